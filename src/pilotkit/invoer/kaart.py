"""A mapping: which column of somebody's own list is which key, in YAML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pilotkit.dutch import kort, opsomming, zelfde_naam
from pilotkit.errors import WrongUse
from pilotkit.invoer.herkennen import Ingelezen, Regel, onbekend, regels
from pilotkit.invoer.waarden import Onduidelijk, waarde_van
from pilotkit.invoer.werkblad import Bezwaar, Vel, Werkboek
from pilotkit.problem import UnreadableText
from pilotkit.tabellen.cellen import als_tekst
from pilotkit.tabellen.vorm import BIJ, ID, ONDERDEEL, PILOT
from pilotkit.tabellen.vullen import cel_uit
from pilotkit.yaml.keys import keys_in

if TYPE_CHECKING:
    from pilotkit.tabellen.vorm import Blad, Boek, Cel, Rijbron, Tabel

_SLEUTELS = ("tabel", "onderdeel", "blad", "kop", "kolommen", "vast", "sleutel")
_MEESTE_KOPPEN = 50
"""In how many of the first rows the heading is looked for."""
_MEESTE_GENOEMD = 12


@dataclass(frozen=True, slots=True)
class Kaart:
    """``kolommen`` gives the key of each column by its heading, ``vast`` what all rows hold.

    ``sleutel`` are the keys by which a row is known again; without them every row is new.
    ``kop`` is the row of the heading from 1, or 0 to look for it; ``blad`` the name of the
    sheet, or nothing for the first.
    """

    tabel: str
    kolommen: dict[str, str]
    onderdeel: str = ""
    blad: str = ""
    kop: int = 0
    vast: dict[str, Cel] = field(default_factory=dict)
    sleutel: tuple[str, ...] = ()


def kaart_uit(inhoud: bytes, naam: str) -> Kaart:
    """Return a mapping out of a file. Raises WrongUse, with what is wrong with it."""
    naam = kort(naam)
    try:
        data = keys_in(inhoud)
    except UnreadableText as unreadable:
        raise WrongUse(f"{naam} is geen YAML die pilotkit kan lezen.") from unreadable
    if data is None:
        raise WrongUse(f"{naam}: begin met `tabel:` en `kolommen:`.")
    for sleutel in data:
        if sleutel not in _SLEUTELS:
            raise WrongUse(f"{naam}: {onbekend(sleutel, _SLEUTELS, 'de sleutel')}")
    kolommen, vast = data.get("kolommen"), data.get("vast", {})
    if not isinstance(data.get("tabel"), str) or not isinstance(kolommen, dict) or not kolommen:
        raise WrongUse(f"{naam}: zeg bij `tabel` welke tabel het is, en bij `kolommen` wat wat is.")
    if not isinstance(vast, dict):
        raise WrongUse(f"{naam}: zet bij `vast` sleutels met een waarde.")
    sleutels = data.get("sleutel", [])
    kop = data.get("kop", 0)
    return Kaart(
        tabel=data["tabel"],
        kolommen={str(kop): str(key) for kop, key in kolommen.items()},
        onderdeel=str(data.get("onderdeel", "")),
        blad=str(data.get("blad", "")),
        kop=kop if isinstance(kop, int) else 0,
        vast={str(sleutel): _cel(waarde) for sleutel, waarde in vast.items()},
        sleutel=tuple(map(str, sleutels if isinstance(sleutels, list) else [sleutels])),
    )


def _cel(waarde: Any) -> Cel:
    if isinstance(waarde, list):
        return tuple(map(str, waarde))
    return waarde if isinstance(waarde, str | int | float | bool) else None


def ingelezen_met(
    kaart: Kaart, boek: Werkboek, huidig: Boek
) -> tuple[tuple[Ingelezen, ...], tuple[Bezwaar, ...]]:
    """Return the rows of a list by a mapping, each with the id of the row that it is already.

    Raises WrongUse where the mapping names a table, sheet or column that is not there.
    """
    blad, bron = _doel(kaart, huidig)
    tabel = blad.tabel
    vel = _vel(kaart, boek)
    kop = kaart.kop - 1 if kaart.kop else _koprij(kaart, vel)
    kolommen = _plaatsen(kaart, tabel, vel, kop)
    gelezen = regels(vel, kolommen, kop + 1)
    kolommen_heel = {ID: kolommen.get(PILOT, 0), **kolommen}
    bekend = _bekend(kaart, blad, bron)
    aangevuld = []
    for regel in gelezen:
        cellen = {**kaart.vast, **regel.cellen}
        if bron is not None and tabel.kolom(ONDERDEEL):
            cellen[ONDERDEEL] = bron.naam
        vol = Regel(regel.rij, cellen)
        if kaart.sleutel and (id_ := bekend.get(_merk(kaart, tabel, vol, huidig))):
            vol = Regel(regel.rij, _zonder_namen({**cellen, ID: id_}))
        aangevuld.append(vol)
    return (Ingelezen(tabel, vel.naam, kolommen_heel, tuple(aangevuld)),), ()


def _zonder_namen(cellen: dict[str, Cel]) -> dict[str, Cel]:
    """Return cells without those that say where a row is: its id does."""
    return {naam: cel for naam, cel in cellen.items() if naam not in (PILOT, ONDERDEEL, BIJ)}


def _doel(kaart: Kaart, huidig: Boek) -> tuple[Blad, Rijbron | None]:
    """Return the table that a mapping is for, and the part of it."""
    namen = {zelfde_naam(blad.tabel.naam): blad for blad in huidig.bladen}
    if (blad := namen.get(zelfde_naam(kaart.tabel))) is None:
        bekend = [blad.tabel.naam for blad in huidig.bladen]
        raise WrongUse(onbekend(kaart.tabel, bekend, "de tabel"))
    bronnen = {bron.naam: bron for bron in blad.tabel.bronnen}
    if len(bronnen) == 1:
        return blad, blad.tabel.bronnen[0]
    if kaart.onderdeel in bronnen:
        return blad, bronnen[kaart.onderdeel]
    if ONDERDEEL in kaart.kolommen.values():
        return blad, None
    raise WrongUse(onbekend(kaart.onderdeel or "?", bronnen, "het onderdeel"))


def _vel(kaart: Kaart, boek: Werkboek) -> Vel:
    if not kaart.blad:
        return boek.vellen[0]
    for vel in boek.vellen:
        if zelfde_naam(vel.naam) == zelfde_naam(kaart.blad):
            return vel
    raise WrongUse(onbekend(kaart.blad, [vel.naam for vel in boek.vellen], "het blad"))


def _koprij(kaart: Kaart, vel: Vel) -> int:
    """Return the row that holds most of the headings, the first of those."""
    gezocht = {zelfde_naam(kop) for kop in kaart.kolommen}
    rijen = vel.rijen[:_MEESTE_KOPPEN]
    raak = [len(gezocht & {zelfde_naam(als_tekst(cel)) for cel in rij}) for rij in rijen]
    if not raak or not max(raak):
        koppen = [kort(kop) for kop in kaart.kolommen][:_MEESTE_GENOEMD]
        raise WrongUse(f"het blad `{kort(vel.naam)}` heeft geen kolom {opsomming(koppen, 'of')}.")
    return raak.index(max(raak))


def _plaatsen(kaart: Kaart, tabel: Tabel, vel: Vel, kop: int) -> dict[str, int]:
    """Return the places of the columns by key. Raises WrongUse for a heading or key unknown."""
    if not 0 <= kop < len(vel.rijen):
        raise WrongUse(f"het blad `{kort(vel.naam)}` heeft geen rij {kop + 1}.")
    koppen = {zelfde_naam(als_tekst(cel)): nummer for nummer, cel in enumerate(vel.rijen[kop])}
    gevonden = {}
    for naam, sleutel in kaart.kolommen.items():
        if tabel.kolom(sleutel) is None:
            raise WrongUse(onbekend(sleutel, [k.naam for k in tabel.kolommen], "de sleutel"))
        if zelfde_naam(naam) not in koppen:
            er = [als_tekst(cel) for cel in vel.rijen[kop] if cel is not None]
            raise WrongUse(onbekend(naam, er, "de kolom"))
        gevonden[sleutel] = koppen[zelfde_naam(naam)]
    return gevonden


def _bekend(kaart: Kaart, blad: Blad, bron: Rijbron | None) -> dict[tuple[str, ...], str]:
    """Return the ids of the present rows by what they are known by; only where that is certain."""
    gevonden: dict[tuple[str, ...], str] = {}
    dubbel: set[tuple[str, ...]] = set()
    for rij in blad.rijen:
        if bron is not None and rij.bron.naam != bron.naam:
            continue
        merk = (
            zelfde_naam(als_tekst(rij.cellen.get(PILOT))),
            *(_vlak(rij.cellen.get(sleutel)) for sleutel in kaart.sleutel),
        )
        dubbel |= {merk} & gevonden.keys()
        gevonden[merk] = rij.id
    return {merk: id_ for merk, id_ in gevonden.items() if merk not in dubbel}


def _merk(kaart: Kaart, tabel: Tabel, regel: Regel, huidig: Boek) -> tuple[str, ...]:
    return (
        zelfde_naam(_pilot(regel, tabel, huidig)),
        *(_vlak(_begrepen(tabel, regel, sleutel)) for sleutel in kaart.sleutel),
    )


def _vlak(cel: Cel) -> str:
    return zelfde_naam(als_tekst(cel))


def _begrepen(tabel: Tabel, regel: Regel, sleutel: str) -> Cel:
    kolom, cel = tabel.kolom(sleutel), regel.cellen.get(sleutel)
    if kolom is None or kolom.veld is None:
        return cel
    try:
        return cel_uit(kolom, waarde_van(kolom, cel))
    except Onduidelijk:
        return cel


def _pilot(regel: Regel, tabel: Tabel, huidig: Boek) -> str:
    """Return the id of the pilot that a row names, by its id or its title; of others nothing."""
    naam = als_tekst(regel.cellen.get(PILOT)) if tabel.kolom(PILOT) else ""
    return dict(_namen(huidig)).get(zelfde_naam(naam), naam)


def _namen(huidig: Boek) -> Iterator[tuple[str, str]]:
    for blad in huidig.bladen:
        for rij in blad.rijen if blad.tabel.naam == "pilots" else ():
            for kolom in ("titel", "kortetitel", ID):
                if rij.cellen.get(kolom):
                    yield zelfde_naam(str(rij.cellen[kolom])), rij.id
