"""``pilotkit todo``: what must happen, by whom and when."""

from __future__ import annotations

import re
import sys
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from pilotkit.cli.console import ColorMode, emit, use_color, width_of
from pilotkit.cli.options import AsOf, Color, Output, Repo, peildatum
from pilotkit.cli.pilots import dossier_of, find_pilot, known_ids
from pilotkit.cli.repository import checked, repository, tell_standard
from pilotkit.dutch import datum, kort, opsomming
from pilotkit.errors import WrongUse

if TYPE_CHECKING:
    from pilotkit.agenda import Agenda
    from pilotkit.check import CheckResult


class Agendavorm(StrEnum):
    """How the agenda is shown."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"
    ICS = "ics"


def todo(  # noqa: PLR0913 - each is an option of 4-cli
    pilots: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PILOT",
            help="Alleen deze pilots, met hun id; zonder is dat alles.",
            autocompletion=known_ids,
        ),
    ] = None,
    *,
    within: Annotated[
        str,
        typer.Option("--within", metavar="TIJD", help="Hoe ver vooruit: 30d, 6w of 3m (maanden)."),
    ] = "6w",
    format: Annotated[  # noqa: A002 - the name of the option
        Agendavorm,
        typer.Option("--format", help="Tabellen, Markdown, JSON, of een agenda voor Outlook."),
    ] = Agendavorm.TEXT,
    output: Output = None,
    as_of: AsOf = None,
    repo: Repo = None,
    color: Color = ColorMode.AUTO,
) -> int:
    """Toon wat er moet gebeuren, door wie en wanneer.

    Eerst wat te laat is, dan wat er de komende weken komt, dan per pilot wat zijn
    fase en de volgende nog vragen. Het zijn de regels en datums van `check`.
    """
    from pilotkit.agenda import agenda

    binnen = _binnen(within)
    checkout = repository(repo)
    gevraagd = [find_pilot(checkout, pilot) for pilot in pilots or ()]
    result = checked(checkout, peildatum(as_of))
    tell_standard(result)
    ids = frozenset(dossier_of(result, path).stand.id for path in gevraagd)
    emit(_vorm(agenda(result, binnen, ids), format, result, None if output else color), output)
    return 0


def _vorm(
    agenda: Agenda, vorm: Agendavorm, result: CheckResult, color: ColorMode | None
) -> str | bytes:
    if vorm is Agendavorm.ICS:
        from pilotkit.agenda.als_ics import als_ics

        return als_ics(agenda)
    if vorm is Agendavorm.MARKDOWN:
        from pilotkit.agenda.als_markdown import als_markdown

        return als_markdown(agenda)
    if vorm is Agendavorm.JSON:
        from pilotkit.agenda.als_data import als_data
        from pilotkit.machine import as_json

        return as_json(als_data(agenda)).encode()
    return _getekend(agenda, result, color)


def _getekend(agenda: Agenda, result: CheckResult, color: ColorMode | None) -> str:
    """Return the tables for people; without a way to colour they are for a file."""
    from pilotkit.agenda.blokken import blokken
    from pilotkit.cli.screen import Screen
    from pilotkit.formats.totals import totals

    screen = Screen(
        color=color is not None and use_color(color, sys.stdout),
        width=width_of(sys.stdout) if color else None,
    )
    screen.line(f"{agenda.titel}, peildatum {datum(agenda.peildatum)}", "bold")
    if agenda.onleesbaar:
        screen.line(
            f"Niet meegeteld, omdat het bestand fouten heeft: {opsomming(agenda.onleesbaar)}. "
            "`pilotkit check` zegt wat eraan schort.",
            "yellow",
        )
    for blok in blokken(agenda):
        screen.heading(blok.kop)
        if blok.rijen:
            screen.table(blok.kolommen, blok.rijen)
        else:
            screen.line(blok.anders)
    screen.heading("Controle")
    screen.line(totals(result))
    return screen.text


_DAGEN = {"d": 1, "w": 7, "m": 30}
_MEESTE = 3660


def _binnen(text: str) -> timedelta:
    """Return how far to look ahead. Raises WrongUse."""
    vorm = re.fullmatch(r"([0-9]{1,4})([dwm])", text.strip().lower())
    dagen = int(vorm[1]) * _DAGEN[vorm[2]] if vorm else None
    if dagen is None or dagen > _MEESTE:
        raise WrongUse(
            f"`{kort(text)}` is geen tijd bij --within. Typ 30d, 6w of 3m; hooguit tien jaar."
        )
    return timedelta(days=dagen)
