"""What ``check --format json`` has."""

from __future__ import annotations

from typing import Annotated, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from pilotkit.machine.geld import Aantal, Dag, Peildatum, Plek, Programmanaam, RuimteJson, Versie
from pilotkit.machine.schema import uit

Tel = Annotated[int, Field(ge=1)]
Code = Annotated[
    str, Field(pattern="^[A-Z]{2}[0-9]{3}$", description="De code van de regel, zoals PK301.")
]


class GelezenJson(TypedDict):
    """How many files there were."""

    checked: Annotated[Aantal, Field(description="Hoeveel bestanden zijn gelezen.")]
    unreadable: Annotated[
        Aantal, Field(description="Hoeveel daarvan nergens in meetellen, door hun fouten.")
    ]


class AantallenJson(TypedDict):
    """How many findings there are."""

    error: Annotated[Aantal, Field(description="Hoeveel fouten er zijn.")]
    warning: Annotated[Aantal, Field(description="Hoeveel waarschuwingen er zijn.")]
    info: Annotated[Aantal, Field(description="Hoeveel tips er zijn.")]
    waived: Annotated[Aantal, Field(description="Hoeveel een uitzondering opzijzet.")]


class OpzijgezetJson(TypedDict):
    """The waiver of a finding."""

    reason: Annotated[str, Field(description="Waarom de uitzondering er is.")]
    decision: Annotated[str, Field(description="Het kenmerk van het besluit erover.")]
    until: Annotated[Dag, Field(description="De laatste dag waarop de uitzondering geldt.")]


class MeldingJson(TypedDict):
    """A finding; lines and columns count from 1, in characters."""

    code: Code
    severity: Annotated[
        str, uit("error", "warning", "info"), Field(description="Hoe erg het is: fout tot tip.")
    ]
    message: Annotated[str, Field(min_length=1, description="Wat er aan de hand is, als zin.")]
    hint: Annotated[str, Field(description="Wat je kunt typen; leeg als dat niet te zeggen is.")]
    file: Annotated[str, Field(description="Het bestand, vanaf de map van het programma.")]
    line: Annotated[Tel, Field(description="De regel waarop de plek begint, vanaf 1.")]
    column: Annotated[Tel, Field(description="De kolom waarin de plek begint, vanaf 1.")]
    end_line: Annotated[Tel, Field(description="De regel waarop de plek eindigt.")]
    end_column: Annotated[Tel, Field(description="De eerste kolom na de plek.")]
    path: Plek
    source: Annotated[str, Field(description="Wat de regel vraagt: een document, of de afspraak.")]
    waived: Annotated[
        OpzijgezetJson | None,
        Field(description="De uitzondering die de melding opzijzet, of null."),
    ]


class ControleJson(TypedDict):
    """The result of a check."""

    version: Versie
    as_of: Peildatum
    programme: Programmanaam
    files: Annotated[GelezenJson, Field(description="Hoeveel bestanden er waren.")]
    budget: Annotated[RuimteJson, Field(description="Het geld onder het plafond.")]
    counts: Annotated[
        AantallenJson, Field(description="Hoeveel meldingen er zijn, van alle bestanden.")
    ]
    shown: NotRequired[
        Annotated[
            list[str],
            Field(description="De bestanden en mappen waarom is gevraagd, als dat is gedaan."),
        ]
    ]
    findings: Annotated[list[MeldingJson], Field(description="De meldingen, per bestand en plek.")]
