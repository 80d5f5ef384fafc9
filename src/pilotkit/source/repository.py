"""Finding and reading the files of a repository on disk. Follows no link out of it."""

from __future__ import annotations

import errno
import os
import re
import stat
import unicodedata
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Protocol

from pilotkit.dutch import kort
from pilotkit.errors import UnreadableRepository
from pilotkit.finding import Position
from pilotkit.problem import Problem, UnreadableText
from pilotkit.source.text import MOST_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PILOTS = "pilots"
NOTITIES = "notities"
PROGRAMMA = "programma.yaml"
_ENDINGS = (".yaml", ".yml")
_KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NEARLY_KEBAB = re.compile(r"[a-z0-9-]+")


@dataclass(frozen=True, slots=True, order=True)
class SourceFile:
    """A file of a repository: its place there with ``/``, its id, and what its name does wrong."""

    path: str
    id: str
    problems: tuple[Problem, ...] = ()


class Files(Protocol):
    """The files of a repository, on disk or at a git revision."""

    def pilots(self) -> tuple[SourceFile, ...]:
        """Return the pilot files in a fixed order. Raises UnreadableRepository."""
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


def find_repository(start: Path) -> Path:
    """Return the folder around ``start`` that holds ``programma.yaml`` or ``pilots/``.

    Raises :class:`UnreadableRepository` where there is none.
    """
    if not start.exists():
        raise UnreadableRepository(f"{kort(str(start), 200)} bestaat niet. Controleer het pad.")
    folder = start.resolve()
    for candidate in (folder, *folder.parents):
        if (candidate / PROGRAMMA).is_file() or (candidate / PILOTS).is_dir():
            return candidate
        if (candidate / ".git").exists():
            break
    raise UnreadableRepository(
        f"In {kort(str(start), 200)} en de mappen erboven staat geen map `pilots/` en geen "
        "`programma.yaml`. Ga naar de map van je programma, of noem die met --repo."
    )


@dataclass(frozen=True, slots=True)
class Checkout:
    """The files of a repository as they lie on disk."""

    root: Path

    def pilots(self) -> tuple[SourceFile, ...]:
        """Return the pilot files, sorted by name, then what stands in subfolders."""
        found: list[SourceFile] = []
        astray: list[SourceFile] = []
        for entry in self._entries(PILOTS):
            if is_yaml(entry.name):
                found.append(pilot_file(f"{PILOTS}/{entry.name}"))
            elif entry.is_dir(follow_symlinks=False) and not entry.name.startswith("."):
                astray += _astray(Path(entry.path), self.root)
        return (*one_of_each(sorted(found)), *sorted(astray))

    def notities(self) -> tuple[str, ...]:
        """Return the names of the files in ``notities/``, sorted."""
        return tuple(
            sorted(
                entry.name
                for entry in self._entries(NOTITIES)
                if not entry.is_dir(follow_symlinks=False)
            )
        )

    def _entries(self, folder: str) -> list[os.DirEntry[str]]:
        """Return what lies in a folder; nothing where it is not there."""
        if not self._is_inside(self.root / folder):
            raise UnreadableRepository(
                f"`{folder}/` is een koppeling naar een map buiten de repository; die volgt "
                "pilotkit niet. Zet de map zelf in de repository."
            )
        try:
            with os.scandir(self.root / folder) as entries:
                return list(entries)
        except FileNotFoundError:
            return []
        except OSError as error:
            raise UnreadableRepository(
                f"De map `{folder}/` is niet te lezen: {_reason(error)}."
            ) from error

    def has(self, path: str) -> bool:
        """Return whether there is a file at the path."""
        return os.path.lexists(self.root / path)

    def holds(self, path: str) -> bool:
        """Return whether a path that somebody typed is a file inside the repository."""
        if not path or "\\" in path or ":" in path or PurePosixPath(path).is_absolute():
            return False
        place = self.root / path
        try:
            return self._is_inside(place) and place.is_file()
        except (OSError, ValueError):  # a name that the system cannot take
            return False

    def read(self, path: str) -> bytes:
        """Return the bytes of a file, one more than the limit at most."""
        place, is_link = self.root / path, False
        try:
            is_link = place.is_symlink()
            if is_link and not self._is_inside(place):
                raise _unreadable("buiten_repository")
            mode = place.stat().st_mode
            if not stat.S_ISREG(mode):
                raise _unreadable("is_map" if stat.S_ISDIR(mode) else "geen_bestand")
            with place.open("rb") as stream:
                return stream.read(MOST_BYTES + 1)
        except OSError as error:
            if error.errno == errno.ELOOP:
                raise _unreadable("koppeling_rond") from error
            if is_link and error.errno == errno.ENOENT:
                raise _unreadable("koppeling_nergens") from error
            raise _unreadable("niet_te_openen", reden=_reason(error)) from error

    def _is_inside(self, place: Path) -> bool:
        try:
            return place.resolve().is_relative_to(self.root.resolve())
        except RuntimeError:  # a link that leads to itself: it leads to nothing outside
            return True
        except OSError:
            return False


def _unreadable(kind: str, **facts: str) -> UnreadableText:
    return UnreadableText(Problem(kind, position=Position(), facts=facts))


def is_yaml(name: str) -> bool:
    """Return whether a file is YAML by its name."""
    return name.endswith(_ENDINGS)


def pilot_file(path: str) -> SourceFile:
    """Return the pilot file at a path, with what its name does wrong (PK006)."""
    name = PurePosixPath(path)
    kind = "" if name.suffix == ".yaml" else "naam_yml"
    if not _KEBAB.fullmatch(name.stem):
        is_near = _NEARLY_KEBAB.fullmatch(name.stem)
        kind = "naam_streepjes" if is_near else "naam_geen_kebab"
    if not kind:
        return SourceFile(path, name.stem)
    facts = {"naam": name.name, "voorstel": f"{_kebab(name)}.yaml"}
    return SourceFile(path, name.stem, (Problem(kind, position=Position(), facts=facts),))


def one_of_each(files: Iterable[SourceFile]) -> Iterator[SourceFile]:
    """Yield the files; of two with one id (``x.yaml`` and ``x.yml``) the second is not read."""
    first: dict[str, str] = {}
    for file in files:
        ander = first.setdefault(file.id, file.path)
        if ander == file.path:
            yield file
        else:
            facts = {"naam": file.path, "ander": ander}
            problem = Problem("zelfde_id", position=Position(), facts=facts)
            yield SourceFile(file.path, "", (problem,))


def _kebab(name: PurePosixPath) -> str:
    """Return the stem of a file's name in small letters, digits and dashes."""
    letters = unicodedata.normalize("NFKD", name.name.removesuffix(name.suffix).casefold())
    plain = "".join(char for char in letters if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "mijn-pilot"


def _astray(folder: Path, root: Path) -> list[SourceFile]:
    astray = []
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if is_yaml(entry.name):
            facts = {"voorstel": f"{PILOTS}/{_kebab(PurePosixPath(entry.name))}.yaml"}
            problem = Problem("in_submap", position=Position(), facts=facts)
            path = Path(entry.path).relative_to(root).as_posix()
            astray.append(SourceFile(path, "", (problem,)))
    return astray


_REASONS = {
    PermissionError: "je hebt er geen leesrechten voor",
    FileNotFoundError: "het bestaat niet",
    IsADirectoryError: "het is een map",
    NotADirectoryError: "het is geen map",
}


def _reason(error: OSError) -> str:
    return _REASONS.get(type(error), "het besturingssysteem weigert het")
