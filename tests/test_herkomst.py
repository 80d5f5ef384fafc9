"""Demands and rules, both ways: what a document asks has a place, and a rule names what asks it.

A reference names something that exists, and a rule is as heavy as the strongest demand that
names it, or the demand says why not.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pilotkit.cli.app import COMMANDS
from pilotkit.herkomst import (
    Eis,
    Eisverwijzing,
    Sterkte,
    Verwijssoort,
    eisen_van,
    hoofdstuk,
    lees_verwijzing,
    secties,
)
from pilotkit.model.programma import Programma
from pilotkit.model.velden import velden
from pilotkit.profielen import find_profiel, namen
from pilotkit.rules import KERN
from pilotkit.rules.geldend import geldend
from pilotkit.rules.herkomst import page
from pilotkit.rules.rule import AFSPRAAK, VORM
from pilotkit.source.shipped import shipped_templates

if TYPE_CHECKING:
    from pilotkit.model.types import Blok
    from pilotkit.profiel import Profiel
    from pilotkit.rules.rule import Rule
    from tests.conftest import Command

ROOT = Path(__file__).parents[1]


def profiel(naam: str) -> Profiel:
    gevonden = find_profiel(naam)
    assert gevonden, naam
    return gevonden


GEEN_STUK = {
    AFSPRAAK, VORM, "pilotkit zelf", "AVG", "Wet algemene bepalingen burgerservicenummer",
}  # fmt: skip
"""What asks a rule and is no document of a programme."""

EISEN = {naam: profiel(naam).eisen() for naam in namen() if profiel(naam).eisen()}
NIET = {"flevoland": {91}}
"""The demands that are left to people: the rest is the tool's to meet, and is met."""

ALLE = [
    pytest.param(programma, eis, id=f"{programma}-{eis.nr}")
    for programma, eisen in EISEN.items()
    for eis in eisen
]


def van_stukken(programma: str) -> dict[str, Rule[Any]]:
    """Return the rules of a programme that a document asks, and not a law or ourselves."""
    regels = geldend(profiel(programma)).op_code
    return {c: r for c, r in regels.items() if not set(secties(r.source)) <= GEEN_STUK}


@pytest.mark.parametrize("programma", EISEN)
def test_demands_are_numbered_and_met(programma: str) -> None:
    eisen = EISEN[programma]
    assert [eis.nr for eis in eisen] == list(range(1, len(eisen) + 1))
    assert {eis.nr for eis in eisen if not eis.door} == NIET.get(programma, set())


def test_flevoland_keeps_its_numbers() -> None:
    assert len(EISEN["flevoland"]) == 125


@pytest.mark.parametrize(("programma", "eis"), ALLE)
def test_what_meets_a_demand_exists(programma: str, eis: Eis) -> None:
    assert eis.hoofdstuk
    assert eis.eis.endswith(".")
    assert bool(eis.door) != bool(eis.niet)
    assert len(set(eis.door)) == len(eis.door)
    for verwijzing in eis.verwijzingen:
        assert bestaat(programma, verwijzing), verwijzing


def bestaat(programma: str, verwijzing: Eisverwijzing) -> bool:
    """Return whether what a reference names is really there."""
    naam = verwijzing.naam
    if verwijzing.soort is Verwijssoort.REGEL:
        return naam in geldend(profiel(programma)).op_code
    if verwijzing.soort is Verwijssoort.OPDRACHT:
        return naam in COMMANDS
    if verwijzing.soort is Verwijssoort.NOTA:
        return naam in (shipped_templates() / f"{verwijzing.waar}.md.j2").read_text("utf-8")
    bestanden: dict[str, type[Blok]] = {"pilot": profiel(programma).pilot, "programma": Programma}
    return heeft_sleutel(bestanden[verwijzing.waar], naam)


