"""The edits that bring an open document in the layout of ``pilotkit fmt``, and no more of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from pilotkit.yaml.text import BOM

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")
_MOST_COMPARED = 2_000
"""So many lines are compared one by one: of more, those in the middle are replaced at once."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows from ``begin`` up to ``end`` become ``text``, which holds the ends of its lines."""

    begin: int
    end: int
    text: str


def changed_rows(old: str, new: str) -> Iterator[Rows]:
    """Yield what to replace in a text to make it another one; what does not change is left."""
    before, after = (_LINE.findall(text.removeprefix(BOM)) for text in (old, new))
    head = _alike(before, after)
    tail = _alike(before[head:][::-1], after[head:][::-1])
    one, other = before[head : len(before) - tail], after[head : len(after) - tail]
    if len(one) + len(other) > _MOST_COMPARED:
        yield Rows(head, head + len(one), "".join(other))
        return
    for what, begin, end, first, last in SequenceMatcher(None, one, other).get_opcodes():
        if what != "equal":
            yield Rows(head + begin, head + end, "".join(other[first:last]))


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """Return with how many lines two texts begin alike."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
