"""What surrounds the text at the cursor: its programme, the other pilots, the day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from pilotkit.finding import Path
from pilotkit.lsp.skim import SeenValue
from pilotkit.model.profielblok import ProgrammaMetProfiel
from pilotkit.model.types import Blok
from pilotkit.model.uitleg import uitleg_van_waarde
from pilotkit.model.woordenschat import Woordenschat
from pilotkit.peildatum.kader import Kader
from pilotkit.portfolio import PilotStand
from pilotkit.rules.geldend import geldend
from pilotkit.rules.rule import Rule

Pattern = tuple[str, ...]
"""A path in which every place in a list is ``*``."""


@dataclass(frozen=True)
class Surroundings:
    """What is known around one document.

    ``id`` is that of the pilot that it holds, or None for ``programma.yaml``.
    ``files`` are the files of all pilots by their ids, also of those that
    cannot be read now.
    """

    kader: Kader
    pilots: tuple[PilotStand, ...]
    files: Mapping[str, str]
    peildatum: date
    id: str | None

    @property
    def model(self) -> type[Blok]:
        """What may stand in the document."""
        return ProgrammaMetProfiel if self.id is None else self.kader.profiel.pilot

    @property
    def woordenschat(self) -> Woordenschat:
        """The words of the programme."""
        return self.kader.profiel.woordenschat

    def uitleg(self, path: Path, waarde: str) -> str:
        """Return what a word of a closed list means at a path; empty where it is not explained."""
        return uitleg_van_waarde(
            self.model, path, waarde, self.kader.profiel.betekenissen(), self.woordenschat
        )

    def pilot(self, naam: str) -> PilotStand | None:
        """Return the pilot with this id, or None where it does not exist or cannot be read."""
        return next((pilot for pilot in self.pilots if pilot.id == naam), None)

    def regel(self, code: str) -> Rule | None:  # type: ignore[type-arg]
        """Return the rule with this code, where it applies to the programme."""
        return geldend(self.kader.profiel).op_code.get(code)


def pattern(path: Path) -> Pattern:
    """Return a path with ``*`` for every place in a list."""
    return tuple("*" if isinstance(step, int) else step for step in path)


def texts_at(entries: Iterable[SeenValue], *patterns: Pattern) -> tuple[str, ...]:
    """Return the texts of a document at places of these forms, each once, in its order."""
    found = (entry.text for entry in entries if entry.text and pattern(entry.path) in patterns)
    return tuple(dict.fromkeys(found))
