"""What a programme brings: its models, words, life cycle, rules and money (2-schema, what differs).

Nothing here needs pydantic, so that a profile is found quickly; its models are made
when a file is read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pilotkit.finding import Severity
from pilotkit.model.pilot import Pilot
from pilotkit.model.voorwaarde import Voorwaarden
from pilotkit.model.woorden import Handeling
from pilotkit.model.woordenschat import LEVENSLOOP, Levensloop, Woordenschat
from pilotkit.naamwoord import PILOT
from pilotkit.naamwoord import Naamwoord as Naamwoord  # noqa: PLC0414 - packages find it here

if TYPE_CHECKING:
    from pilotkit.herkomst import Eis
    from pilotkit.model.uitleg import Woordenlijst


@dataclass(frozen=True, slots=True)
class Mandaat:
    """Which organs may do something; those of ``binnen`` only within what the others gave."""

    organen: tuple[str, ...]
    binnen: tuple[str, ...] = ()

    def __contains__(self, orgaan: str) -> bool:
        return orgaan in self.organen or orgaan in self.binnen


@dataclass(frozen=True, slots=True)
class Woorden:
    """What a programme calls its pilots and those around them; each fits in a sentence.

    ``toetser`` judges proposals and advises, ``opdrachtgevers`` get that advice,
    ``rapportageorgaan`` is reported to, ``betaler`` is the body whose money it is,
    ``bestuur`` grants it and ``vertegenwoordiging`` decides on the programme. The four
    that are empty are so where no document says who it is; then no sentence names one.
    ``samen`` is whether ``betaler`` are several: verbs behind it are plural.
    """

    pilot: Naamwoord = PILOT
    toetser: str = "een onafhankelijke toetser"
    opdrachtgevers: str = ""
    rapportageorgaan: str = ""
    betaler: str = "de provincie"
    bestuur: str = ""
    vertegenwoordiging: str = ""
    samen: bool = False

    @property
    def besluitorgaan(self) -> str:
        """``vertegenwoordiging`` as it stands in a file: without its article."""
        return self.vertegenwoordiging.removeprefix("de ").removeprefix("het ")

    def betaalt(self, enkel: str, meer: str) -> str:
        """Return who pays with the verb that agrees: ``de provincie gaf``."""
        return f"{self.betaler} {meer if self.samen else enkel}"


NAMEN = (
    "toetser", "opdrachtgevers", "rapportageorgaan", "betaler", "bestuur", "vertegenwoordiging",
)  # fmt: skip
"""Those around a pilot that a programme names in its words."""


@dataclass(frozen=True, slots=True)
class Instelling:
    """What a programme says of a rule of the core; None leaves it as the core has it.

    ``bron`` is the section of its document that asks it. A rule that is policy holds
    only where a programme sets it (``Rule.is_beleid``). ``ernst`` is at most how bad it is.
    ``titel`` and ``uitleg`` are what ``pilotkit rule`` says instead.
    """

    aan: bool = True
    bron: str | None = None
    ernst: Severity | None = None
    uitzonderbaar: bool | None = None
    titel: str | None = None
    uitleg: str | None = None


JA, NEE = "ja", "nee"
"""The values of a kenmerk of the kind ``ja_nee``."""


class Kenmerksoort(StrEnum):
    """What a kenmerk is: one word out of a list, yes or no, or several words."""

    KEUZE = "keuze"
    JA_NEE = "ja_nee"
    LIJST = "lijst"


@dataclass(frozen=True, slots=True)
class Kenmerk:
    """Something of a pilot that a programme counts, declared.

    ``pad`` is where it stands in the file, keys with a point between them, through lists
    too. ``waarden`` are all that there are, in order; empty where anything may stand there.
    ``binnen`` is another kenmerk and a value of it: only pilots with that value count.
    ``leeg`` begins the sentence that names the values without a pilot; without it there
    is no such sentence.
    """

    naam: str
    titel: str
    pad: str
    soort: Kenmerksoort = Kenmerksoort.KEUZE
    waarden: tuple[str, ...] = ()
    binnen: tuple[str, str] | None = None
    leeg: str = ""


@dataclass(frozen=True, slots=True)
class Plicht:
    """Something that a programme does once by ``uiterlijk``, or every so many ``maanden``.

    The months count from ``vanaf``, and then from each time that it was done. ``bron``
    is the section that says so; ``is_vrij`` where it says that it may, not that it must.
    """

    sleutel: str
    wat: str
    aan: str
    bron: str
    maanden: int | None = None
    vanaf: date | None = None
    uiterlijk: date | None = None
    is_vrij: bool = False


@dataclass(frozen=True, slots=True)
class Modellen:
    """The model of a programme's pilots, with its conditions, lists and extras in the types."""

    pilot: type[Pilot]
    voorwaarden: type[Voorwaarden]


