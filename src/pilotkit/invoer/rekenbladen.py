"""From the bytes of a spreadsheet to plain sheets, with no more in them than there may be."""

from __future__ import annotations

import io
import math
import re
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

_MIB = 1024 * 1024
CELLS, CELLS_A_BYTE = 1_000_000, 1
_CHARACTERS, _CHARACTERS_A_BYTE = 4 * _MIB, 16
"""What may be in it, and how much more by its size."""
MOST_UNPACKED = 256 * _MIB

Cell = str | int | float | bool | date | None
Sheet = tuple[str, list[list[Any]]]


class TooBig(Exception):
    """A spreadsheet holds more than it may."""


def sheets(content: bytes) -> list[Sheet]:
    """Return the sheets with their cells. Raises TooBig, and what its reader raises."""
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_filelike(io.BytesIO(_with_tabs(content)))
    cells = CELLS + len(content) * CELLS_A_BYTE
    left = _CHARACTERS + len(content) * _CHARACTERS_A_BYTE
    found: list[Sheet] = []
    for name in book.sheet_names:
        sheet = book.get_sheet_by_name(name)
        cells -= sheet.total_height * sheet.total_width
        if cells < 0:
            raise TooBig
        rows = [[cell_of(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
        left -= sum(_lengths(rows))
        if left < 0:
            raise TooBig
        found.append((name, rows))
    return found


def _lengths(rows: Iterable[Iterable[Cell]]) -> Iterator[int]:
    return (len(cell) for row in rows for cell in row if isinstance(cell, str))


def cell_of(cell: Any) -> Cell:
    """Return a cell as it was meant: a whole number is one, and midnight is a day."""
    if cell is None or cell == "":
        return None
    if isinstance(cell, float):
        if not math.isfinite(cell):
            return str(cell)
        return int(cell) if cell.is_integer() else cell
    if isinstance(cell, datetime):
        return cell.date() if cell.time() == datetime.min.time() else cell.isoformat(" ")
    if isinstance(cell, bool | int | date):
        return cell
    return str(cell).replace("\r\n", "\n").replace(_TAB, "\t")


_TAB = "\ue009"
"""Stands for a tab while a spreadsheet of OpenDocument is read: its reader passes over tabs."""
_TABS = re.compile(rb"<text:tab\b[^<>]{0,100}/>")


def _with_tabs(content: bytes) -> bytes:
    """Return a file in which its tabs are characters that are read. Raises TooBig."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as old:
        _refuse_bomb(old, CELLS + len(content) * CELLS_A_BYTE)
        if "content.xml" not in old.namelist() or b"<text:tab" not in old.read("content.xml"):
            return content
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as new:
            for name in old.namelist():
                part = old.read(name)
                is_sheet = name == "content.xml"
                new.writestr(name, _TABS.sub(_TAB.encode(), part) if is_sheet else part)
    return out.getvalue()


_PLACE = re.compile(rb"""\br\s*=\s*["']([A-Z]{1,9})([0-9]{1,9})["']""")
_REPEATED_CELL = re.compile(
    rb"""number-columns-repeated\s*=\s*["']([0-9]{1,9})["'][^<>]{0,400}office:value-type"""
)
_REPEATED_ROW = re.compile(
    rb"""<table:table-row\b[^<>]{0,400}number-rows-repeated\s*=\s*["']([0-9]{1,9})["'][^<>]{0,400}>"""
)


def _refuse_bomb(package: zipfile.ZipFile, most: int) -> None:
    """Raise TooBig where a file plainly takes far more room than it seems to.

    That is quicker than to run into the limits, and there is a system that has none.
    """
    parts = package.infolist()
    if sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise TooBig
    for part in parts:
        if part.filename.endswith(".xml") and _cells_at_most(part.filename, package) > most:
            raise TooBig


def _cells_at_most(name: str, package: zipfile.ZipFile) -> int:
    """Return how many cells a part would have at most, by the places that it names."""
    text = package.read(name)
    if name == "content.xml":
        return max(_repeated(text), default=0)
    places = [(_column(m[1]), int(m[2])) for m in _PLACE.finditer(text)]
    return max((c for c, _ in places), default=0) * max((row for _, row in places), default=0)


def _repeated(text: bytes) -> Iterator[int]:
    """Yield how many cells each repeated cell or row with a value stands for."""
    for cell in _REPEATED_CELL.finditer(text):
        yield int(cell[1]) * 100
    for row in _REPEATED_ROW.finditer(text):
        end = text.find(b"</table:table-row>", row.end())
        if end < 0:
            return
        if b"office:value" in text[row.end() : end]:
            yield int(row[1]) * text.count(b"<table:table-cell", row.end(), end)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
