"""The portfolio at a glance: plain data for the table and for JSON (4-cli, summary)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pilotkit.machine import budget
from pilotkit.reports.gedeeld import komende, per_fase

if TYPE_CHECKING:
    from pilotkit.check import CheckResult
    from pilotkit.model.woorden import Fase
    from pilotkit.portfolio import PilotStand, Portfolio
    from pilotkit.reports.gedeeld import Gepland

DAGEN = 90
"""How far ahead the summary looks."""


@dataclass(frozen=True, slots=True)
class Samenvatting:
    """What the summary shows."""

    portfolio: Portfolio
    fasen: tuple[tuple[Fase, int], ...]
    gemeenten: tuple[tuple[str, int], ...]
    komend: tuple[Gepland, ...]


def build(result: CheckResult) -> Samenvatting:
    """Return the portfolio at a glance. Every municipality of the programme is named, also at 0."""
    portfolio = result.portfolio
    genoemd = Counter(naam for pilot in portfolio.pilots for naam in pilot.gemeenten)
    bekend = portfolio.kader.profiel.gemeenten
    namen = (*bekend, *sorted(set(genoemd) - set(bekend)))
    return Samenvatting(
        portfolio=portfolio,
        fasen=tuple(per_fase(pilot.fase for pilot in portfolio.pilots)),
        gemeenten=tuple((naam, genoemd[naam]) for naam in namen),
        komend=tuple(komende(result.dossiers, portfolio.kader, portfolio.peildatum, DAGEN)),
    )


def as_data(overzicht: Samenvatting) -> dict[str, Any]:
    """Return the stable machine form; amounts in whole euros, dates as ISO texts."""
    portfolio = overzicht.portfolio
    geld = portfolio.geld
    return {
        "version": 1,
        "as_of": portfolio.peildatum.isoformat(),
        "programme": portfolio.kader.profiel.naam,
        "budget": {
            **budget(portfolio),
            "estimated": geld.geraamd,
            "in_preparation": portfolio.in_voorbereiding,
            "committed": geld.verplicht,
            "spent": geld.uitgegeven,
        },
        "phases": {str(fase): hoeveel for fase, hoeveel in overzicht.fasen},
        "municipalities": dict(overzicht.gemeenten),
        "unreadable": list(portfolio.onleesbaar),
        "pilots": [_pilot(pilot) for pilot in portfolio.pilots],
    }


def toestand(pilot: PilotStand) -> dict[str, Any]:
    """Return what stands beside the reported state, for machines (7-truth §3)."""
    uitkomst = pilot.uitkomst
    return {
        "state_date": pilot.stand_op.isoformat() if pilot.stand_op else None,
        "remarks": [
            {
                "code": str(bijzonderheid.soort),
                "since": bijzonderheid.sinds.isoformat() if bijzonderheid.sinds else None,
                "text": bijzonderheid.tekst,
            }
            for bijzonderheid in pilot.bijzonderheden
        ],
        "outcome": str(uitkomst.oordeel) if uitkomst else None,
        "on_course": pilot.is_op_koers,
    }


def _pilot(pilot: PilotStand) -> dict[str, Any]:
    geld = pilot.geld
    return {
        "id": pilot.id,
        "title": pilot.titel,
        "phase": str(pilot.fase),
        "municipalities": list(pilot.gemeenten),
        "conditions": {sleutel: str(oordeel) for sleutel, oordeel in pilot.oordelen.items()},
        "budget": {
            "estimated": geld.geraamd,
            "requested": geld.gevraagd,
            "committed": geld.verplicht,
            "spent": geld.uitgegeven,
            "claim": geld.beslag,
        },
        "state": str(pilot.stand) if pilot.stand else None,
        **toestand(pilot),
        "start": pilot.start.isoformat() if pilot.start else None,
        "end": pilot.einde.isoformat() if pilot.einde else None,
    }
