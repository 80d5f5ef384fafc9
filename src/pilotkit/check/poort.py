"""The gates between phases: what the rules would say if a pilot went through one today."""

from __future__ import annotations

from dataclasses import replace

from pilotkit.check.pilots import pilot_diagnostics
from pilotkit.check.waivers import judge
from pilotkit.dossier import Dossier
from pilotkit.finding import Diagnostic
from pilotkit.invulling import NIETS
from pilotkit.model.planning import Fasestap
from pilotkit.model.woorden import Fase, Fasesoort

_TERZIJDE = (Fasesoort.VERVOLG, Fasesoort.GESTOPT, Fasesoort.ZELFSTANDIG)


def poort(dossier: Dossier) -> tuple[Diagnostic, ...]:
    """Return what the rules that count at the start find, as if the phase were uitvoering.

    What a waiver sets aside carries it. Without a phase of uitvoering there is no gate.
    """
    fase = dossier.levensloop.eerste(Fasesoort.UITVOERING)
    return _alsof(dossier, fase) if fase else ()


def volgende_fase(dossier: Dossier) -> Fase | None:
    """Return the phase that comes next when all goes well, or None where a pilot is over.

    A vervolg is for others to decide; nobody plans to stop, or to go on without the province.
    """
    fase, fasen = dossier.fase, dossier.levensloop.fasen
    if fase.beeindigd or fase.buiten:
        return None
    later = fasen[dossier.levensloop.plek(fase) + 1 :]
    return next((een for een in later if een.soort not in _TERZIJDE), None)


def gevraagd_in(dossier: Dossier, fase: Fase) -> tuple[Diagnostic, ...]:
    """Return what a phase asks that is not there, without what a waiver sets aside."""
    return tuple(d for d in _alsof(dossier, fase) if not d.waived)


def _alsof(dossier: Dossier, fase: Fase) -> tuple[Diagnostic, ...]:
    """Return what the rules find that has a sentence for who decides, as if it were in a phase.

    The rules themselves say what must be in order (3-rules), and whether they count
    (``Rule.poort``): nothing is written twice. Findings have paths, no lines. It is the
    pilot of the peildatum that is looked at; later adjustments of its plan stay in it,
    because they say what the plan was before.
    """
    toen = dossier.toen
    stap = Fasestap.model_construct(fase=fase, vanaf=dossier.peildatum)
    pilot = toen.model_copy(
        update={
            "fase": fase,
            "fasen": toen.fasen if fase == dossier.fase else (*toen.fasen, stap),
            "herijkingen": dossier.pilot.herijkingen,
        }
    )
    alsof = replace(dossier, pilot=pilot, invulling=NIETS)
    return tuple(d for d in judge(alsof, pilot_diagnostics(alsof, None)) if d.besluit)
