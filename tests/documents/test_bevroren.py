"""A closed note as a document: its pictures come back from its text, and nothing else does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pilotkit.check import check
from pilotkit.documents.bevroren import uit_markdown
from pilotkit.reports.beelden.geldverloop import Geldpunt, Geldverloop, geldverloop
from pilotkit.reports.beelden.mermaid import teken
from pilotkit.reports.beelden.tijdlijn import Tijdlijn, tijdlijn
from pilotkit.source.repository import Checkout
from tests.conftest import PORTEFEUILLE

DAG = date(2018, 12, 31)
GANTT = "gantt\n    Peildatum x :milestone, crit, 2018-12-31, 0d\n"


def test_a_picture_comes_back_as_its_block_says() -> None:
    found = check(Checkout(PORTEFEUILLE), DAG, keep=True)
    money = geldverloop(found.dossiers, found.portfolio.kader, DAG)
    time = tijdlijn(found.dossiers, DAG)
    assert money is not None
    assert time is not None
    many = replace(time, looptijden=tuple(
        replace(time.looptijden[0], mijlpalen=(), eerste_einde=None) for _ in range(45)
    ))  # fmt: skip
    without = Geldverloop(tuple(
        replace(punt, plafond=None, beslag=12_345_678 + n) for n, punt in enumerate(money.punten)
    ))  # fmt: skip
    for picture in (money, without, time, many):
        note = uit_markdown(f"# A\n\n{teken(picture)}\n\ntekst\n", DAG)
        assert note.tekst == "# A\n\n```pilotkit-beeld\n0\n```\n\ntekst\n"
        (back,) = note.beelden
        assert teken(back) == teken(picture)
        if isinstance(picture, Geldverloop):
            assert isinstance(back, Geldverloop)
            assert [p.beslag for p in back.punten] == [p.beslag for p in picture.punten]
        else:
            assert isinstance(back, Tijdlijn)


@pytest.mark.parametrize(
    "block",
    [
        "pie\n    x: 1",
        'xychart-beta\n    x-axis ["kw1 2018"]\n    y-axis "euro" 0 --> 1\n    bar [1, 2]',
        'xychart-beta\n    x-axis ["kw1 2018"]\n    y-axis "euro" 0 --> 1\n    bar [1.2.3]',
        'xychart-beta\n    y-axis "euro" 0 --> 1',
        "gantt\n    Peildatum x :milestone, crit, 2018-13-31, 0d",
        f"{GANTT}    2. A (uitvoering) :2018-01-01, 2018-02-01",
    ],
)
def test_a_block_that_is_none_of_ours_stays_as_it_is(block: str) -> None:
    text = f"# A\n\n```mermaid\n{block}\n```\n"
    note = uit_markdown(text, DAG)
    assert (note.tekst, note.beelden) == (text, ())


def test_the_money_is_exact() -> None:
    from pilotkit.kwartaal import Kwartaal

    punt = Geldpunt(Kwartaal(2018, 1), 123_457, 0, 0, 500_000)
    picture = Geldverloop((punt, replace(punt, kwartaal=Kwartaal(2018, 2))))
    assert uit_markdown(teken(picture), DAG).beelden == (picture,)
