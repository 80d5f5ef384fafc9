"""A programme that describes itself: what it says holds, else what it builds on; and how much."""

from __future__ import annotations

import json
from typing import Any

import pytest

from pilotkit.eigen import profiel_uit, profielproblemen
from pilotkit.finding import Severity
from pilotkit.model.profielblok import ProgrammaMetProfiel
from pilotkit.model.woordenschat import FASE
from pilotkit.profiel import Profiel
from pilotkit.rules.rule import AFSPRAAK
from tests.edges.dossiers import gelezen, kader

FLEVOLAND = kader().profiel


def blok(zegt: dict[str, Any], basis: str | None = "flevoland") -> Any:
    """Return the block ``profiel`` that says this, on a basis or on none."""
    profiel = {**({"basis": basis} if basis else {}), **zegt}
    tekst = json.dumps({"programma": "proef", "profiel": profiel})
    return gelezen(tekst, ProgrammaMetProfiel, FLEVOLAND.woordenschat).profiel


def beschreven(zegt: dict[str, Any], basis: str | None = "flevoland") -> Profiel:
    return profiel_uit("proef", "Proef", blok(zegt, basis))


def gezegd(zegt: dict[str, Any], basis: str | None = "flevoland") -> list[str]:
    return [p.facts["zin"] for p in profielproblemen("proef", "Proef", blok(zegt, basis))]


@pytest.mark.parametrize(
    ("sleutel", "waarde", "veld"),
    [
        ("financier", "Gemeente Voorbeeld", "provincie"),
        ("gebieden", ("Voorstad",), "gemeenten"),
        ("lijnen", ("groen", "grijs"), "lijnen"),
        ("opgaven", ("Wonen en zorg",), "opgaven"),
        ("reserve", 900_000, "reserve"),
        ("plafond", 100_000, "plafond"),
    ],
)
def test_what_it_says_holds_else_what_its_basis_says(sleutel: str, waarde: Any, veld: str) -> None:
    assert getattr(beschreven({sleutel: waarde}), veld) == waarde
    assert getattr(beschreven({}), veld) == getattr(FLEVOLAND, veld)


def test_only_lines_of_its_own_are_explained_anew() -> None:
    told = [
        [text for words in profiel.uitleg().values() for text in words.values()]
        for profiel in (beschreven({"lijnen": ["groen"]}), beschreven({}))
    ]
    assert [[text for text in texts if text.startswith("De lijn ")] for texts in told] == [
        ["De lijn groen."],
        [],
    ]


def test_only_phases_of_its_own_are_explained_anew() -> None:
    own = beschreven({"fasen": [{"fase": "plan", "als": "idee"}]}, None).uitleg()
    assert own[FASE] == {"plan": "Telt mee als ‘idee’."}
    assert FASE not in beschreven({}, None).uitleg()


def test_a_rule_of_its_own_gives_its_family_a_name() -> None:
    rule = {"code": "WW301", "titel": "Wie begint heeft een start.", "sleutel": "planning.start"}
    assert beschreven({"eigen_regels": [rule]}).families["WW3"] == "Regels van Proef"


def test_who_pays_says_whether_it_is_many() -> None:
    many = {"woorden": {"betaler": "de gemeenten", "samen": True}}
    assert beschreven(many, None).woorden.samen
    assert not beschreven({"woorden": {"betaler": "de gemeente"}}, None).woorden.samen
    assert not beschreven({"woorden": {"pilot": "proef"}}, None).woorden.samen


@pytest.mark.parametrize(("zegt", "bron"), [({}, AFSPRAAK), ({"bron": "nota §2"}, "nota §2")])
def test_a_duty_rests_on_what_it_names(zegt: dict[str, str], bron: str) -> None:
    duty = {"sleutel": "verslag", "wat": "een verslag", "aan": "de raad", "maanden": 12, **zegt}
    (made,) = beschreven({"plichten": [duty]}, None).plichten
    assert made.bron == bron


def test_a_setting_changes_what_it_names_and_leaves_the_rest() -> None:
    first = beschreven({}).instellingen
    code = next(c for c, i in first.items() if i.bron and i.uitzonderbaar is None)
    only = beschreven({"regels": [{"code": code, "aan": False}]}).instellingen[code]
    assert (only.bron, only.uitzonderbaar) == (first[code].bron, None)
    said = {"code": code, "bron": "nota §3", "uitzonderbaar": True, "ernst": "tip"}
    other = beschreven({"regels": [said]}).instellingen[code]
    assert (other.bron, other.uitzonderbaar, other.ernst) == ("nota §3", True, Severity.TIP)


@pytest.mark.parametrize(
    ("plafond", "gezegd_ervan"), [(999, []), (1000, []), (1001, ["het plafond is hoger"])]
)
def test_the_ceiling_may_be_all_of_the_reserve(plafond: int, gezegd_ervan: list[str]) -> None:
    said = gezegd({"reserve": 1000, "plafond": plafond}, None)
    assert [zin[:20].lower() for zin in said] == gezegd_ervan


