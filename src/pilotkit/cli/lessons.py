"""``pilotkit lessons``: what pilots and programmes learned."""

from __future__ import annotations

import sys
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pilotkit.cli.console import ColorMode, emit, use_color, width_of
from pilotkit.cli.options import AsOf, Color, Output, Repo, peildatum
from pilotkit.cli.repository import checked, not_both, repository, tell_standard
from pilotkit.dutch import aantal, datum, opsomming

if TYPE_CHECKING:
    from pilotkit.check import CheckResult
    from pilotkit.reports.leslijst import Leerpunt

_KOLOMMEN = ("Les", "Van", "Plaats", "Datum", "Tags", "Gezien")


class Vorm(StrEnum):
    """How the lessons are shown."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


def lessons(  # noqa: PLR0913 - each is an option of 4-cli
    folders: Annotated[
        list[Path] | None,
        typer.Argument(metavar="MAP", help="De mappen van een of meer programma's."),
    ] = None,
    *,
    tag: Annotated[
        list[str] | None,
        typer.Option("--tag", metavar="TAG", help="Alleen met deze tag; mag vaker."),
    ] = None,
    search: Annotated[
        str, typer.Option("--search", metavar="WOORDEN", help="Alleen met al deze woorden.")
    ] = "",
    format: Annotated[  # noqa: A002 - the name of the option
        Vorm, typer.Option("--format", help="Een tabel, Markdown of JSON.")
    ] = Vorm.TEXT,
    output: Output = None,
    as_of: AsOf = None,
    repo: Repo = None,
    color: Color = ColorMode.AUTO,
) -> int:
    """Toon wat pilots en programma's leerden.

    Zonder MAP gaat het om het programma hier. Eerst staan de lessen van programma's, dan
    die van pilots, de nieuwste eerst.
    """
    from pilotkit.reports.leslijst import als_data, gezocht, leerpunten

    dag = peildatum(as_of)
    results, onleesbaar = _gelezen(folders or [], repo, dag)
    gevonden = gezocht(leerpunten(results), tag or (), search)
    if format is Vorm.JSON:
        from pilotkit.machine import as_json

        emit(as_json(als_data(gevonden, onleesbaar, dag)).encode(), output)
    elif format is Vorm.MARKDOWN:
        emit(_markdown(gevonden, onleesbaar), output)
    else:
        emit(_getekend(gevonden, onleesbaar, None if output else color), output)
    return 0


def _gelezen(
    folders: list[Path], repo: Path | None, dag: date
) -> tuple[list[CheckResult], dict[str, str]]:
    """Return what was read, and which folders could not be, with why."""
    not_both(folders, repo)
    if folders:
        from pilotkit.cli.mappen import lees_mappen

        gelezen = lees_mappen(folders, dag)
        return list(gelezen.results.values()), gelezen.onleesbaar
    result = checked(repository(repo), dag)
    tell_standard(result)
    return [result], {}


def _niet_gelezen(onleesbaar: dict[str, str]) -> list[str]:
    return [f"Niet te lezen: {pad}. {reden}" for pad, reden in onleesbaar.items()]


def _rij(punt: Leerpunt) -> tuple[str, ...]:
    return (
        punt.les,
        punt.van,
        opsomming(punt.plaatsen) if punt.plaatsen else "",
        datum(punt.datum) if punt.datum else "zonder datum",
        ", ".join(punt.tags),
        {"eenmaal": "één keer", "vaker": "vaker"}[punt.gezien] if punt.gezien else "niet vermeld",
    )


def _markdown(punten: tuple[Leerpunt, ...], onleesbaar: dict[str, str]) -> str:
    from pilotkit.markdown import inline, table

    rijen = (tuple(map(inline, _rij(punt))) for punt in punten)
    lijst = table(_KOLOMMEN, rijen) if punten else "Er zijn geen lessen gevonden."
    return "\n\n".join(("# Lessen", *map(inline, _niet_gelezen(onleesbaar)), lijst)) + "\n"


def _getekend(
    punten: tuple[Leerpunt, ...], onleesbaar: dict[str, str], color: ColorMode | None
) -> str:
    from pilotkit.cli.screen import Screen

    screen = Screen(
        color=color is not None and use_color(color, sys.stdout),
        width=width_of(sys.stdout) if color else None,
    )
    screen.line(aantal(len(punten), "les", "lessen"), "bold")
    for regel in _niet_gelezen(onleesbaar):
        screen.line(regel, "yellow")
    if punten:
        screen.table(list(_KOLOMMEN), [list(_rij(punt)) for punt in punten])
    return screen.text
