"""What must happen: one task, and all of them as they are shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pilotkit.dutch import aantal, datum
from pilotkit.dutch import kwartaal as in_woorden
from pilotkit.finding import Path
from pilotkit.kwartaal import Kwartaal
from pilotkit.profiel import Naamwoord


class Taaksoort(StrEnum):
    """What a task is about; the words stand in JSON."""

    MIJLPAAL = "mijlpaal"
    EVALUATIE = "evaluatie"
    START = "start"
    EINDE = "einde"
    UITZONDERING = "uitzondering"
    MOMENT = "moment"
    BIJEENKOMST = "bijeenkomst"
    PLICHT = "plicht"
    BERICHT = "bericht"
    SLUITEN = "sluiten"
    VRAAG = "vraag"


PROGRAMMA = "programma"
"""What a task of the programme itself is a task of."""


@dataclass(frozen=True, slots=True)
class Taak:
    """Something that must happen, by whom and when.

    ``wanneer`` is the last day on which it is in time (None: no file says), of a
    moment the last day of its ``kwartaal``. ``wie`` is who is to do it, empty where no
    file says. ``pilot`` is the id, or None for the programme; ``titel`` what that is called
    in a table. ``bestand`` and ``plek`` say where it stands, ``regel`` which rule tells of it
    when it is late. ``voor`` is the phase that asks it, with ``doe`` what to type.
    """

    soort: Taaksoort
    wanneer: date | None
    wat: str
    wie: str
    pilot: str | None
    titel: str
    bestand: str
    plek: Path
    regel: str = ""
    kwartaal: Kwartaal | None = None
    voor: str = ""
    doe: str = ""

    @property
    def eerste_dag(self) -> date | None:
        """The first day on which it may happen, or None without a day."""
        return self.kwartaal.eerste_dag if self.kwartaal else self.wanneer

    @property
    def over(self) -> str:
        """What it is a task of, as it stands in a table: a pilot, the programme or an organ."""
        is_elders = self.soort in (Taaksoort.MOMENT, Taaksoort.BIJEENKOMST)
        return self.wie or self.titel if is_elders else self.titel

    @property
    def dag_in_woorden(self) -> str:
        """When, as it stands in a table."""
        if self.kwartaal:
            return in_woorden(self.kwartaal)
        return datum(self.wanneer) if self.wanneer else "zonder datum"

    def is_te_laat(self, peildatum: date) -> bool:
        """Whether its last day is over; a report without one should have been there."""
        if self.wanneer is None:
            return self.soort is Taaksoort.BERICHT
        return self.wanneer < peildatum

    def te_laat_in_woorden(self, peildatum: date) -> str:
        """Return how much too late it is: ``12 dagen``; empty where it is in time."""
        if self.wanneer is None or self.wanneer >= peildatum:
            return ""
        return aantal((peildatum - self.wanneer).days, "dag", "dagen")


@dataclass(frozen=True, slots=True)
class Gevraagd:
    """What a pilot is still asked: by the phase in which it is, and by the next one.

    ``volgende`` is the phase that comes next, or empty where none does.
    """

    pilot: str
    titel: str
    fase: str
    volgende: str
    taken: tuple[Taak, ...]


@dataclass(frozen=True, slots=True)
class Agenda:
    """All that ``todo`` shows: what is overdue, what comes up to ``tot``, what is asked."""

    programma: str
    titel: str
    heet: Naamwoord
    peildatum: date
    tot: date
    te_laat: tuple[Taak, ...]
    komend: tuple[Taak, ...]
    gevraagd: tuple[Gevraagd, ...]
    onleesbaar: tuple[str, ...] = ()
