"""What ``export --to json`` has: a data package with its rows in it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field
from typing_extensions import TypedDict

from pilotkit.machine.geld import Programmanaam


class TabelJson(TypedDict):
    """A table with its rows."""

    name: Annotated[str, Field(description="De naam van de tabel.")]
    title: Annotated[str, Field(description="De tabel in woorden.")]
    profile: Annotated[
        Literal["tabular-data-resource"], Field(description="De soort, volgens Data Package.")
    ]
    data: Annotated[
        list[dict[str, Any]],
        Field(description="De rijen. Welke velden er zijn, staat onder schema; lege ontbreken."),
    ]
    schema: Annotated[
        dict[str, Any], Field(description="De velden van een rij, volgens Table Schema.")
    ]
    som: Annotated[str, Field(description="Een som over alle rijen, om ze te herkennen.")]


class GegevensJson(TypedDict):
    """All tables of a programme."""

    profile: Annotated[
        Literal["tabular-data-package"], Field(description="De soort, volgens Data Package.")
    ]
    name: Annotated[str, Field(description="De naam van het pakket.")]
    title: Annotated[str, Field(description="De titel van het programma.")]
    programma: Programmanaam
    resources: Annotated[list[TabelJson], Field(description="De tabellen.")]
    dcat: Annotated[
        dict[str, Any], Field(description="De gegevens in een catalogus, volgens DCAT-AP-NL.")
    ]
