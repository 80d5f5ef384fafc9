"""The demands of every programme by its name, in the order in which a page tells them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pilotkit.programmas import eisen_brabant, eisen_flevoland, eisen_zuid_holland

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pilotkit.herkomst import Eis

EISEN: Mapping[str, tuple[Eis, ...]] = {
    "Flevoland": eisen_flevoland.EISEN,
    "Zuid-Holland": eisen_zuid_holland.EISEN,
    "Noord-Brabant": eisen_brabant.EISEN,
}
