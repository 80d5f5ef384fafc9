"""``pilotkit schema``: JSON Schema for editors."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from pilotkit.cli.console import ColorMode, emit
from pilotkit.cli.options import AsOf, Color, Output, Repo, Version, peildatum
from pilotkit.cli.repository import repository, sure_programme
from pilotkit.errors import UnreadableRepository


class What(StrEnum):
    """Which file the schema is of."""

    PILOT = "pilot"
    PROGRAMMA = "programma"
    NOTITIE = "notitie"


def schema(  # noqa: PLR0913 - each is an option of 4-cli
    what: Annotated[
        What,
        typer.Argument(
            metavar="SOORT",
            help="Het schema van een pilot, het programma of een gesloten kwartaal.",
        ),
    ] = What.PILOT,
    *,
    output: Output = None,
    as_of: AsOf = None,
    repo: Repo = None,
    color: Color = ColorMode.AUTO,  # noqa: ARG001 - JSON has no colour
    version: Version = False,  # noqa: ARG001 - its callback acts
) -> int:
    """Schrijf het JSON Schema voor editors.

    Elke sleutel heeft er uitleg in het Nederlands. Het schema hoort bij het
    programma van de repository; buiten een repository is dat het standaardprogramma. Een editor
    die YAML kent vult ermee aan en legt uit.
    """
    from pilotkit.begin.schemas import notitie_schema, pilot_schema, programma_schema
    from pilotkit.check.programme import standard_programme

    dag = peildatum(as_of)
    try:
        checkout = repository(repo)
    except UnreadableRepository:
        if repo is not None:
            raise
        kader = standard_programme(dag)
    else:
        kader = sure_programme(checkout, dag, to_count=False)
    schemas = {
        What.PILOT: lambda: pilot_schema(kader.profiel),
        What.PROGRAMMA: lambda: programma_schema(kader.profiel),
        What.NOTITIE: lambda: notitie_schema(kader.profiel),
    }
    emit(schemas[what](), output)
    return 0
