"""Several repositories in one command: each is read on its own, one that cannot be is named."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pilotkit.cli.repository import checked, tell_standard
from pilotkit.dutch import kort, zin
from pilotkit.errors import PilotkitError, UnreadableRepository

if TYPE_CHECKING:
    from pilotkit.check import CheckResult

_LANGSTE = 200
_GEEN = "Hier staat geen map `pilots/` en geen `programma.yaml`."


class Gelezen(NamedTuple):
    """What was read of the folders: by the folder as typed; and those that were not, with why."""

    results: dict[str, CheckResult]
    onleesbaar: dict[str, str]


def lees_mappen(mappen: Sequence[Path], dag: date) -> Gelezen:
    """Read each folder as a repository of its own; one that is named twice is read once.

    A folder must be the repository itself: one that lies in a repository is none. Raises
    UnreadableRepository where none can be read.
    """
    from pilotkit.source.repository import Checkout, find_repository

    results: dict[str, CheckResult] = {}
    onleesbaar: dict[str, str] = {}
    al: set[Path] = set()
    for map_ in mappen:
        naam = kort(str(map_), _LANGSTE)
        try:
            if not map_.exists():
                raise UnreadableRepository("Deze map bestaat niet. Controleer het pad.")
            if map_.is_dir() and not _is_repository(map_):
                raise UnreadableRepository(_GEEN)
            root = find_repository(map_)
            if root in al:
                continue
            results[naam] = checked(Checkout(root), dag)
            al.add(root)
        except PilotkitError as error:
            onleesbaar[naam] = zin(str(error))
        except OSError:
            onleesbaar[naam] = "De map is niet te lezen. Controleer of je haar mag lezen."
    if not results:
        raise UnreadableRepository(
            " ".join(f"{naam} is niet te lezen: {waarom}" for naam, waarom in onleesbaar.items())
        )
    for naam, result in results.items():
        tell_standard(result, naam)
    return Gelezen(results, onleesbaar)


def _is_repository(map_: Path) -> bool:
    from pilotkit.source.repository import find_repository

    try:
        return find_repository(map_) == map_.resolve()
    except UnreadableRepository:
        return False
