"""What findings leave nothing to choose about, typed into a file."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from typing import Any

from pilotkit.editing.meaning import means_same
from pilotkit.finding import Diagnostic, Path, Position
from pilotkit.problem import UnreadableText
from pilotkit.yaml.document import Document
from pilotkit.yaml.text import decode
from pilotkit.yaml.tree import parse

_LINE_END = re.compile(r"\r\n|\r|\n")


def fixed(
    content: bytes, diagnostics: Iterable[Diagnostic]
) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """Return a file with the fixes of these findings typed in, and the findings that were.

    Only the places of those findings change. All are typed at once and the outcome is read
    back; where that changes anything else, or is no YAML any more, each half is tried by
    itself, so that only the fixes that do it are left out.
    """
    try:
        source = decode(content)
        document = parse(source.value)
    except UnreadableText:
        return content, ()
    if document is None:
        return content, ()
    certain = {d.position: d for d in diagnostics if d.fix}
    editor = _Editor(source.value, source.line_end, document)
    possible = editor.possible(certain.values())
    done = editor.proven(possible)
    if len(done) < len(possible) and done and not editor.changes_only(done):
        done = []
    return source.with_value(editor.typed(done)).encode(), tuple(done)


_MOST_READ_BACK = 1024 * 1024
"""How many characters are read back before the search for a fix in the way is given up."""


class _Editor:
    """A text with its document, into which fixes are typed."""

    def __init__(self, text: str, line_end: str, document: Document) -> None:
        self.text = text
        self.line_end = line_end
        self.document = document
        self.starts = [0, *(end.end() for end in _LINE_END.finditer(text))]
        self.read_back = 0
        self.at_key: dict[Diagnostic, bool] = {}

    def span(self, place: Position) -> tuple[int, int]:
        begin = self.starts[place.line - 1] + place.column - 1
        return begin, self.starts[place.end_line - 1] + place.end_column - 1

    def possible(self, certain: Iterable[Diagnostic]) -> list[Diagnostic]:
        """Return the fixes in the order of the text that touch no anchor and no other fix.

        Of two keys of one block that would become the same, neither is certain.
        """
        kept: list[Diagnostic] = []
        keys: dict[tuple[Path, str], int] = {}
        last = 0
        for diagnostic in sorted(certain, key=lambda d: d.position):
            begin, end = self.span(diagnostic.position)
            if begin >= last and self.text[begin : begin + 1] not in ("&", "!", "*"):
                kept.append(diagnostic)
                last = end
                if self.is_key(diagnostic):
                    same = diagnostic.path[:-1], diagnostic.fix
                    keys[same] = keys.get(same, 0) + 1
        return [d for d in kept if keys.get((d.path[:-1], d.fix), 1) == 1 or not self.is_key(d)]

    def is_key(self, diagnostic: Diagnostic) -> bool:
        """Return whether a finding is about a key, and not about its value."""
        path = diagnostic.path
        if not path or isinstance(path[-1], int):
            return False
        if diagnostic not in self.at_key:
            place = self.document.locate(path, at_key=True)
            self.at_key[diagnostic] = diagnostic.position == place
        return self.at_key[diagnostic]

    def typed(self, fixes: Iterable[Diagnostic]) -> str:
        """Return the text with fixes typed in; they stand in the order of the text."""
        parts, last = [], 0
        for diagnostic in fixes:
            begin, end = self.span(diagnostic.position)
            parts += [self.text[last:begin], diagnostic.fix.replace("\n", self.line_end)]
            last = end
        return "".join((*parts, self.text[last:]))

    def proven(self, fixes: list[Diagnostic]) -> list[Diagnostic]:
        """Return the fixes that, each and all together, change nothing else."""
        if not fixes or self.read_back > _MOST_READ_BACK:
            return []
        if self.changes_only(fixes):
            return fixes
        if len(fixes) == 1:
            return []
        half = len(fixes) // 2
        return [*self.proven(fixes[:half]), *self.proven(fixes[half:])]

    def changes_only(self, fixes: list[Diagnostic]) -> bool:
        """Return whether the data is the same but for the keys and values of the findings."""
        made = self.typed(fixes)
        self.read_back += len(made)
        try:
            after = parse(made)
        except UnreadableText:
            return False
        keys = {d.path: d.fix for d in fixes if self.is_key(d)}
        values = {d.path for d in fixes if not self.is_key(d)}
        return after is not None and _same(self.document.data, after.data, (), keys, values)


def _same(
    old: Any, new: Any, path: Path, keys: Mapping[Path, str], values: Container[Path]
) -> bool:
    """Return whether two values are the same all through, but for what was fixed."""
    if path in values:
        return True
    if isinstance(old, dict) and isinstance(new, dict):
        if len(old) != len(new):
            return False
        return all(
            (key == other or _says(keys.get((*path, key)), other))
            and _same(value, new[other], (*path, key), keys, values)
            for (key, value), other in zip(old.items(), new, strict=True)
        )
    if isinstance(old, list) and isinstance(new, list):
        return len(old) == len(new) and all(
            _same(item, new[index], (*path, index), keys, values) for index, item in enumerate(old)
        )
    return means_same(old, new)


def _says(fix: str | None, key: str) -> bool:
    """Return whether what was typed, in quotes or not, is this key."""
    if fix is None or fix == key:
        return fix == key
    typed = parse(fix)
    return typed is not None and typed.root.raw == key
