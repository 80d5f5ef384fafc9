"""A pilot as it stood on the peildatum (2-schema, the arithmetic).

What is dated later did not happen yet: entries fall away, milestones are not
finished, verdicts are open, the plan is the one before the next herijking. So a
report over a past quarter is the same whenever it is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pilotkit.gedateerd import op_datum, tot_en_met
from pilotkit.model.woorden import Fase, Oordeel

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from pilotkit.model.begroting import Begroting
    from pilotkit.model.leren import Evaluatie, Herijking
    from pilotkit.model.pilot import Pilot
    from pilotkit.model.planning import Planning
    from pilotkit.model.voorwaarde import Voorwaarde, Voorwaarden


def fase_op(pilot: Pilot, peildatum: date) -> Fase:
    """Return the phase on the peildatum: it follows the decisions.

    Only when a decision with a phase is dated later: then the last one before
    holds, and without one a pilot with an assessed condition was in ontwikkeling.
    """
    met_fase = [(besluit.datum, besluit.fase) for besluit in pilot.besluiten if besluit.fase]
    if all(dag <= peildatum for dag, _ in met_fase):
        return pilot.fase
    eerder = [(dag, fase) for dag, fase in met_fase if dag <= peildatum]
    if eerder:
        return max(reversed(eerder), key=lambda paar: paar[0])[1]
    getoetst = any(
        voorwaarde is not None
        and voorwaarde.oordeel is not Oordeel.OPEN
        and voorwaarde.getoetst_op is not None
        and voorwaarde.getoetst_op <= peildatum
        for voorwaarde in map(pilot.voorwaarden.__getitem__, pilot.voorwaarden.sleutels())
    )
    return Fase.ONTWIKKELING if getoetst else Fase.IDEE


def pilot_op(pilot: Pilot, peildatum: date) -> Pilot:
    """Return the pilot as it stood on the peildatum."""
    besluiten = tot_en_met(pilot.besluiten, peildatum)
    later = {besluit.kenmerk for besluit in pilot.besluiten} - {b.kenmerk for b in besluiten}
    advies = pilot.advies
    return pilot.model_copy(
        update={
            "fase": fase_op(pilot, peildatum),
            "voorwaarden": _voorwaarden_op(pilot.voorwaarden, peildatum),
            "advies": advies if advies and advies.datum <= peildatum else None,
            "begroting": _begroting_op(pilot.begroting, peildatum),
            "planning": _planning_op(pilot, peildatum),
            "evaluatie": _evaluatie_op(pilot.evaluatie, peildatum),
            "herijkingen": tot_en_met(pilot.herijkingen, peildatum),
            "besluiten": besluiten,
            "voortgang": tot_en_met(pilot.voortgang, peildatum),
            "signalen": tot_en_met(pilot.signalen, peildatum),
            "uitzonderingen": tuple(u for u in pilot.uitzonderingen if u.besluit not in later),
        }
    )


def volgende_herijking(pilot: Pilot, peildatum: date, veld: str) -> Any:
    """Return what the first herijking after the peildatum says it ``was``, or None."""
    later = (h for h in op_datum(pilot.herijkingen) if h.datum > peildatum)
    return next((was for h in later if (was := getattr(h, veld)) is not None), None)


def oudste_herijking(herijkingen: Iterable[Herijking], veld: str) -> Any:
    """Return the first plan: what the oldest herijking says it ``was``, or None."""
    oudste = (getattr(herijking, veld) for herijking in op_datum(herijkingen))
    return next((was for was in oudste if was is not None), None)


def _voorwaarden_op(voorwaarden: Voorwaarden, peildatum: date) -> Voorwaarden:
    later = {
        sleutel: voorwaarde.__class__(oordeel=Oordeel.OPEN)
        for sleutel in voorwaarden.sleutels()
        if (voorwaarde := voorwaarden[sleutel]) and _getoetst_na(voorwaarde, peildatum)
    }
    return voorwaarden.model_copy(update=later) if later else voorwaarden


def _getoetst_na(voorwaarde: Voorwaarde, peildatum: date) -> bool:
    return voorwaarde.getoetst_op is not None and voorwaarde.getoetst_op > peildatum


def _begroting_op(begroting: Begroting, peildatum: date) -> Begroting:
    return begroting.model_copy(
        update={
            "verplichtingen": tot_en_met(begroting.verplichtingen, peildatum),
            "uitgaven": tot_en_met(begroting.uitgaven, peildatum),
        }
    )


def _planning_op(pilot: Pilot, peildatum: date) -> Planning:
    planning = pilot.planning
    mijlpalen = tuple(
        mijlpaal.model_copy(update={"gereed_op": None})
        if mijlpaal.gereed_op and mijlpaal.gereed_op > peildatum
        else mijlpaal
        for mijlpaal in planning.mijlpalen
    )
    einde = volgende_herijking(pilot, peildatum, "was_einde") or planning.einde
    return planning.model_copy(update={"mijlpalen": mijlpalen, "einde": einde})


def _evaluatie_op(evaluatie: Evaluatie | None, peildatum: date) -> Evaluatie | None:
    if evaluatie is None:
        return None
    momenten = tuple(
        moment.model_copy(update={"gereed_op": None, "bevindingen": None})
        if moment.gereed_op and moment.gereed_op > peildatum
        else moment
        for moment in evaluatie.momenten
    )
    eind_later = any(
        nu.gereed_op is None and toen.gereed_op is not None and nu.soort == "eind"
        for nu, toen in zip(momenten, evaluatie.momenten, strict=True)
    )
    return evaluatie.model_copy(
        update={
            "momenten": momenten,
            "lessen": tot_en_met(evaluatie.lessen, peildatum),
            "uitkomst": None if eind_later else evaluatie.uitkomst,
        }
    )
