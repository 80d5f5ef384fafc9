"""What is told of a value that cannot be right, and what is typed over it (PK00x, PK10x)."""

from __future__ import annotations

from typing import Any

import pytest

from pilotkit.check.place import of_cut, of_read
from pilotkit.finding import Diagnostic
from pilotkit.model.programma import Programma
from pilotkit.model.velden import veld_op
from pilotkit.reading import read_bytes
from tests.edges.dossiers import programma_van

BEGIN = "titel: Proef\nsamenvatting: Een verzonnen proef.\nfase: idee\n"


def fouten(regel: str, model: Any = None, begin: str = BEGIN) -> list[Diagnostic]:
    """Return what is wrong with a file that has one line more than it needs."""
    profiel = programma_van()
    read = read_bytes(f"{begin}{regel}\n".encode(), model or profiel.pilot, profiel.woordenschat)
    return of_read(read, "pilots/proef.yaml")


Row = tuple[str, str, str]
"""The code, the end of the message with the hint behind it, and the text that replaces it."""

SLEUTELS: dict[str, Row] = {
    "Bron: x": ("PK102", "bedoel je `bron`?", "bron"),
    "Titel: x": ("PK102", "bedoel je `titel`?", ""),
    "planning: {begin: 2018-07-01}": ("PK102", "bedoel je `start`?", ""),
    "planning: {qqqq: 1}": ("PK102", "hier kan: start, einde of mijlpalen", ""),
    "voorwaarden: {vernieuwing: {oordeel: open, qqqq: 1}}": (
        "PK102", "kijk in een ander bestand welke sleutels er zijn", ""),
    "einde: 2018-07-01": ("PK102", "zet `einde` ingesprongen onder `planning`", ""),
    "raming: 5": ("PK102", "zet `raming` ingesprongen onder `begroting › posten`", ""),
    "tekst: x": ("PK102", "die hoort onder `voortgang` of onder `signalen`.", ""),
    "reden: x": ("PK102", "welke sleutels er zijn", ""),
    "planning: {qqqq:1}": ("PK102", "ontbreekt een spatie. typ `qqqq: 1`", ""),
    "planning: {qqqq:1: 5}": ("PK102", "hier kan: start, einde of mijlpalen", ""),
    "planning: {'qqqq:': ~}": ("PK102", "hier kan: start, einde of mijlpalen", ""),
    "datum: 2018-07-01": ("PK102", "welke sleutels er zijn", ""),
    "planning: {trekker: A}": ("PK102", "zet `trekker` bovenaan, zonder spaties ervoor", ""),
    "<<: {}": ("PK102", "samenvoegen met << hoort niet bij YAML 1.2", ""),
    "partners: [{naam: A, soort: bedrijf, B c}]": ("PK102", "de tekst met de komma", ""),
    "partners: [{naam: A, soort: bedrijf, B c: 1}]": ("PK102", "hier kan: naam, soort", ""),
    "bron\u00a0: x": ("PK102", "Achter `bron` staan harde spaties", ""),
    "\u00a0bron: x": ("PK102", "Voor `bron` staan harde spaties", ""),
    "partners: [{naam: A}]": ("PK101", "`soort` ontbreekt in partners (1e).", ""),
    "voorwaarden: {doel: {}}": (
        "PK101", "`oordeel: voldoet`; het kan ook zijn: deels, voldoet_niet of open", ""),
}  # fmt: skip
WAARDEN: dict[str, Row] = {
    "gemeenten: [urk]": ("PK104", "of Zeewolde. bedoel je `Urk`?", "Urk"),
    "gemeenten: [Kampen]": ("PK104", "`gemeenten (1e)`. kies `Almere`, `Dronten`", ""),
    "gemeenten: Urk": ("PK103", "maar er staat de tekst `Urk`. typ `[Urk]`", ""),
    "voorwaarden: {doel: {oordeel: ja}}": ("PK104", "bedoel je `voldoet`?", ""),
    "voorwaarden: {doel: {oordeel: [a]}}": ("PK104", "maar er staat een lijst. kies", ""),
    "bron: 2018": ("PK103", 'er staat het getal `2018`. typ "2018"', '"2018"'),
    "bron: true": ("PK103", "er staat de ja/nee-waarde `true`. typ", '"true"'),
    "bron: {a: 1}": ("PK103", "maar er staat een blok met sleutels.", ""),
    "partners: [~]": ("PK103", "vul de waarde in, of haal dit onderdeel weg", ""),
    "partners: [{naam: ~, soort: bedrijf}]": ("PK107", "is leeg. vul de tekst in", ""),
    "voorwaarden: {vernieuwing: {oordeel: open, eerder_beproefd: 5}}": (
        "PK103", "hoort `true` of `false`, maar er staat het getal `5`", ""),
    "voorwaarden: {vernieuwing: {oordeel: open, eerder_beproefd: [a]}}": (
        "PK103", "hoort een blok met sleutels, maar er staat een lijst", ""),
    "bron:": ("PK107", "`bron` is leeg. vul de tekst in, of haal de sleutel weg", ""),
    f"bron: {'a' * 301}": ("PK107", "hier passen er 300. maak de tekst 1 teken korter", ""),
    f"bron: {'a' * 302}": ("PK107", "maak de tekst 2 tekens korter", ""),
    "gemeenten: [Urk, Urk]": ("PK108", "`Urk` staat al in `gemeenten`, op regel 4.", ""),
    "bron: !!int x": ("PK008", "`x` is geen heel getal, zoals `!!int` zegt.", ""),
    "bron: !<tag:yaml.org,2002:int> x": ("PK008", "leest YAML `!<tag:yaml.org,2002:int>`", ""),
    "bron: !!int [1]": ("PK008", "leest YAML `!!int` als een tag", ""),
    "bron: !eigen x": ("PK008", 'tussen aanhalingstekens: "!eigen …"', ""),
}  # fmt: skip
BEDRAGEN: dict[str, Row] = {
    "0": ("PK105", "in hele euro's boven nul. haal de regel weg", ""),
    "-1": ("PK105", "boven nul. een bedrag staat zonder minteken: pas de oude boeking aan", ""),
    "1000000000000": ("PK105", "zo groot kan een bedrag niet zijn. controleer het aantal", ""),
    "25.000": ("PK105", "YAML leest hier 25. typ 25000", "25000"),
    "25000.0": ("PK105", "in hele euro's. typ 25000", "25000"),
    "25.5": ("PK105", "in hele euro's. rond af: typ 25 of 26", ""),
    "'25000'": ("PK105", "is het tekst. typ 25000, zonder aanhalingstekens", "25000"),
    "'25.000'": ("PK105", "in hele euro's. typ 25000", "25000"),
    "'-25'": ("PK105", "in hele euro's. een bedrag staat zonder minteken", ""),
    "0x61A8": ("PK105", "in hele euro's. typ 25000", "25000"),
    "0x1": ("PK105", "in hele euro's. typ 1", "1"),
    "0xE8D4A50FFF": ("PK105", "in hele euro's. typ 999999999999", "999999999999"),
    "0xE8D4A51000": ("PK105", "zo groot kan een bedrag niet zijn", ""),
    "0x0": ("PK105", "boven nul. haal de regel weg", ""),
    "ca. 5000": ("PK105", "typ 5000, als dat het bedrag is", ""),
    "veel": ("PK105", "typ alleen cijfers, zoals 25000", ""),
    "true": ("PK105", "maar er staat de ja/nee-waarde `true`.", ""),
    "[]": ("PK105", "maar er staat een lijst.", ""),
}
DAGEN: dict[str, Row] = {
    "1-7-2018": ("PK106", "typ 2018-07-01", "2018-07-01"),
    "1-2-18": ("PK106", "typ 2018-02-01, als je die dag bedoelt", ""),
    "31-02-2018": ("PK106", "31 februari 2018 bestaat niet.", ""),
    "1899-12-31": ("PK106", "31 december 1899 ligt niet tussen 1900 en 2199.", ""),
    "2200-01-01": ("PK106", "1 januari 2200 ligt niet tussen 1900 en 2199.", ""),
    "juli 2018": ("PK106", "de laatste: 2018-07-31, of haal de sleutel weg tot de dag", ""),
    "morgen": ("PK106", "of haal de sleutel weg tot de datum bekend is", ""),
    "true": ("PK106", "maar er staat de ja/nee-waarde `true`.", ""),
    "[]": ("PK106", "maar er staat een lijst.", ""),
}
UITGAVE = "begroting: {{uitgaven: [{{datum: 2018-07-01, kenmerk: B1, bedrag: {}}}]}}"
EINDE = "planning: {{einde: {}}}"
ROWS = {
    **SLEUTELS,
    **WAARDEN,
    **{UITGAVE.format(bedrag): row for bedrag, row in BEDRAGEN.items()},
    **{EINDE.format(dag): row for dag, row in DAGEN.items()},
}


