"""The days in the plan of a pilot on which something must be there: one reading of them for all.

What ``check`` calls overdue, what the notes say is to come and what ``todo`` lists is
the same day of the same thing, because all of them ask here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pilotkit.finding import Path
from pilotkit.model.pilot import Pilot
from pilotkit.model.woorden import Evaluatiesoort, Fasesoort


class Termijnsoort(StrEnum):
    """What a day in the plan of a pilot is the day of."""

    MIJLPAAL = "mijlpaal"
    EVALUATIE = "evaluatie"
    START = "start"
    EINDE = "einde"


EVALUATIES: Mapping[Evaluatiesoort, str] = {
    Evaluatiesoort.TUSSENTIJDS: "tussentijdse evaluatie",
    Evaluatiesoort.EIND: "eindevaluatie",
}


@dataclass(frozen=True, slots=True)
class Termijn:
    """Something that is planned for a day and is not there yet.

    ``naam`` is that of a milestone, or which evaluation it is; empty for start and end.
    """

    soort: Termijnsoort
    dag: date
    naam: str
    plek: Path


def termijnen(toen: Pilot) -> Iterator[Termijn]:
    """Yield what a pilot as it stood still has to reach: milestones, then evaluations.

    A pilot that stopped, or went on without the province, has no plans any more.
    """
    if toen.fase.soort in (Fasesoort.GESTOPT, Fasesoort.ZELFSTANDIG):
        return
    for index, mijlpaal in enumerate(toen.planning.mijlpalen):
        if not mijlpaal.gereed_op:
            plek: Path = ("planning", "mijlpalen", index, "datum")
            yield Termijn(Termijnsoort.MIJLPAAL, mijlpaal.datum, mijlpaal.naam, plek)
    for index, moment in enumerate(toen.evaluatie.momenten if toen.evaluatie else ()):
        if not moment.gereed_op:
            plek = ("evaluatie", "momenten", index, "datum")
            yield Termijn(Termijnsoort.EVALUATIE, moment.datum, EVALUATIES[moment.soort], plek)


def looptijd(toen: Pilot) -> Iterator[Termijn]:
    """Yield the first and the last day of a pilot as far as its phase leaves them to come.

    The start is over when the pilot runs, unless its day is still to come; what is
    over, or went on without the province, has neither.
    """
    if toen.fase.beeindigd or toen.fase.buiten:
        return
    planning = toen.planning
    if planning.start:
        yield Termijn(Termijnsoort.START, planning.start, "", ("planning", "start"))
    if planning.einde:
        yield Termijn(Termijnsoort.EINDE, planning.einde, "", ("planning", "einde"))


def te_laat(toen: Pilot, peildatum: date) -> Iterator[Termijn]:
    """Yield the milestones and evaluations whose day is before the peildatum."""
    return (termijn for termijn in termijnen(toen) if termijn.dag < peildatum)
