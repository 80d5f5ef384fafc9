"""From when to when an exception holds, and by whose decision (7-truth §4)."""

from __future__ import annotations

import pytest

from pilotkit.peildatum.uitzonderingen import besloten, geldt
from tests.edges.kwartalen import dossier_op

GS, BW = "Gedeputeerde Staten", "college van B en W"
PILOT = """\
fase: uitvoering
besluiten:
  - {{datum: 2018-07-03, orgaan: {orgaan}, besluit: Goed, kenmerk: GS-1{geldig_tot}}}
uitzonderingen:
  - {{regel: PK403, reden: De bouw loopt uit., besluit: {kenmerk}, tot: {tot}}}
"""
GEWOON = {"orgaan": GS, "geldig_tot": "", "kenmerk": "GS-1", "tot": "2019-01-31"}
NOG_EEN = "  - {datum: 2018-07-02, orgaan: Gedeputeerde Staten, besluit: Eerder, kenmerk: GS-1}\n"


@pytest.mark.parametrize(
    ("dag", "anders", "is_geldig"),
    [
        ("2018-07-02", {}, False), ("2018-07-03", {}, True), ("2018-07-04", {}, True),
        ("2019-01-30", {}, True), ("2019-01-31", {}, True), ("2019-02-01", {}, False),
        ("2018-09-30", {"tot": "2019-07-02"}, True), ("2018-09-30", {"tot": "2019-07-03"}, True),
        ("2018-09-30", {"tot": "2019-07-04"}, False),
        ("2018-09-30", {"geldig_tot": ", geldig_tot: 2019-02-01"}, True),
        ("2018-09-30", {"geldig_tot": ", geldig_tot: 2019-01-31"}, True),
        ("2018-09-30", {"geldig_tot": ", geldig_tot: 2019-01-30"}, False),
        ("2018-09-30", {"tot": "2019-07-04", "geldig_tot": ", geldig_tot: 2020-01-01"}, False),
        ("2018-09-30", {"orgaan": BW}, False), ("2019-02-01", {"orgaan": BW}, False),
        ("2018-09-30", {"kenmerk": "GS-2"}, False),
    ],
)  # fmt: skip
def test_an_exception_holds_from_its_decision_through_its_last_day(
    dag: str, anders: dict[str, str], is_geldig: object
) -> None:
    dossier = dossier_op(dag, PILOT.format(**GEWOON | anders))
    (uitzondering,) = dossier.pilot.uitzonderingen
    assert geldt(uitzondering, dossier.pilot, dossier.kader) == is_geldig


@pytest.mark.parametrize(
    ("dag", "kenmerk", "is_er"),
    [
        ("2018-07-02", "GS-1", False), ("2018-07-03", "GS-1", True), ("2018-07-04", "GS-1", True),
        ("2018-07-02", "GS-2", True),  # nobody decided it: that is to be told
    ],
)  # fmt: skip
def test_an_exception_is_there_from_the_day_of_its_decision(
    dag: str, kenmerk: str, is_er: object
) -> None:
    dossier = dossier_op(dag, PILOT.format(**GEWOON | {"kenmerk": kenmerk}))
    assert [index for index, _ in besloten(dossier.pilot, dossier.kader)] == [0] * bool(is_er)


@pytest.mark.parametrize(("dag", "is_geldig"), [("2018-07-01", False), ("2018-07-02", True)])
def test_the_first_decision_of_that_name_counts_in_the_programme_too(
    dag: str, is_geldig: object
) -> None:
    dossier = dossier_op(dag, PILOT.format(**GEWOON), programma=f"besluiten:\n{NOG_EEN}")
    (uitzondering,) = dossier.pilot.uitzonderingen
    assert geldt(uitzondering, dossier.pilot, dossier.kader) == is_geldig
