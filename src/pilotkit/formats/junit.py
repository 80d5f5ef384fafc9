"""JUnit XML: one suite per file, a failure per error."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from pilotkit.dutch import schoon
from pilotkit.finding import Severity
from pilotkit.source.repository import PROGRAMMA

if TYPE_CHECKING:
    from pilotkit.check import CheckResult
    from pilotkit.finding import Diagnostic
    from pilotkit.formats import View


def render(result: CheckResult, view: View) -> str:
    """Return the suites; a file without findings has one case that passes."""
    portfolio = result.portfolio
    files = {pilot.bestand for pilot in portfolio.pilots} | set(portfolio.onleesbaar)
    files |= {diagnostic.file for diagnostic in result.diagnostics} | {PROGRAMMA}
    root = Element("testsuites", name="pilotkit")
    for file in sorted(files):
        found = [diagnostic for diagnostic in result.diagnostics if diagnostic.file == file]
        _suite(root, view.prefix + file, found)
    for name in ("tests", "failures"):
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in root)))
    root.set("errors", "0")
    root.set("time", "0")
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _suite(root: Element, file: str, found: list[Diagnostic]) -> None:
    failures = [d for d in found if d.severity is Severity.FOUT and not d.waived]
    suite = SubElement(
        root,
        "testsuite",
        name=schoon(file),
        tests=str(max(len(found), 1)),
        failures=str(len(failures)),
        errors="0",
        skipped=str(sum(d.waived is not None for d in found)),
        time="0",
    )
    if not found:
        SubElement(suite, "testcase", classname=schoon(file), name="geen bevindingen", time="0")
    for diagnostic in found:
        _case(suite, file, diagnostic)


def _case(suite: Element, file: str, diagnostic: Diagnostic) -> None:
    place = diagnostic.position
    name = f"{diagnostic.code} regel {place.line}, kolom {place.column}"
    case = SubElement(suite, "testcase", classname=schoon(file), name=name, time="0")
    message = schoon(diagnostic.message)
    told = f"{message} Doe dit: {schoon(diagnostic.hint)}." if diagnostic.hint else message
    if diagnostic.waived:
        SubElement(case, "skipped", message=f"uitzondering: {schoon(diagnostic.waived.reden)}")
    elif diagnostic.severity is Severity.FOUT:
        failure = SubElement(case, "failure", message=message, type=diagnostic.code)
        failure.text = f"{schoon(file)}:{place.line}:{place.column}: {told}"
    else:
        SubElement(case, "system-out").text = f"{diagnostic.severity}: {told}"
