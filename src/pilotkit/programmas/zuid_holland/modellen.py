"""A proeftuin of Zuid-Holland: its criteria, its questions and what is known of it."""

from __future__ import annotations

from pydantic import Field

from pilotkit.model.pilot import ZonderFasen
from pilotkit.model.types import Regel
from pilotkit.programmas.zuid_holland.kenmerken import ZuidHollandKenmerken
from pilotkit.programmas.zuid_holland.voorwaarden import ZuidHollandVoorwaarden
from pilotkit.programmas.zuid_holland.woorden import Vraagstuk


class ZuidHollandPilot(ZonderFasen):
    """A proeftuin under the five criteria of Zuid-Holland."""

    lijnen: tuple[Vraagstuk, ...] = Field(
        (),
        title="Vraagstukken",
        description="De vraagstukken waaraan de proeftuin werkt (woord vooraf).",
    )
    gemeenten: tuple[Regel, ...] = Field(
        (),
        title="Gemeenten",
        description="Gemeenten waar de proeftuin speelt. Een regio of wijk staat bij "
        "`gebieden`, onder `kenmerken`.",
        examples=[["Rotterdam"]],
    )
    voorwaarden: ZuidHollandVoorwaarden = Field(
        default_factory=ZuidHollandVoorwaarden.model_construct,
        title="Voorwaarden",
        description="De vijf criteria om te worden opgenomen (hoofdstuk 1).",
    )
    kenmerken: ZuidHollandKenmerken = Field(
        default_factory=ZuidHollandKenmerken.model_construct,
        title="Kenmerken",
        description="Wat er van deze proeftuin bekend is, en wat het programma daarvan telt.",
    )
