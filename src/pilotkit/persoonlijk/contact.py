"""Addresses of mail, numbers of telephones and dates of birth in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pilotkit.persoonlijk.omgeving import is_kenmerk
from pilotkit.persoonlijk.vondst import Vondst, Vondstsoort

# What may not come before keeps a long word from being read again from each of its letters.
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+(@[\w-]+(?:\.[\w-]+)+)")


def mailadressen(tekst: str) -> Iterator[Vondst]:
    """Yield the places of addresses of mail; what may be told is the part from the at sign."""
    for mail in _MAIL.finditer(tekst):
        yield Vondst(*mail.span(), Vondstsoort.MAIL, mail[1])


_TELEFOON = re.compile(
    r"(?<![\w+./-])(?:(?:\+|00)31[\s-]?(?:\(0\)[\s-]?)?[1-9](?:[\s-]?\d){8}"
    r"|\(?0[1-9]\d{0,2}\)?[\s-]{0,3}(?:\d[\s-]?){5,7}\d)(?![\w-]|[./]\w)"
)
_CIJFERS_IN_NUMMER = 10
_DATUM = re.compile(r"[0-3]\d[\s-][01]\d[\s-](?:19|20)\d\d")


def telefoonnummers(tekst: str) -> Iterator[Vondst]:
    """Yield the places of numbers of telephones; a few of their figures may be told."""
    for nummer in _TELEFOON.finditer(tekst):
        if _is_telefoon(nummer[0]) and not is_kenmerk(tekst, *nummer.span()):
            cijfers = re.sub(r"[^\d+]", "", nummer[0])
            yield Vondst(*nummer.span(), Vondstsoort.TELEFOON, f"{cijfers[:3]}…{cijfers[-2:]}")


def _is_telefoon(tekst: str) -> bool:
    """Return whether it has the figures of a telephone number, and is no date with a number."""
    if tekst.startswith(("+", "00")):
        return True
    return len(re.sub(r"\D", "", tekst)) == _CIJFERS_IN_NUMMER and not _DATUM.match(tekst)


_MAAND = r"(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?"
_DAG = (
    rf"(?:\d{{1,2}}[-/. ]\d{{1,2}}[-/. ]\d{{2,4}}|\d{{4}}-\d\d-\d\d"
    rf"|\d{{1,2}}[ -]{_MAAND}[ -]\d{{4}})"
)
_GEBOORTE = re.compile(
    r"(?<![^\W_])(?:geboren|geboortedat(?:um|a)|geb\.|geb(?=[\s:]))[^\n\d.]{0,40}?"
    rf"(?<!\d)({_DAG})(?!\d)"
    rf"|(?<!\d)({_DAG})\s+(?:(?:in|te)\s+\w+\s+)?geboren(?!\w)",
    re.IGNORECASE,
)
"""A day behind such a word, or in front of it: ``op 13 juni 1983 geboren``."""
_GRENS = re.compile(r"\b(?:na|voor|vóór|sinds|vanaf|tussen|tot)\b", re.IGNORECASE)
"""Such a word makes it a group of people: children born after a day."""
_EEN_WOORD = 10
_GRENS_ERVOOR = re.compile(r"\b(?:na|voor|vóór|sinds|vanaf|tot|en)\s+$", re.IGNORECASE)
"""The same in front of the day, also of the last of two."""


def geboortedata(tekst: str) -> Iterator[Vondst]:
    """Yield the places of dates that are called a date of birth (7-truth §6)."""
    for gevonden in _GEBOORTE.finditer(tekst):
        begin, eind = gevonden.span(gevonden.lastindex or 0)
        is_grens = (
            _GRENS.search(tekst[gevonden.start() : begin])
            if gevonden[1]
            else _GRENS_ERVOOR.search(tekst[max(begin - _EEN_WOORD, 0) : begin])
        )
        if not is_grens:
            yield Vondst(begin, eind, Vondstsoort.GEBOORTE)
