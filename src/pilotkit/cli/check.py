"""``pilotkit check``: does the repository meet the rules."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pilotkit.cli.console import ColorMode, command, emit, say, use_color, width_of
from pilotkit.cli.options import AsOf, Color, Output, Repo, peildatum
from pilotkit.cli.repository import (
    refuse_links,
    repository_and_places,
    tell_standard,
    write,
)
from pilotkit.dutch import kort, opsomming
from pilotkit.errors import LeftAlone, UnreadableRepository, Unwritten, WrongUse
from pilotkit.formats import IN_UTF8, Format, View, pieces, render

if TYPE_CHECKING:
    from pilotkit.check import CheckResult
    from pilotkit.source.repository import Checkout


def check(  # noqa: PLR0913 - each is an option of 4-cli
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PAD", help="Toon alleen dit bestand, deze map of pilot."),
    ] = None,
    *,
    format: Annotated[  # noqa: A002 - the name of the option
        Format, typer.Option("--format", help="De vorm van de uitkomst.")
    ] = Format.FULL,
    output: Output = None,
    also: Annotated[
        list[str] | None,
        typer.Option(
            metavar="VORM=BESTAND", help="Schrijf ook deze vorm, zoals junit=junit.xml; mag vaker."
        ),
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Ook een waarschuwing of tip geeft exitcode 1.")
    ] = False,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="Eindig met 0, ook als er fouten zijn.")
    ] = False,
    select: Annotated[
        str | None,
        typer.Option(metavar="CODE,…", help="Alleen deze regels; PK3 neemt alle PK3xx."),
    ] = None,
    ignore: Annotated[str | None, typer.Option(metavar="CODE,…", help="Deze regels niet.")] = None,
    preview: Annotated[
        bool, typer.Option("--preview", help="Ook de regels die nog op proef zijn.")
    ] = False,
    fix: Annotated[
        bool, typer.Option("--fix", help="Typ eerst zelf wat zeker is: bedrag, datum, woord.")
    ] = False,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Tel de meldingen per regel.")
    ] = False,
    as_of: AsOf = None,
    repo: Repo = None,
    color: Color = ColorMode.AUTO,
) -> int:
    """Controleer alle pilots en het programma.

    Meldingen staan per bestand, met de regel in het bestand, wat er mis is en
    wat je kunt typen. De laatste regels tellen op en noemen de ruimte onder het
    plafond. Met een PAD of de id van een pilot zie je alleen de meldingen daarvan; het
    totaal en de exitcode gaan over alles. Exitcode 0: geen fouten; 1: wel fouten;
    2: verkeerd gebruik.
    """
    from pilotkit.check import Selection
    from pilotkit.check import check as run_check

    others = [_form(text) for text in also or ()]
    selection = Selection(
        _codes(select, "--select", preview=preview), _codes(ignore, "--ignore"), preview
    )
    checkout, alleen = repository_and_places(repo, paths or ())
    if fix:
        refuse_links(repo, [Path(path) for path in paths or () if path not in alleen])
    dag = peildatum(as_of)

    def checked() -> CheckResult:
        return replace(run_check(checkout, dag, selection), alleen=alleen)

    result = checked()
    for _ in range(_MOST_ROUNDS if fix else 0):  # what was in the way may have hidden more
        if not _fix(checkout, result):
            break
        result = checked()
    on_screen = output is None
    colored, width = on_screen and use_color(color, sys.stdout), width_of(sys.stdout)
    view = View(
        color=colored, width=width if on_screen else None, statistics=statistics,
        prefix=_prefix(checkout.root), strict=strict, read=checkout.read,
        changed=_shown_lines(checkout.root),
    )  # fmt: skip
    made = pieces(format, result, view)
    emit("".join(made).encode() if format in IN_UTF8 else made, output)
    for form, place in others:
        emit(render(form, result, replace(view, color=False, width=None)), place)
    tell_standard(result)
    if os.environ.get("GITHUB_ACTIONS") == "true":
        _tell_github(result, view, format, to_screen=on_screen)
    return 1 if result.fails(strict=strict) and not exit_zero else 0


_MOST_ROUNDS = 4
"""How often files are fixed and checked anew: what comes to light by a fix is fixed as well."""


def _fix(checkout: Checkout, result: CheckResult) -> bool:
    """Type into the files what findings leave nothing to choose about, and say so."""
    from pilotkit.editing.files import fixes

    is_changed = False
    for change in fixes(checkout, result):
        try:
            write(checkout, change)
        except LeftAlone as told:
            say(str(told))
            continue
        is_changed = True
        for done in change.because:
            now = kort(done.fix)
            say(f"{change.file}:{done.position.line}: {done.code} hersteld, er staat nu {now}")
    return is_changed


def _prefix(root: Path) -> str:
    """Return the way from where CI began (or else from here) to the programme."""
    from pilotkit.source.names import printable

    begin = os.environ.get("GITHUB_WORKSPACE") or os.environ.get("CI_PROJECT_DIR") or Path.cwd()
    try:
        way = root.resolve().relative_to(Path(begin).resolve()).as_posix()
    except ValueError:
        return ""
    return "" if way == "." else f"{printable(way)}/"


def _shown_lines(root: Path) -> Callable[[str], tuple[range, ...]]:
    """Return what gives the lines of a file that the pull request shows; git is asked once."""
    from pilotkit.source.git import merge_base, shown_lines

    @cache
    def base() -> str:
        try:
            return merge_base(root, os.environ.get("GITHUB_BASE_REF", ""))
        except UnreadableRepository:
            return ""

    return lambda file: shown_lines(root, base(), file) if base() else ()


def _tell_github(result: CheckResult, view: View, format: Format, *, to_screen: bool) -> None:  # noqa: A002
    """Annotate the pull request and write the step summary, beside the format asked for."""
    if format is not Format.GITHUB:
        for_people = not to_screen or format in (Format.FULL, Format.CONCISE)
        commands = render(Format.GITHUB, result, view)
        if for_people:
            emit(commands)
        elif commands:
            command(commands.removesuffix("\n"))
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        from pilotkit.source.output import append
        from pilotkit.source.writing import reason

        try:
            append(Path(summary), render(Format.MARKDOWN, result, view).encode())
        except OSError as error:
            raise Unwritten(
                f"de samenvatting voor GitHub is niet te schrijven: {reason(error)}. "
                "Controleer GITHUB_STEP_SUMMARY."
            ) from error


def _form(text: str) -> tuple[Format, Path]:
    """Return the format and the file of an ``--also``. Raises WrongUse."""
    name, _, place = text.partition("=")
    if name not in list(Format) or place in {"", "-"}:
        raise WrongUse(
            f"--also kent `{kort(text)}` niet. Typ een vorm en een bestand: --also "
            f"junit=junit.xml. De vormen zijn {opsomming(list(Format))}."
        )
    return Format(name), Path(place)


def _codes(text: str | None, option: str, *, preview: bool = True) -> tuple[str, ...]:
    """Return the prefixes of rule codes in a list with commas. Raises WrongUse.

    Without ``preview`` a rule that would not run is refused: silence would look like "right".
    """
    if text is None:
        return ()
    from pilotkit.rules.geldend import alle_regels

    codes = tuple(code.strip().upper() for code in text.split(",") if code.strip())
    for code in codes:
        if not any(known.startswith(code) for known in alle_regels()):
            raise WrongUse(
                f"{option} kent geen regel `{kort(code)}`. `pilotkit rule` noemt alle codes."
            )
        if not preview and code in alle_regels() and alle_regels()[code].preview:
            raise WrongUse(f"`{code}` is een regel op proef. Typ ook --preview.")
    if not codes:
        raise WrongUse(f"bij {option} hoort een code, zoals PK301 of PK3.")
    return codes
