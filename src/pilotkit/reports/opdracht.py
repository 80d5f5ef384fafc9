"""What a note is asked to tell: of which check, over which time, about which pilot."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from pilotkit.dutch import MAANDEN, datum
from pilotkit.kwartaal import Kwartaal, maanden_later
from pilotkit.opname import is_ongedateerd

if TYPE_CHECKING:
    from pilotkit.check import CheckResult
    from pilotkit.correcties import Correctie
    from pilotkit.dossier import Dossier
    from pilotkit.source.git import Revision


@dataclass(frozen=True, slots=True)
class Sluiting:
    """The closing that a note is made for; ``is_eerste`` where none was closed before it."""

    editie: int
    op: date
    reden: str | None
    is_eerste: bool


@dataclass(frozen=True, slots=True)
class Opdracht:
    """The facts that every kind of note is built from.

    ``result`` is the check on the peildatum, with its pilots kept. ``kwartaal``
    is the quarter that a quarterly note tells of, and for the others the one in
    which the peildatum falls. ``dossier`` is the pilot of a note on one pilot.
    ``vandaag`` is the day on which the note is made, ``correcties`` what it sets
    right of notes on earlier quarters.
    """

    result: CheckResult
    kwartaal: Kwartaal
    revisie: Revision | None = None
    dossier: Dossier | None = None
    vandaag: date | None = None
    sluiting: Sluiting | None = None
    correcties: tuple[Correctie, ...] = ()

    @property
    def geteld(self) -> CheckResult:
        """The check without the ideas that have no date: nobody can say when those count."""
        portfolio = self.result.portfolio
        pilots = tuple(pilot for pilot in portfolio.pilots if not is_ongedateerd(pilot))
        dossiers = tuple(d for d in self.result.dossiers if not is_ongedateerd(d.stand))
        return replace(self.result, portfolio=replace(portfolio, pilots=pilots), dossiers=dossiers)

    @property
    def zonder_datum(self) -> tuple[Dossier, ...]:
        """The ideas without a date that the note tells: a closed one only where it is the first."""
        if self.sluiting and not self.sluiting.is_eerste:
            return ()
        return tuple(d for d in self.result.dossiers if is_ongedateerd(d.stand))

    @property
    def peildatum(self) -> date:
        """The day on which things are looked at."""
        return self.result.portfolio.peildatum

    @property
    def pilot(self) -> Dossier:
        """The pilot of a note on one pilot; the command line has seen to it that there is one."""
        if self.dossier is None:
            raise ValueError("dossier")
        return self.dossier


@dataclass(frozen=True, slots=True)
class Tijdvak:
    """From and up to and including."""

    van: date
    tot: date

    def __contains__(self, dag: object) -> bool:
        return isinstance(dag, date) and self.van <= dag <= self.tot

    def __str__(self) -> str:
        """Return the time in Dutch: whole months by name, otherwise both days."""
        begin, eind = MAANDEN[self.van.month - 1], MAANDEN[self.tot.month - 1]
        if self.van.day != 1 or (self.tot + timedelta(1)).day != 1:
            return f"{datum(self.van)} tot en met {datum(self.tot)}"
        jaar = "" if self.van.year == self.tot.year else f" {self.van.year}"
        return f"{begin}{jaar} en {eind} {self.tot.year}"


def twee_maanden_tot(dag: date) -> Tijdvak:
    """Return the two months that end with the day: the time of a newsletter."""
    volgende = dag + timedelta(1)
    return Tijdvak(maanden_later(volgende, -2), dag)


def twee_maanden_na(dag: date) -> Tijdvak:
    """Return the two months that begin after the day."""
    eerste = dag + timedelta(1)
    return Tijdvak(eerste, maanden_later(eerste, 2) - timedelta(1))
