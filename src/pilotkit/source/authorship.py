"""What pilotkit wrote itself: the pages of a site, and how they are told from those of others.

Every page says in its last line that pilotkit wrote it, with a sum over its place
and its text. Only what says so truly is ever thrown away: no list that somebody
else made, nor a page that somebody changed, leads to the loss of a file.
"""

from __future__ import annotations

import hashlib
import os
import stat
from contextlib import suppress
from pathlib import Path

from pilotkit.dutch import kort
from pilotkit.errors import WrongUse
from pilotkit.source.place import is_link

_LIST = ".pilotkit-site"
_LIST_BEGIN = b"Gemaakt door pilotkit. Deze bestanden worden bij de volgende keer vervangen:\n"
"""What pilotkit 0.1.0 put in a site: a list of its files. It proves nothing of them."""
_MOST_BYTES = 64 * 1024 * 1024
_OF_SYSTEMS = frozenset((".DS_Store", "Thumbs.db", "desktop.ini"))
"""What a file manager leaves behind in a folder that somebody only looked at."""


def signed(path: str, page: bytes) -> bytes:
    """Return an HTML page with a last line that proves that pilotkit wrote it, at this path."""
    total = hashlib.sha256(f"{path}\n".encode() + page).hexdigest()
    return page + f"<!-- pilotkit site {total} -->\n".encode()


_LINE = len(signed("", b""))


def refuse_strange(folder: Path, target: Path) -> None:
    """Raise WrongUse where a folder, of the place ``target``, holds what is not ours."""
    found = strange(folder)
    if found is None:
        return
    older = ""
    if found and _is_old_list(folder / _LIST):
        older = " Is dit een site van een oudere pilotkit? Gooi dan eerst de hele map weg."
    shown = f"staat `{kort(found, 100)}`" if found else "staat nu iets anders"
    raise WrongUse(
        f"in {kort(str(target), 200)} {shown}, en dat is niet door pilotkit gemaakt, of het is "
        f"daarna veranderd. Kies een lege of nieuwe map, of haal dat eerst weg.{older}"
    )


def strange(folder: Path) -> str | None:
    """Return the path of something in a folder that is not ours, or None; "" for no folder."""
    if is_link(folder) or not folder.is_dir():
        return ""
    for place, folders, files in os.walk(folder, onerror=_raise):
        folders.sort()
        here = Path(place)
        links = [name for name in folders if is_link(here / name)]
        for name in sorted((*files, *links)):
            if not _is_own(here / name, folder):
                return (here / name).relative_to(folder).as_posix()
    return None


def _raise(error: OSError) -> None:
    raise error


def _is_own(file: Path, folder: Path) -> bool:
    """Return whether we wrote a file of a folder, and nobody changed it since."""
    if file.name in _OF_SYSTEMS and not is_link(file):
        return True
    if file == folder / _LIST:
        return _is_old_list(file)
    content = _content(file)
    return content == signed(file.relative_to(folder).as_posix(), content[:-_LINE])


def _is_old_list(file: Path) -> bool:
    return _content(file).startswith(_LIST_BEGIN)


def _content(file: Path) -> bytes:
    """Return what a file holds; nothing for what is none, or cannot be ours for its size."""
    try:
        found = file.lstat()
        if not stat.S_ISREG(found.st_mode) or found.st_size > _MOST_BYTES:
            return b""
        return file.read_bytes()
    except FileNotFoundError:
        return b""


def remove_own(folder: Path) -> None:
    """Remove the files of a folder that are ours, and the folders that are empty then."""
    for place, folders, files in os.walk(folder, topdown=False):
        here = Path(place)
        for name in files:
            with suppress(OSError):
                if _is_own(here / name, folder):
                    (here / name).unlink()
        for name in folders:
            with suppress(OSError):
                (here / name).rmdir()
    with suppress(OSError):
        folder.rmdir()
