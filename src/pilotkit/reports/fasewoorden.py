"""How a phase and an organ are told: the standard ones in words, those of a programme by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from pilotkit.dutch import geteld, opsomming
from pilotkit.model.woorden import Fase, Fasesoort, Orgaan
from pilotkit.model.woordenschat import Levensloop
from pilotkit.profiel import Naamwoord, Profiel

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Orgaannaam:
    """An organ as it stands in a sentence; ``is_meer`` where the verb with it is plural."""

    naam: str
    lidwoord: str = ""
    is_meer: bool = False

    def __str__(self) -> str:
        return f"{self.lidwoord} {self.naam}" if self.lidwoord else self.naam

    def doet(self, een: str, meer: str) -> str:
        """Return the form of the verb that agrees with it."""
        return meer if self.is_meer else een


_ORGANEN: Mapping[str, Orgaannaam] = {
    Orgaan.PROVINCIALE_STATEN: Orgaannaam("Provinciale Staten", is_meer=True),
    Orgaan.GEDEPUTEERDE_STATEN: Orgaannaam("Gedeputeerde Staten", is_meer=True),
    Orgaan.AMBTELIJK_OPDRACHTGEVER: Orgaannaam("ambtelijk opdrachtgever", "de"),
    Orgaan.COLLEGE: Orgaannaam("college van B en W", "het"),
    Orgaan.GEMEENTERAAD: Orgaannaam("gemeenteraad", "de"),
    Orgaan.PARTNERS: Orgaannaam("partners", "de", is_meer=True),
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


def in_aanloop(levensloop: Levensloop, heet: Naamwoord) -> tuple[str, str]:
    """Return what a pilot is called that is no idea any more and does not run yet, and more."""
    soort = Fasesoort.ONTWIKKELING
    fasen = [fase for fase in levensloop.fasen if fase.soort is soort]
    return pilots_in(fasen[0] if len(fasen) == 1 else Fase(soort, soort), heet)


def orgaan_in_zin(orgaan: str) -> Orgaannaam:
    """Return an organ as it stands in a sentence, also one that never decides."""
    lidwoord, _, naam = orgaan.partition(" ")
    if lidwoord.lower() in ("de", "het") and naam:
        return Orgaannaam(naam, lidwoord)
    return _ORGANEN.get(orgaan, Orgaannaam(orgaan, "de"))


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
