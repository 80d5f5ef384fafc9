"""Closed quarters: which one is to be closed, and what of a plan changed since (PK705, PK706)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pilotkit.dossier import Dossier
from pilotkit.finding import Path
from pilotkit.kwartaal import Kwartaal
from pilotkit.model.notitie import Notitie
from pilotkit.peildatum.gesloten import Gesloten
from pilotkit.portfolio import Portfolio
from pilotkit.rules.sluiting import te_sluiten
from tests.edges.dossiers import dossier, gelezen, meldingen, portefeuille, programma_van

NIETS = "{geraamd: 0, gevraagd: 0, verplicht: 0, uitgegeven: 0, beslag: 0}"
KOP = f"""\
editie: 1
gesloten_op: 2018-07-09
pilotkit: "1"
controle: {{fouten: 0, waarschuwingen: 0, tips: 0, uitzonderingen: 0}}
totaal: {{beslag: 0, verplicht: 0, uitgegeven: 0, in_voorbereiding: 0}}
programma: {NIETS}
notitie: {"a" * 64}
som: {"a" * 64}
"""


def notitie(kwartaal: str, pilot: str = "") -> Notitie:
    """Return a closed note on a quarter, with what it told of one pilot."""
    pilots = f"pilots: [{{id: proef, titel: Proef, {pilot}}}]" if pilot else "pilots: []"
    tekst = f"kwartaal: {kwartaal}\n{KOP}{pilots}\n"
    return gelezen(tekst, Notitie, programma_van().woordenschat)


def gesloten(*notities: Notitie) -> Gesloten:
    return Gesloten(notities, frozenset(Kwartaal.lees(een.kwartaal) for een in notities))


SINDS = "ingediend_op: 2018-04-01"
LOOPT, IDEE = dossier(SINDS), dossier(SINDS, fase="idee")
ZONDER_DAG = dossier()
KWARTAAL = "rapportage: {ritme: kwartaal}\n"
OPEN: dict[str, tuple[tuple[Dossier, ...], str, tuple[str, ...], list[str]]] = {
    "since the first day of any": ((LOOPT,), KWARTAAL, (), ["2018-Q2", "2018-Q3"]),
    "beside one without a day": ((ZONDER_DAG, LOOPT), KWARTAAL, (), ["2018-Q2", "2018-Q3"]),
    "without any day": ((ZONDER_DAG,), KWARTAAL, (), []),
    "only ideas": ((IDEE,), KWARTAAL, (), []),
    "an idea beside what runs": ((IDEE, LOOPT), KWARTAAL, (), ["2018-Q2", "2018-Q3"]),
    "only ideas, after a closing": ((IDEE,), KWARTAAL, ("2018-Q2",), ["2018-Q3"]),
    "all closed": ((LOOPT,), KWARTAAL, ("2018-Q2", "2018-Q3"), []),
    "the last one closed": ((LOOPT,), KWARTAAL, ("2018-Q3",), ["2018-Q2"]),
    "another rhythm": ((LOOPT,), "rapportage: {ritme: jaar}\n", (), []),
    "nothing at all": ((), KWARTAAL, (), []),
}


def samen(what: str, dag: date) -> Portfolio:
    pilots, programma, dicht, _ = OPEN[what]
    alles = portefeuille(*pilots, programma=programma, dag=dag)
    return replace(alles, gesloten=gesloten(*map(notitie, dicht)))


@pytest.mark.parametrize("what", OPEN)
def test_quarters_are_to_be_closed_since_something_began(what: str) -> None:
    found = te_sluiten(samen(what, date(2018, 10, 1)), Kwartaal(2018, 3))
    assert [str(kwartaal) for kwartaal in found] == OPEN[what][3]


@pytest.mark.parametrize(("dag", "told"), [("2018-07-31", 0), ("2018-08-01", 1)])
def test_a_quarter_may_wait_a_month_for_its_closing(dag: str, told: int) -> None:
    alles = samen("since the first day of any", date.fromisoformat(dag))
    assert len(list(meldingen("PK705", alles))) == told


def test_only_the_oldest_open_quarter_is_told() -> None:
    (een,) = meldingen("PK705", samen("since the first day of any", date(2019, 6, 1)))
    assert een.message.startswith("Het 2e kwartaal 2018 is langer dan een maand voorbij")


GELD = f"geld: {NIETS.replace('geraamd: 0', 'geraamd: 30')}"
TOEN = f"fase: uitvoering, {GELD}, einde: 2018-12-31"
RAMING = "begroting: {{posten: [{{post: overig, jaar: 2018, raming: {}}}]}}"
PLAN = (RAMING.format(30), "planning: {einde: 2018-12-31}")
HERIJKT = "herijkingen: [{{datum: 2018-08-01, {}, reden: Ja., besluit: B1}}]"
EINDE, POSTEN = ("planning", "einde"), ("begroting", "posten")
LATER = "planning: {einde: 2019-01-31}"
PLANNEN: dict[str, tuple[str, str, tuple[str, ...], list[Path]]] = {
    "the same": ("uitvoering", TOEN, PLAN, []),
    "another end": ("uitvoering", TOEN, (RAMING.format(30), LATER), [EINDE]),
    "another end, adjusted": (
        "uitvoering", TOEN, (RAMING.format(30), LATER, HERIJKT.format("was_einde: 2018-12-31")),
        []),
    "another end, adjusted from another": (
        "uitvoering", TOEN, (RAMING.format(30), LATER, HERIJKT.format("was_einde: 2018-11-30")),
        [EINDE]),
    "no end any more": ("uitvoering", TOEN, (RAMING.format(30),), []),
    "an end at last": ("uitvoering", TOEN.replace(", einde: 2018-12-31", ""), PLAN, []),
    "a euro more": ("uitvoering", TOEN, (RAMING.format(31), PLAN[1]), [POSTEN]),
    "a euro less": ("uitvoering", TOEN, (RAMING.format(29), PLAN[1]), [POSTEN]),
    "a euro more, adjusted": (
        "uitvoering", TOEN, (RAMING.format(31), PLAN[1], HERIJKT.format("was_raming: 30")), []),
    "a euro more, adjusted from another": (
        "uitvoering", TOEN, (RAMING.format(31), PLAN[1], HERIJKT.format("was_raming: 29")),
        [POSTEN]),
    "when it was still made ready": (
        "uitvoering", TOEN.replace("uitvoering", "ontwikkeling"), (RAMING.format(31), LATER), []),
    "when it was in a phase that is no more": (
        "uitvoering", TOEN.replace("uitvoering", "proeftijd"), (RAMING.format(31), LATER), []),
    "now that it is made ready again": (
        "ontwikkeling", TOEN, (RAMING.format(31), LATER), []),
    "of a pilot that was not told": ("uitvoering", "", (RAMING.format(31), LATER), []),
}  # fmt: skip


def veranderd(fase: str, toen: str, *lines: str, dag: date = date(2018, 8, 15)) -> list[Path]:
    een = dossier(*lines, fase=fase, dag=dag)
    een = replace(een, gesloten=gesloten(notitie("2018-Q2", toen)), ids=frozenset(["proef"]))
    return [gevonden.path for gevonden in meldingen("PK706", een)]


@pytest.mark.parametrize("what", PLANNEN)
def test_a_plan_that_was_told_changes_openly(what: str) -> None:
    fase, toen, lines, plekken = PLANNEN[what]
    assert veranderd(fase, toen, *lines) == plekken


def test_a_plan_is_compared_from_the_day_after_the_quarter() -> None:
    lines = (RAMING.format(31), PLAN[1])
    dagen = (date(2018, 6, 30), date(2018, 7, 1))
    assert [veranderd("uitvoering", TOEN, *lines, dag=dag) for dag in dagen] == [[], [POSTEN]]


def test_without_a_closed_quarter_there_is_nothing_to_compare() -> None:
    assert not list(meldingen("PK706", dossier(*PLAN)))


def mijlpaal(dag: str, naam: str = "m", was: str = "") -> str:
    verschoven = f", verschoven: [{{op: 2018-07-02, was: {was}, reden: Ja.}}]" if was else ""
    return f"{{naam: {naam}, datum: {dag}{verschoven}}}"


MIJLPALEN: dict[str, tuple[tuple[str, ...], list[Path]]] = {
    "the same": ((mijlpaal("2018-09-01"),), []),
    "moved": ((mijlpaal("2018-09-02"),), [("planning", "mijlpalen", 0, "datum")]),
    "moved openly": ((mijlpaal("2018-09-02", was="2018-09-01"),), []),
    "moved openly from another day": (
        (mijlpaal("2018-09-02", was="2018-08-31"),), [("planning", "mijlpalen", 0, "datum")]),
    "gone": ((mijlpaal("2018-09-01", "n"),), [("planning", "mijlpalen")]),
    "one of two of that name": ((mijlpaal("2018-08-20"), mijlpaal("2018-09-01")), []),
    "neither of two of that name": (
        (mijlpaal("2018-08-20", "n"), mijlpaal("2018-08-20"), mijlpaal("2018-08-21")),
        [("planning", "mijlpalen", 1, "datum")]),
}  # fmt: skip


@pytest.mark.parametrize("what", MIJLPALEN)
def test_a_milestone_that_was_told_moves_openly(what: str) -> None:
    nu, plekken = MIJLPALEN[what]
    planning = f"planning: {{einde: 2018-12-31, mijlpalen: [{', '.join(nu)}]}}"
    toen = f"{TOEN}, mijlpalen: [{{naam: m, datum: 2018-09-01}}]"
    assert veranderd("uitvoering", toen, PLAN[0], planning) == plekken
