"""A review of a pull request on Forgejo, whose runner shows no annotations.

The JSON is the body of ``POST /repos/{owner}/{repo}/pulls/{index}/reviews``. Forgejo takes
a review as a whole or not at all, and refuses one with a comment on a line that is not in
the file, so that only lines that the pull request shows get a comment.
"""

from __future__ import annotations

from typing import Any

from pilotkit.check import CheckResult
from pilotkit.dutch import aantal, met_raad
from pilotkit.finding import Diagnostic, Severity
from pilotkit.formats import DOE_DIT, View
from pilotkit.formats.totals import room, totals
from pilotkit.machine import as_json
from pilotkit.markdown import inline

MOST = 50
"""How many comments a review has, and how many findings elsewhere it tells."""


def render(result: CheckResult, view: View) -> str:
    """Return the review: a comment per finding, the worst first; nothing where none was found.

    What is on no line of the pull request is told below the totals if it is an error, and
    else counted.
    """
    found = [d for severity in Severity for d in result.open(severity) if result.toont(d.file)]
    if not found:
        return ""
    here = [diagnostic for diagnostic in found if _is_shown(diagnostic, view)][:MOST]
    rest = [diagnostic for diagnostic in found if diagnostic not in here]
    told = [diagnostic for diagnostic in rest if diagnostic.severity is Severity.FOUT][:MOST]
    closing = " ".join(map(inline, filter(None, (totals(result), room(result.portfolio)))))
    body = ["## pilotkit check", "", closing]
    body += ["", *map(_elsewhere, told)] if told else []
    if left := len(rest) - len(told):
        body += ["", f"En nog {aantal(left, 'melding', 'meldingen')}: zie de uitvoer van de taak."]
    comments = [_comment(diagnostic, view) for diagnostic in here]
    return as_json({"event": "COMMENT", "body": "\n".join(body), "comments": comments})


def _is_shown(diagnostic: Diagnostic, view: View) -> bool:
    lines = view.changed(diagnostic.file) if view.changed else ()
    return any(diagnostic.position.line in shown for shown in lines)


def _comment(diagnostic: Diagnostic, view: View) -> dict[str, Any]:
    return {
        "path": view.prefix + diagnostic.file,
        "new_position": diagnostic.position.line,
        "body": _told(diagnostic),
    }


def _elsewhere(diagnostic: Diagnostic) -> str:
    return f"- {inline(diagnostic.file)}, regel {diagnostic.position.line}: {_told(diagnostic)}"


def _told(diagnostic: Diagnostic) -> str:
    said = inline(met_raad(diagnostic.message, diagnostic.hint, DOE_DIT))
    return f"**{diagnostic.code} {diagnostic.severity}** {said}"
