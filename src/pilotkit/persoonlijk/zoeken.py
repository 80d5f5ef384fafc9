"""All that is of a person in a text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from pilotkit.persoonlijk.bsn import bsns, verdeelde_bsns
from pilotkit.persoonlijk.contact import geboortedata, mailadressen, telefoonnummers
from pilotkit.persoonlijk.iban import ibans
from pilotkit.persoonlijk.vondst import Vondst


def find(tekst: str) -> tuple[Vondst, ...]:
    """Return what is of a person in a text, in its order; of two at one place the first kind."""
    eerst = nooit_getoond(tekst)
    bezet = _bezet(tekst, eerst)
    rest = (
        vondst
        for vondst in chain.from_iterable(_eerste(tekst))
        if not any(bezet[vondst.begin : vondst.eind])
    )
    return tuple(sorted((*eerst, *rest)))


_MEESTE = 1000
"""Of the kinds that may be shown so many are looked up in one text."""


def _eerste(tekst: str) -> Iterator[Iterator[Vondst]]:
    for zoek in (telefoonnummers, mailadressen, geboortedata):
        yield islice(zoek(tekst), _MEESTE)


def nooit_getoond(tekst: str) -> tuple[Vondst, ...]:
    """Return what is shown by nothing that pilotkit makes, in the order of the text."""
    rekeningen = tuple(ibans(tekst))
    bezet = _bezet(tekst, rekeningen)
    found, plek = list(rekeningen), 0
    for nummer in sorted((*bsns(tekst), *verdeelde_bsns(tekst))):
        if nummer.begin >= plek and not any(bezet[nummer.begin : nummer.eind]):
            found.append(nummer)
            plek = nummer.eind
    return tuple(sorted(found))


def _bezet(tekst: str, vondsten: tuple[Vondst, ...]) -> bytearray:
    """Return for each character whether it belongs to one of these."""
    bezet = bytearray(len(tekst) if vondsten else 0)
    for vondst in vondsten:
        bezet[vondst.begin : vondst.eind] = b"\1" * (vondst.eind - vondst.begin)
    return bezet
