"""Annotations on a pull request: the workflow commands of GitHub Actions."""

from __future__ import annotations

from collections.abc import Iterator

from pilotkit.check import CheckResult
from pilotkit.dutch import aantal, met_raad
from pilotkit.finding import Diagnostic, Severity
from pilotkit.formats import DOE_DIT, View
from pilotkit.tekens import schoon

MOST = 10
"""How many annotations of one severity GitHub shows of one step."""
_COMMANDS = {Severity.FOUT: "error", Severity.WAARSCHUWING: "warning", Severity.TIP: "notice"}


def render(result: CheckResult, view: View) -> str:
    """Return a command per finding, at most ten per severity, and how many more there are."""
    return "".join(f"{line}\n" for line in _lines(result, view))


def _lines(result: CheckResult, view: View) -> Iterator[str]:
    for severity in Severity:
        found = [d for d in result.open(severity) if result.toont(d.file)]
        yield from (_command(diagnostic, view) for diagnostic in found[:MOST])
        if (rest := len(found) - MOST) > 0:
            words = f"En nog {aantal(rest, 'melding', 'meldingen')}: zie de samenvatting."
            yield f"::{_COMMANDS[severity]} title=pilotkit {severity}::{_text(words)}"


def _command(diagnostic: Diagnostic, view: View) -> str:
    place = diagnostic.position
    properties = {
        "file": view.prefix + diagnostic.file,
        "line": place.line,
        "endLine": place.end_line,
        "title": f"{diagnostic.code} {diagnostic.severity}",
    }
    if place.line == place.end_line:
        properties |= {"col": place.column, "endColumn": place.end_column}
    joined = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    told = _text(met_raad(diagnostic.message, diagnostic.hint, DOE_DIT))
    return f"::{_COMMANDS[diagnostic.severity]} {joined}::{told}"


def _text(value: str) -> str:
    return schoon(value).replace("%", "%25")


def _property(value: object) -> str:
    return _text(str(value)).replace(":", "%3A").replace(",", "%2C")
