"""What a condition asks to be met, as declarations beside its fields (2-schema, what differs).

A programme says here what must stand in the file before a verdict can be followed; one
rule reads it (``rules/verklaard.py``). Nothing here needs pydantic.
"""

from __future__ import annotations

from dataclasses import dataclass

from pilotkit.finding import Severity
from pilotkit.model.woorden import Oordeel, Partijsoort, Verantwoordelijkheid

FOUT, WAARSCHUWING = Severity.FOUT, Severity.WAARSCHUWING


@dataclass(frozen=True, slots=True)
class Voorwaarderegel:
    """The rule of one condition: its code, how bad, what asks it, and its explanation in Dutch.

    ``is_eigen`` is whether its words come from a file of the repository.
    """

    code: str
    titel: str
    uitleg: str = ""
    bron: str = "afspraak"
    ernst: Severity = FOUT
    uitzonderbaar: bool = True
    is_eigen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Vraag:
    """Something that a condition asks.

    ``bij`` are the verdicts at which it counts: partly met, what is missing may be why.
    ``regel`` is its rule where that is another than that of the condition.
    """

    bij: tuple[Oordeel, ...] = (Oordeel.VOLDOET,)
    regel: Voorwaarderegel | None = None


@dataclass(frozen=True, slots=True)
class Gevuld(Vraag):
    """All of these fields say something."""

    velden: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EenVan(Vraag):
    """At least one of these fields says something."""

    velden: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TenMinste(Vraag):
    """A list has at least so many entries; the message names one ``wat`` and says ``waarom``.

    Without a word for one, the message names the field.
    """

    veld: str
    aantal: int
    wat: str = ""
    waarom: str = ""


@dataclass(frozen=True, slots=True)
class Niet(Vraag):
    """A field does not say this; ``zin`` says what is wrong then, ``doe`` what to do."""

    veld: str
    waarden: tuple[str, ...]
    zin: str
    doe: str


@dataclass(frozen=True, slots=True)
class Elk(Vraag):
    """A list has an entry for each value of a key; ``namen`` says each in words."""

    veld: str
    sleutel: str
    namen: tuple[tuple[str, str], ...]
    typ: str


@dataclass(frozen=True, slots=True)
class Samen(Vraag):
    """Partners besides the body that pays: how many, of which kinds, and all tasks taken."""

    minstens: int
    soorten: tuple[Partijsoort, ...]
    taken: tuple[Verantwoordelijkheid, ...] = tuple(Verantwoordelijkheid)
