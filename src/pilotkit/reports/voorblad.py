"""The first page of the note: what asks attention, what was decided, what is not met.

It stays one page, whatever the portfolio. What does not fit stands on the next.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pilotkit.dossier import Dossier
from pilotkit.dutch import eerste_zin, euro, korte_datum, op_woord, opsomming
from pilotkit.gedateerd import op_datum
from pilotkit.model.planning import Besluit
from pilotkit.model.woorden import Fasesoort, Oordeel, Signaalsoort, Stand
from pilotkit.peildatum.bijzonderheden import Rang
from pilotkit.peildatum.geld import totaal
from pilotkit.portfolio import PilotStand, Portfolio, tabelnamen
from pilotkit.profiel import Naamwoord
from pilotkit.reports.fasewoorden import orgaan_in_zin
from pilotkit.reports.tabellen import LEEG, Rij
from pilotkit.reports.woorden import OORDELEN, STANDEN

_BLAD = 490.0
"""Points that the tables of the first page may take together, under the lines above them."""
_REGEL, _TEKENS = 15.5, 95
"""How high a line of text is, and how many characters it has at the least."""
_CEL, _LUCHT = 12.5, 7.0
"""How high a line in a cell is, and the space around a row."""
_AANDACHT, _BESLUITEN, _KOMEND = (26, 32, 10, 28, 13), (11, 18, 42, 9, 12), (16, 36, 36)
"""How many characters a line of each column has at the least."""
_BEWAARD = 100.0, 50.0
"""Points kept for the decisions and for what comes, where there is that much to tell."""


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


def hoogte(teksten: Iterable[str]) -> float:
    """Return how high texts stand under each other on paper, at most, in points."""
    return sum(_REGEL * (1 + len(tekst) // _TEKENS) for tekst in teksten if tekst)


def voorblad(
    portfolio: Portfolio,
    dossiers: tuple[Dossier, ...],
    periode: Container[date],
    komend: tuple[Rij, ...],
    boven: float,
) -> Voorblad:
    """Return the first page.

    ``komend`` are the rows of what comes; ``boven`` is how high the lines above
    the tables are, in points.
    """
    besluiten = tuple(besluitrijen(portfolio, dossiers, periode))
    niet = tuple(niet_gehaald(portfolio))
    geld = tuple(geldrij(portfolio)) if portfolio.heeft_geld else ()
    over = _BLAD - boven - hoogte([" ".join(niet)])
    straks = min(_BEWAARD[1], _hoog(komend, _KOMEND))
    besloten = min(_BEWAARD[0], _hoog(besluiten, _BESLUITEN))
    aandacht = _deel(aandachtsrijen(dossiers), over - besloten - straks, _AANDACHT)
    over -= _hoog(aandacht.rijen, _AANDACHT)
    besluitdeel = _deel(besluiten, over - straks, _BESLUITEN)
    over -= _hoog(besluitdeel.rijen, _BESLUITEN)
    return Voorblad(geld, aandacht, besluitdeel, _deel(komend, over, _KOMEND), niet)


def _deel(rijen: tuple[Rij, ...], punten: float, tekens: tuple[int, ...]) -> Deel:
    """Return what fits in so many points, and what does not."""
    plaats = 0
    while plaats < len(rijen) and _hoog(rijen[: plaats + 1], tekens) <= punten:
        plaats += 1
    return Deel(rijen[:plaats], rijen[plaats:])


def _hoog(rijen: Iterable[Rij], tekens: tuple[int, ...]) -> float:
    """Return how high rows are on paper at the most, in points."""
    hoogtes = (
        max(1 + (len(cel) - 1) // breed for cel, breed in zip(rij, tekens, strict=True))
        for rij in rijen
    )
    return sum(_CEL * regels + _LUCHT for regels in hoogtes)


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
    in_aanloop = pilot.fase.soort is Fasesoort.ONTWIKKELING or pilot.is_te_beginnen
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
            _waarom(dossier.stand),
            _sinds(dossier.stand),
            _maatregel(dossier),
            op_woord(dossier.toen.trekker or "geen trekker", _LANGSTE_WIE),
        )
        for dossier in vragend
    )


_LANGSTE, _LANGSTE_WIE = 110, 40


def _orde(pilot: PilotStand) -> tuple[tuple[int, date], bool, str]:
    eerste = min((b.volgorde for b in pilot.bijzonderheden), default=None)
    gemeld = (int(Rang.OVERIG), pilot.stand_op or date.max)
    return eerste or gemeld, pilot.stand is not Stand.STAGNEERT, pilot.titel


def _waarom(pilot: PilotStand) -> str:
    """Say what it reports and the first remark; how many more there are, the table of all tells."""
    feiten = [b.tekst for b in pilot.bijzonderheden]
    eerst = feiten[:1]
    if pilot.stand in (Stand.AANDACHT, Stand.STAGNEERT):
        eerst.insert(0, f"meldt: {STANDEN[pilot.stand]}")
    elif pilot.stand is Stand.OP_KOERS:
        eerst = [f"meldt op koers, maar {feiten[0]}"]
    zin = op_woord("; ".join(eerst), _LANGSTE)
    return f"{zin}; en nog {len(feiten) - 1}" if len(feiten) > 1 else zin


def _sinds(pilot: PilotStand) -> str:
    dag = pilot.bijzonderheden[0].sinds if pilot.bijzonderheden else pilot.stand_op
    return korte_datum(dag) if dag else "onbekend"


def _maatregel(dossier: Dossier) -> str:
    """Return the measure against the last risk that has one."""
    risicos = [s for s in op_datum(dossier.toen.signalen) if s.soort is Signaalsoort.RISICO]
    genomen = [(s.maatregel, s.datum) for s in risicos if s.maatregel]
    if not genomen:
        return "geen gemeld"
    maatregel, dag = genomen[-1]
    return f"{op_woord(eerste_zin(maatregel), _LANGSTE * 2 // 3)} ({korte_datum(dag)})"


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
                orgaan_in_zin(besluit.orgaan).naam,
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
    mee = [p for p in portfolio.pilots if p.fase.loopt or p.fase.soort is Fasesoort.ONTWIKKELING]
    namen, heet = tabelnamen(mee), portfolio.heet
    nooit = [p for p in mee if set(p.oordelen.values()) == {Oordeel.OPEN}]
    if lopend := [namen[pilot.id] for pilot in nooit if pilot.fase.loopt]:
        yield f"Op geen enkele voorwaarde getoetst: {_wie(lopend, heet)}."
    mee = [pilot for pilot in mee if pilot not in nooit]
    voorwaarden = portfolio.kader.profiel.voorwaarden
    for sleutel in voorwaarden.sleutels():
        delen = [*_zonder(mee, sleutel, namen, heet)]
        if delen:
            yield f"{voorwaarden.naam(sleutel)}: {'; '.join(delen)}."


def _zonder(
    mee: Iterable[PilotStand], sleutel: str, namen: Mapping[str, str], heet: Naamwoord
) -> Iterator[str]:
    alle = list(mee)
    for oordeel in (Oordeel.VOLDOET_NIET, Oordeel.DEELS):
        wie = [namen[p.id] for p in alle if p.oordelen.get(sleutel) is oordeel]
        if wie:
            yield f"{_wie(wie, heet)} ({OORDELEN[oordeel]})"
    open_ = [namen[p.id] for p in alle if p.fase.loopt and p.oordelen.get(sleutel) is Oordeel.OPEN]
    if open_:
        yield f"{_wie(open_, heet)} (nog niet getoetst)"


def _wie(namen: list[str], heet: Naamwoord) -> str:
    return heet.aantal(len(namen)) if len(namen) > _NOEMEN else opsomming(namen)
