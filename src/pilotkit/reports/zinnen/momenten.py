"""What is planned before an organ, and what it dealt with: a plan is told as a plan.

A moment becomes a fact only by what the file says of it: a day on which it was
held, or a decision (7-truth §1). What the file does not say is not guessed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pilotkit.dutch import datum, zin
from pilotkit.dutch import kwartaal as in_woorden
from pilotkit.kwartaal import Kwartaal
from pilotkit.model.woorden import Momentsoort, Momentstaat
from pilotkit.reports.gedeeld import ORGANEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from pilotkit.kader import Kader
    from pilotkit.model.programma import Beslismoment

_WAT: Mapping[Momentsoort, str] = {
    Momentsoort.BESLUIT: "het besluit",
    Momentsoort.BESPREKING: "de bespreking",
    Momentsoort.INFORMATIE: "de informatie",
    Momentsoort.OORDEELSVORMING: "de oordeelsvorming",
}


def gepland(kader: Kader) -> Iterator[tuple[Kwartaal, Beslismoment]]:
    """Yield the moments that were still to come on the peildatum, with their quarter."""
    for moment in kader.programma.beslismomenten:
        kwartaal = _kwartaal(moment)
        if kwartaal and kwartaal.laatste_dag > kader.peildatum and not is_gehouden(moment, kader):
            yield kwartaal, moment


def gehouden(kader: Kader) -> Iterator[tuple[date, Beslismoment]]:
    """Yield the moments that were held on or before the peildatum, with their day."""
    for moment in kader.programma.beslismomenten:
        dag = _dag(moment, kader)
        if dag and dag <= kader.peildatum:
            yield dag, moment


def onbekend(kader: Kader, kwartaal: Kwartaal) -> Iterator[Beslismoment]:
    """Yield the moments of a quarter that is over of which the file does not say what became."""
    for moment in kader.programma.beslismomenten:
        is_van = _kwartaal(moment) == kwartaal and kwartaal.laatste_dag <= kader.peildatum
        if is_van and not is_gehouden(moment, kader):
            yield moment


def is_gehouden(moment: Beslismoment, kader: Kader) -> bool:
    """Whether a moment was held, or decided, on the peildatum; without a day it was."""
    dag = _dag(moment, kader)
    if dag is None:
        return moment.staat is Momentstaat.GEHOUDEN
    return dag <= kader.peildatum


def _kwartaal(moment: Beslismoment) -> Kwartaal | None:
    """Return the quarter for which it stands on the agenda, or None: for none."""
    if moment.staat is Momentstaat.VERVALLEN:
        return None
    if moment.staat is Momentstaat.VERSCHOVEN:
        return Kwartaal.lees(moment.naar) if moment.naar else None
    return Kwartaal.lees(moment.kwartaal)


def _dag(moment: Beslismoment, kader: Kader) -> date | None:
    """Return the day on which it was held, or of the decision that was taken, or None."""
    if moment.gehouden_op:
        return moment.gehouden_op
    besluiten = kader.programma.besluiten
    dagen = [b.datum for b in besluiten if moment.besluit and b.kenmerk == moment.besluit]
    return min(dagen, default=None)


def planzin(kwartaal: Kwartaal, moment: Beslismoment) -> str:
    """Return what is planned: ``het besluit in het 1e kwartaal 2019: …``."""
    wat = moment.onderwerp.strip().removesuffix(".")
    return f"{_WAT[moment.soort]} in het {in_woorden(kwartaal)}: {wat}"


def onbekendzin(kwartaal: Kwartaal, moment: Beslismoment) -> str:
    """Say that a moment was planned, and that it is not known what became of it."""
    wat = moment.onderwerp.strip().removesuffix(".")
    return f"In het {in_woorden(kwartaal)} stond gepland: {wat}. Wat ervan werd, staat er niet."


def gehoudenzin(dag: date, moment: Beslismoment) -> str:
    """Tell what was dealt with on a day, and what came of it."""
    wat = moment.onderwerp.strip().removesuffix(".")
    meer = ORGANEN[moment.orgaan][0] == "besloten"
    sprak = ("besloten" if meer else "besloot") if moment.soort is Momentsoort.BESLUIT else (
        "spraken" if meer else "sprak"
    )  # fmt: skip
    daaruit = zin(moment.uitkomst) if moment.uitkomst else "Wat eruit kwam, staat er niet bij."
    return f"Op {datum(dag)} {sprak} {ORGANEN[moment.orgaan][1]} over: {wat}. {daaruit}"
