"""A pilot of Flevoland: its conditions, three lines (opzet §4) and municipalities."""

from __future__ import annotations

from pydantic import Field

from pilotkit.model.pilot import Pilot
from pilotkit.programmas.flevoland.voorwaarden import FlevolandVoorwaarden
from pilotkit.programmas.flevoland.woorden import Gemeente, Lijn


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
        default_factory=FlevolandVoorwaarden.model_construct,
        title="Voorwaarden",
        description="De zes voorwaarden en hoe ver de pilot voldoet (opzet §6.1).",
    )
