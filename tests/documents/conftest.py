"""Notes to make documents of: plain data, and every kind of a portfolio."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest

from pilotkit.cli.main import run
from pilotkit.documents.notitie import Notitietekst
from pilotkit.kwartaal import Kwartaal
from pilotkit.model.woorden import Fase, Fasesoort
from pilotkit.reports.beelden.geldverloop import Geldpunt, Geldverloop
from pilotkit.reports.beelden.tijdlijn import Looptijd, Punt, Tijdlijn
from tests.conftest import PORTEFEUILLE

DAG = date(2018, 9, 30)
SOORTEN = {
    "commissie": ("--quarter", "2018-Q4", "--as-of", "2018-12-31"),
    "advies": ("--pilot", "vakpaspoort", "--as-of", "2018-09-30"),
    "oogst": ("--as-of", "2018-06-30"),
    "nieuwsbrief": ("--as-of", "2018-12-31"),
    "evaluatie": ("--as-of", "2018-12-31"),
    "pilot": ("--pilot", "burenapp", "--as-of", "2018-12-31"),
}


@pytest.fixture(scope="session")
def documenten(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Return the made-up portfolio as HTML, one page for every kind of note."""
    folder = tmp_path_factory.mktemp("html")
    gemaakt = {soort: folder / f"{soort}.html" for soort in SOORTEN}
    for soort, opties in SOORTEN.items():
        gevraagd = ("report", soort, "--repo", PORTEFEUILLE, *opties, "--output", gemaakt[soort])
        assert run(list(map(str, gevraagd))) == 0
    return gemaakt


def geld(*beslag: int, plafond: int | None = 500_000) -> Geldverloop:
    """Return the money of so many quarters, from the first of 2018."""
    kwartalen = (Kwartaal(2018 + nummer // 4, nummer % 4 + 1) for nummer in range(len(beslag)))
    punten = (Geldpunt(k, b, b, b, plafond) for k, b in zip(kwartalen, beslag, strict=True))
    return Geldverloop(tuple(punten))


_UITVOERING = Fase("uitvoering", Fasesoort.UITVOERING)


def looptijd(titel: str = "Burenapp", fase: Fase = _UITVOERING, na: int = 0) -> Looptijd:
    """Return a pilot that runs a year, with a milestone behind it and one before it."""
    begin = date(2018, 1, 1) + timedelta(days=na)
    mijlpalen = (
        Punt("eerste groep begonnen", begin + timedelta(30), gehaald=True),
        Punt("afspraak getekend", begin + timedelta(200), gehaald=False),
    )
    einde = begin + timedelta(365)
    return Looptijd(titel, fase, begin, einde, einde - timedelta(60), mijlpalen)


def tijd(*looptijden: Looptijd) -> Tijdlijn:
    """Return a picture of pilots in time."""
    return Tijdlijn(DAG, looptijden or (looptijd(),), ())


def notitie(tekst: str, *beelden: Geldverloop | Tijdlijn) -> Notitietekst:
    """Return a note as a template would write it."""
    return Notitietekst(tekst, beelden, DAG)
