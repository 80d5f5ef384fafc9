"""What Brabant counts of its deals and initiatives (§3, §4)."""

from __future__ import annotations

from pilotkit.profiel import Kenmerk, Kenmerksoort
from pilotkit.programmas.brabant.woorden import (
    BrabantGebied,
    Hulpbron,
    Initiatiefsoort,
    Niveau,
    Ontwikkellijn,
    Provincierol,
)

_LIJST = Kenmerksoort.LIJST
PER_OPGAVE = "programma_per_opgave"
"""The kenmerk that says which programme goes with which opgave."""

KENMERKEN = (
    Kenmerk("soort", "Soort", "kenmerken.soort", waarden=tuple(Initiatiefsoort)),
    Kenmerk("ontwikkellijn", "Ontwikkellijn", "lijnen", _LIJST, tuple(Ontwikkellijn)),
    Kenmerk("gebied", "Gebied", "kenmerken.gebied", waarden=tuple(BrabantGebied)),
    Kenmerk(
        "deal", "Gebied met een deal", "kenmerken.gebied", waarden=tuple(BrabantGebied),
        binnen=("soort", Initiatiefsoort.DEAL), leeg="Nog geen deal in",
    ),
    Kenmerk("opgave", "Opgave", "kenmerken.opgaven.opgave", _LIJST),
    Kenmerk(PER_OPGAVE, "Programma per opgave", "kenmerken.opgaven.met_programma", _LIJST),
    Kenmerk("niveau", "Niveau", "kenmerken.niveau", waarden=tuple(Niveau)),
    Kenmerk("hulpbron", "Hulpbron", "kenmerken.hulpbronnen", _LIJST, tuple(Hulpbron)),
    Kenmerk(
        "rol_provincie", "Rol van de provincie", "kenmerken.rol_provincie", _LIJST,
        tuple(Provincierol),
    ),
    Kenmerk("methode", "Methode", "kenmerken.methode", _LIJST),
    Kenmerk(
        "publiek_privaat", "Publiek-privaat", "kenmerken.publiek_privaat", Kenmerksoort.JA_NEE
    ),
)  # fmt: skip
