"""How a fault in a described programme is told: where it is, what is wrong, what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pilotkit.finding import Path

Fout = tuple["Path", dict[str, Any]]
"""A path in the file, and the words of what is wrong there."""


def fout(path: Path, zin: str, hint: str) -> Fout:
    """Return a fault at a path under ``profiel``."""
    return ("profiel", *path), {"zin": zin, "hint": hint}


def dubbel(
    plek: Path, sleutels: Iterable[str], naam: str, hint: str = "haal er een weg"
) -> Iterator[Fout]:
    """Yield the keys of a list that stand in it twice; ``naam`` is where each says it."""
    eerder: set[str] = set()
    for index, sleutel in enumerate(sleutels):
        if sleutel in eerder:
            yield fout((*plek, index, naam), f"`{sleutel}` staat er twee keer.", hint)
        eerder.add(sleutel)
