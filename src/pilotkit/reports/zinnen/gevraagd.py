"""What the commissie is asked: to take note, to look back, to prepare what is coming."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pilotkit.dutch import euro
from pilotkit.dutch import kwartaal as in_woorden
from pilotkit.reports.gedeeld import ORGANEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pilotkit.kwartaal import Kwartaal
    from pilotkit.model.programma import Beslismoment
    from pilotkit.model.woorden import Orgaan
    from pilotkit.portfolio import Portfolio


@dataclass(frozen=True, slots=True)
class Vraag:
    """One thing that is asked, and the points that it is about."""

    tekst: str
    punten: tuple[str, ...] = ()


def gevraagd(portfolio: Portfolio, kwartaal: Kwartaal) -> Iterator[Vraag]:
    """Say what the commissie is asked: of money, and of decisions in this and the next quarter."""
    yield Vraag(f"kennis te nemen van de voortgang in het {in_woorden(kwartaal)}")
    ruimte, voorbereiding = portfolio.ruimte, portfolio.in_voorbereiding
    if ruimte is not None and ruimte < 0:
        yield Vraag(
            f"te bespreken hoe het beslag, nu {euro(-ruimte)} te hoog, weer onder het plafond komt"
        )
    elif ruimte is not None and voorbereiding > ruimte:
        yield Vraag(
            f"te bespreken welke pilots in ontwikkeling voorgaan: zij vragen {euro(voorbereiding)} "
            f"en er is {euro(ruimte)} ruimte"
        )
    momenten = portfolio.kader.programma.beslismomenten
    loopt = portfolio.peildatum < kwartaal.laatste_dag
    dit = "zich uit te spreken over" if loopt else "terug te kijken op"
    yield from _over(momenten, kwartaal, dit)
    yield from _over(momenten, kwartaal.volgende, "zich voor te bereiden op")


def _over(momenten: Iterable[Beslismoment], kwartaal: Kwartaal, werk: str) -> Iterator[Vraag]:
    for orgaan, punten in beslispunten(momenten, kwartaal).items():
        wat = "het besluit" if len(punten) == 1 else "de besluiten"
        yield Vraag(f"{werk} {wat} van {ORGANEN[orgaan][1]} in het {in_woorden(kwartaal)}", punten)


def beslispunten(
    momenten: Iterable[Beslismoment], kwartaal: Kwartaal
) -> dict[Orgaan, tuple[str, ...]]:
    """Return what is due for decision in a quarter, by who decides."""
    punten: dict[Orgaan, tuple[str, ...]] = {}
    for moment in momenten:
        if moment.kwartaal == str(kwartaal):
            onderwerp = moment.onderwerp.strip().removesuffix(".")
            punten[moment.orgaan] = (*punten.get(moment.orgaan, ()), onderwerp)
    return punten
