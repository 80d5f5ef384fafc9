"""A slip of the pen in a text, and what the lines around it are made of."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

Place = tuple[int, int]
"""A row and a column, from 0."""
Lines = tuple[str, ...]

KEY = re.compile(
    r"(?P<before>\s*(?:- +)*)(?P<key>[^\s#][^:]*):(?P<value>[ \t]+[^\s#].*)?(?:[ \t]|$)"
)
"""A key with what stands behind it on its line."""
_PIECE = re.compile(
    r"""(?P<quoted>(?<![^\s\[{,])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'))"""
    r"|(?P<hekje>(?<![^\s\[{,])\#.*)|(?P<open>[\[{])|(?P<close>[\]}])|[^\s\[\]{},:\"'#]+|."
)
"""The next piece of a line: a text in quotes, a comment, a bracket or any character."""
_VALUE = re.compile(r"\s*(?:- +)*(?:[\w-]+:[ \t]+)?(?=\S)")
_COMMENT = re.compile(r"\s+#(?=\s|$).*")
_PART_ENDS = re.compile(r"[,\]}]")


@dataclass(frozen=True, slots=True)
class Slip:
    """A kind of slip and where it stands: row and column from 0, width in characters."""

    kind: str
    row: int
    column: int
    width: int = 1
    facts: dict[str, Any] = field(default_factory=dict)

    def at(self, row: int, column: int, width: int = 1) -> Slip:
        """Return the same slip at another place."""
        return replace(self, row=row, column=column, width=max(width, 1))


def begin_of_text(row: int, lines: Lines) -> int:
    """Return the row above on which the text that runs into this row began."""
    begin = row
    for above in range(row - 1, -1, -1):
        line = lines[above].strip()
        key = KEY.match(lines[above])
        if key and not key["value"]:
            break
        if not line or line.startswith("#"):
            continue
        begin = above
        if key or line.startswith("- "):
            break
    return begin


def brackets_in(line: str) -> tuple[int, int | None]:
    """Return how many brackets a line leaves open, and where its comment begins if it has one."""
    depth = 0
    for piece in _PIECE.finditer(line):
        if piece["hekje"]:
            return depth, piece.start()
        depth += bool(piece["open"]) - bool(piece["close"])
    return depth, None


def value_on(line: str) -> tuple[int, str]:
    """Return where the value on a line begins, and what is typed of it but for a comment."""
    value = _VALUE.match(line)
    begin = value.end() if value else 0
    return begin, _COMMENT.sub("", line[begin:]).rstrip()


def part_at(line: str, column: int) -> tuple[int, str]:
    """Return where the part between brackets at a column begins, and what is typed of it."""
    begin = 0
    for piece in _PIECE.finditer(line, 0, column):
        is_key = piece[0] == ":" and line[piece.end() : piece.end() + 1].isspace()
        if is_key or piece[0] in ("[", "{", ","):
            begin = piece.end()
    begin += len(line[begin:]) - len(line[begin:].lstrip())
    end = _PART_ENDS.search(line, max(column, begin))
    return begin, line[begin : end.start() if end else None].rstrip()


def text_at(line: str, column: int) -> str:
    """Return the text without its comment that begins at a column, between brackets a part."""
    depth, _ = brackets_in(line[:column])
    return part_at(line, column)[1] if depth > 0 else _COMMENT.sub("", line[column:]).rstrip()
