"""From tables in Parquet to plain sheets, as those of a spreadsheet are."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from pilotkit.invoer.rekenbladen import CELLS, CELLS_A_BYTE, MOST_UNPACKED, Sheet, TooBig, cell_of


def together(files: dict[str, bytes]) -> bytes:
    """Return the files of one folder by their names, for :func:`sheets`."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, content in files.items():
            package.writestr(name, content)
    return out.getvalue()


def sheets(content: bytes) -> list[Sheet]:
    """Return the tables with their cells. Raises TooBig, and what its reader raises."""
    pa.set_memory_pool(pa.system_memory_pool())  # the others set apart more than they use
    cells, room = CELLS + len(content) * CELLS_A_BYTE, MOST_UNPACKED
    found: list[Sheet] = []
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for name in package.namelist():
            table = pq.ParquetFile(pa.BufferReader(package.read(name)), pre_buffer=False)
            about = table.metadata
            cells -= (about.num_rows + 1) * about.num_columns
            room -= sum(about.row_group(n).total_byte_size for n in range(about.num_row_groups))
            if cells < 0 or room < 0:
                raise TooBig
            found.append((name, list(_rows(table.read(use_threads=False)))))
    return found


def _rows(table: Any) -> Iterator[list[Any]]:
    """Yield the names of the columns, and the rows."""
    yield list(table.column_names)
    yield from map(list, zip(*(map(_cell, c.to_pylist()) for c in table.columns), strict=True))


def _cell(cell: Any) -> Any:
    if isinstance(cell, list):
        return [str(part) for part in cell if part is not None] or None
    return cell_of(cell if isinstance(cell, str | int | float | date | None) else str(cell))
