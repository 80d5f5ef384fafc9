"""The portfolio at a glance: plain data for the table and for JSON (4-cli, summary)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from pilotkit.agenda import Taak, taken, tussen
from pilotkit.check import CheckResult
from pilotkit.dossier import Dossier
from pilotkit.finding import Diagnostic
from pilotkit.gedateerd import op_datum
from pilotkit.machine import budget
from pilotkit.model.programmafeiten import OpgegevenAantal
from pilotkit.model.types import Blok
from pilotkit.model.woorden import Fase
from pilotkit.peildatum.geld import Geld, som
from pilotkit.peildatum.kenmerken import Telling
from pilotkit.peildatum.plichten import plichtstanden
from pilotkit.portfolio import PilotStand, Portfolio
from pilotkit.reports.fasewoorden import per_fase
from pilotkit.reports.kenmerken import Kenmerkbeeld, alleen_opgegeven, kenmerkbeeld

if TYPE_CHECKING:
    from pilotkit.machine import pilots as vorm
    from pilotkit.machine.geld import BedragenJson

DAGEN = 90
"""How far ahead the summary looks."""


@dataclass(frozen=True, slots=True)
class Samenvatting:
    """What the summary shows."""

    portfolio: Portfolio
    fasen: tuple[tuple[Fase, int], ...]
    gemeenten: tuple[tuple[str, int], ...]
    kenmerken: Kenmerkbeeld
    themas: tuple[tuple[str, int], ...]
    komend: tuple[Taak, ...]


def build(result: CheckResult) -> Samenvatting:
    """Return the portfolio at a glance. Every municipality of the programme is named, also at 0."""
    portfolio = result.portfolio
    genoemd = Counter(naam for pilot in portfolio.pilots for naam in pilot.gemeenten)
    bekend = portfolio.kader.profiel.gemeenten
    namen = (*bekend, *sorted(set(genoemd) - set(bekend)))
    return Samenvatting(
        portfolio=portfolio,
        fasen=tuple(
            per_fase((p.fase for p in portfolio.pilots), portfolio.kader.profiel.levensloop)
        ),
        gemeenten=tuple((naam, genoemd[naam]) for naam in namen),
        kenmerken=kenmerkbeeld(portfolio),
        themas=tuple(Counter(t for p in portfolio.pilots for t in p.themas).most_common()),
        komend=komend(portfolio, result.dossiers),
    )


def komend(portfolio: Portfolio, dossiers: Iterable[Dossier]) -> tuple[Taak, ...]:
    """Return what is due in the days after the peildatum."""
    morgen = portfolio.peildatum + timedelta(days=1)
    tot = portfolio.peildatum + timedelta(days=DAGEN)
    return tussen(taken(portfolio, dossiers), morgen, tot)


def as_data(overzicht: Samenvatting) -> vorm.SamenvattingJson:
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
        "kenmerken": [_telling(telling) for telling in portfolio.kenmerken],
        "stated": [{"name": o.kenmerk, **_opgegeven(o)} for o in alleen_opgegeven(portfolio)],
        "themes": dict(overzicht.themas),
        "tranches": [
            {
                "name": naam,
                "pilots": [pilot.id for pilot in pilots],
                "budget": _geld(som(p.geld for p in pilots)),
            }
            for naam, pilots in portfolio.per_tranche.items()
        ],
        "duties": [
            {
                "key": stand.plicht.sleutel,
                "what": stand.plicht.wat,
                "done": _iso(stand.laatst),
                "due": _iso(stand.uiterlijk),
                "overdue": stand.is_te_laat,
            }
            for stand in plichtstanden(portfolio.kader)
        ],
        "unreadable": list(portfolio.onleesbaar),
        "pilots": [pilotdata(pilot) for pilot in portfolio.pilots],
    }


def _telling(telling: Telling) -> vorm.TellingJson:
    """Return what was counted of a kenmerk, and what sources state beside it."""
    return {
        "name": telling.kenmerk.naam,
        "title": telling.kenmerk.titel,
        "of": telling.van,
        "counts": dict(telling.aantallen),
        "not_mentioned": telling.niet_vermeld,
        "stated": [_opgegeven(opgegeven) for opgegeven in telling.opgegeven],
    }


def _opgegeven(o: OpgegevenAantal) -> vorm.OpgegevenJson:
    """Return a total as a source states it."""
    return {"value": o.waarde, "count": o.aantal, "of": o.van, "source": o.bron}


def as_pilot_data(dossier: Dossier, findings: Iterable[Diagnostic]) -> vorm.EenPilotJson:
    """Return one pilot for machines: as in the summary, and what only ``show`` tells."""
    pilot, stand = dossier.toen, dossier.stand
    laatste = op_datum(pilot.voortgang)[-1] if pilot.voortgang else None
    voorwaarden = [(s, pilot.voorwaarden[s]) for s in pilot.voorwaarden.sleutels()]
    return {
        "version": 1,
        "as_of": dossier.peildatum.isoformat(),
        "programme": dossier.kader.profiel.naam,
        "pilot": {
            **pilotdata(stand),
            "summary": pilot.samenvatting,
            "lead": pilot.trekker,
            "partners": [partner.naam for partner in pilot.partners],
            "source": pilot.bron,
            "submitted_by": pilot.ingediend_door,
            "details": details(pilot.extra_kenmerken),
            "evaluation": pilot.evaluatie.aanpak if pilot.evaluatie else None,
            "first_plan": {"estimated": stand.eerste_raming, "end": _iso(stand.eerste_einde)},
            "reasons": {s: v.onderbouwing if v else None for s, v in voorwaarden},
            "milestones": [
                {"name": m.naam, "date": m.datum.isoformat(), "done": _iso(m.gereed_op)}
                for m in sorted(pilot.planning.mijlpalen, key=lambda m: m.datum)
            ],
            "progress": {"headline": laatste.kop, "text": laatste.tekst} if laatste else None,
            "findings": [
                {
                    "code": d.code,
                    "severity": str(d.severity),
                    "waived": d.waived is not None,
                    "line": d.position.line,
                    "message": d.message,
                }
                for d in findings
            ],
        },
    }


def details(blok: Blok | None) -> dict[str, Any]:
    """Return all that the block ``kenmerken`` says, as in the file."""
    if blok is None:
        return {}
    alles = blok.model_dump(mode="json", exclude_none=True)
    return {sleutel: waarde for sleutel, waarde in alles.items() if waarde not in ([], {})}


def _geld(geld: Geld) -> BedragenJson:
    return {
        "estimated": geld.geraamd,
        "requested": geld.gevraagd,
        "committed": geld.verplicht,
        "spent": geld.uitgegeven,
        "claim": geld.beslag,
    }


def _iso(dag: date | None) -> str | None:
    return dag.isoformat() if dag else None


def pilotdata(pilot: PilotStand) -> vorm.PilotJson:
    """Return a pilot for machines, the same in the summary and on its own."""
    uitkomst = pilot.uitkomst
    return {
        "id": pilot.id,
        "title": pilot.titel,
        "phase": str(pilot.fase) if pilot.fase else None,
        "municipalities": list(pilot.gemeenten),
        "kenmerken": {naam: list(waarden) for naam, waarden in pilot.kenmerken.items()},
        "themes": list(pilot.themas),
        "tranche": pilot.tranche,
        "conditions": {sleutel: str(oordeel) for sleutel, oordeel in pilot.oordelen.items()},
        "budget": _geld(pilot.geld),
        "state": str(pilot.stand) if pilot.stand else None,
        "state_date": _iso(pilot.stand_op),
        "remarks": [
            {
                "code": str(bijzonderheid.soort),
                "since": _iso(bijzonderheid.sinds),
                "text": bijzonderheid.tekst,
            }
            for bijzonderheid in pilot.bijzonderheden
        ],
        "outcome": str(uitkomst.oordeel) if uitkomst else None,
        "on_course": pilot.is_op_koers,
        "start": _iso(pilot.start),
        "end": _iso(pilot.einde),
    }
