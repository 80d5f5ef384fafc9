"""A pilot with all that a rule may look at: nothing from outside these values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from pilotkit.invulling import NIETS, Invulling, zonder_plekken
from pilotkit.model.pilot import Pilot
from pilotkit.model.planning import Uitzondering
from pilotkit.model.voorwaarde import Voorwaarde
from pilotkit.model.woorden import Fase, Fasesoort
from pilotkit.model.woordenschat import Levensloop
from pilotkit.peildatum.geld import Geld
from pilotkit.peildatum.gesloten import NIETS_GESLOTEN, Gesloten
from pilotkit.peildatum.kader import Kader
from pilotkit.peildatum.stappen import stappen
from pilotkit.peildatum.toen import pilot_op
from pilotkit.peildatum.uitzonderingen import geldt
from pilotkit.portfolio import PilotStand, pilotstand
from pilotkit.profiel import Naamwoord, Woorden


@dataclass(frozen=True)
class Dossier:
    """One pilot: as its file says (``pilot``) and as it stood on the peildatum (``toen``).

    ``ids`` are those of all pilots of the portfolio, read or not; ``bijlagen``
    the files of the repository that it names as evidence and that are there;
    ``invulling`` is what is to be said of its texts;
    ``regelcodes`` all rules that apply, ``uitzonderbaar`` those that may be waived;
    ``gesloten`` what was told of the quarters that are closed.
    """

    bestand: str
    pilot: Pilot
    kader: Kader
    peildatum: date
    ids: frozenset[str] = frozenset()
    bijlagen: frozenset[str] = frozenset()
    invulling: Invulling = NIETS
    regelcodes: frozenset[str] = frozenset()
    uitzonderbaar: frozenset[str] = frozenset()
    gesloten: Gesloten = NIETS_GESLOTEN

    def voorwaarden(self) -> tuple[tuple[str, Voorwaarde], ...]:
        """Return the conditions that the file holds, with their keys."""
        return self._voorwaarden  # nearly every rule asks for them

    @cached_property
    def _voorwaarden(self) -> tuple[tuple[str, Voorwaarde], ...]:
        voorwaarden = self.pilot.voorwaarden
        paren = ((sleutel, voorwaarden[sleutel]) for sleutel in voorwaarden.sleutels())
        return tuple((sleutel, voorwaarde) for sleutel, voorwaarde in paren if voorwaarde)

    def genoemd(self, sleutel: str) -> str:
        """Return the name of a condition as it stands in a sentence: between quotes."""
        return f"‘{self.pilot.voorwaarden.naam(sleutel)}’"

    @cached_property
    def begin_uitvoering(self) -> date | None:
        """The day on which uitvoering began by the timeline of the file, or else the start."""
        begonnen = (s.datum for s in stappen(self.pilot) if s.fase.soort is Fasesoort.UITVOERING)
        return min(begonnen, default=self.pilot.planning.start)

    @property
    def laatste_bericht(self) -> int | None:
        """Where in ``voortgang`` the last word on its progress stands, or None."""
        al = [(v.datum, i) for i, v in enumerate(self.pilot.voortgang) if v.datum <= self.peildatum]
        return max(al)[1] if al else None

    @cached_property
    def toen(self) -> Pilot:
        """The pilot as it stood on the peildatum, without texts that only hold a place."""
        zonder = zonder_plekken(self.pilot, self.invulling.plekken)
        return pilot_op(zonder, self.peildatum, self.levensloop)

    @cached_property
    def stand(self) -> PilotStand:
        """What the portfolio knows of it."""
        return pilotstand(self.bestand, self.pilot, self.toen, self.peildatum, self.kader)

    @property
    def fase(self) -> Fase:
        """Its phase on the peildatum."""
        return self.stand.fase

    def zet_opzij(self, uitzondering: Uitzondering) -> bool:
        """Whether an exception sets its rule aside: it may be, and the decision under it holds."""
        mogelijk = uitzondering.regel in self.uitzonderbaar
        return mogelijk and geldt(uitzondering, self.pilot, self.kader)

    @property
    def levensloop(self) -> Levensloop:
        """The phases of its programme."""
        return self.kader.profiel.levensloop

    @property
    def woorden(self) -> Woorden:
        """What its programme calls it and those around it."""
        return self.kader.woorden

    @property
    def heet(self) -> Naamwoord:
        """What its programme calls a pilot."""
        return self.woorden.pilot

    @property
    def in_fase(self) -> str:
        """Begin the sentence that says in which phase it is."""
        return f"{self.heet.voorop} is in de fase {self.fase}"

    @property
    def geld(self) -> Geld:
        """Its amounts on the peildatum."""
        return self.stand.geld

    @property
    def provincie(self) -> str:
        """The name of the province as one of those who pay."""
        return self.kader.profiel.provincie
