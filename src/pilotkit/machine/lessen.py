"""What ``lessons --format json`` has."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from pilotkit.machine.geld import Dag, Peildatum, Versie
from pilotkit.machine.pilots import NietGelezenJson
from pilotkit.machine.schema import uit


class LesJson(TypedDict):
    """A lesson, and where it comes from."""

    lesson: Annotated[str, Field(description="De les.")]
    pilot: Annotated[
        str | None, Field(description="De id van de pilot; null bij een les van het programma.")
    ]
    title: Annotated[str | None, Field(description="De titel van de pilot, of null.")]
    programme: Annotated[str, Field(description="De titel van het programma.")]
    places: Annotated[list[str], Field(description="De gemeenten of gebieden van de pilot.")]
    date: Annotated[Dag | None, Field(description="Wanneer de les is geleerd, of null.")]
    tags: Annotated[list[str], Field(description="De onderwerpen.")]
    seen: Annotated[
        Annotated[str, uit("once", "often")] | None,
        Field(description="Hoe vaak het is gezien, of null als niemand dat zegt."),
    ]
    source: Annotated[str | None, Field(description="Waar de les staat, of null.")]


class LessenJson(TypedDict):
    """All lessons that were found."""

    version: Versie
    as_of: Peildatum
    lessons: Annotated[
        list[LesJson],
        Field(description="Eerst die van programma's, dan die van pilots, nieuwste eerst."),
    ]
    unreadable: Annotated[
        list[NietGelezenJson], Field(description="De mappen die niet te lezen zijn.")
    ]
