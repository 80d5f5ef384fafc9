"""The rules, conditions and keys of a programme that describes itself."""

from __future__ import annotations

from typing import Any

import pytest

from pilotkit.dossier import Dossier
from pilotkit.finding import Severity
from pilotkit.model.pilot import Pilot
from pilotkit.model.vragen import Gevuld, TenMinste
from pilotkit.model.woorden import Oordeel
from pilotkit.peildatum.kader import Kader
from pilotkit.profiel import Profiel
from pilotkit.rules.rule import AFSPRAAK, Rule
from pilotkit.rules.voorwaarden import deels
from tests.edges.dossiers import DAG, gelezen, kader
from tests.edges.test_eigen import beschreven

TITEL = "Wie begint heeft een start."
REGEL = {"code": "WW301", "titel": TITEL, "sleutel": "planning.start"}
ZINNEN = ["Al een zin.", "Een vraag?", "Een uitroep!", "Zonder punt"]


def regel(**zegt: Any) -> Rule[Dossier]:
    made: tuple[Rule[Dossier], ...] = beschreven(
        {"eigen_regels": [{**REGEL, **zegt}]}, None
    ).regels()
    return made[0]


def proef(profiel: Profiel, fase: str, *regels: str) -> Dossier:
    tekst = "\n".join(("titel: Proef", "samenvatting: Een proef.", f"fase: {fase}", *regels))
    pilot: Pilot = gelezen(tekst, profiel.pilot, profiel.woordenschat)
    return Dossier("pilots/proef.yaml", pilot, Kader(profiel, kader().programma, DAG), DAG)


@pytest.mark.parametrize(
    ("vanaf", "fase", "gezegd"),
    [
        ([], "idee", f"`planning.start` ontbreekt. {TITEL}"),
        (["uitvoering"], "idee", ""),
        (
            ["uitvoering"],
            "uitvoering",
            f"`planning.start` ontbreekt in de fase uitvoering. {TITEL}",
        ),
    ],
)
def test_a_rule_asks_from_its_phase_on(vanaf: list[str], fase: str, gezegd: str) -> None:
    profiel = beschreven({}, None)
    rule = regel(vanaf=vanaf)
    assert "".join(f.message for f in rule.check(proef(profiel, fase))) == gezegd
    planned = proef(profiel, fase, "planning: {start: 2018-07-01}")
    assert not list(rule.check(planned))


def test_a_rule_without_phases_is_of_the_gate() -> None:
    assert regel().poort
    assert not regel(vanaf=["uitvoering"]).poort


def test_a_rule_rests_on_what_it_names_and_explains_itself() -> None:
    assert (regel().source, regel(bron="nota §4").source) == (AFSPRAAK, "nota §4")
    assert regel().tekst == f"{TITEL}\n\nDit programma vraagt `planning.start`."
    asked = regel(vanaf=["vervolg", "afgerond"]).tekst
    assert (
        asked == f"{TITEL}\n\nDit programma vraagt `planning.start` in de fase vervolg of afgerond."
    )
    assert regel(uitleg="Daarom.").tekst == f"{TITEL}\n\nDaarom."
    assert regel().is_eigen


def voorwaarde(*velden: dict[str, Any], **zegt: Any) -> Any:
    """Return the model of a condition that is described."""
    described = {"sleutel": "nut", "titel": "Nut", "velden": velden, **zegt}
    return beschreven({"voorwaarden": [described]}, None).voorwaarden.modellen()["nut"]


VERPLICHT = {"sleutel": "waarom", "soort": "tekst", "verplicht": True}


def test_a_condition_asks_only_what_must_be_there() -> None:
    free = {"sleutel": "waarom", "soort": "tekst"}
    assert voorwaarde(free).vraagt == ()
    assert voorwaarde(free).regel is None
    assert voorwaarde(VERPLICHT).vraagt == (Gevuld(("waarom",), bij=(Oordeel.VOLDOET,)),)
    bij = (Oordeel.VOLDOET, Oordeel.DEELS)
    assert voorwaarde(VERPLICHT, ook_deels=True).vraagt == (Gevuld(("waarom",), bij=bij),)
    many = {"sleutel": "waarom", "soort": "lijst", "verplicht": True}
    assert voorwaarde(many).vraagt == (TenMinste("waarom", 1, bij=(Oordeel.VOLDOET,)),)


def test_what_a_condition_does_not_say_of_itself_is_empty_or_agreed() -> None:
    bare, told = voorwaarde(VERPLICHT), voorwaarde(VERPLICHT, uitleg="Daarom.", bron="nota §5")
    assert (bare.toelichting, bare.regel.uitleg, bare.regel.bron) == ("", "", "afspraak")
    assert (told.toelichting, told.regel.uitleg, told.regel.bron) == (
        "Daarom.", "Daarom.", "nota §5",
    )  # fmt: skip
    assert bare.regel.is_eigen


@pytest.mark.parametrize("uitleg", ZINNEN)
def test_an_explanation_is_a_sentence(uitleg: str) -> None:
    field = voorwaarde({**VERPLICHT, "uitleg": uitleg}).model_fields["waarom"]
    assert field.description == (f"{uitleg}." if uitleg == "Zonder punt" else uitleg)


WOORDEN = {"waarden": [{"waarde": "groot"}, {"waarde": "klein"}]}


@pytest.mark.parametrize(
    ("veld", "voorbeelden"),
    [
        ({"soort": "tekst"}, ["een voorbeeld"]),
        ({"soort": "tekst", "voorbeeld": "de haven"}, ["de haven"]),
        ({"soort": "bedrag"}, [25_000]),
        ({"soort": "ja_nee"}, None),
        ({"soort": "keuze", **WOORDEN}, None),
        ({"soort": "lijst"}, [["een voorbeeld"]]),
        ({"soort": "lijst", "voorbeeld": "de haven"}, [["de haven"]]),
        ({"soort": "lijst", **WOORDEN}, None),
    ],
)
def test_a_key_has_an_example_where_there_is_no_list_of_words(
    veld: dict[str, Any], voorbeelden: list[Any] | None
) -> None:
    field = voorwaarde({"sleutel": "maat", **veld}).model_fields["maat"]
    assert field.examples == voorbeelden


@pytest.mark.parametrize(("hoe_veel", "ernst"), [(1, None), (2, Severity.FOUT)])
def test_the_only_condition_may_be_met_in_part(hoe_veel: int, ernst: Severity | None) -> None:
    conditions = [{"sleutel": f"v{i}", "titel": f"V {i}", "velden": []} for i in range(hoe_veel)]
    profiel = beschreven({"voorwaarden": conditions}, None)
    verdict = "{oordeel: deels, onderbouwing: Ten dele., getoetst_door: A, getoetst_op: 2018-01-02}"
    verdicts = ", ".join(f"v{i}: {verdict}" for i in range(hoe_veel))
    pilot = proef(profiel, "uitvoering", f"voorwaarden: {{{verdicts}}}")
    assert [f.severity for f in deels.check(pilot)] == [ernst] * hoe_veel
