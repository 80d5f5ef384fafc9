"""The programme of a repository: its file over its profile."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from pilotkit.check.place import of_cut, of_read
from pilotkit.dutch import kort, opsomming
from pilotkit.errors import UnreadableRepository
from pilotkit.finding import Diagnostic, Path
from pilotkit.model.programma import Programma
from pilotkit.model.reading import read_model
from pilotkit.model.velden import veld_op
from pilotkit.model.woordenschat import STANDAARD as STANDAARDWOORDEN
from pilotkit.model.woordenschat import Woordenschat
from pilotkit.peildatum.kader import Kader
from pilotkit.problem import MOST_PROBLEMS, Problem, Veld
from pilotkit.profiel import Profiel
from pilotkit.profielen import STANDAARD, find_profiel, namen
from pilotkit.reading import ReadFile, ReadText, read_text
from pilotkit.source.repository import PROGRAMMA, Files, SourceFile
from pilotkit.yaml.document import Document


@dataclass(frozen=True, slots=True)
class Programme:
    """The programme as read: what holds, and what is wrong with its file.

    ``doubt`` is a sentence where it is not certain which programme this is, and nothing may
    be calculated with its ceiling; ``is_unknown`` where not even its profile is, and
    ``names_another`` where the file names one that nobody knows, and ``is_broken`` where it
    describes one in which something is wrong: then nobody knows what a pilot may hold.
    """

    kader: Kader
    document: Document | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    exists: bool = False
    is_unreadable: bool = False
    doubt: str = ""
    is_unknown: bool = False
    names_another: bool = False
    is_broken: bool = False


def standard_programme(peildatum: date) -> Kader:
    """Return the built-in programme that holds where no file says another."""
    profiel = find_profiel(STANDAARD)
    assert profiel is not None  # noqa: S101 - shipped with pilotkit
    return Kader(profiel, Programma(programma=STANDAARD), peildatum)


def read_programme(files: Files, peildatum: date) -> Programme:
    """Read ``programma.yaml``; without it its profile holds.

    Where it is broken, or names a programme that nobody knows, what is read stays in doubt:
    then the built-in programme says what may stand in a pilot, but there is no ceiling.
    """
    kader = standard_programme(peildatum)
    if not files.has(PROGRAMMA):
        if bijna := _nearly(files):
            doubt = f"Er is geen `programma.yaml`, maar wel `{bijna}`. Noem het `programma.yaml`."
            twijfel = replace(kader, in_twijfel=True)
            return Programme(twijfel, doubt=doubt, is_unknown=True)
        return Programme(kader)
    text = read_text(files, PROGRAMMA)
    read = _read(text)
    naam = _name(read)
    own = describes_itself(read)
    if own:
        bekend, read = _eigen(naam or "", read)
    else:
        bekend = find_profiel(naam) if naam else None
    schat = bekend.woordenschat if bekend else STANDAARDWOORDEN
    if schat != STANDAARDWOORDEN:
        read = _read(text, schat)
    if naam and bekend is None and not own:
        facts = {"waarden": namen(), "waarde": naam, "raw": naam}
        unknown = Problem("profiel_onbekend", ("programma",), facts=facts)
        read = replace(read, problems=(*read.problems, unknown))
    doubt = _doubt(read, naam, is_known=bekend is not None)
    return Programme(
        Kader(
            bekend or kader.profiel,
            read.value or kader.programma,
            peildatum,
            in_twijfel=bool(doubt),
        ),
        read.document,
        (*of_read(read, PROGRAMMA), *_cut(read, schat)),
        exists=True,
        is_unreadable=read.value is None,
        doubt=doubt,
        is_unknown=bekend is None,
        names_another=bool(naam) and bekend is None and not own,
        is_broken=bekend is None and own,
    )


def _read(text: ReadText, schat: Woordenschat = STANDAARDWOORDEN) -> ReadFile[Programma]:
    """Read the text of the programme file; what it says of its own policy, only where it may."""
    read = text.into(Programma, schat)
    if not (read.problems or describes_itself(read)):
        return read
    from pilotkit.model.profielblok import ProgrammaMetProfiel

    ruim: Any = text.into(ProgrammaMetProfiel, schat)
    return ruim  # type: ignore[no-any-return]


def _cut(read: ReadFile[Programma], schat: Woordenschat) -> list[Diagnostic]:
    """Return what to say of texts in the programme file that a ``#`` cuts."""

    def veld_daar(path: Path) -> Veld | None:
        from pilotkit.model.profielblok import ProgrammaMetProfiel

        return veld_op(ProgrammaMetProfiel, path, schat)

    return of_cut(read, PROGRAMMA, veld_daar)


