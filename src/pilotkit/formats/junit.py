"""JUnit XML: one suite per file, a failure per finding that makes the check fail."""

from __future__ import annotations

from collections import Counter
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from pilotkit.check import CheckResult
from pilotkit.dutch import kort, met_raad
from pilotkit.finding import Diagnostic, Severity
from pilotkit.formats import DOE_DIT, View
from pilotkit.source.repository import PROGRAMMA
from pilotkit.tekens import schoon


def render(result: CheckResult, view: View) -> str:
    """Return the suites; a file without findings has one case that passes."""
    portfolio = result.portfolio
    files = {pilot.bestand for pilot in portfolio.pilots} | set(portfolio.onleesbaar)
    found: dict[str, list[Diagnostic]] = {
        file: [] for file in files | {PROGRAMMA} if result.toont(file)
    }
    for diagnostic in result.getoond:
        found.setdefault(diagnostic.file, []).append(diagnostic)
    root = Element("testsuites", name="pilotkit")
    for file in sorted(found):
        _suite(root, view.prefix + file, found[file], strict=view.strict)
    for name in ("tests", "failures"):
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in root)))
    root.set("errors", "0")
    root.set("time", "0")
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _suite(root: Element, file: str, found: list[Diagnostic], *, strict: bool) -> None:
    suite = SubElement(
        root,
        "testsuite",
        name=schoon(file),
        tests=str(max(len(found), 1)),
        failures=str(sum(_fails(d, strict=strict) for d in found)),
        errors="0",
        skipped=str(sum(d.waived is not None for d in found)),
        time="0",
    )
    if not found:
        SubElement(suite, "testcase", classname=schoon(file), name="geen bevindingen", time="0")
    seen: Counter[str] = Counter()
    for diagnostic in found:
        case = SubElement(
            suite, "testcase", classname=schoon(file), name=_name(diagnostic, seen), time="0"
        )
        _outcome(case, file, diagnostic, fails=_fails(diagnostic, strict=strict))


def _fails(diagnostic: Diagnostic, *, strict: bool) -> bool:
    """Return whether a finding makes the check fail, as ``CheckResult.fails`` has it."""
    return not diagnostic.waived and (strict or diagnostic.severity is Severity.FOUT)


def _name(diagnostic: Diagnostic, seen: Counter[str]) -> str:
    """Return a name that stays when lines move, so that it stays the same test."""
    parts = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in diagnostic.path)
    place = kort("".join(parts).removeprefix("."), 200)
    name = schoon(f"{diagnostic.code} {place}" if place else diagnostic.code)
    seen[name] += 1
    return name if seen[name] == 1 else f"{name} ({seen[name]})"


def _outcome(case: Element, file: str, diagnostic: Diagnostic, *, fails: bool) -> None:
    place = diagnostic.position
    message = schoon(diagnostic.message)
    told = met_raad(message, diagnostic.hint, DOE_DIT)
    if diagnostic.waived:
        SubElement(case, "skipped", message=f"uitzondering: {schoon(diagnostic.waived.reden)}")
    elif fails:
        failure = SubElement(case, "failure", message=message, type=diagnostic.code)
        failure.text = f"{schoon(file)}:{place.line}:{place.column}: {diagnostic.severity}: {told}"
    else:
        SubElement(case, "system-out").text = f"{diagnostic.severity}: {told}"
