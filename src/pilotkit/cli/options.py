"""The options that every command takes, and what their values mean (4-cli)."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import wraps
from pathlib import Path
from typing import Annotated, Any

import typer

from pilotkit import __version__
from pilotkit.cli.console import ColorMode, emit
from pilotkit.errors import WrongUse

CONTEXT: dict[str, Any] = {"help_option_names": ["-h", "--help"]}


def _show_version(value: bool) -> None:  # noqa: FBT001 - typer calls it so
    if value:
        emit(f"pilotkit {__version__}\n")
        raise typer.Exit


def _unless_dash(output: Path | None) -> Path | None:
    """Return where to write; ``-`` is standard output, as without the option."""
    return None if output == Path("-") else output


AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATUM",
        envvar="PILOTKIT_AS_OF",
        help="De peildatum, zoals 2018-09-30; zonder is dat vandaag.",
    ),
]
Repo = Annotated[
    Path | None,
    typer.Option("--repo", metavar="MAP", help="De map van het programma; zonder is dat hier."),
]
Color = Annotated[
    ColorMode, typer.Option("--color", help="Kleur: vanzelf op een scherm, altijd of nooit.")
]
Version = Annotated[
    bool,
    typer.Option(
        "--version", is_eager=True, callback=_show_version, help="Toon de versie van pilotkit."
    ),
]
_OF_ALL: dict[str, tuple[Any, Any]] = {
    "color": (Color, ColorMode.AUTO),
    "version": (Version, False),
}
"""What every command takes, also one that has no use for it, and what it is when not given."""


def with_options_of_all(command: Callable[..., Any]) -> Callable[..., Any]:
    """Return a command that takes what every command takes; itself it only sees what it asks."""
    own = inspect.signature(command, eval_str=True)
    added = {name: option for name, option in _OF_ALL.items() if name not in own.parameters}

    @wraps(command)
    def taking(**given: Any) -> Any:
        return command(**{name: value for name, value in given.items() if name not in added})

    rest = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=kind)
        for name, (kind, default) in added.items()
    ]
    signature = own.replace(parameters=[*own.parameters.values(), *rest])
    taking.__signature__ = signature  # type: ignore[attr-defined]
    taking.__annotations__ = {name: p.annotation for name, p in signature.parameters.items()}
    return taking


class Toonvorm(StrEnum):
    """What a command shows: tables for people, or JSON for machines."""

    TEXT = "text"
    JSON = "json"


Form = Annotated[Toonvorm, typer.Option("--format", help="Een tabel, of JSON.")]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        metavar="BESTAND",
        callback=_unless_dash,
        help="Schrijf naar dit bestand; - is de uitvoer zelf.",
    ),
]


def peildatum(as_of: str | None) -> date:
    """Return the peildatum that was asked for; the one place that reads the clock."""
    if as_of is None:
        return datetime.now(UTC).astimezone().date()
    return dag_van(as_of, "--as-of")


def dag_van(tekst: str, optie: str) -> date:
    """Return the day that was typed with an option. Raises WrongUse."""
    from pilotkit.dutch import kort
    from pilotkit.model.woorden import EERSTE_DATUM, LAATSTE_DATUM
    from pilotkit.waarden.notatie import datum_uit

    dag = datum_uit(tekst) if tekst.strip() else None
    if dag is None:
        grenzen = f"tussen {EERSTE_DATUM.year} en {LAATSTE_DATUM.year}"
        raise WrongUse(
            f"`{kort(tekst)}` is geen datum bij {optie}. Typ een datum {grenzen} als 2018-09-30."
        )
    if dag.isoformat() != tekst.strip():
        raise WrongUse(f"typ de datum bij {optie} als {dag}, niet als `{kort(tekst)}`.")
    return dag
