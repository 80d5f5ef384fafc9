"""Draws the pictures of a note as SVG.

Drawn here and not by a plotting library, so that the plain installation has
pictures, nothing is read but the data, and text stays text (docs/decisions.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pilotkit.documents.tekenen.doek import Plaat
from pilotkit.documents.tekenen.geld import teken_geld
from pilotkit.documents.tekenen.tijd import teken_tijd
from pilotkit.reports.beelden.geldverloop import Geldverloop

if TYPE_CHECKING:
    from pilotkit.reports.beelden import Beeld


def teken(beeld: Beeld) -> tuple[Plaat, ...]:
    """Return the picture in as many plates as fit on a page each."""
    return (teken_geld(beeld),) if isinstance(beeld, Geldverloop) else teken_tijd(beeld)
