"""What a condition asks, in parts that can be held against what it asked before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from pilotkit.dutch import kort, opsomming
from pilotkit.model.velden import velden
from pilotkit.model.voorwaarde import Voorwaarde
from pilotkit.model.vragen import EenVan, Elk, Gevuld, Niet, Samen, TenMinste, Vraag
from pilotkit.model.woorden import Oordeel


class Vraagvorm(Enum):
    """The least that a condition can ask, and how that is said."""

    GEVULD = "{velden} is ingevuld"
    MINSTENS = "bij {velden} staan er minstens {wat}"
    ZONDER = "bij {velden} staat niet {getypt}"
    MET = "bij {velden} staat {wat}"
    WOORD = "bij {velden} een woord uit {getypt}"
    PARTNERS = "er doen minstens {wat} partners mee"
    PARTIJEN = "onder de partners is {wat}"
    TAAK = "een partner is verantwoordelijk voor {wat}"


@dataclass(frozen=True, slots=True)
class Deelvraag:
    """One part: of one of ``velden``, with ``wat`` the number or the words that it names."""

    vorm: Vraagvorm
    velden: tuple[str, ...] = ("",)
    wat: tuple[str | int, ...] = ("",)
    ook_deels: bool = False

    def __str__(self) -> str:
        zin = self.vorm.value.format(
            velden=opsomming((f"`{veld}`" for veld in self.velden), "of"),
            wat=opsomming(map(str, self.wat), "of"),
            getypt=opsomming(f"`{kort(str(woord))}`" for woord in self.wat),
        )
        return f"{zin}, ook bij `deels`" if self.ook_deels else zin


def deelvragen(model: type[Voorwaarde]) -> Iterator[Deelvraag]:
    """Yield what a condition asks, and the words that its lists allow."""
    for vraag in model.vraagt:
        for deel in _delen(vraag):
            yield replace(deel, ook_deels=Oordeel.DEELS in vraag.bij)
    for sleutel, veld in velden(model).items():
        keuze = veld.waarden or (veld.item.waarden if veld.item else ())
        if keuze and sleutel != "oordeel":
            yield Deelvraag(Vraagvorm.WOORD, (sleutel,), tuple(keuze))


def _delen(vraag: Vraag) -> Iterator[Deelvraag]:
    match vraag:
        case Gevuld():
            yield from (Deelvraag(Vraagvorm.GEVULD, (veld,)) for veld in vraag.velden)
        case EenVan():
            yield Deelvraag(Vraagvorm.GEVULD, vraag.velden)
        case TenMinste():
            yield Deelvraag(Vraagvorm.MINSTENS, (vraag.veld,), (vraag.aantal,))
        case Niet():
            yield from (Deelvraag(Vraagvorm.ZONDER, (vraag.veld,), (w,)) for w in vraag.waarden)
        case Elk():
            yield from (Deelvraag(Vraagvorm.MET, (vraag.veld,), (n,)) for _, n in vraag.namen)
        case Samen():
            yield Deelvraag(Vraagvorm.PARTNERS, wat=(vraag.minstens,))
            if vraag.soorten:
                yield Deelvraag(Vraagvorm.PARTIJEN, wat=vraag.soorten)
            yield from (Deelvraag(Vraagvorm.TAAK, wat=(taak,)) for taak in vraag.taken)
        case _:
            raise NotImplementedError(type(vraag))
