"""The way of a pilot through its phases, as one timeline (7-truth §1).

A decision with a ``fase`` marks a step, and so does an entry of ``fasen`` for a
step that no decision marks. ``fase`` is the end of that timeline.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from pilotkit.finding import Path
from pilotkit.gedateerd import is_al, tot_en_met
from pilotkit.model.pilot import Pilot
from pilotkit.model.woorden import Fase, Fasesoort, Oordeel
from pilotkit.model.woordenschat import Levensloop


@dataclass(frozen=True, slots=True)
class Stap:
    """The first day of a phase; ``plek`` is where the file says so."""

    datum: date
    fase: Fase
    plek: Path


def stappen(pilot: Pilot) -> tuple[Stap, ...]:
    """Return the steps of a pilot from old to new; on one day the decisions come last."""
    alle = (
        *(
            Stap(stap.vanaf, stap.fase, ("fasen", index, "fase"))
            for index, stap in enumerate(pilot.fasen)
        ),
        *(
            Stap(besluit.datum, besluit.fase, ("besluiten", index, "fase"))
            for index, besluit in enumerate(pilot.besluiten)
            if besluit.fase
        ),
    )
    return tuple(sorted(alle, key=lambda stap: stap.datum))


def fase_op(pilot: Pilot, peildatum: date, levensloop: Levensloop) -> Fase:
    """Return the phase on the peildatum: the last step on or before it.

    Where no step is later, ``fase`` itself holds. Where every step is later, a
    pilot with an assessed condition was in ontwikkeling, any other an idea: in the first
    phase of that kind, or where there is none that with which a pilot begins.
    """
    weg = stappen(pilot)
    al = tot_en_met(weg, peildatum)
    if al == weg:
        return pilot.fase
    if al:
        return al[-1].fase
    soort = Fasesoort.ONTWIKKELING if _is_getoetst(pilot, peildatum) else Fasesoort.IDEE
    return levensloop.eerste(soort) or levensloop.begin


def fase_sinds(pilot: Pilot, peildatum: date, levensloop: Levensloop) -> date | None:
    """Return the first day of the phase that holds on the peildatum, or None: no file says so."""
    fase = fase_op(pilot, peildatum, levensloop)
    return _sinds(pilot, peildatum, lambda stap: stap.fase == fase)


def loopt_sinds(pilot: Pilot, peildatum: date) -> date | None:
    """Return the first day on which it ran, as it still does on the peildatum, or None."""
    return _sinds(pilot, peildatum, lambda stap: stap.fase.loopt)


def _sinds(pilot: Pilot, peildatum: date, houdt_aan: Callable[[Stap], bool]) -> date | None:
    """Return the day of the first of the last steps that all keep something as it is."""
    laatste = takewhile(houdt_aan, reversed(tot_en_met(stappen(pilot), peildatum)))
    return min((stap.datum for stap in laatste), default=None)


def _is_getoetst(pilot: Pilot, peildatum: date) -> bool:
    return any(
        voorwaarde is not None
        and voorwaarde.oordeel is not Oordeel.OPEN
        and voorwaarde.getoetst_op is not None
        and is_al(voorwaarde.getoetst_op, peildatum)
        for voorwaarde in map(pilot.voorwaarden.__getitem__, pilot.voorwaarden.sleutels())
    )


def bekend_sinds(pilot: Pilot) -> date | None:
    """Return the day from which there was anything to tell of the pilot, or None.

    ``ingediend_op``, or else the first fact that its file dates. A plan is no
    fact; only where a pilot began without any other date does its start count.
    """
    if pilot.ingediend_op:
        return pilot.ingediend_op
    plan = pilot.planning.start if pilot.fase.begonnen else None
    return min(_feiten(pilot), default=plan)


def _feiten(pilot: Pilot) -> Iterator[date]:
    """Yield the day of every fact that the file dates."""
    for lijst in (
        pilot.besluiten, pilot.voortgang, pilot.signalen, pilot.herijkingen,
        pilot.begroting.verplichtingen, pilot.begroting.uitgaven, pilot.begroting.vrijval,
    ):  # fmt: skip
        yield from (ding.datum for ding in lijst)
    yield from (stap.vanaf for stap in pilot.fasen)
    yield from (partner.intentie for partner in pilot.partners if partner.intentie)
    if pilot.advies:
        yield pilot.advies.datum
    for voorwaarde in map(pilot.voorwaarden.__getitem__, pilot.voorwaarden.sleutels()):
        if voorwaarde and voorwaarde.getoetst_op:
            yield voorwaarde.getoetst_op
    yield from (post.sinds for post in pilot.begroting.posten if post.sinds)
    for deel in pilot.begroting.dekking:
        yield from filter(None, (deel.sinds, deel.toegezegd_op))
    for mijlpaal in pilot.planning.mijlpalen:
        yield from filter(None, (mijlpaal.gereed_op, *(v.op for v in mijlpaal.verschoven)))
    if pilot.evaluatie:
        yield from (moment.gereed_op for moment in pilot.evaluatie.momenten if moment.gereed_op)
        evaluatie = pilot.evaluatie
        for geleerd in (evaluatie.resultaten, evaluatie.lessen, evaluatie.gedeeld):
            yield from (ding.datum for ding in geleerd)
