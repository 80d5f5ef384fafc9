"""The agenda for machines: stable, dates as ISO texts."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pilotkit.agenda.taak import Agenda, Taak

if TYPE_CHECKING:
    from pilotkit.machine import agenda as vorm


def als_data(agenda: Agenda) -> vorm.AgendaJson:
    """Return the agenda as plain data; ``who`` is null where no file says."""
    return {
        "version": 1,
        "as_of": agenda.peildatum.isoformat(),
        "until": agenda.tot.isoformat(),
        "programme": agenda.programma,
        "unreadable": list(agenda.onleesbaar),
        "overdue": [_taak(taak, agenda.peildatum) for taak in agenda.te_laat],
        "upcoming": [_taak(taak, agenda.peildatum) for taak in agenda.komend],
        "asked": [
            {
                "pilot": vraag.pilot,
                "phase": vraag.fase or None,
                "next_phase": vraag.volgende or None,
                "tasks": [_taak(taak, agenda.peildatum) for taak in vraag.taken],
            }
            for vraag in agenda.gevraagd
        ],
    }


def _taak(taak: Taak, peildatum: date) -> vorm.TaakJson:
    return {
        "kind": str(taak.soort),
        "when": taak.wanneer.isoformat() if taak.wanneer else None,
        "quarter": str(taak.kwartaal) if taak.kwartaal else None,
        "overdue": taak.is_te_laat(peildatum),
        "what": taak.wat,
        "who": taak.wie or None,
        "pilot": taak.pilot,
        "phase": taak.voor or None,
        "file": taak.bestand,
        "path": list(taak.plek),
        "rule": taak.regel or None,
        "hint": taak.doe or None,
    }
