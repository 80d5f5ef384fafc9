"""Where a new row of a table goes: its file, its kind, and its list or block."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pilotkit.begin.id import pilot_path
from pilotkit.dutch import zelfde_naam
from pilotkit.errors import WrongUse
from pilotkit.finding import Path
from pilotkit.invoer.herkennen import Regel, onbekend
from pilotkit.source.repository import PROGRAMMA
from pilotkit.tabellen.cellen import als_tekst
from pilotkit.tabellen.vorm import BIJ, ID, ONDERDEEL, PILOT

if TYPE_CHECKING:
    from pilotkit.tabellen.vorm import Boek, Rijbron, Tabel


class Geweigerd(Exception):
    """A row that cannot be taken over, and the column where that shows."""

    def __init__(self, kolom: str, zin: str) -> None:
        super().__init__(zin)
        self.kolom = kolom


def tekst_van(regel: Regel, kolom: str) -> str:
    """Return what stands in a cell of a row, without spaces around it."""
    return als_tekst(regel.cellen.get(kolom)).strip()


class Plaatsen:
    """The rows that there are, and those that came with the same import."""

    def __init__(self, boek: Boek) -> None:
        bladen = {blad.tabel.naam: blad for blad in boek.bladen}
        rijen = [rij for blad in boek.bladen for rij in blad.rijen]
        pilots = bladen["pilots"].rijen
        self.plek_van: dict[str, tuple[str, Path]] = {r.id: (r.bestand, r.path) for r in rijen}
        self.bezet = set(self.plek_van.values())
        self.hoeveel = Counter((rij.bestand, rij.path[:-1]) for rij in rijen if rij.path)
        self.pilots = {rij.id: rij.bestand for rij in pilots}
        self.titels = {
            zelfde_naam(str(rij.cellen[naam])): rij.id
            for naam in ("kortetitel", "titel")
            for rij in pilots
            if rij.cellen.get(naam)
        }
        self.heeft_programma = bool(bladen["programma"].rijen)
        self.nieuw: set[str] = set()

    def is_van_nieuwe(self, tabel: Tabel, regel: Regel) -> bool:
        """Return whether a row is of a pilot or programme that has no file yet."""
        if tabel.bestand == "programma":
            return PROGRAMMA in self.nieuw or not self.heeft_programma
        if not tabel.kolom(PILOT):
            return True
        return self.pilots.get(tekst_van(regel, PILOT), "") in self.nieuw

    def plaats(self, tabel: Tabel, regel: Regel) -> tuple[str, Rijbron, Path]:
        """Return where a new row goes: its file, its kind, and its list or block."""
        bestand = PROGRAMMA
        if not tabel.bronnen[0].pad:
            return self._nieuw_bestand(tabel, regel), tabel.bronnen[0], ()
        if tabel.bestand == "pilot":
            bestand = self._bestand_van(regel)
        bron = _bron_van(tabel, regel)
        ouder = self._ouder(regel, bestand) if bron.is_genest else ()
        rest = bron.pad[len(ouder) :]
        path: Path = (*ouder, *(stap for stap in rest if stap is not None))
        if not bron.is_lijst and (bestand, path) in self.bezet:
            raise Geweigerd(ONDERDEEL, f"`{bron.naam}` staat daar al.")
        return bestand, bron, path

    def _nieuw_bestand(self, tabel: Tabel, regel: Regel) -> str:
        """Return the file of a new pilot, or of the programme."""
        if tabel.bestand == "programma":
            self.nieuw.add(PROGRAMMA)
            return PROGRAMMA
        id_ = tekst_van(regel, ID)
        if not id_:
            raise Geweigerd(ID, "geef een nieuw bestand een id, zoals `koken-met-de-buurt`.")
        try:
            bestand = pilot_path(id_)
        except WrongUse as wrong:
            raise Geweigerd(ID, str(wrong)) from wrong
        self.pilots[id_] = bestand
        self.nieuw.add(bestand)
        return bestand

    def _bestand_van(self, regel: Regel) -> str:
        """Return the file of the pilot that a row names, by its id or its title."""
        naam = tekst_van(regel, PILOT) or tekst_van(regel, BIJ).partition("/")[0]
        if not naam:
            raise Geweigerd(PILOT, "vul in bij welk bestand deze rij hoort: de id.")
        id_ = naam if naam in self.pilots else self.titels.get(zelfde_naam(naam), "")
        if id_ not in self.pilots:
            vlak = {zelfde_naam(ander): ander for ander in self.pilots}
            id_ = vlak.get(zelfde_naam(naam), "")
        if not id_:
            raise Geweigerd(PILOT, onbekend(naam, self.pilots, "de id"))
        return self.pilots[id_]

    def _ouder(self, regel: Regel, bestand: str) -> Path:
        """Return the place of the row that a new one stands under."""
        bij = tekst_van(regel, BIJ)
        gevonden = self.plek_van.get(bij)
        if gevonden is None or gevonden[0] != bestand:
            raise Geweigerd(BIJ, "vul de id in van de rij waar deze onder hoort.")
        return gevonden[1]

    def onthoud(self, bestand: str, bron: Rijbron, path: Path, id_: str) -> Path:
        """Return the place of a row that is taken: at the end of its list."""
        if path and bron.is_lijst:
            self.hoeveel[bestand, path] += 1
            path = (*path, self.hoeveel[bestand, path] - 1)
        if id_:
            self.plek_van.setdefault(id_, (bestand, path))
        self.bezet.add((bestand, path))
        return path


def _bron_van(tabel: Tabel, regel: Regel) -> Rijbron:
    """Return which kind of row this is."""
    if len(tabel.bronnen) == 1:
        return tabel.bronnen[0]
    naam = tekst_van(regel, ONDERDEEL)
    namen = {zelfde_naam(bron.naam): bron for bron in tabel.bronnen}
    if zelfde_naam(naam) not in namen:
        raise Geweigerd(ONDERDEEL, onbekend(naam, [b.naam for b in tabel.bronnen], "het onderdeel"))
    return namen[zelfde_naam(naam)]
