"""The files of a repository as they were at a commit: read in pieces, never whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from pilotkit.errors import UnreadableRepository
from pilotkit.finding import Position
from pilotkit.problem import Problem, UnreadableText
from pilotkit.source.gitrun import GitRefused, ask, ask_listing
from pilotkit.source.names import NOTITIES, PROGRAMMA, SourceFile, is_pilot_path, pilots_among
from pilotkit.yaml.text import MOST_BYTES

_PIECE_BYTES = 4 * 1024 * 1024
_PIECE_FILES = 500
"""How much is asked of git at once."""


@dataclass(frozen=True, slots=True)
class Revision:
    """The commit that a repository is at.

    ``changed`` says whether the files differ from it. ``trouble`` is the sentence that says
    why git would not tell; then ``commit`` is empty.
    """

    commit: str
    changed: bool = False
    trouble: str = ""

    @classmethod
    def of(cls, commit: str, *, changed: bool = False) -> Revision:
        """Return the revision of a commit, by the beginning of its name."""
        return cls(commit[:12], changed)


class Treeentry(NamedTuple):
    """What a tree says of a path: its name in git, and whether it is a file or a link."""

    blob: str
    is_file: bool
    is_link: bool


def listing(top: Path, commit: str, prefix: str, *below: str) -> dict[str, Treeentry]:
    """Return the entries of a commit by their path, as seen from ``prefix``.

    ``below`` narrows it to files and folders. Raises UnreadableRepository.
    """
    asked = [f"{prefix}{path}" for path in below] or ([prefix] if prefix else [])
    try:
        answer = ask_listing(top, "ls-tree", "-z", "-r", "--full-tree", commit, "--", *asked)
    except GitRefused as refused:
        raise UnreadableRepository(
            f"git kan revisie {commit[:12]} hier niet helemaal lezen: er ontbreken delen, of zij "
            "zijn stuk. Maak een nieuwe kloon, met de hele geschiedenis."
        ) from refused
    found: dict[str, Treeentry] = {}
    for line in filter(None, answer.split(b"\0")):
        head, _, path = line.partition(b"\t")
        mode, _, blob = head.decode().split()
        found[as_text(path).removeprefix(prefix)] = Treeentry(
            blob, mode.startswith("100"), mode == "120000"
        )
    return found


def as_text(path: bytes) -> str:
    """Return a path as one is listed on a disk that holds UTF-8 (PEP 383), on whatever system."""
    return path.decode(errors="surrogateescape")


@dataclass(slots=True)
class Blobs:
    """The contents of files, by the name that git gives them; some at a time are in memory."""

    top: Path
    order: Sequence[str]
    sizes: Mapping[str, int]
    _piece: dict[str, bytes] = field(default_factory=dict)

    @classmethod
    def sized(cls, top: Path, blobs: Iterable[str]) -> Blobs:
        """Return the contents that are there, with their sizes. Raises UnreadableRepository."""
        order = tuple(dict.fromkeys(blobs))
        try:
            answer = ask(top, "cat-file", "--batch-check", given=_asked(order))
        except GitRefused:
            return cls(top, (), {})
        known = (line.split() for line in answer.decode().splitlines())
        sizes = {words[0]: int(words[2]) for words in known if words[1] == "blob"}
        return cls(top, tuple(blob for blob in order if blob in sizes), sizes)

    def read(self, blob: str) -> bytes | None:
        """Return the bytes, or None where git does not have them."""
        if blob not in self._piece:
            self._piece = self._fetched(self._next(blob)) or self._fetched([blob])
        return self._piece.get(blob)

    def _next(self, first: str) -> list[str]:
        """Return what is probably asked for after ``first``, and fits."""
        begin, room, piece = self.order.index(first), _PIECE_BYTES, [first]
        for blob in self.order[begin + 1 : begin + _PIECE_FILES]:
            room -= self.sizes[blob]
            if room < 0:
                break
            piece.append(blob)
        return piece

    def _fetched(self, blobs: Sequence[str]) -> dict[str, bytes]:
        try:
            answer = ask(self.top, "cat-file", "--batch", given=_asked(blobs))
        except GitRefused:
            return {}
        contents: dict[str, bytes] = {}
        start = 0
        for blob in blobs:
            end = answer.index(b"\n", start) + 1
            words = answer[start:end].split()
            start = end
            if words[1] == b"blob":
                start = end + int(words[2]) + 1
                contents[blob] = answer[end : start - 1]
        return contents


def _asked(blobs: Iterable[str]) -> bytes:
    return "".join(f"{blob}\n" for blob in blobs).encode()


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The files of a repository as they were at a commit."""

    commit: str
    entries: Mapping[str, Treeentry]
    blobs: Blobs

    @classmethod
    def of(cls, top: Path, commit: str, prefix: str) -> Snapshot:
        """Return the files at a commit. Raises UnreadableRepository."""
        entries = listing(top, commit, prefix)
        read = sorted(filter(_is_read, entries))
        wanted = (entries[path].blob for path in read if entries[path].is_file)
        return cls(commit, entries, Blobs.sized(top, wanted))

    @property
    def revision(self) -> Revision:
        """The revision that these files are of."""
        return Revision.of(self.commit)

    def pilots(self) -> tuple[SourceFile, ...]:
        """Return the pilot files by name, then those that are not read (without an id)."""
        listed = (path for path, entry in self.entries.items() if _is_listed(entry))
        return pilots_among(frozenset(listed))

    def notities(self) -> tuple[str, ...]:
        """Return the names of the files in ``notities/``, sorted."""
        inside = (path.partition("/") for path, e in self.entries.items() if _is_listed(e))
        return tuple(sorted(name for folder, _, name in inside if _is_note(folder, name)))

    def has(self, path: str) -> bool:
        """Return whether there is a file at the path."""
        return path in self.entries

    def holds(self, path: str) -> bool:
        """Return whether a path that somebody typed is a file inside the repository."""
        return path in self.entries and self.entries[path].is_file

    def beside(self, named: frozenset[str]) -> tuple[str, ...]:  # noqa: ARG002
        """Return nothing: of a revision only the pilots and the programme are read."""
        return ()

    def read(self, path: str) -> bytes:
        """Return the bytes of a file; a link is not followed. Raises UnreadableText."""
        entry = self.entries[path]
        if not entry.is_file:
            raise _unreadable("buiten_repository" if entry.is_link else "is_map")
        size = self.blobs.sizes.get(entry.blob)
        if size is not None and size > MOST_BYTES:
            raise _unreadable("te_groot", bytes=size, most=MOST_BYTES)
        content = None if size is None else self.blobs.read(entry.blob)
        if content is None:
            raise _unreadable("niet_in_kloon")
        return content


def _is_read(path: str) -> bool:
    folder, _, name = path.partition("/")
    return path == PROGRAMMA or is_pilot_path(path) or _is_note(folder, name)


def _is_note(folder: str, name: str) -> bool:
    return folder == NOTITIES and bool(name) and "/" not in name


def _is_listed(entry: Treeentry) -> bool:
    return entry.is_file or entry.is_link


def _unreadable(kind: str, **facts: str | int) -> UnreadableText:
    return UnreadableText(Problem(kind, position=Position(), facts=facts))
