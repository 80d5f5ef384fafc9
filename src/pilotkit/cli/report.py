"""``pilotkit report``: the notes, in Markdown."""

from __future__ import annotations

import sys
from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from pilotkit.cli.console import ColorMode, emit
from pilotkit.cli.options import AsOf, Color, Output, Repo, Version, peildatum
from pilotkit.cli.repository import repository
from pilotkit.dutch import opsomming
from pilotkit.errors import WrongUse
from pilotkit.kwartaal import Kwartaal


class Kind(StrEnum):
    """The kinds of report; each has a module and a template of its name."""

    COMMISSIE = "commissie"


def report(  # noqa: PLR0913 - each is an option of 4-cli
    kind: Annotated[
        Kind, typer.Argument(metavar="SOORT", help="De soort notitie: commissie.")
    ] = Kind.COMMISSIE,
    *,
    quarter: Annotated[
        str | None,
        typer.Option(
            metavar="KWARTAAL", help="Het kwartaal, zoals 2018-Q3; zonder is dat het laatste volle."
        ),
    ] = None,
    at: Annotated[
        str | None,
        typer.Option(metavar="REV", help="Lees de bestanden zoals zij in git bij REV waren."),
    ] = None,
    output: Output = None,
    as_of: AsOf = None,
    repo: Repo = None,
    color: Color = ColorMode.AUTO,  # noqa: ARG001 - Markdown has no colour
    version: Version = False,  # noqa: ARG001 - its callback acts
) -> int:
    """Maak een notitie in Markdown.

    De notitie laat zien hoe het stond aan het eind van het kwartaal; wat later
    gebeurde blijft weg. Dezelfde bestanden geven altijd dezelfde tekst. Een
    eigen sjabloon in `templates/` gaat voor dat van pilotkit.
    """
    from importlib import import_module

    from pilotkit.check import Selection
    from pilotkit.check import check as run_check
    from pilotkit.reports.render import render
    from pilotkit.source.git import revision, snapshot

    checkout = repository(repo)
    kwartaal, dag = period(quarter, as_of)
    files = snapshot(checkout.root, at) if at else checkout
    found = run_check(files, dag, Selection(ignore=FACTS_TO_COME), keep=True)
    made_from = files.at if at else revision(checkout.root)  # type: ignore[union-attr]
    module = import_module(f"pilotkit.reports.{kind.value}")
    note = module.build(found, kwartaal, made_from)
    context = {name: getattr(note, name) for name in note.__slots__}
    emit(render(module.SJABLOON, context, checkout.root), output)
    if missing := found.portfolio.onleesbaar:
        sys.stderr.write(
            f"pilotkit: niet in de notitie: {opsomming(missing)}. Zie `pilotkit check`.\n"
        )
    return 0


FACTS_TO_COME = ("PK205", "PK308")
"""Rules on what is dated after the peildatum: a report leaves that out and counts it not."""


def period(quarter: str | None, as_of: str | None) -> tuple[Kwartaal, date]:
    """Return the quarter that is told of, and the peildatum: its end, or the day if that is sooner.

    Raises WrongUse for a quarter that is none, or has not begun on the day.
    """
    dag = peildatum(as_of)
    if quarter is None:
        kwartaal = Kwartaal.laatste_volle(dag)
    else:
        try:
            kwartaal = Kwartaal.lees(quarter)
        except ValueError:
            raise WrongUse(
                f"`{quarter}` is geen kwartaal bij --quarter. Typ het als 2018-Q3."
            ) from None
    if kwartaal.eerste_dag > dag:
        raise WrongUse(
            f"het kwartaal {kwartaal} begint pas na de peildatum {dag}. Kies een eerder kwartaal "
            "of een latere --as-of."
        )
    return kwartaal, min(dag, kwartaal.laatste_dag)
