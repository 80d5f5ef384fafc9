"""What earlier checks read and found, so that a check of almost the same files is quick.

An editor checks at every key: one file changed, the others did not. Every file
is still looked at, so nothing can be out of date; but what has the same bytes is
not parsed again, and what stands in the same frame is not judged again. Nor is it
where the programme is another only in what no rule on a pilot ever asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, TypeVar, cast

from pilotkit.check.pilots import Frame, Lasting, broken_result, check_read, lasting
from pilotkit.check.result import FileResult
from pilotkit.model.pilot import Pilot
from pilotkit.model.programma import Programma
from pilotkit.model.types import Blok
from pilotkit.model.woordenschat import STANDAARD, Woordenschat
from pilotkit.reading import ReadFile, read_bytes, read_file
from pilotkit.source.repository import PILOTS, Files, SourceFile

B = TypeVar("B", bound="Blok")


@dataclass(frozen=True, slots=True)
class _Read:
    content: bytes
    model: type[Blok]
    schat: Woordenschat
    read: ReadFile[Any]


@dataclass(frozen=True, slots=True)
class _Judged:
    file: SourceFile
    read: ReadFile[Pilot]
    seen: Lasting
    frame: Frame
    bijlagen: frozenset[str]
    result: FileResult


class _Asked:
    """The programme as rules on a pilot see it: what they asked of it is known."""

    def __init__(self, programma: Programma) -> None:
        self._programma = programma
        self._names: set[str] = set()

    def __getattr__(self, name: str) -> Any:
        answer = getattr(self._programma, name)
        self._names.add(name)
        return answer

    def stands_for(self, other: Programma) -> bool:
        """Return whether another programme answers all that was asked alike; then it is that."""
        was = self._programma
        if type(other) is not type(was):
            return False
        if any(getattr(other, name) != getattr(was, name) for name in self._names):
            return False
        self._programma = other
        return True


class Memory:
    """The last reading of every file of one repository, and what the rules found in the pilots."""

    def __init__(self) -> None:
        self._frame: Frame | None = None
        self._asked: _Asked | None = None
        self._read: dict[str, _Read] = {}
        self._judged: dict[str, _Judged] = {}

    def read(
        self, files: Files, path: str, model: type[B], schat: Woordenschat = STANDAARD
    ) -> ReadFile[B]:
        """Read one file, or return its last reading where its bytes are the same."""

        def of_bytes(content: bytes, model: type[B], schat: Woordenschat) -> ReadFile[B]:
            kept = self._read.get(path)
            is_same = kept is not None and kept.content == content and kept.model is model
            if kept is None or not is_same or kept.schat != schat:
                read = read_bytes(content, model, schat)
                kept = self._read[path] = _Read(content, model, schat, read)
            return kept.read

        return read_file(files, path, model, schat, of_bytes)

    def check_files(
        self, files: Files, batch: Iterable[SourceFile], frame: Frame
    ) -> list[FileResult]:
        """Return what the check of each file gives, in their order; what is gone is forgotten."""
        pilots = list(batch)
        known = {path for path in self._read if path.startswith(f"{PILOTS}/")}
        for path in known - {file.path for file in pilots}:
            del self._read[path]
            self._judged.pop(path, None)
        return list(self.check_each(files, pilots, frame))

    def check_each(
        self, files: Files, batch: Iterable[SourceFile], frame: Frame
    ) -> Iterator[FileResult]:
        """Yield what the check of each file gives, in their order."""
        frame = self._frame_of(frame)
        holds = cache(files.holds)  # many name the same evidence
        profiel = frame.kader.profiel
        for file in batch:
            try:
                read = self.read(files, file.path, profiel.pilot, profiel.woordenschat)
                yield self._check_read(file, read, frame, holds)
            except Exception as error:  # noqa: BLE001 - one file may not stop the rest
                yield broken_result(file, error)

    def _frame_of(self, frame: Frame) -> Frame:
        """Return the frame to judge in: the last one, where nothing that counts changed in it."""
        if not frame.keep:  # what is kept goes to a report, with the programme itself
            kader = frame.kader
            if self._asked is None or not self._asked.stands_for(kader.programma):
                self._asked = _Asked(kader.programma)
            frame = replace(frame, kader=replace(kader, programma=cast("Any", self._asked)))
        if self._frame is None or frame != self._frame:
            self._frame = frame
        return self._frame

    def _check_read(
        self,
        file: SourceFile,
        read: ReadFile[Pilot],
        frame: Frame,
        holds: Callable[[str], bool],
    ) -> FileResult:
        kept = self._judged.get(file.path)
        if kept is not None and (kept.read is not read or kept.file != file):
            kept = None
        seen = kept.seen if kept else lasting(file, read, frame.kader.profiel)
        bijlagen = frozenset(filter(holds, seen.bewijs))
        if kept and kept.frame is frame and kept.bijlagen == bijlagen:
            return kept.result
        result = check_read(file, read, seen, bijlagen, frame)
        self._judged[file.path] = _Judged(file, read, seen, frame, bijlagen, result)
        return result
