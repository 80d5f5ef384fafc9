"""The tree of a document: what every writer understands, and nothing that can act.

There is no raw HTML and no image from elsewhere in it, so no writer can pass one on.
Nor is there a character that may not be shown: the tree makes every text fit itself,
whoever builds it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias

from pilotkit.tekens import toonbaar

if TYPE_CHECKING:
    from pilotkit.reports.beelden import Beeld


def _zet(knoop: Any, **teksten: str) -> None:
    """Put texts in a frozen node that is being made."""
    for naam, tekst in teksten.items():
        object.__setattr__(knoop, naam, tekst)


@dataclass(frozen=True, slots=True)
class Tekst:
    """Characters that stand for themselves."""

    tekst: str

    def __post_init__(self) -> None:
        _zet(self, tekst=toonbaar(self.tekst))


@dataclass(frozen=True, slots=True)
class Nadruk:
    """Emphasis, or strong emphasis."""

    delen: tuple[Deel, ...]
    sterk: bool


@dataclass(frozen=True, slots=True)
class Letterlijk:
    """Characters in a typewriter face."""

    tekst: str

    def __post_init__(self) -> None:
        _zet(self, tekst=toonbaar(self.tekst))


@dataclass(frozen=True, slots=True)
class Koppeling:
    """A link; ``doel`` begins with https or mailto, or is relative."""

    doel: str
    delen: tuple[Deel, ...]

    def __post_init__(self) -> None:
        _zet(self, doel=toonbaar(self.doel))


@dataclass(frozen=True, slots=True)
class Regeleinde:
    """A new line within a paragraph."""


Deel: TypeAlias = "Tekst | Nadruk | Letterlijk | Koppeling | Regeleinde"
Regel: TypeAlias = "tuple[Deel, ...]"


@dataclass(frozen=True, slots=True)
class Kop:
    """A heading of level 1 to 6; ``anker`` is its name in the document, once in each."""

    niveau: int
    regel: Regel
    anker: str


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph."""

    regel: Regel


@dataclass(frozen=True, slots=True)
class Lijst:
    """A list; ``eerste`` is its first number where it is numbered."""

    punten: tuple[tuple[Blok, ...], ...]
    eerste: int | None


@dataclass(frozen=True, slots=True)
class Tabelblok:
    """A table with a row of headings; ``rechts`` says of each column whether it holds figures.

    ``titel`` is the heading above it. ``rijkop`` is the column that names the
    row: the first that holds no figures.
    """

    titel: str
    koppen: tuple[Regel, ...]
    rechts: tuple[bool, ...]
    rijen: tuple[tuple[Regel, ...], ...]

    @property
    def rijkop(self) -> int:
        """The column that names the row."""
        return self.rechts.index(False) if False in self.rechts else 0

    def __post_init__(self) -> None:
        _zet(self, titel=toonbaar(self.titel))


@dataclass(frozen=True, slots=True)
class Figuur:
    """A picture, as plain data."""

    beeld: Beeld


@dataclass(frozen=True, slots=True)
class VasteRegels:
    """Lines that keep their layout, in a typewriter face."""

    tekst: str

    def __post_init__(self) -> None:
        regels = self.tekst.expandtabs(4).split("\n")
        _zet(self, tekst="\n".join(map(toonbaar, regels)))


@dataclass(frozen=True, slots=True)
class Citaat:
    """What somebody else said."""

    blokken: tuple[Blok, ...]


@dataclass(frozen=True, slots=True)
class Streep:
    """A line between two parts."""


Blok: TypeAlias = "Kop | Alinea | Lijst | Tabelblok | Figuur | VasteRegels | Citaat | Streep"


@dataclass(frozen=True, slots=True)
class Notitieboom:
    """A whole note. ``titel`` is its first heading, as plain text."""

    titel: str
    peildatum: date
    blokken: tuple[Blok, ...]

    def __post_init__(self) -> None:
        _zet(self, titel=toonbaar(self.titel))


def kaal(regel: Regel) -> str:
    """Return the text of a line without its layout."""
    return "".join(_kaal(deel) for deel in regel)


def _kaal(deel: Deel) -> str:
    if isinstance(deel, Tekst | Letterlijk):
        return deel.tekst
    return " " if isinstance(deel, Regeleinde) else kaal(deel.delen)
