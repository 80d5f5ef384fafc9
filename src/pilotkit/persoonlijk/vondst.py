"""What was found in a text: where, and of which kind."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

MOST_FOUND = 100
"""How many are told of one text; the rest is counted."""


class Vondstsoort(StrEnum):
    """The kinds of what is of a person; each is the kind of a problem that a rule words."""

    BSN = "bsn"
    IBAN = "iban"
    MAIL = "mailadres"
    TELEFOON = "telefoonnummer"
    GEBOORTE = "geboortedatum"


class Vondst(NamedTuple):
    """A stretch of a text, from ``begin`` up to ``eind``.

    ``getoond`` is what may be told of it, ``delen`` the stretches in it that hold its characters.
    """

    begin: int
    eind: int
    soort: Vondstsoort
    getoond: str = ""
    delen: tuple[tuple[int, int], ...] = ()