@pytest.mark.parametrize(("minstens", "gezegd_ervan"), [(1, 0), (2, 0), (3, 1)])
def test_as_many_words_may_be_asked_as_there_are(minstens: int, gezegd_ervan: int) -> None:
    veld = {"sleutel": "hoe", "soort": "lijst", "waarden": [{"waarde": "a"}, {"waarde": "b"}]}
    velden = [{**veld, "minstens": minstens}]
    eigen = {"voorwaarden": [{"sleutel": "samen", "titel": "Samen", "velden": velden}]}
    assert len(gezegd(eigen, None)) == gezegd_ervan


def _voorwaarde(nummer: int, velden: int = 0, waarden: int = 0) -> dict[str, Any]:
    keuze = {"soort": "keuze", "waarden": [{"waarde": f"w{i}"} for i in range(waarden)]}
    veld = keuze if waarden else {"soort": "tekst"}
    eigen = [{"sleutel": f"veld_{i}", **veld} for i in range(velden)]
    return {"sleutel": f"v{nummer}", "titel": f"Voorwaarde {nummer}", "velden": eigen}


def _veel(hoe_veel: int) -> dict[str, list[Any]]:
    """Return so many of everything that a programme may have a number of."""
    n = range(hoe_veel)
    words = [f"woord_{i}" for i in n]
    rule = {"titel": "Er is een start.", "sleutel": "planning.start"}
    return {
        "voorwaarden": [_voorwaarde(i) for i in n],
        "fasen": [{"fase": f"fase_{i}", "als": "idee"} for i in n],
        "kenmerken": [{"sleutel": word, "soort": "tekst"} for word in words],
        "gebieden": words, "lijnen": words, "opgaven": words,
        "organen": words, "partijen": words, "kosten": words,
        "eigen_regels": [{"code": f"WW{100 + i}", **rule} for i in n],
        "plichten": [
            {"sleutel": word, "wat": "een verslag", "aan": "de raad", "maanden": 12}
            for word in words
        ],
    }  # fmt: skip


MEESTE = {
    "voorwaarden": 40, "fasen": 40, "kenmerken": 100, "gebieden": 500, "lijnen": 100,
    "opgaven": 500, "organen": 100, "partijen": 100, "kosten": 100, "eigen_regels": 100,
    "plichten": 100,
}  # fmt: skip


@pytest.mark.parametrize("sleutel", MEESTE)
def test_so_much_may_be_and_one_more_is_too_much(sleutel: str) -> None:
    most = MEESTE[sleutel]
    too_many = f"Er staan {most + 1} {sleutel.replace('_', ' ')}; hooguit {most} kan."
    assert gezegd({sleutel: _veel(most + 1)[sleutel]}, None) == [too_many]
    assert not any("hooguit" in zin for zin in gezegd({sleutel: _veel(most)[sleutel]}, None))


def test_so_many_keys_and_words_may_be_and_one_more_is_too_much() -> None:
    full = [_voorwaarde(i, 100) for i in range(3)]
    assert not any("hooguit" in zin for zin in gezegd({"voorwaarden": full}, None))
    more = [*full, _voorwaarde(3, 1)]
    assert gezegd({"voorwaarden": more}, None) == ["Er staan 301 velden; hooguit 300 kan."]

    told = "Er staan 101 woorden; hooguit 100 kan."
    for count, expected in ((100, []), (101, [told])):
        words = [{"waarde": f"w{i}"} for i in range(count)]
        kenmerk = {"kenmerken": [{"sleutel": "soort", "soort": "keuze", "waarden": words}]}
        veld = {"voorwaarden": [_voorwaarde(0, 1, count)]}
        for zegt in (kenmerk, veld):
            assert [zin for zin in gezegd(zegt, None) if "hooguit" in zin] == expected


def test_what_a_programme_leaves_out_is_no_empty_text() -> None:
    assert gezegd({"opgaven": ["…"]}, None) == ["Bij `opgaven` staat nog niets."]
    assert gezegd({"opgaven": ["Wonen"]}, None) == []


@pytest.mark.parametrize(
    ("code", "waarover"),
    [
        ("PK302", "het hele programma"),
        ("PK304", "bedragen die moeten kloppen"),
        ("PK313", "bedragen die moeten kloppen"),
        ("PK901", "uitzonderingen en verwijzingen"),
        ("PK311", None),  # a warning
        ("PK305", "het hele programma"),
        ("PK202", None),
        ("PK401", None),
    ],
)
def test_no_programme_lets_sums_and_exceptions_be_set_aside(
    code: str, waarover: str | None
) -> None:
    zegt = {"regels": [{"code": code, "uitzonderbaar": True}]}
    verwacht = [f"Op {code} kan geen uitzondering: die regel gaat over {waarover}."]
    assert gezegd(zegt, None) == (verwacht if waarover else [])
    assert gezegd({"regels": [{"code": code, "uitzonderbaar": False}]}, None) == []
