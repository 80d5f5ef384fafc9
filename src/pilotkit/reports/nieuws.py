"""What happened to a pilot in a time, as plain data in the order in which it is told."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import Any

from pilotkit.dossier import Dossier
from pilotkit.gedateerd import op_datum, tot_en_met
from pilotkit.model.leren import (
    Deling,
    Evaluatiemoment,
    Herijking,
    Les,
    Resultaat,
    Voortgang,
)
from pilotkit.model.partijen import Advies, Versterker
from pilotkit.model.planning import Besluit, Mijlpaal
from pilotkit.model.woorden import Fase, Fasesoort, Oordeel, Stand
from pilotkit.peildatum.geld import totaal
from pilotkit.peildatum.stappen import fase_op
from pilotkit.profiel import Woorden


@dataclass(frozen=True, slots=True)
class Herijkt:
    """An adjustment of the plan: before and after, in whole euros and days."""

    datum: date
    reden: str
    besluit: str
    van_raming: int | None
    naar_raming: int | None
    van_einde: date | None
    naar_einde: date | None


@dataclass(frozen=True, slots=True)
class Nieuws:
    """The news of one pilot in a time. Amounts in whole euros.

    ``woorden`` are those of its programme. ``van_fase`` and ``van_stand`` are those before
    it began, where they changed; that it became an idea is no news. ``begint_op`` is the
    start, where that is still to come on the peildatum.
    """

    titel: str
    woorden: Woorden
    fase: Fase
    van_fase: Fase | None
    van_stand: Stand | None
    naar_stand: Stand | None
    begint_op: date | None
    voortgang: tuple[Voortgang, ...]
    advies: Advies | None
    getoetst: tuple[tuple[str, Oordeel], ...]
    besluiten: tuple[Besluit, ...]
    herijkingen: tuple[Herijkt, ...]
    mijlpalen: tuple[Mijlpaal, ...]
    evaluaties: tuple[Evaluatiemoment, ...]
    partners: tuple[str, ...]
    versterkers: tuple[Versterker, ...]
    verplicht: int
    uitgegeven: int
    vrijgevallen: int
    resultaten: tuple[Resultaat, ...]
    lessen: tuple[Les, ...]
    gedeeld: tuple[Deling, ...]

    @property
    def is_leeg(self) -> bool:
        """Whether there is nothing to tell."""
        staat = ("titel", "woorden", "fase", "naar_stand", "begint_op")
        return not any(getattr(self, veld.name) for veld in fields(self) if veld.name not in staat)


def nieuws(dossier: Dossier, periode: Container[date], vooraf: date) -> Nieuws:
    """Return what happened in the time, up to and including the peildatum.

    ``vooraf`` is the last day before it.
    """
    pilot = dossier.toen
    evaluatie, voorwaarden = pilot.evaluatie, pilot.voorwaarden
    start = pilot.planning.start
    was = fase_op(dossier.pilot, vooraf, dossier.levensloop)
    is_idee = dossier.fase.soort is Fasesoort.IDEE
    berichten = op_datum(pilot.voortgang)
    eerder = tot_en_met(berichten, vooraf)
    van_stand = eerder[-1].stand if eerder else None
    naar_stand = berichten[-1].stand if berichten else None
    return Nieuws(
        titel=pilot.titel,
        woorden=dossier.woorden,
        fase=dossier.fase,
        van_fase=was if was != dossier.fase and not is_idee else None,
        van_stand=van_stand if van_stand is not naar_stand else None,
        naar_stand=naar_stand,
        begint_op=start if start and start > dossier.peildatum else None,
        voortgang=_in(pilot.voortgang, periode),
        advies=pilot.advies if pilot.advies and pilot.advies.datum in periode else None,
        getoetst=tuple(
            (voorwaarden.naam(sleutel), oordeel)
            for sleutel, oordeel in voorwaarden.oordelen().items()
            if (voorwaarde := voorwaarden[sleutel]) and voorwaarde.getoetst_op in periode
        ),
        besluiten=_in(pilot.besluiten, periode),
        herijkingen=tuple(h for h in herijkt(dossier) if h.datum in periode),
        mijlpalen=_gereed(pilot.planning.mijlpalen, periode),
        evaluaties=_gereed(evaluatie.momenten if evaluatie else (), periode),
        partners=tuple(p.naam for p in pilot.partners if p.intentie in periode),
        versterkers=_versterkers(dossier, periode),
        verplicht=totaal(_in(pilot.begroting.verplichtingen, periode)),
        uitgegeven=totaal(_in(pilot.begroting.uitgaven, periode)),
        vrijgevallen=totaal(_in(pilot.begroting.vrijval, periode)),
        resultaten=_in(evaluatie.resultaten if evaluatie else (), periode),
        lessen=_in(evaluatie.lessen if evaluatie else (), periode),
        gedeeld=_in(evaluatie.gedeeld if evaluatie else (), periode),
    )  # fmt: skip


def _in(dingen: Iterable[Any], periode: Container[date]) -> tuple[Any, ...]:
    return tuple(ding for ding in op_datum(dingen) if ding.datum in periode)


def _gereed(dingen: Iterable[Any], periode: Container[date]) -> tuple[Any, ...]:
    """Return what was finished in the time; finished later than the peildatum is not there."""
    klaar = [ding for ding in dingen if ding.gereed_op and ding.gereed_op in periode]
    return tuple(sorted(klaar, key=lambda ding: ding.gereed_op))


def _versterkers(dossier: Dossier, periode: Container[date]) -> tuple[Versterker, ...]:
    """Return the exchanges of the time; what is planned after the peildatum is no news."""
    begeleiding = dossier.toen.begeleiding
    gepland = begeleiding.versterkers if begeleiding else ()
    return tuple(
        v for v in gepland if v.datum and v.datum <= dossier.peildatum and v.datum in periode
    )


def herijkt(dossier: Dossier) -> list[Herijkt]:
    """Return every adjustment with what came after it: the next one's ``was``, or the present."""
    herijkingen: list[Herijking] = op_datum(dossier.toen.herijkingen)
    naar_raming: int = dossier.geld.geraamd
    naar_einde = dossier.toen.planning.einde
    verhalen = []
    for herijking in reversed(herijkingen):
        verhalen.append(
            Herijkt(
                herijking.datum, herijking.reden, herijking.besluit,
                herijking.was_raming, naar_raming, herijking.was_einde, naar_einde,
            )
        )  # fmt: skip
        naar_raming = herijking.was_raming or naar_raming
        naar_einde = herijking.was_einde or naar_einde
    return verhalen[::-1]


def met_nieuws(dossiers: Iterable[Dossier], periode: Container[date], van: date) -> int:
    """Return of how many pilots there is news in a time that begins on a day."""
    return sum(not nieuws(d, periode, van - timedelta(1)).is_leeg for d in dossiers)
