"""Flevoland: pilots Krachtige Samenleving (opzet, startnotitie, presentatie).

Six conditions (opzet §6.1), three lines (opzet §4), € 500,000 for all pilots
together (opzet §7) out of the € 1,500,000 that Provinciale Staten reserved on
10 May 2017 (startnotitie §1.1).
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, get_args

from pydantic import Field

from pilotkit.model.pilot import Pilot
from pilotkit.model.types import Alinea, Blok, Datum, JaNee, Regel
from pilotkit.model.voorwaarde import Voorwaarde, Voorwaarden
from pilotkit.model.woorden import Handeling, Orgaan
from pilotkit.programmas.profiel import Mandaat, Profiel

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


class Doel(Voorwaarde):
    """Contributes to the goal: the socio-economic position of the Flevolander."""

    domeinen: tuple[Domein, ...] = Field(
        (), title="Domeinen", description="De domeinen die de pilot verbindt: ten minste twee."
    )


class FlevolanderCentraal(Voorwaarde):
    """The Flevolander is central."""

    doelgroep: Regel | None = Field(
        None,
        title="Doelgroep",
        description="Voor welke Flevolanders de pilot is.",
        examples=["jongeren zonder startkwalificatie"],
    )
    betrokkenheid: Betrokkenheid | None = Field(
        None, title="Betrokkenheid", description="Hoe inwoners meedoen."
    )
    knelpunt: Regel | None = Field(
        None,
        title="Knelpunt",
        description="Welke botsing van regels of systemen de pilot wegneemt.",
        examples=["scholing met behoud van uitkering"],
    )


class Vernieuwing(Voorwaarde):
    """Renewal or improvement; not what has been tried before."""

    nieuw: Alinea | None = Field(
        None,
        title="Nieuw",
        description="Wat er nog niet was.",
        examples=["één erkende route over drie stelsels"],
    )
    aanvullend_op: Alinea | None = Field(
        None,
        title="Aanvullend op",
        description="Wat gemeenten al doen en de pilot aanvult.",
        examples=["re-integratie door de gemeenten"],
    )
    eerder_beproefd: JaNee | None = Field(
        None, title="Eerder beproefd", description="Is dit al eens geprobeerd? Dan past het niet."
    )


class LokaalEnBovenlokaal(Voorwaarde):
    """Meaning locally and above the local level."""

    lokaal: Alinea | None = Field(
        None,
        title="Lokaal",
        description="Wat er ter plaatse beter wordt.",
        examples=["minder jongeren zonder werk of school in Lelystad"],
    )
    bovenlokaal: Alinea | None = Field(
        None,
        title="Bovenlokaal",
        description="Wat anderen eraan hebben.",
        examples=["een afspraak die elke gemeente met UWV kan overnemen"],
    )


class ExternAdvies(Blok):
    """A piece of advice: of whom, when, and its gist."""

    van: Regel = Field(title="Van", description="Wie adviseerde.", examples=["GGD Flevoland"])
    soort: Adviessoort = Field(title="Soort", description="Van buiten, of Flevolandse kennis.")
    datum: Datum = Field(title="Datum", description="Datum van het advies.")
    kern: Alinea = Field(
        title="Kern",
        description="Het advies in een zin.",
        examples=["Let op gezondheidsverschillen."],
    )


class ExterneAdviezen(Voorwaarde):
    """Uses advice from outside, combined with Flevoland knowledge."""

    adviezen: tuple[ExternAdvies, ...] = Field(
        (),
        title="Adviezen",
        description="Ten minste één advies van buiten en één Flevolandse bron.",
    )


class GezamenlijkeOntwikkeling(Voorwaarde):
    """Developed together, with shared responsibility."""


class FlevolandVoorwaarden(Voorwaarden):
    """The six conditions of opzet §6.1."""

    doel: Doel | None = Field(
        None,
        title="Doel",
        description="Draagt bij aan het doel: de sociaal-economische positie van de Flevolander "
        "versterken, met verbinding van sociaal domein, onderwijs en participatie.",
    )
    flevolander_centraal: FlevolanderCentraal | None = Field(
        None, title="Flevolander centraal", description="De Flevolander staat centraal."
    )
    vernieuwing: Vernieuwing | None = Field(
        None,
        title="Vernieuwing",
        description="Voegt toe wat nog niet bestaat en vult aan wat gemeenten doen.",
    )
    lokaal_en_bovenlokaal: LokaalEnBovenlokaal | None = Field(
        None,
        title="Lokaal en bovenlokaal",
        description="Heeft betekenis ter plaatse en voor anderen.",
    )
    externe_adviezen: ExterneAdviezen | None = Field(
        None,
        title="Externe adviezen",
        description="Gebruikt advies van buiten, samen met Flevolandse kennis.",
    )
    gezamenlijke_ontwikkeling: GezamenlijkeOntwikkeling | None = Field(
        None,
        title="Gezamenlijke ontwikkeling",
        description="Partners zijn samen verantwoordelijk voor ontwikkeling, uitvoering en "
        "borging.",
    )


class FlevolandPilot(Pilot):
    """A pilot under the conditions of Flevoland."""

    lijnen: tuple[Lijn, ...] = Field(
        (),
        title="Lijnen",
        description="Talent benutten, domeinen verbinden, ruimte voor ontplooiing (opzet §4).",
    )
    gemeenten: tuple[Gemeente, ...] = Field(
        (), title="Gemeenten", description="Flevolandse gemeenten waar de pilot speelt."
    )
    voorwaarden: FlevolandVoorwaarden = Field(
        default_factory=FlevolandVoorwaarden,
        title="Voorwaarden",
        description="De zes voorwaarden en hoe ver de pilot voldoet (opzet §6.1).",
    )


_PS, _GS = Orgaan.PROVINCIALE_STATEN, Orgaan.GEDEPUTEERDE_STATEN
_VAN_DE_PROVINCIE = Mandaat((_PS, _GS), binnen=(Orgaan.AMBTELIJK_OPDRACHTGEVER,))
"""Gedeputeerde Staten carry out what Provinciale Staten decided (opzet §7, §8)."""

PROFIEL = Profiel(
    naam="flevoland",
    titel="Pilots Krachtige Samenleving",
    provincie="Provincie Flevoland",
    pilot=FlevolandPilot,
    voorwaarden=FlevolandVoorwaarden,
    gemeenten=get_args(Gemeente),
    lijnen=tuple(Lijn),
    opgaven=(
        "Fonds Leefbaarheid",
        "Human Capital Agenda",
        "Mobiliteit en Ruimte",
        "Recreatie, Toerisme en Sport",
        "Duurzaam Door",
        "Interbestuurlijk programma",
    ),
    reserve=1_500_000,
    plafond=500_000,
    regels=("PK", "FL"),
    uitleg="pilotkit.programmas.flevoland_uitleg",
    mandaten={
        Handeling.BEDRAGEN: Mandaat((_PS,)),
        Handeling.GELD: _VAN_DE_PROVINCIE,
        Handeling.STARTEN: _VAN_DE_PROVINCIE,
        Handeling.VERLENGEN: _VAN_DE_PROVINCIE,
        Handeling.UITZONDEREN: _VAN_DE_PROVINCIE,
    },
)
