"""Flevoland: pilots Krachtige Samenleving (opzet, startnotitie, presentatie).

Six conditions (opzet §6.1), three lines (opzet §4), € 500,000 of support by the
province for all pilots together (opzet §7) out of the € 1,500,000 that Provinciale
Staten reserved on 10 May 2017 (startnotitie §1.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from pilotkit.model.woorden import Handeling, Orgaan
from pilotkit.profiel import Mandaat, Modellen, Profiel, Woorden
from pilotkit.programmas.flevoland.instellingen import INSTELLINGEN
from pilotkit.programmas.flevoland.plichten import PLICHTEN
from pilotkit.programmas.flevoland.woorden import Gemeente, Lijn

if TYPE_CHECKING:
    from pilotkit.herkomst import Eis
    from pilotkit.model.uitleg import Woordenlijst
    from pilotkit.rules.rule import Rule

_PS, _GS = Orgaan.PROVINCIALE_STATEN, Orgaan.GEDEPUTEERDE_STATEN
_VAN_DE_PROVINCIE = Mandaat((_PS, _GS), binnen=(Orgaan.AMBTELIJK_OPDRACHTGEVER,))
"""Gedeputeerde Staten carry out what Provinciale Staten decided (opzet §7, §8)."""


def _modellen() -> Modellen:
    from pilotkit.programmas.flevoland.modellen import FlevolandPilot
    from pilotkit.programmas.flevoland.voorwaarden import FlevolandVoorwaarden

    return Modellen(FlevolandPilot, FlevolandVoorwaarden)


def _uitleg() -> Woordenlijst:
    from pilotkit.programmas.flevoland.uitleg import WOORDEN

    return WOORDEN


def _regels() -> tuple[Rule[Any], ...]:
    from pilotkit.programmas.flevoland import geldregels, regels
    from pilotkit.rules.rule import rules_in

    return rules_in(regels, geldregels)


def _eisen() -> tuple[Eis, ...]:
    from pilotkit.programmas.flevoland.eisen import EISEN

    return EISEN


PROFIEL = Profiel(
    naam="flevoland",
    titel="Pilots Krachtige Samenleving",
    provincie="Provincie Flevoland",
    modellen=_modellen,
    woorden=Woorden(
        toetser="de ideeënmakelaar",
        opdrachtgevers="de ambtelijk opdrachtgever en Gedeputeerde Staten",
        rapportageorgaan="commissie Ruimte",
        bestuur="Gedeputeerde Staten",
        vertegenwoordiging="Provinciale Staten",
    ),
    start_zonder_besluit=True,
    gemeenten=get_args(Gemeente),
    lijnen=tuple(Lijn),
    projecten=(
        "Fonds Leefbaarheid",
        "Human Capital Agenda",
        "Mobiliteit en Ruimte",
        "Recreatie, Toerisme en Sport",
        "Duurzaam Door",
        "Interbestuurlijk programma",
    ),
    reserve=1_500_000,
    plafond=500_000,
    plichten=PLICHTEN,
    regels=_regels,
    instellingen=INSTELLINGEN,
    families={"FL2": "Voorwaarden van Flevoland"},
    uitleg=_uitleg,
    mandaten={
        Handeling.BEDRAGEN: Mandaat((_PS,)),
        Handeling.GELD: _VAN_DE_PROVINCIE,
        Handeling.STARTEN: _VAN_DE_PROVINCIE,
        Handeling.VERLENGEN: _VAN_DE_PROVINCIE,
        Handeling.UITZONDEREN: _VAN_DE_PROVINCIE,
    },
    eisen=_eisen,
    tooi={  # TOOI
        "gemeente Almere": "https://identifier.overheid.nl/tooi/id/gemeente/gm0034",
        "gemeente Dronten": "https://identifier.overheid.nl/tooi/id/gemeente/gm0303",
        "gemeente Lelystad": "https://identifier.overheid.nl/tooi/id/gemeente/gm0995",
        "gemeente Noordoostpolder": "https://identifier.overheid.nl/tooi/id/gemeente/gm0171",
        "gemeente Urk": "https://identifier.overheid.nl/tooi/id/gemeente/gm0184",
        "gemeente Zeewolde": "https://identifier.overheid.nl/tooi/id/gemeente/gm0050",
        "provincie Flevoland": "https://identifier.overheid.nl/tooi/id/provincie/pv24",
    },
)
