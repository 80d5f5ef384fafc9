"""``pilotkit schema``: JSON Schema for editors, and for who reads the JSON of a command."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from pilotkit.cli.console import emit
from pilotkit.cli.options import AsOf, Output, Repo, peildatum
from pilotkit.cli.repository import repository, sure_programme
from pilotkit.errors import UnreadableRepository


class What(StrEnum):
    """What the schema is of: a file, or the JSON of a command of that name."""

    PILOT = "pilot"
    PROGRAMMA = "programma"
    NOTITIE = "notitie"
    CHECK = "check"
    SUMMARY = "summary"
    SHOW = "show"
    DIFF = "diff"
    TODO = "todo"
    LESSONS = "lessons"
    EXPORT = "export"


def schema(
    what: Annotated[
        What,
        typer.Argument(
            metavar="SOORT",
            help="Een bestand (pilot, programma, notitie) of de JSON van een commando (check, "
            "summary, show, diff, todo, lessons, export).",
        ),
    ] = What.PILOT,
    *,
    output: Output = None,
    as_of: AsOf = None,
    repo: Repo = None,
) -> int:
    """Schrijf een JSON Schema, voor een editor of een programma.

    Elke sleutel heeft er uitleg in het Nederlands. Het schema hoort bij het
    programma van de repository; buiten een repository is dat het standaardprogramma. Een editor
    die YAML kent vult ermee aan en legt uit. Met de naam van een commando is het de vorm van wat
    dat met `--format json` geeft (`export`: met `--to json`).
    """
    from pilotkit.begin.schemas import notitie_schema, pilot_schema, programma_schema
    from pilotkit.begin.uitvoer import uitvoer_schema
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
    text = schemas[what]() if what in schemas else uitvoer_schema(what, kader.profiel)
    emit(text.encode(), output)
    return 0
