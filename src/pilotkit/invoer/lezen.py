"""From the bytes of a spreadsheet, CSV or data package to sheets of cells.

What a stranger made may be a bomb: how much a file holds is counted before it is opened.
"""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from pilotkit.dutch import getal
from pilotkit.errors import WrongUse
from pilotkit.invoer.werkblad import Vel, Werkboek
from pilotkit.tabellen.cellen import zoals_getypt
from pilotkit.tabellen.rekenblad import LEESWIJZER, SOM

if TYPE_CHECKING:
    from pilotkit.tabellen.vorm import Cel

REKENBLADEN = ("xlsx", "xlsm", "xls", "xlsb", "ods")
SOORTEN = (*REKENBLADEN, "csv", "json")
"""The endings of files that can be read."""
_MEESTE_BYTES = 256 * 1024 * 1024
_MEESTE_CELLEN = 5_000_000


def werkboek(naam: str, inhoud: bytes) -> Werkboek:
    """Return the sheets of a file, by its name. Raises WrongUse where it cannot be read."""
    stam, _, einde = naam.rpartition(".")
    einde = einde.lower()
    if einde == "json":
        return _uit_json(inhoud)
    if einde in ("csv", "tsv", "txt"):
        return Werkboek((Vel(stam, tuple(_uit_csv(inhoud))),), {})
    if einde in REKENBLADEN:
        return _uit_rekenblad(inhoud)
    raise WrongUse(f"pilotkit leest geen `.{einde}`. Bewaar het als xlsx, ods of csv.")


def _uit_rekenblad(inhoud: bytes) -> Werkboek:
    from python_calamine import CalamineError, CalamineWorkbook

    _weiger_bom(inhoud)
    inhoud = _met_tabs(inhoud)
    try:
        boek = CalamineWorkbook.from_filelike(io.BytesIO(inhoud))
        vellen = tuple(
            Vel(naam, tuple(_rijen(boek.get_sheet_by_name(naam).to_python(skip_empty_area=False))))
            for naam in boek.sheet_names
        )
    except (CalamineError, OSError, ValueError) as error:
        raise WrongUse(
            "dit is geen rekenblad dat pilotkit kan lezen. Bewaar het opnieuw als xlsx of ods."
        ) from error
    return Werkboek(vellen, _sommen(vellen))


def _rijen(rijen: list[list[Any]]) -> Iterator[tuple[Cel, ...]]:
    for rij in rijen:
        yield tuple(_cel(cel) for cel in rij)


def _cel(cel: Any) -> Cel:
    """Return a cell as it was meant: a whole number is one, and midnight is a day."""
    if cel is None or cel == "":
        return None
    if isinstance(cel, float) and cel.is_integer():
        return int(cel)
    if isinstance(cel, datetime):
        return cel.date() if cel.time() == datetime.min.time() else cel.isoformat(" ")
    if isinstance(cel, bool | int | float | date):
        return cel
    return str(cel).replace("\r\n", "\n").replace(_TAB, "\t")


_TAB = "\ue009"
"""Stands for a tab while a spreadsheet of OpenDocument is read: its reader passes over tabs."""


def _met_tabs(inhoud: bytes) -> bytes:
    """Return a file in which its tabs are characters that are read."""
    if not zipfile.is_zipfile(io.BytesIO(inhoud)):
        return inhoud
    with zipfile.ZipFile(io.BytesIO(inhoud)) as oud:
        if "content.xml" not in oud.namelist() or b"<text:tab" not in oud.read("content.xml"):
            return inhoud
        uit = io.BytesIO()
        with zipfile.ZipFile(uit, "w") as nieuw:
            for naam in oud.namelist():
                deel = oud.read(naam)
                is_blad = naam == "content.xml"
                nieuw.writestr(naam, _TABS.sub(_TAB.encode(), deel) if is_blad else deel)
    return uit.getvalue()


def _sommen(vellen: tuple[Vel, ...]) -> dict[str, str]:
    """Return the sums that stand on the sheet with the guide."""
    gids = next((vel for vel in vellen if vel.naam == LEESWIJZER), None)
    rijen = gids.rijen if gids else ()
    begin = next((n for n, rij in enumerate(rijen, 1) if SOM in rij), len(rijen))
    return {
        str(rij[0]): str(rij[3])
        for rij in rijen[begin:]
        if len(rij) > len("som") and rij[0] and rij[3]
    }


_VERWIJZING = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')
_TABS = re.compile(rb"<text:tab\b[^<>]{0,100}/>")
_HERHAALDE_CEL = re.compile(rb'number-columns-repeated="([0-9]{1,9})"[^<>]{0,400}office:value-type')
_HERHAALDE_RIJ = re.compile(
    rb'<table:table-row\b[^<>]{0,400}number-rows-repeated="([0-9]{1,9})"[^<>]{0,400}>'
)


