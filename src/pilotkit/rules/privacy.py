"""The family privacy: no personal data in a file that everybody can read (PK801, PK802)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pilotkit.finding import Finding, Severity
from pilotkit.rules.rule import tekstregel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pilotkit.rules.rule import Tekst

_BSN = re.compile(
    r"(?<![\w.,-])(?:\d{8,9}|\d{3}[. ]\d{3}[. ]\d{3}|\d{4}[. ]\d{2}[. ]\d{3})(?![\w-]|[.,]\d)"
)
_GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def is_bsn(cijfers: str) -> bool:
    """Return whether eight or nine digits pass the eleven-test of the burgerservicenummer."""
    negen = cijfers.zfill(9)
    som = sum(gewicht * int(cijfer) for gewicht, cijfer in zip(_GEWICHTEN, negen, strict=True))
    return som % 11 == 0 and int(negen) > 0


@tekstregel("PK801", Severity.FOUT, "AVG, Wet algemene bepalingen burgerservicenummer")
def burgerservicenummer(tekst: Tekst) -> Iterator[Finding]:
    """Er staat geen burgerservicenummer in een tekst.

    De bestanden zijn openbaar. Een nummer van acht of negen cijfers dat de
    elfproef doorstaat kan een burgerservicenummer zijn; dat hoort nergens in een
    pilot. Het nummer zelf staat daarom niet in de melding.
    """
    for nummer in _BSN.findall(tekst.waarde):
        if is_bsn(re.sub(r"\D", "", nummer)):
            yield Finding(
                tekst.path,
                "In deze tekst staat een nummer dat een burgerservicenummer kan zijn.",
                "haal het nummer weg; is het gepubliceerd, meld dat dan als datalek",
            )
            return


_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_TELEFOON = re.compile(
    r"(?<![\w+-])(?:(?:\+|00)31[\s-]?(?:\(0\)[\s-]?)?[1-9](?:[\s-]?\d){8}"
    r"|\(?0[1-9]\d{0,2}\)?[\s-]?(?:\d[\s-]?){5,7}\d)(?![\w-])"
)
_CIJFERS_IN_NUMMER = 10


@tekstregel("PK802", Severity.WAARSCHUWING, "AVG", waivable=True)
def contactgegevens(tekst: Tekst) -> Iterator[Finding]:
    """Er staat geen e-mailadres of telefoonnummer in een tekst.

    Contactgegevens van mensen veranderen en horen niet in een openbaar bestand.
    Noem een functie of een organisatie.
    """
    if _MAIL.search(tekst.waarde):
        wat = "een e-mailadres"
    elif any(_is_telefoon(gevonden[0]) for gevonden in _TELEFOON.finditer(tekst.waarde)):
        wat = "een telefoonnummer"
    else:
        return
    yield Finding(
        tekst.path,
        f"In deze tekst staat {wat}.",
        "haal het weg en noem de functie of de organisatie",
    )


def _is_telefoon(tekst: str) -> bool:
    return tekst.startswith(("+", "00")) or len(re.sub(r"\D", "", tekst)) == _CIJFERS_IN_NUMMER
