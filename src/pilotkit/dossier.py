"""A pilot with all that a rule may look at: nothing from outside these values."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from pilotkit.peildatum import pilot_op
from pilotkit.portfolio import pilotstand

if TYPE_CHECKING:
    from datetime import date

    from pilotkit.model.pilot import Pilot
    from pilotkit.model.woorden import Fase
    from pilotkit.portfolio import Geld, Kader, PilotStand


@dataclass(frozen=True)
class Dossier:
    """One pilot: as its file says (``pilot``) and as it stood on the peildatum (``toen``).

    ``ids`` are those of all pilots of the portfolio, read or not.
    """

    bestand: str
    pilot: Pilot
    kader: Kader
    peildatum: date
    ids: frozenset[str] = frozenset()

    @cached_property
    def toen(self) -> Pilot:
        """The pilot as it stood on the peildatum."""
        return pilot_op(self.pilot, self.peildatum)

    @cached_property
    def stand(self) -> PilotStand:
        """What the portfolio knows of it."""
        return pilotstand(self.bestand, self.pilot, self.toen, self.peildatum, self.kader)

    @property
    def fase(self) -> Fase:
        """Its phase on the peildatum."""
        return self.stand.fase

    @property
    def geld(self) -> Geld:
        """Its amounts on the peildatum."""
        return self.stand.geld

    @property
    def provincie(self) -> str:
        """The name of the province as one of those who pay."""
        return self.kader.profiel.provincie
