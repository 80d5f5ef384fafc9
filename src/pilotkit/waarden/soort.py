"""What there is to know of a kind of value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from pilotkit.problem import Problem, Veld

Raad = tuple[str, str]
"""What to do, and the YAML to type in its place; empty where that is not certain."""


@dataclass(frozen=True, kw_only=True)
class Kolomvorm:
    """What a column of such values is in a table.

    ``heet`` is its kind for people, ``schema`` in Table Schema and ``eisen`` what it asks
    there; ``parquet`` is the type of Arrow, ``getalvorm`` how a workbook shows a cell,
    ``breedte`` how many characters wide. Where ``typ`` says what to type, a cell holds a
    value of ``klasse`` or it is not clear.
    """

    heet: str = "tekst"
    schema: Mapping[str, Any] = field(default_factory=lambda: {"type": "string"})
    eisen: Mapping[str, Any] = field(default_factory=dict)
    parquet: str = "string"
    getalvorm: str = ""
    breedte: int = 0
    klasse: type = str
    typ: str = ""


@dataclass(frozen=True, kw_only=True)
class Waardesoort:
    """A kind of value.

    ``naam`` is what models and findings call it, ``heet`` what it is to people, behind
    "hoort", and ``zoals`` how it is written. ``raad`` says what to type instead of what
    stands there. ``lees`` takes what somebody typed, the Dutch way, and gives the value,
    or None where that is not certain; ``zeg`` says a value in words. ``woorden`` are all
    values that there are, each with what it means, ``vandaag`` the one of a day with a few
    words. In a profile its keys are of the kind ``in_profiel``, with ``annotatie`` as type
    and ``voorbeeld`` as example.
    """

    naam: str
    heet: str
    raad: Callable[[Problem, Veld], Raad]
    zoals: str = ""
    lees: Callable[[str], object | None] | None = None
    zeg: Callable[[Any], str] | None = None
    woorden: tuple[tuple[str, str], ...] = ()
    vandaag: Callable[[date], tuple[str, str]] | None = None
    in_profiel: str = ""
    annotatie: Any = None
    voorbeeld: Any = None
    kolom: Kolomvorm = Kolomvorm()
