"""What ``diff --format json`` has."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from pilotkit.machine.geld import Bestanden, Peildatum, RuimteJson, Versie
from pilotkit.machine.schema import uit

Waarde = str | int | None
"""An amount in whole euros, a date as an ISO text, another text, or null for what is not there."""

Opvallend = Annotated[list[str], Field(description="Wat bij het meelezen moet opvallen, als zin.")]

GewijzigdJson = TypedDict(
    "GewijzigdJson",
    {
        "what": Annotated[
            str, Field(description="Welk gegeven; na een dubbele punt welk precies.")
        ],
        "from": Annotated[Waarde, Field(description="Wat er stond; null als het nieuw is.")],
        "to": Annotated[Waarde, Field(description="Wat er nu staat; null als het weg is.")],
    },
)
"""One change; ``from`` is a word of Python, so it has no class."""


class PilotGewijzigdJson(TypedDict):
    """What changed in one pilot."""

    id: Annotated[str, Field(description="De id: de naam van het bestand zonder .yaml.")]
    was_id: Annotated[str | None, Field(description="De id voor het hernoemen, of null.")]
    title: Annotated[str, Field(description="De titel.")]
    change: Annotated[
        str,
        uit("added", "removed", "renamed", "changed", "layout", "unreadable", "readable"),
        Field(description="Wat er met het bestand is gebeurd; layout: alleen de opmaak."),
    ]
    changes: Annotated[list[GewijzigdJson], Field(description="De wijzigingen in de pilot.")]
    alerts: Opvallend


class BeleidJson(TypedDict):
    """A change of the policy itself."""

    text: Annotated[str, Field(description="Wat er aan het beleid verandert, als zin.")]
    looser: Annotated[bool, Field(description="Of er minder wordt gevraagd of meer mag.")]


class RuimtesJson(TypedDict):
    """The money before and after."""

    before: Annotated[RuimteJson, Field(description="Zoals het was.")]
    after: Annotated[RuimteJson, Field(description="Zoals het is.")]


class OnleesbaarJson(TypedDict):
    """What could not be read before and after."""

    before: Bestanden
    after: Bestanden


class ProgrammaGewijzigdJson(TypedDict):
    """What changed in the programme."""

    alerts: Opvallend
    changes: Annotated[list[GewijzigdJson], Field(description="De wijzigingen in het programma.")]


class NotitieGewijzigdJson(TypedDict):
    """A file of a closed quarter that came, went or changed."""

    path: Annotated[str, Field(description="Het bestand van het gesloten kwartaal.")]
    change: Annotated[
        str, uit("added", "removed", "changed"), Field(description="Wat ermee is gebeurd.")
    ]


class VerschilJson(TypedDict):
    """What changed between two states."""

    version: Versie
    as_of: Peildatum
    base: Annotated[str, Field(description="Waarmee is vergeleken.")]
    head: Annotated[str, Field(description="Wat is bekeken.")]
    note: Annotated[
        str, Field(description="Waarom met iets anders is vergeleken dan gevraagd; meestal leeg.")
    ]
    policy: Annotated[
        list[BeleidJson],
        Field(description="Wat er aan het beleid verandert, wat milder wordt eerst."),
    ]
    budget: Annotated[RuimtesJson, Field(description="Het geld onder het plafond, toen en nu.")]
    unreadable: Annotated[OnleesbaarJson, Field(description="Wat niet te lezen is, toen en nu.")]
    pilots: Annotated[
        list[PilotGewijzigdJson], Field(description="De pilots waar iets aan verandert.")
    ]
    programme: Annotated[
        ProgrammaGewijzigdJson, Field(description="Wat er aan het geheel verandert.")
    ]
    notes: Annotated[
        list[NotitieGewijzigdJson], Field(description="De bestanden van gesloten kwartalen.")
    ]
