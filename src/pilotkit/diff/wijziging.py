"""One change as a value: what it is of, at which keys, what was there and what is there now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from pilotkit.dutch import datum, euro, kort
from pilotkit.reports.kenmerken import in_woorden
from pilotkit.reports.woorden import OORDELEN, STANDEN

if TYPE_CHECKING:
    from pilotkit.machine.verschil import GewijzigdJson, Waarde

Dag = Callable[[date], str]
"""How a day is said."""


class Bestandswijziging(Enum):
    """What happened to a file: for machines, and for people."""

    NIEUW = "added", "nieuw"
    WEG = "removed", "weg"
    HERNOEMD = "renamed", "hernoemd"
    GEWIJZIGD = "changed", "gewijzigd"
    OPMAAK = "layout", "alleen de opmaak is anders"
    ONLEESBAAR = "unreadable", "niet te lezen"
    LEESBAAR = "readable", "nu wel te lezen"

    def __init__(self, machine: str, heet: str) -> None:
        self.machine, self.heet = machine, heet


def _lijst(lijst: str, *velden: str) -> tuple[str, ...]:
    return (f"{lijst}[]", *(f"{lijst}.{veld}" for veld in velden))


class Wat(Enum):
    """What can change: what it is called, and the keys of which it tells every change.

    Keys have dots; ``[]`` behind that of a list is what came into it or went.
    """

    TITEL = "titel", "titel"
    FASE = "fase", "fase"
    STAND = "stand", *_lijst("voortgang", "stand")
    TREKKER = "trekker", "trekker"
    VOORWAARDE = ("voorwaarde",)
    GERAAMD = "geraamd", *_lijst("begroting.posten", "raming")
    GEVRAAGD = "gevraagd", *_lijst("begroting.dekking", "bedrag")
    VERPLICHT = (
        "verplicht",
        *_lijst("begroting.verplichtingen", "bedrag"),
        *_lijst("begroting.vrijval", "bedrag"),
    )
    UITGEGEVEN = "uitgegeven", *_lijst("begroting.uitgaven", "bedrag")
    BESLAG = ("beslag",)
    START = "start", "planning.start"
    EINDE = "einde", "planning.einde"
    MIJLPAAL = "mijlpaal", *_lijst("planning.mijlpalen", "naam", "datum")
    GEHAALD = "mijlpaal gehaald", "planning.mijlpalen.gereed_op"
    GEMEENTE = "gemeente", "gemeenten"
    PARTNER = "partner", *_lijst("partners", "naam")
    BESLUIT = "besluit", *_lijst("besluiten", "datum", "orgaan", "besluit", "kenmerk")
    TOEGEZEGD = "toegezegd", "begroting.dekking.status"
    HERIJKING = "herijking", *_lijst("herijkingen", "datum", "reden")
    UITZONDERING = "uitzondering", *_lijst("uitzonderingen", "regel", "tot", "reden")
    KENMERK = ("kenmerk",)
    RESERVE = ("reserve",)
    PLAFOND = ("plafond",)
    RUIMTE = ("ruimte",)
    IN_VOORBEREIDING = ("in voorbereiding",)
    BESLISMOMENT = (
        "beslismoment", *_lijst("beslismomenten", "kwartaal", "orgaan", "onderwerp", "staat")
    )  # fmt: skip
    OVERIG = ("ook gewijzigd",)

    def __init__(self, heet: str, *paden: str) -> None:
        self.heet, self.paden = heet, paden


@dataclass(frozen=True, slots=True)
class Wijziging:
    """One change. ``was`` is None for what is new, ``nu`` for what is gone.

    A whole number is in whole euros. ``paden`` are the keys that it tells. ``naam`` says
    which one it is where there may be more of its kind. ``is_deels`` is whether a sum goes
    without what cannot be read.
    """

    wat: Wat
    was: Any = None
    nu: Any = None
    paden: tuple[str, ...] = ()
    naam: str = ""
    is_deels: bool = False

    @property
    def heet(self) -> str:
        """What it is a change of, in words."""
        heel = f"{self.wat.heet}: {self.naam}" if self.naam else self.wat.heet
        return f"{heel} (zonder wat niet te lezen is)" if self.is_deels else heel

    def als_json(self) -> GewijzigdJson:
        """Return it for machines: amounts in whole euros, dates as ISO texts."""
        if self.wat is Wat.OVERIG:
            return {"what": self.heet, "from": None, "to": self.paden[0]}
        return {"what": self.heet, "from": self._kaal(self.was), "to": self._kaal(self.nu)}

    def _kaal(self, waarde: Any) -> Waarde:
        if isinstance(waarde, date):
            return waarde.isoformat()
        is_bedrag = waarde is None or isinstance(waarde, int)
        return waarde if is_bedrag else self._woorden(waarde, date.isoformat)

    def _woorden(self, waarde: Any, dag: Dag) -> str:
        """Return what is no amount and no day in words, a day in it as ``dag`` says it."""
        gezegd = _WOORDEN.get(self.wat)
        return gezegd(waarde, dag) if gezegd else str(waarde)

    def getoond(self, waarde: Any) -> str:
        """Return what it was or is, for people; nothing of what is not there."""
        if waarde is None:
            return ""
        if isinstance(waarde, int):
            return euro(waarde)
        if isinstance(waarde, date):
            return datum(waarde)
        return kort(self._woorden(waarde, datum), 120)

    def __str__(self) -> str:
        van, naar = self.getoond(self.was), self.getoond(self.nu)
        if self.wat is Wat.OVERIG:
            return f"{self.heet}: {kort(self.paden[0], 120)}"
        if self.was is None:
            return f"{self.heet}: nieuw, {naar}"
        if self.nu is None:
            return f"{self.heet}: weg, was {van}"
        if not isinstance(self.was, int):
            return f"{self.heet}: {van} wordt {naar}"
        teken = "+" if self.nu > self.was else "-"
        return f"{self.heet}: {van} wordt {naar} ({teken}{euro(abs(self.nu - self.was))})"


_WOORDEN: Mapping[Wat, Callable[[Any, Dag], str]] = {
    Wat.STAND: lambda s, _: STANDEN[s],
    Wat.VOORWAARDE: lambda o, _: OORDELEN[o],
    Wat.PARTNER: lambda p, _: str(p.naam),
    Wat.BESLUIT: lambda b, dag: (
        f"{dag(b.datum)} {b.orgaan}: {b.besluit} ({b.kenmerk or 'geen kenmerk'})"
    ),
    Wat.HERIJKING: lambda h, dag: f"{dag(h.datum)}: {h.reden}",
    Wat.UITZONDERING: lambda u, dag: f"{u.regel} tot en met {dag(u.tot)}: {u.reden}",
    Wat.KENMERK: lambda w, _: ", ".join(map(in_woorden, (w,) if isinstance(w, str) else w)),
    Wat.BESLISMOMENT: lambda m, _: f"{m.kwartaal} {m.orgaan}: {m.onderwerp} ({m.staat})",
}
"""How a value of each kind is said that is no amount, day or text, with a day in it as asked."""


def anders(
    wat: Wat, was: Any, nu: Any, naam: str = "", paden: tuple[str, ...] | None = None
) -> Iterator[Wijziging]:
    """Yield the change of one value, where it changed; it tells the keys of its kind."""
    if was != nu:
        yield Wijziging(wat, was, nu, wat.paden if paden is None else paden, naam)


def per_stuk(
    wat: Wat, oud: Iterable[Any], nieuw: Iterable[Any], naam: str = "", pad: str = ""
) -> Iterator[Wijziging]:
    """Yield what went out of a list and came in, as far as what is told of it differs."""
    velden = [een.rpartition(".")[2] for een in wat.paden[1:]]
    kern = attrgetter(*velden) if velden else str
    toen, nu = list(oud), list(nieuw)
    dingen = {kern(ding): ding for ding in (*toen, *nu)}
    weg = Counter(kern(ding) for ding in toen if ding not in nu)
    erbij = Counter(kern(ding) for ding in nu if ding not in toen)
    paden = (pad,) if pad else wat.paden
    for een in (weg - erbij).elements():
        yield Wijziging(wat, dingen[een], None, paden, naam)
    for een in (erbij - weg).elements():
        yield Wijziging(wat, None, dingen[een], paden, naam)
