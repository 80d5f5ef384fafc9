"""Runs the rules over a repository, gives findings their place, and sorts them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pilotkit.dossier import Dossier
from pilotkit.errors import UnreadableRepository
from pilotkit.finding import Diagnostic, Position
from pilotkit.model.programma import Programma
from pilotkit.parallel import map_batches
from pilotkit.portfolio import Kader, Portfolio
from pilotkit.problem import Problem
from pilotkit.programmas import STANDAARD, namen, profiel
from pilotkit.reading import read_file
from pilotkit.rules import PILOTREGELS, PORTEFEUILLEREGELS, leesregel_voor
from pilotkit.source.repository import PROGRAMMA, SourceFile
from pilotkit.waivers import waiver_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from pilotkit.finding import Finding, Severity
    from pilotkit.portfolio import PilotStand
    from pilotkit.reading import ReadFile
    from pilotkit.rules.rule import Rule
    from pilotkit.source.repository import Files
    from pilotkit.source.tree import Document


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rules count: prefixes of codes to take (all when empty) and to leave out."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def takes(self, code: str) -> bool:
        """Return whether findings of this rule count."""
        return (not self.select or code.startswith(self.select)) and not (
            self.ignore and code.startswith(self.ignore)
        )


@dataclass(frozen=True)
class CheckResult:
    """All that a check found: what every output format shows, and nothing else.

    ``checked`` counts files (programma.yaml included), ``unreadable`` those that
    could not be used and are in no sum.
    """

    portfolio: Portfolio
    diagnostics: tuple[Diagnostic, ...]
    checked: int
    unreadable: int
    dossiers: tuple[Dossier, ...] = ()
    """The pilots that could be read, where they were asked for."""

    def open(self, *severities: Severity) -> tuple[Diagnostic, ...]:
        """Return the findings of these severities that no waiver sets aside."""
        return tuple(d for d in self.diagnostics if not d.waived and d.severity in severities)

    @property
    def waived(self) -> tuple[Diagnostic, ...]:
        """The findings that a waiver sets aside."""
        return tuple(d for d in self.diagnostics if d.waived)

    def counts(self) -> dict[str, int]:
        """Return how many findings there are by code, most first."""
        found = Counter(d.code for d in self.diagnostics if not d.waived)
        return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))


@dataclass(frozen=True, slots=True)
class FileResult:
    """What the check of one pilot file gave; ``stand`` is None where it could not be read."""

    stand: PilotStand | None
    diagnostics: tuple[Diagnostic, ...]
    dossier: Dossier | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """What every file is checked against."""

    kader: Kader
    peildatum: date
    ids: frozenset[str]
    keep: bool


def check(
    files: Files, peildatum: date, selection: Selection | None = None, *, keep: bool = False
) -> CheckResult:
    """Check a whole repository on the peildatum.

    ``keep`` keeps the pilots themselves for a report; otherwise only what the
    portfolio needs, so that tens of thousands fit in memory. Raises
    UnreadableRepository where there is no pilot.
    """
    pilots = files.pilots()
    readable = tuple(file for file in pilots if file.id)
    if not readable:
        raise UnreadableRepository(
            "Er staat geen enkele pilot in `pilots/`. Maak een bestand `pilots/<naam>.yaml`."
        )
    programme = read_programme(files)
    frame = Frame(programme.kader, peildatum, frozenset(file.id for file in readable), keep)
    results = map_batches(check_files, files, readable, frame)
    standen = tuple(result.stand for result in results if result.stand)
    read = {stand.bestand for stand in standen}
    portfolio = Portfolio(
        programme.kader,
        peildatum,
        standen,
        tuple(file.path for file in readable if file.path not in read),
    )
    diagnostics = [
        *programme.diagnostics,
        *(d for file in pilots if not file.id for d in _of_reading(file.problems, file, None)),
        *(d for result in results for d in result.diagnostics),
        *_portfolio_diagnostics(portfolio, files, programme),
    ]
    return CheckResult(
        portfolio,
        select(diagnostics, selection or Selection()),
        checked=len(readable) + programme.exists,
        unreadable=len(portfolio.onleesbaar) + programme.is_unreadable,
        dossiers=tuple(result.dossier for result in results if result.dossier),
    )


def select(diagnostics: Iterable[Diagnostic], selection: Selection) -> tuple[Diagnostic, ...]:
    """Return the findings that count, in the order of files and places."""
    taken = (d for d in diagnostics if selection.takes(d.code))
    return tuple(sorted(taken, key=lambda d: (d.file, d.position, d.code, d.message)))


# --- the programme -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Programme:
    """The programme as read: what holds, and what is wrong with its file."""

    kader: Kader
    document: Document | None
    diagnostics: tuple[Diagnostic, ...]
    exists: bool
    is_unreadable: bool


def read_programme(files: Files) -> Programme:
    """Read ``programma.yaml``; without it, or where it is broken, its profile holds."""
    standard = profiel(STANDAARD)
    assert standard is not None  # noqa: S101 - shipped with pilotkit
    file = SourceFile(PROGRAMMA, "programma")
    if not files.has(PROGRAMMA):
        empty = Programma(programma=STANDAARD)
        return Programme(Kader(standard, empty), None, (), exists=False, is_unreadable=False)
    read = read_file(files, PROGRAMMA, Programma)
    naam = _programme_name(read)
    bekend = profiel(naam) if naam else standard
    problems = read.problems
    if bekend is None:
        facts = {"waarden": namen(), "waarde": naam, "raw": naam}
        problems = (*problems, Problem("profiel_onbekend", ("programma",), facts=facts))
    diagnostics = _of_reading(problems, file, read.document, read.more)
    programma = read.value or Programma(programma=STANDAARD)
    return Programme(
        Kader(bekend or standard, programma),
        read.document,
        tuple(diagnostics),
        exists=True,
        is_unreadable=read.value is None,
    )


def _programme_name(read: ReadFile[Programma]) -> str | None:
    """Return the profile that the file names, even where the rest of it is broken."""
    data: Any = read.document.data if read.document else None
    naam = data.get("programma") if isinstance(data, dict) else None
    return naam if isinstance(naam, str) and naam else None


# --- pilots ------------------------------------------------------------------------------


def check_files(files: Files, batch: Iterable[SourceFile], frame: Frame) -> list[FileResult]:
    """Check pilot files one by one; small values in and out, so that it can run elsewhere."""
    return [_check_file(files, file, frame) for file in batch]


def _check_file(files: Files, file: SourceFile, frame: Frame) -> FileResult:
    read = read_file(files, file.path, frame.kader.profiel.pilot)
    diagnostics = list(_of_reading(file.problems, file, None))
    diagnostics += _of_reading(read.problems, file, read.document, read.more)
    if read.value is None or read.document is None:
        return FileResult(None, tuple(diagnostics))
    dossier = Dossier(file.path, read.value, frame.kader, frame.peildatum, frame.ids)
    for rule, finding in pilot_findings(dossier):
        made = _diagnostic(finding, rule, file.path, read.document)
        waived = waiver_for(finding, rule, dossier.toen, frame.peildatum)
        diagnostics.append(replace(made, waived=waived) if waived else made)
    return FileResult(dossier.stand, tuple(diagnostics), dossier if frame.keep else None)


def pilot_findings(dossier: Dossier) -> Iterator[tuple[Rule[Dossier], Finding]]:
    """Yield what every rule that applies finds in one pilot."""
    for rule in PILOTREGELS:
        if dossier.kader.profiel.geldt(rule.code):
            for finding in rule.check(dossier):
                yield rule, finding


# --- the portfolio -----------------------------------------------------------------------


def _portfolio_diagnostics(
    portfolio: Portfolio, files: Files, programme: Programme
) -> Iterator[Diagnostic]:
    path_of = {pilot.id: pilot.bestand for pilot in portfolio.pilots}
    for rule in PORTEFEUILLEREGELS:
        if not portfolio.kader.profiel.geldt(rule.code):
            continue
        for finding in rule.check(portfolio):
            if finding.pilot is None:
                yield _diagnostic(finding, rule, PROGRAMMA, programme.document)
                continue
            path = path_of[finding.pilot]
            read = read_file(files, path, portfolio.kader.profiel.pilot)
            yield _diagnostic(finding, rule, path, read.document)


# --- from finding to diagnostic ----------------------------------------------------------


def _of_reading(
    problems: Iterable[Problem], file: SourceFile, document: Document | None, more: int = 0
) -> Iterator[Diagnostic]:
    made = [
        _diagnostic(finding, rule, file.path, document)
        for problem in problems
        for rule in (leesregel_voor(problem.kind),)
        for finding in rule.check(problem)
    ]
    if more:
        last = made[-1]
        made[-1] = replace(last, message=f"{last.message} En nog {more} fouten in dit bestand.")
    yield from made


def _diagnostic(
    finding: Finding, rule: Rule[Any], file: str, document: Document | None
) -> Diagnostic:
    if finding.position:
        position = finding.position
    elif document:
        position = document.locate(finding.path, at_key=finding.at_key)
    else:
        position = Position()
    return Diagnostic(
        code=rule.code,
        severity=finding.severity or rule.severity,
        message=finding.message,
        hint=finding.hint,
        file=file,
        position=position,
        path=finding.path,
        source=rule.source,
        excerpt=document.line(position.line) if document else "",
    )
