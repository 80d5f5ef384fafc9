"""What a programme brings: its models, its lists, its money (2-schema, what differs)."""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING

from pilotkit.model.woordenschat import LEVENSLOOP, Woordenschat

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pilotkit.model.pilot import Pilot
    from pilotkit.model.uitleg import Woordenlijst
    from pilotkit.model.voorwaarde import Voorwaarden
    from pilotkit.model.woorden import Handeling
    from pilotkit.model.woordenschat import Levensloop


@dataclass(frozen=True, slots=True)
class Mandaat:
    """Which organs may do something; those of ``binnen`` only within what the others gave."""

    organen: tuple[str, ...]
    binnen: tuple[str, ...] = ()

    def __contains__(self, orgaan: str) -> bool:
        return orgaan in self.organen or orgaan in self.binnen


@dataclass(frozen=True)
class Profiel:
    """A programme's profile. Amounts in whole euros; None where there is no ceiling.

    ``pilot`` is the model of its pilots, with its conditions, lists and extras
    in the types. ``gemeenten`` are the municipalities or areas that belong to
    it. ``regels`` are the prefixes of the rule codes that apply. ``uitleg`` names
    the module whose ``WOORDEN`` explain the programme's own lists; it is read when
    an editor asks. ``mandaten`` says which organ may do what; where it says
    nothing of something, every organ may. ``levensloop`` are its phases in order, or
    none: then its pilots are :class:`~pilotkit.model.pilot.ZonderFasen`. ``lijsten``
    replace a closed list by name: ``orgaan``, ``partijsoort``, ``kostensoort``.
    """

    naam: str
    titel: str
    provincie: str
    pilot: type[Pilot]
    voorwaarden: type[Voorwaarden]
    gemeenten: tuple[str, ...]
    lijnen: tuple[str, ...] = ()
    opgaven: tuple[str, ...] = ()
    reserve: int | None = None
    plafond: int | None = None
    regels: tuple[str, ...] = ("PK",)
    uitleg: str = ""
    mandaten: Mapping[Handeling, Mandaat] = field(default_factory=dict, hash=False)
    levensloop: Levensloop = LEVENSLOOP
    lijsten: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)

    def geldt(self, code: str) -> bool:
        """Return whether the rule with this code applies to the programme."""
        return code.startswith(self.regels)

    @property
    def woordenschat(self) -> Woordenschat:
        """The phases and the closed lists that a file of this programme is read with."""
        return Woordenschat(self.levensloop, tuple(sorted(self.lijsten.items())))

    def woorden(self) -> Woordenlijst:
        """Return what the words of all lists mean that a file of this programme may hold.

        Of a list that the programme replaces only its own explanation holds.
        """
        from pilotkit.model.uitleg import WOORDEN

        eigen: Woordenlijst = import_module(self.uitleg).WOORDEN if self.uitleg else {}
        schat = self.woordenschat
        standaard = {
            lijst: uitleg
            for lijst, uitleg in WOORDEN.items()
            if not (isinstance(lijst, str) and schat.is_eigen(lijst))
        }
        return {**standaard, **eigen}
