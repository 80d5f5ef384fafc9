"""Demands and rules, both ways: what a document asks has a place, and a rule names what asks it.

A reference names something that exists, and a rule is as heavy as the strongest demand that
names it, or the demand says why not.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.main import get_command

from pilotkit.cli.app import app
from pilotkit.herkomst import (
    Eis,
    Sterkte,
    Verwijssoort,
    Verwijzing,
    eisen_van,
    hoofdstuk,
    lees_verwijzing,
    secties,
)
from pilotkit.model.programma import Programma
from pilotkit.model.velden import velden
from pilotkit.programmas import find_profiel
from pilotkit.programmas.eisen import EISEN
from pilotkit.rules import regels
from pilotkit.rules.herkomst import page
from pilotkit.source.shipped import shipped_templates

if TYPE_CHECKING:
    from pilotkit.model.types import Blok
    from tests.conftest import Command

ROOT = Path(__file__).parents[1]
EIGEN = {"afspraak", "vorm van de bestanden", "pilotkit zelf"}
WETTEN = {"AVG", "Wet algemene bepalingen burgerservicenummer"}
PREFIXEN = {"Flevoland": "FL"}
NIET = {"Flevoland": {12, 90, 91, 92, 93, 98, 99, 100, 104, 105, 107, 111, 112, 113, 115}}
"""The demands that may be left to people: the rest is the tool's to meet."""

NOG_OPEN = {
    "Flevoland": {
        9, 17, 18, 19, 34, 37, 38, 44, 48, 52, 54, 61, 68, 71, 72, 76, 79, 109, 120, 122,
    },
    "Zuid-Holland": set(range(1, 30)),
    "Noord-Brabant": set(range(1, 25)),
}  # fmt: skip
"""The demands that nothing meets yet. This list only gets shorter."""

ALLE = [
    pytest.param(programma, eis, id=f"{programma}-{eis.nr}")
    for programma, eisen in EISEN.items()
    for eis in eisen
]


def van_documenten(code: str) -> bool:
    """Return whether a document is the source of a rule, and not a law or ourselves."""
    return not set(secties(regels()[code].source)) <= EIGEN | WETTEN


@pytest.mark.parametrize("programma", EISEN)
def test_demands_are_numbered_and_the_open_ones_known(programma: str) -> None:
    eisen = EISEN[programma]
    assert [eis.nr for eis in eisen] == list(range(1, len(eisen) + 1))
    open_ = {eis.nr for eis in eisen if not eis.door and not eis.niet}
    assert open_ == NOG_OPEN.get(programma, set()), "a demand that is met leaves the list"
    assert {eis.nr for eis in eisen if eis.niet} <= NIET.get(programma, set())


def test_flevoland_keeps_its_numbers() -> None:
    assert len(EISEN["Flevoland"]) == 125


@pytest.mark.parametrize(("programma", "eis"), ALLE)
def test_what_meets_a_demand_exists(programma: str, eis: Eis) -> None:
    assert eis.hoofdstuk
    assert eis.eis.endswith(".")
    assert not (eis.door and eis.niet)
    assert len(set(eis.door)) == len(eis.door)
    for verwijzing in eis.verwijzingen:
        assert bestaat(programma, verwijzing), verwijzing


def bestaat(programma: str, verwijzing: Verwijzing) -> bool:
    """Return whether what a reference names is really there."""
    naam = verwijzing.naam
    if verwijzing.soort is Verwijssoort.REGEL:
        return naam in regels()
    if verwijzing.soort is Verwijssoort.OPDRACHT:
        return naam in vars(get_command(app))["commands"]
    if verwijzing.soort is Verwijssoort.NOTA:
        return naam in (shipped_templates() / f"{verwijzing.waar}.md.j2").read_text("utf-8")
    return heeft_sleutel(modellen(programma)[verwijzing.waar], naam)


def modellen(programma: str) -> dict[str, type[Blok]]:
    """Return the models of the files of a programme."""
    profiel = find_profiel(programma.lower())
    assert profiel, programma
    return {"pilot": profiel.pilot, "programma": Programma}


def heeft_sleutel(blok: type[Blok], pad: str) -> bool:
    """Return whether a path of keys, without the numbers of lists, leads somewhere."""
    naam, _, rest = pad.partition(".")
    veld = velden(blok).get(naam)
    while veld and veld.item:
        veld = veld.item
    if not veld or not rest:
        return veld is not None
    return veld.blok is not None and heeft_sleutel(veld.blok, rest)


@pytest.mark.parametrize("code", regels())
def test_a_rule_of_a_document_names_what_asks_it(code: str) -> None:
    namen = [naam for naam, eisen in EISEN.items() if eisen_van(code, eisen)]
    eigen = [naam for naam, prefix in PREFIXEN.items() if code.startswith(prefix)]
    assert set(eigen) <= set(namen)
    if not van_documenten(code):
        return
    gevraagd = {plek for naam in namen for eis in eisen_van(code, EISEN[naam])
                for plek in secties(eis.bron)}  # fmt: skip
    assert set(secties(regels()[code].source)) <= gevraagd, "a source where nothing asks it"


@pytest.mark.parametrize("programma", EISEN)
def test_a_rule_is_as_heavy_as_what_asks_it(programma: str) -> None:
    for code in filter(van_documenten, regels()):
        genoemd = eisen_van(code, EISEN[programma])
        if not genoemd:
            continue
        sterkste = [eis for eis in genoemd if eis.sterkte is genoemd[0].sterkte]
        anders = regels()[code].severity is not genoemd[0].sterkte.ernst
        waarom = any(eis.reden_ernst for eis in sterkste)
        assert not anders or waarom, f"{code}: {genoemd[0].sterkte} in {genoemd[0].nr}"


@pytest.mark.parametrize("programma", EISEN)
def test_a_reason_is_of_a_rule_that_differs(programma: str) -> None:
    for eis in EISEN[programma]:
        codes = [v.naam for v in eis.verwijzingen if v.soort is Verwijssoort.REGEL]
        ernst = {regels()[code].severity for code in codes if van_documenten(code)}
        assert not eis.reden_ernst or ernst - {eis.sterkte.ernst}, eis.nr


def test_the_page_of_demands_is_fresh() -> None:
    assert (ROOT / "docs" / "herkomst.md").read_text(encoding="utf-8") == page(), "run `make docs`"


def test_rule_tells_section_strength_and_demand(pilotkit: Command) -> None:
    out = pilotkit("rule", "FL211")[1]
    told = re.sub(r"\s+", " ", out)
    assert "Wat de stukken van Flevoland zeggen: - opzet §6.1 (belangrijk): Daarbij krijgt" in told
    assert "Wat de stukken" not in pilotkit("rule", "PK001")[1]


def test_references_are_of_four_kinds() -> None:
    assert lees_verwijzing("regel PK406") == Verwijzing(Verwijssoort.REGEL, "PK406")
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
