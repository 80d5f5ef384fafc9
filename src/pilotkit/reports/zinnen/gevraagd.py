"""What the commissie is asked, and what became of the moments that were planned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pilotkit.dutch import datum, eerste_zin, euro, op_woord, zin
from pilotkit.dutch import kwartaal as in_woorden
from pilotkit.kwartaal import Kwartaal
from pilotkit.model.woorden import Momentsoort, Momentstaat
from pilotkit.peildatum.momenten import WERK, Moment, momenten
from pilotkit.portfolio import Portfolio
from pilotkit.reports.fasewoorden import orgaan_in_zin


@dataclass(frozen=True, slots=True)
class Agendapunt:
    """One thing that is asked, and the points that it is about."""

    tekst: str
    punten: tuple[str, ...] = ()


def aan_wie(orgaan: str) -> str:
    """Begin the sentence that says what is asked: ``De commissie wordt gevraagd``."""
    if orgaan.lower().startswith("commissie"):
        return "De commissie wordt gevraagd"
    return f"Aan {orgaan_in_zin(orgaan)} wordt gevraagd"


def gevraagd(portfolio: Portfolio, kwartaal: Kwartaal) -> Iterator[Agendapunt]:
    """Say what the organ is asked: of money, and of what comes in this and the next quarter.

    Nothing where it is not known to whom the programme reports.
    """
    if not portfolio.kader.rapportageorgaan:
        return
    yield Agendapunt(f"kennis te nemen van de voortgang in het {in_woorden(kwartaal)}")
    ruimte, voorbereiding = portfolio.ruimte, portfolio.in_voorbereiding
    if ruimte is not None and ruimte < 0:
        yield Agendapunt(
            f"te bespreken hoe het beslag, nu {euro(-ruimte)} te hoog, weer onder het plafond komt"
        )
    elif ruimte is not None and voorbereiding > ruimte:
        wie = f"welke {portfolio.heet.meervoud} in ontwikkeling voorgaan: zij vragen"
        if len(portfolio.vragend) == 1:
            titel, hij = portfolio.vragend[0].kortetitel, portfolio.heet.hij
            wie = f"hoe het verder moet met {titel}: {hij} vraagt"
        yield Agendapunt(f"te bespreken {wie} {euro(voorbereiding)} en er is {euro(ruimte)} ruimte")
    komend = [m for m in momenten(portfolio.kader) if not m.is_open_na(portfolio.peildatum)]
    yield from _over(komend, kwartaal)
    yield from _over(komend, kwartaal.volgende)


_LANGSTE = 120
"""A proposal takes no more of the first page than this; the evaluation tells all of it."""


def _over(komend: Iterable[Moment], kwartaal: Kwartaal) -> Iterator[Agendapunt]:
    """Ask to prepare what is planned for a quarter, by what it is for and before whom."""
    punten: dict[tuple[Momentsoort, str], tuple[str, ...]] = {}
    for moment in komend:
        if moment.komt_in == kwartaal:
            sleutel = moment.soort, moment.orgaan
            punt = moment.onderwerp
            if moment.voorstel:
                kern = op_woord(eerste_zin(moment.voorstel.voorstel), _LANGSTE).removesuffix(".")
                punt = f"{punt} (voorstel: {kern})"
            punten[sleutel] = (*punten.get(sleutel, ()), punt)
    for (soort, orgaan), onderwerpen in punten.items():
        wat = WERK[soort][len(onderwerpen) > 1]
        wie = orgaan_in_zin(orgaan)
        yield Agendapunt(
            f"zich voor te bereiden op {wat} {wie} in het {in_woorden(kwartaal)}", onderwerpen
        )


_HIELD = {
    Momentsoort.BESLUIT: "op de agenda van {wie}",
    Momentsoort.BESPREKING: "besproken door {wie}",
    Momentsoort.INFORMATIE: "ter informatie aan {wie}",
    Momentsoort.OORDEELSVORMING: "oordeelsvorming door {wie}",
}


def momentzinnen(portfolio: Portfolio, kwartaal: Kwartaal) -> Iterator[str]:
    """Tell what became of the moments of a quarter, and of those before it that stay open."""
    for moment in momenten(portfolio.kader):
        if moment.kwartaal == kwartaal and not moment.is_open_na(portfolio.peildatum):
            yield from _geworden(moment)
        elif moment.is_open_na(portfolio.peildatum):
            yield f"{zin(_wat(moment))} Er staat niet wat daarvan is geworden."


def _geworden(moment: Moment) -> Iterator[str]:
    kop = moment.onderwerp[:1].upper() + moment.onderwerp[1:]
    wie = orgaan_in_zin(moment.orgaan)
    if moment.staat is Momentstaat.GEHOUDEN:
        dag = f" op {datum(moment.gehouden_op)}" if moment.gehouden_op else ""
        uitkomst = zin(moment.uitkomst) if moment.uitkomst else "De uitkomst staat er niet bij."
        besluit = f" (besluit {moment.besluit})" if moment.besluit else ""
        yield f"{kop}: {_HIELD[moment.soort].format(wie=wie)}{dag}{besluit}. {uitkomst}"
    elif moment.staat is Momentstaat.VERSCHOVEN:
        naar = f"het {in_woorden(moment.naar)}" if moment.naar else "een later moment"
        yield f"{kop} ({wie}) is verschoven naar {naar}."
    elif moment.staat is Momentstaat.VERVALLEN:
        yield f"{kop} ({wie}) is vervallen."


def _wat(moment: Moment) -> str:
    soort, wie = WERK[moment.soort][0], orgaan_in_zin(moment.orgaan)
    wanneer = in_woorden(moment.komt_in or moment.kwartaal)
    return f"voor het {wanneer} stond {soort} {wie} gepland over ‘{moment.onderwerp}’"
