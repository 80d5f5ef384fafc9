"""Waivers: a rule set aside for one pilot, openly, by a decision, until a date (3-rules)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pilotkit.finding import Waived
from pilotkit.problem import Problem
from pilotkit.rules import regels

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from pilotkit.dossier import Dossier
    from pilotkit.finding import Diagnostic
    from pilotkit.model.pilot import Pilot
    from pilotkit.model.planning import Uitzondering


def waiver_for(found: Diagnostic, toen: Pilot, peildatum: date) -> Waived | None:
    """Return the waiver that sets a finding aside, or None."""
    if not regels()[found.code].waivable:
        return None
    for waiver in toen.uitzonderingen:
        if waiver.regel == found.code and _holds(waiver, peildatum):
            return Waived(waiver.reden, waiver.besluit or "", waiver.tot.isoformat())
    return None


def _holds(waiver: Uitzondering, peildatum: date) -> bool:
    return waiver.besluit is not None and peildatum <= waiver.tot


def unused(dossier: Dossier, found: Iterable[Diagnostic]) -> list[Problem]:
    """Return the waivers that hold and set nothing aside (PK902)."""
    used = {diagnostic.code for diagnostic in found if diagnostic.waived}
    idle = [
        waiver
        for waiver in dossier.toen.uitzonderingen
        if waiver.regel in dossier.uitzonderbaar - used and _holds(waiver, dossier.peildatum)
    ]
    places = dossier.pilot.uitzonderingen
    return [
        Problem(
            "uitzondering_ongebruikt",
            ("uitzonderingen", places.index(waiver), "regel"),
            facts={"regel": waiver.regel},
        )
        for waiver in idle
    ]
