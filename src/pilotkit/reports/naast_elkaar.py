"""Several programmes side by side: what each counts, what may be summed, what they share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pilotkit.check import CheckResult
from pilotkit.dutch import zelfde_naam
from pilotkit.model.woorden import Fasesoort
from pilotkit.portfolio import Portfolio
from pilotkit.reports.summary import as_data, build
from pilotkit.rules.partners import kern_van

if TYPE_CHECKING:
    from pilotkit.machine import pilots as vorm


@dataclass(frozen=True, slots=True)
class Programmakolom:
    """What one programme counts. Amounts in whole euros; None where there is no ceiling.

    ``koppen`` is what it calls its pilots, as a heading.
    """

    titel: str
    koppen: str
    pilots: int
    lopend: int | None
    plafond: int | None
    beslag: int
    ruimte: int | None
    gevraagd: int


@dataclass(frozen=True, slots=True)
class Gedeeld:
    """A name that several programmes use, and their titles; ``bedrag`` where it is money."""

    naam: str
    programmas: tuple[str, ...]
    bedrag: int | None = None


@dataclass(frozen=True, slots=True)
class NaastElkaar:
    """Programmes side by side; ``onleesbaar`` are the folders that cannot be read, with why."""

    kolommen: tuple[Programmakolom, ...]
    partijen: tuple[Gedeeld, ...]
    plaatsen: tuple[Gedeeld, ...]
    plafonds: tuple[Gedeeld, ...]
    reserves: tuple[Gedeeld, ...]
    onleesbaar: tuple[tuple[str, str], ...]

    @property
    def plafond(self) -> int | None:
        """All ceilings together; None where one has none, or two may be the same money."""
        bekend = [kolom.plafond for kolom in self.kolommen if kolom.plafond is not None]
        return None if self.plafonds or len(bekend) < len(self.kolommen) else sum(bekend)

    @property
    def beslag(self) -> int:
        """What all programmes claim together, in whole euros."""
        return sum(kolom.beslag for kolom in self.kolommen)

    @property
    def ruimte(self) -> int | None:
        """What is left under all ceilings together, or None where they have no sum."""
        return None if self.plafond is None else self.plafond - self.beslag


def naast_elkaar(results: Mapping[str, CheckResult], onleesbaar: Mapping[str, str]) -> NaastElkaar:
    """Return the programmes side by side, by the folder as it was typed."""
    vaak = Counter(result.portfolio.kader.titel for result in results.values())
    met_naam = {
        (titel if vaak[titel := result.portfolio.kader.titel] == 1 else f"{titel} ({map_})"): result
        for map_, result in results.items()
    }
    return NaastElkaar(
        tuple(_kolom(naam, result.portfolio) for naam, result in met_naam.items()),
        _gedeeld(
            (
                (naam, partner.naam)
                for naam, result in met_naam.items()
                for dossier in result.dossiers
                for partner in dossier.toen.partners
            ),
            kern_van,
        ),
        _gedeeld(
            (
                (naam, plaats)
                for naam, result in met_naam.items()
                for pilot in result.portfolio.pilots
                for plaats in pilot.gemeenten
            ),
            zelfde_naam,
        ),
        _gedeeld_geld(met_naam, "plafond"),
        _gedeeld_geld(met_naam, "reserve"),
        tuple(onleesbaar.items()),
    )


def _kolom(naam: str, portfolio: Portfolio) -> Programmakolom:
    kader, geld = portfolio.kader, portfolio.geld
    lopend = sum(pilot.loopt for pilot in portfolio.pilots)
    kent_fasen = any(fase.soort is Fasesoort.UITVOERING for fase in kader.profiel.levensloop.fasen)
    return Programmakolom(
        naam,
        portfolio.heet.koppen,
        len(portfolio.pilots),
        lopend if kent_fasen else None,
        kader.plafond,
        geld.beslag,
        portfolio.ruimte,
        geld.gevraagd,
    )


def _gedeeld(
    genoemd: Iterable[tuple[str, str]], sleutel_van: Callable[[str], str]
) -> tuple[Gedeeld, ...]:
    """Return the names that stand under more than one programme, as they were first written.

    What has no Latin letter is the same only where it is written the same.
    """
    namen: dict[str, str] = {}
    waar: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for titel, naam in genoemd:
        sleutel = sleutel_van(naam) or naam
        namen.setdefault(sleutel, naam)
        waar[sleutel][titel] = None
    gedeeld = (Gedeeld(namen[s], tuple(titels)) for s, titels in waar.items() if len(titels) > 1)
    return tuple(sorted(gedeeld, key=lambda een: een.naam))


def _gedeeld_geld(met_naam: Mapping[str, CheckResult], soort: str) -> tuple[Gedeeld, ...]:
    """Return the amounts that several programmes name of one body: they may be the same money."""
    waar: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    van: dict[str, str] = {}
    for naam, result in met_naam.items():
        kader = result.portfolio.kader
        bedrag, betaler = getattr(kader, soort), kader.profiel.provincie
        if bedrag and betaler:
            sleutel = zelfde_naam(betaler) or betaler
            van.setdefault(sleutel, betaler)
            waar[sleutel, bedrag].append(naam)
    return tuple(
        Gedeeld(van[sleutel], tuple(namen), bedrag)
        for (sleutel, bedrag), namen in waar.items()
        if len(namen) > 1
    )


def als_data(
    naast: NaastElkaar, results: Mapping[str, CheckResult], dag: str
) -> vorm.NaastElkaarJson:
    """Return the same as data: each programme as ``summary`` has it, and the sums."""
    return {
        "version": 1,
        "as_of": dag,
        "programmes": [
            {"path": map_, **as_data(build(result))} for map_, result in results.items()
        ],
        "total": {
            "pilots": sum(kolom.pilots for kolom in naast.kolommen),
            "ceiling": naast.plafond,
            "claimed": naast.beslag,
            "room": naast.ruimte,
            "requested": sum(kolom.gevraagd for kolom in naast.kolommen),
        },
        "overlap": {
            "parties": [_deel(een) for een in naast.partijen],
            "municipalities": [_deel(een) for een in naast.plaatsen],
            "ceilings": [_deel(een) for een in naast.plafonds],
            "reserves": [_deel(een) for een in naast.reserves],
        },
        "unreadable": [{"path": pad, "reason": reden} for pad, reden in naast.onleesbaar],
    }


def _deel(een: Gedeeld) -> vorm.GedeeldJson:
    data: vorm.GedeeldJson = {"name": een.naam, "programmes": list(een.programmas)}
    if een.bedrag is not None:
        data["amount"] = een.bedrag
    return data
