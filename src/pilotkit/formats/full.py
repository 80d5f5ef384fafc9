"""For people: findings by file, each with its source line and a caret, like a compiler."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from textwrap import wrap

import typer

from pilotkit.check import CheckResult
from pilotkit.dutch import datum
from pilotkit.finding import Diagnostic, Severity
from pilotkit.formats import View
from pilotkit.formats.groepen import Bevindingengroep, groepen
from pilotkit.formats.totals import room, statistics, totals
from pilotkit.tekens import bronregel, schoon

_COLORS = {Severity.FOUT: "red", Severity.WAARSCHUWING: "yellow", Severity.TIP: "cyan"}
_EXCERPT = 96
"""The most characters of a source line that are shown where the width is not known."""


def render(result: CheckResult, view: View) -> Iterator[str]:
    """Yield the findings by file, alike ones together, the totals and the room."""
    for file, found in groupby(result.getoond, key=lambda diagnostic: diagnostic.file):
        yield f"{_paint(schoon(file), view, bold=True)}\n\n"
        for groep in groepen(found):
            yield "\n".join((*_finding(groep, view), "", ""))
    if view.statistics and (counted := statistics(result)):
        yield "\n".join((*counted, "", ""))
    color = "red" if result.open(Severity.FOUT) else "green"
    told = filter(None, (totals(result), room(result.portfolio)))
    closing = [line for text in told for line in _wrapped(text, "", view)]
    for line in closing:
        yield f"{_paint(line, view, fg=color, bold=True)}\n"


def _finding(groep: Bevindingengroep, view: View) -> list[str]:
    diagnostic = groep.eerste
    place = diagnostic.position
    color = "bright_black" if diagnostic.waived else _COLORS[diagnostic.severity]
    severity = "uitzondering" if diagnostic.waived else str(diagnostic.severity)
    label = f"{diagnostic.code} {severity}"
    first, *rest = _wrapped(f"{label}: {schoon(diagnostic.message)}", "  ", view, indent=4)
    first = first.replace(label, _paint(label, view, fg=color, bold=True), 1)
    lines = [first, *rest, *_source(diagnostic, view, color)]
    margin = " " * (len(str(place.line)) + 3)
    if diagnostic.hint:
        lines += _noted("doe dit", schoon(diagnostic.hint), margin, view)
    if waived := diagnostic.waived:
        until = datum(date.fromisoformat(waived.tot))
        said = f"{schoon(waived.reden)} (besluit {schoon(waived.besluit)}, tot en met {until})"
        lines += _noted("opzij gezet", said, margin, view)
    for regel, tekst in groep.ook_hier():
        lines += _noted("ook", f"regel {regel}, {tekst}", margin, view)
    return lines


def _noted(label: str, text: str, margin: str, view: View) -> list[str]:
    first, *rest = _wrapped(f"= {label}: {text}", margin, view, indent=len(margin) + 2)
    return [first.replace(label, _paint(label, view, bold=True), 1), *rest]


def _source(diagnostic: Diagnostic, view: View, color: str) -> list[str]:
    """Return the source line with a caret under the place, cut where it is too long."""
    place = diagnostic.position
    number = str(place.line)
    gutter = " " * len(number)
    arrow = f" {gutter}--> {schoon(diagnostic.file)}:{number}:{place.column}"
    text = diagnostic.excerpt
    if not text.strip():
        return [arrow]
    room = max((view.width or _EXCERPT + 6) - len(number) - 5, 20)
    start = place.column - 1
    end = place.end_column - 1 if place.end_line == place.line else len(text)
    left = max(0, min(start - room // 3, len(text) - room)) if len(text) > room else 0
    shown = bronregel(text[left : left + room])
    if left:
        shown = "…" + shown[1:]
    if left + room < len(text):
        shown = shown[:-1] + "…"
    before = _cells(shown[: start - left])
    under = max(_cells(shown[start - left : max(end - left, start - left + 1)]), 1)
    caret = " " * before + _paint("^" * under, view, fg=color, bold=True)
    return [arrow, f" {number} | {shown}", f" {gutter} | {caret}"]


def _cells(text: str) -> int:
    """Return how many columns of a terminal the text takes."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    none = sum(unicodedata.category(char) in ("Mn", "Me") for char in text)
    return len(text) + wide - none


def _wrapped(text: str, margin: str, view: View, indent: int = 0) -> list[str]:
    if view.width is None:
        return [margin + text]
    lines = wrap(
        text.replace("€ ", "€\N{NO-BREAK SPACE}"),
        max(view.width, 40),
        initial_indent=margin,
        subsequent_indent=" " * indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines]


def _paint(text: str, view: View, *, fg: str | None = None, bold: bool = False) -> str:
    return typer.style(text, fg=fg, bold=bold or None) if view.color else text
