"""What somebody meant by a cell: forgiving on amounts, dates and words, and never guessing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pilotkit.bewerken.opgave import waarde_uit
from pilotkit.dutch import kort, lijkt_op, opsomming
from pilotkit.problem import Veld
from pilotkit.tabellen.cellen import als_tekst, uiteen
from pilotkit.tabellen.vorm import EIGEN, LIJST
from pilotkit.waarden import soort_van

if TYPE_CHECKING:
    from pilotkit.tabellen.vorm import Cel, Kolom

_MEESTE_WOORDEN = 12


class Onduidelijk(Exception):
    """A cell of which nobody can tell what it means; the text says what to type."""


def waarde_van(kolom: Kolom, cel: Cel) -> object:
    """Return what a cell means in a column: a value for the file, None for nothing.

    Raises Onduidelijk where that is not certain.
    """
    if cel is None or (isinstance(cel, str) and not cel.strip()):
        return None
    if kolom.soort in (LIJST, EIGEN):
        items = cel if isinstance(cel, tuple) else uiteen(als_tekst(cel))
        item = kolom.veld.item if kolom.veld else None
        return [_een(item, deel) if item else deel for deel in items] or None
    if kolom.veld is None:
        return als_tekst(cel)
    return _een(kolom.veld, cel)


def _een(veld: Veld, cel: Cel) -> object:
    soort = soort_van(veld)
    tekst = als_tekst(cel, "ja", "nee")
    if soort.kolom.typ:
        waarde = cel if type(cel) is soort.kolom.klasse else waarde_uit(veld, tekst)
        if type(waarde) is not soort.kolom.klasse:
            raise Onduidelijk(f"`{kort(als_tekst(cel))}` kan hier niet: {soort.kolom.typ}.")
        return waarde
    if not veld.waarden:
        return waarde_uit(veld, tekst) if soort.lees else tekst
    waarde = waarde_uit(veld, tekst)
    if waarde not in veld.waarden:
        raise Onduidelijk(f"`{kort(tekst)}` staat niet in de lijst. {_keuze(tekst, veld)}")
    return str(waarde)


def _keuze(tekst: str, veld: Veld) -> str:
    if near := lijkt_op(tekst, veld.waarden):
        return f"Bedoel je `{near}`?"
    meer = len(veld.waarden) > _MEESTE_WOORDEN
    return f"Kies uit {opsomming(veld.waarden[:_MEESTE_WOORDEN], 'of')}{' en meer' * meer}."


def is_gelijk(cel: Cel, huidig: Cel) -> bool:
    """Return whether a cell still shows what stands in the file, whatever kind it is of."""
    if cel == huidig and type(cel) is type(huidig):
        return True
    return als_tekst(cel, "ja", "nee") == als_tekst(huidig, "ja", "nee")
