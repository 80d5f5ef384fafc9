"""What a check gives: frozen values that every format and report reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, groupby
from operator import attrgetter

from pilotkit.dossier import Dossier
from pilotkit.finding import Diagnostic, Severity
from pilotkit.portfolio import PilotStand, Portfolio


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rules count: prefixes of codes to take (all when empty) and to leave out.

    ``preview`` is whether rules run that are new and still to be tried.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False

    def takes(self, code: str) -> bool:
        """Return whether findings of this rule count."""
        return (not self.select or code.startswith(self.select)) and not (
            self.ignore and code.startswith(self.ignore)
        )

    def of(self, diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Return the findings that count, in the order of files and places."""
        taken = sorted((d for d in diagnostics if self.takes(d.code)), key=_FILE)
        by_file = (sorted(found, key=_PLACE) for _, found in groupby(taken, _FILE))
        return tuple(chain.from_iterable(by_file))


_FILE = attrgetter("file")
_PLACE = attrgetter("position", "code", "message")
"""Two keys, since a tuple for each of very many findings takes as much as the finding."""


@dataclass(frozen=True, slots=True)
class FileResult:
    """What the check of one pilot file gave; ``stand`` is None where it could not be read.

    ``bijlagen`` are the files of the repository that it names as evidence.
    """

    stand: PilotStand | None
    diagnostics: tuple[Diagnostic, ...]
    dossier: Dossier | None = None
    bijlagen: tuple[str, ...] = ()


@dataclass(frozen=True)
class CheckResult:
    """All that a check found: what every output format shows, and nothing else.

    ``checked`` counts files (programma.yaml included), ``unreadable`` those that
    could not be used and are in no sum.
    """

    portfolio: Portfolio
    diagnostics: tuple[Diagnostic, ...]
    checked: int
    unreadable: int
    dossiers: tuple[Dossier, ...] = ()
    """The pilots that could be read, where they were asked for."""
    alleen: tuple[str, ...] = ()
    """The files and folders whose findings are shown; without any it is those of all."""
    is_standard: bool = False
    """Whether there is no ``programma.yaml``, so that the built-in programme holds."""
    is_programme_unreadable: bool = False
    """Whether there is a ``programma.yaml`` that could not be used."""
    is_unjudged: bool = False
    """Whether the pilots were not judged: the programme that the repository describes is broken."""

    def open(self, *severities: Severity) -> tuple[Diagnostic, ...]:
        """Return the findings of these severities that no waiver sets aside."""
        return tuple(d for d in self.diagnostics if not d.waived and d.severity in severities)

    def toont(self, file: str) -> bool:
        """Return whether the findings of a file are shown; they count in any case."""
        return not self.alleen or any(
            file == place or file.startswith(f"{place}/") for place in self.alleen
        )

    @property
    def getoond(self) -> tuple[Diagnostic, ...]:
        """The findings that are shown; totals and exit code are of all of them."""
        return tuple(d for d in self.diagnostics if self.toont(d.file))

    def fails(self, *, strict: bool) -> bool:
        """Return whether there is an open error; when strict, any open finding."""
        return bool(self.open(*(Severity if strict else (Severity.FOUT,))))

    @property
    def waived(self) -> tuple[Diagnostic, ...]:
        """The findings that a waiver sets aside."""
        return tuple(d for d in self.diagnostics if d.waived)

    def counts(self) -> dict[str, int]:
        """Return how many findings there are by code, most first."""
        found = Counter(d.code for d in self.diagnostics if not d.waived)
        return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))