def heeft_sleutel(blok: type[Blok], pad: str) -> bool:
    """Return whether a path of keys, without the numbers of lists, leads somewhere."""
    naam, _, rest = pad.partition(".")
    veld = velden(blok).get(naam)
    while veld and veld.item:
        veld = veld.item
    if not veld or not rest:
        return veld is not None
    return veld.blok is not None and heeft_sleutel(veld.blok, rest)


@pytest.mark.parametrize("programma", EISEN)
def test_a_rule_of_a_document_names_what_asks_it(programma: str) -> None:
    for code, regel in van_stukken(programma).items():
        gevraagd = {plek for eis in eisen_van(code, EISEN[programma]) for plek in secties(eis.bron)}
        assert set(secties(regel.source)) <= gevraagd, f"{code}: nothing asks it there"


@pytest.mark.parametrize("programma", EISEN)
def test_a_rule_of_its_own_is_asked_by_a_document(programma: str) -> None:
    eigen = geldend(profiel(programma)).op_code.keys() - {regel.code for regel in KERN}
    assert eigen <= van_stukken(programma).keys()


@pytest.mark.parametrize("programma", EISEN)
def test_a_rule_is_as_heavy_as_what_asks_it(programma: str) -> None:
    for code, regel in van_stukken(programma).items():
        genoemd = eisen_van(code, EISEN[programma])
        sterkste = [eis for eis in genoemd if eis.sterkte is genoemd[0].sterkte]
        anders = [eis.nr for eis in sterkste if regel.severity is not eis.sterkte.ernst]
        assert not anders or any(eis.reden_ernst for eis in sterkste), f"{code}: {anders}"


@pytest.mark.parametrize("programma", EISEN)
def test_a_reason_is_of_a_rule_that_differs(programma: str) -> None:
    ernst = {code: regel.severity for code, regel in van_stukken(programma).items()}
    for eis in EISEN[programma]:
        codes = {v.naam for v in eis.verwijzingen if v.soort is Verwijssoort.REGEL}
        anders = {code for code in codes & ernst.keys() if ernst[code] is not eis.sterkte.ernst}
        assert not eis.reden_ernst or anders, eis.nr


def test_the_page_of_demands_is_fresh() -> None:
    assert (ROOT / "docs" / "herkomst.md").read_text(encoding="utf-8") == page(), "run `make docs`"


def test_rule_tells_section_strength_and_demand(pilotkit: Command) -> None:
    out = pilotkit("rule", "FL211")[1]
    told = re.sub(r"\s+", " ", out)
    assert "Hoort bij deze eisen uit de stukken: - opzet §6.1 (belangrijk): De verbinding" in told
    assert "Wat de stukken" not in pilotkit("rule", "PK001")[1]


def test_references_are_of_four_kinds() -> None:
    assert lees_verwijzing("regel PK406") == Eisverwijzing(Verwijssoort.REGEL, "PK406")
    assert lees_verwijzing("sleutel advies.nodig").waar == "pilot"
    assert lees_verwijzing("sleutel programma: fasen").waar == "programma"
    assert lees_verwijzing("nota commissie: Geld").naam == "Geld"
    for wrong in ("regel", "regel PK: 406", "nota Geld", "kop Geld", "opdracht x: y", ""):
        with pytest.raises(ValueError, match=f"^{wrong}$|is not a valid"):
            lees_verwijzing(wrong)


def test_the_strongest_demand_comes_first() -> None:
    eisen = hoofdstuk(
        "Kop",
        Eis(1, "Mag.", "stuk §1", Sterkte.KAN, ("regel X1",)),
        Eis(2, "Moet.", "stuk §1, §2, bijlage", Sterkte.MOET, ("regel X1", "regel X10")),
    )
    assert [eis.nr for eis in eisen_van("X1", eisen)] == [2, 1]
    assert [eis.nr for eis in eisen_van("X10", eisen)] == [2]
    assert {eis.hoofdstuk for eis in eisen} == {"Kop"}
    assert secties("stuk §1, §2, bijlage") == ("stuk §1", "stuk §2", "bijlage")
