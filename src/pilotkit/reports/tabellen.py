"""The tables of the notes: rows of texts, each beside its picture or its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import compress
from typing import TYPE_CHECKING

from pilotkit.dutch import datum, euro, opsomming
from pilotkit.dutch import kwartaal as in_woorden
from pilotkit.model.woorden import Fasesoort, Oordeel
from pilotkit.peildatum.geld import Geld, kosten_op, som
from pilotkit.portfolio import PilotStand, Portfolio, tabelnamen
from pilotkit.profiel import Profiel
from pilotkit.reports.voorwaarden import voorwaarden_in_kort
from pilotkit.reports.woorden import OORDELEN
from pilotkit.reports.zinnen.geld import postnaam
from pilotkit.reports.zinnen.plan import ONVERANDERD, verschil
from pilotkit.reports.zinnen.stand import stand_in_woorden

if TYPE_CHECKING:
    from pilotkit.reports.beelden.geldverloop import Geldverloop
    from pilotkit.reports.beelden.tijdlijn import Punt, Tijdlijn

Rij = tuple[str, ...]
LEEG = "–"
VEEL = 12
"""With more pilots than this a note tells less of each."""


def dag_of_leeg(dag: date | None) -> str:
    """Return a day in words, or a dash."""
    return datum(dag) if dag else LEEG


@dataclass(frozen=True, slots=True)
class Notitietabel:
    """The heads of the columns, and the rows under them."""

    koppen: Rij
    rijen: tuple[Rij, ...]


def pilottabel(pilots: Iterable[PilotStand], profiel: Profiel) -> Notitietabel:
    """Return pilot, phase, municipalities, conditions in short and state; ideas left out.

    A programme without phases has a column only for what it tells of any of its pilots.
    """
    alle = tuple(pilots)
    met_fase = bool(profiel.levensloop.fasen)
    met = (
        met_fase,
        met_fase or any(pilot.gemeenten for pilot in alle),
        bool(profiel.voorwaarden.sleutels()) and (met_fase or any(p.is_getoetst for p in alle)),
        met_fase or any(pilot.is_iets_gemeld for pilot in alle),
    )
    namen = tabelnamen(alle)
    hoogstens = None if len(alle) <= VEEL else 1
    rijen = tuple(
        (
            namen[pilot.id],
            *compress(
                (
                    str(pilot.fase),
                    opsomming(pilot.gemeenten) if pilot.gemeenten else LEEG,
                    voorwaarden_in_kort(pilot.oordelen),
                    stand_in_woorden(pilot, profiel.woorden, hoogstens),
                ),
                met,
            ),
        )
        for pilot in alle
        if pilot.fase.soort is not Fasesoort.IDEE
    )
    koppen = compress(("Fase", "Gemeenten", "Voorwaarden", "Stand"), met)
    return Notitietabel((profiel.woorden.pilot.kop, *koppen), rijen)


def oordeelrijen(pilots: Iterable[PilotStand]) -> tuple[Rij, ...]:
    """Return the verdict on each condition in words, and how many pilots meet it.

    What was never assessed is left out.
    """
    alle = tuple(pilots)
    namen = tabelnamen(alle, 26 if len(alle) > VEEL else 40)
    getoetst = [p for p in alle if p.is_getoetst]
    rijen = [
        (namen[p.id], *(OORDELEN[oordeel] for oordeel in p.oordelen.values())) for p in getoetst
    ]
    if len(getoetst) > 1:
        kolommen = zip(*(pilot.oordelen.values() for pilot in getoetst), strict=True)
        tellingen = (kolom.count(Oordeel.VOLDOET) for kolom in kolommen)
        rijen.append(
            ("Aantal dat voldoet", *(f"{aantal} van {len(getoetst)}" for aantal in tellingen))
        )
    return tuple(rijen)


def planrijen(pilots: Iterable[PilotStand], *, alleen_anders: bool = False) -> tuple[Rij, ...]:
    """Return the first plan beside the present one, of every pilot that has begun.

    With ``alleen_anders`` those left out whose plan is as it was.
    """
    alle = tuple(pilots)
    namen = tabelnamen(alle)
    return tuple(
        (
            namen[pilot.id],
            euro(pilot.eerste_raming) if pilot.eerste_raming else LEEG,
            euro(pilot.geld.geraamd) if pilot.geld.geraamd else LEEG,
            dag_of_leeg(pilot.eerste_einde),
            dag_of_leeg(pilot.einde),
            verschil(pilot),
        )
        for pilot in alle
        if _heeft_plan(pilot) and not (alleen_anders and verschil(pilot) == ONVERANDERD)
    )


def _heeft_plan(pilot: PilotStand) -> bool:
    """Return whether there is a plan to compare: of one that began, or that was adjusted.

    Of a pilot without a phase a plan is there with its first date or amount.
    """
    if not pilot.fase:
        return bool(pilot.start or pilot.einde or pilot.geld.geraamd)
    is_gestopt = pilot.fase.soort is Fasesoort.GESTOPT
    return pilot.fase.vanaf_uitvoering or is_gestopt or pilot.is_herijkt


def geldrijen(portfolio: Portfolio) -> tuple[Rij, ...]:
    """Return the amounts of every pilot that has any, of each own cost, and the sum."""
    namen = tabelnamen(portfolio.pilots)
    kader = portfolio.kader
    regels = [(namen[pilot.id], pilot.geld) for pilot in portfolio.pilots]
    posten = kader.programma.budget.kosten
    eigen = kosten_op(kader.programma, portfolio.peildatum)
    regels += [
        (f"Programma: {postnaam(post)}", geld) for post, geld in zip(posten, eigen, strict=True)
    ]
    regels = [(naam, geld) for naam, geld in regels if any(_bedragen(geld))]
    if len(regels) > 1:
        regels.append(("Samen", portfolio.geld))
    return tuple((naam, *map(euro, _bedragen(geld))) for naam, geld in regels)


def trancherijen(portfolio: Portfolio) -> tuple[Rij, ...]:
    """Return by tranche how many pilots it has and their amounts; nothing where none is named."""
    return tuple(
        (
            naam or "geen tranche",
            str(len(pilots)),
            *map(euro, _bedragen(som(p.geld for p in pilots))),
        )
        for naam, pilots in portfolio.per_tranche.items()
    )


def _bedragen(geld: Geld) -> tuple[int, ...]:
    return (geld.geraamd, geld.gevraagd, geld.verplicht, geld.uitgegeven, geld.beslag)


def verlooprijen(verloop: Geldverloop) -> Iterator[Rij]:
    """Yield the figures of the picture of the money, quarter by quarter."""
    for punt in verloop.punten:
        bedragen = (punt.beslag, punt.verplicht, punt.uitgegeven)
        ruimte = (punt.plafond - punt.beslag,) if punt.plafond is not None else ()
        yield (in_woorden(punt.kwartaal), *map(euro, (*bedragen, *ruimte)))


def tijdlijnrijen(lijn: Tijdlijn) -> Iterator[Rij]:
    """Yield the dates of the picture of the pilots in time, numbered as in the picture."""
    for nummer, looptijd in enumerate(lijn.looptijden, start=1):
        volgende = looptijd.volgende
        yield (
            f"{nummer}",
            looptijd.titel,
            datum(looptijd.van),
            datum(looptijd.tot),
            _mijlpaal(volgende, lijn.peildatum) if volgende else LEEG,
        )


def _mijlpaal(punt: Punt, peildatum: date) -> str:
    te_laat = "gepland op " if punt.datum < peildatum else ""
    niet = ", nog niet gehaald" if te_laat else ""
    return f"{punt.naam} ({te_laat}{datum(punt.datum)}{niet})"
