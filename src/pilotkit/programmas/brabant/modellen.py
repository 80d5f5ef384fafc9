"""A deal or an initiative of Noord-Brabant: its line and what is known of it."""

from __future__ import annotations

from pydantic import Field

from pilotkit.model.pilot import ZonderFasen
from pilotkit.model.types import Regel
from pilotkit.programmas.brabant.kenmerken import BrabantKenmerken
from pilotkit.programmas.brabant.woorden import Ontwikkellijn


class BrabantPilot(ZonderFasen):
    """A deal or an initiative; the document has no list of conditions."""

    lijnen: tuple[Ontwikkellijn, ...] = Field(
        (),
        title="Ontwikkellijnen",
        description="Versterken (een deal in een gebied) of benutten (een initiatief voor een "
        "opgave); elke lijn heeft een eigen aanpak (§3).",
    )
    gemeenten: tuple[Regel, ...] = Field(
        (),
        title="Gemeenten",
        description="Gemeenten waar het speelt en waarmee wordt samengewerkt (§4).",
        examples=[["Oss"]],
    )
    kenmerken: BrabantKenmerken = Field(
        default_factory=BrabantKenmerken.model_construct,
        title="Kenmerken",
        description="Wat hiervan bekend is, en wat het programma daarvan telt.",
    )
