"""The gate to uitvoering: what the rules would say if a pilot went through it today."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pilotkit.check.pilots import pilot_diagnostics
from pilotkit.check.waivers import judge
from pilotkit.model.planning import Fasestap
from pilotkit.model.woorden import Fase

if TYPE_CHECKING:
    from pilotkit.dossier import Dossier
    from pilotkit.finding import Diagnostic


def poort(dossier: Dossier) -> tuple[Diagnostic, ...]:
    """Return what every rule finds in the pilot as if its phase were uitvoering.

    The rules themselves say what must be in order (3-rules): nothing is written
    twice. What a waiver sets aside carries it. Findings have paths, no lines.
    """
    stap = Fasestap.model_construct(fase=Fase.UITVOERING, vanaf=dossier.peildatum)
    toen = dossier.toen
    pilot = toen.model_copy(update={"fase": Fase.UITVOERING, "fasen": (*toen.fasen, stap)})
    alsof = replace(dossier, pilot=pilot)
    return tuple(judge(alsof, pilot_diagnostics(alsof, None)))
