"""The tables as a spreadsheet of OpenDocument, by odfdo; a text is never a formula."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from odfdo import Document, Element

from pilotkit.tabellen.cellen import als_tekst
from pilotkit.tabellen.odsdelen import (
    STIJLEN,
    cel_xml,
    instellingen_xml,
    keuzes_xml,
    kolomstijl,
    meta_xml,
    stijl_van,
    tekst_xml,
)
from pilotkit.tabellen.rekenblad import (
    EXTRA_RIJEN,
    KEUZELIJSTEN,
    LEESWIJZER,
    SOM,
    breedte,
    hulp,
    keuzelijsten,
    keuzes,
    leeswijzer,
)
from pilotkit.tabellen.vorm import Blad, Boek, Kolom

_OUDSTE = (1980, 1, 1, 0, 0, 0)
"""No clock: the oldest day that a zip file knows."""


def ods(boek: Boek) -> bytes:
    """Return the tables as a spreadsheet: a guide, a sheet for each table, the lists of words."""
    document = Document("spreadsheet")
    lijf = document.body
    lijf.clear()
    schrijver = _Schrijver(boek)
    bladen = [schrijver.leeswijzer(), *map(schrijver.blad, boek.bladen), schrijver.keuzelijsten()]
    if lijsten := schrijver.lijsten:
        lijf.append(_element(keuzes_xml(boek, lijsten)))
    for blad in bladen:
        lijf.append(_element(blad))
    inhoud: Any = document.get_part("content.xml")
    stijlen = inhoud.get_element("//office:automatic-styles")
    for stijl in (*STIJLEN, *map(kolomstijl, sorted(schrijver.breedtes))):
        stijlen.append(_element(stijl))
    vast = [(b.tabel.naam, _vaste_kolommen(b)) for b in boek.bladen]
    delen = {
        "settings.xml": instellingen_xml([*vast, (KEUZELIJSTEN, 0)]),
        "meta.xml": meta_xml(boek.titel),
    }
    return _ingepakt(document, delen)


def _element(xml: str) -> Element:
    return Element.from_tag(xml)


def _vaste_kolommen(blad: Blad) -> int:
    return sum(kolom.naam in ("id", "pilot") for kolom in blad.tabel.kolommen)


def _ingepakt(document: Any, delen: dict[str, str]) -> bytes:
    """Return a document as a zip file that is the same each time."""
    ruw = io.BytesIO()
    document.save(ruw)
    uit = io.BytesIO()
    with zipfile.ZipFile(ruw) as oud, zipfile.ZipFile(uit, "w") as nieuw:
        weg = ("Thumbnails/", "Configurations2/", "manifest.rdf")
        namen = [naam for naam in oud.namelist() if not naam.startswith(weg)]
        for naam in sorted(namen, key=lambda n: (n != "mimetype", n)):
            deel = zipfile.ZipInfo(naam, _OUDSTE)
            deel.compress_type = zipfile.ZIP_STORED if naam == "mimetype" else zipfile.ZIP_DEFLATED
            inhoud = delen[naam].encode() if naam in delen else oud.read(naam)
            nieuw.writestr(deel, _zonder(inhoud, weg) if naam.startswith("META-INF") else inhoud)
    return uit.getvalue()


def _zonder(manifest: bytes, weg: tuple[str, ...]) -> bytes:
    """Return the list of parts without those that are left out; each stands on its own line."""
    regels = manifest.replace(b"/><", b"/>\n<").splitlines(keepends=True)
    namen = [f'full-path="{naam}'.encode() for naam in weg]
    return b"".join(regel for regel in regels if not any(naam in regel for naam in namen))


class _Schrijver:
    """Writes the sheets of one spreadsheet as XML."""

    def __init__(self, boek: Boek) -> None:
        self.boek = boek
        self.lijsten = keuzelijsten(boek)
        self.breedtes: set[int] = set()

    def leeswijzer(self) -> str:
        """Return the first sheet."""
        rijen = []
        for nummer, regel in enumerate(leeswijzer(self.boek)):
            stijl = "kop" if regel[-1:] == (SOM,) else "titel" if not nummer else "gewoon"
            cellen = "".join(tekst_xml(tekst, stijl) for tekst in regel) or "<table:table-cell/>"
            rijen.append(_rij(cellen))
        return self._vel(LEESWIJZER, [34, 44, 10, 20], rijen)

    def blad(self, blad: Blad) -> str:
        """Return the sheet of a table."""
        kolommen = blad.tabel.kolommen
        kop = "".join(tekst_xml(k.naam, "kop", notitie=hulp(k)) for k in kolommen)
        rijen = [_rij(kop)]
        for rij in blad.rijen:
            cellen = (
                cel_xml(kolom, rij.cellen[kolom.naam], self._lijst(kolom)) for kolom in kolommen
            )
            rijen.append(_rij("".join(cellen)))
        leeg = "".join(cel_xml(kolom, None, self._lijst(kolom)) for kolom in kolommen)
        rijen.append(_rij(leeg, EXTRA_RIJEN))
        breed = [
            breedte(k, max((len(als_tekst(r.cellen[k.naam])) for r in blad.rijen), default=0))
            for k in kolommen
        ]
        return self._vel(blad.tabel.naam, breed, rijen, [stijl_van(k) for k in kolommen])

    def keuzelijsten(self) -> str:
        """Return the last sheet."""
        lijsten = list(self.lijsten.values())
        hoogste = max((len(lijst.waarden) for lijst in lijsten), default=0)
        rijen = [_rij("".join(tekst_xml(lijst.naam, "kop") for lijst in lijsten))]
        for nummer in range(hoogste):
            woorden = (lijst.waarden[nummer : nummer + 1] for lijst in lijsten)
            rijen.append(_rij("".join(tekst_xml("".join(woord), "tekst") for woord in woorden)))
        return self._vel(KEUZELIJSTEN, [24] * len(lijsten), rijen)

    def _lijst(self, kolom: Kolom) -> str:
        lijst = self.lijsten.get(keuzes(kolom))
        return f"keuze{lijst.nummer}" if lijst else ""

    def _vel(
        self, naam: str, breedtes: list[int], rijen: list[str], stijlen: list[str] | None = None
    ) -> str:
        self.breedtes.update(breedtes)
        kolommen = "".join(
            f'<table:table-column table:style-name="breed{breed}" '
            f'table:default-cell-style-name="{stijl}"/>'
            for breed, stijl in zip(breedtes, stijlen or ["tekst"] * len(breedtes), strict=True)
        )
        return f'<table:table table:name="{naam}">{kolommen}{"".join(rijen)}</table:table>'


def _rij(cellen: str, vaker: int = 0) -> str:
    herhaald = f' table:number-rows-repeated="{vaker}"' if vaker else ""
    return f"<table:table-row{herhaald}>{cellen}</table:table-row>"
