"""A table as Parquet: dates are dates, amounts whole numbers, several texts a list."""

from __future__ import annotations

import json
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from pilotkit.tabellen.beschrijving import tabelschema
from pilotkit.tabellen.vorm import AFGELEID, EIGEN, LIJST, Blad, Cel, Kolom


def parquet_van(blad: Blad) -> bytes:
    """Return a table with its rows as Parquet; its Table Schema goes along."""
    velden, reeksen = [], []
    for kolom in blad.tabel.kolommen:
        soort = _soort(kolom)
        velden.append(pa.field(kolom.naam, soort, metadata={"title": kolom.titel}))
        reeksen.append(pa.array([_cel(rij.cellen[kolom.naam]) for rij in blad.rijen], soort))
    over = {
        "tableschema": json.dumps(tabelschema(blad.tabel, met_lijsten=True), ensure_ascii=False)
    }
    tabel = pa.Table.from_arrays(reeksen, schema=pa.schema(velden, metadata=over))
    uit = pa.BufferOutputStream()
    pq.write_table(tabel, uit, compression="zstd")
    return bytes(uit.getvalue().to_pybytes())


def _soort(kolom: Kolom) -> Any:
    if kolom.soort in (LIJST, EIGEN, AFGELEID):
        return pa.list_(pa.string())
    return getattr(pa, kolom.vorm.parquet)()


def _cel(cel: Cel) -> Any:
    return list(cel) if isinstance(cel, tuple) else cel
