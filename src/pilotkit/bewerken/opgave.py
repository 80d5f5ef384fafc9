"""What somebody typed as a value: understood the Dutch way, and said back."""

from __future__ import annotations

from datetime import date

from pilotkit.dutch import datum, kort, zeker_bedoeld
from pilotkit.problem import Veld
from pilotkit.waarden import soort_van
from pilotkit.waarden.soorten import JA_NEE


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
    lees = (JA_NEE if veld.verkort else soort_van(veld)).lees
    waarde = lees(tekst) if lees else None
    return getypt if waarde is None else waarde


_LANGSTE = 60


def gezegd(waarde: object, veld: Veld | None = None) -> str:
    """Return a value for who typed it: as it is written, and in words where that tells more."""
    if isinstance(waarde, bool):
        return "true (ja)" if waarde else "false (nee)"
    if isinstance(waarde, date):
        return f"{waarde} ({datum(waarde)})"
    if isinstance(waarde, int) and veld and (zeg := soort_van(veld).zeg):
        return f"{waarde} ({zeg(waarde)})"
    if isinstance(waarde, (list, tuple)):
        return ", ".join(gezegd(item) for item in waarde) or "niets"
    if veld is not None and veld.soort == "tekst":
        return f"‘{kort(str(waarde), _LANGSTE)}’"
    return kort(str(waarde), _LANGSTE)
