"""The closed lists of Flevoland, without pydantic (opzet §4, §6.1)."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

Gemeente = Literal["Almere", "Dronten", "Lelystad", "Noordoostpolder", "Urk", "Zeewolde"]


class Lijn(StrEnum):
    """The three lines to which a pilot contributes (opzet §4)."""

    TALENT = "talent"
    VERBINDING = "verbinding"
    ONTPLOOIING = "ontplooiing"


class Domein(StrEnum):
    """The three domains that a pilot (re)connects (opzet §6.1)."""

    SOCIAAL_DOMEIN = "sociaal_domein"
    ONDERWIJS = "onderwijs"
    PARTICIPATIE = "participatie"


class Betrokkenheid(StrEnum):
    """How residents take part, from least to most say."""

    RAADPLEGEN = "raadplegen"
    ADVISEREN = "adviseren"
    MEEWERKEN = "meewerken"
    MEEBESLISSEN = "meebeslissen"
    EIGEN_INITIATIEF = "eigen_initiatief"


class Adviessoort(StrEnum):
    """From outside Flevoland, or out of its own knowledge."""

    EXTERN = "extern"
    FLEVOLANDS = "flevolands"


class Krachtenveld(StrEnum):
    """The levels that are needed to take a clash away (opzet §6.1)."""

    LANDELIJK = "landelijk"
    PROVINCIAAL = "provinciaal"
    GEMEENTELIJK = "gemeentelijk"


class Waar(StrEnum):
    """Where something was tried before (opzet §6.1)."""

    HIER = "hier"
    ELDERS = "elders"
    NERGENS = "nergens"


class Adviesvorm(StrEnum):
    """In which form knowledge comes (opzet §6.1)."""

    ADVIES = "advies"
    RAPPORT = "rapport"
    GEGEVENS = "gegevens"
    WERKWIJZE = "werkwijze"
