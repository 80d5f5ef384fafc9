"""Noord-Brabant: Versterken Sociale Veerkracht (bijlage bij het Statenvoorstel, 2016).

A proposal from before the start: two lines, eight towns and a region, provincial opgaven,
learning on two levels. It names no pilot in execution, no amount and no named deal.
Sections in the texts of this programme are those of the proposal: its chapters 2 to 4 have
numbers of their own, §3a and §3b are the two lines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pilotkit.model.woordenschat import PARTIJSOORT, Levensloop
from pilotkit.profiel import Modellen, Naamwoord, Profiel, Woorden
from pilotkit.programmas.brabant.telling import KENMERKEN
from pilotkit.programmas.brabant.woorden import PARTIJEN, Ontwikkellijn

if TYPE_CHECKING:
    from pilotkit.herkomst import Eis
    from pilotkit.model.uitleg import Woordenlijst
    from pilotkit.rules.rule import Rule


def _modellen() -> Modellen:
    from pilotkit.model.voorwaarde import Voorwaarden
    from pilotkit.programmas.brabant.modellen import BrabantPilot

    return Modellen(BrabantPilot, Voorwaarden)


def _uitleg() -> Woordenlijst:
    from pilotkit.programmas.brabant.uitleg import WOORDEN

    return WOORDEN


def _regels() -> tuple[Rule[Any], ...]:
    from pilotkit.programmas.brabant import regels
    from pilotkit.rules.rule import rules_in

    return rules_in(regels)


def _eisen() -> tuple[Eis, ...]:
    from pilotkit.programmas.brabant.eisen import EISEN

    return EISEN


PROFIEL = Profiel(
    naam="brabant",
    titel="Versterken Sociale Veerkracht",
    provincie="Provincie Noord-Brabant",
    modellen=_modellen,
    woorden=Woorden(
        pilot=Naamwoord("initiatief", "initiatieven", "het"),
        rapportageorgaan="Provinciale Staten",
        vertegenwoordiging="Provinciale Staten",
    ),
    levensloop=Levensloop(()),
    lijsten={PARTIJSOORT: PARTIJEN},
    lijnen=tuple(Ontwikkellijn),
    ritme="",
    opgaven=(
        "energie",
        "mobiliteit",
        "natuur",
        "cultuur",
        "leefomgeving",
        "leegstand",
        "zorgeconomie",
        "vluchtelingen en Nieuwe Brabanders",
    ),
    regels=_regels,
    families={"NB2": "Uitgangspunten van Noord-Brabant"},
    kenmerken=KENMERKEN,
    uitleg=_uitleg,
    eisen=_eisen,
    tooi={  # TOOI
        "provincie Noord-Brabant": "https://identifier.overheid.nl/tooi/id/provincie/pv30",
    },
)