def describes_itself(read: ReadFile[Programma]) -> bool:
    """Return whether a programme file describes its own policy."""
    return (read.keys or {}).get("profiel") is not None


def _eigen(naam: str, read: ReadFile[Programma]) -> tuple[Profiel | None, ReadFile[Programma]]:
    """Return the profile that a programme file describes, and the file with what is wrong in it.

    A fault elsewhere in the file leaves the profile as it is.
    """
    from pilotkit.eigen import profiel_uit, profielproblemen
    from pilotkit.model.profielblok import Profielblok

    programma: Any = read.value
    data: Any = read.keys
    blok: Profielblok | None = programma.profiel if programma else None
    if blok is None and isinstance(data["profiel"], dict):
        blok, _ = read_model(data["profiel"], Profielblok)
    if blok is None:
        return None, read
    if not naam:
        read = replace(read, problems=tuple(map(_eigen_naam, read.problems)))
    titel = data.get("titel") if isinstance(data.get("titel"), str) else naam
    if fout := profielproblemen(naam, titel, blok):
        told, more = fout[:MOST_PROBLEMS], len(fout[MOST_PROBLEMS:])
        problems = (*read.problems, *told)
        return None, replace(read, value=None, problems=problems, more=read.more + more)
    return profiel_uit(naam, titel, blok), read


def _eigen_naam(problem: Problem) -> Problem:
    """Return a problem with a missing name as one of a programme that is its own."""
    if problem.path != ("programma",):
        return problem
    return replace(problem, facts={**problem.facts, "is_eigen": True})


def sure_programme(files: Files, peildatum: date, *, to_count: bool = True) -> Programme:
    """Read the programme for a command that is to be sure of it.

    Raises UnreadableRepository where there is doubt: about anything in its file for who is
    ``to_count`` with it, else about which programme it is.
    """
    programme = read_programme(files, peildatum)
    if programme.doubt and (to_count or programme.is_unknown):
        raise UnreadableRepository(programme.doubt)
    return programme


def _doubt(read: ReadFile[Programma], naam: str | None, *, is_known: bool) -> str:
    if naam and not is_known and not describes_itself(read):
        bekend = opsomming((f"`{n}`" for n in namen()), "en")
        return (
            f"`programma.yaml` heeft fouten: het programma `{kort(naam)}` kent pilotkit niet. "
            f"Het kent {bekend}; een ander komt mee met een pakket dat je "
            "installeert, of je beschrijft het zelf onder `profiel`."
        )
    if read.value is None:
        return (
            "`programma.yaml` heeft fouten, dus is niet zeker wat er voor dit programma geldt. "
            "Verbeter die eerst: `pilotkit check` zegt welke."
        )
    return ""


def _nearly(files: Files) -> str:
    """Return the name of a file that was meant to be ``programma.yaml``, or nothing."""
    return next((file.path for file in files.pilots() if _is_nearly(file)), "")


def _is_nearly(file: SourceFile) -> bool:
    return any(problem.kind == "programma_bijna" for problem in file.problems)


def _name(read: ReadFile[Programma]) -> str | None:
    """Return the profile that the file names, even where the rest of it is broken."""
    naam = (read.keys or {}).get("programma")
    return naam if isinstance(naam, str) and naam else None
