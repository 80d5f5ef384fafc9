"""Parquet comes back as a spreadsheet does, and takes no more than it may."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pilotkit.errors import WrongUse
from pilotkit.invoer import parquet
from pilotkit.invoer.apart import tables_of
from pilotkit.invoer.rekenbladen import TooBig
from tests.conftest import Command
from tests.tabellen.conftest import AS_OF
from tests.tabellen.test_import import changes


@pytest.fixture
def gegevens(pilotkit: Command, portefeuille: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "gegevens"
    assert pilotkit("export", "--repo", portefeuille, "--to", "parquet", folder)[0] == 0
    return folder


def test_what_comes_back_unchanged_changes_nothing(
    gegevens: Path, pilotkit: Command, portefeuille: Path
) -> None:
    for given in (gegevens, gegevens / "pilots.parquet", gegevens / "geld.parquet"):
        done = pilotkit("import", "--repo", portefeuille, given, *AS_OF)
        assert done == (0, "Er verandert niets.\n", "")
    assert changes(portefeuille) == {}


def test_a_cell_that_was_changed_changes_in_its_file(
    gegevens: Path, pilotkit: Command, portefeuille: Path
) -> None:
    place = gegevens / "pilots.parquet"
    table = pq.read_table(place)
    rows = table.to_pylist()
    (row,) = (row for row in rows if row["id"] == "vakpaspoort")
    row["themas"] = ["buurt", "leren"]
    pq.write_table(pa.Table.from_pylist(rows, schema=table.schema), place)
    assert pilotkit("import", "--repo", portefeuille, gegevens, *AS_OF)[0] == 0
    ((file, (_, new)),) = changes(portefeuille).items()
    assert file == "pilots/vakpaspoort.yaml"
    assert new == ["themas: [buurt, leren]"]


def as_bytes(**columns: pa.Array) -> bytes:
    out = pa.BufferOutputStream()
    pq.write_table(pa.table(columns), out)
    return bytes(out.getvalue().to_pybytes())


MANY = as_bytes(id=pa.array(["x"] * 3_000_000))
LONG = as_bytes(id=pa.array(["x" * 150_000_000]))


@pytest.mark.parametrize("bomb", [MANY, LONG], ids=["rows", "text"])
def test_a_small_file_that_asks_for_all_there_is_is_refused(bomb: bytes) -> None:
    assert len(bomb) < 10_000_000
    with pytest.raises(WrongUse, match="te groot"):
        tables_of({"pilots": bomb, "more": bomb})
    with pytest.raises(TooBig):
        parquet.sheets(parquet.together({"pilots": bomb, "more": bomb}))


@pytest.mark.parametrize("content", [b"", b"PAR1", b"PAR1" + b"\xff" * 90 + b"PAR1"])
def test_what_is_no_table_is_one_sentence(
    content: bytes, tmp_path: Path, pilotkit: Command, portefeuille: Path
) -> None:
    place = tmp_path / "pilots.parquet"
    place.write_bytes(content)
    code, out, err = pilotkit("import", place, "--repo", portefeuille, *AS_OF)
    assert (code, out) == (2, "")
    assert err.startswith("pilotkit: dit is geen rekenblad dat pilotkit kan lezen.")


def test_cells_are_as_they_were_meant() -> None:
    kinds = {
        "a": pa.array([[], ["x", None, "y"], None]),
        "b": pa.array([1.0, float("inf"), None]),
        "c": pa.array([True, False, None]),
        "d": pa.array([b"x", None, b"y"]),
    }
    ((name, rows),) = parquet.sheets(parquet.together({"t": as_bytes(**kinds)}))
    assert name == "t"
    assert rows == [
        ["a", "b", "c", "d"],
        [None, 1, True, "b'x'"],
        [["x", "y"], "inf", False, None],
        [None, None, None, "b'y'"],
    ]
