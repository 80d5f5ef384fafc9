"""What findings leave nothing to choose about, typed into a file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pilotkit.editing.meaning import at, means_same, without
from pilotkit.problem import UnreadableText
from pilotkit.source.text import decode
from pilotkit.source.tree import parse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pilotkit.finding import Diagnostic, Position
    from pilotkit.source.tree import Document

_LINE_END = re.compile(r"\r\n|\r|\n")


def fixed(
    content: bytes, diagnostics: Iterable[Diagnostic]
) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """Return a file with the fixes of these findings typed in, and the findings that were.

    Only the places of those findings change. What is made is read back: a fix
    that would change anything else, or make the file unreadable, is left out.
    """
    try:
        source = decode(content)
    except UnreadableText:
        return content, ()
    text = source.value
    document = _parsed(text)
    done: list[Diagnostic] = []
    certain = {d.position: d for d in diagnostics if d.fix}
    for diagnostic in sorted(certain.values(), key=lambda d: d.position, reverse=True):
        made = _typed(text, diagnostic.position, diagnostic.fix)
        after = _parsed(made) if made else None
        if document and after and _changes_only(document.data, after.data, diagnostic):
            text, document = made, after
            done.append(diagnostic)
    return source.with_value(text).encode(), tuple(reversed(done))


def _parsed(text: str) -> Document | None:
    try:
        return parse(text)
    except UnreadableText:
        return None


def _typed(text: str, place: Position, fix: str) -> str:
    """Return the text with a fix at a place; nothing where an anchor would get lost."""
    starts = [0, *(end.end() for end in _LINE_END.finditer(text))]
    begin = starts[place.line - 1] + place.column - 1
    end = starts[place.end_line - 1] + place.end_column - 1
    return "" if text[begin] in "&!*" else text[:begin] + fix + text[end:]


def _changes_only(old: Any, new: Any, diagnostic: Diagnostic) -> bool:
    """Return whether data is the same but for the key or value of a finding."""
    *way, last = diagnostic.path
    ouder = at(new, tuple(way))
    if isinstance(ouder, dict) and last not in ouder:  # it was the key that changed
        last = diagnostic.fix
        same = last in ouder and means_same(at(old, diagnostic.path), ouder[last])
    else:
        same = True
    return same and means_same(without(old, diagnostic.path), without(new, (*way, last)))
