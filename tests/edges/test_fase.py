"""What a phase asks: each demand by itself, and the days at its edges (PK405 to 418, 60x)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from pilotkit.finding import Path
from pilotkit.peildatum.momenten import momenten as momenten_van
from tests.edges.dossiers import DAAROM, DAG, dossier, gemeld, meldingen, portefeuille
from tests.gasten import ZONDER


def besluiten(*wat: str) -> str:
    """Return decisions of ``day phase``, or of a day alone."""
    regels = (een.split() for een in wat)
    return "besluiten: [" + ", ".join(
        f"{{datum: {dag}, orgaan: partners, besluit: Ja."
        f"{''.join(f', fase: {een}' for een in fase)}}}"
        for dag, *fase in regels
    ) + "]"  # fmt: skip


BACK: dict[str, tuple[str, tuple[str, ...], int]] = {
    "never began": ("ontwikkeling", ("2018-07-01",), 0),
    "began its own phase": ("ontwikkeling", ("2018-07-01 ontwikkeling",), 0),
    "began a later one": ("ontwikkeling", ("2018-07-01 uitvoering",), 1),
    "began a later one, then decided something else": (
        "ontwikkeling", ("2018-07-01 uitvoering", "2018-07-02"), 1),
    "began a later one, and then its own": (
        "ontwikkeling", ("2018-07-02 ontwikkeling", "2018-07-01 uitvoering"), 0),
    "began its own, and then a later one": (
        "ontwikkeling", ("2018-07-02 uitvoering", "2018-07-01 ontwikkeling"), 1),
    "an idea that began": ("idee", ("2018-07-01 uitvoering",), 1),
    "an idea that is made ready": ("idee", ("2018-07-01 ontwikkeling",), 0),
}  # fmt: skip


@pytest.mark.parametrize("what", BACK)
def test_a_pilot_is_not_before_the_phase_of_its_last_decision(what: str) -> None:
    fase, wat, told = BACK[what]
    assert len(gemeld("PK405", besluiten(*wat), fase=fase)) == told


def test_it_says_which_decision_began_the_later_phase() -> None:
    line = besluiten("2018-07-02 uitvoering", "2018-07-01 ontwikkeling")
    (een,) = meldingen("PK405", dossier(line, fase="ontwikkeling"))
    assert een.message == (
        "De fase is ontwikkeling, maar met het besluit van 2 juli 2018 begon de fase uitvoering."
    )


def evaluatie(*wat: str) -> str:
    return f"evaluatie: {{{', '.join(wat)}}}"


KLAAR = "{soort: eind, datum: 2018-07-01, gereed_op: 2018-07-02}"
OPEN = "{soort: eind, datum: 2018-08-20}"
TUSSEN = "{soort: tussentijds, datum: 2018-05-01, gereed_op: 2018-05-02}"
TUSSEN_OPEN = "{soort: tussentijds, datum: 2018-05-01}"
UITKOMST = "uitkomst: {oordeel: geslaagd, toelichting: Ja.}"
LES = "{{datum: 2018-07-01, les: Begin klein., betekenis: {}}}"
LESSEN = f"lessen: [{LES.format('lokaal')}, {LES.format('bovenlokaal')}]"


def momenten(*wat: str) -> str:
    return f"momenten: [{', '.join(wat)}]"


EIND: dict[str, tuple[tuple[str, ...], list[Path]]] = {
    "all of it, beside what is not done": (
        (momenten(TUSSEN_OPEN, KLAAR, OPEN), UITKOMST, LESSEN), []),
    "only another evaluation": ((momenten(TUSSEN), UITKOMST, LESSEN), [("evaluatie", "momenten")]),
    "no evaluation that is done": ((momenten(OPEN), UITKOMST, LESSEN), [("evaluatie", "momenten")]),
    "no outcome": ((momenten(KLAAR), LESSEN), [("evaluatie", "uitkomst")]),
    "only a lesson for itself": (
        (momenten(KLAAR), UITKOMST, f"lessen: [{LES.format('lokaal')}]"),
        [("evaluatie", "lessen")]),
    "no lesson": ((momenten(KLAAR), UITKOMST), [("evaluatie", "lessen")]),
    "nothing": ((), [("evaluatie", "momenten")]),
}  # fmt: skip


@pytest.mark.parametrize("what", EIND)
def test_what_is_finished_was_evaluated_and_leaves_a_lesson(what: str) -> None:
    wat, plekken = EIND[what]
    assert gemeld("PK409", *([evaluatie(*wat)] if wat else []), fase="afgerond") == plekken


@pytest.mark.parametrize(
    ("wat", "plekken"),
    [
        ((UITKOMST, LESSEN), []),
        ((LESSEN,), [("evaluatie", "uitkomst")]),
        ((UITKOMST,), [("evaluatie", "lessen")]),
        ((), [("evaluatie", "uitkomst")]),
    ],
)
def test_what_stopped_says_how_it_ended_and_what_was_learned(
    wat: tuple[str, ...], plekken: list[Path]
) -> None:
    assert gemeld("PK416", *([evaluatie(*wat)] if wat else []), fase="gestopt") == plekken


STATEN = "besluiten: [{{datum: 2018-07-02, orgaan: Provinciale Staten, besluit: Ja.{}}}]"


@pytest.mark.parametrize(
    ("fase", "told"), [("", 0), (", fase: vervolg", 0), (", fase: uitvoering", 1)]
)
def test_a_decision_to_start_is_no_consent_to_go_on(fase: str, told: int) -> None:
    found = gemeld("PK408", STATEN.format(fase), fase="vervolg")
    assert found.count(("besluiten",)) == told


@pytest.mark.parametrize(
    ("wat", "told"), [((TUSSEN, OPEN), 0), ((TUSSEN_OPEN, TUSSEN), 0), ((KLAAR, TUSSEN_OPEN), 1)]
)
def test_a_vervolg_follows_an_evaluation_along_the_way(wat: tuple[str, ...], told: int) -> None:
    plek = ("evaluatie", "momenten")
    found = gemeld("PK408", evaluatie(momenten(*wat)), fase="vervolg")
    assert found.count(plek) == told


@pytest.mark.parametrize(
    ("wat", "plekken"),
    [
        (("aanpak: Samen.", momenten(OPEN)), []),
        (("aanpak: Samen.",), [("evaluatie", "momenten")]),
        ((momenten(OPEN),), [("evaluatie", "aanpak")]),
        ((), [("evaluatie", "aanpak")]),
    ],
)
def test_a_running_pilot_says_how_and_when_it_is_evaluated(
    wat: tuple[str, ...], plekken: list[Path]
) -> None:
    assert gemeld("PK601", *([evaluatie(*wat)] if wat else [])) == plekken


BEGON = date(2018, 2, 13)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ((f"planning: {{start: {BEGON}}}",), [0, 0, 1]),
        ((besluiten(f"{BEGON} uitvoering"),), [0, 0, 1]),
        ((besluiten(f"{BEGON}"),), [0, 0, 0]),
        ((f"planning: {{start: {BEGON}}}", evaluatie(LESSEN)), [0, 0, 0]),
    ],
)
def test_after_half_a_year_something_was_learned(lines: tuple[str, ...], told: list[int]) -> None:
    later = [BEGON + timedelta(days) for days in (182, 183, 184)]
    assert [len(gemeld("PK603", *lines, dag=dag)) for dag in later] == told


def moment(*wat: str) -> str:
    return (
        "besluiten:\n"
        "- {datum: 2018-07-01, orgaan: Provinciale Staten, besluit: Zonder kenmerk.}\n"
        "- {datum: 2018-07-01, orgaan: Provinciale Staten, besluit: Ja., kenmerk: PS-1}\n"
        "beslismomenten:\n"
        f"- {{orgaan: Provinciale Staten, onderwerp: doorstart, {', '.join(wat)}}}\n"
    )


MOMENTEN: dict[str, tuple[tuple[str, ...], list[str]]] = {
    "no decision": (("kwartaal: 2018-Q3",), []),
    "a decision that is there": (("kwartaal: 2018-Q3", "besluit: PS-1"), []),
    "a decision that is not": (("kwartaal: 2018-Q3", "besluit: PS-2"), ["besluit"]),
    "held": (
        ("kwartaal: 2018-Q2", "staat: gehouden", "gehouden_op: 2018-07-01", "uitkomst: Ja."), []),
    "held, with its decision": (
        ("kwartaal: 2018-Q2", "staat: gehouden", "gehouden_op: 2018-07-01", "besluit: PS-1"), []),
    "held, and nothing came of it": (
        ("kwartaal: 2018-Q2", "staat: gehouden", "gehouden_op: 2018-07-01"), ["staat"]),
    "moved nowhere": (("kwartaal: 2018-Q2", "staat: verschoven"), ["staat"]),
    "moved": (("kwartaal: 2018-Q2", "staat: verschoven", "naar: 2018-Q4"), []),
    "moved to a quarter that is over": (
        ("kwartaal: 2018-Q1", "staat: verschoven", "naar: 2018-Q2"), ["naar"]),
    "a decision says that it was held": (("kwartaal: 2018-Q2", "besluit: PS-1"), []),
    "a day says that it was held": (
        ("kwartaal: 2018-Q2", "gehouden_op: 2018-07-01", "uitkomst: Ja."), []),
    "a day, and nothing came of it": (("kwartaal: 2018-Q2", "gehouden_op: 2018-07-01"), ["staat"]),
    "held on the day of its decision": (
        ("kwartaal: 2018-Q2", "staat: gehouden", "besluit: PS-1"), []),
    "held without a day": (
        ("kwartaal: 2018-Q2", "staat: gehouden", "uitkomst: Ja."), ["staat"]),
    "held before its quarter began": (
        ("kwartaal: 2018-Q4", "staat: gehouden", "uitkomst: Ja."), ["staat"]),
    "dropped": (("kwartaal: 2018-Q2", "staat: vervallen"), []),
}  # fmt: skip


@pytest.mark.parametrize("what", MOMENTEN)
def test_of_a_moment_that_is_over_it_is_told_what_came_of_it(what: str) -> None:
    wat, sleutels = MOMENTEN[what]
    found = meldingen("PK417", portefeuille(programma=moment(*wat)))
    assert [een.path for een in found] == [("beslismomenten", 0, een) for een in sleutels]


@pytest.mark.parametrize("what", [what for what in MOMENTEN if what != "a decision that is not"])
def test_what_is_told_of_a_moment_is_asked_by_the_check(what: str) -> None:
    samen = portefeuille(programma=moment(*MOMENTEN[what][0]))
    (zoals_verteld,) = momenten_van(samen.kader)
    gevraagd = any(een.path[-1] in {"kwartaal", "naar"} for een in meldingen("PK417", samen))
    assert gevraagd == zoals_verteld.is_open_na(samen.peildatum)


@pytest.mark.parametrize(("dag", "told"), [("2018-09-30", 0), ("2018-10-01", 1)])
def test_a_moment_is_over_after_its_quarter(dag: str, told: int) -> None:
    samen = portefeuille(programma=moment("kwartaal: 2018-Q3"), dag=date.fromisoformat(dag))
    assert len(list(meldingen("PK417", samen))) == told


@pytest.mark.parametrize(
    ("fase", "ritme", "told"),
    [("idee", "kwartaal", 1), ("idee", "jaar", 1), ("", "kwartaal", 1), ("", "jaar", 0)],
)
def test_a_day_is_asked_where_there_are_phases_or_a_note_every_quarter(
    fase: str, ritme: str, told: int
) -> None:
    profiel = "flevoland" if fase else ZONDER
    een = dossier(fase=fase, programma=f"rapportage: {{ritme: {ritme}}}\n", profiel=profiel)
    assert len(list(meldingen("PK418", een))) == told


NU = "{fase: uitvoering, vanaf: 2018-07-02}"


def test_no_day_is_asked_of_what_has_one_already() -> None:
    assert not gemeld("PK418", "ingediend_op: 2018-07-01", fase="idee")


@pytest.mark.parametrize(
    ("fase", "lines", "told"),
    [
        ("idee", ("ingediend_op: 2018-07-01",), 0),
        ("uitvoering", ("ingediend_op: 2018-07-01",), 1),
        ("uitvoering", ("fasen: [{fase: ontwikkeling, vanaf: 2018-07-01}]",), 1),
        (
            "uitvoering",
            (f"fasen: [{NU}, {{fase: ontwikkeling, vanaf: 2018-07-01}}]",), 0,
        ),
    ],
)  # fmt: skip
def test_a_phase_has_a_day(fase: str, lines: tuple[str, ...], told: int) -> None:
    assert len(gemeld("PK418", *lines, fase=fase)) == told


@pytest.mark.parametrize(
    ("line", "typ"),
    [
        ("ingediend_op: 2018-07-01", "`fasen: [{fase: uitvoering, vanaf: …}]`"),
        ("fasen: [{fase: idee, vanaf: 2018-07-01}]",
         "`- {fase: uitvoering, vanaf: …}` onder `fasen`"),
    ],
)  # fmt: skip
def test_a_step_comes_under_the_steps_that_there_are(line: str, typ: str) -> None:
    (een,) = meldingen("PK418", dossier(line))
    assert een.hint == f"zet erbij: {typ}"


@pytest.mark.parametrize(
    ("code", "regel"),
    [
        ("PK403", "planning: {{mijlpalen: [{{naam: m, datum: {}}}]}}"),
        ("PK602", "evaluatie: {{momenten: [{{soort: eind, datum: {}}}]}}"),
    ],
)
def test_what_was_planned_is_overdue_the_day_after(code: str, regel: str) -> None:
    assert [len(gemeld(code, regel.format(DAG), dag=dag)) for dag in DAAROM] == [0, 0, 1]


@pytest.mark.parametrize(
    ("lines", "told"),
    [((), 1), (("bron: Presentatie",), 0), (("ingediend_door: Gemeente Urk",), 0)],
)
def test_an_idea_comes_from_somewhere(lines: tuple[str, ...], told: int) -> None:
    assert len(gemeld("PK411", *lines, fase="idee")) == told
