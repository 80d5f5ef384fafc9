"""What changed in the programme as a whole; what could not be read is not compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pilotkit.check import CheckResult
from pilotkit.diff.overig import overig
from pilotkit.diff.wijziging import Wat, Wijziging, anders, per_stuk
from pilotkit.model.programma import Programma
from pilotkit.portfolio import Portfolio
from pilotkit.source.repository import PROGRAMMA


def onleesbaar(result: CheckResult) -> tuple[str, ...]:
    """Return the files that could not be read, ``programma.yaml`` first."""
    pilots = result.portfolio.onleesbaar
    return (PROGRAMMA, *pilots) if result.is_programme_unreadable else pilots


def programmaverschil(oud: CheckResult, nieuw: CheckResult) -> tuple[Wijziging, ...]:
    """Return what changed in the programme: its money, and the other keys of its file.

    A pilot that could be read on one side only is left out of both sums: an amount that
    nobody can read is not free.
    """
    if PROGRAMMA in (*onleesbaar(oud), *onleesbaar(nieuw)):
        return ()
    stuk = {*oud.portfolio.onleesbaar, *nieuw.portfolio.onleesbaar}
    toen, nu = _zonder(oud.portfolio, stuk), _zonder(nieuw.portfolio, stuk)
    is_deels = (toen.pilots, nu.pilots) != (oud.portfolio.pilots, nieuw.portfolio.pilots)
    sommen = (
        *anders(Wat.BESLAG, toen.geld.beslag, nu.geld.beslag),
        *anders(Wat.RUIMTE, toen.ruimte, nu.ruimte),
        *anders(Wat.IN_VOORBEREIDING, toen.in_voorbereiding, nu.in_voorbereiding),
    )
    return (
        *anders(Wat.RESERVE, toen.kader.reserve, nu.kader.reserve),
        *anders(Wat.PLAFOND, toen.kader.plafond, nu.kader.plafond),
        *(replace(som, is_deels=is_deels) for som in sommen),
        *_inhoud(toen.kader.programma, nu.kader.programma),
    )


def _zonder(portfolio: Portfolio, bestanden: Iterable[str]) -> Portfolio:
    pilots = tuple(pilot for pilot in portfolio.pilots if pilot.bestand not in bestanden)
    return replace(portfolio, pilots=pilots)


def _inhoud(oud: Programma, nieuw: Programma) -> Iterator[Wijziging]:
    """Yield what the sums do not show of it: decisions and moments, and other keys by name."""
    lijsten = (
        *per_stuk(Wat.BESLUIT, oud.besluiten, nieuw.besluiten),
        *per_stuk(Wat.BESLISMOMENT, oud.beslismomenten, nieuw.beslismomenten),
    )
    yield from lijsten
    verteld = frozenset(pad for wijziging in lijsten for pad in wijziging.paden)
    for sleutel in type(nieuw).model_fields:
        was, is_ = getattr(oud, sleutel, None), getattr(nieuw, sleutel)
        if sleutel in ("besluiten", "beslismomenten"):
            yield from overig(was, is_, verteld, sleutel)
        elif was != is_:
            yield Wijziging(Wat.OVERIG, paden=(sleutel,))
