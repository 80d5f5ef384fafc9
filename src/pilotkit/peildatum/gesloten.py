"""The closed quarters of a repository: what was told of each (7-truth §2)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from pilotkit.kwartaal import Kwartaal

if TYPE_CHECKING:
    from pilotkit.model.notitie import Notitie, VerteldeCorrectie

PROGRAMMA = ""
"""Stands for the programme where an id stands for a pilot."""
_NAAM = re.compile(r"((?:19|20|21)\d\d-Q[1-4])(?:-([2-9]|[1-9]\d))?")


class Feitsoort(StrEnum):
    """What may be told of a pilot or the programme, in the words of a closed quarter."""

    FASE = "fase"
    STAND = "stand"
    STAND_OP = "stand_op"
    UITKOMST = "uitkomst"
    START = "start"
    EINDE = "einde"
    OORDEEL = "oordeel"
    PLAFOND = "plafond"
    GERAAMD = "geraamd"
    GEVRAAGD = "gevraagd"
    VERPLICHT = "verplicht"
    UITGEGEVEN = "uitgegeven"
    BESLAG = "beslag"
    MIJLPAAL = "mijlpaal"
    GEHAALD = "mijlpaal gehaald"

    @property
    def is_bedrag(self) -> bool:
        """Whether it is told in whole euros."""
        return self is Feitsoort.PLAFOND or self in BEDRAGEN


class Feitnaam(NamedTuple):
    """Which fact: its kind, and which one it is where there may be more of that kind."""

    soort: Feitsoort
    naam: str = ""

    def __str__(self) -> str:
        return f"{self.soort}: {self.naam}" if self.naam else self.soort

    @classmethod
    def lees(cls, tekst: str) -> Feitnaam:
        """Return the fact that a closed quarter names. Raises ValueError."""
        soort, _, naam = tekst.partition(": ")
        return cls(Feitsoort(soort), naam)

    def waarde(self, gegeven: str | int) -> Feitwaarde:
        """Return what a closed quarter tells of it as data. Raises ValueError."""
        if self.soort.is_bedrag:
            return int(gegeven)
        return date.fromisoformat(str(gegeven)) if self.soort in _DAGEN else gegeven


BEDRAGEN = (
    Feitsoort.GERAAMD, Feitsoort.GEVRAAGD, Feitsoort.VERPLICHT, Feitsoort.UITGEGEVEN,
    Feitsoort.BESLAG,
)  # fmt: skip
"""The amounts of a pilot, and of the programme itself."""
_DAGEN = (
    Feitsoort.STAND_OP, Feitsoort.START, Feitsoort.EINDE, Feitsoort.MIJLPAAL, Feitsoort.GEHAALD,
)  # fmt: skip

Feitwaarde = str | int | date
"""A word, an amount in whole euros, or a day."""
Feiten = dict[Feitnaam, Feitwaarde]
"""What is told of a pilot, fact by fact."""


def naam_van(kwartaal: Kwartaal, editie: int) -> str:
    """Return the name of the files of an edition, without ``.yaml`` or ``.md``."""
    return f"{kwartaal}" if editie == 1 else f"{kwartaal}-{editie}"


def editie_van(stam: str) -> tuple[Kwartaal, int] | None:
    """Return the quarter and the edition that a name is of, or None where it is no such name."""
    vorm = _NAAM.fullmatch(stam)
    return (Kwartaal.lees(vorm[1]), int(vorm[2] or 1)) if vorm else None


@dataclass(frozen=True)
class Gesloten:
    """Every closed note whose figures can be trusted, by quarter and edition.

    ``bezet`` are the quarters that have a file at all, also one that was changed since.
    """

    notities: tuple[Notitie, ...] = ()
    bezet: frozenset[Kwartaal] = frozenset()

    @cached_property
    def laatste(self) -> Mapping[Kwartaal, Notitie]:
        """The last edition of each quarter, from old to new."""
        return {Kwartaal.lees(notitie.kwartaal): notitie for notitie in self.notities}

    def voor(self, kwartaal: Kwartaal) -> Gesloten:
        """Return what was closed over the quarters before this one."""
        return Gesloten(
            tuple(n for n in self.notities if Kwartaal.lees(n.kwartaal) < kwartaal),
            frozenset(k for k in self.bezet if k < kwartaal),
        )

    def laatste_voor(self, dag: date) -> Kwartaal | None:
        """Return the last closed quarter that was over before the day."""
        return max((k for k in self.laatste if k.laatste_dag < dag), default=None)

    def pilot(self, kwartaal: Kwartaal, pilot: str) -> Mapping[str, Any] | None:
        """Return all that the note on a closed quarter told of a pilot, as in its file."""
        return self._pilots[kwartaal].get(pilot)

    @cached_property
    def _pilots(self) -> dict[Kwartaal, dict[str, dict[str, Any]]]:
        return {
            kwartaal: {p.id: p.model_dump(mode="json", exclude_none=True) for p in notitie.pilots}
            for kwartaal, notitie in self.laatste.items()
        }

    def id_toen(self, kwartaal: Kwartaal, pilot: str, titel: str, ids: frozenset[str]) -> str:
        """Return the id that a pilot had then: another where only its file was renamed."""
        return _id_toen(self.titels(kwartaal), pilot, titel, ids)

    def titels(self, kwartaal: Kwartaal) -> Mapping[str, str]:
        """Return the title of each pilot of which a closed quarter was told, by its id then.

        In its note, or in a later one that set it right.
        """
        return self._verteld[kwartaal].titels

    def ongedateerd(self, kwartaal: Kwartaal) -> frozenset[str]:
        """Return the ideas that were told as without a date, in this quarter or before it."""
        return frozenset(
            pilot.id
            for eerder, notitie in self.laatste.items()
            if eerder <= kwartaal
            for pilot in notitie.pilots
            if pilot.zonder_datum
        )

    def verteld(self, kwartaal: Kwartaal) -> Mapping[str, Feiten]:
        """Return the facts that were last told of a closed quarter: in its note, or set right.

        By the id of the pilot; the programme is under :data:`PROGRAMMA`.
        """
        return self._verteld[kwartaal].feiten

    @cached_property
    def _verteld(self) -> dict[Kwartaal, _Verteld]:
        return {kwartaal: self._rechtgezet(kwartaal) for kwartaal in self.laatste}

    def _rechtgezet(self, kwartaal: Kwartaal) -> _Verteld:
        notitie = self.laatste[kwartaal]
        titels = {pilot.id: pilot.titel for pilot in notitie.pilots}
        bekend = {
            id_: feiten(pilot)
            for id_, pilot in self._pilots[kwartaal].items()
            if not pilot.get("zonder_datum")
        }
        bekend[PROGRAMMA] = feiten_van_programma(
            notitie.model_dump(include={"totaal", "programma"})
        )
        for latere in sorted(self.laatste.values(), key=lambda notitie: notitie.gesloten_op):
            ids = frozenset(pilot.id for pilot in latere.pilots)
            for correctie in latere.correcties:
                if (correctie.kwartaal, correctie.editie) != (notitie.kwartaal, notitie.editie):
                    continue
                id_ = PROGRAMMA
                if correctie.pilot:
                    id_ = _id_toen(titels, correctie.pilot, correctie.titel, ids)
                    titels.setdefault(id_, correctie.titel)
                _zet_recht(bekend.setdefault(id_, {}), correctie)
        return _Verteld(titels, {id_: gegevens for id_, gegevens in bekend.items() if gegevens})


class _Verteld(NamedTuple):
    """What was last told of a closed quarter, by the id of the pilot then."""

    titels: dict[str, str]
    feiten: dict[str, Feiten]


def _id_toen(toen: Mapping[str, str], pilot: str, titel: str, ids: frozenset[str]) -> str:
    """Return the id under which a title was told, where a pilot itself was not and it is gone."""
    if pilot in toen:
        return pilot
    return next((i for i, zo in toen.items() if i not in ids and zo == titel), pilot)


def _zet_recht(onderwerp: Feiten, correctie: VerteldeCorrectie) -> None:
    """Put in what a later note told; what this version cannot read stays as it was."""
    for verschil in correctie.verschillen:
        with suppress(ValueError):  # of another version: nobody can compare it
            wat = Feitnaam.lees(verschil.wat)
            nu = None if verschil.nu is None else wat.waarde(verschil.nu)
            onderwerp.pop(wat, None)
            onderwerp |= {} if nu is None else {wat: nu}


NIETS_GESLOTEN = Gesloten()


def feiten(pilot: Mapping[str, Any]) -> Feiten:
    """Return the facts of a pilot as in a closed note. An amount of nothing is no fact."""
    los = (
        Feitsoort.FASE, Feitsoort.STAND, Feitsoort.STAND_OP, Feitsoort.UITKOMST,
        Feitsoort.START, Feitsoort.EINDE,
    )  # fmt: skip
    gegeven = [(Feitnaam(soort), pilot[soort]) for soort in los if soort in pilot]
    gegeven += [
        (Feitnaam(Feitsoort.OORDEEL, oordeel["voorwaarde"]), oordeel["oordeel"])
        for oordeel in pilot.get("oordelen", ())
    ]
    gegeven += _bedragen(pilot["geld"])
    for mijlpaal in pilot.get("mijlpalen", ()):
        naam = mijlpaal["naam"]
        gegeven.append((Feitnaam(Feitsoort.MIJLPAAL, naam), mijlpaal["datum"]))
        if "gereed_op" in mijlpaal:
            gegeven.append((Feitnaam(Feitsoort.GEHAALD, naam), mijlpaal["gereed_op"]))
    return {wat: wat.waarde(waarde) for wat, waarde in gegeven}


def feiten_van_programma(notitie: Mapping[str, Any]) -> Feiten:
    """Return the facts of the programme as in a closed note: its ceiling and its own costs."""
    plafond = notitie["totaal"].get("plafond")
    eerst: Feiten = {Feitnaam(Feitsoort.PLAFOND): plafond} if plafond else {}
    return eerst | dict(_bedragen(notitie["programma"]))


def _bedragen(geld: Mapping[str, int]) -> list[tuple[Feitnaam, int]]:
    return [(Feitnaam(soort), geld[soort]) for soort in BEDRAGEN if geld[soort]]
