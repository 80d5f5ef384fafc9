"""The tables as a workbook of Excel: every text is written as text, so that none is a formula."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from typing import Any

import xlsxwriter

from pilotkit.dutch import kort
from pilotkit.errors import WrongUse
from pilotkit.tabellen.cellen import als_tekst
from pilotkit.tabellen.rekenblad import (
    EXTRA_RIJEN,
    KEUZELIJSTEN,
    LEESWIJZER,
    SOM,
    Keuzelijst,
    breedte,
    hulp,
    is_vast,
    keuzelijsten,
    keuzes,
    leeswijzer,
)
from pilotkit.tabellen.vorm import Blad, Boek, Cel, Kolom
from pilotkit.waarden import SOORTEN

GEMAAKT = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""No clock: the same data gives the same bytes."""
GETALVORMEN = {naam: vorm for naam, soort in SOORTEN.items() if (vorm := soort.kolom.getalvorm)}
"""How a workbook shows a cell of each kind."""
EERSTE_DAG = date(1900, 3, 1)
"""Before this day Excel counts one that never was; such a date is written as a text."""
_LANGSTE_CEL = 32_767
_LANGSTE_HULP, _LANGSTE_KOP = 255, 32
_GRIJS, _BLAUW = "#EDEDED", "#D9E2F3"


def xlsx(boek: Boek) -> bytes:
    """Return the tables as a workbook: a guide, a sheet for each table, the lists of words.

    Raises WrongUse for a text that is too long for a cell: nothing is cut off in silence.
    """
    uit = io.BytesIO()
    with xlsxwriter.Workbook(uit, {"in_memory": True}) as werk:
        werk.set_properties({"title": boek.titel, "created": GEMAAKT})
        _Schrijver(werk, boek).alles()
    return uit.getvalue()


class _Schrijver:
    """Writes one workbook."""

    def __init__(self, werk: Any, boek: Boek) -> None:
        self.werk = werk
        self.boek = boek
        self.lijsten = keuzelijsten(boek)
        tekst = {"num_format": "@", "text_wrap": True, "valign": "top"}
        self.kop = werk.add_format({"bold": True, "bg_color": _BLAUW, "text_wrap": True})
        self.tekst = werk.add_format(tekst)
        self.vast = werk.add_format({**tekst, "bg_color": _GRIJS, "font_color": "#595959"})
        self.vormen = {
            soort: werk.add_format({"num_format": vorm, "valign": "top"})
            for soort, vorm in GETALVORMEN.items()
        }

    def alles(self) -> None:
        """Write all sheets."""
        self._leeswijzer()
        for blad in self.boek.bladen:
            self._blad(blad)
        self._keuzelijsten()

    def _leeswijzer(self) -> None:
        vel = self.werk.add_worksheet(LEESWIJZER)
        vel.set_column(0, 0, 34)
        vel.set_column(1, 1, 44)
        vel.set_column(3, 3, 20)
        vet = self.werk.add_format({"bold": True, "font_size": 14})
        for rij, regel in enumerate(leeswijzer(self.boek)):
            is_kop = regel[-1:] == (SOM,)
            for kolom, tekst in enumerate(regel):
                vel.write_string(rij, kolom, tekst, self.kop if is_kop else None if rij else vet)

    def _blad(self, blad: Blad) -> None:
        vel = self.werk.add_worksheet(blad.tabel.naam)
        kolommen = blad.tabel.kolommen
        vel.freeze_panes(1, sum(kolom.naam in ("id", "pilot") for kolom in kolommen))
        vel.autofilter(0, 0, max(len(blad.rijen), 1), len(kolommen) - 1)
        for nummer, kolom in enumerate(kolommen):
            cellen = [rij.cellen[kolom.naam] for rij in blad.rijen]
            vel.write_string(0, nummer, kolom.naam, self.kop)
            vel.write_comment(0, nummer, hulp(kolom), {"x_scale": 2, "y_scale": 1.2})
            langste = max((len(als_tekst(cel)) for cel in cellen), default=0)
            vel.set_column(nummer, nummer, breedte(kolom, langste), self._vorm(kolom))
            self._lijst(vel, nummer, kolom, len(cellen))
            for rij, cel in enumerate(cellen, start=1):
                self._cel(vel, rij, nummer, kolom, cel)

    def _vorm(self, kolom: Kolom) -> Any:
        return self.vast if is_vast(kolom) else self.vormen.get(kolom.soort, self.tekst)

    def _cel(self, vel: Any, rij: int, nummer: int, kolom: Kolom, cel: Cel) -> None:
        vorm = self._vorm(kolom)
        if cel is None:
            return
        if isinstance(cel, (int, float)) and not isinstance(cel, bool):
            vel.write_number(rij, nummer, cel, vorm)
        elif isinstance(cel, date) and cel >= EERSTE_DAG:
            vel.write_datetime(rij, nummer, cel, vorm)
        else:
            tekst = als_tekst(cel, "ja", "nee")
            if len(tekst.encode("utf-16-le")) // 2 > _LANGSTE_CEL:
                raise WrongUse(
                    f"de tekst in kolom `{kolom.naam}` ({kort(tekst, 40)}) is te lang voor een "
                    "cel. Kies --to csv of --to json."
                )
            vel.write_string(rij, nummer, tekst, vorm)

    def _lijst(self, vel: Any, nummer: int, kolom: Kolom, rijen: int) -> None:
        if lijst := self.lijsten.get(keuzes(kolom)):
            vel.data_validation(*keuze_uit(lijst, kolom, nummer, rijen))

    def _keuzelijsten(self) -> None:
        vel = self.werk.add_worksheet(KEUZELIJSTEN)
        vel.freeze_panes(1, 0)
        for lijst in self.lijsten.values():
            vel.set_column(lijst.nummer, lijst.nummer, 24)
            vel.write_string(0, lijst.nummer, lijst.naam, self.kop)
            for rij, woord in enumerate(lijst.waarden, start=1):
                vel.write_string(rij, lijst.nummer, woord, self.tekst)


def keuze_uit(
    lijst: Keuzelijst, kolom: Kolom, nummer: int, rijen: int
) -> tuple[int, int, int, int, dict[str, Any]]:
    """Return where in a column words of a list are chosen, and how that goes."""
    hoe = {
        "validate": "list",
        "source": _verwijzing(lijst),
        "input_title": kort(kolom.titel, _LANGSTE_KOP),
        "input_message": kort(kolom.uitleg or kolom.titel, _LANGSTE_HULP),
        "error_title": "Niet in de lijst",
        "error_message": "Kies een van de woorden uit de lijst.",
    }
    return 1, nummer, rijen + EXTRA_RIJEN, nummer, hoe


def _verwijzing(lijst: Keuzelijst) -> str:
    """Return where a list of words stands: ``=keuzelijsten!$B$2:$B$9``."""
    from xlsxwriter.utility import xl_col_to_name

    letter = xl_col_to_name(lijst.nummer, col_abs=True)
    return f"={KEUZELIJSTEN}!{letter}$2:{letter}${len(lijst.waarden) + 1}"
