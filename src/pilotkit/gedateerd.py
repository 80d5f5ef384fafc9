"""Things with a date: ledger entries, decisions, words on progress."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol, TypeVar


class Gedateerd(Protocol):
    """Anything with a date."""

    @property
    def datum(self) -> date:
        """The day it happened or happens."""
        ...


G = TypeVar("G", bound=Gedateerd)


def tot_en_met(dingen: Iterable[G], peildatum: date) -> tuple[G, ...]:
    """Return what is dated on or before the peildatum."""
    return tuple(ding for ding in dingen if ding.datum <= peildatum)


def op_datum(dingen: Iterable[G]) -> list[G]:
    """Return dated things from old to new; what shares a day stays in the file's order."""
    return sorted(dingen, key=lambda ding: ding.datum)


def is_al(sinds: date | None, peildatum: date) -> bool:
    """Return whether a line was there on the peildatum; one without a day always was."""
    return sinds is None or sinds <= peildatum
