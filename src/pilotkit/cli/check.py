"""``pilotkit check``: does the repository meet the rules."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from pilotkit.cli.console import ColorMode, emit, use_color, width_of
from pilotkit.cli.options import AsOf, Color, Output, Repo, Version, peildatum
from pilotkit.cli.repository import repository
from pilotkit.errors import WrongUse
from pilotkit.formats import Format


def check(  # noqa: PLR0913 - each is an option of 4-cli
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="PAD", help="Een map of bestand erin.")
    ] = None,
    *,
    format: Annotated[  # noqa: A002 - the name of the option
        Format, typer.Option("--format", help="De vorm van de uitkomst.")
    ] = Format.FULL,
    output: Output = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Ook een waarschuwing geeft exitcode 1.")
    ] = False,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="Eindig met 0, ook als er fouten zijn.")
    ] = False,
    select: Annotated[
        str | None,
        typer.Option(metavar="CODE,…", help="Alleen deze regels; PK3 neemt alle PK3xx."),
    ] = None,
    ignore: Annotated[str | None, typer.Option(metavar="CODE,…", help="Deze regels niet.")] = None,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Tel de meldingen per regel.")
    ] = False,
    as_of: AsOf = None,
    repo: Repo = None,
    color: Color = ColorMode.AUTO,
    version: Version = False,  # noqa: ARG001 - its callback acts
) -> int:
    """Controleer alle pilots en het programma.

    Meldingen staan per bestand, met de regel in het bestand, wat er mis is en
    wat je kunt typen. De laatste regels tellen op en noemen de ruimte onder het
    plafond. Exitcode 0: geen fouten; 1: wel fouten; 2: verkeerd gebruik.
    """
    from pilotkit.check import Selection
    from pilotkit.check import check as run_check
    from pilotkit.check.parallel import spare_the_collector
    from pilotkit.finding import Severity
    from pilotkit.formats import View, render

    selection = Selection(_codes(select, "--select"), _codes(ignore, "--ignore"))
    spare_the_collector()
    result = run_check(repository(repo, paths), peildatum(as_of), selection)
    to_screen = output is None
    view = View(
        color=to_screen and use_color(color, sys.stdout),
        width=width_of(sys.stdout) if to_screen else None,
        statistics=statistics,
    )
    emit(render(format, result, view), output)
    failing = (Severity.FOUT, Severity.WAARSCHUWING, Severity.TIP) if strict else (Severity.FOUT,)
    return 1 if result.open(*failing) and not exit_zero else 0


def _codes(text: str | None, option: str) -> tuple[str, ...]:
    """Return the prefixes of rule codes in a list with commas. Raises WrongUse."""
    if text is None:
        return ()
    from pilotkit.rules import regels

    codes = tuple(code.strip().upper() for code in text.split(",") if code.strip())
    for code in codes:
        if not any(known.startswith(code) for known in regels()):
            raise WrongUse(f"{option} kent geen regel `{code}`. `pilotkit rule` noemt alle codes.")
    if not codes:
        raise WrongUse(f"bij {option} hoort een code, zoals PK301 of PK3.")
    return codes
