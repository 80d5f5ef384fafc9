"""The page on the site itself: of which day it is, from what it was made, what the check found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pilotkit.reports.render import Opmaak
from pilotkit.reports.verantwoording import uitgezonderd, verantwoording
from pilotkit.rules import regels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pilotkit.reports.verantwoording import Uitgezonderd, Verantwoording
    from pilotkit.site.blad import Bron


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


def build(bron: Bron) -> Over:
    """Return the page on a site."""
    result = bron.result
    return Over(
        "Over deze site",
        result.portfolio.kader.titel,
        verantwoording(result, bron.revisie),
        tuple(_bevonden(result.counts())),
        uitgezonderd(result),
    )


def _bevonden(tellingen: dict[str, int]) -> Iterator[Bevonden]:
    bekend = regels()
    for code, aantal in tellingen.items():
        if regel := bekend.get(code):
            yield Bevonden(code, Opmaak(regel.titel), str(regel.severity), aantal)
