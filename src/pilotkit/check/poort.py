"""The gate to uitvoering: what the rules would say if a pilot went through it today."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pilotkit.check.pilots import pilot_diagnostics
from pilotkit.check.waivers import judge
from pilotkit.invulling import NIETS
from pilotkit.model.planning import Fasestap
from pilotkit.model.woorden import Fasesoort

if TYPE_CHECKING:
    from pilotkit.dossier import Dossier
    from pilotkit.finding import Diagnostic


def poort(dossier: Dossier) -> tuple[Diagnostic, ...]:
    """Return what the rules that count at the start find, as if the phase were uitvoering.

    The rules themselves say what must be in order (3-rules), and whether they count
    (``Rule.poort``): nothing is written twice. What a waiver sets aside carries it.
    Findings have paths, no lines. It is the pilot of the peildatum that is looked at;
    later adjustments of its plan stay in it, because they say what the plan was before.
    Without a phase of uitvoering there is no gate.
    """
    fase = dossier.levensloop.eerste(Fasesoort.UITVOERING)
    if fase is None:
        return ()
    stap = Fasestap.model_construct(fase=fase, vanaf=dossier.peildatum)
    toen = dossier.toen
    pilot = toen.model_copy(
        update={
            "fase": fase,
            "fasen": (*toen.fasen, stap),
            "herijkingen": dossier.pilot.herijkingen,
        }
    )
    alsof = replace(dossier, pilot=pilot, invulling=NIETS)
    return tuple(d for d in judge(alsof, pilot_diagnostics(alsof, None)) if d.besluit)
