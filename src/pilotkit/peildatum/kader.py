"""The programme as it holds on the peildatum: its file over its profile."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pilotkit.model.programma import Programma
from pilotkit.peildatum.toen import programma_op
from pilotkit.profiel import Profiel, Woorden


@dataclass(frozen=True)
class Kader:
    """The programme as it holds: its file over its profile. Amounts in whole euros."""

    profiel: Profiel
    programma: Programma
    peildatum: date
    in_twijfel: bool = False
    """Whether it is uncertain which programme this is: then its ceiling is not known."""

    @property
    def titel(self) -> str:
        """The name of the programme."""
        return self.programma.titel or self.profiel.titel

    @property
    def woorden(self) -> Woorden:
        """What the programme calls its pilots and those around them."""
        return self.profiel.woorden

    @property
    def reserve(self) -> int | None:
        """What was reserved in all, or None."""
        if self.in_twijfel:
            return None
        return self._geldend(self.programma.budget.reserve) or self.profiel.reserve

    @property
    def plafond(self) -> int | None:
        """What all pilots and the programme's own costs may claim together, or None."""
        if self.in_twijfel:
            return None
        return self._geldend(self.programma.budget.plafond) or self.profiel.plafond

    def _geldend(self, bedrag: int | None) -> int | None:
        """Return an amount of the file, or None where it was only decided after the peildatum."""
        besloten = [b.datum for b in self.programma.besluiten if b.bedrag == bedrag]
        return None if besloten and min(besloten) > self.peildatum else bedrag

    @property
    def rapportageorgaan(self) -> str:
        """To whom the programme reports; empty where that is not known."""
        return self.programma.rapportage.orgaan or self.woorden.rapportageorgaan

    @property
    def ritme(self) -> str:
        """How often the programme reports; empty where that is not known."""
        return self.programma.rapportage.ritme or self.profiel.ritme

    @property
    def voorwaarden(self) -> tuple[str, ...]:
        """The names of the conditions, in the order of the programme's documents."""
        voorwaarden = self.profiel.voorwaarden
        return tuple(map(voorwaarden.naam, voorwaarden.sleutels()))

    @property
    def opgaven(self) -> tuple[str, ...]:
        """The other opgaven that a pilot may touch; files once named projects here too."""
        alle = dict.fromkeys((*self.programma.opgaven, *self.profiel.opgaven))
        return tuple(naam for naam in alle if naam not in self.projecten)

    @property
    def projecten(self) -> tuple[str, ...]:
        """The running projects that a pilot may touch."""
        return tuple(dict.fromkeys((*self.programma.projecten, *self.profiel.projecten)))

    @property
    def toen(self) -> Programma:
        """What the programme told of itself on the peildatum."""
        return programma_op(self.programma, self.peildatum)
