"""What a table that was read says otherwise than the files: as changes, and as objections."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pilotkit.dutch import kort
from pilotkit.finding import Path
from pilotkit.invoer.herkennen import Ingelezen, Regel
from pilotkit.invoer.plaats import Geweigerd, Plaatsen, tekst_van
from pilotkit.invoer.waarden import Onduidelijk, is_gelijk, waarde_van
from pilotkit.invoer.werkblad import Bezwaar, Celplek
from pilotkit.tabellen.vorm import AFGELEID, EIGEN, ID, SLEUTEL, VERSIE
from pilotkit.tabellen.vullen import cel_uit

if TYPE_CHECKING:
    from pilotkit.tabellen.vorm import Blad, Boek, Cel, Kolom, Rij, Rijbron, Tabel


@dataclass(frozen=True, slots=True)
class Zet:
    """A value that becomes another; None takes it away. ``wie`` is the name of its row."""

    bestand: str
    path: Path
    waarde: object
    was: Cel
    kolom: Kolom
    wie: str
    plek: Celplek


@dataclass(frozen=True, slots=True)
class Erbij:
    """A row that comes: at the end of a list, or as a block. ``path`` is where it comes."""

    bestand: str
    path: Path
    data: dict[str, Any]
    bron: Rijbron
    tabel: Tabel
    plek: Celplek


@dataclass(frozen=True, slots=True)
class Weg:
    """A row that goes."""

    rij: Rij
    tabel: Tabel


@dataclass(slots=True)
class Invoerverschil:
    """All that changes, and why some of it cannot. ``plekken`` says which row a place is of."""

    zetten: list[Zet] = field(default_factory=list)
    erbij: list[Erbij] = field(default_factory=list)
    weg: list[Weg] = field(default_factory=list)
    bezwaren: list[Bezwaar] = field(default_factory=list)
    opmerkingen: list[str] = field(default_factory=list)
    plekken: dict[tuple[str, Path], tuple[Ingelezen, Regel]] = field(default_factory=dict)

    @property
    def is_leeg(self) -> bool:
        """Whether nothing changes."""
        return not (self.zetten or self.erbij or self.weg)

    @property
    def bestanden(self) -> tuple[str, ...]:
        """The files that change, sorted."""
        namen = {zet.bestand for zet in self.zetten} | {ding.bestand for ding in self.erbij}
        return tuple(sorted(namen | {weg.rij.bestand for weg in self.weg}))


def verschil(
    boek: Boek,
    ingelezen: Iterable[Ingelezen],
    sommen: Mapping[str, str],
    *,
    is_heel: bool = True,
) -> Invoerverschil:
    """Return what changes. Rows that are missing go only where the table ``is_heel``: whole."""
    vergelijking = _Vergelijking(boek)
    op_diepte = sorted(ingelezen, key=lambda i: min(len(bron.pad) for bron in i.tabel.bronnen))
    for tabel in op_diepte:
        vergelijking.neem(tabel)
        if is_heel:
            vergelijking.neem_weg(tabel, sommen.get(tabel.tabel.naam, ""))
    return vergelijking.uit


_MEESTE_BEZWAREN = 500
"""For each it is looked up what may have been meant."""


class _Vergelijking:
    """Holds tables against what the files say."""

    def __init__(self, boek: Boek) -> None:
        self.bladen = {blad.tabel.naam: blad for blad in boek.bladen}
        self.rijen = {(b.tabel.naam, r.id): r for b in boek.bladen for r in b.rijen}
        self.plaatsen = Plaatsen(boek)
        self.uit = Invoerverschil()

    def bezwaar(self, ingelezen: Ingelezen, regel: Regel, kolom: str, zin: str) -> None:
        self.uit.bezwaren.append(Bezwaar(ingelezen.plek(regel, kolom), zin))

    def neem(self, ingelezen: Ingelezen) -> None:
        """Compare the rows of a table."""
        gezien: set[str] = set()
        for regel in ingelezen.regels:
            if len(self.uit.bezwaren) >= _MEESTE_BEZWAREN:
                zin = "vanaf hier is niet gekeken: er is al te veel dat eerst beter moet."
                self.bezwaar(ingelezen, regel, ID, zin)
                break
            id_ = tekst_van(regel, ID)
            rij = self.rijen.get((ingelezen.tabel.naam, id_))
            if id_ and id_ in gezien:
                self.bezwaar(ingelezen, regel, ID, f"de rij `{kort(id_)}` staat er twee keer.")
            elif rij is not None:
                self.uit.plekken[rij.bestand, rij.path] = ingelezen, regel
                self.vergelijk(ingelezen, regel, rij)
            elif tekst_van(regel, VERSIE) and not self.plaatsen.is_van_nieuwe(
                ingelezen.tabel, regel
            ):
                zin = f"de rij `{kort(id_)}` staat niet meer in de bestanden. Exporteer opnieuw."
                self.bezwaar(ingelezen, regel, ID, zin)
            else:
                self.voeg_toe(ingelezen, regel)
            gezien.add(id_)

    def vergelijk(self, ingelezen: Ingelezen, regel: Regel, rij: Rij) -> None:
        """Compare one row with what stands in its file."""
        anders: list[Zet] = []
        for naam, cel in regel.cellen.items():
            if naam in (ID, VERSIE) or is_gelijk(cel, rij.cellen.get(naam)):
                continue
            kolom = next((k for k in rij.bron.kolommen if k.naam == naam), None)
            if kolom is None:
                self.weiger(ingelezen, regel, naam, rij)
            else:
                anders += self.zetten(ingelezen, regel, rij, kolom)
        versie = tekst_van(regel, VERSIE)
        if anders and versie and versie != rij.cellen[VERSIE]:
            zin = f"deze rij is intussen veranderd in {rij.bestand}. Exporteer opnieuw."
            self.uit.bezwaren += [Bezwaar(zet.plek, zin) for zet in anders]
            return
        self.uit.zetten += anders

    def weiger(self, ingelezen: Ingelezen, regel: Regel, naam: str, rij: Rij) -> None:
        """Object to a cell that no key of this row is for."""
        kolom = ingelezen.tabel.kolom(naam)
        if kolom is not None and kolom.soort == AFGELEID:
            return
        if kolom is not None and kolom.soort == SLEUTEL:
            zin = "zo verhuist een rij niet. Haal de rij weg en voeg onderaan een nieuwe toe."
        else:
            zin = f"bij `{rij.bron.naam}` hoort geen `{naam}`. Maak deze cel leeg."
        self.bezwaar(ingelezen, regel, naam, zin)

    def zetten(self, ingelezen: Ingelezen, regel: Regel, rij: Rij, kolom: Kolom) -> list[Zet]:
        """Return what a cell that shows something else changes."""
        plek, huidig = ingelezen.plek(regel, kolom.naam), rij.cellen.get(kolom.naam)
        try:
            waarde = waarde_van(kolom, regel.cellen[kolom.naam])
        except Onduidelijk as onduidelijk:
            self.uit.bezwaren.append(Bezwaar(plek, str(onduidelijk)))
            return []
        if cel_uit(kolom, waarde) == huidig:
            return []
        if kolom.soort == EIGEN:
            return _eigen(rij, kolom, waarde, huidig, plek)
        path = (*rij.path, *kolom.pad)
        return [Zet(rij.bestand, path, waarde, huidig, kolom, rij.id, plek)]

    def voeg_toe(self, ingelezen: Ingelezen, regel: Regel) -> None:
        """Take a row that is not in the files yet."""
        try:
            bestand, bron, path = self.plaatsen.plaats(ingelezen.tabel, regel)
            data = self.data(ingelezen, regel, bron)
        except Geweigerd as geweigerd:
            self.bezwaar(ingelezen, regel, geweigerd.kolom, str(geweigerd))
            return
        path = self.plaatsen.onthoud(bestand, bron, path, tekst_van(regel, ID))
        self.uit.plekken[bestand, path] = ingelezen, regel
        erbij = Erbij(bestand, path, data, bron, ingelezen.tabel, ingelezen.plek(regel))
        self.uit.erbij.append(erbij)

    def data(self, ingelezen: Ingelezen, regel: Regel, bron: Rijbron) -> dict[str, Any]:
        """Return what a new row holds, in blocks where its keys have dots."""
        heel: dict[str, Any] = {}
        for kolom in bron.kolommen:
            try:
                waarde = waarde_van(kolom, regel.cellen.get(kolom.naam))
            except Onduidelijk as onduidelijk:
                raise Geweigerd(kolom.naam, str(onduidelijk)) from onduidelijk
            if waarde is not None:
                _leg(heel, kolom, waarde)
        eigen = {kolom.naam for kolom in bron.kolommen}
        for kolom in ingelezen.tabel.kolommen:
            is_vreemd = kolom.naam not in eigen and kolom.soort not in (SLEUTEL, AFGELEID)
            if is_vreemd and tekst_van(regel, kolom.naam):
                zin = f"bij `{bron.naam}` hoort geen `{kolom.naam}`. Maak deze cel leeg."
                raise Geweigerd(kolom.naam, zin)
        return heel

    def neem_weg(self, ingelezen: Ingelezen, som: str) -> None:
        """Take away the rows that a table no longer has, where it is sure that it had them."""
        blad = self.bladen[ingelezen.tabel.naam]
        er = {tekst_van(regel, ID) for regel in ingelezen.regels}
        weg = [rij for rij in blad.rijen if rij.id not in er]
        if not weg:
            return
        if som != blad.som:
            self.uit.opmerkingen.append(_blijven(blad, len(weg), is_bekend=bool(som)))
            return
        for rij in weg:
            if not rij.path:
                zin = f"{rij.bestand} blijft bestaan: een bestand haal je zelf weg."
                self.uit.opmerkingen.append(zin)
            else:
                self.uit.weg.append(Weg(rij, ingelezen.tabel))


def _blijven(blad: Blad, hoeveel: int, *, is_bekend: bool) -> str:
    waarom = (
        "de bestanden zijn veranderd sinds de export. Exporteer opnieuw als ze weg moeten"
        if is_bekend
        else "dit bestand zegt niet welke rijen er bij de export waren"
    )
    blijft = "1 rij die er niet in staat, blijft" if hoeveel == 1 else (
        f"{hoeveel} rijen die er niet in staan, blijven"
    )  # fmt: skip
    return f"blad {blad.tabel.naam}: {blijft}, want {waarom}."


def _leg(heel: dict[str, Any], kolom: Kolom, waarde: object) -> None:
    """Put a value in a row at the path of its column."""
    boven = kolom.pad if kolom.soort == EIGEN else kolom.pad[:-1]
    blok = heel
    for stap in boven:
        blok = blok.setdefault(stap, {})
    if kolom.soort == EIGEN:
        blok.update(_sleutels(waarde))
    else:
        blok[kolom.pad[-1]] = waarde


def _sleutels(waarde: object) -> dict[str, str]:
    """Return keys with their texts, out of ``sleutel: tekst``."""
    regels = waarde if isinstance(waarde, (list, tuple)) else ()
    paren = (str(regel).partition(":") for regel in regels)
    return {sleutel.strip(): tekst.strip() for sleutel, _, tekst in paren if sleutel.strip()}


def _eigen(rij: Rij, kolom: Kolom, waarde: object, huidig: Cel, plek: Celplek) -> list[Zet]:
    oud, nieuw = _sleutels(huidig), _sleutels(waarde)
    return [
        Zet(rij.bestand, (*rij.path, *kolom.pad, sleutel), nieuw.get(sleutel), oud.get(sleutel),
            kolom, rij.id, plek)
        for sleutel in dict.fromkeys((*oud, *nieuw))
        if oud.get(sleutel) != nieuw.get(sleutel)
    ]  # fmt: skip
