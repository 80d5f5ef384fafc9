"""What changes, in words: a line for each value, row and file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from pilotkit.bewerken.opgave import gezegd
from pilotkit.dutch import datum, kort, opsomming
from pilotkit.invoer.verschil import Erbij, Invoerverschil, Weg, Zet
from pilotkit.persoonlijk import gemaskeerd
from pilotkit.tabellen.cellen import als_tekst
from pilotkit.waarden import SOORTEN

if TYPE_CHECKING:
    from pilotkit.tabellen.vorm import Cel, Kolom

_LANGSTE = 60
_MEESTE_DELEN = 4


def per_bestand(verschil: Invoerverschil) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each file that changes, and a line for each change of it."""
    for bestand in verschil.bestanden:
        zinnen = (
            *(_zet(zet) for zet in verschil.zetten if zet.bestand == bestand),
            *(_erbij(ding) for ding in verschil.erbij if ding.bestand == bestand),
            *(_weg(weg) for weg in verschil.weg if weg.rij.bestand == bestand),
        )
        yield bestand, tuple(map(gemaskeerd, zinnen))


def _zet(zet: Zet) -> str:
    wat = f"{_rest(zet.wie)}{zet.kolom.titel.lower()}"
    was = "niets" if zet.was is None else getoond(zet.kolom, zet.was)
    wordt = "leeg" if zet.waarde is None else getoond(zet.kolom, zet.waarde)
    return f"{wat}: {was} wordt {wordt}"


def _rest(wie: str) -> str:
    """Return the name of a row without that of its file, for before the name of a column."""
    _, _, rest = wie.partition("/")
    return f"{rest.replace('/', ' ')}, " if rest else ""


def _erbij(ding: Erbij) -> str:
    if not ding.path:
        return "nieuw bestand"
    kolommen = {kolom.naam: kolom for kolom in ding.bron.kolommen}
    delen = [
        getoond(kolommen[naam], waarde) if naam in kolommen else kort(str(waarde), _LANGSTE)
        for naam, waarde in ding.data.items()
        if not isinstance(waarde, dict)
    ]
    return f"{ding.bron.naam}, nieuw: {', '.join(delen[:_MEESTE_DELEN])}"


def _weg(weg: Weg) -> str:
    cellen = [
        getoond(kolom, cel)
        for kolom in weg.rij.bron.kolommen
        if (cel := weg.rij.cellen.get(kolom.naam)) is not None
    ]
    return f"{weg.rij.bron.naam}, weg: {', '.join(cellen[:_MEESTE_DELEN])}"


def getoond(kolom: Kolom, waarde: Cel | Any) -> str:
    """Return a value as people read it: an amount with its sign, a day in words."""
    soort = SOORTEN.get(kolom.soort)
    if soort and soort.zeg and isinstance(waarde, soort.kolom.klasse):
        return soort.zeg(waarde)
    if isinstance(waarde, (list, tuple)):
        return opsomming(f"‘{kort(str(deel), _LANGSTE)}’" for deel in waarde)
    if isinstance(waarde, date):
        return datum(waarde)
    if kolom.soort == "tekst":
        return f"‘{kort(als_tekst(waarde), _LANGSTE)}’"
    return gezegd(waarde)