def _weiger_bom(inhoud: bytes) -> None:
    """Raise WrongUse where a file would take far more room than it seems to."""
    if not zipfile.is_zipfile(io.BytesIO(inhoud)):
        return
    te_groot = WrongUse(
        f"dit rekenblad is te groot: hooguit {getal(_MEESTE_CELLEN)} cellen. Haal weg wat niet "
        "nodig is en bewaar het opnieuw."
    )
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as pakket:
            delen = pakket.infolist()
            if sum(deel.file_size for deel in delen) > _MEESTE_BYTES:
                raise te_groot
            for deel in delen:
                if deel.filename.endswith((".xml", ".rels")) and _hoeveel(pakket, deel) > (
                    _MEESTE_CELLEN
                ):
                    raise te_groot
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError) as error:
        raise WrongUse("dit bestand is beschadigd. Bewaar het opnieuw.") from error


def _hoeveel(pakket: zipfile.ZipFile, deel: zipfile.ZipInfo) -> int:
    """Return how many cells a part would have at most, by the places that it names."""
    tekst = pakket.read(deel)
    if deel.filename.startswith("xl/worksheets/"):
        plekken = [(_kolomnummer(m[1]), int(m[2])) for m in _VERWIJZING.finditer(tekst)]
        breed = max((kolom for kolom, _ in plekken), default=0)
        return breed * max((rij for _, rij in plekken), default=0)
    if deel.filename == "content.xml":
        return max(_herhaald(tekst), default=0)
    return 0


def _herhaald(tekst: bytes) -> Iterator[int]:
    """Yield how many cells each repeated cell or row with a value stands for."""
    for cel in _HERHAALDE_CEL.finditer(tekst):
        yield int(cel[1]) * 100
    for rij in _HERHAALDE_RIJ.finditer(tekst):
        einde = tekst.find(b"</table:table-row>", rij.end())
        if einde < 0:
            return
        if b"office:value" in tekst[rij.end() : einde]:
            yield int(rij[1]) * tekst.count(b"<table:table-cell", rij.end(), einde)


def _kolomnummer(letters: bytes) -> int:
    nummer = 0
    for letter in letters:
        nummer = nummer * 26 + letter - ord("A") + 1
    return nummer


def _uit_csv(inhoud: bytes) -> Iterator[tuple[Cel, ...]]:
    """Yield the lines of a CSV, with the separator that its first line has most of."""
    tekst = _gelezen(inhoud)
    kop = tekst[: tekst.find("\n") + 1 or None]
    scheiding = max(",;\t", key=kop.count)
    csv.field_size_limit(10_000_000)
    try:
        for regel in csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding):
            yield tuple(zoals_getypt(cel).replace("\r\n", "\n") or None for cel in regel)
    except csv.Error as error:
        raise WrongUse("dit is geen CSV die pilotkit kan lezen. Bewaar het opnieuw.") from error


def _gelezen(inhoud: bytes) -> str:
    for codering in ("utf-8-sig", "cp1252"):
        try:
            return inhoud.decode(codering)
        except UnicodeDecodeError:
            continue
    return inhoud.decode("latin-1")


def _uit_json(inhoud: bytes) -> Werkboek:
    """Return the tables of a data package with its rows in it."""
    fout = WrongUse("dit is geen JSON die `pilotkit export --to json` maakte.")
    try:
        pakket = json.loads(inhoud)
        bronnen = pakket["resources"]
        vellen = tuple(
            Vel(bron["name"], tuple(_uit_bron(bron))) for bron in bronnen if "data" in bron
        )
        sommen = {bron["name"]: str(bron.get("som", "")) for bron in bronnen}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise fout from error
    if not vellen:
        raise fout
    return Werkboek(vellen, sommen)


def _uit_bron(bron: dict[str, Any]) -> Iterator[tuple[Cel, ...]]:
    namen = [str(veld["name"]) for veld in bron["schema"]["fields"]]
    yield tuple(namen)
    for rij in bron["data"]:
        yield tuple(_uit_waarde(rij.get(naam)) for naam in namen)


def _uit_waarde(waarde: Any) -> Cel:
    if isinstance(waarde, list):
        return tuple(map(str, waarde))
    return waarde if isinstance(waarde, str | int | float | bool) else None


def uit_map(bestanden: dict[str, bytes], pakket: bytes) -> Werkboek:
    """Return the tables of a folder of CSV; ``pakket`` is its data package, or nothing.

    Files that the package does not name are of something else. Raises WrongUse.
    """
    try:
        bronnen = json.loads(pakket)["resources"] if pakket else []
        sommen = {str(bron["name"]): str(bron.get("som", "")) for bron in bronnen}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        sommen = {}
    inhoud = {naam.removesuffix(".csv"): ruw for naam, ruw in bestanden.items()}
    vellen = tuple(
        Vel(naam, tuple(_uit_csv(ruw)))
        for naam, ruw in inhoud.items()
        if not sommen or naam in sommen
    )
    if not vellen:
        raise WrongUse(
            "in die map staat geen CSV. Noem een map van `pilotkit export --to csv`, of een "
            "rekenblad."
        )
    return Werkboek(vellen, sommen)
