"""Writing a result to where somebody asked for it: a file, a device, or a channel that is open."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from pilotkit.dutch import kort
from pilotkit.errors import WrongUse
from pilotkit.source.place import channel, followed, refuse_source
from pilotkit.source.writing import reason, write_all, write_atomically

_STREAM = os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NOCTTY", 0)


def write_output(given: Path, content: bytes) -> None:
    """Write a result, whole and at once where that can be.

    A file is replaced. What is there and is no file (a device, a pipe, a channel
    as of ``>(…)``) is written to and stays what it is. Raises WrongUse.
    """
    try:
        place = followed(given)
        number = channel(place)
        if number is not None:
            _write(os.dup(number), content)
            return
        kind = _kind(place)
        if stat.S_ISBLK(kind):
            raise WrongUse(f"{_shown(given)} is een schijf. Kies een bestand.")
        if stat.S_ISDIR(kind):
            raise IsADirectoryError(errno.EISDIR, "")
        refuse_source(place)
        if stat.S_ISREG(kind):
            write_atomically(place, content)
        else:
            _write(os.open(place, _STREAM), content)
    except BrokenPipeError:  # whoever read it has stopped, as `head` does
        return
    except OSError as error:
        raise WrongUse(
            f"{_shown(given)} is niet te schrijven: {reason(error)}. Kies een andere plek."
        ) from error


def append(place: Path, content: bytes) -> None:
    """Add to a file that a service names, or to a device; wait for nobody. Raises OSError."""
    flags = os.O_APPEND | os.O_CREAT | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    _write(os.open(place, os.O_WRONLY | flags, 0o666), content)


def _write(handle: int, content: bytes) -> None:
    try:
        write_all(handle, content)
    finally:
        os.close(handle)


def _kind(place: Path) -> int:
    """Return what stands at a place; where nothing does, that is a file to be."""
    try:
        return place.lstat().st_mode
    except FileNotFoundError:
        return stat.S_IFREG


def _shown(path: Path) -> str:
    return f"`{kort(str(path), 200)}`"
