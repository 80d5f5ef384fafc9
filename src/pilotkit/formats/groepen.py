"""Findings of one file that say the same of several places, told together to people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pilotkit.dutch import opsomming
from pilotkit.finding import Diagnostic
from pilotkit.tekens import schoon

ALIKE = 3
"""From so many on, findings are told together."""
_MOST = 9
_NAMED = re.compile(r"`[^`]*`|‘[^’]*’|\d+")
"""What differs between two sentences of one rule: what is quoted, and figures."""


@dataclass(frozen=True, slots=True)
class Bevindingengroep:
    """A finding that is told in full, and those that say the same elsewhere in its file."""

    eerste: Diagnostic
    ook: tuple[Diagnostic, ...] = ()

    def ook_hier(self) -> Iterator[tuple[str, str]]:
        """Yield the line and the text of each of the others; of very many the last together."""
        for other in self.ook[:_MOST]:
            yield str(other.position.line), schoon(other.message)
        if rest := self.ook[_MOST:]:
            yield opsomming(str(other.position.line) for other in rest), f"nog {len(rest)} keer"


def groepen(found: Iterable[Diagnostic]) -> Iterator[Bevindingengroep]:
    """Yield the findings of one file in the order of the first of each kind.

    What can be typed at once (``fix``) or is set aside is told on its own.
    """
    alle = list(found)
    soorten: dict[object, list[int]] = {}
    for number, diagnostic in enumerate(alle):
        alone = diagnostic.fix or diagnostic.waived
        soorten.setdefault(number if alone else _soort(diagnostic), []).append(number)
    ook = {een[0]: een[1:] for een in soorten.values() if len(een) >= ALIKE}
    told = {number for rest in ook.values() for number in rest}
    for number, diagnostic in enumerate(alle):
        if number not in told:
            yield Bevindingengroep(diagnostic, tuple(alle[other] for other in ook.get(number, ())))


def _soort(diagnostic: Diagnostic) -> tuple[str, str, str]:
    return diagnostic.code, diagnostic.severity, _NAMED.sub("", diagnostic.hint)
