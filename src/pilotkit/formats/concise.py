"""One line per finding: ``file:line:column: CODE severity: message``."""

from __future__ import annotations

from collections.abc import Iterator

from pilotkit.check import CheckResult
from pilotkit.finding import Diagnostic
from pilotkit.formats import View
from pilotkit.formats.totals import room, statistics, totals
from pilotkit.tekens import schoon


def render(result: CheckResult, view: View) -> Iterator[str]:
    """Yield a line per finding and the totals."""
    for diagnostic in result.getoond:
        yield f"{line(diagnostic)}\n"
    counted = statistics(result) if view.statistics else ()
    for text in (*counted, totals(result), room(result.portfolio)):
        if text:
            yield f"{text}\n"


def line(diagnostic: Diagnostic) -> str:
    """Return a finding on one line, without what could steer a terminal."""
    place = diagnostic.position
    severity = "uitzondering" if diagnostic.waived else diagnostic.severity
    hint = f" [{diagnostic.hint}]" if diagnostic.hint else ""
    return schoon(
        f"{diagnostic.file}:{place.line}:{place.column}: {diagnostic.code} {severity}: "
        f"{diagnostic.message}{hint}"
    )
