"""What a page of the site is, and how pages point at each other."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from pilotkit.check import CheckResult
from pilotkit.documents.lezen import ankernaam
from pilotkit.profiel import Naamwoord
from pilotkit.reports.leslijst import heeft_lessen
from pilotkit.reports.render import Sjablonen
from pilotkit.source.forge import Webplek
from pilotkit.source.git import Revision
from pilotkit.yaml.document import Document

if TYPE_CHECKING:
    from pilotkit.documents.boom import Notitieboom
    from pilotkit.sluiten.archief import Archief


@dataclass(frozen=True, slots=True)
class Sitebron:
    """All that a site is made from: nothing else is read.

    ``result`` is the check on the peildatum of the site, ``op`` gives that on
    another day, both with the pilots kept. ``sjablonen`` are those of pilotkit
    and of the programme itself. ``archief`` has the notes on quarters. ``document``
    gives the file of a pilot as it was read.
    """

    result: CheckResult
    op: Callable[[date], CheckResult]
    revisie: Revision | None
    sjablonen: Sjablonen
    archief: Archief
    document: Callable[[str], Document | None]
    web: Webplek | None = None

    @property
    def peildatum(self) -> date:
        """The day that the site is of."""
        return self.result.portfolio.peildatum

    @property
    def programma(self) -> str:
        """The name of the programme."""
        return self.result.portfolio.kader.titel

    @property
    def heet(self) -> Naamwoord:
        """What the programme calls a pilot."""
        return self.result.portfolio.heet

    @property
    def pilots(self) -> Link:
        """The place on the first page where all pilots stand."""
        koppen = self.heet.koppen
        return Link(koppen, f"{START.pad}#{ankernaam(koppen)}")

    @property
    def menu(self) -> tuple[Link, ...]:
        """The pages that every page leads to."""
        lessen = (LESSEN,) if heeft_lessen(self.result) else ()
        return (START, self.pilots, NOTITIES, *lessen, REGELS, OVER)


@dataclass(frozen=True, slots=True)
class Link:
    """The name of a page, and its path from the top of the site."""

    naam: str
    pad: str


@dataclass(frozen=True, slots=True)
class Bladzijde:
    """A page: where it stands, what lies above and beside it, and how it is written.

    ``buren`` are the pages before and after it, by the word that says so.
    """

    pad: str
    naam: str
    schrijf: Callable[[], Notitieboom]
    ouders: tuple[Link, ...] = ()
    buren: tuple[tuple[str, Link], ...] = ()


START = Link("Start", "index.html")
NOTITIES = Link("Notities", "notities.html")
LESSEN = Link("Lessen", "lessen.html")
REGELS = Link("Regels", "regels.html")
OVER = Link("Over deze site", "over.html")

_NAAM = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_OF_WINDOWS = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
_LANGSTE = 80


def pilotpad(pilot_id: str) -> str:
    """Return the path of a pilot's page: its id, or what can be the name of a file everywhere.

    ``check`` warns for an id that is no kebab-case, but such a pilot is read and
    has a page. A piece of its hash keeps two of them apart.
    """
    if _NAAM.fullmatch(pilot_id) and not _OF_WINDOWS.fullmatch(pilot_id):
        return f"pilots/{pilot_id}.html"
    plat = re.sub(r"[^a-z0-9]+", "-", pilot_id.lower())[:_LANGSTE].strip("-")
    som = hashlib.sha256(pilot_id.encode(errors="surrogatepass")).hexdigest()[:8]
    return f"pilots/{plat or 'pilot'}-{som}.html"
