"""The files of a repository and what each would become: in layout, or with fixes typed in."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from pilotkit.check.place import of_problems
from pilotkit.check.programme import read_programme
from pilotkit.editing.fix import fixed
from pilotkit.editing.layout import Unformattable, formatted
from pilotkit.model.programma import Programma
from pilotkit.problem import UnreadableText
from pilotkit.source.repository import PROGRAMMA

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from pilotkit.finding import Diagnostic
    from pilotkit.source.repository import Files


@dataclass(frozen=True, slots=True)
class Change:
    """A file as it is and as it becomes.

    ``because`` are the findings that were fixed, or for which it stays as it is;
    ``is_left_alone`` says that it holds what no layout can keep.
    """

    file: str
    old: bytes
    new: bytes
    because: tuple[Diagnostic, ...] = ()
    is_left_alone: bool = False


def layouts(files: Files, paths: Iterable[str], peildatum: date) -> Iterator[Change]:
    """Yield for each file what it becomes in canonical layout (4-cli, fmt)."""
    pilot = read_programme(files, peildatum).kader.profiel.pilot
    for path in paths:
        old = b""
        try:
            old = files.read(path)
            new = formatted(old, Programma if path == PROGRAMMA else pilot)
            yield Change(path, old, new)
        except UnreadableText as unreadable:
            yield Change(path, old, old, tuple(of_problems(unreadable.problems, path, None)))
        except Unformattable:
            yield Change(path, old, old, is_left_alone=True)


def fixes(files: Files, diagnostics: Iterable[Diagnostic]) -> Iterator[Change]:
    """Yield the files in which findings leave nothing to choose, with that typed in."""
    certain = (d for d in diagnostics if d.fix and not d.waived)
    for path, found in groupby(certain, key=lambda d: d.file):
        old = files.read(path)
        new, done = fixed(old, found)
        if done:
            yield Change(path, old, new, done)
