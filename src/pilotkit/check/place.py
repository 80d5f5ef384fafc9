"""From what a rule yields to what a user sees: the place, the severity, the source."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pilotkit.finding import Diagnostic, Position
from pilotkit.problem import Problem
from pilotkit.rules import leesregel_voor
from pilotkit.rules.rule import Scope

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pilotkit.finding import Finding
    from pilotkit.rules.rule import Rule
    from pilotkit.source.tree import Document

MOST_FINDINGS = 100


def diagnostic(
    finding: Finding,
    rule: Rule[Any],
    file: str,
    document: Document | None,
    excerpt: str = "",
) -> Diagnostic:
    """Return the finding with its place in the file.

    ``excerpt`` is its source line where the file could not be made a document.
    """
    if finding.position:
        position = finding.position
    elif document:
        position = document.locate(finding.path, at_key=finding.at_key)
        excerpt = "" if _shows_nothing(finding, rule, document) else document.line(position.line)
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
        excerpt=excerpt,
        fix=finding.fix if document else "",
    )


def _shows_nothing(finding: Finding, rule: Rule[Any], document: Document) -> bool:
    """Return whether the source line would mislead, or tell what must not be told.

    A key that is missing at the top has no line of its own; a number that may
    be a burgerservicenummer does not belong in a log.
    """
    data = document.data
    missing = isinstance(data, dict) and finding.path and finding.path[0] not in data
    return bool(missing) or rule.scope is Scope.TEKST


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
) -> Iterator[Diagnostic]:
    """Yield what a rule finds; a rule that crashes says so (PK999) and stops no other.

    After :data:`MOST_FINDINGS` of one rule in one file the rest is left out, and
    the last one says so.
    """
    try:
        for number, finding in enumerate(rule.check(subject), start=1):
            if number == MOST_FINDINGS:
                more = f"{finding.message} Er zijn er meer in dit bestand."
                yield place(replace(finding, message=more), rule)
                return
            yield place(finding, rule)
    except Exception as error:  # noqa: BLE001 - whatever it is, the other rules go on
        yield from of_problems([_broken(rule, error)], file, None)
