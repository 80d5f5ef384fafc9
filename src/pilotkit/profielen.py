"""The programmes that pilotkit knows: its own, and those of installed packages."""

from __future__ import annotations

import copyreg
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pilotkit.profiel import Profiel

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

STANDAARD = "flevoland"
"""The programme that holds where no ``programma.yaml`` says another."""

_GROEP = "pilotkit.programmas"
"""The group of entry points with which a package registers its ``Profiel``, and also the
package in which those of pilotkit itself stand: one folder each, with a ``PROFIEL``.
"""


@cache
def _eigen() -> frozenset[str]:
    """Return the names of the programmes that come with pilotkit, without importing one.

    They are registered as entry points like those of others; to look in the own folder
    first spares nearly every command the reading of what else is installed.
    """
    folder = Path(__file__).parent / "programmas"
    return frozenset(kind.parent.name for kind in folder.glob("*/__init__.py"))


def _meegebracht() -> Iterator[EntryPoint]:
    from importlib.metadata import entry_points

    yield from entry_points(group=_GROEP)


def namen() -> tuple[str, ...]:
    """Return the names of all known programmes, sorted."""
    return tuple(sorted({*_eigen(), *(punt.name for punt in _meegebracht())}))


@cache
def find_profiel(naam: str) -> Profiel | None:
    """Return the profile of that name, or None where no programme has it."""
    if naam in _eigen():
        eigen: Any = import_module(f"{_GROEP}.{naam}")
        return eigen.PROFIEL  # type: ignore[no-any-return]
    for punt in _meegebracht():
        if punt.name == naam:
            return punt.load()  # type: ignore[no-any-return]
    return None


def _als_naam(profiel: Profiel) -> Any:
    """Pickle a profile as its name: its models are made anew where it is read."""
    if profiel.maak:
        return profiel.maak
    if find_profiel(profiel.naam) is profiel:
        return find_profiel, (profiel.naam,)
    return object.__reduce_ex__(profiel, 4)


copyreg.pickle(Profiel, _als_naam)
