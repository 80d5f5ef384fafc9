"""The order of days: the day before, the day itself and the day after (PK312, 40x, 41x, 70x)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from pilotkit.finding import Path
from tests.edges.dossiers import DAAROM, DAG, dossier, gemeld, meldingen

BESLUIT = "{{datum: {}, orgaan: Gedeputeerde Staten, besluit: Ja., kenmerk: B1{}}}"
GESTART = f"besluiten: [{BESLUIT.format(DAG, ', fase: uitvoering')}]"
BESLOTEN = f"besluiten: [{BESLUIT.format(DAG, '')}]"
VAST = f"{{datum: {DAAROM[2]}, bedrag: 5, kenmerk: B1}}, {{datum: {DAG}, bedrag: 5, kenmerk: B1}}"
BOEKEN = f"begroting: {{verplichtingen: [{VAST}], %s: [{{datum: DAY, bedrag: 1, kenmerk: B1}}]}}"
HERIJKT = "herijkingen: [{datum: DAY, reden: Ja., besluit: B1}]"
GETOETST = "voorwaarden: {doel: {oordeel: %s, getoetst_op: DAY}}"
OPNIEUW = BESLUIT.format("2018-08-19", ", fase: uitvoering")

ORDER: dict[str, tuple[str, tuple[str, ...], tuple[int, int, int]]] = {
    "the end after the start": ("PK401", (f"planning: {{start: {DAG}, einde: DAY}}",), (1, 0, 0)),
    "expenditure after its commitment": ("PK312", (BOEKEN % "uitgaven",), (1, 0, 0)),
    "release after its commitment": ("PK312", (BOEKEN % "vrijval",), (1, 0, 0)),
    "a pilot after the phase of its programme": ("PK410", ("planning: {start: DAY}",), (1, 0, 0)),
    "a herijking after its decision": ("PK412", (BESLOTEN, HERIJKT), (1, 0, 0)),
    "a herijking after the start": (
        "PK412",
        (BESLOTEN.replace(str(DAG), "2018-07-01"), f"planning: {{start: {DAG}}}", HERIJKT),
        (1, 0, 0)),
    "the decision after the verdict": ("PK415", (GESTART, GETOETST % "voldoet"), (0, 0, 1)),
    "the first of two decisions after the verdict": (
        "PK415", (GESTART.replace("]", f", {OPNIEUW}]"), GETOETST % "deels"), (0, 0, 1)),
    "an open condition has no day": ("PK415", (GESTART, GETOETST % "open"), (0, 0, 0)),
    "the decision after the advice": (
        "PK415",
        (GESTART, "advies: {door: A, datum: DAY, oordeel: kansrijk, onderbouwing: Ja.}"),
        (0, 0, 1)),
    "the start after the decision": ("PK415", (GESTART, "planning: {start: DAY}"), (1, 0, 0)),
}  # fmt: skip
"""A rule, a file in which one day is DAY, and what is found on the day before, on it and after."""


@pytest.mark.parametrize("what", ORDER)
def test_days_are_in_order(what: str) -> None:
    code, lines, told = ORDER[what]
    programma = f"fasen: {{uitvoering: {{van: {DAG}}}}}\n"
    found = []
    for dag in DAAROM:
        filled = (line.replace("DAY", str(dag)) for line in lines)
        een = dossier(*filled, programma=programma, dag=date(2018, 8, 20))
        found.append(len(list(meldingen(code, een))))
    assert tuple(found) == told


PLAN = "planning: {start: 2018-07-10, einde: 2018-08-20"
BUITEN = "buiten de looptijd, van"
MOMENT = "evaluatie: {{momenten: [{{soort: {}, datum: {}}}]}}"


@pytest.mark.parametrize(
    ("dag", "told"),
    [("2018-07-09", 1), ("2018-07-10", 0), ("2018-08-20", 0), ("2018-08-21", 1)],
)
def test_what_is_planned_lies_between_start_and_end(dag: str, told: int) -> None:
    mijlpaal = f"{PLAN}, mijlpalen: [{{naam: m, datum: {dag}}}]}}"
    for lines in ((mijlpaal,), (f"{PLAN}}}", MOMENT.format("tussentijds", dag))):
        found = list(meldingen("PK402", dossier(*lines)))
        assert len(found) == told
        assert all(BUITEN in een.message for een in found)


@pytest.mark.parametrize(
    ("dag", "einde", "said"),
    [
        ("2018-07-09", "2018-08-10", f"{BUITEN} 10 juli 2018 tot en met 10 augustus 2018."),
        ("2018-11-20", "2018-08-20", ""),
        ("2018-11-21", "2018-08-20", "meer dan drie maanden na het einde, 20 augustus 2018."),
        ("2019-02-28", "2018-11-30", ""),
        ("2019-03-01", "2018-11-30", "meer dan drie maanden na het einde, 30 november 2018."),
        ("2018-07-10", "2018-07-10", ""),
    ],
)  # fmt: skip
def test_an_end_evaluation_comes_at_most_three_months_after_the_end(
    dag: str, einde: str, said: str
) -> None:
    lines = (f"planning: {{start: 2018-07-10, einde: {einde}}}", MOMENT.format("eind", dag))
    found = "".join(een.message for een in meldingen("PK402", dossier(*lines)))
    assert found.partition(" valt ")[2] == said


@pytest.mark.parametrize(
    "planning",
    [
        "{einde: 2018-08-20, mijlpalen: [{naam: m, datum: 2018-08-21}]}",
        "{start: 2018-07-10, mijlpalen: [{naam: m, datum: 2018-07-09}]}",
        "{start: 2018-08-21, einde: 2018-08-20, mijlpalen: [{naam: m, datum: 2018-07-09}]}",
    ],
)
def test_without_a_right_start_and_end_nothing_lies_outside(planning: str) -> None:
    assert not gemeld("PK402", f"planning: {planning}")


def test_start_and_end_on_one_day_hold_that_day_only() -> None:
    planning = "planning: {{start: {0}, einde: {0}, mijlpalen: [{{naam: m, datum: {1}}}]}}"
    assert [len(gemeld("PK402", planning.format(DAG, dag))) for dag in DAAROM] == [1, 0, 1]


LATER = "{datum: 2018-09-01, was_einde: 2018-10-01, reden: Ja., besluit: B1}"
LOOPT: dict[str, tuple[tuple[str, ...], list[list[Path]]]] = {
    "before its start": (
        (f"planning: {{start: {DAG}, einde: 2018-12-31}}",), [[("planning", "start")], [], []]),
    "before its start, decided": (
        (f"planning: {{start: {DAG}, einde: 2018-12-31}}",
         f"besluiten: [{BESLUIT.format('2018-07-01', ', fase: uitvoering')}]"), [[], [], []]),
    "after its end": (
        (f"planning: {{start: 2018-07-01, einde: {DAG}}}",), [[], [], [("planning", "einde")]]),
    "after the end of then": (
        ("planning: {start: 2018-07-01, einde: 2018-12-31}",
         f"herijkingen: [{LATER}, {LATER.replace('09-01', '08-17').replace('10-01', '08-15')}]"),
        [[], [], [("herijkingen", 1, "was_einde")]]),
    "without a start": (
        ("planning: {einde: 2018-12-31}",), [[("planning", "start")]] * 3),
    "without an end": (("planning: {start: 2018-07-01}",), [[("planning", "einde")]] * 3),
}  # fmt: skip


@pytest.mark.parametrize("what", LOOPT)
def test_a_pilot_runs_between_its_start_and_its_end(what: str) -> None:
    lines, plekken = LOOPT[what]
    assert [gemeld("PK404", *lines, dag=dag) for dag in DAAROM] == plekken


BERICHT = "voortgang: [{{datum: {}, stand: {}, kop: Bericht}}]"


def eerste_plan(was: str, nu: str, besluit: str = "B9") -> tuple[str, ...]:
    herijking = f"{{datum: 2018-08-01, {was}, reden: Ja., besluit: {besluit}}}"
    return (BERICHT.format("2018-08-10", "op_koers"), f"herijkingen: [{herijking}]", nu)


RAMING = "begroting: {{posten: [{{post: overig, jaar: 2018, raming: {}}}]}}"
EINDE = "planning: {{einde: {}}}"
OPEN = "{datum: 2018-08-01, was_einde: 2018-12-31, reden: Ja., besluit: B9}"
KOERS: dict[str, tuple[tuple[str, ...], int]] = {
    "the same end": (eerste_plan("was_einde: 2018-12-31", EINDE.format("2018-12-31")), 0),
    "an end a day later": (eerste_plan("was_einde: 2018-12-31", EINDE.format("2019-01-01")), 1),
    "an end a day earlier": (eerste_plan("was_einde: 2018-12-31", EINDE.format("2018-12-30")), 0),
    "exactly a tenth more": (eerste_plan("was_raming: 100", RAMING.format(110)), 0),
    "a euro more than a tenth": (eerste_plan("was_raming: 100", RAMING.format(111)), 1),
    "decided": (
        (*eerste_plan("was_einde: 2018-12-31", EINDE.format("2019-01-01"), "B1"), BESLOTEN), 0),
    "decided by another": (
        (*eerste_plan("was_einde: 2018-12-31", EINDE.format("2019-01-01")), BESLOTEN), 1),
    "decided but for one": (
        (BERICHT.format("2018-08-10", "op_koers"), EINDE.format("2019-01-01"), BESLOTEN,
         f"herijkingen: [{OPEN}, {OPEN.replace('B9', 'B1').replace('08-01', '08-02')}]"), 1),
}  # fmt: skip


@pytest.mark.parametrize("what", KOERS)
def test_who_is_on_course_is_so_by_its_first_plan(what: str) -> None:
    lines, told = KOERS[what]
    assert len(gemeld("PK413", *lines)) == told


@pytest.mark.parametrize(
    ("code", "stand", "meer"),
    [
        ("PK413", "op_koers", eerste_plan("was_raming: 100", RAMING.format(111))[1:]),
        ("PK702", "stagneert", ()),
    ],
)
def test_it_is_told_at_the_last_report(code: str, stand: str, meer: tuple[str, ...]) -> None:
    berichten = (("2018-07-02", "aandacht"), ("2018-08-10", stand), ("2018-08-16", "aandacht"))
    line = ", ".join(f"{{datum: {d}, stand: {s}, kop: Bericht}}" for d, s in berichten)
    assert gemeld(code, f"voortgang: [{line}]", *meer) == [("voortgang", 1, "stand")]


@pytest.mark.parametrize(
    ("fasen", "start", "told"),
    [
        ("", "2018-07-01", 0),
        ("fasen: {uitvoering: {tot: 2018-12-31}}\n", "2018-07-01", 0),
        ("fasen: {uitvoering: {van: 2018-07-02}}\n", "", 0),
        ("fasen: {uitvoering: {van: 2018-07-02}}\n", "2018-07-01", 1),
        ("fasen: {ontwikkeling: {van: 2018-07-02}}\n", "2018-07-01", 1),
        (
            "fasen: {ontwikkeling: {van: 2018-07-02}, uitvoering: {van: 2018-07-01}}\n",
            "2018-07-01", 0,
        ),
    ],
)  # fmt: skip
def test_a_pilot_starts_in_the_phase_of_its_programme(fasen: str, start: str, told: int) -> None:
    een = dossier(f"planning: {{{f'start: {start}' if start else ''}}}", programma=fasen)
    assert len(list(meldingen("PK410", een))) == told


BERICHTEN = ", ".join(
    f"{{datum: {d}, stand: op_koers, kop: B}}" for d in ("2018-04-01", "2018-03-31")
)
NIEUWS: dict[str, tuple[tuple[str, ...], date]] = {
    "thirty days from its start": (("planning: {start: 2018-07-17}",), date(2018, 8, 15)),
    "thirty days from a start after its step": (
        ("planning: {start: 2018-07-17}", "fasen: [{fase: uitvoering, vanaf: 2018-05-01}]"),
        date(2018, 8, 15)),
    "thirty days from a step after its start": (
        ("planning: {start: 2018-05-01}", "fasen: [{fase: uitvoering, vanaf: 2018-07-17}]"),
        date(2018, 8, 15)),
    "to the end of the quarter after its last report": (
        (BERICHT.format("2018-01-01", "op_koers"),), date(2018, 6, 30)),
    "its last report, whatever the order": (
        (f"voortgang: [{BERICHTEN}]",), date(2018, 9, 30)),
}  # fmt: skip


@pytest.mark.parametrize("what", NIEUWS)
def test_there_is_news_in_time(what: str) -> None:
    lines, laatste = NIEUWS[what]
    dagen = (laatste, laatste + timedelta(days=1))
    assert [len(gemeld("PK701", *lines, dag=dag)) for dag in dagen] == [0, 1]


SIGNAAL = "signalen: [{{datum: {}, soort: risico, tekst: Pas op.{}}}]"


@pytest.mark.parametrize(
    ("dag", "maatregel", "told"),
    [
        ("2018-08-09", ", maatregel: Bellen.", 1),
        ("2018-08-10", ", maatregel: Bellen.", 0),
        ("2018-08-11", ", maatregel: Bellen.", 0),
        ("2018-08-10", "", 1),
    ],
)
def test_a_measure_follows_bad_news(dag: str, maatregel: str, told: int) -> None:
    lines = (BERICHT.format("2018-08-10", "aandacht"), SIGNAAL.format(dag, maatregel))
    assert len(gemeld("PK702", *lines)) == told


@pytest.mark.parametrize("lines", [(), (BERICHT.format("2018-08-10", "op_koers"),)])
def test_no_measure_is_asked_where_there_is_no_bad_news(lines: tuple[str, ...]) -> None:
    assert not gemeld("PK702", *lines)


@pytest.mark.parametrize(("stap", "told"), [("idee", 1), ("uitvoering", 0)])
def test_a_step_without_a_decision_began_it_too(stap: str, told: int) -> None:
    een = dossier(
        f"fasen: [{{fase: {stap}, vanaf: 2018-07-02}}, {{fase: ontwikkeling, vanaf: 2018-08-10}}]",
        "herijkingen: [{datum: 2018-08-01, was_raming: 5, reden: Later., besluit: B1}]",
        "besluiten: [{datum: 2018-07-20, orgaan: partners, besluit: Ja., kenmerk: B1}]",
        fase="ontwikkeling",
    )
    assert len(list(meldingen("PK412", een))) == told
