"""How a phase and an organ are told: the standard ones in words, those of a programme by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from pilotkit.dutch import geteld, opsomming
from pilotkit.model.woorden import Fasesoort, Orgaan

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pilotkit.model.woorden import Fase
    from pilotkit.model.woordenschat import Levensloop
    from pilotkit.profiel import Naamwoord, Profiel

T = TypeVar("T")

_ORGANEN: Mapping[str, tuple[str, str]] = {
    Orgaan.PROVINCIALE_STATEN: ("besloten", "Provinciale Staten"),
    Orgaan.GEDEPUTEERDE_STATEN: ("besloten", "Gedeputeerde Staten"),
    Orgaan.AMBTELIJK_OPDRACHTGEVER: ("besloot", "de ambtelijk opdrachtgever"),
    Orgaan.COLLEGE: ("besloot", "het college van B en W"),
    Orgaan.GEMEENTERAAD: ("besloot", "de gemeenteraad"),
    Orgaan.PARTNERS: ("besloten", "de partners"),
}


def verwoord(fase: Fase, standaard: Mapping[Fasesoort, T], eigen: T) -> T:
    """Return the words for a standard phase, or ``eigen`` for one that a programme named."""
    return standaard[fase.soort] if fase.soort and fase.is_standaard else eigen


def pilots_in(fase: Fase, heet: Naamwoord) -> tuple[str, str]:
    """Return what a pilot in a phase is called, and what more of them are."""
    een, meer = heet.enkelvoud, heet.meervoud
    standaard = {
        Fasesoort.IDEE: ("idee", "ideeën"),
        Fasesoort.ONTWIKKELING: (f"{een} in ontwikkeling", f"{meer} in ontwikkeling"),
        Fasesoort.UITVOERING: (f"{een} in uitvoering", f"{meer} in uitvoering"),
        Fasesoort.VERVOLG: (f"{een} in vervolg", f"{meer} in vervolg"),
        Fasesoort.AFGEROND: (heet.met("afgeronde", "afgerond"), f"afgeronde {meer}"),
        Fasesoort.GESTOPT: (heet.met("gestopte", "gestopt"), f"gestopte {meer}"),
        Fasesoort.ZELFSTANDIG: (
            f"{een} {heet.die} zelfstandig verdergaat", f"{meer} die zelfstandig verdergaan",
        ),
    }  # fmt: skip
    return verwoord(fase, standaard, (f"{een} in de fase {fase}", f"{meer} in de fase {fase}"))


def orgaan_in_zin(orgaan: str) -> tuple[str, str]:
    """Return the verb and the name of an organ in a sentence, also of one that never decides."""
    naam = orgaan if orgaan.lower().startswith(("de ", "het ")) else f"de {orgaan}"
    return _ORGANEN.get(orgaan, ("besloot", naam))


def per_fase(fasen: Iterable[Fase], levensloop: Levensloop) -> list[tuple[Fase, int]]:
    """Return how many pilots each phase has, in the order of the phases; empty ones left out."""
    alle = list(fasen)
    return [(fase, alle.count(fase)) for fase in levensloop.fasen if fase in alle]


def fasen_in_woorden(fasen: Iterable[Fase], profiel: Profiel) -> str:
    """Return ``één idee, 2 pilots in uitvoering en één afgeronde pilot``; empty for no phases."""
    heet = profiel.woorden.pilot
    per = per_fase(fasen, profiel.levensloop)
    geteld_ = [geteld(hoeveel, *pilots_in(fase, heet)) for fase, hoeveel in per]
    return opsomming(geteld_) if geteld_ else ""
