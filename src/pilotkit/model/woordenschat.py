"""The words that a programme brings: its phases in order, and its own closed lists.

Nothing here needs pydantic. A :class:`Woordenschat` is what reading a file is told of
the programme; without one the standard words hold.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from pilotkit.dutch import opsomming
from pilotkit.model.woorden import GEEN_FASE, Fase, Fasesoort, Kostensoort, Orgaan, Partijsoort
from pilotkit.naamwoord import PILOT, Naamwoord

FASE, ORGAAN, PARTIJSOORT, KOSTENSOORT = "fase", "orgaan", "partijsoort", "kostensoort"
"""The names of the lists that a programme may replace."""

_STANDAARD: Mapping[str, type[StrEnum]] = {
    ORGAAN: Orgaan,
    PARTIJSOORT: Partijsoort,
    KOSTENSOORT: Kostensoort,
}


@dataclass(frozen=True)
class Levensloop:
    """The phases of a pilot in their order; without any a programme knows no phases."""

    fasen: tuple[Fase, ...]
    soorten: tuple[Fasesoort | None, ...] = field(init=False, repr=False)
    """The kinds of the phases: two phases of one name may be of different kinds."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "soorten", tuple(fase.soort for fase in self.fasen))

    def vind(self, naam: str) -> Fase | None:
        """Return the phase of that name, or None where the programme knows no such phase."""
        return next((fase for fase in self.fasen if fase == naam), None)

    def eerste(self, *soorten: Fasesoort) -> Fase | None:
        """Return the first phase of one of these kinds, or None where there is none."""
        return next((fase for fase in self.fasen if fase.soort in soorten), None)

    def te_typen(self, *soorten: Fasesoort) -> str:
        """Return the first phase of each of these kinds, as one types it: ``gestopt``."""
        fasen = filter(None, map(self.eerste, soorten))
        return opsomming([f"`{fase}`" for fase in fasen] or ["een andere fase"], "of")

    @property
    def begin(self) -> Fase:
        """The phase with which a pilot begins."""
        return self.fasen[0] if self.fasen else GEEN_FASE

    def plek(self, fase: Fase) -> int:
        """Return where a phase stands in the order; one that is not known comes last."""
        return self.fasen.index(fase) if fase in self.fasen else len(self.fasen)


LEVENSLOOP = Levensloop(tuple(Fase(soort, soort) for soort in map(Fasesoort, Fasesoort)))
"""The seven phases that hold where a programme says nothing else (2-schema)."""


@dataclass(frozen=True)
class Woordenschat:
    """What the closed lists of a programme hold; ``lijsten`` replace standard ones by name.

    ``heet`` is what it calls a pilot, for the texts that explain keys.
    """

    levensloop: Levensloop = LEVENSLOOP
    lijsten: tuple[tuple[str, tuple[str, ...]], ...] = ()
    heet: Naamwoord = PILOT

    def waarden(self, lijst: str) -> tuple[str, ...]:
        """Return the words of a list; standard ones are members of their StrEnum."""
        if lijst == FASE:
            return self.levensloop.fasen
        standaard = tuple(_STANDAARD[lijst])
        eigen = dict(self.lijsten).get(lijst)
        if eigen is None:
            return standaard
        bekend: dict[str, str] = {str(woord): woord for woord in standaard}
        return tuple(bekend.get(woord, woord) for woord in eigen)

    def woord(self, lijst: str, waarde: object) -> str | None:
        """Return the word of a list that somebody typed, or None where it is not in it."""
        return self._bij_lijst.get(lijst, {}).get(waarde)

    @cached_property
    def _bij_lijst(self) -> dict[str, dict[object, str]]:
        lijsten = (*_STANDAARD, FASE)
        return {lijst: {woord: woord for woord in self.waarden(lijst)} for lijst in lijsten}

    def is_eigen(self, lijst: str) -> bool:
        """Return whether the programme has its own list instead of the standard one."""
        if lijst == FASE:
            return self.levensloop != LEVENSLOOP
        return lijst in dict(self.lijsten)


STANDAARD = Woordenschat()
"""The words that hold where a programme brings none."""
