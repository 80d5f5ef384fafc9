"""Waivers: a rule set aside for one pilot, openly, by a decision, until a date (3-rules)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pilotkit.finding import Waived

if TYPE_CHECKING:
    from datetime import date

    from pilotkit.finding import Finding
    from pilotkit.model.pilot import Pilot
    from pilotkit.rules.rule import Rule


def waiver_for(finding: Finding, rule: Rule, pilot: Pilot, peildatum: date) -> Waived | None:  # type: ignore[type-arg]
    """Return the waiver that sets the finding aside, or None."""
    if not rule.waivable:
        return None
    for uitzondering in pilot.uitzonderingen:
        geldig = uitzondering.besluit and peildatum <= uitzondering.tot
        if geldig and uitzondering.regel == rule.code:
            return Waived(
                uitzondering.reden, uitzondering.besluit or "", uitzondering.tot.isoformat()
            )
    return None
