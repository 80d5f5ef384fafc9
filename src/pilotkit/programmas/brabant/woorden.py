"""The lists of Noord-Brabant, without pydantic (Statenvoorstel Versterken Sociale Veerkracht)."""

from __future__ import annotations

from enum import StrEnum


class Initiatiefsoort(StrEnum):
    """What the document calls it (samenvatting, §3a, §5.2)."""

    DEAL = "deal"
    INITIATIEF = "initiatief"
    VOORSTEL = "voorstel"
    LEERTRAJECT = "leertraject"


class Ontwikkellijn(StrEnum):
    """The two lines, each with an approach of its own (§3)."""

    VERSTERKEN = "versterken"
    BENUTTEN = "benutten"


class BrabantGebied(StrEnum):
    """Where resilience is under most pressure: eight towns and a region (§2.1, §3a)."""

    OSS = "Oss"
    WAALWIJK = "Waalwijk"
    VEGHEL = "Veghel"
    BERGEN_OP_ZOOM = "Bergen op Zoom"
    OOSTERHOUT = "Oosterhout"
    HELMOND = "Helmond"
    UDEN = "Uden"
    ROOSENDAAL = "Roosendaal"
    WEST_BRABANT = "West-Brabant"


PARTIJEN = (
    "gemeente",
    "regio",
    "provincie",
    "andere_overheid",
    "maatschappelijke_organisatie",
    "netwerkorganisatie",
    "onderwijs",
    "kennisinstelling",
    "bedrijf",
    "inwoners",
    "niet_vermeld",
)
"""The kinds of parties (§2.2, §3a); of some that it names the document does not say the kind."""


class Niveau(StrEnum):
    """How far it reaches (§2.2, §3a)."""

    WIJK = "wijk_of_buurt"
    DORP = "dorp"
    STAD = "stad"
    REGIO = "regio"
    PROVINCIE = "provincie"


class Hulpbron(StrEnum):
    """Which resources of people it strengthens (§3b)."""

    PERSOONLIJK = "persoonlijk"
    OMGEVING = "omgeving"


class Provincierol(StrEnum):
    """What the province does, above the local level (§4)."""

    ONDERSTEUNEN = "ondersteunen"
    VERBINDEN = "verbinden"
    COORDINEREN = "coördineren"
    VERSNELLEN = "versnellen"
