"""Bank account numbers in a text: IBAN (ISO 13616), as typed with spaces or without."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pilotkit.persoonlijk.cijfers import ZACHT
from pilotkit.persoonlijk.vondst import Vondst, Vondstsoort

LENGTES = {
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22,
    "BR": 29, "BY": 28, "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "DO": 28,
    "EE": 20, "EG": 29, "ES": 24, "FI": 18, "FO": 18, "FR": 27, "GB": 22, "GE": 22, "GI": 23,
    "GL": 18, "GR": 27, "GT": 28, "HR": 21, "HU": 28, "IE": 22, "IL": 23, "IQ": 23, "IS": 26,
    "IT": 27, "JO": 30, "KW": 30, "KZ": 20, "LB": 28, "LC": 32, "LI": 21, "LT": 20, "LU": 20,
    "LV": 21, "MC": 27, "MD": 24, "ME": 22, "MK": 19, "MR": 27, "MT": 31, "MU": 30, "NL": 18,
    "NO": 15, "PK": 24, "PL": 28, "PS": 29, "PT": 25, "QA": 29, "RO": 24, "RS": 22, "SA": 24,
    "SC": 31, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "TN": 24, "TR": 26, "UA": 29, "VA": 22,
    "VG": 24, "XK": 20,
}  # fmt: skip
"""How many characters an IBAN of a country has."""
_TUSSEN = rf"[\s.\-_{ZACHT}]{{0,3}}"
_BEGIN = re.compile(
    rf"(?<![^\W_])(?:iban[\W_]{{0,3}})?(?P<iban>[A-Z]{{2}}{_TUSSEN}\d{_TUSSEN}\d)", re.IGNORECASE
)
_TEKENS = re.compile(r"[^\W_]+")
_VOLGENDE = re.compile(rf"{_TUSSEN}([A-Z0-9])", re.IGNORECASE)


def ibans(tekst: str) -> Iterator[Vondst]:
    """Yield the places of valid bank account numbers, in order."""
    for gevonden in _BEGIN.finditer(tekst):
        begin, plek = gevonden.span("iban")
        tekens = re.sub(r"[\W_]", "", gevonden["iban"]).upper()
        over = LENGTES.get(tekens[:2], 0) - len(tekens)
        while over > 0 and (meer := _VOLGENDE.match(tekst, plek)):
            tekens, plek, over = tekens + meer[1].upper(), meer.end(), over - 1
        if over == 0 and not tekst[plek : plek + 1].isalnum() and is_iban(tekens):
            delen = tuple(m.span() for m in _TEKENS.finditer(tekst, begin, plek))
            yield Vondst(begin, plek, Vondstsoort.IBAN, delen=delen)


def is_iban(tekens: str) -> bool:
    """Return whether capitals and digits pass the test of an IBAN: 1 modulo 97."""
    return int("".join(str(int(teken, 36)) for teken in tekens[4:] + tekens[:4])) % 97 == 1
