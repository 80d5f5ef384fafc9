"""What a later note sets right: what was told wrong, and not a plan that may move."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from pilotkit.correcties import correcties, correcties_van, weg_of_van_programma
from pilotkit.portfolio import Portfolio
from tests.edges.dossiers import kader
from tests.edges.kwartalen import (
    NIETS,
    dossier_op,
    gesloten_met,
    notitie_van,
    verteld_van,
)

LOOPT = """\
fase: uitvoering
fasen: [{fase: ontwikkeling, vanaf: 2018-04-12}, {fase: uitvoering, vanaf: 2018-07-10}]
begroting:
  posten: [{post: uitvoering, jaar: 2018, raming: 40000}]
planning:
  start: 2018-07-10
  einde: 2019-06-30
  mijlpalen:
    - {naam: werf open, datum: 2018-12-01}
    - {naam: werf vol, datum: 2019-03-01}
"""
ONTWIKKELING = LOOPT.replace("fase: uitvoering\n", "fase: ontwikkeling\n").replace(
    ", {fase: uitvoering, vanaf: 2018-07-10}", ""
)
IDEE = LOOPT.replace("fase: uitvoering\n", "fase: idee\n").partition("fasen: ")[0] + (
    "ingediend_op: 2018-04-12\n" + LOOPT[LOOPT.index("planning:") :]
)
LATER, DUURDER, EERDER = (
    ("einde: 2019-06-30", "einde: 2019-12-31"), ("raming: 40000", "raming: 40001"),
    ("start: 2018-07-10", "start: 2018-07-09"),
)  # fmt: skip
SCHUIFT = ("datum: 2018-12-01", "datum: 2018-12-02")


def herijkt(*was: str) -> tuple[str, str]:
    """Add decisions of before the last day, each with what the plan was until then."""
    regels = (
        f"  - {{datum: 2018-09-2{i}, {w}, reden: r, besluit: GS-1}}\n" for i, w in enumerate(was)
    )
    return ("planning:\n", f"herijkingen:\n{''.join(regels)}planning:\n")


def verschoven(naam: str, *was: str) -> tuple[str, str]:
    """Let a milestone have moved openly before the last day, from these days."""
    regels = ", ".join(f"{{op: 2018-09-2{i}, was: {w}, reden: r}}" for i, w in enumerate(was))
    return (f"naam: {naam}, ", f"naam: {naam}, verschoven: [{regels}], ")


EINDE = ("einde", "2019-06-30", "2019-12-31")
RAMING = ("geraamd", "40000", "40001")
START = ("start", "2018-07-10", "2018-07-09")
MIJLPAAL = ("mijlpaal: werf open", "2018-12-01", "2018-12-02")
Was = tuple[str, tuple[tuple[str, str], ...], list[tuple[str, str, str]]]
ANDERS: dict[str, Was] = {
    # while it runs PK706 speaks of a plan that moved without a word
    "einde zwijgend": (LOOPT, (LATER,), []),
    "einde herijkt, achteraf opgeschreven": (
        LOOPT, (LATER, herijkt("was_einde: 2019-06-30")), [EINDE]
    ),
    "einde zwijgend, na een herijking van eerder": (
        LOOPT, (LATER, herijkt("was_einde: 2019-06-29")), []
    ),
    "einde herijkt, en nog eens": (
        LOOPT, (LATER, herijkt("was_einde: 2019-06-30", "was_einde: 2019-09-30")), [EINDE]
    ),
    "raming zwijgend": (LOOPT, (DUURDER,), []),
    "raming herijkt, achteraf opgeschreven": (
        LOOPT, (DUURDER, herijkt("was_raming: 40000")), [RAMING]
    ),
    "raming zwijgend, na een herijking van eerder": (
        LOOPT, (DUURDER, herijkt("was_raming: 39999")), []
    ),
    "raming herijkt, en nog eens": (
        LOOPT, (DUURDER, herijkt("was_raming: 40000", "was_raming: 45000")), [RAMING]
    ),
    "mijlpaal zwijgend": (LOOPT, (SCHUIFT,), []),
    "mijlpaal verschoven, achteraf opgeschreven": (
        LOOPT, (SCHUIFT, verschoven("werf open", "2018-12-01")), [MIJLPAAL]
    ),
    "mijlpaal zwijgend, na een keer eerder": (
        LOOPT, (SCHUIFT, verschoven("werf open", "2018-11-30")), []
    ),
    "mijlpaal verschoven, en nog eens": (
        LOOPT, (SCHUIFT, verschoven("werf open", "2018-12-01", "2018-12-09")), [MIJLPAAL]
    ),
    "mijlpaal zwijgend, een andere stond eerst op die dag": (
        LOOPT, (SCHUIFT, verschoven("werf vol", "2018-12-01")), []
    ),
    # a start that was is a fact
    "start": (LOOPT, (EERDER,), [START]),
    # before it runs a plan is nothing but a plan; what it costs was told as a figure
    "plan in ontwikkeling": (ONTWIKKELING, (EERDER, LATER, SCHUIFT), []),
    "plan in ontwikkeling, met reden": (
        ONTWIKKELING,
        (LATER, SCHUIFT, herijkt("was_einde: 2019-06-30"), verschoven("werf open", "2018-12-01")),
        [],
    ),
    "raming in ontwikkeling": (ONTWIKKELING, (DUURDER,), [RAMING]),
    "plan van een idee": (IDEE, (EERDER, LATER, SCHUIFT), []),
}  # fmt: skip


@pytest.mark.parametrize("naam", ANDERS)
def test_a_plan_that_may_move_is_no_correction(naam: str) -> None:
    toen, anders, verwacht = ANDERS[naam]
    nu = toen
    for was, is_nu in anders:
        assert nu.count(was) == 1, was
        nu = nu.replace(was, is_nu)
    verteld = verteld_van("2018-Q3", dossier_op("2018-12-31", toen))
    gevonden = correcties_van(dossier_op("2018-12-31", nu), verteld)
    verschillen = [(str(v.wat), str(v.verteld), str(v.nu)) for c in gevonden for v in c.verschillen]
    assert verschillen == verwacht


TOETS = "voorwaarden:\n  vernieuwing: {{oordeel: {}}}\n"
VOLDOET = TOETS.format("voldoet, onderbouwing: o, getoetst_door: wij, getoetst_op: 2018-09-01")


@pytest.mark.parametrize(
    ("nu", "verwacht"),
    [
        (VOLDOET, []),
        (VOLDOET.replace("voldoet", "deels"), [("voldoet", "deels")]),
        (VOLDOET.replace("voldoet", "deels").replace("09-01", "09-30"), [("voldoet", "deels")]),
        (VOLDOET.replace("voldoet", "deels").replace("09-01", "10-01"), []),
        (VOLDOET.replace("09-01", "10-01"), []),
        (TOETS.format("open"), [("voldoet", "open")]),
        ("", [("voldoet", "open")]),
    ],
)
def test_only_a_verdict_of_the_time_itself_sets_another_right(
    nu: str, verwacht: list[tuple[str, str]]
) -> None:
    verteld = verteld_van("2018-Q3", dossier_op("2018-12-31", LOOPT + VOLDOET))
    gevonden = correcties_van(dossier_op("2018-12-31", LOOPT + nu), verteld)
    verschillen = [(str(v.verteld), str(v.nu)) for c in gevonden for v in c.verschillen]
    assert verschillen == verwacht


def test_a_condition_that_was_not_told_of_and_was_judged_later_is_no_correction() -> None:
    verteld = verteld_van("2018-Q3", dossier_op("2018-12-31", LOOPT))
    later = VOLDOET.replace("09-01", "10-01")
    assert list(correcties_van(dossier_op("2018-12-31", LOOPT + later), verteld)) == []


@pytest.mark.parametrize(
    ("dag", "kwartalen"),
    [
        ("2018-06-29", []), ("2018-06-30", ["2018-Q2"]), ("2018-09-29", ["2018-Q2"]),
        ("2018-09-30", ["2018-Q2", "2018-Q3"]), ("2018-10-01", ["2018-Q2", "2018-Q3"]),
    ],
)  # fmt: skip
def test_a_closed_quarter_is_compared_from_its_last_day(dag: str, kwartalen: list[str]) -> None:
    leeg = {"id": "weg", "titel": "De weg", "fase": "idee", "geld": NIETS}
    verteld = gesloten_met(*(notitie_van(k, leeg, programma=NIETS | {"geraamd": 5})
                             for k in ("2018-Q2", "2018-Q3")))  # fmt: skip
    pilot = dossier_op(dag, LOOPT)
    assert [str(c.kwartaal) for c in correcties_van(pilot, verteld)] == kwartalen
    portfolio = Portfolio(pilot.kader, pilot.peildatum, ())
    rest = weg_of_van_programma(portfolio, verteld, frozenset())
    gevonden = [(str(c.kwartaal), c.pilot) for c in rest]
    assert gevonden == [(k, pilot) for k in kwartalen for pilot in (None, "weg")]


@pytest.mark.parametrize(
    ("zonder_datum", "nu", "is_verteld"),
    [
        (True, "fase: idee\ningediend_op: 2018-04-12\n", False),
        (True, ONTWIKKELING, True),
        (False, "fase: idee\ningediend_op: 2018-04-12\n", True),
    ],
    ids=["een idee krijgt zijn dag", "het was geen idee meer", "een idee dat er niet bij was"],
)
def test_an_idea_that_was_told_without_a_date_gets_one(
    zonder_datum: object, nu: str, is_verteld: object
) -> None:
    idee = {"id": "werf", "titel": "De werf", "zonder_datum": True, "fase": "idee", "geld": NIETS}
    verteld = gesloten_met(notitie_van("2018-Q3", *((idee,) if zonder_datum else ())))
    gevonden = list(correcties_van(dossier_op("2018-12-31", nu), verteld))
    assert bool(gevonden) == is_verteld


def test_corrections_stand_by_quarter_the_programme_first_and_what_is_gone_last() -> None:
    told: dict[str, Any] = {"titel": "T", "fase": "idee", "geld": NIETS}
    pilots = [told | {"id": id_} for id_ in ("aa-weg", "werf", "bus")]
    verteld = gesloten_met(
        *(notitie_van(k, *pilots, programma=NIETS | {"geraamd": 5}) for k in ("2018-Q2", "2018-Q3"))
    )
    dossiers = [dossier_op("2018-12-31", LOOPT, id_) for id_ in ("werf", "bus")]
    portfolio = Portfolio(kader(dag=date(2018, 12, 31)), date(2018, 12, 31), ())
    gevonden = [(str(c.kwartaal), c.pilot) for c in correcties(dossiers, portfolio, verteld)]
    volgorde = (None, "werf", "bus", "aa-weg")
    assert gevonden == [(k, pilot) for k in ("2018-Q2", "2018-Q3") for pilot in volgorde]
