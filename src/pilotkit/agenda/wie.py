"""Who is to do something, as the files say: never a guess."""

from __future__ import annotations

from pilotkit.dossier import Dossier
from pilotkit.finding import Path
from pilotkit.peildatum.kader import Kader

_GETOETST = ("voorwaarden", "advies")


def portefeuillehouder(kader: Kader) -> str:
    """Return who reports for the programme, or the empty string."""
    naam = kader.programma.rapportage.portefeuillehouder
    return f"portefeuillehouder {naam}" if naam else ""


def trekker(dossier: Dossier) -> str:
    """Return who leads the pilot, or the empty string."""
    return dossier.toen.trekker or ""


def wie_bij(dossier: Dossier, plek: Path) -> str:
    """Return who is to bring what is missing at a place of a pilot.

    A verdict and an advice come from who judges, the rest from who leads the pilot.
    """
    if plek[:1] and plek[0] in _GETOETST:
        return toetser(dossier)
    return trekker(dossier)


def partij_bij(dossier: Dossier, plek: Path) -> str:
    """Return the one partner or payer that a place is about, or the empty string.

    An intention comes from that partner, a pledge from who pays.
    """
    match plek:
        case ("partners", int(index), *_):
            return _naam(dossier.toen.partners, index, "naam")
        case ("begroting", "dekking", int(index), *_):
            return _naam(dossier.toen.begroting.dekking, index, "van")
    return ""


def toetser(dossier: Dossier) -> str:
    """Return who judges the pilot: as its file says, or else its programme."""
    advies = dossier.toen.advies
    return advies.door if advies else dossier.woorden.toetser


def _naam(delen: tuple[object, ...], index: int, veld: str) -> str:
    return getattr(delen[index], veld) if index < len(delen) else ""
