"""Texts made fit for Markdown: what somebody typed can be no table, link, heading or HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from pilotkit.tekens import schoon

_SPECIAL = re.compile(r"([\\`*\[\]<>|~$&]|(?<![^\W_])_|_(?![^\W_]))")
_AT_START = re.compile(r"^([#+>=-]|\d{1,9}(?=[.)](?:\s|$)))")
_LINKED = re.compile(
    r"://|www\.|mailto:|xmpp:|@[\w.-]|:[a-z_+-][\w+-]*:|[#!]\d|\bGH-\d", re.IGNORECASE
)
"""What GitHub and GitLab make a link or a picture of by themselves: addresses of pages
and of mail, names of people and issues, and ``:octocat:``. They do so after reading the
Markdown, so that a backslash does not stop them; code does."""


@lru_cache(4096)  # a note says the same names and amounts in every table, and a site in every note
def inline(text: str) -> str:
    """Return a text on one line in which every character stands for itself."""
    escaped = " ".join(map(_word, schoon(text).split(" ")))
    return _AT_START.sub(_escape_start, escaped)


def _word(word: str) -> str:
    if not _LINKED.search(word):
        return _escaped(word)
    before, core, after = _parts(word)
    pieces = re.split("([`|]+)", core)  # neither fits in code in a cell of a table
    code = "".join(_escaped(p) if p[:1] in ("`", "|") else f"`{p}`" for p in pieces if p)
    return f"{_escaped(before)}{code}{_escaped(after)}"


def _parts(word: str) -> tuple[str, str, str]:
    """Return a word without the signs around it, with those before and after it."""
    start = len(word) - len(word.lstrip(_AROUND))
    end = max(len(word.rstrip(_AROUND)), start)
    return word[:start], word[start:end], word[end:]


_AROUND = "\\`*[](){}<>|~$&_\"'“”‘’.,;?"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _escape_start(start: re.Match[str]) -> str:
    return f"{start[1]}\\" if start[1].isdigit() else f"\\{start[1]}"


def table(header: Iterable[str], rows: Iterable[Iterable[str]], right: Iterable[int] = ()) -> str:
    """Return a table of cells that are Markdown already; ``right`` names the columns of figures."""
    heads = list(header)
    aligned = ["---:" if index in set(right) else "---" for index in range(len(heads))]
    lines = [heads, aligned, *map(list, rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
