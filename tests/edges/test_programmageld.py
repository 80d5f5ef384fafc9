"""The money of the programme: which ceiling holds, what is asked still, what it sums to."""

from __future__ import annotations

from datetime import date

import pytest

from pilotkit.peildatum.geld import Geld, som
from tests.edges.dossiers import kader

BESLUIT = "  - {{datum: {}, orgaan: Provinciale Staten, besluit: Besloten{}}}\n"
VERHOOGD = BESLUIT.format("2018-11-04", ", bedrag: 600000")
HERHAALD = BESLUIT.format("2018-12-20", ", bedrag: 600000")
ANDER_BEDRAG = BESLUIT.format("2018-12-20", ", bedrag: 700000")
ZONDER_BEDRAG = BESLUIT.format("2018-12-20", "")
VOOR, OP, NA = "2018-11-03", "2018-11-04", "2018-11-05"


@pytest.mark.parametrize(
    ("dag", "besluiten", "plafond"),
    [
        (VOOR, (VERHOOGD,), 500000), (OP, (VERHOOGD,), 600000), (NA, (VERHOOGD,), 600000),
        (VOOR, (VERHOOGD, HERHAALD), 500000), (OP, (HERHAALD, VERHOOGD), 600000),
        (VOOR, (ANDER_BEDRAG,), 600000), (VOOR, (ZONDER_BEDRAG,), 600000), (VOOR, (), 600000),
        (OP, (VERHOOGD, ANDER_BEDRAG), 600000),
    ],
)  # fmt: skip
def test_a_ceiling_holds_from_the_first_decision_on_that_amount(
    dag: str, besluiten: tuple[str, ...], plafond: int
) -> None:
    beslist = f"besluiten:\n{''.join(besluiten)}" if besluiten else ""
    programma = kader(f"budget: {{plafond: 600000}}\n{beslist}", date.fromisoformat(dag))
    assert programma.plafond == plafond


@pytest.mark.parametrize("besluiten", [(), (VERHOOGD,), (ZONDER_BEDRAG,)], ids=str)
def test_without_a_ceiling_in_the_file_that_of_the_profile_holds(
    besluiten: tuple[str, ...],
) -> None:
    beslist = f"besluiten:\n{''.join(besluiten)}" if besluiten else ""
    programma = kader(beslist, date.fromisoformat(NA))
    assert (programma.plafond, programma.reserve) == (500000, 1500000)


@pytest.mark.parametrize(
    ("verplicht", "nog_gevraagd"), [(0, 60000), (59999, 1), (60000, 0), (60001, 0)]
)
def test_what_is_committed_is_asked_no_more(verplicht: int, nog_gevraagd: int) -> None:
    assert Geld(gevraagd=60000, verplicht=verplicht).nog_gevraagd == nog_gevraagd


def test_amounts_are_added_each_with_its_own_kind() -> None:
    assert som([]) == Geld()
    assert som([Geld(1, 2, 3, 4, 5)]) == Geld(1, 2, 3, 4, 5)
    assert som(iter([Geld(1, 2, 3, 4, 5), Geld(10, 20, 30, 40, 50)])) == Geld(11, 22, 33, 44, 55)
