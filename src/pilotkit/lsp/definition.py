"""Where what a value names is described: another pilot's file, the programme, or right here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pilotkit.lsp.names import DESCRIBED, pilot_in, value_at
from pilotkit.lsp.outline import outline
from pilotkit.lsp.skim import SeenValue, Span
from pilotkit.lsp.surroundings import Surroundings, pattern
from pilotkit.source.repository import PROGRAMMA


@dataclass(frozen=True, slots=True)
class Target:
    """A place: ``file`` is another one of the repository, or None for the document itself."""

    file: str | None
    row: int = 0
    span: Span = (0, 0)


def definition(
    rows: Sequence[str],
    row: int,
    column: int,
    around: Surroundings,
    programme: Sequence[str] = (),
) -> Target | None:
    """Return the place that the value under the cursor names, or None.

    ``programme`` are the rows of ``programma.yaml``, which describes what is not described here.
    """
    entries = outline(rows)
    here = value_at(entries, row, column)
    if here is None:
        return None
    if pilot := pilot_in(here, around):
        return Target(around.files[pilot])
    if found := _described(here, entries):
        return Target(None, found.row, found.value)
    found = _described(here, outline(programme)) if around.id else None
    return Target(PROGRAMMA, found.row, found.value) if found else None


def _described(here: SeenValue, entries: Sequence[SeenValue]) -> SeenValue | None:
    there = DESCRIBED.get(pattern(here.path), ())
    return next((e for e in entries if e.text == here.text and pattern(e.path) in there), None)
