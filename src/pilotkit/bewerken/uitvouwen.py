"""A mapping between brackets that becomes too long for its line: one key a line instead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pilotkit.bewerken.plek import gevolgd
from pilotkit.bewerken.tekst import Ingreep, onder
from pilotkit.editing.printer import STEP, WIDTH
from pilotkit.finding import Path

if TYPE_CHECKING:
    from pilotkit.editing.parts import Entry, Part


def is_te_lang(before: Sequence[str], after: Sequence[str]) -> bool:
    """Return whether a line came that is longer than any that was there, and than fits."""
    langste = max(WIDTH, *map(len, before))
    return any(len(line) > langste for line in after)


def uitvouwing(root: Part, lines: Sequence[str], path: Path) -> tuple[Ingreep, ...]:
    """Return what puts the outermost mapping between brackets on a path on lines of its own.

    Nothing where there is none, or where it cannot be: it is on more lines, bears an anchor,
    or holds a key without a value.
    """
    for depth in range(1, len(path) + 1):
        plek = gevolgd(root, path[:depth])
        entry, part = plek.entry, plek.part
        if plek.depth < depth or entry is None or part is None:
            break
        if part.in_brackets:
            past = part.is_mapping and part.entries and not part.properties
            is_een_regel = part.begin[0] == part.end[0]
            if past and is_een_regel and all(item.value for item in part.entries):
                return tuple(_uitgevouwen(entry, part, lines))
            break
    return ()


def _uitgevouwen(entry: Entry, part: Part, lines: Sequence[str]) -> Iterator[Ingreep]:
    line = lines[part.begin[0]]
    sleutels = [line[e.begin[1] : e.value.end[1]] for e in part.entries if e.value]
    margin = " " * (entry.begin[1] + STEP)
    if entry.key:
        begin = (part.begin[0], len(line[: part.begin[1]].rstrip()))
        yield Ingreep(begin, part.end, "")
        yield onder(part.end[0], [f"{margin}{sleutel}" for sleutel in sleutels])
        return
    first, *rest = sleutels
    margin = " " * part.begin[1]
    yield Ingreep(part.begin, part.end, first)
    if rest:
        yield onder(part.end[0], [f"{margin}{sleutel}" for sleutel in rest])
