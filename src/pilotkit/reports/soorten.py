"""The kinds of note: the one table that says what each is and what it asks (4-cli)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pilotkit.reports.opdracht import Opdracht


class Kind(StrEnum):
    """A kind of note; each has a module and a template of its name."""

    COMMISSIE = "commissie"
    ADVIES = "advies"
    OOGST = "oogst"
    NIEUWSBRIEF = "nieuwsbrief"
    EVALUATIE = "evaluatie"
    PILOT = "pilot"

    @property
    def sjabloon(self) -> str:
        """The name of its template."""
        return f"{self.value}.md.j2"

    def context(self, opdracht: Opdracht) -> dict[str, Any]:
        """Return all that the note tells, by the names that its template uses.

        ``heet`` is what the programme calls a pilot.
        """
        note: Any = import_module(f"pilotkit.reports.{self.value}").build(opdracht)
        heet = opdracht.result.portfolio.kader.profiel.woorden.pilot
        return {"heet": heet, **{name: getattr(note, name) for name in note.__slots__}}


@dataclass(frozen=True, slots=True)
class Soort:
    """What a kind is for; ``een_pilot`` where it tells of one, ``kwartaal`` where of a quarter."""

    wat: str
    een_pilot: bool = False
    kwartaal: bool = False


SOORTEN: Mapping[Kind, Soort] = {
    Kind.COMMISSIE: Soort("de kwartaalnotitie voor de commissie", kwartaal=True),
    Kind.ADVIES: Soort("het advies over één pilot, voor Gedeputeerde Staten", een_pilot=True),
    Kind.OOGST: Soort("alle ideeën en pilots in ontwikkeling bij elkaar"),
    Kind.NIEUWSBRIEF: Soort("het nieuws van twee maanden"),
    Kind.EVALUATIE: Soort("de tussentijdse evaluatie voor Provinciale Staten"),
    Kind.PILOT: Soort("één pilot op één bladzijde, voor de partners", een_pilot=True),
}
