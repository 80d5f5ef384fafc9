"""What Noord-Brabant and Zuid-Holland ask: how many take part, and how long judging may take."""

from __future__ import annotations

from datetime import date

import pytest

from pilotkit.profielen import find_profiel
from tests.edges.dossiers import dossier, meldingen

PARTIJEN = ("Gemeente Oss", "Stichting De Brug", "Zorggroep Zuid")


def gevonden(naam: str, code: str, *regels: str, dag: date) -> int:
    """Return how often a rule of a programme finds something in a pilot."""
    profiel = find_profiel(naam)
    assert profiel
    (regel,) = (regel for regel in profiel.regels() if regel.code == code)
    geen_fase = dossier(*regels, fase="", dag=dag, profiel=naam)
    return len(list(regel.check(geen_fase)))


@pytest.mark.parametrize(("anderen", "is_gevonden"), [(0, 1), (1, 1), (2, 0), (3, 0)])
def test_a_deal_is_of_two_parties_beside_the_province(anderen: int, is_gevonden: int) -> None:
    namen = ("Provincie Noord-Brabant", *PARTIJEN[:anderen])
    partners = ", ".join(f"{{naam: {naam}, soort: gemeente}}" for naam in namen)
    deal = ("lijnen: [versterken]", "kenmerken: {plan: Samen}", f"partners: [{partners}]")
    assert gevonden("brabant", "NB202", *deal, dag=date(2017, 10, 1)) == is_gevonden


@pytest.mark.parametrize(
    ("opgaven", "is_gevonden"),
    [(("energie",), 1), (("energie", "natuur"), 0), (("energie", "Energie"), 1)],
)
def test_two_opgaven_make_a_crossover(opgaven: tuple[str, ...], is_gevonden: int) -> None:
    genoemd = ", ".join(f"{{opgave: {opgave}}}" for opgave in opgaven)
    pilot = ("lijnen: [benutten]", f"kenmerken: {{opgaven: [{genoemd}]}}")
    assert gevonden("brabant", "NB207", *pilot, dag=date(2017, 10, 1)) == is_gevonden


@pytest.mark.parametrize("maand", [4, 7])  # a month of 30 days, and one of 31
@pytest.mark.parametrize(("dag", "is_gevonden"), [(11, 0), (12, 1), (13, 1)])
def test_what_came_in_is_judged_within_a_month(maand: int, dag: int, is_gevonden: int) -> None:
    pilot, later = f"ingediend_op: 2018-0{maand}-12", date(2018, maand + 1, dag)
    assert gevonden("zuid_holland", "ZH201", pilot, dag=later) == is_gevonden


def test_a_criterium_as_its_hint_asks_is_complete() -> None:
    een = dossier("ingediend_op: 2018-04-12", fase="", profiel="zuid_holland")
    (gevraagd,) = meldingen("ZH201", een)
    for sleutel in ("oordeel", "onderbouwing", "getoetst_door", "getoetst_op"):
        assert f"`{sleutel}`" in gevraagd.hint


def oordelen(sleutel: str, *wat: str) -> str:
    return f"voorwaarden: {{{sleutel}: {{{', '.join(('oordeel: voldoet', *wat))}}}}}"


def gemeld_in_zuid_holland(code: str, *regels: str) -> int:
    """Return how often a rule, also of a condition, finds something in a proeftuin."""
    een = dossier(*regels, fase="", dag=date(2018, 6, 1), profiel="zuid_holland")
    return len(list(meldingen(code, een)))


@pytest.mark.parametrize(("anderen", "is_gevonden"), [(0, 1), (1, 1), (2, 0), (3, 0)])
def test_a_proeftuin_is_of_two_partners_beside_the_province(anderen: int, is_gevonden: int) -> None:
    namen = ", ".join(f"{{naam: {naam}, soort: bedrijf}}" for naam in PARTIJEN[:anderen])
    regels = (oordelen("meerdere_partners"), f"partners: [{namen}]")
    assert gemeld_in_zuid_holland("ZH203", *regels) == is_gevonden


@pytest.mark.parametrize(("sectoren", "is_gevonden"), [(0, 1), (1, 1), (2, 0), (3, 0)])
def test_a_proeftuin_is_of_two_sectors(sectoren: int, is_gevonden: int) -> None:
    genoemd = ", ".join(("zorg", "onderwijs", "wonen")[:sectoren])
    regel = oordelen("overstijgt_sectoren", f"sectoren: [{genoemd}]")
    assert gemeld_in_zuid_holland("ZH206", regel) == is_gevonden


INWONERS = "partners: [{naam: Buren van De Brug, soort: inwoners}]"


@pytest.mark.parametrize(
    ("regels", "is_gevonden"),
    [
        ((), 0),
        ((INWONERS,), 1),
        (("kenmerken: {rol_inwoners: [client]}",), 1),
        (("kenmerken: {mate: adviseren}",), 1),
        (("kenmerken: {mate: adviseren, participatie: [{status: gerealiseerd}]}",), 0),
    ],
)
def test_where_residents_take_part_it_says_how(regels: tuple[str, ...], is_gevonden: int) -> None:
    assert gemeld_in_zuid_holland("ZH208", *regels) == is_gevonden
