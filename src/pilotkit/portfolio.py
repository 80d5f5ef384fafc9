"""The portfolio on the peildatum, and its arithmetic in whole euros (2-schema)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from pilotkit.dutch import aantal
from pilotkit.gedateerd import op_datum, tot_en_met
from pilotkit.model.woorden import Fase
from pilotkit.peildatum import (
    fase_op,
    oudste_herijking,
    volgende_herijking,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from pilotkit.finding import Path
    from pilotkit.model.begroting import Uitgave, Verplichting
    from pilotkit.model.pilot import Pilot
    from pilotkit.model.programma import Programma
    from pilotkit.model.woorden import Oordeel, Stand
    from pilotkit.programmas.profiel import Profiel


@dataclass(frozen=True, slots=True)
class Geld:
    """The amounts of a pilot on the peildatum, in whole euros.

    ``beslag`` is its claim on the ceiling: from the start the larger of what is
    asked and what is committed, at the end what is spent, before what is committed.
    """

    geraamd: int = 0
    gevraagd: int = 0
    verplicht: int = 0
    uitgegeven: int = 0
    beslag: int = 0


@dataclass(frozen=True, slots=True)
class PilotStand:
    """A pilot on the peildatum, as small as the portfolio needs it."""

    id: str
    bestand: str
    titel: str
    fase: Fase
    gemeenten: tuple[str, ...]
    lijnen: tuple[str, ...]
    oordelen: dict[str, Oordeel]
    partners: tuple[str, ...]
    geld: Geld
    stand: Stand | None
    start: date | None
    einde: date | None
    eerste_raming: int
    eerste_einde: date | None
    plek_gevraagd: Path = ("begroting",)
    plek_beslag: Path = ("begroting",)
    """Where in the file the largest amount asked, and that of the claim, stand."""

    @property
    def is_herijkt(self) -> bool:
        """Whether the present plan is another than the first."""
        return (self.eerste_raming, self.eerste_einde) != (self.geld.geraamd, self.einde)

    @property
    def is_uitgelopen(self) -> bool:
        """Whether it ends later than in the first plan, or costs more than a tenth more (PK413)."""
        later = self.einde and self.eerste_einde and self.einde > self.eerste_einde
        return bool(later) or self.geld.geraamd * 10 > self.eerste_raming * 11


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
        besloten = [b.datum for b in self.programma.besluiten if b.bedrag and b.bedrag == bedrag]
        return None if besloten and min(besloten) > self.peildatum else bedrag

    @property
    def voorwaarden(self) -> tuple[str, ...]:
        """The names of the conditions, in the order of the programme's documents."""
        voorwaarden = self.profiel.voorwaarden
        return tuple(map(voorwaarden.naam, voorwaarden.sleutels()))

    @property
    def opgaven(self) -> tuple[str, ...]:
        """The related programmes that a pilot may touch (startnotitie §1.5)."""
        return tuple(dict.fromkeys((*self.programma.opgaven, *self.profiel.opgaven)))


@dataclass(frozen=True)
class Portfolio:
    """All pilots that could be read, in the order of their files."""

    kader: Kader
    peildatum: date
    pilots: tuple[PilotStand, ...]
    onleesbaar: tuple[str, ...] = ()

    @cached_property
    def programmakosten(self) -> Geld:
        """The programme's own costs; they count like a pilot in uitvoering."""
        return som(kosten_op(self.kader.programma, self.peildatum))

    @cached_property
    def geld(self) -> Geld:
        """All pilots and the programme's own costs together."""
        return som((*(pilot.geld for pilot in self.pilots), self.programmakosten))

    @property
    def ruimte(self) -> int | None:
        """What is left under the ceiling (below zero: what is over), or None without one."""
        return None if self.kader.plafond is None else self.kader.plafond - self.geld.beslag

    @property
    def in_voorbereiding(self) -> int:
        """What pilots in ontwikkeling ask of the province."""
        return sum(p.geld.gevraagd for p in self.pilots if p.fase is Fase.ONTWIKKELING)

    @property
    def niet_meegeteld(self) -> str:
        """The sentence that says which files are in no sum, or the empty string."""
        hoeveel = len(self.onleesbaar)
        if not hoeveel:
            return ""
        telt = "telt" if hoeveel == 1 else "tellen"
        return f"({aantal(hoeveel, 'bestand', 'bestanden')} met fouten {telt} niet mee.)"

    def in_fase(self, *fasen: Fase) -> tuple[PilotStand, ...]:
        """Return the pilots in one of the phases."""
        return tuple(pilot for pilot in self.pilots if pilot.fase in fasen)


