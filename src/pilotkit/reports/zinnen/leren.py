"""What a pilot learns in words: how it evaluates, what people got, with whom it shared."""

from __future__ import annotations

from collections.abc import Iterator

from pilotkit.dossier import Dossier
from pilotkit.dutch import zin
from pilotkit.gedateerd import op_datum
from pilotkit.reports.zinnen.nieuws import deelzin, resultaatzin, versterkerzin


def aanpakzin(dossier: Dossier) -> str:
    """Say how the pilot evaluates, or nothing where the file does not tell."""
    evaluatie = dossier.toen.evaluatie
    aanpak = evaluatie.aanpak if evaluatie else None
    return zin(aanpak) if aanpak else ""


def resultaatzinnen(dossier: Dossier) -> Iterator[str]:
    """Yield what people got out of it, from old to new."""
    evaluatie = dossier.toen.evaluatie
    yield from map(resultaatzin, op_datum(evaluatie.resultaten if evaluatie else ()))


def deelzinnen(dossier: Dossier) -> Iterator[str]:
    """Yield with whom insights were shared, from old to new."""
    evaluatie = dossier.toen.evaluatie
    yield from map(deelzin, op_datum(evaluatie.gedeeld if evaluatie else ()))


def scherper(dossier: Dossier) -> Iterator[str]:
    """Yield the exchanges that made the pilot sharper, and how."""
    begeleiding = dossier.toen.begeleiding
    for versterker in begeleiding.versterkers if begeleiding else ():
        if versterker.uitkomst:
            yield versterkerzin(versterker)
