"""What a programme declares is counted: in pilots, silence apart from no, stated totals beside."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pilotkit.model.programmafeiten import OpgegevenAantal
from pilotkit.peildatum.kenmerken import tellingen, waarden_van
from pilotkit.profiel import JA, Kenmerk, Kenmerksoort
from tests.conftest import Command, Repository

KLEUR = Kenmerk("kleur", "Kleur", "kenmerken.kleur", Kenmerksoort.LIJST, ("rood", "groen"))
OPEN = Kenmerk("open", "Open", "kenmerken.open", Kenmerksoort.JA_NEE)
VORM = Kenmerk("vorm", "Vorm", "kenmerken.delen.vorm", Kenmerksoort.LIJST, binnen=("open", JA))


@dataclass
class Deel:
    """A part of a thing."""

    vorm: str | None = None


@dataclass
class Blok:
    """What is known of a thing."""

    kleur: tuple[str, ...] = ()
    open: bool | None = None
    delen: tuple[Deel, ...] = ()


@dataclass
class Ding:
    """Something that is counted."""

    kenmerken: Blok | None = field(default_factory=Blok)


def test_what_a_pilot_says_is_read_through_lists_and_blocks() -> None:
    ding = Ding(Blok(("rood", "rood"), open=False, delen=(Deel("rond"), Deel(), Deel("rond"))))
    alle = waarden_van((KLEUR, OPEN, VORM), ding)
    assert alle == {"kleur": ("rood",), "open": ("nee",), "vorm": ("rond",)}
    assert waarden_van((KLEUR, OPEN, VORM), Ding(None)) == {}
    assert waarden_van((KLEUR,), object()) == {}


def test_silence_is_not_no() -> None:
    (telling,) = tellingen((OPEN,), ({"open": ("ja",)}, {"open": ("nee",)}, {}, {}))
    assert telling.aantallen == (("ja", 1), ("nee", 1))
    assert (telling.van, telling.niet_vermeld) == (4, 2)


def test_declared_values_come_first_and_at_nought_too() -> None:
    (telling,) = tellingen((KLEUR,), ({"kleur": ("blauw", "groen")}, {"kleur": ("amber",)}))
    assert telling.aantallen == (("rood", 0), ("groen", 1), ("amber", 1), ("blauw", 1))
    assert telling.zonder == ("rood",)


def test_only_pilots_within_another_kenmerk_count() -> None:
    pilots = ({"open": ("ja",), "vorm": ("rond",)}, {"open": ("ja",)}, {"vorm": ("rond",)})
    telling = tellingen((VORM,), pilots)[0]
    assert (telling.van, telling.aantallen, telling.niet_vermeld) == (2, (("rond", 1),), 1)


def test_a_stated_total_stands_beside_what_is_counted() -> None:
    gegeven = OpgegevenAantal(kenmerk="kleur", waarde="rood", aantal=23, van=36, bron="§3.1")
    kleur, open_ = tellingen((KLEUR, OPEN), ({"kleur": ("rood",)}, {}), (gegeven,))
    assert kleur.opgegeven == (gegeven,)
    assert dict(kleur.aantallen)["rood"] == 1
    assert open_.opgegeven == ()
    assert open_.is_leeg
    assert not tellingen((KLEUR,), ({},), (gegeven,))[0].is_leeg


@given(st.lists(st.lists(st.sampled_from(["rood", "groen", "blauw"]), unique=True)))
def test_what_is_counted_and_what_is_silent_are_all_pilots(dingen: list[list[str]]) -> None:
    telling = tellingen((KLEUR,), [{"kleur": tuple(d)} for d in dingen])[0]
    assert telling.van == len(dingen)
    assert telling.niet_vermeld == sum(not d for d in dingen)
    assert sum(aantal for _, aantal in telling.aantallen) == sum(map(len, dingen))


PROGRAMMA = """\
programma: voorbeeld
profiel:
  {}
  kenmerken:
    - {{sleutel: kleur, soort: lijst, waarden: [{{waarde: rood}}, {{waarde: groen}}]}}
    - {{sleutel: dicht, soort: ja_nee}}
    - {{sleutel: verhaal, soort: tekst}}
