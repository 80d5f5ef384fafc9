"""Wijkenergie: a made-up programme for pilotkit, as a package.

pilotkit imports this module often, and the others only when it reads a file: so the
models and the rules come by a function.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from pilotkit.profiel import Instelling, Modellen, Naamwoord, Profiel, Woorden

if TYPE_CHECKING:
    from pilotkit.rules.rule import Rule


def _modellen() -> Modellen:
    from wijkenergie.modellen import WijkenergiePilot, WijkenergieVoorwaarden

    return Modellen(WijkenergiePilot, WijkenergieVoorwaarden)


def _regels() -> tuple[Rule[Any], ...]:
    from pilotkit.rules.rule import rules_in
    from wijkenergie import regels

    return rules_in(regels)


PROFIEL = Profiel(
    naam="wijkenergie",
    titel="Wijkenergie (verzonnen)",
    provincie="Energiefonds Voorbeeld",
    modellen=_modellen,
    woorden=Woorden(
        pilot=Naamwoord("buurtproef", "buurtproeven", "de"),
        toetser="de adviescommissie",
        opdrachtgevers="het fondsbestuur",
        rapportageorgaan="het fondsbestuur",
        betaler="het fonds",
    ),
    plafond=200_000,
    regels=_regels,
    instellingen={"PK601": Instelling(bron="reglement §4")},
    families={"WE2": "Voorwaarden van Wijkenergie", "WE3": "Regels van Wijkenergie"},
    voorbeelden=Path(__file__).parent / "voorbeelden",
)
