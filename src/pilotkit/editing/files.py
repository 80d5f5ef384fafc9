"""The files of a repository and what each would become: in layout, or with fixes typed in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from pilotkit.check import CheckResult
from pilotkit.check.place import of_problems
from pilotkit.check.programme import sure_programme
from pilotkit.editing.fix import fixed
from pilotkit.editing.layout import Unformattable, formatted
from pilotkit.finding import Diagnostic
from pilotkit.model.profielblok import ProgrammaMetProfiel
from pilotkit.problem import MOST_PROBLEMS, UnreadableText
from pilotkit.reading import broken, read_bytes
from pilotkit.source.repository import PROGRAMMA, Files


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


def own_files(files: Files) -> tuple[str, ...]:
    """Return the files that have a layout: the programme, and every pilot that is read."""
    programme = [PROGRAMMA] if files.has(PROGRAMMA) else []
    return (*programme, *(file.path for file in files.pilots() if file.id))


def layouts(files: Files, paths: Iterable[str], peildatum: date) -> Iterator[Change]:
    """Yield for each file what it becomes in canonical layout (4-cli, fmt)."""
    pilot = sure_programme(files, peildatum, to_count=False).kader.profiel.pilot
    for path in paths:
        old = b""
        try:
            old = files.read(path)
            new = formatted(old, ProgrammaMetProfiel if path == PROGRAMMA else pilot)
            yield Change(path, old, new)
        except UnreadableText as unreadable:
            yield Change(path, old, old, tuple(of_problems(unreadable.problems, path, None)))
        except Unformattable:
            yield Change(path, old, old, is_left_alone=True)
        except Exception as error:  # noqa: BLE001 - one file may not stop the rest
            yield Change(path, old, old, tuple(of_problems((broken(error),), path, None)))


MOST_FIXES = 20_000
"""How much is typed into one file at a time: far more than a check tells of it."""


def fixes(files: Files, result: CheckResult) -> Iterator[Change]:
    """Yield the files in which findings leave nothing to choose, with all of that typed in.

    Of the form of a file a check tells a hundred things; here the others are looked up too.
    """
    certain = (d for d in result.getoond if d.fix and not d.waived)
    for path, some in groupby(certain, key=lambda d: d.file):
        try:
            old = files.read(path)
        except UnreadableText:  # gone since
            continue
        found = list(some)
        if len(found) >= MOST_PROBLEMS // 2:
            profiel = result.portfolio.kader.profiel
            model = ProgrammaMetProfiel if path == PROGRAMMA else profiel.pilot
            read = read_bytes(old, model, profiel.woordenschat, MOST_FIXES)
            codes = {d.code for d in found}
            more = of_problems(read.problems, path, read.document)
            found += [d for d in more if d.code in codes and d.fix]
        new, done = fixed(old, found)
        if done:
            yield Change(path, old, new, done)
