"""From the models to tables: a key that is new in a model is a column by itself.

Every list of blocks is a table, and everything else of a file one row. What stands under
``begroting`` is one table, and so are the conditions: who works with money sees it together.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from pilotkit.model.velden import velden
from pilotkit.model.voorwaarde import Voorwaarden
from pilotkit.model.woordenschat import STANDAARD
from pilotkit.naamwoord import Naamwoord
from pilotkit.problem import Veld
from pilotkit.tabellen.vorm import (
    BIJ,
    EIGEN,
    ID,
    LIJST,
    ONDERDEEL,
    PILOT,
    SLEUTEL,
    VERSIE,
    Kolom,
    Rijbron,
    Tabel,
)

if TYPE_CHECKING:
    from pilotkit.model.types import Blok
    from pilotkit.model.woordenschat import Woordenschat

_SAMEN = {"begroting": ("geld", "Geld"), "voorwaarden": ("voorwaarden", "Voorwaarden")}
"""Blocks of which the parts are one table."""
_EERST = ("pilots", "voorwaarden", "geld", "mijlpalen", "besluiten", "lessen")
_BELEID = "profiel"
"""A programme that describes itself: policy, of blocks in blocks, and no data of pilots."""

_VOORAAN = {
    ID: Kolom(ID, SLEUTEL, "Id", "Zo heet deze rij. Laat leeg wat je zelf toevoegt."),
    PILOT: Kolom(PILOT, SLEUTEL, "Pilot", "De pilot waar deze rij bij hoort."),
    ONDERDEEL: Kolom(ONDERDEEL, SLEUTEL, "Onderdeel", "Waar in het bestand deze rij staat."),
    BIJ: Kolom(BIJ, SLEUTEL, "Bij", "De id van de rij waar deze onder hoort."),
}
_ACHTERAAN = Kolom(
    VERSIE,
    SLEUTEL,
    "Versie",
    "Hieraan ziet pilotkit of de rij intussen in het bestand is veranderd. Laat dit staan.",
)


def tabellen(
    pilot: type[Blok], programma: type[Blok], schat: Woordenschat = STANDAARD
) -> tuple[Tabel, ...]:
    """Return the tables of the files of a programme, in its words: those of pilots first."""
    van_pilots = _tabellen(pilot, schat, "pilot", "pilots", schat.heet.koppen)
    op_volgorde = sorted(
        van_pilots, key=lambda t: _EERST.index(t.naam) if t.naam in _EERST else len(_EERST)
    )
    return (*op_volgorde, *_tabellen(programma, schat, "programma", "programma", "Programma"))


def _tabellen(
    model: type[Blok], schat: Woordenschat, bestand: str, naam: str, titel: str
) -> list[Tabel]:
    hoofd = list(_kolommen(model, (), schat))
    gevonden = {naam: (titel, [Rijbron((), naam, tuple(hoofd))])}
    for groep, groeptitel, bron in _bronnen(model, (), bestand, schat):
        gevonden.setdefault(groep, (groeptitel, []))[1].append(bron)
    return [_tabel(n, t, bestand, bronnen, schat.heet) for n, (t, bronnen) in gevonden.items()]


def _bronnen(
    model: type[Blok], pad: tuple[str | None, ...], bestand: str, schat: Woordenschat
) -> Iterator[tuple[str, str, Rijbron]]:
    """Yield every place of rows below a block, with the name and title of its table."""
    for sleutel, veld in velden(model, schat).items():
        hier = (*pad, sleutel)
        if hier == (_BELEID,):
            continue
        if veld.item and veld.item.blok:
            yield _bron(veld.item.blok, (*hier, None), bestand, veld, schat)
            yield from _bronnen(veld.item.blok, (*hier, None), bestand, schat)
        elif veld.blok and issubclass(model, Voorwaarden):
            yield _bron(veld.blok, hier, bestand, veld, schat)
            yield from _bronnen(veld.blok, hier, bestand, schat)
        elif veld.blok:
            yield from _bronnen(veld.blok, hier, bestand, schat)


def _bron(
    blok: type[Blok], pad: tuple[str | None, ...], bestand: str, veld: Veld, schat: Woordenschat
) -> tuple[str, str, Rijbron]:
    sleutel = next(stap for stap in reversed(pad) if stap is not None)
    is_samen = pad[0] in _SAMEN and len(pad) <= len(("begroting", "posten", None))
    is_samen = is_samen and not (pad[0] == "voorwaarden" and pad[-1] is None)
    groep, titel = _SAMEN[str(pad[0])] if is_samen else (sleutel, veld.titel or sleutel)
    if bestand == "programma":
        groep, titel = f"programma_{groep}", f"Programma: {titel.lower()}"
    kolommen = tuple(_kolommen(blok, (), schat))
    return groep, titel, Rijbron(pad, sleutel, kolommen, _sleutels(blok, schat))


def _kolommen(model: type[Blok], pad: tuple[str, ...], schat: Woordenschat) -> Iterator[Kolom]:
    """Yield the columns of a block and of the blocks in it."""
    for sleutel, veld in velden(model, schat).items():
        hier = (*pad, sleutel)
        if hier == (_BELEID,) or (veld.blok and issubclass(veld.blok, Voorwaarden)):
            continue
        if veld.blok:
            for kolom in _kolommen(veld.blok, hier, schat):
                titel = f"{veld.titel}: {kolom.titel[:1].lower()}{kolom.titel[1:]}"
                yield replace(
                    kolom,
                    titel=titel,
                    verplicht=kolom.verplicht and veld.verplicht,
                    verkort=veld.blok.verkort or kolom.verkort,
                )
        elif not (veld.item and veld.item.blok):
            soort = LIJST if veld.item else veld.soort
            yield Kolom(
                ".".join(hier), soort, veld.titel, veld.beschrijving, hier, veld, veld.verplicht
            )
    if model.model_config.get("extra") == "allow":
        uitleg = "Wat er nog meer staat, als `sleutel: tekst`."
        yield Kolom(".".join((*pad, "overig")), EIGEN, "Overig", uitleg, pad)


_NAAMLOOS = ("euro", "aantal", "maanden", "ja_nee", "lijst", "blok")
_ALLEEN = ("keuze", "jaar", "kwartaal")
"""Kinds of which one value does not tell a row from the others."""


def _sleutels(blok: type[Blok], schat: Woordenschat) -> tuple[str, ...]:
    """Return the keys by which an entry of a list is called: the first that it must have."""
    gevonden: list[str] = []
    for sleutel, veld in velden(blok, schat).items():
        if veld.soort in _NAAMLOOS or not veld.verplicht:
            continue
        gevonden.append(sleutel)
        if veld.soort not in _ALLEEN or len(gevonden) > 1:
            break
    return tuple(gevonden)


def _tabel(naam: str, titel: str, bestand: str, bronnen: list[Rijbron], heet: Naamwoord) -> Tabel:
    genoemd = _met_eigen_namen(bronnen)
    vooraan = [ID]
    is_hoofd = len(genoemd) == 1 and not genoemd[0].pad
    if not is_hoofd and bestand == "pilot":
        vooraan.append(PILOT)
    if len(genoemd) > 1:
        vooraan.append(ONDERDEEL)
    if Tabel(naam, titel, bestand, (), genoemd).is_genest:
        vooraan.append(BIJ)
    samen: dict[str, Kolom] = {}
    for bron in genoemd:
        for kolom in bron.kolommen:
            samen[kolom.naam] = _samen(samen.get(kolom.naam), kolom)
    overal = set.intersection(*({k.naam for k in bron.kolommen} for bron in genoemd))
    for kolom in tuple(samen.values()):
        if kolom.naam not in overal:
            samen[kolom.naam] = replace(kolom, verplicht=False)
    onderdelen = Veld("keuze", waarden=tuple(dict.fromkeys(bron.naam for bron in genoemd)))
    kop = [_vooraan(n, onderdelen if n == ONDERDEEL else None, heet) for n in vooraan]
    return Tabel(naam, titel, bestand, (*kop, *samen.values(), _ACHTERAAN), genoemd)


def _vooraan(naam: str, veld: Veld | None, heet: Naamwoord) -> Kolom:
    """Return a column that says which row this is, in the words of the programme."""
    kolom = _VOORAAN[naam]
    titel, uitleg = map(heet.in_tekst, (kolom.titel, kolom.uitleg))
    return replace(kolom, titel=titel, uitleg=uitleg, veld=veld)


def _samen(een: Kolom | None, ander: Kolom) -> Kolom:
    """Return one column for two of the same name and kind; of lists of words it takes all."""
    if een is None or een == ander:
        return een or ander
    verplicht = een.verplicht and ander.verplicht
    if een.soort == "keuze" and een.veld and ander.veld:
        waarden = tuple(dict.fromkeys((*een.veld.waarden, *ander.veld.waarden)))
        return replace(een, veld=replace(een.veld, waarden=waarden), verplicht=verplicht)
    return replace(een, verplicht=verplicht)


def _met_eigen_namen(bronnen: list[Rijbron]) -> tuple[Rijbron, ...]:
    """Return places of which no two share a name, nor use one column for two kinds."""
    soorten: dict[str, str] = {}
    gemaakt: list[Rijbron] = []
    for bron in bronnen:
        naam = bron.naam
        if any(naam == ander.naam for ander in gemaakt):
            naam = ".".join(stap for stap in bron.pad if stap is not None)
        kolommen = tuple(
            kolom
            if soorten.setdefault(kolom.naam, kolom.soort) == kolom.soort
            else replace(kolom, naam=f"{naam}.{kolom.naam}")
            for kolom in bron.kolommen
        )
        gemaakt.append(replace(bron, naam=naam, kolommen=kolommen))
    return tuple(gemaakt)
