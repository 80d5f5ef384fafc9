"""The Code Quality report of GitLab."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import Any

from pilotkit.check import CheckResult
from pilotkit.dutch import met_raad
from pilotkit.finding import Diagnostic, Severity
from pilotkit.formats import DOE_DIT, View
from pilotkit.machine import as_json
from pilotkit.tekens import schoon

_SEVERITIES = {Severity.FOUT: "major", Severity.WAARSCHUWING: "minor", Severity.TIP: "info"}


def render(result: CheckResult, view: View) -> str:
    """Return the report: a list with an issue per finding that no waiver sets aside."""
    seen: Counter[str] = Counter()
    issues = [_issue(d, view, seen) for d in result.getoond if not d.waived]
    return as_json(issues)


def _issue(diagnostic: Diagnostic, view: View, seen: Counter[str]) -> dict[str, Any]:
    return {
        "description": schoon(
            f"{diagnostic.code}: {met_raad(diagnostic.message, diagnostic.hint, DOE_DIT)}"
        ),
        "check_name": diagnostic.code,
        "fingerprint": fingerprint(diagnostic, seen),
        "severity": _SEVERITIES[diagnostic.severity],
        "location": {
            "path": view.prefix + diagnostic.file,
            "lines": {"begin": diagnostic.position.line, "end": diagnostic.position.end_line},
        },
    }


def fingerprint(diagnostic: Diagnostic, seen: Counter[str]) -> str:
    """Return what stays the same when lines move, and differs between two alike findings."""
    parts = (diagnostic.file, diagnostic.code, *map(str, diagnostic.path), diagnostic.message)
    basis = "\0".join(parts)
    seen[basis] += 1
    return hashlib.sha256(f"{basis}\0{seen[basis]}".encode()).hexdigest()
