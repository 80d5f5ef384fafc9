"""A spreadsheet as it was read: sheets of cells, whatever they hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pilotkit.dutch import kort
from pilotkit.persoonlijk import gemaskeerd

if TYPE_CHECKING:
    from pilotkit.tabellen.vorm import Cel


@dataclass(frozen=True, slots=True)
class Vel:
    """A sheet: its rows of cells, the heading among them."""

    naam: str
    rijen: tuple[tuple[Cel, ...], ...]

    def cel(self, rij: int, kolom: int) -> Cel:
        """Return a cell, counted from 0; nothing where the row is shorter."""
        return self.rijen[rij][kolom] if kolom < len(self.rijen[rij]) else None


@dataclass(frozen=True, slots=True)
class Werkboek:
    """The sheets of a file. ``sommen`` are those that an export wrote, by table."""

    vellen: tuple[Vel, ...]
    sommen: dict[str, str]


@dataclass(frozen=True, slots=True, order=True)
class Celplek:
    """A cell of a sheet; row and column count from 0."""

    vel: str
    rij: int
    kolom: int

    @property
    def naam(self) -> str:
        """What a spreadsheet calls it: ``geld!C7``; the name of a sheet may be a stranger's."""
        letters, rest = "", self.kolom + 1
        while rest:
            rest, letter = divmod(rest - 1, 26)
            letters = chr(ord("A") + letter) + letters
        return f"{kort(gemaskeerd(self.vel))}!{letters}{self.rij + 1}"


@dataclass(frozen=True, slots=True)
class Bezwaar:
    """Why a cell is not taken over, in Dutch; what ``houdt_tegen`` must be mended first."""

    plek: Celplek
    zin: str
    houdt_tegen: bool = True
