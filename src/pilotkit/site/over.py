"""The page on the site itself: of which day it is, from what it was made, what the check found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from pilotkit.check import CheckResult
from pilotkit.finding import Severity
from pilotkit.reports.gegevens import Opmaak
from pilotkit.reports.programma import Onderwerp, over_het_programma
from pilotkit.reports.verantwoording import (
    Uitgezonderd,
    Verantwoording,
    uitgezonderd,
    verantwoording,
)
from pilotkit.rules.geldend import geldend
from pilotkit.rules.opmaak import titel_in_markdown
from pilotkit.site.blad import Sitebron


@dataclass(frozen=True, slots=True)
class Bevonden:
    """A rule that found something, and how often."""

    code: str
    titel: Opmaak
    ernst: str
    aantal: int


@dataclass(frozen=True, slots=True)
class Over:
    """All that the page tells."""

    titel: str
    programma: str
    verantwoording: Verantwoording
    bevonden: tuple[Bevonden, ...]
    uitzonderingen: tuple[Uitgezonderd, ...]
    programma_feiten: tuple[Onderwerp, ...]


def build(bron: Sitebron) -> Over:
    """Return the page on a site."""
    result = bron.result
    return Over(
        "Over deze site",
        bron.programma,
        verantwoording(result, bron.revisie),
        tuple(_bevonden(result)),
        uitgezonderd(result),
        over_het_programma(result.portfolio.kader),
    )


def _bevonden(result: CheckResult) -> Iterator[Bevonden]:
    """Yield the findings by rule, the worst first; a rule may be milder in an early phase."""
    bekend = geldend(result.portfolio.kader.profiel).op_code
    ernsten = list(Severity)
    tellingen = Counter((d.severity, d.code) for d in result.open(*Severity))
    op_volgorde = sorted(tellingen.items(), key=lambda t: (ernsten.index(t[0][0]), -t[1], t[0][1]))
    for (ernst, code), aantal in op_volgorde:
        yield Bevonden(code, Opmaak(titel_in_markdown(bekend[code])), str(ernst), aantal)
