"""What may stand in a pilot of Wijkenergie: its condition, beside what pilotkit has already."""

from __future__ import annotations

from pydantic import Field

from pilotkit.model.pilot import Pilot
from pilotkit.model.types import Alinea
from pilotkit.model.voorwaarde import Voorwaarde, Voorwaarden
from pilotkit.model.vragen import Gevuld, Voorwaarderegel


class Betaalbaar(Voorwaarde):
    """Everybody in the neighbourhood can pay for it."""

    regel = Voorwaarderegel(
        "WE201",
        "Van een betaalbare proef staat er wat hij een huishouden kost.",
        "Het reglement vraagt dat iedereen in de buurt mee kan doen.",
        "reglement §2",
    )
    vraagt = (Gevuld(velden=("kosten",)),)

    kosten: Alinea | None = Field(
        None,
        title="Kosten",
        description="Wat het een huishouden kost.",
        examples=["niets; het fonds betaalt de kabel"],
    )


class WijkenergieVoorwaarden(Voorwaarden):
    """The one condition of the programme."""

    betaalbaar: Betaalbaar | None = Field(
        None, title="Betaalbaar", description="Kan iedereen in de buurt het betalen?"
    )


class WijkenergiePilot(Pilot):
    """A pilot of the programme."""

    voorwaarden: WijkenergieVoorwaarden = Field(
        default_factory=WijkenergieVoorwaarden,
        title="Voorwaarden",
        description="De voorwaarden van het programma en hoe ver de pilot voldoet.",
    )
