"""The kinds of note: the one table that says what each is and what it asks (4-cli)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # the names of the kinds are asked for long before a note is made
    from pilotkit.check import CheckResult
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

    @property
    def module(self) -> Any:
        """The module that makes it: ``build``, and ``vertelt_nu`` where the site has it."""
        return import_module(f"pilotkit.reports.{self.value}")

    def context(self, opdracht: Opdracht) -> dict[str, Any]:
        """Return all that the note tells, by the names that its template uses.

        ``heet`` is what the programme calls a pilot, ``woorden`` those around it.
        """
        note = self.module.build(opdracht)
        woorden = opdracht.result.portfolio.woorden
        return {
            "heet": woorden.pilot,
            "woorden": woorden,
            **{name: getattr(note, name) for name in note.__slots__},
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Notitiesoort:
    """What a kind is and asks.

    ``wat`` says what it is for, in the words of a programme. ``een_pilot`` is whether it
    tells of one pilot, ``kwartaal`` whether of a quarter. ``blad`` is what its page on the
    site is called, where it has one of its own: then its module says with ``vertelt_nu``
    whether there is something to tell.
    """

    wat: Callable[[Woorden], str]
    een_pilot: bool = False
    kwartaal: bool = False
    blad: Callable[[Woorden], str] | None = None


def _voor(wie: str) -> str:
    return f" voor {wie}" if wie else ""


def _advies(woorden: Woorden) -> str:
    bestuur = f", voor {woorden.bestuur}" if woorden.bestuur else ""
    return f"het advies over {woorden.pilot.geteld(1)}{bestuur}"


SOORTEN: Mapping[Kind, Notitiesoort] = {
    Kind.COMMISSIE: Notitiesoort(
        wat=lambda _: "de kwartaalnotitie voor wie erover gaat",
        kwartaal=True,
    ),
    Kind.ADVIES: Notitiesoort(wat=_advies, een_pilot=True),
    Kind.NIEUWSBRIEF: Notitiesoort(
        wat=lambda _: "het nieuws van twee maanden",
        blad=lambda _: "Nieuwsbrief",
    ),
    Kind.OOGST: Notitiesoort(
        wat=lambda w: f"alle ideeën en {w.pilot.meervoud} in ontwikkeling bij elkaar",
        blad=lambda w: f"Oogst: ideeën en {w.pilot.meervoud} in ontwikkeling",
    ),
    Kind.EVALUATIE: Notitiesoort(
        wat=lambda w: f"de tussentijdse evaluatie{_voor(w.vertegenwoordiging)}",
        blad=lambda _: "Tussentijdse evaluatie",
    ),
    Kind.PILOT: Notitiesoort(
        wat=lambda w: f"{w.pilot.geteld(1)} op één bladzijde, voor de partners",
        een_pilot=True,
    ),
}
"""Every kind; those with a page on the site in its order."""


def soorten_nu(result: CheckResult) -> tuple[Kind, ...]:
    """Return the kinds with a page of their own that have something to tell on the peildatum."""
    return tuple(
        kind for kind, soort in SOORTEN.items() if soort.blad and kind.module.vertelt_nu(result)
    )
