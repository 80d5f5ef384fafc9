"""Runs the rules over a repository, gives findings their place, applies waivers, sorts."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from pilotkit.check.beside import beside_diagnostics
from pilotkit.check.memory import Memory
from pilotkit.check.notities import Notities, read_notities
from pilotkit.check.parallel import map_batches
from pilotkit.check.pilots import Frame, check_files
from pilotkit.check.place import diagnostic, of_problems, run
from pilotkit.check.programme import Programme, read_programme, sure_programme
from pilotkit.check.result import CheckResult, Selection
from pilotkit.errors import UnreadableRepository
from pilotkit.finding import Diagnostic, Finding, Path
from pilotkit.persoonlijk import gemaskeerd
from pilotkit.portfolio import Portfolio
from pilotkit.reading import read_file, read_head
from pilotkit.rules.geldend import geldend
from pilotkit.rules.rule import Rule
from pilotkit.source.repository import PROGRAMMA, Files, SourceFile
from pilotkit.yaml.document import Document

__all__ = ["CheckResult", "Memory", "Selection", "check", "own_findings"]


_ALTIJD = ("PK0", "PK8")
"""The beginnings of the codes that hold whatever the programme: the form of a file, privacy."""


def check(  # noqa: PLR0913 - the ways in which a check is asked for
    files: Files,
    peildatum: date,
    selection: Selection | None = None,
    *,
    keep: bool = False,
    empty_ok: bool = False,
    memory: Memory | None = None,
    sure: bool = False,
) -> CheckResult:
    """Check a whole repository on the peildatum.

    ``keep`` keeps the pilots themselves for a report; otherwise only what the
    portfolio needs, so that tens of thousands fit in memory. ``memory`` keeps
    what was read and found for the next check of the same repository. Raises
    UnreadableRepository where there is no pilot nor a name that nearly is one, unless
    ``empty_ok``, and, for who is to be ``sure`` of its figures, where the programme is in doubt.
    """
    found = files.pilots()
    pilots = tuple(file for file in found if file.id)
    if not found and not empty_ok:
        raise UnreadableRepository(
            "er staat geen enkel bestand in `pilots/`. Maak er een, zoals `pilots/<naam>.yaml`."
        )
    selection = selection or Selection()
    programme = (sure_programme if sure else read_programme)(files, peildatum)
    reads = memory.read if memory else read_file
    notities = read_notities(files, programme.kader.profiel.woordenschat, reads)
    bare = _frame(programme, notities, pilots, peildatum)
    frame = replace(bare, keep=keep, preview=selection.preview)
    if memory:
        results = memory.check_files(files, pilots, frame)
    else:
        results = map_batches(check_files, files, pilots, frame)
    gelezen = tuple(result.stand for result in results if result.stand)
    if programme.is_broken:
        gelezen = ()
    read = {stand.bestand for stand in gelezen}
    standen = tuple(stand for stand in gelezen if stand.is_er_op(peildatum))
    # every output tells of these names
    unread = tuple(gemaskeerd(file.path) for file in found if not file.id or file.path not in read)
    van_pilots = [d for result in results for d in _sure(result.diagnostics, programme)]
    bijlagen = frozenset(bijlage for result in results for bijlage in result.bijlagen)
    dossiers = tuple(
        result.dossier
        for result in results
        if result.dossier and result.dossier.stand.is_er_op(peildatum)
    )
    del results  # of very many pilots that is a lot
    portfolio = Portfolio(programme.kader, peildatum, standen, unread, frame.ids, notities.gesloten)
    diagnostics = [
        *programme.diagnostics,
        *notities.diagnostics,
        *(d for file in found if not file.id for d in of_problems(file.problems, file.path, None)),
        *van_pilots,
        *beside_diagnostics(files, found, bijlagen),
    ]
    if not programme.is_broken:
        diagnostics += _portfolio_diagnostics(
            portfolio, files, programme, memory, preview=selection.preview
        )
    return CheckResult(
        portfolio,
        selection.of(diagnostics),
        checked=len(pilots) + programme.exists + notities.checked,
        unreadable=len(unread) + programme.is_unreadable + notities.unreadable,
        is_standard=not programme.exists,
        is_programme_unreadable=programme.is_unreadable,
        is_unjudged=programme.is_broken,
        dossiers=dossiers,
    )


def own_findings(
    files: Files, peildatum: date, memory: Memory, first: Container[str]
) -> Iterator[tuple[str, tuple[Diagnostic, ...]]]:
    """Yield what is found in each pilot file by itself, those that are to come ``first`` first.

    After it a check with the same memory has little left to do. Raises UnreadableRepository.
    """
    pilots = [file for file in files.pilots() if file.id]
    pilots.sort(key=lambda file: file.path not in first)
    programme = read_programme(files, peildatum)
    notities = read_notities(files, programme.kader.profiel.woordenschat, memory.read)
    frame = _frame(programme, notities, pilots, peildatum)
    results = memory.check_each(files, pilots, frame)
    for file, result in zip(pilots, results, strict=True):
        yield file.path, tuple(_sure(result.diagnostics, programme))


def _frame(
    programme: Programme, notities: Notities, pilots: Iterable[SourceFile], peildatum: date
) -> Frame:
    ids = frozenset(file.id for file in pilots)
    return Frame(programme.kader, peildatum, ids, keep=False, gesloten=notities.gesloten)


def _sure(found: Iterable[Diagnostic], programme: Programme) -> Iterator[Diagnostic]:
    """Yield what holds of pilots whatever it is that their broken programme asks."""
    return (d for d in found if not programme.is_broken or d.code.startswith(_ALTIJD))


def _portfolio_diagnostics(
    portfolio: Portfolio,
    files: Files,
    programme: Programme,
    memory: Memory | None,
    *,
    preview: bool,
) -> Iterator[Diagnostic]:
    path_of = {pilot.id: pilot.bestand for pilot in portfolio.pilots}
    profiel = portfolio.kader.profiel

    @cache
    def document_of(path: str, key: Path) -> Document | None:
        if memory:
            return memory.read(files, path, profiel.pilot, profiel.woordenschat).document
        return read_head(files, path, key)

    def place(finding: Finding, rule: Rule[Any]) -> Diagnostic:
        if finding.pilot is None:
            return diagnostic(finding, rule, PROGRAMMA, programme.document)
        path = path_of[finding.pilot]
        return diagnostic(finding, rule, path, document_of(path, finding.path[:1]))

    for rule in geldend(profiel).portefeuilleregels:
        if rule.preview and not preview:
            continue
        yield from run(rule, portfolio, place, PROGRAMMA)
