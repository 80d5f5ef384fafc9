"""What libyaml lets through and YAML 1.2 does not: refused, so that nothing is read wrongly.

libyaml reads a comment that is stuck to a value, a continued line that is not
indented, a dash or question mark as a value in brackets. Whether a text has any
such thing is seen by a few quick searches; only then its events are looked at
again, with the text beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ruamel.yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from pilotkit.finding import Position
from pilotkit.problem import Problem, UnreadableText
from pilotkit.yaml.events import Next

_SUSPECT = {
    sign: re.compile(pattern, re.MULTILINE)
    for sign, pattern in (
        ("#", r"""#(?<=[\]}"'>|,+\-0-9]#)"""),  # a comment stuck to what stands before it
        ("%", r"^%"),  # a directive
        ("\t", r"^ *\t"),  # a tab where a line begins
        (">", r">[-+0-9]*[ \t]*\n[ \t]*\n"),  # a text block that begins with an empty line
        ("|", r"\|[-+0-9]*[ \t]*\n[ \t]*\n"),
        (",", r", *[-?]"),  # a dash or question mark in brackets, or brackets over more lines
        ("[", r"\[(?: *[-?]|[^\]}\n]*$)"),
        ("{", r"\{(?: *[-?]|[^\]}\n]*$)"),
        ("&", r"&[^\s,\[\]{}]*:"),  # an anchor with a colon
        ('"', r'"[^"\n]*$'),  # quotes over more than one line
        ("'", r"'(?<![^\s:\[,{]')[^'\n]*$"),
    )
}
"""By the sign that it begins with: looking for one sign costs almost nothing."""
_BLOCK_HEAD = re.compile(r"[>|][-+0-9]*(?:[ \t]+\#.*|[ \t]*)\r?$")
_DIRECTIVE = re.compile(r"%YAML[ \t]+\d+\.\d+(?:[ \t].*)?\r?$")
_STUCK = re.compile(r"[,\]}]\#")
_ODD_ANCHOR = re.compile(r"&[^\s,\[\]{}]*:")
_STARTS = (MappingStartEvent, SequenceStartEvent)
_ENDS = (MappingEndEvent, SequenceEndEvent)


def is_suspect(text: str) -> bool:
    """Return whether the text may hold what YAML 1.2 refuses and libyaml reads."""
    return any(sign in text and pattern.search(text) for sign, pattern in _SUSPECT.items())


def refuse_lax(text: str, following: Next, lines: tuple[str, ...]) -> None:
    """Look at the events of a readable text again. Raises :class:`UnreadableText`."""
    for row, line in enumerate(lines):
        if line.startswith("---") or (line and line[0] not in "%# \t"):
            break
        if re.match(r"%YAML\b", line) and not _DIRECTIVE.match(line):
            raise _refused("richtlijn", row, 0)
    walker = _Walker(text, lines)
    while not isinstance(event := following(), StreamEndEvent):
        walker.take(event)


def _refused(slip: str, row: int, column: int) -> UnreadableText:
    place = Position(row + 1, column + 1, row + 1, column + 2)
    return UnreadableText(Problem("syntax", position=place, facts={"fout": slip}))


class _Walker:
    """Goes through the events with the indentation and the brackets around them."""

    def __init__(self, text: str, lines: tuple[str, ...]) -> None:
        self.text = text
        self.lines = lines
        self.indents = [-1]
        self.brackets: list[Any] = []
        self.last = 0

    def take(self, event: Any) -> None:
        """Look at one event. Raises :class:`UnreadableText`."""
        if self.brackets:
            self._between(event)
        if isinstance(event, _STARTS):
            if event.flow_style:
                self.brackets.append(event)
            else:
                self.indents.append(event.start_mark.column)
        elif isinstance(event, _ENDS):
            self._end(event)
        elif isinstance(event, ScalarEvent):
            self._scalar(event)
        self.last = event.end_mark.index

    def _end(self, event: Any) -> None:
        if not self.brackets:
            self.indents.pop()
            return
        start = self.brackets.pop()
        self._not_stuck(event)
        if not self.brackets:
            self._indented(start.start_mark, event.end_mark)

    def _scalar(self, event: Any) -> None:
        start, end = event.start_mark, event.end_mark
        written = self.text[start.index : end.index]
        if event.anchor and _ODD_ANCHOR.match(written):
            raise _refused("anker", start.line, start.column)
        if event.style in ("|", ">"):
            self._block(event, written)
        elif event.style:
            self._not_stuck(event)
            if not self.brackets:
                self._indented(start, end)
        elif self.brackets and (self._is_dash(event) or self.text[start.index - 1] == "?"):
            raise _refused(
                "streepje" if event.value == "-" else "vraagteken", start.line, start.column
            )

    def _is_dash(self, event: Any) -> bool:
        """In braces a dash is a key that nobody knows: in ``{bedrag: 25000,-}`` PK105 says more."""
        return event.value == "-" and isinstance(self.brackets[-1], SequenceStartEvent)

    def _between(self, event: Any) -> None:
        """A comment in brackets stands apart."""
        if stuck := _STUCK.search(self.text, max(self.last - 1, 0), event.start_mark.index):
            before = self.text[: stuck.start()]
            row = before.count("\n")
            raise _refused("commentaar", row, stuck.end() - 1 - (before.rfind("\n") + 1))

    def _not_stuck(self, event: Any) -> None:
        end = event.end_mark
        if self.text[end.index : end.index + 1] == "#":
            raise _refused("commentaar", end.line, end.column)

    def _indented(self, start: Any, end: Any) -> None:
        """What goes on over more lines is indented further than what it belongs to."""
        for row in range(start.line + 1, end.line + 1):
            line = self.lines[row]
            content = line.lstrip(" ")
            if content.strip() and len(line) - len(content) <= self.indents[-1]:
                raise _refused("vervolgregel", row, len(line) - len(content))

    def _block(self, event: Any, written: str) -> None:
        head = written[re.search("[>|]", written).start() :].split("\n", 1)[0]  # type: ignore[union-attr]
        start = event.start_mark
        if not _BLOCK_HEAD.match(head):
            raise _refused("commentaar", start.line, start.column)
        empty = list(self._first_empty(start.line + 1))
        row = start.line + 1 + len(empty)
        first = self.lines[row] if row < len(self.lines) else ""
        if first.startswith("\t"):
            raise _refused("tab", row, 0)
        indent = len(first) - len(first.lstrip(" "))
        too_far = next((i for i, line in enumerate(empty) if len(line.rstrip("\r")) > indent), None)
        if first.strip() and too_far is not None and not re.search(r"\d", head):
            raise _refused("inspringing", start.line + 1 + too_far, indent)

    def _first_empty(self, row: int) -> Iterator[str]:
        while row < len(self.lines) and not self.lines[row].strip(" \r"):
            yield self.lines[row]
            row += 1
