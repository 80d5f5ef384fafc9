"""Texts as YAML over more lines, that read back as the same text."""

from __future__ import annotations

import re
import textwrap

WIDTH = 80
"""Where a long text or comment is continued on the next line."""
_LONGEST = 100
_NARROWEST = 20


def block(text: str, indent: int) -> list[str]:
    """Return the lines of a text that is too long for one line, its head first; else nothing.

    ``indent`` counts the spaces before its key; they are not in the lines.
    """
    margin = "  "
    if _keeps_lines(text):
        return ["|-", *(f"{margin}{line}" if line else "" for line in text.split("\n"))]
    if len(text) + indent > _LONGEST and _folds(text):
        width = max(WIDTH - indent - len(margin), _NARROWEST)  # a key may stand far to the right
        lines = textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
        return [">-", *(margin + line for line in lines)]
    return []


def _keeps_lines(text: str) -> bool:
    """Return whether a text of more lines reads back from a block that keeps them."""
    edges = text[:1] + text[-1:]
    blank = re.search(r"^[ \t]|[ \t]$|[\t\r]", text, re.MULTILINE)
    return "\n" in text and "\n" not in edges and not blank


def _folds(text: str) -> bool:
    """Return whether a text reads back from lines that are joined by one space."""
    return " ".join(text.split()) == text and not re.search(r"[^\S ]", text)
