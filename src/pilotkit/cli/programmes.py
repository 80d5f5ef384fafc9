"""``pilotkit summary MAP…``: several programmes side by side."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pilotkit.cli.console import ColorMode, emit, use_color, width_of
from pilotkit.cli.mappen import lees_mappen
from pilotkit.cli.options import Toonvorm
from pilotkit.dutch import datum, euro, opsomming

if TYPE_CHECKING:
    from pilotkit.cli.screen import Screen
    from pilotkit.reports.naast_elkaar import Gedeeld, NaastElkaar, Programmakolom


def side_by_side(
    folders: Sequence[Path], dag: date, format_: Toonvorm, output: Path | None, color: ColorMode
) -> int:
    """Print the programmes of some folders; one that cannot be read is named.

    Raises UnreadableRepository where none can be read.
    """
    from pilotkit.reports.naast_elkaar import als_data, naast_elkaar

    results, onleesbaar = lees_mappen(folders, dag)
    naast = naast_elkaar(results, onleesbaar)
    if format_ is Toonvorm.JSON:
        from pilotkit.machine import as_json

        emit(as_json(als_data(naast, results, dag.isoformat())).encode(), output)
        return 0
    emit(_getekend(naast, dag, None if output else color), output)
    return 0


def _getekend(naast: NaastElkaar, dag: date, color: ColorMode | None) -> str:
    from pilotkit.cli.screen import Screen

    screen = Screen(
        color=color is not None and use_color(color, sys.stdout),
        width=width_of(sys.stdout) if color else None,
    )
    screen.line(f"Programma's naast elkaar, peildatum {datum(dag)}", "bold")
    for pad, reden in naast.onleesbaar:
        screen.line(f"Niet te lezen, en dus niet meegeteld: {pad}. {reden}", "yellow")
    screen.heading("Per programma")
    koppen = {kolom.koppen for kolom in naast.kolommen}
    hoeveel = koppen.pop() if len(koppen) == 1 else "Aantal"
    kop = ["Programma", hoeveel, "Lopend", "Plafond", "Beslag", "Ruimte", "Gevraagd"]
    screen.table(kop, [*map(_rij, naast.kolommen), _samen(naast)])
    if any(kolom.plafond is None for kolom in naast.kolommen):
        screen.line(
            "Niet elk programma heeft een plafond: plafond en ruimte zijn niet op te tellen."
        )
    _delen(screen, "Partijen in meer programma's", naast.partijen)
    _delen(screen, "Plaatsen in meer programma's", naast.plaatsen)
    _delen(screen, "Hetzelfde plafond van dezelfde betaler", naast.plafonds)
    if naast.plafonds:
        screen.line("Kijk of dat hetzelfde geld is. De plafonds zijn daarom niet opgeteld.")
    _delen(screen, "Dezelfde reserve van dezelfde betaler", naast.reserves)
    return screen.text


def _rij(kolom: Programmakolom) -> list[str]:
    return [
        kolom.titel,
        str(kolom.pilots),
        "-" if kolom.lopend is None else str(kolom.lopend),
        "geen" if kolom.plafond is None else euro(kolom.plafond),
        euro(kolom.beslag),
        "-" if kolom.ruimte is None else euro(kolom.ruimte),
        euro(kolom.gevraagd),
    ]


def _samen(naast: NaastElkaar) -> list[str]:
    kolommen = naast.kolommen
    lopend = [kolom.lopend for kolom in kolommen if kolom.lopend is not None]
    return [
        "Samen",
        str(sum(kolom.pilots for kolom in kolommen)),
        str(sum(lopend)) if len(lopend) == len(kolommen) else "-",
        "-" if naast.plafond is None else euro(naast.plafond),
        euro(naast.beslag),
        "-" if naast.ruimte is None else euro(naast.ruimte),
        euro(sum(kolom.gevraagd for kolom in kolommen)),
    ]


def _delen(screen: Screen, kop: str, delen: tuple[Gedeeld, ...]) -> None:
    if delen:
        screen.heading(kop)
        for een in delen:
            bedrag = "" if een.bedrag is None else f", {euro(een.bedrag)}"
            screen.line(f"{een.naam}{bedrag}: {opsomming(een.programmas)}")
