"""A text in which places are replaced; all that is outside them stays byte for byte."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pilotkit.editing.parts import Place

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Ingreep:
    """What comes in the place of a stretch of a text; its lines end with a line feed."""

    begin: Place
    end: Place
    tekst: str


def onder(row: int, regels: Sequence[str]) -> Ingreep:
    """Return what puts lines below a row."""
    return Ingreep((row + 1, 0), (row + 1, 0), "".join(f"{regel}\n" for regel in regels))


def veranderd(text: str, line_end: str, ingrepen: Iterable[Ingreep]) -> str:
    """Return a text with every change made; they do not touch each other.

    What comes at one place comes in the order in which it is given.
    """
    starts = [0, *(end.end() for end in _LINE_END.finditer(text))]
    delen: list[str] = []
    last = 0
    for ingreep in sorted(ingrepen, key=attrgetter("begin", "end")):
        nieuw = ingreep.tekst
        if ingreep.begin[0] == len(starts):  # below a last line that has no end
            nieuw = "\n" + nieuw.removesuffix("\n")
            begin = end = len(text)
        else:
            begin = starts[ingreep.begin[0]] + ingreep.begin[1]
            row, column = ingreep.end
            end = starts[row] + column if row < len(starts) else len(text)
        delen += [text[last:begin], nieuw.replace("\n", line_end)]
        last = end
    return "".join((*delen, text[last:]))
