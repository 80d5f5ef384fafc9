"""Where a name leads that somebody typed, and what may never be written there.

A stranger's pull request can bring a link, in git or in an archive, and so can
make a name lead to any place. So no link is followed that lies in a repository:
whoever means its target can name that. A link elsewhere is the user's own, as
``/tmp`` on macOS or ``~/notities``.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from pilotkit.dutch import kort
from pilotkit.errors import WrongUse
from pilotkit.source.repository import PILOTS, PROGRAMMA

_GIT = ".git"
_MARKS = (_GIT, PROGRAMMA, PILOTS)
_MOST_LINKS = 40
_SOURCES = {PILOTS: (".yaml", ".yml"), "notities": (".yaml", ".yml"), "templates": (".j2",)}
"""What a programme is made of, by folder: no result may come in its place."""
_CHANNELS = frozenset(("/dev/fd", "/proc/self/fd", f"/proc/{os.getpid()}/fd"))
_OPEN_TO_ALL = stat.S_ISVTX | stat.S_IWOTH


def followed(given: Path) -> Path:
    """Return the place that a path leads to, with no link left in it.

    It need not be there. Raises WrongUse for a link in a repository, for one
    that somebody else left where all may write, and for a ring of links.
    """
    whole = Path.cwd() / given
    place, todo = Path(whole.anchor), list(reversed(whole.parts[1:]))
    links = 0
    while todo:
        step = todo.pop()
        if step == "..":
            place = place.parent
            continue
        target = None if channel(place / step) is not None else _target(place / step)
        if target is None:
            place /= step
            continue
        links += 1
        if links > _MOST_LINKS:
            raise WrongUse(
                f"{_shown(given)} is een koppeling die naar zichzelf leidt. Kies een andere plek."
            )
        _refuse_strangers(place, step)
        place = Path(target.anchor) if target.is_absolute() else place
        todo += reversed(target.parts[1:] if target.is_absolute() else target.parts)
    return place


def is_link(place: Path) -> bool:
    """Return whether a place is a link, or on Windows a folder that leads to another."""
    return _target(place) is not None


def channel(place: Path) -> int | None:
    """Return the number of our own open file that a place stands for, as ``/dev/fd/63`` does."""
    is_one = str(place.parent) in _CHANNELS and place.name.isdecimal() and place.name.isascii()
    return int(place.name) if is_one else None


def refuse_source(place: Path) -> None:
    """Raise WrongUse for a place in ``.git``, or of a file that the programme is made of.

    Capitals make no difference, because on Windows and macOS they make none.
    """
    for above in place.parents:
        way = place.relative_to(above).parts
        if _is_named(above, way[0], _GIT):
            raise WrongUse(f"{_shown(place)} ligt in de map van git. Kies een andere plek.")
        if not any(os.path.lexists(above / mark) for mark in (PROGRAMMA, PILOTS)):
            continue
        endings = next((e for f, e in _SOURCES.items() if _is_named(above, way[0], f)), ())
        is_programme = len(way) == 1 and _is_named(above, way[0], PROGRAMMA)
        if is_programme or (len(way) > 1 and way[-1].casefold().endswith(endings or "/")):
            raise WrongUse(
                f"{_shown(place)} is een bestand van het programma zelf. Kies een andere naam."
            )


def _is_named(folder: Path, name: str, own: str) -> bool:
    """Return whether a name in a folder stands for a name of ours, however it is written."""
    if name.casefold() == own:
        return True
    try:
        return (folder / name).samefile(folder / own)
    except OSError:  # one of them is not there
        return False


def _target(place: Path) -> Path | None:
    """Return where a link leads (or on Windows a folder that leads to another), else None."""
    try:
        return place.readlink()
    except FileNotFoundError:
        return None
    except OSError as error:
        if error.errno in (errno.EACCES, errno.ENAMETOOLONG):
            raise
        return None


def _refuse_strangers(folder: Path, name: str) -> None:
    """Raise WrongUse for a link that may be somebody else's."""
    shown = _shown(folder / name)
    for above in (folder, *folder.parents):
        if any(os.path.lexists(above / mark) for mark in _MARKS):
            raise WrongUse(
                f"{shown} is een koppeling in een repository. Zo'n koppeling kan overal heen "
                "leiden, dus pilotkit gaat er niet doorheen. Noem de plek zelf, of kies een "
                "andere."
            )
    here, link = folder.stat(), (folder / name).lstat()
    is_open = here.st_mode & _OPEN_TO_ALL == _OPEN_TO_ALL
    if is_open and link.st_uid not in (here.st_uid, os.geteuid()):
        raise WrongUse(f"{shown} is een koppeling van een ander. Noem de plek zelf.")


def _shown(path: Path) -> str:
    return f"`{kort(str(path), 200)}`"
