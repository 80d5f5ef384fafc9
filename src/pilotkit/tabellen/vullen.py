"""From the data of a file to rows, each with a name that stays when others come or go."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from pilotkit.finding import Path
from pilotkit.tabellen.vorm import (
    BIJ,
    EIGEN,
    ID,
    LIJST,
    ONDERDEEL,
    PILOT,
    SLEUTEL,
    VERSIE,
    Cel,
    Kolom,
    Rij,
    Rijbron,
    Tabel,
    versie,
)

_LANGSTE_NAAM = 40


def rijen(
    tabellen: Iterable[Tabel], naam: str, bestand: str, data: Any
) -> dict[str, tuple[Rij, ...]]:
    """Return the rows that one file holds, by table; ``naam`` is that of its pilot."""
    alle = [(tabel, bron) for tabel in tabellen for bron in tabel.bronnen]
    namen: dict[Path, str] = {}
    gevuld: dict[str, dict[Rijbron, list[Rij]]] = {}
    for tabel, bron in sorted(alle, key=lambda paar: len(paar[1].pad)):
        gezien: Counter[str] = Counter()
        for path, waarde in _plaatsen(bron.pad, (), data):
            cellen = _cellen(bron, waarde)
            ouder = _ouder(path, namen)
            heel = "/".join(filter(None, (ouder, *_eigen_naam(bron, cellen)))) if path else naam
            gezien[heel] += 1
            namen[path] = heel if gezien[heel] == 1 else f"{heel}-{gezien[heel]}"
            kop: dict[str, Cel] = {
                ID: namen[path], PILOT: naam, ONDERDEEL: bron.naam, BIJ: ouder
            }  # fmt: skip
            rij = _rij(tabel, bron, bestand, path, {**cellen, **kop})
            gevuld.setdefault(tabel.naam, {}).setdefault(bron, []).append(rij)
    return {
        tabel.naam: tuple(rij for bron in tabel.bronnen for rij in _van(gevuld, tabel, bron))
        for tabel, _ in alle
    }


def _van(gevuld: dict[str, dict[Rijbron, list[Rij]]], tabel: Tabel, bron: Rijbron) -> list[Rij]:
    return gevuld.get(tabel.naam, {}).get(bron, [])


def _rij(tabel: Tabel, bron: Rijbron, bestand: str, path: Path, cellen: dict[str, Cel]) -> Rij:
    op_volgorde = {k.naam: cellen.get(k.naam) for k in tabel.kolommen if k.naam != VERSIE}
    return Rij({**op_volgorde, VERSIE: versie(op_volgorde)}, bron, bestand, path)


def _ouder(path: Path, namen: dict[Path, str]) -> str:
    """Return the name of the row that a place stands under."""
    boven = (path[:diepte] for diepte in range(len(path) - 1, -1, -1))
    return next((namen[plek] for plek in boven if plek in namen), "")


def _plaatsen(pad: tuple[str | None, ...], path: Path, data: Any) -> Iterator[tuple[Path, Any]]:
    """Yield the path of every row, and what stands there."""
    if not pad:
        if isinstance(data, dict):
            yield path, data
    elif pad[0] is None:
        for nummer, item in enumerate(data if isinstance(data, list) else ()):
            yield from _plaatsen(pad[1:], (*path, nummer), item)
    elif isinstance(data, dict) and pad[0] in data:
        yield from _plaatsen(pad[1:], (*path, pad[0]), data[pad[0]])


def _eigen_naam(bron: Rijbron, cellen: dict[str, Cel]) -> tuple[str, ...]:
    """Return how a row is called under the row that it stands under."""
    if not bron.is_lijst:
        return (bron.naam,)
    namen = {kolom.pad[-1]: kolom.naam for kolom in bron.kolommen if len(kolom.pad) == 1}
    delen = [str(cellen.get(namen[sleutel]) or "") for sleutel in bron.sleutels]
    return bron.naam, kale_naam("-".join(delen)) or "rij"


def kale_naam(tekst: str) -> str:
    """Return a text in small letters, digits and dashes, at most 40: ``Gemeente Urk, 2018``."""
    kaal = unicodedata.normalize("NFKD", tekst).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "-", kaal).strip("-")[:_LANGSTE_NAAM].strip("-")


def _cellen(bron: Rijbron, data: dict[str, Any]) -> dict[str, Cel]:
    return {kolom.naam: cel_uit(kolom, _op(bron, kolom, data)) for kolom in bron.kolommen}


def _op(bron: Rijbron, kolom: Kolom, data: Any) -> Any:
    if kolom.soort == SLEUTEL:
        return None
    for stap in kolom.pad:
        if isinstance(data, bool) and kolom.verkort:  # `eerder_beproefd: false` says it in short
            data = kolom.verkort[data]
        data = data.get(stap) if isinstance(data, dict) else None
    if kolom.soort == EIGEN and isinstance(data, dict):
        bekend = {ander.pad[-1] for ander in bron.kolommen if ander.pad[:-1] == kolom.pad}
        return [f"{sleutel}: {tekst}" for sleutel, tekst in data.items() if sleutel not in bekend]
    return data


def cel_uit(kolom: Kolom, waarde: Any) -> Cel:
    """Return a value of a file as a cell of a column: a date is a date, several texts are many."""
    if waarde is None or waarde in ("", []):
        return None
    if kolom.soort in (LIJST, EIGEN):
        items = waarde if isinstance(waarde, (list, tuple)) else [waarde]
        return tuple(str(item) for item in items)
    if kolom.vorm.klasse is date and isinstance(waarde, str):
        return _dag(waarde)
    if isinstance(waarde, bool | int | float | date):
        return waarde
    return str(waarde)


def _dag(tekst: str) -> date | str:
    try:
        return date.fromisoformat(tekst)
    except ValueError:
        return tekst
