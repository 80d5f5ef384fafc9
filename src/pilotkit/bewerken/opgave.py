"""What somebody typed as a value: understood the Dutch way, and said back."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from pilotkit.dutch import datum, euro, kort, zeker_bedoeld
from pilotkit.rules.notatie import bedragen_uit, datum_uit, is_zekere_datum, kwartaal_uit

if TYPE_CHECKING:
    from pilotkit.problem import Veld

_JA_NEE = {
    **dict.fromkeys(("ja", "j", "true", "yes", "waar"), True),
    **dict.fromkeys(("nee", "n", "false", "no", "onwaar"), False),
}
_MET_MIN = re.compile(r"\D*-")


def waarde_uit(veld: Veld, getypt: str) -> object:
    """Return the value that a typed text stands for at a place of this kind.

    What cannot be understood for certain stays the text that it is: then the rule of
    that place says what is wrong with it, and what to type.
    """
    tekst = getypt.strip()
    if veld.item:
        items = tekst.removeprefix("[").removesuffix("]").split(",")
        return [waarde_uit(veld.item, item.strip().strip("\"'")) for item in items if item.strip()]
    if veld.waarden:
        return tekst if tekst in veld.waarden else str(zeker_bedoeld(tekst, veld.waarden) or tekst)
    if veld.soort in ("euro", "aantal", "jaar"):
        return _getal(veld.soort, tekst)
    if veld.soort == "datum":
        dag = datum_uit(tekst) if is_zekere_datum(tekst) else None
        return dag or getypt
    if veld.soort == "ja_nee" or veld.verkort:
        return _JA_NEE.get(tekst.casefold(), getypt)
    if veld.soort == "kwartaal":
        return kwartaal_uit(tekst) or getypt
    return getypt


def _getal(soort: str, tekst: str) -> object:
    if tekst.isdecimal() and tekst.isascii() and str(int(tekst[:20])) == tekst:
        return int(tekst)
    mogelijk = bedragen_uit(tekst) if soort == "euro" and not _MET_MIN.match(tekst) else ()
    return mogelijk[0] if len(mogelijk) == 1 else tekst


_LANGSTE = 60


def gezegd(waarde: object, veld: Veld | None = None) -> str:
    """Return a value for who typed it: as it is written, and in words where that tells more."""
    if isinstance(waarde, bool):
        return "true (ja)" if waarde else "false (nee)"
    if isinstance(waarde, int) and veld and veld.soort == "euro":
        return f"{waarde} ({euro(waarde)})"
    if isinstance(waarde, date):
        return f"{waarde} ({datum(waarde)})"
    if isinstance(waarde, (list, tuple)):
        return ", ".join(gezegd(item) for item in waarde) or "niets"
    if veld is not None and veld.soort == "tekst":
        return f"‘{kort(str(waarde), _LANGSTE)}’"
    return kort(str(waarde), _LANGSTE)
