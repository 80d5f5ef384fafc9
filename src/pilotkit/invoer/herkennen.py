"""Which sheet is which table, and which of its columns is which key."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pilotkit.dutch import kort, lijkt_op, opsomming, zelfde_naam
from pilotkit.errors import WrongUse
from pilotkit.invoer.werkblad import Bezwaar, Celplek, Vel, Werkboek
from pilotkit.persoonlijk import gemaskeerd
from pilotkit.tabellen.cellen import als_tekst
from pilotkit.tabellen.rekenblad import KEUZELIJSTEN, LEESWIJZER
from pilotkit.tabellen.vorm import ID

if TYPE_CHECKING:
    from pilotkit.tabellen.vorm import Cel, Tabel


@dataclass(frozen=True, slots=True)
class Regel:
    """A row of a sheet: its number from 0, and its cells by the names of the columns."""

    rij: int
    cellen: dict[str, Cel]


@dataclass(frozen=True, slots=True)
class Ingelezen:
    """A table as a sheet holds it. ``kolommen`` are the places of its columns."""

    tabel: Tabel
    vel: str
    kolommen: dict[str, int]
    regels: tuple[Regel, ...]

    def plek(self, regel: Regel, kolom: str = ID) -> Celplek:
        """Return the cell of a row in a column; the first where the column is not there."""
        return Celplek(self.vel, regel.rij, self.kolommen.get(kolom, 0))


@dataclass(frozen=True, slots=True)
class Herkend:
    """The tables of a file, and what was found that nobody knows."""

    tabellen: tuple[Ingelezen, ...]
    bezwaren: tuple[Bezwaar, ...]


def herkend(boek: Werkboek, tabellen: Iterable[Tabel]) -> Herkend:
    """Return the tables of a file that an export made. Raises WrongUse where it has none."""
    bekend = tuple(tabellen)
    gevonden: list[Ingelezen] = []
    bezwaren: list[Bezwaar] = []
    for vel in boek.vellen:
        if vel.naam in (LEESWIJZER, KEUZELIJSTEN) or not vel.rijen:
            continue
        tabel = _tabel(vel, bekend, is_enige=len(boek.vellen) == 1)
        if tabel is None:
            zin = f"het blad `{kort(vel.naam)}` kent pilotkit niet; het blijft buiten beschouwing."
            bezwaren.append(Bezwaar(Celplek(vel.naam, 0, 0), zin, houdt_tegen=False))
            continue
        kolommen, vreemd = _kolommen(vel, tabel)
        bezwaren += vreemd
        gevonden.append(Ingelezen(tabel, vel.naam, kolommen, regels(vel, kolommen, 1)))
    if not gevonden:
        raise WrongUse(
            "hierin herkent pilotkit geen blad van `pilotkit export`. Is het een eigen lijst, zeg "
            "dan met --mapping welke kolom wat is."
        )
    return Herkend(tuple(gevonden), tuple(bezwaren))


def regels(vel: Vel, kolommen: dict[str, int], vanaf: int) -> tuple[Regel, ...]:
    """Return the rows of a sheet in which something stands."""
    gemaakt = (
        Regel(nummer, {naam: vel.cel(nummer, plek) for naam, plek in kolommen.items()})
        for nummer in range(vanaf, len(vel.rijen))
    )
    return tuple(r for r in gemaakt if any(_is_iets(cel) for cel in r.cellen.values()))


def _is_iets(cel: Cel) -> bool:
    return cel is not None and bool(als_tekst(cel).strip())


def _tabel(vel: Vel, bekend: tuple[Tabel, ...], *, is_enige: bool) -> Tabel | None:
    naam = zelfde_naam(vel.naam)
    for tabel in bekend:
        if naam in (zelfde_naam(tabel.naam), zelfde_naam(tabel.titel)):
            return tabel
    kop = {als_tekst(cel) for cel in vel.rijen[0]}
    if not is_enige or ID not in kop:
        return None
    return max(bekend, key=lambda t: len(kop & {k.naam for k in t.kolommen}) / len(t.kolommen))


def _kolommen(vel: Vel, tabel: Tabel) -> tuple[dict[str, int], list[Bezwaar]]:
    """Return the places of the columns by name; one that nobody knows is told.

    Beyond so many that nobody knows it is not looked up what each may have been meant to be.
    """
    namen = {zelfde_naam(naam): k.naam for k in tabel.kolommen for naam in (k.titel, k.naam)}
    gevonden: dict[str, int] = {}
    bezwaren: list[Bezwaar] = []
    for plek, cel in enumerate(vel.rijen[0]):
        if not _is_iets(cel):
            continue
        tekst = als_tekst(cel)
        naam = tekst if tabel.kolom(tekst) else namen.get(zelfde_naam(tekst))
        if naam is not None and naam not in gevonden:
            gevonden[naam] = plek
        elif len(bezwaren) < _MEESTE_VREEMDE:
            bezwaren.append(_vreemd(Celplek(vel.naam, 0, plek), tekst, naam, tabel))
        else:
            zin = f"dit blad heeft meer dan {_MEESTE_VREEMDE} kolommen die pilotkit niet kent."
            bezwaren.append(Bezwaar(Celplek(vel.naam, 0, plek), f"{zin} Haal die weg."))
            break
    return gevonden, bezwaren


_MEESTE_VREEMDE = 50


def _vreemd(plek: Celplek, tekst: str, naam: str | None, tabel: Tabel) -> Bezwaar:
    """Return what to say of a column that is not known, or is there twice."""
    if naam is not None:
        return Bezwaar(plek, f"kolom `{naam}` staat er twee keer.")
    near = lijkt_op(tekst, [kolom.naam for kolom in tabel.kolommen])
    rest = f"Bedoel je `{near}`?" if near else "Wat erin staat, wordt niet overgenomen."
    zin = f"kolom `{kort(tekst)}` kent pilotkit niet. {rest}"
    return Bezwaar(plek, zin, houdt_tegen=near is not None)


def onbekend(naam: str, bekend: Iterable[str], wat: str) -> str:
    """Return the sentence for a name that should be one of those known."""
    namen = tuple(bekend)
    near = lijkt_op(naam, namen)
    rest = (
        f"Bedoel je `{kort(near)}`?"
        if near
        else f"Kies uit {opsomming(map(kort, namen[:12]), 'of')}."
    )
    return gemaskeerd(f"{wat} `{kort(naam)}` kent pilotkit niet. {rest}")
