"""Texts made fit for Markdown: what somebody typed can be no table, link, heading or HTML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pilotkit.dutch import schoon

if TYPE_CHECKING:
    from collections.abc import Iterable

_SPECIAL = re.compile(r"([\\`*\[\]<>|~$&]|(?<![^\W_])_|_(?![^\W_]))")
_AUTOLINK = re.compile(r"(?i):(?=//)|(?<=www)\.|@|(?<=mailto):|(?<=xmpp):")
"""What GitHub and GitLab make a link of by themselves: addresses of pages and of mail."""
_AT_START = re.compile(r"^([#+>=-]|\d{1,9}(?=[.)](?:\s|$)))")


def inline(text: str) -> str:
    """Return a text on one line in which every character stands for itself."""
    escaped = _SPECIAL.sub(r"\\\1", schoon(text))
    escaped = _AUTOLINK.sub(r"\\\g<0>", escaped)
    return _AT_START.sub(_escape_start, escaped)


def _escape_start(start: re.Match[str]) -> str:
    return f"{start[1]}\\" if start[1].isdigit() else f"\\{start[1]}"


def table(header: Iterable[str], rows: Iterable[Iterable[str]], right: Iterable[int] = ()) -> str:
    """Return a table of cells that are Markdown already; ``right`` names the columns of figures."""
    heads = list(header)
    aligned = ["---:" if index in set(right) else "---" for index in range(len(heads))]
    lines = [heads, aligned, *map(list, rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
