"""Several programmes side by side: what each counts, what may be summed, what they share."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pilotkit.dutch import zelfde_naam
from pilotkit.model.woorden import Fasesoort
from pilotkit.reports.summary import as_data, build

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pilotkit.check import CheckResult
    from pilotkit.portfolio import Portfolio


@dataclass(frozen=True, slots=True)
class Kolom:
    """What one programme counts. Amounts in whole euros; None where there is no ceiling."""

    titel: str
    pilots: int
    lopend: int | None
    plafond: int | None
    beslag: int
    ruimte: int | None
    gevraagd: int


@dataclass(frozen=True, slots=True)
class Gedeeld:
    """A name that several programmes use, and their titles."""

    naam: str
    programmas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NaastElkaar:
    """Programmes side by side; ``onleesbaar`` are the folders that cannot be read, with why."""

    kolommen: tuple[Kolom, ...]
    partijen: tuple[Gedeeld, ...]
    plaatsen: tuple[Gedeeld, ...]
    plafonds: tuple[Gedeeld, ...]
    onleesbaar: tuple[tuple[str, str], ...]


def naast_elkaar(
    results: Iterable[CheckResult], onleesbaar: Iterable[tuple[str, str]]
) -> NaastElkaar:
    """Return the programmes side by side, in the order in which they were asked for."""
    portfolios = [(result, result.portfolio) for result in results]
    return NaastElkaar(
        tuple(_kolom(portfolio) for _, portfolio in portfolios),
        _gedeeld(
            (portfolio.kader.titel, partner.naam)
            for result, portfolio in portfolios
            for dossier in result.dossiers
            for partner in dossier.toen.partners
        ),
        _gedeeld(
            (portfolio.kader.titel, plaats)
            for _, portfolio in portfolios
            for pilot in portfolio.pilots
            for plaats in pilot.gemeenten
        ),
        _gedeeld(
            (portfolio.kader.titel, portfolio.kader.profiel.provincie)
            for _, portfolio in portfolios
            if portfolio.kader.plafond is not None
        ),
        tuple(onleesbaar),
    )


def _kolom(portfolio: Portfolio) -> Kolom:
    kader, geld = portfolio.kader, portfolio.geld
    lopend = sum(pilot.fase.loopt for pilot in portfolio.pilots)
    kent_fasen = any(fase.soort is Fasesoort.UITVOERING for fase in kader.profiel.levensloop.fasen)
    return Kolom(
        kader.titel,
        len(portfolio.pilots),
        lopend if kent_fasen else None,
        kader.plafond,
        geld.beslag,
        portfolio.ruimte,
        geld.gevraagd,
    )


def _gedeeld(genoemd: Iterable[tuple[str, str]]) -> tuple[Gedeeld, ...]:
    """Return the names that stand under more than one programme, as they were first written."""
    namen: dict[str, str] = {}
    waar: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for titel, naam in genoemd:
        sleutel = zelfde_naam(naam)
        namen.setdefault(sleutel, naam)
        waar[sleutel][titel] = None
    gedeeld = (Gedeeld(namen[s], tuple(titels)) for s, titels in waar.items() if len(titels) > 1)
    return tuple(sorted(gedeeld, key=lambda een: een.naam))


def als_data(naast: NaastElkaar, results: Iterable[CheckResult], dag: str) -> dict[str, Any]:
    """Return the same as data: each programme as ``summary`` has it, and the sums."""
    plafonds = [kolom.plafond for kolom in naast.kolommen]
    heel = bool(plafonds) and None not in plafonds
    return {
        "version": 1,
        "as_of": dag,
        "programmes": [as_data(build(result)) for result in results],
        "total": {
            "pilots": sum(kolom.pilots for kolom in naast.kolommen),
            "ceiling": sum(filter(None, plafonds)) if heel else None,
            "claimed": sum(kolom.beslag for kolom in naast.kolommen),
            "requested": sum(kolom.gevraagd for kolom in naast.kolommen),
        },
        "overlap": {
            "parties": [_deel(een) for een in naast.partijen],
            "municipalities": [_deel(een) for een in naast.plaatsen],
            "ceilings": [_deel(een) for een in naast.plafonds],
        },
        "unreadable": [{"path": pad, "reason": reden} for pad, reden in naast.onleesbaar],
    }


def _deel(een: Gedeeld) -> dict[str, Any]:
    return {"name": een.naam, "programmes": list(een.programmas)}
