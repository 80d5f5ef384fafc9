"""Draws the pictures of the notes as Mermaid, as GitHub and GitLab render it.

A title from a file is cut and stripped to letters, digits and a few signs, and
stands behind a number or a sign of ours: so it can be no keyword, comment or
line of its own. What the colours say is said in words too.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from pilotkit.dutch import datum, kort
from pilotkit.reports.beelden import Beeld
from pilotkit.reports.beelden.geldverloop import Geldverloop
from pilotkit.reports.beelden.tijdlijn import Looptijd, Tijdlijn

_MEESTE_PILOTS, _MET_MIJLPALEN = 20, 8
"""So many pilots fit in one picture, and so many with their milestones."""
_LANGSTE = 40
_INKT = {
    f"{as_}Axis{deel}Color": "#1f2937"
    for as_ in "xy"
    for deel in ("Label", "Tick", "Line", "Title")
}
_KLEUREN = {"backgroundColor": "#ffffff", "plotColorPalette": "#949aa5, #8a3a0c", **_INKT}
"""A light ground of its own: so bars and line keep their contrast, whatever the theme around."""


def teken(beeld: Beeld) -> str:
    """Return the picture as Markdown: one block of Mermaid, or more where one would be too full."""
    blokken = [_geld(beeld)] if isinstance(beeld, Geldverloop) else list(_tijdlijnen(beeld))
    return "\n\n".join(f"```mermaid\n{blok}\n```" for blok in blokken)


def _instelling(wat: dict[str, Any]) -> str:
    return f"%%{{init: {json.dumps(wat)}}}%%"


def label(tekst: str, langste: int = _LANGSTE) -> str:
    """Return a text as a label: letters, digits and signs that mean nothing to Mermaid."""
    kaal = "".join(teken if teken.isalnum() or teken in " .,-()/’" else " " for teken in tekst)
    return kort(re.sub(r"\s+", " ", kaal), langste) or "zonder naam"


def _geld(verloop: Geldverloop) -> str:
    hoogste = max(max(punt.beslag, punt.plafond or 0) for punt in verloop.punten)
    deler, eenheid = next((d, naam) for d, naam in _EENHEDEN if hoogste >= d * 10 or d == 1)
    kwartalen = [f'"kw{punt.kwartaal.nummer} {punt.kwartaal.jaar}"' for punt in verloop.punten]
    regels = [
        _instelling({"themeVariables": {"xyChart": _KLEUREN}}),
        "xychart-beta",
        f"    x-axis [{', '.join(kwartalen)}]",
        f'    y-axis "{eenheid}" 0 --> {-(-hoogste * 11 // (10 * deler))}',
        f"    bar [{', '.join(_in(punt.beslag, deler) for punt in verloop.punten)}]",
    ]
    if all(punt.plafond for punt in verloop.punten):
        lijn = ", ".join(_in(punt.plafond or 0, deler) for punt in verloop.punten)
        regels.append(f"    line [{lijn}]")
    return "\n".join(regels)


_EENHEDEN = ((1_000_000, "miljoen euro"), (1_000, "duizend euro"), (1, "euro"))


def _in(bedrag: int, deler: int) -> str:
    """Return an amount in a unit, to the euro: a closed note is drawn from its block again."""
    return f"{Decimal(bedrag) / deler:f}"


def _tijdlijnen(lijn: Tijdlijn) -> Iterator[str]:
    alle = lijn.looptijden
    grootte = math.ceil(len(alle) / math.ceil(len(alle) / _MEESTE_PILOTS))
    for begin in range(0, len(alle), grootte):
        deel = alle[begin : begin + grootte]
        regels = [
            _instelling({"gantt": {"leftPadding": 20}}),  # no column of names
            "gantt",
            "    dateFormat YYYY-MM-DD",
            "    axisFormat %m-%Y",
            f"    tickInterval {_stap(deel)}",
            "    todayMarker off",
            f"    Peildatum {datum(lijn.peildatum)} :milestone, crit, {lijn.peildatum}, 0d",
        ]
        for nummer, looptijd in enumerate(deel, start=begin + 1):
            regels += _rijen(nummer, looptijd, met_mijlpalen=len(alle) <= _MET_MIJLPALEN)
        yield "\n".join(regels)


def _rijen(nummer: int, looptijd: Looptijd, *, met_mijlpalen: bool) -> Iterator[str]:
    staat = "active, " if looptijd.fase.loopt else "done, " if looptijd.fase.beeindigd else ""
    naam = f"{nummer}. {label(looptijd.titel)}{looptijd.tussen_haakjes}"
    yield f"    {naam} :{staat}{looptijd.van}, {looptijd.tot}"
    if not met_mijlpalen:
        return
    for punt in looptijd.mijlpalen:
        gehaald = "done, " if punt.gehaald else ""
        yield f"    › {label(punt.naam)} :milestone, {gehaald}{punt.datum}, 0d"
    if looptijd.eerste_einde:
        yield f"    › einde in het eerste plan :milestone, {looptijd.eerste_einde}, 0d"


def _stap(looptijden: tuple[Looptijd, ...]) -> str:
    """Return how far the dates under the picture lie apart, so that they do not touch."""
    eerste, laatste = min(een.van for een in looptijden), max(een.tot for een in looptijden)
    maanden = (laatste.year - eerste.year) * 12 + laatste.month - eerste.month
    stappen = (1, 3, 6, 12, 60, 240)
    stap = next((stap for stap in stappen if maanden <= stap * 12), stappen[-1])
    return f"{stap}month"
