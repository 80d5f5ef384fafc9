"""What a programme brings: its models, its lists, its money (2-schema, what differs)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pilotkit.model.pilot import Pilot
    from pilotkit.model.voorwaarde import Voorwaarden


@dataclass(frozen=True)
class Profiel:
    """A programme's profile. Amounts in whole euros; None where there is no ceiling.

    ``pilot`` is the model of its pilots, with its conditions, lists and extras
    in the types. ``gemeenten`` are the municipalities or areas that belong to
    it. ``regels`` are the prefixes of the rule codes that apply.
    """

    naam: str
    titel: str
    provincie: str
    pilot: type[Pilot]
    voorwaarden: type[Voorwaarden]
    gemeenten: tuple[str, ...]
    lijnen: tuple[str, ...] = ()
    opgaven: tuple[str, ...] = ()
    reserve: int | None = None
    plafond: int | None = None
    regels: tuple[str, ...] = ("PK",)

    def geldt(self, code: str) -> bool:
        """Return whether the rule with this code applies to the programme."""
        return code.startswith(self.regels)