def geld_op(pilot: Pilot, peildatum: date, provincie: str) -> Geld:
    """Return the amounts of a pilot on the peildatum (2-schema, the arithmetic)."""
    begroting = pilot.begroting
    geraamd = volgende_herijking(pilot, peildatum, "was_raming")
    gevraagd = sum(deel.bedrag for deel in begroting.dekking if deel.van == provincie)
    verplicht = totaal(tot_en_met(begroting.verplichtingen, peildatum))
    uitgegeven = totaal(tot_en_met(begroting.uitgaven, peildatum))
    fase = fase_op(pilot, peildatum)
    if fase.loopt:
        beslag = max(gevraagd, verplicht)
    elif fase in (Fase.AFGEROND, Fase.GESTOPT):
        beslag = uitgegeven
    else:
        beslag = verplicht
    return Geld(
        geraamd=sum(post.raming for post in begroting.posten) if geraamd is None else geraamd,
        gevraagd=gevraagd,
        verplicht=verplicht,
        uitgegeven=uitgegeven,
        beslag=beslag,
    )


def kosten_op(programma: Programma, peildatum: date) -> tuple[Geld, ...]:
    """Return the amounts of each of the programme's own costs, in the order of the file."""
    geld = []
    for post in programma.budget.kosten:
        verplicht = totaal(tot_en_met(post.verplichtingen, peildatum))
        geld.append(
            Geld(
                geraamd=post.raming,
                verplicht=verplicht,
                uitgegeven=totaal(tot_en_met(post.uitgaven, peildatum)),
                beslag=max(post.raming, verplicht),
            )
        )
    return tuple(geld)


def totaal(boekingen: Iterable[Verplichting | Uitgave]) -> int:
    """Return the sum of ledger entries."""
    return sum(boeking.bedrag for boeking in boekingen)


def som(delen: Iterable[Geld]) -> Geld:
    """Return the sum of amounts, field by field."""
    rijen = [(g.geraamd, g.gevraagd, g.verplicht, g.uitgegeven, g.beslag) for g in delen]
    return Geld(*map(sum, zip(*rijen, strict=True))) if rijen else Geld()


def pilotstand(
    bestand: str, pilot: Pilot, toen: Pilot, peildatum: date, kader: Kader
) -> PilotStand:
    """Return what the portfolio needs to know of a pilot; ``toen`` is it on the peildatum."""
    geld = geld_op(pilot, peildatum, kader.profiel.provincie)
    voortgang = op_datum(toen.voortgang)
    plek_gevraagd, plek_beslag = _plekken(toen, geld, kader.profiel.provincie)
    return PilotStand(
        id=PurePosixPath(bestand).stem,
        bestand=bestand,
        titel=pilot.titel,
        fase=toen.fase,
        gemeenten=pilot.gemeenten,
        lijnen=pilot.lijnen,
        oordelen=toen.voorwaarden.oordelen(),
        partners=tuple(partner.naam for partner in pilot.partners),
        geld=geld,
        stand=voortgang[-1].stand if voortgang else None,
        start=pilot.planning.start,
        einde=toen.planning.einde,
        eerste_raming=oudste_herijking(pilot.herijkingen, "was_raming") or geld.geraamd,
        eerste_einde=oudste_herijking(pilot.herijkingen, "was_einde") or toen.planning.einde,
        plek_gevraagd=plek_gevraagd,
        plek_beslag=plek_beslag,
    )


def _plekken(toen: Pilot, geld: Geld, provincie: str) -> tuple[Path, Path]:
    begroting = toen.begroting
    van_provincie = [deel.bedrag if deel.van == provincie else 0 for deel in begroting.dekking]
    gevraagd = _grootste(("begroting", "dekking"), van_provincie)
    if geld.beslag == geld.gevraagd:
        return gevraagd, gevraagd
    naam = "verplichtingen" if geld.beslag == geld.verplicht else "uitgaven"
    boekingen = getattr(begroting, naam)
    return gevraagd, _grootste(("begroting", naam), [b.bedrag for b in boekingen])


def _grootste(path: Path, bedragen: list[int]) -> Path:
    return (*path, bedragen.index(max(bedragen)), "bedrag") if any(bedragen) else path
