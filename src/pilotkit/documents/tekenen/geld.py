"""Draws the money against the ceiling: a bar for each quarter, a line for the ceiling."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pilotkit.documents.tekenen.doek import (
    BREEDTE,
    DONKER,
    INKT,
    LICHT,
    WIT,
    Plaat,
    Teken,
    breedte,
    legenda,
    lijn,
    plaat,
    tekst,
    vlak,
)
from pilotkit.dutch import datum, euro, opsomming
from pilotkit.dutch import kwartaal as in_woorden

if TYPE_CHECKING:
    from pilotkit.reports.beelden.geldverloop import Geldpunt, Geldverloop

_BOVEN, _HOOG, _ONDER = 52, 220, 66
_BREEDSTE_STAAF = 72
_MEESTE_STREPEN = 6
_EENHEDEN = ((1_000_000, "miljoen euro"), (1_000, "duizend euro"), (1, "euro"))


def teken_geld(verloop: Geldverloop) -> Plaat:
    """Return the plate of the money."""
    return plaat(_BOVEN + _HOOG + _ONDER, in_een_zin(verloop), _delen(verloop))


def in_een_zin(verloop: Geldverloop) -> str:
    """Return what the picture shows in words: the figures themselves."""
    staven = (f"{in_woorden(punt.kwartaal)} {euro(punt.beslag)}" for punt in verloop.punten)
    tot = f", en in het laatste op {datum(verloop.loopt_tot)}" if verloop.loopt_tot else ""
    begin = f"Staven met het beslag aan het eind van elk kwartaal{tot}: {opsomming(staven)}."
    plafonds = [punt.plafond for punt in verloop.punten]
    if len(set(plafonds)) == 1:
        einde = f" Het plafond is {euro(plafonds[0])}." if plafonds[0] is not None else ""
    else:
        bekend = (
            f"{in_woorden(punt.kwartaal)} {euro(punt.plafond)}"
            for punt in verloop.punten
            if punt.plafond is not None
        )
        einde = f" Een lijn toont het plafond: {opsomming(bekend)}."
    return begin + einde


def _delen(verloop: Geldverloop) -> Iterator[str]:
    hoogste = max(max(punt.beslag, punt.plafond or 0) for punt in verloop.punten)
    deler, eenheid = next(e for e in _EENHEDEN if hoogste >= e[0] * 10 or e[0] == 1)
    stap = _stap(hoogste)
    strepen = range(0, hoogste + stap, stap)
    links = max(breedte(_in(streep, deler)) for streep in strepen) + 8
    schaal = _HOOG / strepen[-1]

    yield from _legenda(verloop, eenheid)
    for streep in strepen:
        y = _BOVEN + _HOOG - streep * schaal
        yield lijn([(links, y), (BREEDTE, y)], kleur=LICHT if streep else INKT)
        yield tekst(links - 8, y + 4, _in(streep, deler), anker="end")
    vak = (BREEDTE - links) / len(verloop.punten)
    for nummer, punt in enumerate(verloop.punten):
        yield from _staaf(punt, links + nummer * vak, vak, schaal, deler)
    yield from _plafond(verloop, links, vak, schaal)


def _legenda(verloop: Geldverloop, eenheid: str) -> Iterator[str]:
    uitleg: list[tuple[Teken, str]] = [(_vakje, "beslag")]
    if any(punt.plafond for punt in verloop.punten):
        zelfde = len({punt.plafond for punt in verloop.punten}) == 1
        bedrag = f": {euro(verloop.plafond)}" if zelfde and verloop.plafond else ""
        uitleg.append((_streepje, f"plafond{bedrag}"))
    yield from legenda(uitleg, 0)[1]
    yield tekst(BREEDTE, 20, f"bedragen in {eenheid}", anker="end")


def _vakje(x: float, y: float) -> str:
    return vlak(x - 7, y - 7, 14, 14, vul=DONKER)


def _streepje(x: float, y: float) -> str:
    return lijn([(x - 9, y), (x + 9, y)], dik=2.5, streep="7 4")


def _staaf(punt: Geldpunt, x: float, vak: float, schaal: float, deler: int) -> Iterator[str]:
    """Yield a bar; its amount stands under it, where no line can cross it."""
    breed, hoog = min(_BREEDSTE_STAAF, vak * 0.7), punt.beslag * schaal
    midden, voet = x + vak / 2, _BOVEN + _HOOG
    yield vlak(midden - breed / 2, voet - hoog, breed, hoog, vul=DONKER)
    yield tekst(midden, voet + 19, _in(punt.beslag, deler), anker="middle", vet=True)
    yield tekst(midden, voet + 37, f"kw {punt.kwartaal.nummer}", anker="middle")
    yield tekst(midden, voet + 54, f"{punt.kwartaal.jaar}", anker="middle")


def _plafond(verloop: Geldverloop, links: float, vak: float, schaal: float) -> Iterator[str]:
    """Yield the line of the ceiling, broken where a quarter had none."""
    stuk: list[tuple[float, float]] = []
    for nummer, punt in enumerate(verloop.punten):
        if punt.plafond is None:
            yield from _streep(stuk)
            stuk = []
            continue
        y, x = _BOVEN + _HOOG - punt.plafond * schaal, links + nummer * vak
        stuk += [(x, y), (x + vak, y)]
    yield from _streep(stuk)


def _streep(punten: list[tuple[float, float]]) -> Iterator[str]:
    """Yield a dashed line on a white one: it shows on a bar too."""
    if punten:
        yield lijn(punten, dik=5.5, kleur=WIT)
        yield lijn(punten, dik=2.5, streep="7 4")


def _stap(hoogste: int) -> int:
    """Return the distance between the lines: 1, 2 or 5 with zeros, at most six lines."""
    macht = 1
    while True:
        for stap in (macht, 2 * macht, 5 * macht):
            if stap * _MEESTE_STREPEN >= hoogste:
                return stap
        macht *= 10


def _in(bedrag: int, deler: int) -> str:
    """Return an amount in the unit, with a comma before at most two decimals."""
    heel = f"{bedrag / deler:,.2f}".rstrip("0").rstrip(".")
    return heel.translate({ord(","): ".", ord("."): ","})
