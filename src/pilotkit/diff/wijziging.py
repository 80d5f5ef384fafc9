"""One change, and how people read what it was and is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pilotkit.dutch import datum, euro, kort


@dataclass(frozen=True, slots=True)
class Wijziging:
    """One change. ``van`` is None for what is new, ``naar`` for what is gone.

    Amounts are whole euros, dates ISO texts, so that machines can use them;
    :func:`getoond` shows them to people.
    """

    wat: str
    van: str | int | None
    naar: str | int | None


def getoond(waarde: str | int | None) -> str:
    """Return a value of a change as people read it."""
    if waarde is None:
        return "–"
    if isinstance(waarde, int):
        return euro(waarde)
    try:
        return datum(date.fromisoformat(waarde))
    except ValueError:
        return kort(waarde, 120)
