"""Replacing a whole folder in one step: a failure or an interruption leaves the old one.

The new folder is made beside the old one, on the same disk, and takes its place
by a change of name. A mark in it names its files, so that nobody's own files
are thrown away with it.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pilotkit.dutch import kort
from pilotkit.errors import UnwritableRepository, WrongUse
from pilotkit.source.creation import refuse_bad_place, unwritable
from pilotkit.source.repository import PILOTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MARK = ".pilotkit-site"
_MARK_TEXT = "Gemaakt door pilotkit. Deze bestanden worden bij de volgende keer vervangen:\n"
_MOST_BYTES = 16 * 1024 * 1024
_OF_SYSTEMS = frozenset((".DS_Store", "Thumbs.db", "desktop.ini"))
"""What a file manager leaves behind in a folder that somebody only looked at."""
_MOUNT_POINT = 0xA0000003
"""How Windows marks a folder that leads to another one."""
_OWN = (PILOTS, "templates", ".git", ".pilotkit", ".github")
"""Folders of a repository that no folder may take the place of, or stand in."""


def whole_path(given: Path) -> Path:
    """Return a path from the root on, with ``..`` worked out as it is typed."""
    return Path(os.path.abspath(given))  # noqa: PTH100 - resolve would follow a link


def refuse_taken(target: Path, root: Path) -> None:
    """Raise where a folder may not be replaced: it is of the repository, a link, or somebody's.

    ``root`` is the repository. Raises WrongUse, or UnwritableRepository for a
    link out of it.
    """
    name = kort(str(target), 200)
    if _is_within(root, target):
        raise WrongUse(
            f"{name} is de map van het programma, of de map daarboven. Kies een map voor de site "
            "alleen, zoals `site`."
        )
    if any(_is_within(target, root / own) for own in _OWN):
        raise WrongUse(
            f"{name} hoort bij de bestanden van het programma. Kies een map voor de site alleen, "
            "zoals `site`."
        )
    if _is_link(target):
        raise WrongUse(f"{name} is een koppeling. Noem de map zelf, of kies een andere.")
    if target.is_relative_to(root):
        refuse_bad_place(root, target.relative_to(root).as_posix())
    if os.path.lexists(target):
        if not target.is_dir():
            raise WrongUse(f"{name} is een bestand. Kies een map, zoals `site`.")
        if strange := _strange(target):
            raise WrongUse(
                f"in {name} staat `{kort(strange, 100)}`, en dat is niet door pilotkit gemaakt. "
                "Kies een lege of nieuwe map, of haal dat eerst weg."
            )


def replace_folder(target: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Put a folder with these files, by their paths with ``/``, in the place of ``target``.

    The files may be made while they are asked for: whatever that raises leaves
    the old folder. Raises UnwritableRepository.
    """
    with _writable(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    old = work / "oud"
    try:
        new, names = work / "nieuw", []
        for name, content in files:
            with _writable(target):
                (new / name).parent.mkdir(parents=True, exist_ok=True)
                (new / name).write_bytes(content)
            names.append(name)
        with _writable(target):
            new.mkdir(exist_ok=True)
            listed = "".join(f"{name}\n" for name in sorted(names))
            (new / MARK).write_bytes(f"{_MARK_TEXT}{listed}".encode())
            if os.path.lexists(target):
                target.rename(old)
            new.rename(target)
    finally:
        if old.exists() and not os.path.lexists(target):
            old.rename(target)
        shutil.rmtree(work, ignore_errors=True)


@contextmanager
def _writable(target: Path) -> Iterator[None]:
    try:
        yield
    except PermissionError as error:
        raise UnwritableRepository(
            f"{kort(str(target), 200)} is niet te vervangen. Sluit wat daaruit open staat, of kies "
            "een map waarin je mag schrijven."
        ) from error
    except OSError as error:
        raise unwritable(str(target), error) from error


def _strange(folder: Path) -> str | None:
    """Return a file in a folder that its mark does not name, or None."""
    known = {*_named(folder), MARK}
    for place, folders, files in os.walk(folder):
        folders.sort()
        here = Path(place)
        links = [name for name in folders if _is_link(here / name)]
        for name in sorted((*files, *links)):
            path = (here / name).relative_to(folder).as_posix()
            is_known = path in known and not _is_link(here / name)
            if not is_known and name not in _OF_SYSTEMS:
                return path
    return None


def _named(folder: Path) -> list[str]:
    """Return the files that the mark in a folder names; none where it has no mark of ours."""
    mark = folder / MARK
    if _is_link(mark) or not mark.is_file():
        return []
    with mark.open(encoding="utf-8", errors="replace") as stream:
        text = stream.read(_MOST_BYTES)
    first, _, rest = text.partition("\n")
    return rest.splitlines() if f"{first}\n" == _MARK_TEXT else []


def _is_within(place: Path, folder: Path) -> bool:
    """Return whether a place is a folder or in it, however its name is written."""
    return any(_is_same(above, folder) for above in (place, *place.parents))


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there
        return os.path.normcase(one) == os.path.normcase(other)


def _is_link(place: Path) -> bool:
    """Return whether a place is a link, or on Windows a folder that leads to another."""
    try:
        found = os.lstat(place)
    except OSError:
        return False
    return place.is_symlink() or getattr(found, "st_reparse_tag", 0) == _MOUNT_POINT
