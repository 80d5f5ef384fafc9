"""What differs from what was told, in words: for findings, for the next note, for a reviewer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pilotkit.correcties import Correctie, Feitverschil
from pilotkit.dutch import datum, euro, kort
from pilotkit.peildatum.gesloten import Feitnaam, Feitsoort, Feitwaarde
from pilotkit.profiel import Naamwoord


def in_zinnen(correctie: Correctie, heet: Naamwoord) -> Iterator[str]:
    """Yield each difference; a pilot that came or went is told by its phase and its money."""
    verschillen = correctie.gezegd
    if correctie.is_geheel:
        kwam = all(verschil.verteld is None for verschil in correctie.verschillen)
        bekend = {v.wat.soort: v.nu if kwam else v.verteld for v in verschillen}
        fase = f" (fase {bekend[Feitsoort.FASE]})" if Feitsoort.FASE in bekend else ""
        yield f"{heet.de}{fase} {'was er niet bij en is er nu wel' if kwam else 'is er niet meer'}"
        verschillen = tuple(v for v in verschillen if v.wat.soort.is_bedrag)
    for verschil in verschillen:
        yield in_woorden(verschil)


def in_woorden(verschil: Feitverschil) -> str:
    """Return a difference: ``uitgegeven was € 5.000 en is € 8.000``."""
    soort, wat = verschil.wat.soort, genoemd(verschil.wat)
    was, nu = (_waarde(soort, waarde) for waarde in (verschil.verteld, verschil.nu))
    if was is None:
        return f"{wat} is nu {nu}"
    return f"{wat} was {was} en is {nu or 'er niet meer'}"


def genoemd(feit: Feitnaam) -> str:
    """Return what a fact is called in a sentence, with the name of which one it is."""
    soort, naam = feit
    heet = "dag van de stand" if soort is Feitsoort.STAND_OP else str(soort)
    return f"{heet} ‘{kort(naam)}’" if naam else heet


def _waarde(soort: Feitsoort, waarde: Feitwaarde | None) -> str | None:
    if waarde is None:
        return euro(0) if soort.is_bedrag else None
    if isinstance(waarde, int):
        return euro(waarde)
    return datum(waarde) if isinstance(waarde, date) else waarde.replace("_", " ")
