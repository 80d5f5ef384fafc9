"""From the bytes of a spreadsheet, CSV, Parquet or data package to sheets of cells.

What a stranger made may be a bomb: a spreadsheet is read by a process apart.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pilotkit.dutch import kort
from pilotkit.errors import WrongUse
from pilotkit.invoer.werkblad import Vel, Werkboek
from pilotkit.tabellen.cellen import zoals_getypt
from pilotkit.tabellen.rekenblad import LEESWIJZER, SOM

if TYPE_CHECKING:
    from pilotkit.tabellen.vorm import Cel

_REKENBLADEN = ("xlsx", "xlsm", "xls", "xlsb", "ods")


def werkboek(naam: str, inhoud: bytes) -> Werkboek:
    """Return the sheets of a file, by its name. Raises WrongUse where it cannot be read."""
    stam, _, einde = naam.rpartition(".")
    einde = einde.lower()
    if einde == "json":
        return _uit_json(inhoud)
    if einde in ("csv", "tsv", "txt"):
        return Werkboek((Vel(stam, tuple(_uit_csv(inhoud))),), {})
    if einde in _REKENBLADEN:
        return _uit_rekenblad(inhoud)
    if einde == "parquet":
        return Werkboek(_uit_parquet({stam: inhoud}), {})
    raise WrongUse(f"pilotkit leest geen `.{kort(einde)}`. Bewaar het als xlsx, ods of csv.")


def _uit_rekenblad(inhoud: bytes) -> Werkboek:
    from pilotkit.invoer.apart import sheets_of

    vellen = tuple(Vel(naam, tuple(map(tuple, rijen))) for naam, rijen in sheets_of(inhoud))
    return Werkboek(vellen, _sommen(vellen))


def _uit_parquet(tabellen: dict[str, bytes]) -> tuple[Vel, ...]:
    from pilotkit.invoer.apart import tables_of

    def cel(waarde: Any) -> Cel:
        return tuple(waarde) if isinstance(waarde, list) else waarde

    return tuple(
        Vel(naam, tuple(tuple(map(cel, rij)) for rij in rijen))
        for naam, rijen in tables_of(tabellen)
    )


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
    """Return the tables of a folder of CSV or Parquet; ``pakket`` is its data package, or nothing.

    Files that the package does not name are of something else. Raises WrongUse.
    """
    try:
        bronnen = json.loads(pakket)["resources"] if pakket else []
        sommen = {str(bron["name"]): str(bron.get("som", "")) for bron in bronnen}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        sommen = {}
    csv_, parquet = (
        {
            naam.removesuffix(einde): ruw
            for naam, ruw in bestanden.items()
            if naam.endswith(einde) and (not sommen or naam.removesuffix(einde) in sommen)
        }
        for einde in (".csv", ".parquet")
    )
    vellen = tuple(Vel(naam, tuple(_uit_csv(ruw))) for naam, ruw in csv_.items())
    if parquet:
        vellen += _uit_parquet(parquet)
    if not vellen:
        raise WrongUse(
            "in die map staat geen CSV of Parquet. Noem een map van `pilotkit export`, of een "
            "rekenblad."
        )
    return Werkboek(vellen, sommen)
