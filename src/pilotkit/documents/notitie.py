"""A note on its way to a document: its Markdown, with the pictures beside it as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from pilotkit.reports.beelden import Beeld
    from pilotkit.reports.render import Sjablonen


@dataclass(frozen=True, slots=True)
class Notitietekst:
    """Markdown in which blocks of ``reports/gegevens`` stand for the pictures, and those."""

    tekst: str
    beelden: tuple[Beeld, ...]
    peildatum: date


def schrijf(
    sjabloon: str, context: Mapping[str, Any], peildatum: date, sjablonen: Sjablonen
) -> Notitietekst:
    """Return a note of a template and its data. Raises TemplateError as ``render`` does."""
    return Notitietekst(*sjablonen.schrijf(sjabloon, context), peildatum)