opgegeven_aantallen:
  - {{kenmerk: kleur, waarde: groen, aantal: 3, van: 9, bron: kadernota §2}}
  - {{kenmerk: gesprekken, waarde: in de wijk, aantal: 12, bron: kadernota §3}}
"""
PILOT = "titel: Taalcafé\nsamenvatting: Praten met koffie.\nfase: idee\n"
FILLED = "kenmerken: {kleur: [rood], dicht: false, verhaal: Het begon klein.}\n"


def test_a_described_programme_counts_its_own(pilotkit: Command, repository: Repository) -> None:
    repo = repository(PROGRAMMA.format("lijnen: [samen]"), taalcafe=PILOT + FILLED, leesclub=PILOT)
    code, out, _ = pilotkit("summary", "--format", "json", "--repo", repo)
    assert code == 0
    data = json.loads(out)
    assert data["kenmerken"] == [
        {
            "name": "kleur",
            "title": "Kleur",
            "of": 2,
            "counts": {"rood": 1, "groen": 0},
            "not_mentioned": 1,
            "stated": [{"value": "groen", "count": 3, "of": 9, "source": "kadernota §2"}],
        },
        {
            "name": "dicht",
            "title": "Dicht",
            "of": 2,
            "counts": {"nee": 1},
            "not_mentioned": 1,
            "stated": [],
        },
    ]
    assert data["stated"] == [
        {
            "name": "gesprekken",
            "value": "in de wijk",
            "count": 12,
            "of": None,
            "source": "kadernota §3",
        }
    ]
    shown = json.loads(pilotkit("show", "taalcafe", "--format", "json", "--repo", repo)[1])["pilot"]
    assert shown["kenmerken"] == {"kleur": ["rood"], "dicht": ["nee"]}
    assert shown["details"] == {"kleur": ["rood"], "dicht": False, "verhaal": "Het begon klein."}
    assert "Het begon klein." in pilotkit("show", "taalcafe", "--repo", repo)[1]


def test_it_builds_on_what_its_basis_counts(pilotkit: Command, repository: Repository) -> None:
    text = PROGRAMMA.format("basis: zuid_holland")
    pilot = PILOT.replace("fase: idee\n", "") + FILLED.replace("}", ", geevalueerd: false}")
    repo = repository(text.replace("dicht", "klein"), taalcafe=pilot.replace("dicht", "klein"))
    names = {
        telling["name"]: telling["counts"]
        for telling in json.loads(pilotkit("summary", "--format", "json", "--repo", repo)[1])[
            "kenmerken"
        ]
    }
    assert names["geevalueerd"] == {"nee": 1}
    assert names["klein"] == {"nee": 1}
    taken = text.replace("sleutel: dicht", "sleutel: methode")
    (repo / "programma.yaml").write_text(taken, encoding="utf-8")
    assert "`methode` heeft de basis al." in pilotkit("check", "--repo", repo)[1]


@pytest.mark.parametrize("kind", ["oogst", "evaluatie"])
def test_the_notes_have_the_table(kind: str, pilotkit: Command, repository: Repository) -> None:
    repo = repository(PROGRAMMA.format("lijnen: [samen]"), taalcafe=PILOT + FILLED)
    note = pilotkit("report", kind, "--repo", repo)[1]
    assert "| Kleur | rood | 1 |  |" in note
    assert "|  | groen | 0 | 3 van 9 (kadernota §2) |" in note
    assert "| Gesprekken | in de wijk | – | 12 (kadernota §3) |" in note


def test_flevoland_shows_no_empty_table(pilotkit: Command, repository: Repository) -> None:
    repo = repository(None, taalcafe=PILOT)
    assert "Kenmerken" not in pilotkit("summary", "--repo", repo)[1]
    assert "Wat het programma telt" not in pilotkit("report", "oogst", "--repo", repo)[1]
