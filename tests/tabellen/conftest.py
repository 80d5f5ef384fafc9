"""Spreadsheets to read back, changed as somebody would: by their cells, or in LibreOffice."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from pilotkit.cli.main import run
from pilotkit.invoer.lezen import werkboek
from tests.conftest import PORTEFEUILLE, Command

AS_OF = ("--as-of", "2018-12-31")

_FORMATS = {".xlsx": "Calc MS Excel 2007 XML", ".ods": "calc8"}
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Verander"
 script:language="StarBasic">
Sub Main(van As String, naar As String, filter As String)
  Dim hoe(0) As New com.sun.star.beans.PropertyValue
  hoe(0).Name = "Hidden" : hoe(0).Value = True
  doc = StarDesktop.loadComponentFromURL(van, "_blank", 0, hoe())
  {steps}
  Dim uit(0) As New com.sun.star.beans.PropertyValue
  uit(0).Name = "FilterName" : uit(0).Value = filter
  doc.storeToURL(naar, uit())
  doc.close(True)
End Sub
</script:module>
"""


@pytest.fixture
def in_libreoffice(tmp_path: Path) -> Callable[[Path, str], Path]:
    """Return what opens a spreadsheet in LibreOffice, does something in Basic, and saves it."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if not office:
        pytest.skip("LibreOffice is not here")
    profile = tmp_path / "profile"
    start = [office, f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    subprocess.run([*start, "--terminate_after_init"], check=True, capture_output=True, timeout=300)
    basic = profile / "user" / "basic" / "Standard"
    libraries = basic / "script.xlb"
    text = libraries.read_text(encoding="utf-8")
    libraries.write_text(text.replace('"Module1"', '"Verander"'), encoding="utf-8")

    def change(file: Path, steps: str) -> Path:
        module = _MODULE.replace("{steps}", steps.replace("&", "&amp;").replace("<", "&lt;"))
        (basic / "Verander.xba").write_text(module, encoding="utf-8")
        saved = file.with_name(f"anders{file.suffix}")
        arguments = f'"{file.as_uri()}","{saved.as_uri()}","{_FORMATS[file.suffix]}"'
        subprocess.run(
            [*start, f"macro:///Standard.Verander.Main({arguments})"],
            check=True, capture_output=True, timeout=300,
        )  # fmt: skip
        return saved

    return change


Cells = dict[str, list[list[Any]]]


def cells_of(file: Path) -> Cells:
    """Return the cells of a spreadsheet, by sheet."""
    boek = werkboek(file.name, file.read_bytes())
    return {vel.naam: [list(rij) for rij in vel.rijen] for vel in boek.vellen}


def save(file: Path, cells: Cells) -> Path:
    """Write cells as a spreadsheet, as another program would."""
    uit = io.BytesIO()
    with xlsxwriter.Workbook(uit, {"default_date_format": "yyyy-mm-dd"}) as boek:
        for name, rows in cells.items():
            sheet = boek.add_worksheet(name)
            for number, row in enumerate(rows):
                for column, cell in enumerate(row):
                    if isinstance(cell, str):
                        sheet.write_string(number, column, cell)
                    elif cell is not None:
                        sheet.write(number, column, cell)
    file.write_bytes(uit.getvalue())
    return file


class Sheet:
    """A repository with its spreadsheet, of which cells are changed by row and column.

    A spreadsheet that is not there yet is what ``export`` writes.
    """

    def __init__(self, pilotkit: Command, root: Path, file: Path) -> None:
        self.pilotkit = pilotkit
        self.root = root
        self.file = file
        if not file.exists():
            assert pilotkit("export", "--repo", root, file)[0] == 0
        self.cells = cells_of(file)

    def column(self, table: str, name: str) -> int:
        return int(self.cells[table][0].index(name))

    def row(self, table: str, id_: str) -> list[Any]:
        return next(row for row in self.cells[table] if row[0] == id_)

    def put(self, table: str, id_: str, name: str, value: Any) -> None:
        self.row(table, id_)[self.column(table, name)] = value

    def add(self, table: str, **values: Any) -> None:
        row: list[Any] = [None] * len(self.cells[table][0])
        for name, value in values.items():
            row[self.column(table, name)] = value
        self.cells[table].append(row)

    def drop(self, table: str, id_: str) -> None:
        self.cells[table].remove(self.row(table, id_))

    def run(self, *options: str) -> tuple[int, str, str]:
        save(self.file, self.cells)
        return self.pilotkit("import", "--repo", self.root, self.file, *AS_OF, *options)


@pytest.fixture(scope="session")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the spreadsheet of the made-up portfolio, outside git, which many tests start from."""
    folder = tmp_path_factory.mktemp("uitgevoerd")
    root, file = shutil.copytree(PORTEFEUILLE, folder / "portefeuille"), folder / "gegevens.xlsx"
    assert run(["export", "--repo", str(root), str(file)]) == 0
    return file


@pytest.fixture
def sheet(pilotkit: Command, portefeuille: Path, exported: Path, tmp_path: Path) -> Sheet:
    """Return the made-up portfolio with its spreadsheet."""
    return Sheet(pilotkit, portefeuille, Path(shutil.copy(exported, tmp_path)))
