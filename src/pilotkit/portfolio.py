"""The portfolio on the peildatum: how every pilot stood, and all of them together (2-schema)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import PurePosixPath

from pilotkit.dutch import aantal, op_woord
from pilotkit.finding import Path
from pilotkit.gedateerd import is_al, op_datum
from pilotkit.model.leren import Uitkomst
from pilotkit.model.pilot import Pilot
from pilotkit.model.woorden import Fase, Fasesoort, Oordeel, Stand
from pilotkit.peildatum.bijzonderheden import Beeld, Bijzonderheid, bijzonderheden, is_oud
from pilotkit.peildatum.geld import Geld, geld_op, kosten_op, som
from pilotkit.peildatum.gesloten import NIETS_GESLOTEN, Gesloten
from pilotkit.peildatum.kader import Kader
from pilotkit.peildatum.kenmerken import Telling, tellingen, waarden_van
from pilotkit.peildatum.stappen import bekend_sinds, fase_sinds
from pilotkit.peildatum.toen import oudste_herijking
from pilotkit.profiel import Naamwoord, Woorden
from pilotkit.tekens import schoon


@dataclass(frozen=True, slots=True)
class PilotStand:
    """A pilot on the peildatum, as small as the portfolio needs it.

    ``sinds`` is the day from which there is anything to tell of it, and
    ``fase_sinds`` the first day of its phase; None where the file does not say.
    ``kenmerken`` is what it says of what the programme counts, by name.
    ``stand`` is what it last reported, on ``stand_op``; ``bijzonderheden`` what the
    facts say beside it, in the order of attention.
    """

    id: str
    bestand: str
    titel: str
    kortetitel: str
    sinds: date | None
    fase: Fase
    fase_sinds: date | None
    gemeenten: tuple[str, ...]
    lijnen: tuple[str, ...]
    kenmerken: Mapping[str, tuple[str, ...]]
    themas: tuple[str, ...]
    tranche: str | None
    oordelen: dict[str, Oordeel]
    partners: tuple[str, ...]
    geld: Geld
    stand: Stand | None
    stand_op: date | None
    is_stand_oud: bool
    bijzonderheden: tuple[Bijzonderheid, ...]
    uitkomst: Uitkomst | None
    start: date | None
    einde: date | None
    eerste_raming: int
    eerste_einde: date | None
    is_te_beginnen: bool
    """Whether its start is still to come, whatever its phase is."""
    is_aangepast: bool
    """Whether a herijking changed its plan, in what it costs, its end or anything else."""
    plek_gevraagd: Path = ("begroting",)
    plek_beslag: Path = ("begroting",)
    """Where in the file the largest amount asked, and that of the claim, stand."""

    def is_er_op(self, peildatum: date) -> bool:
        """Whether there is anything to tell of it on a day; without a date there always is."""
        return is_al(self.sinds, peildatum)

    @property
    def is_iets_gemeld(self) -> bool:
        """Whether it ever reported, or the facts say something beside it."""
        return self.stand is not None or bool(self.bijzonderheden)

    @property
    def is_getoetst(self) -> bool:
        """Whether there is a verdict on any condition."""
        return any(oordeel is not Oordeel.OPEN for oordeel in self.oordelen.values())

    @property
    def loopt(self) -> bool:
        """Whether it runs: it is being carried out, and its start is not still to come."""
        return self.fase.loopt and not self.is_te_beginnen

    @property
    def is_op_koers(self) -> bool | None:
        """Whether it is on course: None where it does not run, or never said how it goes.

        Only who says so in a report that is young enough, and is contradicted by
        nothing, is on course (7-truth §3).
        """
        if not self.loopt or self.stand is None:
            return None
        return self.stand is Stand.OP_KOERS and not self.is_stand_oud and not self.bijzonderheden

    @property
    def vraagt_aandacht(self) -> bool:
        """Whether a running pilot is anything but on course, or unknown."""
        return self.loopt and not self.is_op_koers

    @property
    def is_herijkt(self) -> bool:
        """Whether the present plan is another than the first."""
        return (self.eerste_raming, self.eerste_einde) != (self.geld.geraamd, self.einde)


@dataclass(frozen=True)
class Portfolio:
    """All pilots that could be read, in the order of their files."""

    kader: Kader
    peildatum: date
    pilots: tuple[PilotStand, ...]
    onleesbaar: tuple[str, ...] = ()
    ids: frozenset[str] = frozenset()
    """Those of all pilots that have a file: read or not, there on the peildatum or not."""
    gesloten: Gesloten = NIETS_GESLOTEN

    @property
    def woorden(self) -> Woorden:
        """What the programme calls its pilots and those around them."""
        return self.kader.woorden

    @property
    def heet(self) -> Naamwoord:
        """What the programme calls a pilot."""
        return self.woorden.pilot

    @property
    def heeft_geld(self) -> bool:
        """Whether there is any money to tell of: a reserve, a ceiling, or an amount in a budget."""
        bekend = self.kader.plafond is not None or self.kader.reserve is not None
        return bekend or self.geld.is_er

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
    def vragend(self) -> tuple[PilotStand, ...]:
        """The pilots in ontwikkeling that ask more of the province than is committed to them."""
        return tuple(p for p in self.in_fase(Fasesoort.ONTWIKKELING) if p.geld.nog_gevraagd)

    @property
    def in_voorbereiding(self) -> int:
        """What pilots in ontwikkeling ask of the province, beyond what is committed to them."""
        return sum(pilot.geld.nog_gevraagd for pilot in self.vragend)

    @cached_property
    def kenmerken(self) -> tuple[Telling, ...]:
        """How often each value occurs of what the programme counts."""
        programma, kenmerken = self.kader.toen, self.kader.profiel.kenmerken
        standen = (pilot.kenmerken for pilot in self.pilots)
        return tellingen(kenmerken, standen, programma.opgegeven_aantallen)

    @property
    def niet_meegeteld(self) -> str:
        """The sentence that says which files are in no sum, or the empty string."""
        hoeveel = len(self.onleesbaar)
        if not hoeveel:
            return ""
        telt = "telt" if hoeveel == 1 else "tellen"
        return f"({aantal(hoeveel, 'bestand', 'bestanden')} met fouten {telt} niet mee.)"

    @property
    def per_tranche(self) -> dict[str | None, tuple[PilotStand, ...]]:
        """The pilots by tranche in the order of their files, None for without one.

        Empty where no pilot names a tranche.
        """
        namen = dict.fromkeys(pilot.tranche for pilot in self.pilots)
        if not any(namen):
            return {}
        op_volgorde = sorted(namen, key=lambda naam: naam is None)
        return {naam: tuple(p for p in self.pilots if p.tranche == naam) for naam in op_volgorde}

    def in_fase(self, *soorten: Fasesoort) -> tuple[PilotStand, ...]:
        """Return the pilots in a phase of one of these kinds."""
        return tuple(pilot for pilot in self.pilots if pilot.fase.soort in soorten)


def tabelnamen(pilots: Iterable[PilotStand], langste: int = 40) -> dict[str, str]:
    """Return by id what a pilot is called in a table: short, and no two alike if they differ.

    Titles are compared as they are shown: two that differ only in what may not
    be shown are the same title, however far they are told.
    """
    titels = {pilot.id: schoon(pilot.kortetitel) for pilot in pilots}
    gevonden: dict[str, str] = {}
    while titels:
        kort = {id_: op_woord(titel, langste) for id_, titel in titels.items()}
        vaak = Counter(kort.values())
        klaar = {id_: naam for id_, naam in kort.items() if vaak[naam] == 1 or naam == titels[id_]}
        gevonden |= klaar
        titels = {id_: titel for id_, titel in titels.items() if id_ not in klaar}
        langste += 10
    return gevonden


def pilotstand(
    bestand: str, pilot: Pilot, toen: Pilot, peildatum: date, kader: Kader
) -> PilotStand:
    """Return what the portfolio needs to know of a pilot; ``toen`` is it on the peildatum."""
    geld = geld_op(pilot, peildatum, kader.profiel)
    laatste = op_datum(toen.voortgang)[-1] if toen.voortgang else None
    eerste_raming = oudste_herijking(pilot.herijkingen, "was_raming") or geld.geraamd
    eerste_einde = oudste_herijking(pilot.herijkingen, "was_einde") or toen.planning.einde
    plek_gevraagd, plek_beslag = _plekken(toen, geld, kader.profiel.provincie)
    return PilotStand(
        id=PurePosixPath(bestand).stem,
        bestand=bestand,
        titel=toen.titel,
        kortetitel=toen.kortetitel or toen.titel,
        sinds=bekend_sinds(pilot),
        fase=toen.fase,
        fase_sinds=fase_sinds(pilot, peildatum, kader.profiel.levensloop),
        gemeenten=pilot.gemeenten,
        lijnen=pilot.lijnen,
        kenmerken=waarden_van(kader.profiel.kenmerken, toen),
        themas=pilot.themas,
        tranche=pilot.tranche,
        oordelen=toen.voorwaarden.oordelen(),
        partners=tuple(partner.naam for partner in pilot.partners),
        geld=geld,
        stand=laatste.stand if laatste else None,
        stand_op=laatste.datum if laatste else None,
        is_stand_oud=laatste is not None and is_oud(laatste.datum, peildatum, kader),
        bijzonderheden=bijzonderheden(Beeld(toen, geld, kader, eerste_raming, eerste_einde)),
        uitkomst=toen.evaluatie.uitkomst if toen.evaluatie else None,
        start=pilot.planning.start,
        einde=toen.planning.einde,
        eerste_raming=eerste_raming,
        eerste_einde=eerste_einde,
        is_te_beginnen=toen.planning.start is not None and toen.planning.start > peildatum,
        is_aangepast=bool(toen.herijkingen),
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
