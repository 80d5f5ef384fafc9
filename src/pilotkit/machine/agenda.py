"""What ``todo --format json`` has."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from pilotkit.machine.geld import Bestanden, Dag, Peildatum, Plek, Programmanaam, Versie


class TaakJson(TypedDict):
    """Something that must happen."""

    kind: Annotated[
        str,
        Field(
            description="Waar het over gaat; er kunnen soorten bij komen.",
            examples=["mijlpaal", "bericht"],
        ),
    ]
    when: Annotated[Dag | None, Field(description="De laatste dag waarop het op tijd is, of null.")]
    quarter: Annotated[
        str | None,
        Field(
            pattern="^[0-9]{4}-Q[1-4]$",
            description="Het kwartaal van een moment bij een orgaan, zoals 2018-Q3, of null.",
        ),
    ]
    overdue: Annotated[bool, Field(description="Of het te laat is.")]
    what: Annotated[str, Field(description="Wat er moet gebeuren.")]
    who: Annotated[
        str | None, Field(description="Wie het doet, of null als geen bestand dat zegt.")
    ]
    pilot: Annotated[str | None, Field(description="De id van de pilot; null bij het programma.")]
    phase: Annotated[str | None, Field(description="De fase die het vraagt, of null.")]
    file: Annotated[str, Field(description="Het bestand waarin het staat.")]
    path: Plek
    rule: Annotated[
        str | None, Field(description="De code van de regel die het meldt als het te laat is.")
    ]
    hint: Annotated[str | None, Field(description="Wat je kunt typen, of null.")]


class GevraagdJson(TypedDict):
    """What a pilot is still asked."""

    pilot: Annotated[str, Field(description="De id van de pilot.")]
    phase: Annotated[str | None, Field(description="De fase, of null als er geen fasen zijn.")]
    next_phase: Annotated[str | None, Field(description="De volgende fase, of null.")]
    tasks: Annotated[list[TaakJson], Field(description="Wat die fasen nog vragen.")]


class AgendaJson(TypedDict):
    """All that must happen."""

    version: Versie
    as_of: Peildatum
    until: Annotated[Dag, Field(description="Tot en met welke dag er vooruit is gekeken.")]
    programme: Programmanaam
    unreadable: Bestanden
    overdue: Annotated[list[TaakJson], Field(description="Wat te laat is.")]
    upcoming: Annotated[list[TaakJson], Field(description="Wat er tot en met die dag komt.")]
    asked: Annotated[list[GevraagdJson], Field(description="Wat elke pilot nog wordt gevraagd.")]
