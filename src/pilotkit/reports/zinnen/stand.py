"""How the programme stands, in a few sentences: how many pilots, and what asks attention."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pilotkit.dutch import aantal
from pilotkit.finding import Severity
from pilotkit.model.woorden import Fase, Oordeel, Stand
from pilotkit.reports.gedeeld import fasen_in_woorden, namen
from pilotkit.reports.zinnen.plan import verschil

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pilotkit.check import CheckResult
    from pilotkit.dossier import Dossier
    from pilotkit.portfolio import PilotStand


def telling(pilots: tuple[PilotStand, ...]) -> str:
    """Say how many pilots there are in which phase."""
    if not pilots:
        return "Er is nog geen pilot en nog geen idee."
    if all(pilot.fase is Fase.IDEE for pilot in pilots):
        liggen = "Er ligt 1 idee" if len(pilots) == 1 else f"Er liggen {len(pilots)} ideeën"
        return f"{liggen} voor een pilot; er is nog geen pilot begonnen."
    if len(pilots) == 1:
        return f"Het programma telt 1 pilot, in de fase {pilots[0].fase}."
    return f"Het programma telt {len(pilots)} pilots: {fasen_in_woorden(p.fase for p in pilots)}."


def lopende(pilots: Iterable[PilotStand]) -> str:
    """Say how many of the running pilots are on course; empty where none runs."""
    lopend = [pilot for pilot in pilots if pilot.fase.loopt]
    if not lopend:
        return ""
    op_koers = [pilot for pilot in lopend if pilot.stand is Stand.OP_KOERS]
    if len(lopend) == 1:
        hoe = "ligt op koers" if op_koers else "ligt niet op koers"
        return f"{lopend[0].titel} loopt en {hoe if lopend[0].stand else _ZWIJGT}."
    if len(op_koers) == len(lopend):
        return f"Alle {len(lopend)} lopende pilots liggen op koers."
    if not op_koers:
        return f"Geen van de {len(lopend)} lopende pilots ligt op koers."
    ligt = "ligt er 1" if len(op_koers) == 1 else f"liggen er {len(op_koers)}"
    return f"Van de {len(lopend)} lopende pilots {ligt} op koers."


_ZWIJGT = "heeft nog niets over de voortgang gemeld"


def aandacht(result: CheckResult) -> Iterator[str]:
    """Say what asks the attention of who decides; nothing where all is well."""
    pilots = result.portfolio.pilots
    lopend = [pilot for pilot in pilots if pilot.fase.loopt]
    yield from _over(lopend, Stand.STAGNEERT, "stagneert", "stagneren")
    yield from _over(lopend, Stand.AANDACHT, "vraagt aandacht", "vragen aandacht")
    if stil := [pilot.titel for pilot in lopend if pilot.stand is None]:
        yield f"Van {namen(stil)} is nog geen bericht over de voortgang."
    yield from _uitgelopen([pilot for pilot in lopend if pilot.is_uitgelopen])
    yield from _voorwaarden(lopend)
    yield from _risicos(result.dossiers)
    if fouten := len(result.open(Severity.FOUT)):
        yield f"De controle vond {aantal(fouten, 'fout', 'fouten')} in de gegevens van de pilots."
    if apart := {d.file for d in result.waived}:
        voor = "voor 1 pilot is" if len(apart) == 1 else f"voor {len(apart)} pilots is"
        yield f"{voor.capitalize()} een regel opzijgezet; aan het eind staat waarom."
    if niet := len(result.portfolio.onleesbaar):
        wat = aantal(niet, "bestand heeft", "bestanden hebben")
        yield f"{wat.capitalize()} fouten en {'telt' if niet == 1 else 'tellen'} hier niet mee."


def _over(lopend: list[PilotStand], stand: Stand, enkel: str, meer: str) -> Iterator[str]:
    if titels := [pilot.titel for pilot in lopend if pilot.stand is stand]:
        yield f"{namen(titels)} {enkel if len(titels) == 1 else meer}."


def _voorwaarden(lopend: list[PilotStand]) -> Iterator[str]:
    """Say which running pilots do not meet a condition, or were not assessed on all."""
    niet = {Oordeel.DEELS, Oordeel.VOLDOET_NIET}
    if zwak := [pilot.titel for pilot in lopend if niet & {*pilot.oordelen.values()}]:
        voldoet = "voldoet" if len(zwak) == 1 else "voldoen"
        yield f"{namen(zwak)} {voldoet} nog niet aan alle voorwaarden."
    if open_ := [pilot.titel for pilot in lopend if Oordeel.OPEN in pilot.oordelen.values()]:
        is_ = "is" if len(open_) == 1 else "zijn"
        yield f"{namen(open_)} {is_} nog niet aan alle voorwaarden getoetst."


_MET_VERSCHIL = 3


def _uitgelopen(pilots: list[PilotStand]) -> Iterator[str]:
    """Say which pilots cost more or end later than in the first plan; of a few, by how much."""
    if len(pilots) > _MET_VERSCHIL:
        titels = namen(pilot.titel for pilot in pilots)
        yield f"{titels} duren langer of kosten meer dan in het eerste plan."
        return
    for pilot in pilots:
        yield f"{pilot.titel} wijkt af van het eerste plan ({verschil(pilot)})."


def _risicos(dossiers: Iterable[Dossier]) -> Iterator[str]:
    """Say which running pilots gave a risk as their last signal and name no measure."""
    open_ = [
        dossier.toen.titel
        for dossier in dossiers
        if dossier.fase.loopt
        and any(s.soort == "risico" and not s.maatregel for s in dossier.toen.signalen)
    ]
    if open_:
        meldt = "meldt" if len(open_) == 1 else "melden"
        yield f"{namen(open_)} {meldt} een risico waar nog geen maatregel voor is."
