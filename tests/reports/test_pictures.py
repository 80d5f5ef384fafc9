"""The pictures: their figures, their bounds, and what Mermaid is given."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from pilotkit.check import check
from pilotkit.documents.tekenen.geld import in_een_zin
from pilotkit.kwartaal import Kwartaal
from pilotkit.model.woorden import Fase, Fasesoort
from pilotkit.reports.beelden.geldverloop import Geldpunt, Geldverloop, geldverloop
from pilotkit.reports.beelden.mermaid import teken
from pilotkit.reports.beelden.tijdlijn import Looptijd, Tijdlijn, tijdlijn
from pilotkit.reports.tabellen import tijdlijnrijen, verlooprijen
from pilotkit.source.repository import Checkout
from tests.conftest import PORTEFEUILLE, Repository
from tests.reports.conftest import EEN_PILOT

DAG = date(2018, 12, 31)


def test_each_quarter_of_the_money_is_what_its_own_note_said() -> None:
    made_up = Checkout(PORTEFEUILLE)
    nu = check(made_up, DAG, keep=True)
    verloop = geldverloop(nu.dossiers, nu.portfolio.kader, DAG)
    assert verloop is not None
    assert [str(punt.kwartaal) for punt in verloop.punten] == ["2018-Q2", "2018-Q3", "2018-Q4"]
    for punt in verloop.punten:
        toen = check(made_up, punt.kwartaal.laatste_dag, keep=True).portfolio
        assert (punt.beslag, punt.verplicht, punt.uitgegeven, punt.plafond) == (
            toen.geld.beslag, toen.geld.verplicht, toen.geld.uitgegeven, toen.kader.plafond,
        )  # fmt: skip


def test_money_of_one_quarter_is_no_picture(repository: Repository) -> None:
    alone = check(Checkout(repository(taalmaatjes=EEN_PILOT)), DAG, keep=True)
    assert geldverloop(alone.dossiers, alone.portfolio.kader, DAG) is None


def test_at_most_two_years_of_money_are_shown() -> None:
    dag = date(2030, 5, 5)
    nu = check(Checkout(PORTEFEUILLE), dag, keep=True)
    verloop = geldverloop(nu.dossiers, nu.portfolio.kader, dag)
    assert verloop is not None
    assert len(verloop.punten) == 8
    assert str(verloop.punten[-1].kwartaal) == "2030-Q2"
    assert verloop.loopt_tot == dag
    assert in_een_zin(verloop).startswith(
        "Staven met het beslag aan het eind van elk kwartaal, en in het laatste op 5 mei 2030: "
    )
    over = geldverloop(nu.dossiers, nu.portfolio.kader, Kwartaal(2030, 2).laatste_dag)
    assert over is not None
    assert over.loopt_tot is None


STAPPEN = """\
titel: Buurtkeuken
samenvatting: Buren koken samen.
fase: gestopt
fasen:
  - {fase: uitvoering, vanaf: 2018-05-14}
  - {fase: gestopt, vanaf: 2018-11-20}
planning: {start: 2018-05-14, einde: 2019-06-30}
begroting:
  dekking:
    - {van: Provincie Flevoland, bedrag: 10000, soort: geld, status: toegezegd, sinds: 2018-05-01}
