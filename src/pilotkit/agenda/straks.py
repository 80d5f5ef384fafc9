"""What a pilot is asked, now and by its next phase: the rules say it, nothing is written twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pilotkit.agenda.taak import Gevraagd, Taak, Taaksoort
from pilotkit.agenda.wie import partij_bij, wie_bij
from pilotkit.check.poort import gevraagd_in, volgende_fase
from pilotkit.dossier import Dossier
from pilotkit.dutch import zin
from pilotkit.finding import Diagnostic
from pilotkit.model.woorden import Fase, Fasesoort


def gevraagd(dossier: Dossier, titel: str) -> Gevraagd:
    """Return what the phase of a pilot asks and is not there, then what the next one asks."""
    volgende = volgende_fase(dossier)
    taken = list(_taken(dossier, titel, dossier.fase, None))
    if volgende:
        taken += _taken(dossier, titel, volgende, _dag(dossier, volgende))
    al: dict[tuple[str, str], Taak] = {}
    for taak in taken:  # what is asked already is not asked twice
        al.setdefault((taak.regel, taak.wat), taak)
    return Gevraagd(dossier.stand.id, titel, dossier.fase, volgende or "", tuple(al.values()))


def _taken(dossier: Dossier, titel: str, fase: Fase, dag: date | None) -> Iterator[Taak]:
    for open_ in gevraagd_in(dossier, fase):
        yield _taak(dossier, titel, open_, fase, dag)


def _taak(dossier: Dossier, titel: str, open_: Diagnostic, fase: Fase, dag: date | None) -> Taak:
    """Return what a finding asks; of one partner it is told apart, for that one is to do it."""
    een = partij_bij(dossier, open_.path)
    return Taak(
        Taaksoort.VRAAG, dag, zin(open_.message if een else open_.besluit),
        een or wie_bij(dossier, open_.path), dossier.stand.id, titel, dossier.bestand, open_.path,
        open_.code, voor=fase, doe=open_.hint,
    )  # fmt: skip


def _dag(dossier: Dossier, volgende: Fase) -> date | None:
    """Return the day on which the next phase is to begin, as far as the plan says."""
    planning = dossier.toen.planning
    if volgende.soort is dossier.fase.soort:
        return None
    if volgende.soort is Fasesoort.UITVOERING:
        return planning.start
    return planning.einde if volgende.soort is Fasesoort.AFGEROND else None
