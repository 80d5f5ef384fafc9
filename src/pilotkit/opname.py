"""A pilot, or the programme, on the peildatum as plain data: as a closed quarter holds it."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from pilotkit.model.woorden import Fasesoort
from pilotkit.peildatum.geld import Geld

if TYPE_CHECKING:
    from pilotkit.dossier import Dossier
    from pilotkit.portfolio import PilotStand, Portfolio

Gegevens = dict[str, Any]
"""Texts, whole numbers, yes or no, blocks and lists; dates are ISO texts, and None is left out."""


def op_dag(dossier: Dossier, dag: date) -> Dossier:
    """Return the same pilot as it stood on another day."""
    return replace(dossier, peildatum=dag, kader=replace(dossier.kader, peildatum=dag))


def is_ongedateerd(stand: PilotStand) -> bool:
    """Return whether it is an idea of which no file says since when it is there (7-truth §1)."""
    return stand.sinds is None and stand.fase.soort is Fasesoort.IDEE


def pilot_opname(dossier: Dossier) -> Gegevens:
    """Return a pilot as a closed quarter holds it (``VerteldePilot``)."""
    stand = dossier.stand
    gegevens: Gegevens = {"id": stand.id, "titel": stand.titel}
    if is_ongedateerd(stand):
        gegevens["zonder_datum"] = True
    uitkomst = stand.uitkomst
    gegevens |= _zonder_leeg(
        fase=stand.fase or None,
        oordelen=[
            {"voorwaarde": sleutel, "oordeel": str(oordeel)}
            for sleutel, oordeel in stand.oordelen.items()
        ],
        stand=stand.stand,
        stand_op=stand.stand_op,
        bijzonderheden=[
            _zonder_leeg(soort=b.soort, sinds=b.sinds, tekst=b.tekst) for b in stand.bijzonderheden
        ],
        uitkomst=uitkomst.oordeel if uitkomst else None,
    )
    gegevens["geld"] = bedragen(stand.geld)
    return gegevens | _zonder_leeg(
        start=stand.start,
        einde=stand.einde,
        mijlpalen=[
            _zonder_leeg(naam=m.naam, datum=m.datum, gereed_op=m.gereed_op)
            for m in dossier.toen.planning.mijlpalen
        ],
    )


def programma_opname(portfolio: Portfolio) -> Gegevens:
    """Return the money of the programme as a closed quarter holds it."""
    geld = portfolio.geld
    totaal = {
        "plafond": portfolio.kader.plafond,
        "beslag": geld.beslag,
        "verplicht": geld.verplicht,
        "uitgegeven": geld.uitgegeven,
        "ruimte": portfolio.ruimte,
        "in_voorbereiding": portfolio.in_voorbereiding,
    }
    return {
        "totaal": {sleutel: bedrag for sleutel, bedrag in totaal.items() if bedrag is not None},
        "programma": bedragen(portfolio.programmakosten),
    }


def bedragen(geld: Geld) -> dict[str, int]:
    """Return amounts by their names, in whole euros."""
    return asdict(geld)


def _zonder_leeg(**waarden: Any) -> Gegevens:
    """Return what is there: words as texts, dates as ISO texts, lists as they are."""
    return {
        sleutel: waarde if isinstance(waarde, list) else str(waarde)
        for sleutel, waarde in waarden.items()
        if waarde is not None and waarde != []
    }
