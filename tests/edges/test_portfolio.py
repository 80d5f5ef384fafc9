"""What the portfolio knows of a pilot: its name in a table, its largest amounts, what was told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pilotkit.portfolio import tabelnamen
from tests.edges.dossiers import dossier

STAND = dossier().stand
VEERTIG = "Leren op het werk in een klein dorp vier"
"""A name of forty characters."""
BEGIN = "Samen koken in het buurthuis aan de dijk"
"""Forty too, with which names of more begin."""


def namen(*titels: str) -> list[str]:
    pilots = [replace(STAND, id=str(n), kortetitel=titel) for n, titel in enumerate(titels)]
    return list(tabelnamen(pilots).values())


NAMES: dict[str, tuple[tuple[str, ...], list[str]]] = {
    "of forty characters": ((VEERTIG,), [VEERTIG]),
    "of one more": ((f"{VEERTIG}s",), ["Leren op het werk in een klein dorp…"]),
    "alike up to forty": (
        (f"{BEGIN} op Urk van mei", f"{BEGIN} in Ens van mei"),
        [f"{BEGIN} op Urk…", f"{BEGIN} in Ens…"]),
    "alike up to fifty": (
        (f"{BEGIN} van Urk nu", f"{BEGIN} van Urk en Emmeloord"),
        [f"{BEGIN} van Urk nu", f"{BEGIN} van Urk en…"]),
    "the same": ((VEERTIG, VEERTIG), [VEERTIG, VEERTIG]),
    "the same and long": ((f"{VEERTIG} a", f"{VEERTIG} a"), [f"{VEERTIG} a", f"{VEERTIG} a"]),
}  # fmt: skip


@pytest.mark.parametrize("what", NAMES)
def test_names_in_a_table_are_short_and_not_alike(what: str) -> None:
    titels, shown = NAMES[what]
    assert namen(*titels) == shown


DEEL = "{{van: {}, bedrag: {}, soort: geld, status: toegezegd}}"
URK, PROVINCIE = "Gemeente Urk", "Provincie Flevoland"


@pytest.mark.parametrize(
    ("delen", "plek"),
    [
        ((), ("begroting", "dekking")),
        (((URK, 900),), ("begroting", "dekking")),
        (((URK, 900), (PROVINCIE, 1)), ("begroting", "dekking", 1, "bedrag")),
        (((PROVINCIE, 5), (URK, 900), (PROVINCIE, 6)), ("begroting", "dekking", 2, "bedrag")),
        (((PROVINCIE, 6), (PROVINCIE, 5)), ("begroting", "dekking", 0, "bedrag")),
    ],
)
def test_the_largest_amount_asked_is_one_of_the_province(
    delen: tuple[tuple[str, int], ...], plek: tuple[str | int, ...]
) -> None:
    dekking = ", ".join(DEEL.format(van, bedrag) for van, bedrag in delen)
    assert dossier(f"begroting: {{dekking: [{dekking}]}}").stand.plek_gevraagd == plek


TE_LAAT = "planning: {mijlpalen: [{naam: m, datum: 2018-08-01}]}"
BERICHT = "voortgang: [{datum: 2018-08-10, stand: op_koers, kop: Bericht}]"


@pytest.mark.parametrize(
    ("lines", "is_told"),
    [((), False), ((TE_LAAT,), True), ((BERICHT,), True), ((TE_LAAT, BERICHT), True)],
)
def test_something_is_told_of_what_reported_or_shows_something(
    lines: tuple[str, ...], is_told: object
) -> None:
    assert dossier(*lines, fase="ontwikkeling").stand.is_iets_gemeld == is_told


@pytest.mark.parametrize(
    ("start", "te_beginnen"),
    [("", False), ("2018-09-29", False), ("2018-09-30", False), ("2018-10-01", True)],
)
def test_who_starts_today_has_begun(start: str, te_beginnen: bool) -> None:  # noqa: FBT001
    planning = f"planning: {{start: {start}}}" if start else ""
    stand = dossier(planning, dag=date(2018, 9, 30)).stand
    assert stand.is_te_beginnen is te_beginnen
    assert stand.loopt is not te_beginnen
