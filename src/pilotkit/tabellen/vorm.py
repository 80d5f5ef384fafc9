"""What a table is: typed columns, and rows that know the place in the YAML they stand for.

Frozen values; nothing here knows how a table is written or read back.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from pilotkit.waarden import SOORTEN, Kolomvorm

if TYPE_CHECKING:
    from pilotkit.finding import Path
    from pilotkit.problem import Veld
    from pilotkit.profiel import Naamwoord

Cel = str | int | float | bool | date | tuple[str, ...] | None
"""What a cell holds: a text, a number, yes or no, a day, several texts, or nothing."""

LIJST, EIGEN, SLEUTEL, AFGELEID = "lijst", "eigen", "sleutel", "afgeleid"
"""Kinds of columns beside those of :class:`pilotkit.problem.Veld`: several texts in one cell,
keys that no model knows, what names a row, and what follows from the rest and is never read back.
"""

ID, PILOT, ONDERDEEL, BIJ, VERSIE = "id", "pilot", "onderdeel", "bij", "versie"
"""The columns that say which row this is."""


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: ``naam`` is the key of the YAML, with dots, ``pad`` where it is under a row."""

    naam: str
    soort: str
    titel: str
    uitleg: str = ""
    pad: tuple[str, ...] = ()
    veld: Veld | None = None
    verplicht: bool = False
    verkort: Mapping[bool, Mapping[str, str]] | None = None
    """What stands there where the file only says yes or no in the place of its block."""

    @property
    def vorm(self) -> Kolomvorm:
        """How its cells look; kinds of columns that are no kinds of values are plain texts."""
        return SOORTEN[self.soort].kolom if self.soort in SOORTEN else Kolomvorm()

    @property
    def waarden(self) -> tuple[str, ...]:
        """The words that a cell may hold; none where any text may stand."""
        if self.veld is None:
            return ()
        return self.veld.waarden or (self.veld.item.waarden if self.veld.item else ())


@dataclass(frozen=True, slots=True, eq=False)
class Rijbron:
    """A place in the files where rows come from. A None in ``pad`` stands for a number in a list.

    ``naam`` tells it from other places in one table, and ``kolommen`` are those that it fills.
    ``sleutels`` are the columns by which a row is called.
    """

    pad: tuple[str | None, ...]
    naam: str
    kolommen: tuple[Kolom, ...]
    sleutels: tuple[str, ...] = ()

    @property
    def is_lijst(self) -> bool:
        """Whether there can be more than one row."""
        return bool(self.pad) and self.pad[-1] is None

    @property
    def is_genest(self) -> bool:
        """Whether its rows stand under rows of another table."""
        onder_voorwaarde = self.pad[:1] == ("voorwaarden",) and self.is_lijst
        return self.pad.count(None) > 1 or onder_voorwaarde


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table; ``bestand`` says of which kind of file it is: ``pilot`` or ``programma``."""

    naam: str
    titel: str
    bestand: str
    kolommen: tuple[Kolom, ...]
    bronnen: tuple[Rijbron, ...]

    def kolom(self, naam: str) -> Kolom | None:
        """Return a column by its name."""
        return next((kolom for kolom in self.kolommen if kolom.naam == naam), None)

    @property
    def is_genest(self) -> bool:
        """Whether its rows stand under rows of another table."""
        return any(bron.is_genest for bron in self.bronnen)


@dataclass(frozen=True, slots=True)
class Rij:
    """A row: its cells by column, and the place it stands for in its file."""

    cellen: dict[str, Cel]
    bron: Rijbron
    bestand: str
    path: Path

    @property
    def id(self) -> str:
        """By what the row is called, also when others come or go."""
        return str(self.cellen[ID])


@dataclass(frozen=True, slots=True)
class Blad:
    """A table with its rows, in the order of the files."""

    tabel: Tabel
    rijen: tuple[Rij, ...]

    @property
    def som(self) -> str:
        """A sum over all rows: another file with the same sum holds the same."""
        return _som([rij.cellen[VERSIE] for rij in self.rijen], 16)


@dataclass(frozen=True, slots=True)
class Boek:
    """All tables of a repository. ``tooi`` gives the official identifiers of public bodies."""

    programma: str
    titel: str
    provincie: str
    heet: Naamwoord
    bladen: tuple[Blad, ...]
    niet: tuple[str, ...] = ()
    """The files that could not be read and are in no table."""
    tooi: Mapping[str, str] = field(default_factory=dict)


def versie(cellen: dict[str, Cel]) -> str:
    """Return by what a row shows whether it is still as it was: a short sum over its cells."""
    return _som([[naam, cel] for naam, cel in cellen.items() if cel not in (None, ())], 8)


def _som(data: object, tekens: int) -> str:
    tekst = json.dumps(data, ensure_ascii=False, default=str, separators=(",", ":"))
    return hashlib.sha256(tekst.encode("utf-8", "surrogatepass")).hexdigest()[:tekens]
