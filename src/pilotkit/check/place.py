"""From what a rule yields to what a user sees: the place, the severity, the source."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache
from sys import intern
from typing import Any

from pilotkit import makers
from pilotkit.finding import Diagnostic, Finding, Position
from pilotkit.persoonlijk import MASKER, gemaskeerd
from pilotkit.problem import Problem, VeldDaar
from pilotkit.reading import ReadFile
from pilotkit.rules import leesregel_voor
from pilotkit.rules.rule import Rule
from pilotkit.yaml.hekje import cut_texts
from pilotkit.yaml.tree import Document

MOST_FINDINGS = 100


@lru_cache(maxsize=1024)  # hints and names of files are the same time and again
def _shown(text: str) -> str:
    return gemaskeerd(text)


def diagnostic(
    finding: Finding,
    rule: Rule[Any],
    file: str,
    document: Document | None,
    excerpt: str = "",
) -> Diagnostic:
    """Return the finding with its place in the file.

    ``excerpt`` is its source line where the file could not be made a document.
    What was read is masked already; what was not (a name of a file, a text that
    somebody wants to lay out) is masked here, in whatever a rule says of it.
    """
    if finding.position:
        position = finding.position
    elif document:
        position = document.locate(finding.path, at_key=finding.at_key)
        excerpt = "" if _is_missing(finding, document) else intern(document.line(position.line))
    else:
        position = Position()
    return Diagnostic(
        code=rule.code,
        severity=rule.ernst(finding.severity),
        message=_shown(finding.message),
        hint=_shown(finding.hint),
        file=_shown(file),
        position=position,
        path=finding.path,
        source=rule.source,
        excerpt=excerpt,
        fix=finding.fix if document and MASKER not in finding.fix else "",
        besluit=_shown(finding.besluit or finding.message) if rule.poort else "",
    )


def _is_missing(finding: Finding, document: Document) -> bool:
    """Return whether the source line would mislead: a key that is missing at the top has none."""
    data = document.data
    return isinstance(data, dict) and bool(finding.path) and finding.path[0] not in data


def of_read(read: ReadFile[Any], file: str) -> list[Diagnostic]:
    """Return what the reading rules say of a file: what is in the way, and what is private."""
    return [
        *of_problems(read.problems, file, read.document, read.more),
        *of_problems(read.private, file, read.document, read.more_private),
    ]


def of_cut(read: ReadFile[Any], file: str, veld_daar: VeldDaar) -> list[Diagnostic]:
    """Return what to say of texts that a ``#`` cuts; they are in nothing's way."""
    if read.document is None:
        return []
    return of_problems(cut_texts(read.document, veld_daar), file, read.document)


def of_problems(
    problems: Iterable[Problem], file: str, document: Document | None, more: int = 0
) -> list[Diagnostic]:
    """Return what the reading rules say of problems; ``more`` were not told."""
    made = [found for problem in problems for found in _worded(problem, file, document)]
    if more:
        last = made[-1]
        made[-1] = replace(last, message=f"{last.message} En nog {more} fouten in dit bestand.")
    return made


def _worded(problem: Problem, file: str, document: Document | None) -> list[Diagnostic]:
    rule = leesregel_voor(problem.kind)
    try:
        return [
            diagnostic(finding, rule, file, document, problem.excerpt)
            for finding in rule.check(problem)
        ]
    except Exception as error:  # noqa: BLE001 - whatever it is, the other problems are told
        return of_problems([_broken(rule, error)], file, None)


def _broken(rule: Rule[Any], error: Exception) -> Problem:
    return Problem(
        "regel_stuk", facts={"regel": rule.code, "fout": f"{type(error).__name__}: {error}"}
    )


def run(
    rule: Rule[Any], subject: Any, place: Callable[[Finding, Rule[Any]], Diagnostic], file: str
) -> list[Diagnostic]:
    """Return what a rule finds; a rule that crashes says so (PK999) and stops no other.

    After :data:`MOST_FINDINGS` of one rule in one file the rest is left out, and
    the last one says so.
    """
    made: list[Diagnostic] = []
    try:
        found = iter(rule.check(subject))
        for finding in found:  # nearly always there is none
            if len(made) < MOST_FINDINGS - 1:
                made.append(place(finding, rule))
                continue
            more = " Er zijn er meer in dit bestand." if any(True for _ in found) else ""
            made.append(place(replace(finding, message=f"{finding.message}{more}"), rule))
            break
    except Exception as error:  # noqa: BLE001 - whatever it is, the other rules go on
        makers.show(error)
        made += of_problems([_broken(rule, error)], file, None)
    return made
