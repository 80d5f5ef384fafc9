"""The rules that a repository declares: from a phase on, a key must be filled in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from pilotkit.dossier import Dossier
from pilotkit.dutch import opsomming
from pilotkit.finding import Finding, Severity
from pilotkit.rules.rule import AFSPRAAK, Rule, Scope

if TYPE_CHECKING:
    from pilotkit.model.profielblok import EigenRegel


def eigen_regels(regels: Iterable[EigenRegel]) -> tuple[Rule[Dossier], ...]:
    """Return a rule for each declaration."""
    return tuple(map(_regel, regels))


def _regel(eigen: EigenRegel) -> Rule[Dossier]:
    stappen = tuple(eigen.sleutel.split("."))

    def check(dossier: Dossier) -> Iterator[Finding]:
        if eigen.vanaf and str(dossier.fase) not in eigen.vanaf:
            return
        waarde: Any = dossier.toen
        for stap in stappen:
            waarde = getattr(waarde, stap, None)
        if waarde in (None, ()):
            waar = f" in de fase {dossier.fase}" if eigen.vanaf else ""
            yield Finding(
                stappen,
                f"`{eigen.sleutel}` ontbreekt{waar}. {eigen.titel}",
                f"vul `{eigen.sleutel}` in",
                besluit=eigen.titel,
            )

    return Rule(
        eigen.code,
        Severity(eigen.ernst),
        eigen.bron or AFSPRAAK,
        check,
        Scope.PILOT,
        eigen.uitzonderbaar,
        poort=not eigen.vanaf,
        tekst=f"{eigen.titel}\n\n{eigen.uitleg or _uitleg(eigen)}",
        is_eigen=True,
    )


def _uitleg(eigen: EigenRegel) -> str:
    wanneer = f" in de fase {opsomming(eigen.vanaf, 'of')}" if eigen.vanaf else ""
    return f"Dit programma vraagt `{eigen.sleutel}`{wanneer}."
