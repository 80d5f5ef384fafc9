"""What a file shows beside what a pilot reports: nothing on the edge, but a day or a euro on."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from pilotkit.peildatum.bijzonderheden import Bijzonderheid, Bijzonderheidsoort
from tests.edges.dossiers import DAAROM, DAG, dossier

Soort = Bijzonderheidsoort
BEGON = date(2018, 7, 2)
BEGIN = f"fasen: [{{fase: uitvoering, vanaf: {BEGON}}}]"
BERICHT = "voortgang: [{datum: 2018-08-10, stand: op_koers, kop: Bericht}]"
TE_LAAT = "mijlpalen: [{naam: m, datum: 2018-08-01}]"
KEUZES = (
    "doel", "flevolander_centraal", "vernieuwing", "lokaal_en_bovenlokaal",
    "externe_adviezen", "gezamenlijke_ontwikkeling",
)  # fmt: skip


def getoetst(**anders: str) -> str:
    """Return all conditions as met on 1 June, but those with another ``verdict day``."""
    gegeven = dict.fromkeys(KEUZES, "voldoet 2018-06-01") | anders
    regels = (
        f"\n  {sleutel}: {{oordeel: {oordeel}, getoetst_op: {dag}}}"
        for sleutel, (oordeel, dag) in ((s, g.split()) for s, g in gegeven.items())
    )
    return f"voorwaarden:{''.join(regels)}"


GOED = (BEGIN, BERICHT, getoetst())


def begroting(verplicht: str = "", uitgegeven: str = "", vrij: str = "") -> str:
    """Return a budget of 900 in which 600 is asked, with ledgers of ``amount day`` each."""
    dekking = "{van: Provincie Flevoland, bedrag: 600, soort: geld, status: toegezegd}"
    boeken = [
        f"\n  {naam}: [{', '.join(_boeking(*een.split()) for een in boeken.split(', '))}]"
        for naam, boeken in zip(BOEKEN, (verplicht, uitgegeven, vrij), strict=True)
        if boeken
    ]
    posten = "[{post: uitvoering, jaar: 2018, raming: 900}]"
    return f"begroting:\n  posten: {posten}\n  dekking: [{dekking}]{''.join(boeken)}"


BOEKEN = ("verplichtingen", "uitgaven", "vrijval")


def _boeking(bedrag: str, dag: str) -> str:
    return f"{{datum: {dag}, bedrag: {bedrag}, kenmerk: B1}}"


def opgemerkt(
    *regels: str, soort: Soort, fase: str = "uitvoering", dag: date = DAG, programma: str = ""
) -> list[Bijzonderheid]:
    """Return the remarks of one kind on a pilot."""
    stand = dossier(*regels, fase=fase, dag=dag, programma=programma).stand
    return [gevonden for gevonden in stand.bijzonderheden if gevonden.soort is soort]


def sinds(*regels: str, soort: Soort, fase: str = "uitvoering") -> list[date | None]:
    """Return since when a remark of one kind holds, as a list of none or one."""
    return [gevonden.sinds for gevonden in opgemerkt(*regels, soort=soort, fase=fase)]


def test_of_a_pilot_that_does_as_it_should_there_is_nothing_to_remark() -> None:
    assert dossier(*GOED, begroting("600 2018-08-01", "600 2018-08-01")).stand.is_op_koers


@pytest.mark.parametrize(
    ("fase", "is_told"),
    [
        ("idee", False), ("ontwikkeling", True), ("uitvoering", True), ("vervolg", True),
        ("afgerond", False), ("gestopt", False), ("zelfstandig", False),
    ],
)  # fmt: skip
def test_something_is_remarked_of_what_is_made_ready_or_runs(fase: str, is_told: object) -> None:
    stand = dossier(f"planning: {{{TE_LAAT}}}", fase=fase).stand
    assert bool(stand.bijzonderheden) == is_told


def test_it_is_past_its_end_the_day_after() -> None:
    line = f"planning: {{einde: {DAG}}}"
    told = [len(opgemerkt(line, soort=Soort.VOORBIJ_EINDE, dag=dag)) for dag in DAAROM]
    assert told == [0, 0, 1]


@pytest.mark.parametrize(("was", "told"), [(899, 1), (900, 0), (901, 0)])
def test_it_costs_more_than_first_planned_from_one_euro_on(was: int, told: int) -> None:
    line = f"herijkingen: [{{datum: 2018-07-20, was_raming: {was}, reden: Anders., besluit: B1}}]"
    assert len(opgemerkt(line, begroting(), soort=Soort.DUURDER)) == told


MEER = [
    ("600 2018-07-10", []),
    ("601 2018-07-10", [date(2018, 7, 10)]),
    ("600 2018-07-10, 1 2018-07-20", [date(2018, 7, 20)]),
    ("1 2018-07-20, 600 2018-07-10, 5 2018-08-01", [date(2018, 7, 20)]),
    ("600 2018-07-10, 1 2018-08-16", []),
]
"""A ledger, and since when it is above the 600 that were asked."""


@pytest.mark.parametrize(("boeken", "dagen"), MEER)
def test_more_than_asked_is_told_since_the_entry_that_went_above(
    boeken: str, dagen: list[date]
) -> None:
    assert sinds(begroting(verplicht=boeken), soort=Soort.MEER_VERPLICHT) == dagen
    assert sinds(begroting(uitgegeven=boeken), soort=Soort.MEER_UITGEGEVEN) == dagen


@pytest.mark.parametrize(
    ("vrij", "dagen"),
    [
        ("199 2018-07-15", [date(2018, 7, 10)]),
        ("200 2018-07-15", [date(2018, 7, 20)]),
        ("250 2018-07-20", [date(2018, 7, 10)]),
        ("399 2018-08-15", [date(2018, 7, 10)]),
        ("400 2018-08-15", []),
    ],
)
def test_released_money_is_no_longer_more_than_asked(vrij: str, dagen: list[date]) -> None:
    boeken = "800 2018-07-10, 200 2018-07-20"
    assert sinds(begroting(boeken, vrij=vrij), soort=Soort.MEER_VERPLICHT) == dagen


UITZONDERING = "uitzonderingen: [{regel: PK407, reden: Het mag., besluit: B1, tot: 2018-08-15}]"


@pytest.mark.parametrize(
    ("orgaan", "told"), [("Gedeputeerde Staten", [1, 1, 0]), ("gemeenteraad", [0, 0, 0])]
)
def test_an_exception_is_told_while_it_holds(orgaan: str, told: list[int]) -> None:
    besluit = f"besluiten: [{{datum: 2018-07-01, orgaan: {orgaan}, besluit: Ja., kenmerk: B1}}]"
    soort = Soort.UITZONDERING
    assert [len(opgemerkt(UITZONDERING, besluit, soort=soort, dag=d)) for d in DAAROM] == told


def herijkt(*dagen: str) -> str:
    return "herijkingen:" + "".join(
        f"\n- {{datum: {dag}, reden: Anders., besluit: B1}}" for dag in dagen
    )


@pytest.mark.parametrize(
    ("dagen", "told"),
    [
        (("2018-06-30",), []),
        (("2018-07-01",), [date(2018, 7, 1)]),
        (("2018-08-01", "2018-06-30", "2018-07-01"), [date(2018, 8, 1)]),
        (("2018-08-15",), [DAG]),
        (("2018-08-16",), []),
    ],
)
def test_a_plan_that_moved_in_this_quarter_is_told_with_its_last_day(
    dagen: tuple[str, ...], told: list[date]
) -> None:
    found = opgemerkt(herijkt(*dagen), soort=Soort.PLAN_VERSCHOVEN)
    assert [een.sinds for een in found] == told


SILENT = [("maand", 45), ("kwartaal", 136), ("halfjaar", 273), ("jaar", 547), ("soms", 136)]
"""A rhythm of reporting, and how many days a report stays young enough."""


@pytest.mark.parametrize(("ritme", "dagen"), SILENT)
def test_a_pilot_is_silent_after_one_and_a_half_times_the_rhythm(ritme: str, dagen: int) -> None:
    programma = f"rapportage: {{ritme: {ritme}}}\n"
    for meer, told in ((0, []), (1, [date(2018, 7, 1)])):
        found = opgemerkt(
            "voortgang:\n- {datum: 2018-07-01, stand: op_koers, kop: Tweede}\n"
            "- {datum: 2017-01-01, stand: op_koers, kop: Eerste}",
            soort=Soort.LANG_STIL, dag=date(2018, 7, 1) + timedelta(dagen + meer),
            programma=programma,
        )  # fmt: skip
        assert [een.sinds for een in found] == told


@pytest.mark.parametrize(
    ("oordeel", "soort"),
    [("voldoet_niet", Soort.VOORWAARDE_NIET), ("deels", Soort.VOORWAARDE_DEELS)],
)
def test_what_is_not_met_is_named_with_the_oldest_verdict(oordeel: str, soort: Soort) -> None:
    line = getoetst(doel=f"{oordeel} 2018-07-05", vernieuwing=f"{oordeel} 2018-07-04")
    (een,) = opgemerkt(BEGIN, line, soort=soort)
    assert een.sinds == date(2018, 7, 4)
    assert een.tekst.endswith("aan: Doel en Vernieuwing")
    assert not opgemerkt(BEGIN, getoetst(), soort=soort)


RUNS: dict[str, tuple[str, tuple[str, ...], date | None]] = {
    "since its step": ("uitvoering", (BEGIN,), BEGON),
    "since its start, where that is later": (
        "uitvoering", (BEGIN, "planning: {start: 2018-07-09}"), date(2018, 7, 9)),
    "since its step, where its start is earlier": (
        "uitvoering", (BEGIN, "planning: {start: 2018-06-01}"), BEGON),
    "since its start, where no step is told": (
        "uitvoering", ("planning: {start: 2018-07-09}",), date(2018, 7, 9)),
    "nobody knows since when": ("uitvoering", (), None),
    "since uitvoering, also in vervolg": (
        "vervolg", (BEGIN.replace("]", ", {fase: vervolg, vanaf: 2018-08-01}]"),), BEGON),
    "since vervolg, where it stood still before": (
        "vervolg",
        (BEGIN.replace("]", ", {fase: gestopt, vanaf: 2018-07-20}, "
                            "{fase: vervolg, vanaf: 2018-08-01}]"),), date(2018, 8, 1)),
}  # fmt: skip


@pytest.mark.parametrize("what", RUNS)
def test_what_it_never_said_it_did_not_say_since_it_runs(what: str) -> None:
    fase, lines, dag = RUNS[what]
    assert sinds(*lines, soort=Soort.NOOIT_GEMELD, fase=fase) == [dag]
    assert sinds(*lines, soort=Soort.VOORWAARDE_OPEN, fase=fase) == [dag]


def test_attention_goes_to_the_end_then_to_money_then_to_delay_then_to_silence() -> None:
    mijlpalen = "mijlpalen: [{naam: a, datum: 2018-02-02}, {naam: b, datum: 2018-02-03}]"
    lines = (
        f"planning: {{einde: 2018-08-14, {mijlpalen}}}",
        "fasen: [{fase: uitvoering, vanaf: 2018-02-01}]",
        "voortgang: [{datum: 2018-02-01, stand: op_koers, kop: Bericht}]",
        begroting("601 2018-08-13"),
        "signalen: [{datum: 2018-01-01, soort: risico, tekst: Pas op.}]",
        getoetst(),
    )
    found = dossier(*lines).stand.bijzonderheden
    assert [een.soort for een in found] == [
        Soort.VOORBIJ_EINDE, Soort.MEER_VERPLICHT, Soort.MIJLPAAL_TE_LAAT,
        Soort.MIJLPAAL_TE_LAAT, Soort.LANG_STIL, Soort.SIGNAAL,
    ]  # fmt: skip
    assert [een.sinds for een in found[2:4]] == [date(2018, 2, 2), date(2018, 2, 3)]
