"""``pilotkit diff``: what changed, for the reviewer of a pull request."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from pilotkit.cli.console import ColorMode, emit
from pilotkit.cli.options import AsOf, Color, Output, Repo, Version, peildatum
from pilotkit.cli.repository import checked, repository, tell_standard
from pilotkit.errors import UnreadableRepository

if TYPE_CHECKING:
    from datetime import date

    from pilotkit.check import CheckResult
    from pilotkit.source.repository import Files


class Format(StrEnum):
    """For a screen, for a comment, for a machine."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


def diff(  # noqa: PLR0913 - each is an option of 4-cli
    base: Annotated[
        str | None,
        typer.Argument(
            metavar="BASIS", help="Waarmee je vergelijkt; zonder is dat waar deze tak begon."
        ),
    ] = None,
    head: Annotated[
        str | None,
        typer.Argument(metavar="KOP", help="Wat je bekijkt; zonder zijn dat de bestanden hier."),
    ] = None,
    *,
    format: Annotated[  # noqa: A002 - the name of the option
        Format, typer.Option("--format", help="De vorm van de uitkomst.")
    ] = Format.TEXT,
    output: Output = None,
    as_of: AsOf = None,
    repo: Repo = None,
    color: Color = ColorMode.AUTO,  # noqa: ARG001 - the words are enough
    version: Version = False,  # noqa: ARG001 - its callback acts
) -> int:
    """Zeg wat er verandert tussen twee revisies, voor wie meeleest.

    Nieuwe en verdwenen pilots, fasen, oordelen, euro's en de ruimte onder het
    plafond, datums, besluiten en uitzonderingen. Zonder revisies vergelijkt het
    de bestanden hier met het punt waar deze tak van de hoofdtak afging.
    """
    from pilotkit.diff.build import Kant, build, render_json
    from pilotkit.diff.text import render_markdown, render_text
    from pilotkit.source.git import merge_base, snapshot

    checkout = repository(repo)
    dag = peildatum(as_of)
    oud = snapshot(checkout.root, base or merge_base(checkout.root))
    nieuw = snapshot(checkout.root, head) if head else checkout
    names = (f"{base or 'het begin van deze tak'} ({oud.at.commit})", head or "de bestanden hier")
    sides = [
        Kant(name, files, _checked(name, files, dag))
        for name, files in zip(names, (oud, nieuw), strict=True)
    ]
    tell_standard(sides[-1].result)
    verschil = build(*sides)
    renderers = {
        Format.TEXT: render_text,
        Format.MARKDOWN: render_markdown,
        Format.JSON: render_json,
    }
    emit(renderers[format](verschil), output)
    return 0


def _checked(name: str, files: Files, dag: date) -> CheckResult:
    """Return the check of one side. Raises UnreadableRepository, and says which side."""
    try:
        return checked(files, dag, empty_ok=True)
    except UnreadableRepository as error:
        raise UnreadableRepository(f"{name}: {error}") from error
