"""SARIF 2.1.0, for code scanning: rules with their texts, results with their regions."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from pilotkit import __version__
from pilotkit.dutch import schoon
from pilotkit.finding import Severity
from pilotkit.formats.gitlab import fingerprint
from pilotkit.machine import as_json
from pilotkit.rules import regels

if TYPE_CHECKING:
    from pilotkit.check import CheckResult
    from pilotkit.finding import Diagnostic
    from pilotkit.formats import View
    from pilotkit.rules.rule import Rule

_LEVELS = {Severity.FOUT: "error", Severity.WAARSCHUWING: "warning", Severity.TIP: "note"}


def render(result: CheckResult, view: View) -> str:
    """Return the log with one run."""
    codes = sorted({diagnostic.code for diagnostic in result.diagnostics})
    seen: Counter[str] = Counter()
    run = {
        "tool": {
            "driver": {
                "name": "pilotkit",
                "version": __version__,
                "semanticVersion": __version__,
                "language": "nl",
                "rules": [_rule(regels()[code]) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(d, codes.index(d.code), view, seen) for d in result.diagnostics],
    }
    return as_json(
        {
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [run],
        }
    )


def _rule(rule: Rule[Any]) -> dict[str, Any]:
    text = f"{rule.titel}\n\n{rule.uitleg}".strip()
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.titel},
        "fullDescription": {"text": text},
        "help": {"text": f"{text}\n\nBron: {rule.source}."},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.scope], "source": rule.source, "waivable": rule.waivable},
    }


def _result(diagnostic: Diagnostic, index: int, view: View, seen: Counter[str]) -> dict[str, Any]:
    place = diagnostic.position
    hint = f" Doe dit: {diagnostic.hint}." if diagnostic.hint else ""
    made: dict[str, Any] = {
        "ruleId": diagnostic.code,
        "ruleIndex": index,
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": _text(f"{diagnostic.message}{hint}")},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(view.prefix + diagnostic.file)},
                    "region": {
                        "startLine": place.line,
                        "startColumn": place.column,
                        "endLine": place.end_line,
                        "endColumn": place.end_column,
                    },
                }
            }
        ],
        "partialFingerprints": {"pilotkit/v1": fingerprint(diagnostic, seen)},
    }
    if waived := diagnostic.waived:
        why = f"{waived.reden} (besluit {waived.besluit}, tot en met {waived.tot})"
        made["suppressions"] = [{"kind": "inSource", "justification": _text(why)}]
    return made


def _text(text: str) -> str:
    """Return a text without links: SARIF reads ``[words](target)`` as one (§3.11.6)."""
    return schoon(text).replace("](", "] (")
