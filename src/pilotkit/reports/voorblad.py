"""The first page of the note: what asks attention, what was decided, what is not met.

It stays one page, whatever the portfolio. What does not fit stands on the next.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from pilotkit.bijzonderheden import Rang
from pilotkit.dutch import eerste_zin, euro, korte_datum, op_woord, opsomming
from pilotkit.gedateerd import op_datum
from pilotkit.geld import totaal
from pilotkit.model.woorden import Fase, Oordeel, Signaalsoort, Stand
from pilotkit.reports.gedeeld import OORDELEN, ORGANEN, STANDEN, tabelnamen
from pilotkit.reports.tabellen import LEEG

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from pilotkit.dossier import Dossier
    from pilotkit.model.planning import Besluit
    from pilotkit.portfolio import PilotStand, Portfolio
    from pilotkit.reports.tabellen import Rij

_REGELS = 30
"""So many lines the tables of the first page may take together, at the widest."""
_RUIMTE = {"aandacht": 0, "besluiten": 9, "komend": 5}
"""So many of those lines are kept for what follows, where there is that much to tell."""


@dataclass(frozen=True, slots=True)
class Deel:
    """A table of the first page: its rows, and those that did not fit."""

    rijen: tuple[Rij, ...]
    rest: tuple[Rij, ...]


@dataclass(frozen=True, slots=True)
class Voorblad:
    """The tables of the first page, and what is not met in a few lines."""

    geld: tuple[Rij, ...]
    aandacht: Deel
    besluiten: Deel
    komend: Deel
    niet_gehaald: tuple[str, ...]


def voorblad(
    portfolio: Portfolio,
    dossiers: tuple[Dossier, ...],
    periode: Container[date],
    komend: tuple[Rij, ...],
) -> Voorblad:
    """Return the first page; ``komend`` are the rows of what comes."""
    besluiten = tuple(besluitrijen(portfolio, dossiers, periode))
    niet = tuple(niet_gehaald(portfolio))
    over = _REGELS - len(niet)
    bewaard = min(_RUIMTE["besluiten"], _hoog(besluiten, 60)) + min(_RUIMTE["komend"], len(komend))
    aandacht, gebruikt = _deel(aandachtsrijen(dossiers), over - bewaard, 34)
    over -= gebruikt
    bewaard = min(_RUIMTE["komend"], len(komend))
    besloten, gebruikt = _deel(besluiten, over - bewaard, 60)
    straks, _ = _deel(komend, over - gebruikt, 60)
    return Voorblad(tuple(geldrij(portfolio)), aandacht, besloten, straks, niet)


def _deel(rijen: tuple[Rij, ...], regels: int, breed: int) -> tuple[Deel, int]:
    """Return what fits in so many lines and what does not, and how many lines it takes."""
    gebruikt = 0
    for plaats, rij in enumerate(rijen):
        hoog = _hoog((rij,), breed)
        if gebruikt + hoog > max(regels, 2):
            return Deel(rijen[:plaats], rijen[plaats:]), gebruikt
        gebruikt += hoog
    return Deel(rijen, ()), gebruikt


def _hoog(rijen: Iterable[Rij], breed: int) -> int:
    """Return how many lines rows take whose widest cell has so many characters on a line."""
    return sum(1 + max(map(len, rij)) // breed for rij in rijen)


def geldrij(portfolio: Portfolio) -> Iterator[Rij]:
    """Yield the amounts that count: ceiling, claim, committed, spent, room, asked of the room."""
    kader, geld, ruimte = portfolio.kader, portfolio.geld, portfolio.ruimte
    yield (
        euro(kader.plafond) if kader.plafond is not None else LEEG,
        euro(geld.beslag),
        euro(geld.verplicht),
        euro(geld.uitgegeven),
        euro(ruimte) if ruimte is not None else LEEG,
        euro(portfolio.in_voorbereiding),
    )


def vraagt_aandacht(pilot: PilotStand) -> bool:
    """Whether a pilot belongs among those that ask attention: also before it runs."""
    in_aanloop = pilot.fase is Fase.ONTWIKKELING
    moeilijk = pilot.stand in (Stand.AANDACHT, Stand.STAGNEERT)
    return pilot.vraagt_aandacht or (in_aanloop and (moeilijk or bool(pilot.bijzonderheden)))


def aandachtsrijen(dossiers: Iterable[Dossier]) -> tuple[Rij, ...]:
    """Return pilot, why, since when, which measure and who, in the order of attention."""
    alle = list(dossiers)
    namen = tabelnamen(dossier.stand for dossier in alle)
    vragend = sorted((d for d in alle if vraagt_aandacht(d.stand)), key=lambda d: _orde(d.stand))
    return tuple(
        (
            namen[dossier.stand.id],
            op_woord(_waarom(dossier.stand), _LANGSTE),
            _sinds(dossier.stand),
            _maatregel(dossier),
            op_woord(dossier.toen.trekker or "geen trekker", _LANGSTE_WIE),
        )
        for dossier in vragend
    )


_LANGSTE, _LANGSTE_WIE, _MEESTE = 130, 40, 2


def _orde(pilot: PilotStand) -> tuple[tuple[int, date], bool, str]:
    eerste = min((b.volgorde for b in pilot.bijzonderheden), default=None)
    gemeld = (int(Rang.OVERIG), pilot.stand_op or date.max)
    return eerste or gemeld, pilot.stand is not Stand.STAGNEERT, pilot.titel


def _waarom(pilot: PilotStand) -> str:
    redenen = [b.tekst for b in pilot.bijzonderheden]
    if pilot.stand in (Stand.AANDACHT, Stand.STAGNEERT):
        redenen.insert(0, f"meldt: {STANDEN[pilot.stand]}")
    if pilot.stand is Stand.OP_KOERS and pilot.fase.loopt:
        redenen[0] = f"meldt op koers, maar {redenen[0]}"
    meer = len(redenen) - _MEESTE
    return "; ".join([*redenen[:_MEESTE], *([f"en nog {meer}"] if meer > 0 else [])])


def _sinds(pilot: PilotStand) -> str:
    dag = pilot.bijzonderheden[0].sinds if pilot.bijzonderheden else pilot.stand_op
    return korte_datum(dag) if dag else "onbekend"


def _maatregel(dossier: Dossier) -> str:
    """Return the measure against the last risk that has one."""
    risicos = [s for s in op_datum(dossier.toen.signalen) if s.soort is Signaalsoort.RISICO]
    genomen = [s.maatregel for s in risicos if s.maatregel]
    return op_woord(eerste_zin(genomen[-1]), _LANGSTE // 2) if genomen else "geen gemeld"


def besluitrijen(
    portfolio: Portfolio, dossiers: Iterable[Dossier], periode: Container[date]
) -> Iterator[Rij]:
    """Yield the decisions of the time by day: when, who, what, for how much, and its kenmerk."""
    alle = list(dossiers)
    namen = tabelnamen(dossier.stand for dossier in alle)
    van_programma: list[tuple[Besluit, str, int]] = [
        (b, "Programma", b.bedrag or 0) for b in portfolio.kader.programma.besluiten
    ]
    van_pilots = [
        (besluit, namen[dossier.stand.id], _bedrag(dossier, besluit))
        for dossier in alle
        for besluit in dossier.toen.besluiten
    ]
    for besluit, wie, bedrag in sorted((*van_programma, *van_pilots), key=lambda r: r[0].datum):
        if besluit.datum in periode and besluit.datum <= portfolio.peildatum:
            yield (
                korte_datum(besluit.datum),
                ORGANEN[besluit.orgaan][1].removeprefix("de ").removeprefix("het "),
                f"{wie}: {op_woord(besluit.besluit.strip().removesuffix('.'), _LANGSTE)}",
                euro(bedrag) if bedrag else LEEG,
                besluit.kenmerk or LEEG,
            )


def _bedrag(dossier: Dossier, besluit: Besluit) -> int:
    """Return what was committed on a decision, in whole euros."""
    verplichtingen = dossier.toen.begroting.verplichtingen
    return totaal(v for v in verplichtingen if besluit.kenmerk and v.kenmerk == besluit.kenmerk)


_NOEMEN = 4


def niet_gehaald(portfolio: Portfolio) -> Iterator[str]:
    """Yield each condition that a pilot which goes on does not meet, and which pilots those are."""
    mee = [p for p in portfolio.pilots if p.fase.loopt or p.fase is Fase.ONTWIKKELING]
    namen = tabelnamen(mee)
    voorwaarden = portfolio.kader.profiel.voorwaarden
    for sleutel in voorwaarden.sleutels():
        delen = [*_zonder(mee, sleutel, namen)]
        if delen:
            yield f"{voorwaarden.naam(sleutel)}: {'; '.join(delen)}."


def _zonder(mee: Iterable[PilotStand], sleutel: str, namen: Mapping[str, str]) -> Iterator[str]:
    alle = list(mee)
    for oordeel in (Oordeel.VOLDOET_NIET, Oordeel.DEELS):
        wie = [namen[p.id] for p in alle if p.oordelen.get(sleutel) is oordeel]
        if len(wie) > _NOEMEN:
            yield f"{len(wie)} pilots ({OORDELEN[oordeel]})"
        elif wie:
            yield f"{opsomming(wie)} ({OORDELEN[oordeel]})"
    open_ = [namen[p.id] for p in alle if p.fase.loopt and p.oordelen.get(sleutel) is Oordeel.OPEN]
    if open_:
        wie_ = f"{len(open_)} pilots" if len(open_) > _NOEMEN else opsomming(open_)
        yield f"{wie_} (nog niet getoetst)"
