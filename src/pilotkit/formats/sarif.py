"""SARIF 2.1.0, for code scanning: rules with their texts, results with their regions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any
from urllib.parse import quote

from pilotkit import __version__
from pilotkit.check import CheckResult
from pilotkit.dutch import aantal, met_raad
from pilotkit.finding import Diagnostic, Severity
from pilotkit.formats import DOE_DIT, View
from pilotkit.formats.gitlab import fingerprint
from pilotkit.formats.linehash import line_hashes
from pilotkit.machine import as_json
from pilotkit.naamwoord import PILOT
from pilotkit.problem import UnreadableText
from pilotkit.rules.geldend import geldend
from pilotkit.rules.rule import Rule
from pilotkit.source.origin import documentation
from pilotkit.tekens import schoon

_LEVELS = {Severity.FOUT: "error", Severity.WAARSCHUWING: "warning", Severity.TIP: "note"}


MOST = 25_000
"""How many results GitHub takes of one run."""


def render(result: CheckResult, view: View) -> str:
    """Return the log with one run; what is too much for GitHub is counted in a notification."""
    shown = _most_severe(result.getoond)
    codes = sorted({diagnostic.code for diagnostic in shown})
    base, hashes = documentation(), _hashes(shown, view)
    seen: Counter[str] = Counter()
    known = geldend(result.portfolio.kader.profiel).op_code
    run: dict[str, Any] = {
        "tool": {
            "driver": {
                "name": "pilotkit",
                "version": __version__,
                "semanticVersion": __version__,
                "language": "nl",
                "rules": [_rule(known[code], base) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(d, codes.index(d.code), view, seen, hashes) for d in shown],
    }
    if rest := len(result.getoond) - len(shown):
        run["invocations"] = [_left_out(rest)]
    return as_json(
        {
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [run],
        }
    )


def _most_severe(found: Sequence[Diagnostic]) -> Sequence[Diagnostic]:
    """Return all findings, or the worst where there are too many, in the order they have."""
    if len(found) <= MOST:
        return found
    severities = list(Severity)
    numbers = range(len(found))
    worst = sorted(
        numbers, key=lambda i: (found[i].waived is not None, severities.index(found[i].severity))
    )
    return [found[number] for number in sorted(worst[:MOST])]


def _left_out(rest: int) -> dict[str, Any]:
    words = aantal(rest, "melding staat", "meldingen staan")
    text = f"Nog {words} hier niet bij: GitHub toont er {MOST}. `pilotkit check` toont ze alle."
    notification = {"level": "warning", "message": {"text": text}}
    return {"executionSuccessful": True, "toolExecutionNotifications": [notification]}


def _hashes(found: Sequence[Diagnostic], view: View) -> dict[tuple[str, int], str]:
    """Return GitHub's hash of each line that a finding is at, where its file can be read."""
    if (read := view.read) is None:
        return {}
    lines: dict[str, set[int]] = {}
    for diagnostic in found:
        lines.setdefault(diagnostic.file, set()).add(diagnostic.position.line)
    hashes: dict[tuple[str, int], str] = {}
    for file, wanted in lines.items():
        with suppress(UnreadableText):
            of_file = line_hashes(read(file), wanted)
            hashes |= {(file, line): value for line, value in of_file.items()}
    return hashes


def _rule(rule: Rule[Any], base: str) -> dict[str, Any]:
    # the words for a pilot may be those of a file too
    fit = _text if rule.is_eigen or rule.heet != PILOT else str
    title, source = fit(rule.titel), _text(rule.source)
    text = "\n\n".join((title, *map(fit, rule.uitleg.split("\n\n")))).strip()
    address = {"helpUri": f"{base}#{rule.code.lower()}"} if base else {}
    return {
        "id": rule.code,
        "shortDescription": {"text": title},
        "fullDescription": {"text": text},
        "help": {"text": f"{text}\n\nBron: {source}."},
        **address,
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.scope], "source": source, "waivable": rule.waivable},
    }


def _result(
    diagnostic: Diagnostic,
    index: int,
    view: View,
    seen: Counter[str],
    hashes: Mapping[tuple[str, int], str],
) -> dict[str, Any]:
    place = diagnostic.position
    prints = {"pilotkit/v1": fingerprint(diagnostic, seen)}
    if line := hashes.get((diagnostic.file, place.line)):
        prints["primaryLocationLineHash"] = line
    made: dict[str, Any] = {
        "ruleId": diagnostic.code,
        "ruleIndex": index,
        "level": "note" if diagnostic.waived else _LEVELS[diagnostic.severity],
        "message": {"text": _text(met_raad(diagnostic.message, diagnostic.hint, DOE_DIT))},
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
        "partialFingerprints": prints,
    }
    if waived := diagnostic.waived:
        why = f"{waived.reden} (besluit {waived.besluit}, tot en met {waived.tot})"
        made["suppressions"] = [{"kind": "inSource", "justification": _text(why)}]
    return made


def _text(text: str) -> str:
    """Return a text without links: SARIF reads ``[words](target)`` as one (§3.11.6)."""
    return schoon(text).replace("](", "] (")