"""


def test_a_step_without_a_decision_counts_in_pictures_too(repository: Repository) -> None:
    alone = check(Checkout(repository(buurtkeuken=STAPPEN)), DAG, keep=True)
    lijn = tijdlijn(alone.dossiers, DAG)
    assert lijn is not None
    assert [loopt.tot for loopt in lijn.looptijden] == [date(2018, 11, 20)]
    verloop = geldverloop(alone.dossiers, alone.portfolio.kader, DAG)
    assert verloop is not None
    assert [punt.beslag for punt in verloop.punten] == [10_000, 10_000, 0]


def _verloop(plafond: int | None, *beslag: int) -> Geldverloop:
    kwartaal, punten = Kwartaal(2018, 1), []
    for bedrag in beslag:
        punten.append(Geldpunt(kwartaal, bedrag, bedrag, 0, plafond))
        kwartaal = kwartaal.volgende
    return Geldverloop(tuple(punten))


@pytest.mark.parametrize(
    ("plafond", "beslag", "lines"),
    [
        (500_000, (91_000, 338_500), ('"duizend euro" 0 --> 550', "bar [91, 338.5]",
                                      "line [500, 500]")),
        (None, (900, 1_200), ('"euro" 0 --> 1320', "bar [900, 1200]")),
        (40_000_000, (0, 12_345_678), ('"miljoen euro" 0 --> 44', "bar [0, 12.345678]",
                                       "line [40, 40]")),
    ],
)  # fmt: skip
def test_the_money_is_drawn_in_a_fitting_unit(
    plafond: int | None, beslag: tuple[int, ...], lines: tuple[str, ...]
) -> None:
    verloop = _verloop(plafond, *beslag)
    drawn = teken(verloop)
    for line in lines:
        assert line in drawn
    assert ("line [" in drawn) is (plafond is not None)
    (setting,) = re.findall(r"^%%\{init: (\{.*\})\}%%$", drawn, re.MULTILINE)
    assert "xyChart" in json.loads(setting)["themeVariables"]
    rows = list(verlooprijen(verloop))
    assert [len(row) for row in rows] == [5 if plafond else 4] * len(beslag)
    assert rows[0][0] == "1e kwartaal 2018"


def _lijn(hoeveel: int, dagen: int = 300) -> Tijdlijn:
    een = Looptijd(
        "Een lange titel " * 7,
        Fase("uitvoering", Fasesoort.UITVOERING),
        DAG,
        DAG + timedelta(dagen),
        None,
        (),
    )
    alle = tuple(replace(een, titel=f"{een.titel}{n}") for n in range(hoeveel))
    return Tijdlijn(DAG, alle, ())


def test_forty_pilots_are_split_over_pictures_that_can_be_read() -> None:
    drawn = teken(_lijn(40))
    blocks = re.findall(r"```mermaid\n(.*?)```", drawn, re.DOTALL)
    assert [len(re.findall(r"^    \d+\. ", block, re.MULTILINE)) for block in blocks] == [20, 20]
    assert max(map(len, drawn.splitlines())) < 100
    assert "40. Een lange titel" in blocks[1]
    assert [row[0] for row in tijdlijnrijen(_lijn(40))] == [str(n) for n in range(1, 41)]


@pytest.mark.parametrize(
    ("dagen", "stap"), [(200, "1month"), (900, "3month"), (1900, "6month"), (36500, "240month")]
)
def test_the_dates_under_a_picture_do_not_touch(dagen: int, stap: str) -> None:
    assert f"tickInterval {stap}\n" in teken(_lijn(1, dagen))


def test_a_timeline_tells_what_has_no_dates_and_where_a_pilot_stopped() -> None:
    lijn = tijdlijn(check(Checkout(PORTEFEUILLE), DAG, keep=True).dossiers, DAG)
    assert lijn is not None
    gestopt = next(loopt for loopt in lijn.looptijden if loopt.fase.soort is Fasesoort.GESTOPT)
    assert gestopt.tot == date(2018, 11, 27)
    assert [loopt.van for loopt in lijn.looptijden] == sorted(x.van for x in lijn.looptijden)
    herijkt = next(loopt for loopt in lijn.looptijden if loopt.titel == "Vakpaspoort")
    assert herijkt.eerste_einde == date(2019, 6, 30)
    assert [punt.gehaald for punt in herijkt.mijlpalen] == [True, False]


def test_without_dates_there_is_no_timeline(repository: Repository) -> None:
    alone = check(Checkout(repository(taalmaatjes=EEN_PILOT)), DAG, keep=True)
    assert tijdlijn(alone.dossiers, DAG) is None


def test_a_pilot_without_an_end_is_named_beside_the_picture(
    portefeuille: Path,
) -> None:
    (portefeuille / "pilots" / "taalmaatjes.yaml").write_text(EEN_PILOT, encoding="utf-8")
    lijn = tijdlijn(check(Checkout(portefeuille), DAG, keep=True).dossiers, DAG)
    assert lijn is not None
    assert lijn.zonder == ("Taalmaatjes",)
