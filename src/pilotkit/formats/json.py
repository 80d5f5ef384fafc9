"""The stable machine format of ``check`` (4-cli), described by ``machine/controle.py``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pilotkit.check import CheckResult
from pilotkit.finding import Diagnostic, Severity
from pilotkit.formats import View
from pilotkit.machine import as_json, budget

if TYPE_CHECKING:
    from pilotkit.machine.controle import ControleJson, MeldingJson


def render(result: CheckResult, view: View) -> str:  # noqa: ARG001 - machines take it as it is
    """Return the result as one JSON object."""
    portfolio = result.portfolio
    data: ControleJson = {
        "version": 1,
        "as_of": portfolio.peildatum.isoformat(),
        "programme": portfolio.kader.profiel.naam,
        "files": {"checked": result.checked, "unreadable": result.unreadable},
        "budget": budget(portfolio),
        "counts": {
            "error": len(result.open(Severity.FOUT)),
            "warning": len(result.open(Severity.WAARSCHUWING)),
            "info": len(result.open(Severity.TIP)),
            "waived": len(result.waived),
        },
        "findings": [_finding(diagnostic) for diagnostic in result.getoond],
    }
    if result.alleen:
        data["shown"] = list(result.alleen)
    return as_json(data)


def _finding(diagnostic: Diagnostic) -> MeldingJson:
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
        "waived": {"reason": waived.reden, "decision": waived.besluit, "until": waived.tot}
        if waived
        else None,
    }