@pytest.mark.parametrize("regel", ROWS)
def test_it_is_told_what_is_wrong_and_what_to_type(regel: str) -> None:
    code, said, fix = ROWS[regel]
    (een,) = fouten(regel)
    assert (een.code, een.fix) == (code, fix)
    assert said in f"{een.message} {een.hint}"
    assert not een.besluit, "the form of a file is nothing for who decides"


@pytest.mark.parametrize(
    "regel",
    [
        UITGAVE.format(1), UITGAVE.format(999_999_999_999),
        EINDE.format("1900-01-01"), EINDE.format("2199-12-31"),
        f"bron: {'a' * 300}", "bron: !!str x", "gemeenten: [Urk, Dronten]", "partners: []",
    ],
)  # fmt: skip
def test_what_is_just_within_its_bounds_is_right(regel: str) -> None:
    assert not fouten(regel)


def test_so_many_keys_are_named_as_fit_in_a_line() -> None:
    moment = "{kwartaal: 2018-Q3, orgaan: A, onderwerp: B, qqqq: 1}"
    (een,) = fouten(f"beslismomenten: [{moment}]", Programma, "programma: flevoland\n")
    assert een.hint.startswith("hier kan: kwartaal, orgaan, onderwerp,")
    (een,) = fouten("plichten: [{plicht: a, qqqq: 1}]", Programma, "programma: flevoland\n")
    assert een.hint.startswith("kijk in een ander bestand")


