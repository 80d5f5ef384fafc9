"""A table as CSV, by RFC 4180: commas, UTF-8, one line of headings, nothing that calculates."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from pilotkit.tabellen.cellen import als_tekst, ongevaarlijk
from pilotkit.tabellen.vorm import Blad, Cel


def csv_van(blad: Blad) -> bytes:
    """Return a table with its rows as CSV."""
    namen = [kolom.naam for kolom in blad.tabel.kolommen]
    return csv_regels([namen, *([rij.cellen[naam] for naam in namen] for rij in blad.rijen)])


def csv_regels(regels: Iterable[Iterable[Cel]]) -> bytes:
    """Return lines of cells as CSV; a number stays bare, and a text can be no formula."""
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, lineterminator="\r\n")
    for regel in regels:
        schrijver.writerow([_cel(cel) for cel in regel])
    return uit.getvalue().encode()


def _cel(cel: Cel) -> str:
    tekst = als_tekst(cel)
    return ongevaarlijk(tekst) if isinstance(cel, (str, tuple)) else tekst
