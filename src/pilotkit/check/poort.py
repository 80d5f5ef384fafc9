"""The gate to uitvoering: what the rules would say if a pilot went through it today."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pilotkit.check.pilots import pilot_diagnostics
from pilotkit.check.waivers import waiver_for
from pilotkit.model.woorden import Fase

if TYPE_CHECKING:
    from pilotkit.dossier import Dossier
    from pilotkit.finding import Diagnostic


def poort(dossier: Dossier) -> tuple[Diagnostic, ...]:
    """Return what every rule finds in the pilot as if its phase were uitvoering.

    The rules themselves say what must be in order (3-rules): nothing is written
    twice. What a waiver sets aside carries it. Findings have paths, no lines.
    """
    pilot = dossier.toen.model_copy(update={"fase": Fase.UITVOERING})
    alsof = replace(dossier, pilot=pilot)
    gevonden = pilot_diagnostics(alsof, None)
    return tuple(replace(d, waived=waiver_for(d, pilot, dossier.peildatum)) for d in gevonden)