def _geen() -> tuple[Any, ...]:
    return ()


def _geen_woorden() -> Woordenlijst:
    return {}


@dataclass(frozen=True, eq=False)
class Profiel:
    """A programme's profile. Amounts in whole euros; None where there is no ceiling.

    ``modellen`` makes the models of its files. ``gemeenten`` are the municipalities or areas
    that belong to it, ``ritme`` how often it reports (empty: no document says so). ``regels``
    gives the rules of its own, beside those that its conditions declare, and ``instellingen``
    says by code what it changes in those of the core. ``families`` are headings for its own
    rules by the beginning of their codes. ``uitleg`` explains the words of the programme's own
    lists, when an editor asks. ``mandaten`` says which organ may do what; where it says nothing
    of something, every organ may. ``kenmerken`` is what it counts of its pilots. ``maak`` makes
    the profile again where it has no name by which to find it. ``eisen`` gives what its
    documents demand, ``voorbeelden`` the folder with a wrong and a right example of each
    of its own rules. ``levensloop`` are its phases in order, or none: then its pilots are
    :class:`~pilotkit.model.pilot.ZonderFasen`. ``lijsten`` replace a closed list by name:
    ``orgaan``, ``partijsoort``, ``kostensoort``. ``start_zonder_besluit`` is whether a document
    says that a pilot starts without a formal decision. ``tooi`` gives the official
    address of public bodies by their full names.
    """

    naam: str
    titel: str
    provincie: str
    modellen: Callable[[], Modellen]
    woorden: Woorden = Woorden()
    levensloop: Levensloop = LEVENSLOOP
    lijsten: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    gemeenten: tuple[str, ...] = ()
    lijnen: tuple[str, ...] = ()
    ritme: str = "kwartaal"
    start_zonder_besluit: bool = False
    opgaven: tuple[str, ...] = ()
    projecten: tuple[str, ...] = ()
    reserve: int | None = None
    plafond: int | None = None
    regels: Callable[[], tuple[Any, ...]] = _geen
    instellingen: Mapping[str, Instelling] = field(default_factory=dict)
    families: Mapping[str, str] = field(default_factory=dict)
    uitleg: Callable[[], Woordenlijst] = _geen_woorden
    mandaten: Mapping[Handeling, Mandaat] = field(default_factory=dict)
    plichten: tuple[Plicht, ...] = ()
    kenmerken: tuple[Kenmerk, ...] = ()
    maak: tuple[Callable[..., Profiel], tuple[str, ...]] | None = None
    eisen: Callable[[], tuple[Eis, ...]] = _geen
    voorbeelden: Path | None = None
    tooi: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def _gemaakt(self) -> Modellen:
        return self.modellen()

    @property
    def pilot(self) -> type[Pilot]:
        """The model of its pilots."""
        return self._gemaakt.pilot

    @property
    def voorwaarden(self) -> type[Voorwaarden]:
        """The model of its conditions."""
        return self._gemaakt.voorwaarden

    @cached_property
    def woordenschat(self) -> Woordenschat:
        """The phases and the closed lists that a file of this programme is read with."""
        lijsten = tuple(sorted(self.lijsten.items()))
        return Woordenschat(self.levensloop, lijsten, self.woorden.pilot)

    def betekenissen(self) -> Woordenlijst:
        """Return what the words of all lists mean that a file of this programme may hold.

        Of a list that the programme replaces only its own explanation holds.
        """
        from pilotkit.model.uitleg import WOORDEN

        heet = self.woorden.pilot
        standaard = {
            lijst: {woord: heet.in_tekst(tekst) for woord, tekst in uitleg.items()}
            for lijst, uitleg in WOORDEN.items()
            if not (isinstance(lijst, str) and self.woordenschat.is_eigen(lijst))
        }
        return {**standaard, **self.uitleg()}
