"""What the documents of Flevoland fix, and what its own rules find: just before and just after."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from pilotkit.programmas.flevoland import PROFIEL
from pilotkit.rules.leren import HALF_JAAR
from pilotkit.rules.rule import Rule
from tests.edges.dossiers import dossier

LOOPT, ONTWIKKELT, GAAT_ZELF = "uitvoering", "ontwikkeling", "zelfstandig"
BEGIN = date(2018, 7, 10)
LANG_BEZIG = BEGIN + HALF_JAAR
ZELF_SINDS = (
    "fasen: [{fase: ontwikkeling, vanaf: 2018-04-12}, {fase: zelfstandig, vanaf: 2018-08-01}]"
)
MIST_DOEL = "voorwaarden: {doel: {oordeel: voldoet_niet}}"
BEGELEID = "begeleiding: {{{}: CMO Flevoland}}"
TUSSENTIJDS, EIND = "{soort: tussentijds, datum: 2018-12-01}", "{soort: eind, datum: 2019-06-01}"


def regels() -> dict[str, Rule[Any]]:
    """Return the rules of Flevoland itself by their codes."""
    return {regel.code: regel for regel in PROFIEL.regels()}


def test_the_profile_holds_what_the_documents_fix() -> None:
    assert (PROFIEL.reserve, PROFIEL.plafond) == (1500000, 500000)
    assert PROFIEL.start_zonder_besluit
    alle = regels().values()
    # who goes on by itself is not paid, whoever decides otherwise
    assert [regel.code for regel in alle if not regel.waivable] == ["FL217"]
    # how a running pilot goes is no question before it starts
    assert [regel.code for regel in alle if not regel.poort] == ["FL220", "FL226"]


def partners(*delen: str) -> str:
    return f"partners: [{', '.join(f'{{{deel}}}' for deel in delen)}]"


def dekking(*delen: str) -> str:
    van = "van: Provincie Flevoland, soort: geld, status: intentie"
    onder = "".join(f"    - {{{van}, {deel}}}\n" for deel in delen)
    return f"begroting:\n  dekking:\n{onder}"


def verplicht(deel: str) -> str:
    return f"begroting: {{verplichtingen: [{{{deel}, kenmerk: GS-1}}]}}"


def momenten(*delen: str) -> str:
    return f"evaluatie: {{aanpak: Samen, momenten: [{', '.join(delen)}]}}"


def advies(rest: str) -> str:
    wie = "door: Ideeënmakelaar, datum: 2018-06-13, oordeel: kansrijk, onderbouwing: Het kan"
    return f"advies: {{{wie}{rest}}}"


def verhouding(zin: str) -> str:
    return f"{dekking('bedrag: 5')}  verhouding: {zin}"


HAAR = "verantwoordelijk_voor: [borging]"
ORGANISATIE = "naam: Stichting De Werf, soort: maatschappelijke_organisatie"
GEMEENTE = "naam: Gemeente Urk, soort: gemeente"
CMO = "naam: CMO Flevoland, soort: kennisinstelling"
HELP = "begeleiding: {projectleider: Iemand van de gemeente}"

Rij = tuple[str, str, tuple[str, ...], bool]
RIJEN: list[Rij] = [
    ("FL218", LOOPT, (partners(f"naam: Ons Flevoland, soort: provincie, {HAAR}"),), False),
    ("FL218", LOOPT, (partners(f"naam: Provincie Flevoland, soort: rijk, {HAAR}"),), False),
    ("FL218", LOOPT, (partners("naam: Provincie Flevoland, soort: provincie"),), True),
    ("FL218", LOOPT, (partners(f"{ORGANISATIE}, {HAAR}"),), True),
    ("FL218", ONTWIKKELT, (partners(ORGANISATIE),), False),
    ("FL219", LOOPT, (partners(ORGANISATIE, GEMEENTE),), False),
    ("FL219", LOOPT, (partners(ORGANISATIE),), True),
    ("FL219", LOOPT, (), True),
    ("FL219", ONTWIKKELT, (partners(ORGANISATIE),), False),
    ("FL220", LOOPT, (partners(ORGANISATIE, CMO),), False),
    ("FL220", LOOPT, (partners(ORGANISATIE), HELP), True),
    ("FL220", "vervolg", (partners(ORGANISATIE),), False),
    ("FL220", LOOPT, (partners(ORGANISATIE), BEGELEID.format("aangesteld_door")), False),
    ("FL220", LOOPT, (partners(ORGANISATIE), BEGELEID.format("taak")), False),
    ("FL221", LOOPT, (momenten(TUSSENTIJDS, EIND),), False),
    ("FL221", LOOPT, (momenten(EIND),), True),
    ("FL221", LOOPT, (momenten(),), False),  # PK601 asks for a moment
    ("FL221", LOOPT, (), False),
    ("FL221", ONTWIKKELT, (momenten(EIND),), False),
    ("FL222", LOOPT, (advies(", nodig: {tijd: een jaar}, evaluatie: elke maand"),), False),
    ("FL222", LOOPT, (advies(", nodig: {tijd: een jaar}"),), True),
    ("FL222", LOOPT, (advies(""),), True),
    ("FL222", LOOPT, (), False),  # PK406 asks for the advice
    ("FL222", ONTWIKKELT, (advies(""),), False),
    ("FL224", LOOPT, (dekking("bedrag: 5"),), True),
    ("FL224", ONTWIKKELT, (dekking("bedrag: 5"),), False),
    ("FL225", LOOPT, (verhouding("Het past zo"),), True),
    ("FL225", LOOPT, (verhouding("Het past zo precies"),), False),
    ("FL225", ONTWIKKELT, (dekking("bedrag: 5"),), True),
    ("FL225", LOOPT, (dekking("bedrag: 5"),), False),  # PK307 asks for it
    ("FL217", GAAT_ZELF, (ZELF_SINDS, dekking("bedrag: 5, sinds: 2018-07-31")), False),
    ("FL217", GAAT_ZELF, (ZELF_SINDS, dekking("bedrag: 5, sinds: 2018-08-01")), True),
    ("FL217", GAAT_ZELF, (ZELF_SINDS, dekking("bedrag: 5, sinds: 2018-08-02")), True),
    ("FL217", GAAT_ZELF, (ZELF_SINDS, dekking("bedrag: 5")), True),
    ("FL217", GAAT_ZELF, (ZELF_SINDS, verplicht("datum: 2018-07-31, bedrag: 5")), False),
    ("FL217", GAAT_ZELF, (ZELF_SINDS, verplicht("datum: 2018-08-01, bedrag: 5")), True),
    ("FL217", GAAT_ZELF, (ZELF_SINDS, verplicht("datum: 2018-08-02, bedrag: 5")), True),
    ("FL217", ONTWIKKELT, (MIST_DOEL, dekking("bedrag: 5, sinds: 2018-07-31")), True),
    ("FL217", ONTWIKKELT, (MIST_DOEL, verplicht("datum: 2018-07-31, bedrag: 5")), True),
    ("FL217", ONTWIKKELT, (MIST_DOEL,), False),
    ("FL217", "gestopt", (MIST_DOEL, dekking("bedrag: 5")), False),
    ("FL217", ONTWIKKELT, (dekking("bedrag: 5"),), False),
]  # fmt: skip


@pytest.mark.parametrize("rij", RIJEN, ids=lambda rij: f"{rij[0]}-{rij[1]}-{' '.join(rij[2])}")
def test_a_rule_of_flevoland_finds_what_the_documents_ask(rij: Rij) -> None:
    code, fase, tekst, is_gevonden = rij
    gevonden = list(regels()[code].check(dossier(*tekst, fase=fase)))
    assert len(gevonden) == is_gevonden


PROVINCIE = "naam: Provincie Flevoland, soort: provincie, verantwoordelijk_voor: […]"
STAP = "de stap met haar dag onder `fasen`"
VAN_DAARVOOR = (
    "haal deze dekking weg, of laat een andere partner betalen; is het van daarvoor, zet er dan "
    "`sinds: …` bij"
)


@pytest.mark.parametrize(
    ("code", "fase", "tekst", "hint"),
    [
        ("FL218", LOOPT, (partners(ORGANISATIE),), f"zet bij `partners`: `- {{{PROVINCIE}}}`"),
        ("FL218", LOOPT, (partners("naam: Ons Flevoland, soort: provincie"),),  # not a second time
         "zet onder `partners` bij Ons Flevoland: `verantwoordelijk_voor: […]`"),
        ("FL217", GAAT_ZELF, (ZELF_SINDS, dekking("bedrag: 5")), VAN_DAARVOOR),
        ("FL217", GAAT_ZELF, (dekking("bedrag: 5"),), f"{VAN_DAARVOOR}, en {STAP}"),
        ("FL217", GAAT_ZELF, (ZELF_SINDS, verplicht("datum: 2018-08-01, bedrag: 5")),
         "haal de verplichting weg, of verbeter de `fase`"),
        ("FL217", GAAT_ZELF, (verplicht("datum: 2018-08-01, bedrag: 5"),),
         f"haal de verplichting weg, of verbeter de `fase`; is zij van daarvoor, zet dan {STAP}"),
    ],
)  # fmt: skip
def test_a_hint_fits_what_the_file_says(
    code: str, fase: str, tekst: tuple[str, ...], hint: str
) -> None:
    (gevonden,) = regels()[code].check(dossier(*tekst, fase=fase))
    assert gevonden.hint == hint


@pytest.mark.parametrize(
    ("delen", "plek"),
    [
        (("bedrag: 9, sinds: 2018-07-31", "bedrag: 5", "bedrag: 6"), 2),
        (("bedrag: 9", "bedrag: 5"), 0), (("bedrag: 5", "bedrag: 5, sinds: 2018-08-02"), 0),
    ],
)  # fmt: skip
def test_what_the_province_pays_too_much_is_shown_at_its_largest_part(
    delen: tuple[str, ...], plek: int
) -> None:
    (gevonden,) = regels()["FL217"].check(dossier(ZELF_SINDS, dekking(*delen), fase=GAAT_ZELF))
    assert gevonden.path == ("begroting", "dekking", plek, "bedrag")


@pytest.mark.parametrize(
    ("rollen", "is_gevonden"),
    [
        ("[{rol: procesbegeleider, wie: CMO Flevoland}]", False),
        ("[{rol: procesbegeleider}, {rol: adviseur, wie: CMO Flevoland}]", False),
        ("[{rol: procesbegeleider}]", True),
    ],
)
def test_cmo_may_help_all_pilots_together(rollen: str, is_gevonden: object) -> None:
    pilot = dossier(HELP, programma=f"rollen: {rollen}\n")
    assert bool(list(regels()["FL220"].check(pilot))) == is_gevonden


@pytest.mark.parametrize(
    ("fase", "dag", "gedeeld", "is_gevonden"),
    [
        (LOOPT, LANG_BEZIG, "", False), (LOOPT, LANG_BEZIG + timedelta(1), "", True),
        (LOOPT, LANG_BEZIG + timedelta(1), "{datum: 2018-09-10, met: scholen, hoe: op de werf}",
         False),
        ("vervolg", BEGIN, "", True), (ONTWIKKELT, LANG_BEZIG + timedelta(1), "", False),
    ],
)  # fmt: skip
def test_who_is_busy_for_more_than_half_a_year_shared_what_it_learned(
    fase: str, dag: date, gedeeld: str, is_gevonden: object
) -> None:
    pilot = dossier(
        f"planning: {{start: {BEGIN}}}", f"evaluatie: {{gedeeld: [{gedeeld}]}}", fase=fase, dag=dag
    )
    assert bool(list(regels()["FL226"].check(pilot))) == is_gevonden


def test_without_a_begin_nobody_is_busy_for_long() -> None:
    assert not list(regels()["FL226"].check(dossier(dag=date(2030, 1, 1))))
