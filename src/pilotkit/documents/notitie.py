"""A note on its way to a document: its Markdown, with the pictures beside it as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from pilotkit.reports.render import Sjablonen

if TYPE_CHECKING:
    from pilotkit.reports.beelden import Beeld


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
