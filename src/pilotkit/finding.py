"""What a rule yields and what a user sees: frozen values, nothing else.

A rule knows the data and yields a :class:`Finding` (a path and a message).
The engine knows the files and makes it a :class:`Diagnostic` (a place, a
severity, a waiver).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

Path = tuple[str | int, ...]
"""The way to a value in the YAML: keys and list indexes from the top."""


class Severity(StrEnum):
    """How bad it is. The value is the Dutch word that people read."""

    FOUT = "fout"
    WAARSCHUWING = "waarschuwing"
    TIP = "tip"

    @property
    def machine(self) -> str:
        """The word in machine formats: ``error``, ``warning`` or ``info``."""
        return {"fout": "error", "waarschuwing": "warning", "tip": "info"}[self.value]


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A stretch of a file. Lines and columns count from 1, in characters.

    ``end_column`` is the first column after the stretch, as in SARIF.
    """

    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: where in the data, what, and what to type.

    ``severity`` overrules that of the rule (a rule may be milder in an earlier
    phase). ``at_key`` points at the key and not at its value. ``pilot`` says
    which pilot a portfolio rule speaks of; None is the programme. ``position``
    is set only where no data could be read. ``fix`` is the YAML that should
    stand at the place, only where the hint leaves nothing to choose.
    ``besluit`` is what to say to who decides on the next phase of the pilot, where
    ``message`` would not do: without keys, and without a phase that is to come.
    """

    path: Path
    message: str
    hint: str = ""
    fix: str = ""
    besluit: str = ""
    severity: Severity | None = None
    at_key: bool = False
    pilot: str | None = None
    position: Position | None = None


@dataclass(frozen=True, slots=True)
class Waived:
    """The waiver that set a finding aside (3-rules, uitzonderingen)."""

    reden: str
    besluit: str
    tot: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding with its place: all that an output format needs.

    ``file`` is relative to the repository, with ``/``. ``excerpt`` is the
    source line that ``position`` starts on, or the empty string. ``fix`` is
    what should stand at ``position``, or the empty string where that is not certain.
    ``besluit`` is the sentence for who decides on the next phase of a pilot, of a rule
    that counts then, or the empty string.
    """

    code: str
    severity: Severity
    message: str
    hint: str
    file: str
    position: Position
    path: Path
    source: str
    excerpt: str = ""
    fix: str = ""
    waived: Waived | None = None
    besluit: str = ""
