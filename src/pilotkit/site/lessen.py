"""The page with the lessons: of the programme first, then the newest of its pilots."""

from __future__ import annotations

from dataclasses import dataclass

from pilotkit.check import CheckResult
from pilotkit.dutch import datum, opsomming
from pilotkit.model.woorden import Lessterkte
from pilotkit.reports.leslijst import Leerpunt, leerpunten
from pilotkit.site.blad import pilotpad


@dataclass(frozen=True, slots=True)
class Lesregel:
    """A lesson, and what stands behind it; ``pad`` leads to its pilot."""

    les: str
    van: str
    pad: str
    waar: str


@dataclass(frozen=True, slots=True)
class Lesblad:
    """All that the page tells."""

    titel: str
    programma: tuple[Lesregel, ...]
    pilots: tuple[Lesregel, ...]


def build(result: CheckResult) -> Lesblad:
    """Return the page with the lessons on the peildatum."""
    punten = leerpunten((result,))
    return Lesblad(
        "Lessen",
        tuple(_regel(punt) for punt in punten if not punt.pilot),
        tuple(_regel(punt) for punt in punten if punt.pilot),
    )


def _regel(punt: Leerpunt) -> Lesregel:
    waar = [
        opsomming(punt.plaatsen) if punt.plaatsen else "",
        datum(punt.datum) if punt.datum else "",
        ", ".join(tag.replace("_", " ") for tag in punt.tags),
        "vaker gezien" if punt.gezien is Lessterkte.VAKER else "",
        punt.bron,
    ]
    pad = pilotpad(punt.pilot) if punt.pilot else ""
    return Lesregel(punt.les, punt.titel, pad, "; ".join(filter(None, waar)))
