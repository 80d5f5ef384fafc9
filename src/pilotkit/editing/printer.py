"""The canonical layout of parts: two spaces, one key a line, brackets only where they fit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pilotkit.editing.parts import WHITE, Entry, Part

WIDTH = 100
STEP = 2

Lines = list[str]


def block(part: Part, indent: int = 0) -> Iterator[str]:
    """Yield the lines of a mapping or list, one entry below the other."""
    for above, lines in _entries(part, indent):
        yield from _indented(above, indent)
        yield from lines


def _entries(part: Part, indent: int) -> list[tuple[Lines, Lines]]:
    """Return for each entry what stands above it, and its own lines with what follows."""
    made = []
    for entry in part.entries:
        above, lines = _entry(entry, indent, keeps_column=not part.in_brackets)
        made.append((above, [*lines, *_indented(entry.below, indent + STEP)]))
    if made:
        made[-1][1].extend(_indented(part.foot, indent))
    return made


def _entry(entry: Entry, indent: int, *, keeps_column: bool) -> tuple[Lines, Lines]:
    *others, (column, text) = entry.behind or [(0, "")]
    above = [*entry.above, *(text for _, text in others)]
    behind = (column if keeps_column else 0, text)
    start = " " * indent + (f"{_key(entry.key)}:" if entry.key else "-")
    value = entry.value
    if value is None:
        return above, [_with(start, behind)]
    is_bare = not value.properties
    start = " ".join(filter(None, (start, value.properties)))
    if value.is_text_block:
        head, *content = value.text
        first = f"{start} {re.sub('[0-9]', str(STEP), head)}"
        return above, [_with(first, behind), *_indented(content, indent + STEP)]
    if value.text:
        first, *rest = value.text
        *lines, last = [f"{start} {first}".rstrip(WHITE), *_indented(rest, indent + STEP)]
        return above, [*lines, _with(last, behind)]
    short = _in_brackets(value)
    if short and (not value.entries or len(start) + 1 + len(short) <= WIDTH):
        foot = _indented(value.foot, indent + STEP)
        return above, [_with(f"{start} {short}", behind), *foot]
    if entry.key or text or not is_bare:
        return above, [_with(start, behind), *block(value, indent + STEP)]
    (lifted, first_lines), *rest_entries = _entries(value, indent + STEP)
    first_lines[0] = f"{start} {first_lines[0].lstrip(WHITE)}"
    rest_lines = (
        line
        for over, lines in rest_entries
        for line in (*_indented(over, indent + STEP), *lines)
    )  # fmt: skip
    return [*above, *lifted], [*first_lines, *rest_lines]


def _in_brackets(part: Part) -> str:
    """Return ``{…}`` or ``[…]`` on one line, or nothing where it cannot be so."""
    if not part.in_brackets or (part.entries and part.foot):
        return ""
    items = []
    for entry in part.entries:
        value = entry.value
        if entry.above or entry.behind or value is None or value.is_text_block:
            return ""
        if value.text:
            text = value.text[0] if len(value.text) == 1 else ""
        else:
            text = _in_brackets(value)
        if not text and not value.properties:
            return ""
        whole = " ".join(filter(None, (value.properties, text)))
        if text.startswith((":", "?")):  # parsers do not agree on what that is in brackets
            return ""
        items.append(f"{_quoted(_key(entry.key))}: {whole}" if entry.key else whole)
    inside = ", ".join(items)
    return f"{{{inside}}}" if part.is_mapping else f"[{inside}]"


def _quoted(key: str) -> str:
    """Return a key as it can stand between braces: no parser reads ``{:a: 1}``, ``[:a: 1]`` is."""
    if not key.startswith(":"):
        return key
    text = key.replace("'", "''")
    return f"'{text}'"


def _key(key: Part) -> str:
    """Return a key as typed; behind an alias comes a space, or the colon would belong to it."""
    text = " ".join(filter(None, (key.properties, *key.text)))
    return f"{text} " if text.startswith("*") else text


def _with(line: str, behind: tuple[int, str]) -> str:
    """Return a line with the comment behind it, in its own column where there is room."""
    column, text = behind
    return f"{line:<{max(column, len(line) + STEP)}}{text}" if text else line


def _indented(lines: Iterable[str], indent: int) -> Lines:
    return [f"{' ' * indent}{line}" if line else "" for line in lines]
