"""The demands of Flevoland: of opzet, startnotitie and presentatie.

The opzet has two chapters 6; the second, on other opgaven, is ``§6b``. Row 12 and such say
in ``niet`` why they are not the tool's to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pilotkit.programmas.flevoland.eisen.begin import DOEL, ONTWIKKELFASE
from pilotkit.programmas.flevoland.eisen.geld import GELD, OPGAVEN
from pilotkit.programmas.flevoland.eisen.partners import PARTNERS, PRESENTATIE
from pilotkit.programmas.flevoland.eisen.staten import STATEN
from pilotkit.programmas.flevoland.eisen.uitvoering import UITVOERING, VERVOLG
from pilotkit.programmas.flevoland.eisen.voorwaarden import VOORWAARDEN

if TYPE_CHECKING:
    from pilotkit.herkomst import Eis

EISEN: tuple[Eis, ...] = (
    *DOEL,
    *ONTWIKKELFASE,
    *VOORWAARDEN,
    *UITVOERING,
    *VERVOLG,
    *OPGAVEN,
    *GELD,
    *STATEN,
    *PARTNERS,
    *PRESENTATIE,
)
