"""What reading found wrong, as a plain fact: the rules give it a code and Dutch words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pilotkit.finding import Path, Position

MOST_PROBLEMS = 100
"""How many problems of one file are told; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Veld:
    """What may stand at a place.

    ``soort`` is ``blok``, ``lijst``, ``keuze``, ``tekst``, or the error type of
    a special value (``euro``, ``datum``, ``jaar``, ``aantal``, ``ja_nee``, ``kwartaal``).
    ``verplicht`` says that its key may not be left out, ``beschrijving`` what it means,
    ``verkort`` that ``true`` or ``false`` may stand where a block is. ``lijst`` names the
    list of ``waarden`` where a programme may replace it.
    """

    soort: str
    titel: str = ""
    blok: type[Any] | None = None
    item: Veld | None = None
    waarden: tuple[str, ...] = ()
    verplicht: bool = False
    beschrijving: str = ""
    verkort: bool = False
    lijst: str = ""


VeldDaar = Callable[["Path"], Veld | None]
"""What may stand at a path of the data."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a file or with a value in it.

    ``kind`` names it (``syntax``, ``dubbele_sleutel``, ``ontbreekt``, …); the
    rule that declares that kind words it. ``facts`` holds what the message
    needs. Problems of the text carry a ``position`` and the line that it begins
    on (``excerpt``), problems of the data a ``path``.
    """

    kind: str
    path: Path = ()
    position: Position | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)
    at_key: bool = False
    excerpt: str = ""


class UnreadableText(Exception):
    """The text has no data that can be used; ``problems`` say why, in the order of the text."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(problems[0].kind)
        self.problems = problems
