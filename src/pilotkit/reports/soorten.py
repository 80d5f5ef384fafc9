"""The kinds of note: the one table that says what each is and what it asks (4-cli)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pilotkit.profiel import Woorden
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

        ``heet`` is what the programme calls a pilot, ``woorden`` those around it.
        """
        note: Any = import_module(f"pilotkit.reports.{self.value}").build(opdracht)
        woorden = opdracht.result.portfolio.woorden
        return {
            "heet": woorden.pilot,
            "woorden": woorden,
            **{name: getattr(note, name) for name in note.__slots__},
        }


@dataclass(frozen=True, slots=True)
class Soort:
    """What a kind asks; ``een_pilot`` where it tells of one, ``kwartaal`` where of a quarter."""

    een_pilot: bool = False
    kwartaal: bool = False


SOORTEN: Mapping[Kind, Soort] = {
    Kind.COMMISSIE: Soort(kwartaal=True),
    Kind.ADVIES: Soort(een_pilot=True),
    Kind.OOGST: Soort(),
    Kind.NIEUWSBRIEF: Soort(),
    Kind.EVALUATIE: Soort(),
    Kind.PILOT: Soort(een_pilot=True),
}


def waarvoor(kind: Kind, woorden: Woorden) -> str:
    """Return what a kind of note is, in the words of a programme."""
    heet = woorden.pilot
    bestuur = f", voor {woorden.bestuur}" if woorden.bestuur else ""
    staten = f" voor {woorden.vertegenwoordiging}" if woorden.vertegenwoordiging else ""
    wat = {
        Kind.COMMISSIE: "de kwartaalnotitie voor wie erover gaat",
        Kind.ADVIES: f"het advies over {heet.geteld(1)}{bestuur}",
        Kind.OOGST: f"alle ideeën en {heet.meervoud} in ontwikkeling bij elkaar",
        Kind.NIEUWSBRIEF: "het nieuws van twee maanden",
        Kind.EVALUATIE: f"de tussentijdse evaluatie{staten}",
        Kind.PILOT: f"{heet.geteld(1)} op één bladzijde, voor de partners",
    }
    return wat[kind]