@pytest.mark.parametrize(
    ("lijst", "hint"),
    [
        ("uitgaven", "haal er één weg, of geef elk een eigen `omschrijving`"),
        ("verplichtingen", "haal er één weg, of tel de twee bedragen op tot één"),
        ("vrijval", "haal er één weg"),
    ],
)
def test_two_entries_that_are_alike_may_be_one_of_twice_as_much(lijst: str, hint: str) -> None:
    boeking = "{datum: 2018-07-01, bedrag: 5, kenmerk: B1}"
    (een,) = fouten(f"begroting: {{{lijst}: [{boeking}, {boeking}]}}")
    assert een.hint == hint
    assert een.message == f"De 2e van `{lijst}` is gelijk aan die op regel 4."


@pytest.mark.parametrize(
    ("sleutel", "said"),
    [
        ("planning: {start: juli 2018}", "zoals de eerste: 2018-07-01,"),
        ("planning: {mijlpalen: [{naam: m, datum: juli 2018}]}",
         "typ een dag van 2018-07-01 tot en met 2018-07-31"),
        ("fasen: [{fase: idee, vanaf: 2018}]", "zoals de eerste: 2018-01-01"),
    ],
)  # fmt: skip
def test_which_day_of_a_month_is_meant_depends_on_the_key(sleutel: str, said: str) -> None:
    (een,) = fouten(sleutel)
    assert said in een.hint


@pytest.mark.parametrize(("lang", "whole"), [(200, True), (201, False)])
def test_a_text_that_is_cut_is_shown_to_two_hundred_characters(lang: int, whole: object) -> None:
    tekst = f"Na {'a' * (lang - 7)} #bc"
    profiel = programma_van()
    read = read_bytes(f"{BEGIN}bron: {tekst}\n".encode(), profiel.pilot, profiel.woordenschat)
    (een,) = of_cut(read, "pilots/proef.yaml", lambda path: veld_op(profiel.pilot, path))
    assert (een.code, f'"{tekst}"' in een.hint) == ("PK112", whole)


def test_what_is_of_a_person_is_told_of_a_file_that_pilotkit_fails_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fails(*_: Any) -> Any:
        raise RecursionError

    monkeypatch.setattr("pilotkit.reading.read_model", fails)
    assert [d.code for d in fouten("bron: bsn 111222333")] == ["PK009", "PK801"]
