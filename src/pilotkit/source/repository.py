"""Finding and reading the files of a repository on disk. Follows no link out of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Protocol

from pilotkit.dutch import kort
from pilotkit.errors import UnreadableRepository
from pilotkit.problem import UnreadableText
from pilotkit.source.beside import beside
from pilotkit.source.names import (
    NOTITIES,
    PILOTS,
    PROGRAMMA,
    SourceFile,
    is_near_pilots,
    is_yaml,
    linked_folder,
    pilot_file,
    pilots_among,
    too_many_folders,
)
from pilotkit.source.opening import Listed, is_under_git, list_inside, read_inside, reason_of
from pilotkit.yaml.text import MOST_BYTES

__all__ = [
    "NOTITIES",
    "PILOTS",
    "PROGRAMMA",
    "Checkout",
    "Files",
    "SourceFile",
    "find_repository",
    "is_yaml",
    "locate",
    "pilot_file",
]

_MOST_FOLDERS, _DEEPEST = 1000, 20
"""How many folders below `pilots/` are looked through, and how deep they may lie."""


class Files(Protocol):
    """The files of a repository, on disk or at a git revision."""

    def pilots(self) -> tuple[SourceFile, ...]:
        """Return the pilot files in a fixed order, then those that are not read (without an id).

        Raises UnreadableRepository.
        """
        ...

    def notities(self) -> tuple[str, ...]:
        """Return the names of the files in ``notities/``, sorted. Raises UnreadableRepository."""
        ...

    def has(self, path: str) -> bool:
        """Return whether there is a file at the path."""
        ...

    def holds(self, path: str) -> bool:
        """Return whether a path that somebody typed is a file inside the repository."""
        ...

    def read(self, path: str) -> bytes:
        """Return the bytes of a file. Raises UnreadableText, with the reason."""
        ...

    def beside(self, named: frozenset[str]) -> tuple[str, ...]:
        """Return the files beside the pilots: those named, and what else is in their folder."""
        ...


def find_repository(start: Path) -> Path:
    """Return the folder around ``start`` that holds ``programma.yaml`` or ``pilots/``.

    A folder in which only a slip stands between a name and one of these is one too: what is
    wrong there is a finding (PK010). Raises :class:`UnreadableRepository` where there is none.
    """
    if not start.exists():
        raise UnreadableRepository(f"{kort(str(start), 200)} bestaat niet. Controleer het pad.")
    folder = start.resolve()
    for candidate in (folder, *folder.parents):
        if (candidate / PROGRAMMA).is_file() or (candidate / PILOTS).is_dir():
            return candidate
        if (candidate / ".git").exists():
            break
    if folder.is_dir() and _is_nearly_one(folder):
        return folder
    here = "deze map" if start == Path() else kort(str(start), 200)
    raise UnreadableRepository(
        f"in {here} en de mappen erboven staat geen map `pilots/` en geen "
        "`programma.yaml`. Ga naar de map van je programma, of noem die met --repo."
    )


def locate(place: Path) -> tuple[Path, str] | None:
    """Return the repository of a file and its path there; None for a file of no concern.

    The file itself need not be there yet, nor the folder that it is in.
    """
    folder = place.parent
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    try:
        root = find_repository(folder)
        path = (place.parent.resolve() / place.name).relative_to(root).as_posix()
    except (UnreadableRepository, OSError, ValueError, RuntimeError):
        return None
    is_pilot = path.startswith(f"{PILOTS}/") and is_yaml(path)
    return (root, path) if is_pilot or path == PROGRAMMA else None


def _is_nearly_one(folder: Path) -> bool:
    try:
        return bool(Checkout(folder).pilots())
    except UnreadableRepository:
        return False


@dataclass(frozen=True, slots=True)
class Checkout:
    """The files of a repository as they lie on disk."""

    root: Path

    def pilots(self) -> tuple[SourceFile, ...]:
        """Return the pilot files by name, then those that are not read (without an id)."""
        unseen: list[SourceFile] = []
        try:
            paths = frozenset(self._listed(unseen))
        except FileNotFoundError:  # a folder that is still to be made
            return ()
        except OSError as error:
            raise UnreadableRepository(
                f"de map `pilots/` is niet te lezen: {reason_of(error)}."
            ) from error
        return (*pilots_among(paths), *unseen)

    def notities(self) -> tuple[str, ...]:
        """Return the names of the files in ``notities/``, sorted. Raises UnreadableRepository."""
        if not os.path.lexists(self.root / NOTITIES):
            return ()
        try:
            entries = list_inside(self.root, NOTITIES)
        except UnreadableText as unreadable:
            raise UnreadableRepository(_NO_NOTES) from unreadable
        return tuple(sorted(entry.name for entry in entries if not entry.is_folder))

    def has(self, path: str) -> bool:
        """Return whether there is a file at the path, by that very name."""
        place = self.root / path
        try:
            return os.path.lexists(place) and place in place.parent.iterdir()
        except OSError:
            return False

    def holds(self, path: str) -> bool:
        """Return whether a path that somebody typed is a file inside the repository."""
        if not path or "\\" in path or ":" in path or PurePosixPath(path).is_absolute():
            return False
        top = self.root.resolve()
        try:
            place = (top / path).resolve()
            inside = place.is_relative_to(top) and not is_under_git(place.relative_to(top).parts)
            return inside and place.is_file()
        except (OSError, RuntimeError, ValueError):  # a link to itself; an impossible name
            return False

    def read(self, path: str, most: int = MOST_BYTES) -> bytes:
        """Return the bytes of a file, one more than ``most`` at most. Raises UnreadableText."""
        return read_inside(self.root, path, most)

    def beside(self, named: frozenset[str]) -> tuple[str, ...]:
        """Return the files beside the pilots, sorted: those named, and the rest of their folder.

        Only files of themselves: a link is not followed, nor one in a folder on the way.
        """
        return beside(self.root, PILOTS, is_yaml, filter(self.holds, named))

    def _listed(self, unseen: list[SourceFile]) -> Iterator[str]:
        """Yield the files at the top and in and below the folders for pilots.

        What stands in the way of seeing them all goes into ``unseen``: links in ``pilots/``
        that lead to a folder, and too many folders.
        """
        folders: list[str] = []
        for entry in list_inside(self.root):
            if entry.name == PILOTS:
                folders.insert(0, PILOTS)
            elif entry.is_folder and is_near_pilots(entry.name):
                folders.append(entry.name)
            elif not entry.is_folder:
                yield entry.name
        for number, folder in enumerate(folders):
            if number > _MOST_FOLDERS or folder.count("/") > _DEEPEST:
                unseen.append(too_many_folders())
                break
            yield from self._inside(folder, folders, unseen)

    def _inside(self, folder: str, folders: list[str], unseen: list[SourceFile]) -> Iterator[str]:
        """Yield the files in a folder; the folders in it are added to ``folders``."""
        for entry in self._entries(folder):
            path = f"{folder}/{entry.name}"
            reads = is_yaml(entry.name)
            if entry.is_linked_folder and not (reads or entry.name.startswith(".")):
                unseen.append(linked_folder(path))
            elif not entry.is_folder or (folder == PILOTS and reads):
                yield path
            elif not entry.name.startswith("."):
                folders.append(path)

    def _entries(self, folder: str) -> list[Listed]:
        try:
            return list_inside(self.root, folder)
        except UnreadableText as unreadable:
            if folder != PILOTS:
                return []
            kind = unreadable.problems[0].kind
            raise UnreadableRepository(_NO_PILOTS.get(kind, _NO_FOLDER)) from unreadable


_NO_PILOTS = {
    "buiten_repository": (
        "`pilots/` is een koppeling naar een map buiten de repository; die volgt pilotkit "
        "niet. Zet de map zelf in de repository."
    ),
    "koppeling_rond": "`pilots/` is een koppeling die naar zichzelf wijst. Zet er een map neer.",
    "koppeling_nergens": "`pilots/` is een koppeling die nergens heen wijst. Zet er een map neer.",
}
_NO_NOTES = (
    "de map `notities/` is niet te lezen. Controleer of het een map in de repository zelf is, die "
    "je mag lezen."
)
_NO_FOLDER = "de map `pilots/` is niet te lezen. Controleer of het een map is die je mag lezen."
