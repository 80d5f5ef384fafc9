"""What a programme counts of its pilots, as rows and sentences, and what one pilot says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pilotkit.dutch import opsomming
from pilotkit.model.programmafeiten import OpgegevenAantal
from pilotkit.model.types import Blok
from pilotkit.model.velden import velden
from pilotkit.peildatum.kenmerken import Telling
from pilotkit.portfolio import Portfolio
from pilotkit.reports.tabellen import Rij

KOPPEN = ("Kenmerk", "Waarde", "Geteld", "Opgegeven")


@dataclass(frozen=True, slots=True)
class Kenmerkbeeld:
    """The counts as a table, and in sentences what is nowhere and what nobody tells."""

    rijen: tuple[Rij, ...]
    zinnen: tuple[str, ...]


def kenmerkbeeld(portfolio: Portfolio) -> Kenmerkbeeld:
    """Return what is counted of the pilots of a portfolio, and what sources state beside it."""
    tellingen = portfolio.kenmerken
    gevuld = [telling for telling in tellingen if not telling.is_leeg]
    return Kenmerkbeeld(
        (*(rij for telling in gevuld for rij in _rijen(telling)), *_alleen_opgegeven(portfolio)),
        tuple(_zinnen(tellingen, portfolio)),
    )


def alleen_opgegeven(portfolio: Portfolio) -> tuple[OpgegevenAantal, ...]:
    """Return the stated totals of what the programme does not count itself."""
    geteld = {telling.kenmerk.naam for telling in portfolio.kenmerken}
    opgegeven = portfolio.kader.toen.opgegeven_aantallen
    return tuple(gegeven for gegeven in opgegeven if gegeven.kenmerk not in geteld)


def in_woorden(waarde: str) -> str:
    """Return a value as it stands in a sentence."""
    return waarde.replace("_", " ")


def _rijen(telling: Telling) -> Iterator[Rij]:
    """Yield a row per value that occurs or is stated, and one for what is not told."""
    naam = telling.kenmerk.titel
    if telling.kenmerk.binnen:
        naam = f"{naam} (van {telling.van})"
    opgegeven: dict[str, list[OpgegevenAantal]] = {}
    for gegeven in telling.opgegeven:
        opgegeven.setdefault(gegeven.waarde, []).append(gegeven)
    for waarde, aantal in telling.aantallen:
        if aantal or waarde in opgegeven:
            yield naam, in_woorden(waarde), str(aantal), _opgegeven(opgegeven.get(waarde, ()))
            naam = ""
    if telling.niet_vermeld:
        yield naam, "niet vermeld", str(telling.niet_vermeld), ""


def _alleen_opgegeven(portfolio: Portfolio) -> Iterator[Rij]:
    naam = ""
    for gegeven in alleen_opgegeven(portfolio):
        eerst, naam = naam, gegeven.kenmerk
        kop = "" if eerst == naam else in_woorden(naam).capitalize()
        yield kop, in_woorden(gegeven.waarde), "–", _opgegeven((gegeven,))


def _opgegeven(opgegeven: Iterable[OpgegevenAantal]) -> str:
    """Return totals as their source states them."""
    return "; ".join(
        f"{gegeven.aantal}"
        + (f" van {gegeven.van}" if gegeven.van is not None else "")
        + (f" ({gegeven.bron})" if gegeven.bron else "")
        for gegeven in opgegeven
    )


def _zinnen(tellingen: Iterable[Telling], portfolio: Portfolio) -> Iterator[str]:
    """Yield which values have no pilot, where the programme asks that, and what nobody tells."""
    for telling in tellingen:
        if telling.kenmerk.leeg and telling.zonder:
            waar = opsomming(map(in_woorden, telling.zonder))
            yield f"{telling.kenmerk.leeg} {waar}."
    leeg = [t.kenmerk.titel.lower() for t in tellingen if t.is_leeg and not t.kenmerk.leeg]
    if leeg and portfolio.pilots:
        yield f"Bij {portfolio.heet.geen_enkele} vermeld: {opsomming(leeg)}."


def blokregels(blok: Any) -> tuple[tuple[str, str], ...]:
    """Return what a block of the file says, as names and texts; what is not there is left out."""
    return tuple(_blokregels(blok)) if isinstance(blok, Blok) else ()


def _blokregels(blok: Blok) -> Iterator[tuple[str, str]]:
    for sleutel, veld in velden(type(blok)).items():
        if tekst := _tekst(getattr(blok, sleutel)):
            yield veld.titel or sleutel, tekst


def _tekst(waarde: Any) -> str:
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, Blok):
        return ", ".join(tekst for _, tekst in _blokregels(waarde))
    if isinstance(waarde, tuple):
        return "; ".join(filter(None, map(_tekst, waarde)))
    if isinstance(waarde, StrEnum):
        return in_woorden(waarde)
    return "" if waarde is None else str(waarde)
