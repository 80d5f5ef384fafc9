"""What was closed before a quarter or a day, and what its notes told."""

from __future__ import annotations

from datetime import date

import pytest

from pilotkit.kwartaal import Kwartaal
from pilotkit.peildatum.gesloten import NIETS_GESLOTEN, PROGRAMMA, Gesloten
from tests.edges.kwartalen import NIETS, gesloten_met, notitie_van

Q2, Q3, Q4 = (Kwartaal(2018, nummer) for nummer in (2, 3, 4))
ALLE = gesloten_met(*map(notitie_van, ("2018-Q2", "2018-Q3", "2018-Q4")))


@pytest.mark.parametrize(
    ("kwartaal", "eerder"),
    [(Q2, []), (Q3, [Q2]), (Q4, [Q2, Q3]), (Q4.volgende, [Q2, Q3, Q4])],
    ids=str,
)
def test_a_quarter_is_not_closed_before_itself(kwartaal: Kwartaal, eerder: list[Kwartaal]) -> None:
    assert list(ALLE.voor(kwartaal).laatste) == eerder
    assert ALLE.voor(kwartaal).bezet == set(eerder)
    changed_since = Gesloten((), ALLE.bezet)
    assert changed_since.voor(kwartaal).bezet == set(eerder)


@pytest.mark.parametrize(
    ("dag", "kwartaal"),
    [
        ("2018-06-30", None), ("2018-07-01", Q2), ("2018-09-30", Q2), ("2018-10-01", Q3),
        ("2018-12-31", Q3), ("2019-01-01", Q4), ("2020-01-01", Q4),
    ],
)  # fmt: skip
def test_the_last_closed_quarter_was_over_before_the_day(
    dag: str, kwartaal: Kwartaal | None
) -> None:
    assert ALLE.laatste_voor(date.fromisoformat(dag)) == kwartaal
    assert NIETS_GESLOTEN.laatste_voor(date.fromisoformat(dag)) is None


def test_only_what_was_there_was_told() -> None:
    bus = {
        "id": "bus", "titel": "De bus", "fase": "uitvoering", "geld": NIETS | {"beslag": 1},
        "mijlpalen": [
            {"naam": "rijdt", "datum": "2018-08-01", "gereed_op": "2018-08-02"},
            {"naam": "vol", "datum": "2018-12-01"},
        ],
    }  # fmt: skip
    werf = {"id": "werf", "titel": "De werf", "geld": NIETS}
    kosten = NIETS | {"geraamd": 1}
    verteld = gesloten_met(notitie_van("2018-Q3", bus, werf, programma=kosten)).verteld(Q3)
    told = {id_: {str(n): str(w) for n, w in feiten.items()} for id_, feiten in verteld.items()}
    assert told == {
        "bus": {
            "fase": "uitvoering", "beslag": "1", "mijlpaal: rijdt": "2018-08-01",
            "mijlpaal gehaald: rijdt": "2018-08-02", "mijlpaal: vol": "2018-12-01",
        },
        PROGRAMMA: {"plafond": "500000", "geraamd": "1"},
    }  # fmt: skip


def test_without_a_ceiling_none_was_told() -> None:
    totaal = dict.fromkeys(("beslag", "verplicht", "uitgegeven", "in_voorbereiding"), 0)
    assert gesloten_met(notitie_van("2018-Q3", totaal=totaal)).verteld(Q3) == {}
