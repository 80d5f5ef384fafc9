"""In which phase a pilot is and since when, from when it is there, and what it still has to do."""

from __future__ import annotations

from datetime import date

import pytest

from pilotkit.peildatum.termijnen import Termijnsoort, looptijd
from pilotkit.rules.rapportage import voortgang
from tests.edges.dossiers import DAAROM, DAG, dossier

BEGON = date(2018, 7, 2)
STAPPEN = f"fasen: [{{fase: uitvoering, vanaf: {BEGON}}}, {{fase: vervolg, vanaf: {DAG}}}]"
START = "planning: {start: 2018-07-01, einde: 2019-06-30}"
BESLUITEN = (
    "besluiten: ["
    "{datum: 2018-08-20, orgaan: Gedeputeerde Staten, besluit: Nog eens., fase: uitvoering}, "
    "{datum: 2018-07-10, orgaan: Gedeputeerde Staten, besluit: Begin., fase: uitvoering}, "
    "{datum: 2018-07-04, orgaan: Gedeputeerde Staten, besluit: Werk het uit., fase: ontwikkeling}]"
)


def test_a_step_holds_from_its_own_day() -> None:
    dossiers = [dossier(STAPPEN, fase="vervolg", dag=dag) for dag in DAAROM]
    assert [d.fase for d in dossiers] == ["uitvoering", "vervolg", "vervolg"]
    assert [d.stand.fase_sinds for d in dossiers] == [BEGON, DAG, DAG]


def test_from_the_day_of_the_last_step_what_the_file_says_holds() -> None:
    dossiers = [dossier(STAPPEN, fase="gestopt", dag=dag) for dag in DAAROM]
    assert [d.fase for d in dossiers] == ["uitvoering", "gestopt", "gestopt"]


def test_a_verdict_makes_an_idea_a_plan_from_its_own_day() -> None:
    lines = (
        f"voorwaarden: {{doel: {{oordeel: deels, getoetst_op: {DAG}}}}}",
        "fasen: [{fase: uitvoering, vanaf: 2018-10-01}]",
    )
    fasen = [dossier(*lines, dag=dag).fase for dag in DAAROM]
    assert fasen == ["idee", "ontwikkeling", "ontwikkeling"]


@pytest.mark.parametrize(
    ("fase", "lines", "sinds"),
    [
        ("idee", (START,), None),
        ("ontwikkeling", (START,), None),
        ("uitvoering", (START,), date(2018, 7, 1)),
        ("gestopt", (START,), date(2018, 7, 1)),
        ("uitvoering", (START, BESLUITEN), date(2018, 7, 4)),
        ("ontwikkeling", (START, "ingediend_op: 2018-08-01"), date(2018, 8, 1)),
    ],
)
def test_a_pilot_is_there_from_its_first_fact(
    fase: str, lines: tuple[str, ...], sinds: date | None
) -> None:
    assert dossier(*lines, fase=fase).stand.sinds == sinds


def test_it_is_there_on_the_day_on_which_it_came_in() -> None:
    stand = dossier(f"ingediend_op: {DAG}", fase="idee").stand
    assert [stand.is_er_op(dag) for dag in DAAROM] == [False, True, True]


@pytest.mark.parametrize(
    ("lines", "begon"),
    [
        ((START,), date(2018, 7, 1)),
        ((START, BESLUITEN), date(2018, 7, 10)),
        ((BESLUITEN,), date(2018, 7, 10)),
        ((), None),
    ],
)
def test_uitvoering_began_with_its_first_decision(
    lines: tuple[str, ...], begon: date | None
) -> None:
    assert dossier(*lines).begin_uitvoering == begon


def test_the_last_word_is_the_last_on_or_before_the_day() -> None:
    berichten = "".join(
        f"\n- {{datum: {dag}, stand: op_koers, kop: Bericht}}" for dag in (DAG, "2018-07-01")
    )
    line = f"voortgang:{berichten}"
    assert [dossier(line, dag=dag).laatste_bericht for dag in DAAROM] == [1, 0, 0]
    assert dossier(line, dag=date(2018, 6, 30)).laatste_bericht is None


@pytest.mark.parametrize(
    ("fase", "is_to_come"),
    [
        ("idee", True), ("ontwikkeling", True), ("uitvoering", True), ("vervolg", True),
        ("afgerond", False), ("gestopt", False), ("zelfstandig", False),
    ],
)  # fmt: skip
def test_what_is_over_or_on_its_own_has_no_start_and_end_to_come(
    fase: str, is_to_come: object
) -> None:
    soorten = [termijn.soort for termijn in looptijd(dossier(START, fase=fase).toen)]
    assert soorten == ([Termijnsoort.START, Termijnsoort.EINDE] if is_to_come else [])


def test_uitvoering_begins_with_the_step_that_says_so_decided_or_not() -> None:
    assert dossier(STAPPEN, START, fase="vervolg").begin_uitvoering == BEGON
    assert dossier(BESLUITEN).begin_uitvoering == date(2018, 7, 10)
    earlier = "fasen: [{fase: uitvoering, vanaf: 2018-07-05}]"
    assert dossier(BESLUITEN, earlier).begin_uitvoering == date(2018, 7, 5)
    assert dossier(START).begin_uitvoering == date(2018, 7, 1)


def test_who_began_by_a_step_alone_need_not_report_for_thirty_days() -> None:
    runs = "fasen: [{fase: uitvoering, vanaf: 2018-07-02}]"
    days = (date(2018, 7, 31), date(2018, 8, 1))
    assert [len(list(voortgang.check(dossier(runs, dag=day)))) for day in days] == [0, 1]
