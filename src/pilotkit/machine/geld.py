"""Amounts and other small values as every machine format has them: whole euros, ISO texts."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict

Versie = Annotated[
    Literal[1],
    Field(description="De versie van deze vorm. Bij dezelfde versie komen er hooguit velden bij."),
]
Dag = Annotated[str, Field(json_schema_extra={"format": "date"})]
"""A day as an ISO text."""
Peildatum = Annotated[
    str, Field(json_schema_extra={"format": "date"}, description="De dag waarop het zo was.")
]
Programmanaam = Annotated[str, Field(description="De naam van het programma, zoals flevoland.")]
Aantal = Annotated[int, Field(ge=0)]
Bestanden = Annotated[
    list[str],
    Field(description="De bestanden die niet te lezen zijn en in geen enkel bedrag meetellen."),
]
Plek = Annotated[
    list[str | int],
    Field(description="De weg naar de plek in het bestand: sleutels, en plaatsen in lijsten."),
]


class RuimteJson(TypedDict):
    """The money under the ceiling."""

    reserve: Annotated[
        int | None, Field(description="De reserve in hele euro's, of null als er geen is.")
    ]
    ceiling: Annotated[
        int | None, Field(description="Het plafond in hele euro's, of null als er geen is.")
    ]
    claimed: Annotated[int, Field(description="Wat telt voor het plafond, in hele euro's.")]
    room: Annotated[
        int | None,
        Field(description="Plafond min beslag; onder nul bij te veel, null zonder plafond."),
    ]


class TotaalJson(RuimteJson):
    """The money of the programme and all pilots together."""

    estimated: Annotated[int, Field(description="Wat alles samen kost, wie er ook betaalt.")]
    in_preparation: Annotated[int, Field(description="Wat pilots in ontwikkeling nog vragen.")]
    committed: Annotated[int, Field(description="Wat verplicht is, in hele euro's.")]
    spent: Annotated[int, Field(description="Wat is uitgegeven, in hele euro's.")]


class BedragenJson(TypedDict):
    """The amounts of one pilot or some of them."""

    estimated: Annotated[int, Field(description="Wat het in totaal kost, wie er ook betaalt.")]
    requested: Annotated[int, Field(description="Wat daarvan van het programma wordt gevraagd.")]
    committed: Annotated[int, Field(description="Wat verplicht is, in hele euro's.")]
    spent: Annotated[int, Field(description="Wat is uitgegeven, in hele euro's.")]
    claim: Annotated[int, Field(description="Wat telt voor het plafond, in hele euro's.")]
