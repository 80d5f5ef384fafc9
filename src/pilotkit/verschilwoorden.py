"""What differs from what was told, in words: for findings, for the next note, for a reviewer."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pilotkit.dutch import datum, euro, kort

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pilotkit.correcties import Correctie, Feitverschil
    from pilotkit.profiel import Naamwoord

_BEDRAGEN = ("plafond", "geraamd", "gevraagd", "verplicht", "uitgegeven", "beslag")
_NAMEN = {"stand_op": "dag van de stand"}


def in_zinnen(correctie: Correctie, heet: Naamwoord) -> Iterator[str]:
    """Yield each difference; a pilot that came or went is told by its phase and its money."""
    verschillen = correctie.verschillen
    kwam = all(verschil.verteld is None for verschil in verschillen)
    if correctie.pilot and (kwam or all(verschil.nu is None for verschil in verschillen)):
        bekend = {v.wat: v.nu if kwam else v.verteld for v in verschillen}
        fase = f" (fase {bekend['fase']})" if "fase" in bekend else ""
        yield f"{heet.de}{fase} {'was er niet bij en is er nu wel' if kwam else 'is er niet meer'}"
        verschillen = tuple(verschil for verschil in verschillen if verschil.wat in _BEDRAGEN)
    for verschil in verschillen:
        yield in_woorden(verschil)


def in_woorden(verschil: Feitverschil) -> str:
    """Return a difference: ``uitgegeven was € 5.000 en is € 8.000``."""
    wat, _, naam = verschil.wat.partition(": ")
    wat = f"{_NAMEN.get(wat, wat)}{f' ‘{kort(naam)}’' if naam else ''}"
    was, nu = (_waarde(verschil.wat, waarde) for waarde in (verschil.verteld, verschil.nu))
    if was is None:
        return f"{wat} is nu {nu}"
    return f"{wat} was {was} en is {nu or 'er niet meer'}"


def _waarde(wat: str, waarde: str | None) -> str | None:
    if wat in _BEDRAGEN:
        return euro(int(waarde or 0))
    if waarde is None:
        return None
    try:
        return datum(date.fromisoformat(waarde))
    except ValueError:
        return waarde.replace("_", " ")
