"""The forms in which the data can be had, and what makes each (4-cli, ``export --to``).

Every command line is read with their names at hand, so what makes them is imported by who does.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from pilotkit.errors import WrongUse

if TYPE_CHECKING:  # the names of the forms are asked for long before there is data
    from pilotkit.tabellen.vorm import Blad, Boek, Cel

DATAPAKKET, WOORDENBOEK, DCAT = "datapackage.json", "gegevenswoordenboek.csv", "dcat.jsonld"
"""What stands beside the tables in a folder."""


class Tabelvorm(StrEnum):
    """A form of the data; its value is the ending of such a file."""

    XLSX = "xlsx"
    ODS = "ods"
    CSV = "csv"
    JSON = "json"
    PARQUET = "parquet"

    @property
    def is_map(self) -> bool:
        """Whether it is a folder with a file for each table."""
        return self in (Tabelvorm.CSV, Tabelvorm.PARQUET)


def nodig(vorm: str, error: ImportError) -> WrongUse:
    """Return what to say where the libraries for spreadsheets are not installed."""
    wrong = WrongUse(f'voor {vorm} is meer nodig. Typ: pip install "pilotkit[tabellen]"')
    wrong.__cause__ = error
    return wrong


def bestand(vorm: Tabelvorm, boek: Boek) -> bytes:
    """Return the data as one file. Raises WrongUse where a library for it is not installed."""
    if vorm is Tabelvorm.JSON:
        return _json(boek)
    try:
        if vorm is Tabelvorm.XLSX:
            from pilotkit.tabellen.xlsx import xlsx

            return xlsx(boek)
        from pilotkit.tabellen.ods import ods

        return ods(boek)
    except ImportError as error:
        raise nodig(vorm, error) from error


def bestanden(vorm: Tabelvorm, boek: Boek) -> dict[str, bytes]:
    """Return the files of a folder by their names. Raises WrongUse as :func:`bestand` does."""
    from pilotkit.machine import as_json
    from pilotkit.tabellen.beschrijving import datapakket, woordenboek
    from pilotkit.tabellen.csvblad import csv_regels, csv_van

    if vorm is Tabelvorm.CSV:
        tabellen = {blad.tabel.naam: csv_van(blad) for blad in boek.bladen}
    else:
        try:
            from pilotkit.tabellen.parquet import parquet_van

            tabellen = {blad.tabel.naam: parquet_van(blad) for blad in boek.bladen}
        except ImportError as error:
            raise nodig(vorm, error) from error
    extra = {naam: _over_bestand(naam, vorm, inhoud) for naam, inhoud in tabellen.items()}
    pakket = datapakket(boek, vorm, extra)
    beschrijving = pakket.pop("dcat")
    return {
        **{f"{naam}.{vorm}": inhoud for naam, inhoud in tabellen.items()},
        WOORDENBOEK: csv_regels(woordenboek(boek)),
        DATAPAKKET: as_json(pakket).encode(),
        DCAT: as_json(beschrijving).encode(),
    }


def _over_bestand(naam: str, vorm: Tabelvorm, inhoud: bytes) -> dict[str, Any]:
    is_csv = vorm is Tabelvorm.CSV
    media = "text/csv" if is_csv else "application/vnd.apache.parquet"
    over: dict[str, Any] = {"path": f"{naam}.{vorm}", "format": str(vorm), "mediatype": media}
    if is_csv:
        over |= {"encoding": "utf-8", "dialect": {"delimiter": ",", "lineTerminator": "\r\n"}}
    return {**over, "bytes": len(inhoud), "hash": f"sha256:{hashlib.sha256(inhoud).hexdigest()}"}


def _json(boek: Boek) -> bytes:
    from pilotkit.machine import veilig
    from pilotkit.tabellen.beschrijving import datapakket

    extra = {blad.tabel.naam: {"data": list(_rijen(blad))} for blad in boek.bladen}
    pakket: Mapping[str, Any] = datapakket(boek, Tabelvorm.JSON, extra)
    tekst = json.dumps(pakket, ensure_ascii=False, indent=1, default=_als_json)
    return f"{veilig(tekst)}\n".encode()


def _rijen(blad: Blad) -> list[dict[str, Cel]]:
    """Return rows with what they hold: a cell with nothing in it is left out."""
    rijen = (rij.cellen.items() for rij in blad.rijen)
    return [{naam: cel for naam, cel in cellen if cel is not None} for cellen in rijen]


def _als_json(waarde: Any) -> str:
    return str(waarde.isoformat())
