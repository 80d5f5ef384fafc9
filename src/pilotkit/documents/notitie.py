"""A note on its way to a document: its Markdown, with the pictures beside it as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pilotkit.reports.render import render

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from pilotkit.reports.beelden import Beeld

MERK = "pilotkit-beeld"
"""Names the block that holds a picture's place: its number among the pictures.

No text out of a file can make such a block, because it stays on one line. A
template can, and gets a picture of its own note.
"""


@dataclass(frozen=True, slots=True)
class Notitie:
    """Markdown in which blocks named ``MERK`` stand for the pictures, and those pictures."""

    tekst: str
    beelden: tuple[Beeld, ...]
    peildatum: date


def schrijf(
    sjabloon: str, context: Mapping[str, Any], peildatum: date, repository: Path | None
) -> Notitie:
    """Return a note of a template and its data. Raises TemplateError as ``render`` does."""
    beelden: list[Beeld] = []

    def merk(beeld: Beeld) -> str:
        beelden.append(beeld)
        return f"```{MERK}\n{len(beelden) - 1}\n```"

    tekst = render(sjabloon, context, repository, teken=merk)
    return Notitie(tekst, tuple(beelden), peildatum)
