"""The family privacy: no personal data in a file that everybody can read (PK801, PK802)."""

from __future__ import annotations

import re
from datetime import date
from operator import mul
from typing import TYPE_CHECKING

from pilotkit.dutch import kort, opsomming
from pilotkit.finding import Finding, Severity
from pilotkit.rules.rule import tekstregel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pilotkit.rules.rule import Tekst

_BSN = re.compile(
    r"(?<![\w.,-])(?:\d{8,9}|\d{3}[. ]\d{3}[. ]\d{3}|\d{4}[. ]\d{2}[. ]\d{3})(?![\w-]|[.,]\d)"
)
_GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_DATUM_KORT = 8
"""The figures of a date such as 20180613."""


def is_bsn(cijfers: str) -> bool:
    """Return whether eight or nine digits pass the eleven-test of the burgerservicenummer."""
    negen = cijfers.zfill(9)
    return sum(map(mul, _GEWICHTEN, map(int, negen))) % 11 == 0 and int(negen) > 0


_VOORAF = 30
_KVK = r"(?:\bkvk|handelsregister)\W*(?:nummer|nr)?"
_MOBIEL = r"(?<!\d)06|\+31\W*(?:0\W*)?6"
_ANDERS = {
    8: re.compile(rf"(?:{_KVK}|{_MOBIEL}|€)\W*$", re.IGNORECASE),
    9: re.compile(r"(?:\brsin\W*(?:nummer|nr)?|€)\W*$", re.IGNORECASE),
}
"""What may stand, in so many characters before it, with a number that is of no person."""


def _is_iets_anders(cijfers: str, vooraf: str) -> bool:
    """Return whether it is a date as 20180613, or is said to be another kind of number."""
    if len(cijfers) == _DATUM_KORT and cijfers.startswith(("19", "20")):
        try:
            date.fromisoformat(cijfers)
        except ValueError:
            pass
        else:
            return True
    return _ANDERS[len(cijfers)].search(vooraf) is not None


@tekstregel("PK801", Severity.FOUT, "AVG, Wet algemene bepalingen burgerservicenummer")
def burgerservicenummer(tekst: Tekst) -> Iterator[Finding]:
    """Er staat geen burgerservicenummer in een tekst.

    De bestanden zijn openbaar. Een nummer van acht of negen cijfers dat de
    elfproef doorstaat kan een burgerservicenummer zijn; dat hoort nergens in een
    pilot. Het nummer zelf staat daarom niet in de melding. Een datum als 20180613,
    een nummer met KvK, RSIN of 06 ervoor en een bedrag met € ervoor tellen niet mee.
    """
    for nummer in _BSN.finditer(tekst.waarde):
        cijfers = re.sub(r"\D", "", nummer[0])
        vooraf = tekst.waarde[max(nummer.start() - _VOORAF, 0) : nummer.start()]
        if is_bsn(cijfers) and not _is_iets_anders(cijfers, vooraf):
            yield Finding(
                tekst.path,
                "In deze tekst staat een nummer dat een burgerservicenummer kan zijn; dat mag niet "
                "in een openbaar bestand.",
                "haal het weg, en meld een datalek als het al online stond; is het een kenmerk, "
                "typ er dan letters tegenaan, zoals Z123",
            )
            return


# What may not come before keeps a long word from being read again from each of its letters.
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+(@[\w-]+(?:\.[\w-]+)+)")
_TELEFOON = re.compile(
    r"(?<![\w+-])(?:(?:\+|00)31[\s-]?(?:\(0\)[\s-]?)?[1-9](?:[\s-]?\d){8}"
    r"|\(?0[1-9]\d{0,2}\)?[\s-]{0,3}(?:\d[\s-]?){5,7}\d)(?![\w-])"
)
_CIJFERS_IN_NUMMER = 10
_DATUM = re.compile(r"[0-3]\d[\s-][01]\d[\s-](?:19|20)\d\d")


@tekstregel("PK802", Severity.WAARSCHUWING, "AVG", waivable=True)
def contactgegevens(tekst: Tekst) -> Iterator[Finding]:
    """Er staat geen e-mailadres of telefoonnummer in een tekst.

    Contactgegevens van mensen veranderen en horen niet in een openbaar bestand.
    Noem een functie of een organisatie.
    """
    wat = []
    if mail := _MAIL.search(tekst.waarde):
        wat.append(f"een e-mailadres (…{kort(mail[1], 40)})")
    nummers = (gevonden[0] for gevonden in _TELEFOON.finditer(tekst.waarde))
    if telefoon := next(filter(_is_telefoon, nummers), None):
        cijfers = re.sub(r"[^\d+]", "", telefoon)
        wat.append(f"een telefoonnummer ({cijfers[:3]}…{cijfers[-2:]})")
    if wat:
        yield Finding(
            tekst.path,
            f"In deze tekst staat {opsomming(wat)}; dat hoort niet in een openbaar bestand.",
            "haal het weg en noem de functie of de organisatie",
        )


def _is_telefoon(tekst: str) -> bool:
    """Return whether it has the figures of a telephone number, and is no date with a number."""
    if tekst.startswith(("+", "00")):
        return True
    return len(re.sub(r"\D", "", tekst)) == _CIJFERS_IN_NUMMER and not _DATUM.match(tekst)
