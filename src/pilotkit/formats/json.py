"""The stable machine format of ``check`` (4-cli), described by ``check.schema.json``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pilotkit.finding import Severity
from pilotkit.machine import as_json, budget

if TYPE_CHECKING:
    from pilotkit.check import CheckResult
    from pilotkit.finding import Diagnostic
    from pilotkit.formats import View


def render(result: CheckResult, view: View) -> str:  # noqa: ARG001 - machines take it as it is
    """Return the result as one JSON object."""
    portfolio = result.portfolio
    counts = {severity.machine: len(result.open(severity)) for severity in Severity}
    return as_json(
        {
            "version": 1,
            "as_of": portfolio.peildatum.isoformat(),
            "programme": portfolio.kader.profiel.naam,
            "files": {"checked": result.checked, "unreadable": result.unreadable},
            "budget": budget(portfolio),
            "counts": {**counts, "waived": len(result.waived)},
            **({"shown": list(result.alleen)} if result.alleen else {}),
            "findings": [_finding(diagnostic) for diagnostic in result.getoond],
        }
    )


def _finding(diagnostic: Diagnostic) -> dict[str, Any]:
    place, waived = diagnostic.position, diagnostic.waived
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.machine,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "file": diagnostic.file,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "path": list(diagnostic.path),
        "source": diagnostic.source,
        "waived": waived
        and {"reason": waived.reden, "decision": waived.besluit, "until": waived.tot},
    }
