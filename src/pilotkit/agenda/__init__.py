"""What must happen, by whom and when: from the same rules and dates as ``check`` and the notes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from pilotkit.agenda.pilot import pilottaken
from pilotkit.agenda.programma import programmataken
from pilotkit.agenda.straks import gevraagd
from pilotkit.agenda.taak import Agenda, Gevraagd, Taak, Taaksoort
from pilotkit.check import CheckResult
from pilotkit.dossier import Dossier
from pilotkit.portfolio import Portfolio, tabelnamen

__all__ = ["PLAN", "Agenda", "Gevraagd", "Taak", "Taaksoort", "agenda", "taken", "tussen"]

PLAN = frozenset(
    {
        Taaksoort.MIJLPAAL, Taaksoort.EVALUATIE, Taaksoort.START, Taaksoort.EINDE,
        Taaksoort.UITZONDERING, Taaksoort.MOMENT, Taaksoort.BIJEENKOMST,
    }
)  # fmt: skip
"""What a note tells of what is to come: the plans, not the work on the files."""


def taken(portfolio: Portfolio, dossiers: Iterable[Dossier]) -> tuple[Taak, ...]:
    """Return every task with a day that is open on the peildatum, in the order of their days."""
    pilots = tuple(dossiers)
    titels = tabelnamen(dossier.stand for dossier in pilots)
    alle = [taak for dossier in pilots for taak in pilottaken(dossier, titels[dossier.stand.id])]
    return tuple(sorted((*alle, *programmataken(portfolio)), key=_volgorde))


def _volgorde(taak: Taak) -> tuple[date, bool, str]:
    return taak.wanneer or date.max, taak.kwartaal is not None, taak.over


def tussen(alle: Iterable[Taak], van: date, tot: date) -> tuple[Taak, ...]:
    """Return what is due from ``van`` up to and including ``tot``."""
    return tuple(
        taak
        for taak in alle
        if taak.wanneer and van <= taak.wanneer and taak.eerste_dag and taak.eerste_dag <= tot
    )


def agenda(result: CheckResult, binnen: timedelta, pilots: frozenset[str] = frozenset()) -> Agenda:
    """Return what is overdue, what comes within a time, and what is asked of each pilot.

    ``pilots`` are the ids that it is about; without any it is about all of them and the
    programme. What an exception sets aside is not overdue: its end is a task instead.
    """
    portfolio = result.portfolio
    peildatum, tot = portfolio.peildatum, portfolio.peildatum + binnen
    alle = [t for t in taken(portfolio, result.dossiers) if not pilots or t.pilot in pilots]
    opzij = {(d.file, d.code, d.path) for d in result.waived}
    te_laat = [
        taak
        for taak in alle
        if taak.is_te_laat(peildatum) and (taak.bestand, taak.regel, taak.plek) not in opzij
    ]
    titels = tabelnamen(dossier.stand for dossier in result.dossiers)
    vragen = (
        gevraagd(dossier, titels[dossier.stand.id])
        for dossier in result.dossiers
        if not pilots or dossier.stand.id in pilots
    )
    return Agenda(
        programma=portfolio.kader.profiel.naam,
        titel=portfolio.kader.titel,
        heet=portfolio.heet,
        peildatum=peildatum,
        tot=tot,
        te_laat=tuple(te_laat),
        komend=tussen(alle, peildatum, tot),
        gevraagd=tuple(vraag for vraag in vragen if vraag.taken),
        onleesbaar=portfolio.onleesbaar,
    )
