"""The small marks of YAML on one line: keys, quotes, comments, decoration."""

from __future__ import annotations

import re

_PLAIN_KEY = re.compile(r"""[^\s"'#\[\]{},|>&*!%@`-]""")
_COLON = re.compile(r":(?=[ \t]|$)")
COMMENT = re.compile(r"(?:^|(?<=[ \t]))#")
DECORATION = re.compile(r"(?:[&!][^\s,\[\]{}]*[ \t]+)+")
TEXT_BLOCK = re.compile(r"[|>][-+0-9]*[ \t]*(?:#.*)?$")
END_OF_PLAIN = re.compile(r"[,\[\]{}]|:(?=[ \t,\[\]{}]|$)|(?<=[ \t])#")
QUOTED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'")}
CLOSING = {'"': re.compile(r'(?:[^"\\]|\\.)*"'), "'": re.compile(r"(?:[^']|'')*'")}


def key_at(text: str, column: int) -> tuple[str, int, int] | None:
    """Return the key that begins at a column, the column after it, and that of its colon."""
    if text[column : column + 1] in QUOTED:
        whole = QUOTED[text[column]].match(text, column)
        if whole is None:
            return None
        colon = _COLON.match(text, skip_blanks(text, whole.end()))
        return (unquoted(whole[0]), whole.end(), colon.start()) if colon else None
    colon = _COLON.search(text, column) if _PLAIN_KEY.match(text, column) else None
    if colon is None or COMMENT.search(text, column, colon.start()):
        return None
    name = text[column : colon.start()].rstrip()
    return name, column + len(name), colon.start()


def skip_blanks(text: str, column: int) -> int:
    """Return the first column from here on that holds no white space."""
    while text[column : column + 1] in (" ", "\t"):
        column += 1
    return column


def unquoted(typed: str) -> str:
    """Return the text between quotes; of escapes only the quotes themselves are read."""
    inner = typed[1:-1]
    return inner.replace("''", "'") if typed[0] == "'" else inner.replace('\\"', '"')
