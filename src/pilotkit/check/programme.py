"""The programme of a repository: its file over its profile."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pilotkit.check.place import of_read
from pilotkit.kader import Kader
from pilotkit.model.programma import Programma
from pilotkit.problem import Problem
from pilotkit.programmas import STANDAARD, find_profiel, namen
from pilotkit.reading import read_file
from pilotkit.source.repository import PROGRAMMA

if TYPE_CHECKING:
    from datetime import date

    from pilotkit.finding import Diagnostic
    from pilotkit.reading import ReadFile
    from pilotkit.source.repository import Files
    from pilotkit.source.tree import Document


@dataclass(frozen=True, slots=True)
class Programme:
    """The programme as read: what holds, and what is wrong with its file."""

    kader: Kader
    document: Document | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    exists: bool = False
    is_unreadable: bool = False


def standard_programme(peildatum: date) -> Kader:
    """Return the built-in programme that holds where no file says another."""
    profiel = find_profiel(STANDAARD)
    assert profiel is not None  # noqa: S101 - shipped with pilotkit
    return Kader(profiel, Programma(programma=STANDAARD), peildatum)


def read_programme(files: Files, peildatum: date) -> Programme:
    """Read ``programma.yaml``; without it, or where it is broken, its profile holds."""
    kader = standard_programme(peildatum)
    standard, empty = kader.profiel, kader.programma
    if not files.has(PROGRAMMA):
        return Programme(kader)
    read = read_file(files, PROGRAMMA, Programma)
    naam = _name(read)
    bekend = find_profiel(naam) if naam else standard
    if bekend is None:
        facts = {"waarden": namen(), "waarde": naam, "raw": naam}
        unknown = Problem("profiel_onbekend", ("programma",), facts=facts)
        read = replace(read, problems=(*read.problems, unknown))
    return Programme(
        Kader(bekend or standard, read.value or empty, peildatum),
        read.document,
        tuple(of_read(read, PROGRAMMA)),
        exists=True,
        is_unreadable=read.value is None,
    )


def _name(read: ReadFile[Programma]) -> str | None:
    """Return the profile that the file names, even where the rest of it is broken."""
    data: Any = read.document.data if read.document else None
    naam = data.get("programma") if isinstance(data, dict) else None
    return naam if isinstance(naam, str) and naam else None
