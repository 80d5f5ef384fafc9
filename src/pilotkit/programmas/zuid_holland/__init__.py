"""Zuid-Holland: Kwaliteit van de Samenleving (Samen innoveren, eindverslag, 1 oktober 2017).

43 proeftuinen in a year and a half, of which 36 were evaluated. The report gives five
criteria for admission and no phases, decisions or amounts. Sections in the texts of this
programme are those of the report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pilotkit.model.woordenschat import Levensloop
from pilotkit.profiel import Modellen, Naamwoord, Profiel, Woorden
from pilotkit.programmas.zuid_holland.telling import KENMERKEN
from pilotkit.programmas.zuid_holland.woorden import Vraagstuk

if TYPE_CHECKING:
    from pilotkit.herkomst import Eis
    from pilotkit.model.uitleg import Woordenlijst
    from pilotkit.rules.rule import Rule


def _modellen() -> Modellen:
    from pilotkit.programmas.zuid_holland.modellen import ZuidHollandPilot
    from pilotkit.programmas.zuid_holland.voorwaarden import ZuidHollandVoorwaarden

    return Modellen(ZuidHollandPilot, ZuidHollandVoorwaarden)


def _uitleg() -> Woordenlijst:
    from pilotkit.programmas.zuid_holland.uitleg import WOORDEN

    return WOORDEN


def _regels() -> tuple[Rule[Any], ...]:
    from pilotkit.programmas.zuid_holland import regels
    from pilotkit.rules.rule import rules_in

    return rules_in(regels)


def _eisen() -> tuple[Eis, ...]:
    from pilotkit.programmas.zuid_holland.eisen import EISEN

    return EISEN


PROFIEL = Profiel(
    naam="zuid_holland",
    titel="Kwaliteit van de Samenleving",
    provincie="Provincie Zuid-Holland",
    modellen=_modellen,
    woorden=Woorden(pilot=Naamwoord("proeftuin", "proeftuinen")),
    levensloop=Levensloop(()),
    lijnen=tuple(Vraagstuk),
    ritme="",
    regels=_regels,
    families={"ZH2": "Criteria van Zuid-Holland"},
    kenmerken=KENMERKEN,
    uitleg=_uitleg,
    eisen=_eisen,
    tooi={  # TOOI
        "provincie Zuid-Holland": "https://identifier.overheid.nl/tooi/id/provincie/pv28",
    },
)
