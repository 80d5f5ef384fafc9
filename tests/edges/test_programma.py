"""Moments before an organ and duties of a programme, on both sides of their days."""

from __future__ import annotations

from datetime import date

import pytest

from pilotkit.model.woorden import Momentstaat
from pilotkit.peildatum.momenten import Moment, momenten
from pilotkit.peildatum.plichten import plichtstanden, te_laat
from tests.edges.dossiers import DAAROM, DAG, kader

BESLUITEN = """\
besluiten:
- {datum: 2018-07-15, orgaan: Provinciale Staten, besluit: Zonder kenmerk.}
- {datum: 2018-09-01, orgaan: Provinciale Staten, besluit: Nog eens., kenmerk: PS-1}
- {datum: 2018-08-15, orgaan: Provinciale Staten, besluit: Ja., kenmerk: PS-1}
- {datum: 2018-07-20, orgaan: Provinciale Staten, besluit: Ander., kenmerk: PS-2}
"""


def moment(wat: str, dag: date, programma: str = "") -> Moment:
    """Return the only moment of a programme on a day."""
    regel = f"- {{orgaan: Provinciale Staten, onderwerp: doorstart, {wat}}}\n"
    (een,) = momenten(kader(f"{programma}beslismomenten:\n{regel}", dag))
    return een


HELD = {
    "on a day": f"kwartaal: 2018-Q3, staat: gehouden, gehouden_op: {DAG}",
    "on the day of the decision, the first with its kenmerk": "kwartaal: 2018-Q3, besluit: PS-1",
}


@pytest.mark.parametrize("how", HELD)
def test_a_moment_is_held_from_its_own_day(how: str) -> None:
    held = [moment(f"{HELD[how]}, uitkomst: Ja.", dag, BESLUITEN) for dag in DAAROM]
    assert [een.staat is Momentstaat.GEHOUDEN for een in held] == [False, True, True]
    assert [een.gehouden_op for een in held] == [None, DAG, DAG]
    assert [een.uitkomst for een in held] == [None, "Ja.", "Ja."]


def test_the_decision_of_a_moment_is_there_when_it_was_held() -> None:
    wat = "kwartaal: 2018-Q3, besluit: PS-1"
    assert [moment(wat, dag, BESLUITEN).besluit for dag in DAAROM] == [None, "PS-1", "PS-1"]


@pytest.mark.parametrize(("dag", "is_held"), [("2018-06-30", False), ("2018-07-01", True)])
def test_a_moment_without_a_day_was_held_in_its_quarter(dag: str, is_held: object) -> None:
    een = moment("kwartaal: 2018-Q3, staat: gehouden", date.fromisoformat(dag))
    assert (een.staat is Momentstaat.GEHOUDEN) == is_held


def test_a_moment_that_names_no_decision_stays_planned() -> None:
    een = moment("kwartaal: 2018-Q3", DAAROM[2], BESLUITEN)
    assert (een.staat, een.gehouden_op) == (Momentstaat.GEPLAND, None)


def test_a_proposal_is_there_from_its_own_day() -> None:
    wat = f"kwartaal: 2018-Q4, voorstel: {{datum: {DAG}, voorstel: Nog een jaar.}}"
    assert [bool(moment(wat, dag).voorstel) for dag in DAAROM] == [False, True, True]


BERICHT = "plicht: bericht, wat: bericht over de pilots"


def plicht(*regels: str, dag: date = DAG) -> tuple[date | None, date | None, str | None]:
    """Return when a duty was last done, by when it is to be done, and what is said of it."""
    tekst = "plichten:\n" + "".join(f"- {{{regel}}}\n" for regel in regels)
    (stand,) = (s for s in plichtstanden(kader(tekst, dag)) if s.plicht.sleutel == "bericht")
    return stand.laatst, stand.uiterlijk, stand.toelichting


def test_a_duty_is_done_from_its_own_day() -> None:
    regel = f"{BERICHT}, maanden: 2, vanaf: 2018-07-01, gedaan_op: {DAG}"
    assert [plicht(regel, dag=dag)[:2] for dag in DAAROM] == [
        (None, date(2018, 9, 1)), (DAG, date(2018, 10, 15)), (DAG, date(2018, 10, 15)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("tot", "uiterlijk"),
    [("2018-08-31", None), ("2018-09-01", date(2018, 9, 1)), ("2018-09-02", date(2018, 9, 1))],
)
def test_a_duty_is_to_be_done_up_to_its_last_day(tot: str, uiterlijk: date | None) -> None:
    assert plicht(f"{BERICHT}, maanden: 2, vanaf: 2018-07-01, tot: {tot}")[1] == uiterlijk


def test_what_was_last_said_of_a_duty_is_told() -> None:
    met, zonder = "plicht: bericht, toelichting: Kort.", "plicht: bericht"
    assert plicht(BERICHT)[2] is None
    assert plicht(BERICHT, met)[2] == "Kort."
    assert plicht(f"{BERICHT}, toelichting: Lang.", met, zonder)[2] == "Kort."


def test_a_duty_is_late_the_day_after_and_the_oldest_comes_first() -> None:
    regels = (
        f"- {{plicht: tweede, wat: verslag, uiterlijk: {DAG}}}\n"
        "- {plicht: eerste, wat: gesprek, uiterlijk: 2018-06-01}\n"
        "- {plicht: nieuwsbrief, gedaan_op: 2018-07-01}\n"
    )
    late = [
        [s.plicht.sleutel for s in te_laat(kader(f"plichten:\n{regels}", dag))] for dag in DAAROM
    ]
    before = ["eerste", "oogst", "informatiemoment", "opgavenbericht"]
    assert late == [before, before, [*before, "tweede"]]
