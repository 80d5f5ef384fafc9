"""What is planned before an organ, and what it dealt with: a plan is told as a plan.

A moment becomes a fact only by what the file says of it: a day on which it was
held, or a decision (7-truth §1). What the file does not say is not guessed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from pilotkit.dutch import datum, opsomming, zin
from pilotkit.dutch import kwartaal as in_woorden
from pilotkit.kwartaal import Kwartaal
from pilotkit.model.programma import Voorstel
from pilotkit.model.woorden import Momentsoort
from pilotkit.peildatum.kader import Kader
from pilotkit.peildatum.momenten import Moment, momenten
from pilotkit.reports.fasewoorden import orgaan_in_zin

_WAT: Mapping[Momentsoort, str] = {
    Momentsoort.BESLUIT: "het besluit",
    Momentsoort.BESPREKING: "de bespreking",
    Momentsoort.INFORMATIE: "de informatie",
    Momentsoort.OORDEELSVORMING: "de oordeelsvorming",
}


def gepland(kader: Kader) -> Iterator[tuple[Kwartaal, Moment]]:
    """Yield the moments that were still to come on the peildatum, with their quarter."""
    for moment in momenten(kader):
        kwartaal = moment.komt_in
        if kwartaal and not moment.is_open_na(kader.peildatum):
            yield kwartaal, moment


def gehouden(kader: Kader) -> Iterator[tuple[date, Moment]]:
    """Yield the moments that were held on or before the peildatum, with their day."""
    for moment in momenten(kader):
        if moment.gehouden_op:
            yield moment.gehouden_op, moment


def onbekend(kader: Kader, kwartaal: Kwartaal) -> Iterator[Moment]:
    """Yield the moments of a quarter that is over of which the file does not say what became."""
    for moment in momenten(kader):
        if moment.komt_in == kwartaal and moment.is_open_na(kader.peildatum):
            yield moment


def planzin(kwartaal: Kwartaal, moment: Moment) -> str:
    """Return what is planned, with its proposal: ``het besluit in het 1e kwartaal 2019: …``."""
    plan = f"{_WAT[moment.soort]} in het {in_woorden(kwartaal)}: {moment.onderwerp}"
    return f"{plan}. {voorstelzin(moment.voorstel).removesuffix('.')}" if moment.voorstel else plan


def voorstelzin(voorstel: Voorstel) -> str:
    """Tell a proposal, the choices that there are, and where it stands."""
    stuk = f" ({voorstel.stuk})" if voorstel.stuk else ""
    keuzes = f" Keuzes: {opsomming(voorstel.keuzes, 'of')}." if voorstel.keuzes else ""
    return f"Voorstel van {datum(voorstel.datum)}{stuk}: {zin(voorstel.voorstel)}{keuzes}"


def onbekendzin(kwartaal: Kwartaal, moment: Moment) -> str:
    """Say that a moment was planned, and that it is not known what became of it."""
    wat = moment.onderwerp
    return f"In het {in_woorden(kwartaal)} stond gepland: {wat}. Wat ervan werd, staat er niet."


def gehoudenzin(dag: date, moment: Moment) -> str:
    """Tell what was dealt with on a day, and what came of it."""
    wie = orgaan_in_zin(moment.orgaan)
    is_besluit = moment.soort is Momentsoort.BESLUIT
    sprak = wie.doet("besloot", "besloten") if is_besluit else wie.doet("sprak", "spraken")
    daaruit = zin(moment.uitkomst) if moment.uitkomst else "Wat eruit kwam, staat er niet bij."
    return f"Op {datum(dag)} {sprak} {wie} over: {moment.onderwerp}. {daaruit}"
