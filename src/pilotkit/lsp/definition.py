"""Where what a value names is described: another pilot's file, or elsewhere in the document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pilotkit.lsp.outline import outline
from pilotkit.lsp.surroundings import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pilotkit.lsp.skim import Span
    from pilotkit.lsp.surroundings import Pattern, Surroundings


@dataclass(frozen=True, slots=True)
class Target:
    """A place: ``file`` is that of another pilot, or None for the document itself."""

    file: str | None
    row: int = 0
    span: Span = (0, 0)


_PARTNERS = ("partners", "*", "naam")
_DECISIONS = ("besluiten", "*", "kenmerk")
_WITHIN: dict[Pattern, Pattern] = {
    ("trekker",): _PARTNERS,
    ("begroting", "dekking", "*", "van"): _PARTNERS,
    ("begroting", "verplichtingen", "*", "kenmerk"): _DECISIONS,
    ("begroting", "uitgaven", "*", "kenmerk"): ("begroting", "verplichtingen", "*", "kenmerk"),
    ("herijkingen", "*", "besluit"): _DECISIONS,
    ("uitzonderingen", "*", "besluit"): _DECISIONS,
    ("budget", "kosten", "*", "verplichtingen", "*", "kenmerk"): _DECISIONS,
}
"""The places that name something, and where in the same document that is described."""


def definition(rows: Sequence[str], row: int, column: int, around: Surroundings) -> Target | None:
    """Return the place that the value under the cursor names, or None."""
    entries = outline(rows)
    here = next(
        (e for e in entries if e.row == row and e.text and e.value[0] <= column <= e.value[1]), None
    )
    if here is None:
        return None
    place = pattern(here.path)
    if place == ("relaties", "*", "met"):
        file = around.files.get(here.text)
        return Target(file) if file else None
    there = _WITHIN.get(place)
    return next(
        (
            Target(None, entry.row, entry.value)
            for entry in entries
            if entry.text == here.text and pattern(entry.path) == there
        ),
        None,
    )
