"""A spreadsheet as it came, with what is found as notes on the cells that it is about."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import xlsxwriter

from pilotkit.invoer.opdracht import Invoer
from pilotkit.invoer.werkblad import Celplek, Vel
from pilotkit.persoonlijk import gemaskeerd
from pilotkit.tabellen.cellen import als_tekst
from pilotkit.tabellen.rekenblad import KEUZELIJSTEN, LEESWIJZER, hulp, keuzelijsten, keuzes
from pilotkit.tabellen.xlsx import EERSTE_DAG, GEMAAKT, GETALVORMEN, keuze_uit
from pilotkit.tekens import schoon

if TYPE_CHECKING:
    from pilotkit.tabellen.vorm import Cel, Kolom

_LANGSTE_CEL = 32_000
_TE_GROOT = 10**15
"""From here on a workbook rounds a number; what is none (NaN) is not below it either."""
_GEEL, _BLAUW = "#FFF2CC", "#D9E2F3"
_SMALST, _BREEDST = 10, 50


def nagekeken(werk: Invoer, bij: dict[Celplek, str]) -> bytes:
    """Return the sheets as they came, as a workbook, with the notes; it can be read back.

    What is of a person is masked, as everywhere.
    """
    uit = io.BytesIO()
    with xlsxwriter.Workbook(uit, {"in_memory": True}) as boek:
        boek.set_properties({"created": GEMAAKT})
        schrijver = _Schrijver(boek, werk, bij)
        vellen = werk.werkboek.vellen
        for naam, vel in zip(_bladnamen(vel.naam for vel in vellen), vellen, strict=True):
            schrijver.vel(boek.add_worksheet(naam), vel)
    return uit.getvalue()


def _bladnamen(namen: Iterable[str]) -> Iterator[str]:
    """Yield names that sheets may have, for those that they had: each only once."""
    gehad = {"history"}  # what Excel keeps to itself
    for nummer, naam in enumerate(namen, start=1):
        kaal = re.sub(r"[\[\]:*?/\\]", " ", schoon(gemaskeerd(naam))).strip("' ")
        kan = 0 < len(kaal) <= 31 and kaal.casefold() not in gehad  # noqa: PLR2004 - of Excel
        blad = kaal if kan else f"blad {nummer}"
        gehad.add(blad.casefold())
        yield blad


def _is_getal(cel: Cel) -> bool:
    """Return whether a cell is a number that a workbook can hold as it is."""
    return isinstance(cel, int | float) and not isinstance(cel, bool) and abs(cel) < _TE_GROOT


class _Schrijver:
    """Writes the sheets; those of an export have their lists and texts again."""

    def __init__(self, boek: Any, werk: Invoer, bij: dict[Celplek, str]) -> None:
        self.boek = boek
        self.bij = bij
        self.bekend = {
            ingelezen.vel: {
                plek: ingelezen.tabel.kolom(n) for n, plek in ingelezen.kolommen.items()
            }
            for ingelezen in werk.tabellen
        }
        heeft_lijsten = any(vel.naam == KEUZELIJSTEN for vel in werk.werkboek.vellen)
        self.lijsten = keuzelijsten(werk.boek) if heeft_lijsten else {}
        self.kop = boek.add_format({"bold": True, "bg_color": _BLAUW, "text_wrap": True})
        self.vormen: dict[tuple[str, bool], Any] = {}

    def vorm(self, getal: str, *, is_fout: bool) -> Any:
        """Return how a cell looks: its number as that kind is, and yellow where it has a note."""
        if (getal, is_fout) not in self.vormen:
            hoe = {"num_format": getal, "valign": "top", "text_wrap": getal == "@"}
            kleur = {"bg_color": _GEEL} if is_fout else {}
            self.vormen[getal, is_fout] = self.boek.add_format({**hoe, **kleur})
        return self.vormen[getal, is_fout]

    def vel(self, blad: Any, vel: Vel) -> None:
        """Write one sheet."""
        is_tabel = vel.naam != LEESWIJZER
        blad.freeze_panes(int(is_tabel), 0)
        kolommen = self.bekend.get(vel.naam, {})
        for nummer in range(max(map(len, vel.rijen), default=0)):
            langste = max(len(als_tekst(r[nummer])) for r in vel.rijen if nummer < len(r))
            blad.set_column(nummer, nummer, min(max(langste, _SMALST), _BREEDST))
            if (kolom := kolommen.get(nummer)) and (lijst := self.lijsten.get(keuzes(kolom))):
                blad.data_validation(*keuze_uit(lijst, kolom, nummer, len(vel.rijen)))
        for rij, cellen in enumerate(vel.rijen):
            for nummer, cel in enumerate(cellen):
                is_kop = is_tabel and rij == 0
                self.cel(blad, Celplek(vel.naam, rij, nummer), cel, kolommen.get(nummer), is_kop)
        for plek, tekst in self.bij.items():
            if plek.vel == vel.naam:
                blad.write_comment(plek.rij, plek.kolom, tekst, {"x_scale": 3, "y_scale": 2})
        for nummer, kolom in kolommen.items():
            if kolom and Celplek(vel.naam, 0, nummer) not in self.bij and self.lijsten:
                blad.write_comment(0, nummer, hulp(kolom), {"x_scale": 2})

    def cel(
        self,
        blad: Any,
        plek: Celplek,
        cel: Cel,
        kolom: Kolom | None,
        is_kop: bool,  # noqa: FBT001
    ) -> None:
        """Write one cell."""
        is_fout = plek in self.bij
        hier = (plek.rij, plek.kolom)
        getal = GETALVORMEN.get(kolom.soort if kolom else "", "General")
        if cel is None:
            if is_fout:
                blad.write_blank(*hier, None, self.vorm(getal, is_fout=True))
        elif _is_getal(cel):
            blad.write_number(*hier, cel, self.vorm(getal, is_fout=is_fout))
        elif isinstance(cel, date) and cel >= EERSTE_DAG:
            vorm = self.vorm(GETALVORMEN["datum"], is_fout=is_fout)
            blad.write_datetime(*hier, cel, vorm)
        else:
            tekst = gemaskeerd(als_tekst(cel, "ja", "nee"))[:_LANGSTE_CEL]
            is_blauw = is_kop and not is_fout
            blad.write_string(
                *hier, tekst, self.kop if is_blauw else self.vorm("@", is_fout=is_fout)
            )
