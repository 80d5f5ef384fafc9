"""The programmes that pilotkit knows: its own, and those of installed packages."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pilotkit.programmas.profiel import Profiel

STANDAARD = "flevoland"
"""The programme that holds where no ``programma.yaml`` says another."""

_EIGEN = {"flevoland": "pilotkit.programmas.flevoland"}
_GROEP = "pilotkit.programmas"
"""The group of entry points with which a package registers its ``Profiel``."""


def namen() -> tuple[str, ...]:
    """Return the names of all known programmes, sorted."""
    return tuple(sorted({*_EIGEN, *(punt.name for punt in entry_points(group=_GROEP))}))


@cache
def find_profiel(naam: str) -> Profiel | None:
    """Return the profile of that name, or None where no programme has it."""
    if naam in _EIGEN:
        eigen: Any = import_module(_EIGEN[naam])
        return eigen.PROFIEL  # type: ignore[no-any-return]
    for punt in entry_points(group=_GROEP, name=naam):
        return punt.load()  # type: ignore[no-any-return]
    return None
