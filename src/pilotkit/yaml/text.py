"""From the bytes of a file to its text, or the reason why not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from pilotkit.finding import Position
from pilotkit.problem import Problem, UnreadableText
from pilotkit.yaml.characters import first_refused

MOST_BYTES = 1024 * 1024
MOST_LINES = 50_000
"""Some two hundred times as many as a pilot has; what goes through them one by one stays quick."""
BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a file without its byte-order mark, and whether it had one."""

    value: str
    has_bom: bool

    @property
    def line_end(self) -> str:
        """What most of its lines end with: a line feed, or CR and line feed as on Windows."""
        windows = self.value.count("\r\n")
        return "\r\n" if 2 * windows > self.value.count("\n") else "\n"

    def with_value(self, value: str) -> Text:
        """Return another text for the same file."""
        return Text(value, self.has_bom)

    def encode(self) -> bytes:
        """Return the bytes of the file, with its byte-order mark."""
        return f"{BOM if self.has_bom else ''}{self.value}".encode()


def decode(content: bytes) -> Text:
    """Return the text of a file's bytes. Raises :class:`UnreadableText`."""
    if len(content) > MOST_BYTES:
        facts: dict[str, Any] = {"bytes": len(content), "most": MOST_BYTES}
        raise UnreadableText(Problem("te_groot", position=Position(), facts=facts))
    try:
        value = content.decode("utf-8")
    except UnicodeDecodeError as error:
        utf16 = content[:2] in (b"\xff\xfe", b"\xfe\xff")
        facts = {"byte": content[error.start], "utf16": utf16}
        before = content[: error.start].decode("utf-8")
        whole = "" if utf16 else content.decode("utf-8", "replace")
        raise UnreadableText(_problem("geen_utf8", before, whole, facts)) from error
    if value.count("\n") + value.count("\r") - value.count("\r\n") > MOST_LINES:
        raise UnreadableText(
            Problem("te_veel_regels", position=Position(), facts={"most": MOST_LINES})
        )
    has_bom = value.startswith(BOM)
    value = value.removeprefix(BOM)
    if place := first_refused(value):
        facts = {"teken": f"U+{ord(value[place[0]]):04X}", "soort": place[1]}
        raise UnreadableText(_problem("stuurteken", value[: place[0]], value, facts))
    return Text(value, has_bom)


def head_of(content: bytes, key: str) -> bytes:
    """Return the bytes of a file as far as the value of a key at its top, for who knows its form.

    Every line in it is the same as in the file; without such a line it is the whole file.
    What it is not, such as a key in a text, makes YAML that is no good or has no such key.
    """
    begin = re.search(rb"^%b *:(?=\s)" % re.escape(key.encode()), content, re.MULTILINE)
    after = begin and _NEXT_AT_TOP.search(content, begin.end())
    return content[: after.start()] if after else content


_NEXT_AT_TOP = re.compile(rb"(?<=\n)[^\s#-]")


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines as YAML counts them: a CR alone ends a line too."""
    return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def _problem(kind: str, before: str, whole: str, facts: dict[str, Any]) -> Problem:
    """Return a problem with the character after ``before`` in the whole text."""
    above = lines_of(before)
    line, column = len(above), len(above[-1].removeprefix(BOM)) + 1
    lines = lines_of(whole)
    excerpt = lines[line - 1].removeprefix(BOM) if line <= len(lines) else ""
    return Problem(kind, (), Position(line, column, line, column + 1), facts, excerpt=excerpt)
