"""Reading a file that somebody names to a command: one file, and no more of it than fits."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from pilotkit.dutch import kort
from pilotkit.errors import WrongUse
from pilotkit.source.place import followed
from pilotkit.source.writing import reason

_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
"""A pipe that nobody writes to is waited for by nobody."""
_MOST_BYTES = 64 * 1024 * 1024


def read_given(place: Path) -> bytes:
    """Return the bytes of a file.

    Raises WrongUse where it is none, or too big, or where a link of a repository leads to it.
    """
    name = kort(place.as_posix(), 200)
    try:
        handle = os.open(followed(place), _FLAGS)
        with open(handle, "rb") as file:  # noqa: PTH123 - an open number
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise WrongUse(f"{name} is geen bestand.")
            content = file.read(_MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise WrongUse(f"{name} is er niet. Controleer de naam.") from error
    except OSError as error:
        raise WrongUse(f"{name} is niet te lezen: {reason(error)}.") from error
    if len(content) > _MOST_BYTES:
        raise WrongUse(f"{name} is te groot: hooguit {_MOST_BYTES // 1024 // 1024} MB.")
    return content


def read_folder(folder: Path, endings: tuple[str, ...]) -> dict[str, bytes]:
    """Return the files of a folder whose names end so, by name. Raises WrongUse."""
    try:
        names = sorted(entry.name for entry in os.scandir(folder) if entry.name.endswith(endings))
    except OSError as error:
        raise WrongUse(
            f"{kort(folder.as_posix(), 200)} is niet te lezen: {reason(error)}."
        ) from error
    return {name: read_given(folder / name) for name in names}
