"""Spreadsheets of strangers: read by a process apart, which takes no more than it may."""

from __future__ import annotations

import io
import json
import sys
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pilotkit.errors import WrongUse
from pilotkit.invoer import proces, rekenbladen
from pilotkit.invoer.apart import sheets_of
from pilotkit.invoer.lezen import werkboek
from tests.conftest import Command, Repository

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
GOOD = "titel: Taal\nsamenvatting: Samen oefenen.\nfase: idee\nbron: Gesprek\n"
DAY = ("--as-of", "2018-09-30")
CELL = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'


def packed(**parts: str) -> bytes:
    """Return parts by their names as a zip file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, text)
    return out.getvalue()


def xlsx(
    rows: str, name: str = "pilots", at: str = "worksheets/sheet1.xml", shared: str = ""
) -> bytes:
    """Return a workbook of one sheet, written by hand."""
    relations = (
        {"officeDocument": "xl/workbook.xml"},
        {"worksheet": at, "sharedStrings": "sharedStrings.xml"},
    )
    top, of_book = (
        f'<Relationships xmlns="{_PACKAGE}">'
        + "".join(
            f'<Relationship Id="r{n}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
            for n, (kind, target) in enumerate(targets.items())
        )
        + "</Relationships>"
        for targets in relations
    )
    sheet = f'<sheet name="{name}" sheetId="1" r:id="r0"/>'
    styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="46"/></cellXfs>'
    return packed(
        **{
            "_rels/.rels": top,
            "xl/_rels/workbook.xml.rels": of_book,
            "xl/workbook.xml": (
                f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{sheet}</sheets></workbook>'
            ),
            "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}">{styles}</styleSheet>',
            "xl/sharedStrings.xml": f'<sst xmlns="{_MAIN}">{shared}</sst>',
            f"xl/{at}": f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>',
        }
    )


def ods(table: str) -> bytes:
    """Return a document of one sheet, written by hand."""
    spaces = " ".join(f'xmlns:{name}="{_ODF}:{name}:1.0"' for name in ("office", "table", "text"))
    return packed(
        **{
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": f'<m:manifest xmlns:m="{_ODF}:manifest:1.0"/>',
            "content.xml": (
                f"<office:document-content {spaces}><office:body><office:spreadsheet>"
                f'<table:table table:name="pilots">{table}</table:table>'
                "</office:spreadsheet></office:body></office:document-content>"
            ),
        }
    )


def row(number: int, *texts: str) -> str:
    cells = (
        f'<c r="{letter}{number}" t="inlineStr"><is><t>{text}</t></is></c>'
        for letter, text in zip("ABCDEFG", texts, strict=False)
    )
    return f'<row r="{number}">{"".join(cells)}</row>'


def cell(value: str, more: str = "") -> bytes:
    return xlsx(f'<row r="1"><c r="A1" {more}><v>{value}</v></c></row>')


FAR = "<row r='1'><c r='A1'><v>1</v></c></row><row r='9000'><c r='XFD9000'><v>1</v></c></row>"
LONG = f">{'x' * 20_000}<"
MANY = "".join(
    f'<row r="{n}">' + "".join(f'<c r="{c}{n}" t="s"><v>0</v></c>' for c in "ABCDEF") + "</row>"
    for n in range(1, 2000)
)
BOMBS = {
    "far away": xlsx(FAR),
    "far away, elsewhere": xlsx(FAR.replace("'", '"'), at="anders/blad.bin"),
    "a column that is none": xlsx('<row r="1"><c r="ZZZZZZZZZZ1"><v>1</v></c></row>'),
    "one long text many times": xlsx(MANY, shared=f"<si><t>{'x' * 30_000}</t></si>"),
    "rows many times": ods(
        f"<table:table-row table:number-rows-repeated='700000'>{CELL * 9}</table:table-row>"
    ),
    "a text in rows many times": ods(
        '<table:table-row table:number-rows-repeated="20000">'
        + CELL.replace(">x<", LONG)
        + "</table:table-row>"
    ),
    "wide rows": ods(
        f'<table:table-row><table:table-cell table:number-columns-repeated="16000"/>{CELL}'
        "</table:table-row>" * 1000
    ),
    "a gap": ods(
        f"<table:table-row>{CELL}</table:table-row><table:table-row "
        'table:number-rows-repeated="9000000"><table:table-cell/></table:table-row>'
        f"<table:table-row>{CELL}</table:table-row>"
    ),
}
NO_SHEETS = {
    "nothing": b"",
    "no package": b"PK\x03\x04x",
    "no workbook": packed(**{"x.xml": "<x/>"}),
    "a day before all days": cell("-1e308", 's="1"'),
    "a time without end": cell("1e308", 's="2"'),
    "a row before the first": xlsx('<row r="1"><c r="A0"><v>1</v></c></row>'),
}
ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere less is bounded")


@ON_LINUX
@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
def test_a_small_file_that_asks_for_all_there_is_is_refused(bomb: bytes) -> None:
    assert len(bomb) < 50_000
    with pytest.raises(WrongUse, match="te groot"):
        sheets_of(bomb)


@pytest.mark.parametrize("content", NO_SHEETS.values(), ids=NO_SHEETS)
def test_what_is_no_spreadsheet_is_one_sentence(
    content: bytes, tmp_path: Path, pilotkit: Command, repository: Repository
) -> None:
    place = tmp_path / "lijst.xlsx"
    place.write_bytes(content)
    code, out, err = pilotkit("import", place, "--repo", repository(taal=GOOD), *DAY)
    assert (code, out) == (2, "")
    assert err.splitlines()[-1] == (
        "pilotkit: dit is geen rekenblad dat pilotkit kan lezen. Bewaar het opnieuw als xlsx of "
        "ods."
    )


def test_a_sheet_that_is_longer_than_what_stands_in_it_is_read() -> None:
    """As Excel and LibreOffice make them: a stray cell, and rows of nothing to the very end."""
    stray = xlsx(row(1, "id", "titel") + '<row r="65536"><c r="J65536"><v>1</v></c></row>')
    ((_, rows),) = sheets_of(stray)
    assert (len(rows), rows[0][:3]) == (65536, ["id", "titel", None])
    nothing = '<table:table-cell table:number-columns-repeated="16384"/>'
    whole = ods(
        f"<table:table-row>{CELL.replace('>x<', '>a<text:tab/>b<')}</table:table-row>"
        f'<table:table-row table:number-rows-repeated="1048575">{nothing}</table:table-row>'
    )
    assert sheets_of(whole) == [("pilots", [["a\tb"]])]


def test_what_the_process_says_reads_back() -> None:
    told = proces.answer(cell("43256", 's="1"'), rekenbladen.sheets)
    assert told == {"vellen": [("pilots", [[date(2018, 6, 5)]])]}
    text = json.dumps(told, default=proces._as_json).encode()  # noqa: SLF001 - as main does
    assert proces.from_json(text) == {"vellen": [["pilots", [[date(2018, 6, 5)]]]]}
    assert proces.answer(cell("2.0"), rekenbladen.sheets)["vellen"][0][1] == [[2]]
    assert proces.answer(cell("inf"), rekenbladen.sheets)["vellen"][0][1] == [["inf"]]
    assert proces.answer(b"x", rekenbladen.sheets) == {"fout": proces.UNREADABLE}
    assert proces.answer(BOMBS["far away"], rekenbladen.sheets) == {"fout": proces.TOO_BIG}


FORGED = "pilots&#10;::error::bsn 111222333 ##[error]x"


def test_the_name_of_a_sheet_and_of_a_column_forges_and_shows_nothing(
    tmp_path: Path, pilotkit: Command, repository: Repository
) -> None:
    place = tmp_path / "lijst.xlsx"
    place.write_bytes(
        xlsx(row(1, "id", "pilot", FORGED) + row(2, "", "", "x") + row(3, "q", "q"), name=FORGED)
    )
    mapping = tmp_path / "kaart.yaml"
    mapping.write_text(
        'tabel: pilots\nkolommen: {"x\\n::error::111222333": titel}\n', encoding="utf-8"
    )
    folder = repository(taal=GOOD)
    for more in ((), ("--check",), ("--mapping", mapping)):
        _, out, err = pilotkit("import", place, "--repo", folder, *more, *DAY)
        assert out + err
        assert "111222333" not in out + err
        assert not [x for x in (out + err).splitlines() if x.startswith("::") or "##[" in x]
    with zipfile.ZipFile(tmp_path / "lijst.nagekeken.xlsx") as made:
        assert not [name for name in made.namelist() if b"111222333" in made.read(name)]


def package(*names: str, **cells: Any) -> bytes:
    fields = [{"name": name} for name in ("id", "pilot", "onderdeel", "bedrag")]
    data = [{"pilot": "taal", "onderdeel": "uitgaven", **cells}]
    resources = [{"name": name, "schema": {"fields": fields}, "data": data} for name in names]
    return json.dumps({"resources": resources}).encode()


@pytest.mark.parametrize(
    "content",
    [
        package("geld", bedrag=float("nan")),
        package("geld", bedrag=float("inf")),
        package("geld", bedrag=10**400),
        package("geld", "GELD", "geld?", "History", "x" * 40),
    ],
    ids=["no number", "without end", "too long", "names that a workbook cannot have"],
)
def test_what_a_workbook_cannot_hold_comes_back_as_text(
    content: bytes, tmp_path: Path, pilotkit: Command, repository: Repository
) -> None:
    place = tmp_path / "lijst.json"
    place.write_bytes(content)
    code, _, err = pilotkit("import", place, "--check", "--repo", repository(taal=GOOD), *DAY)
    assert (code, err) == (1, "")
    assert werkboek("x.xlsx", (tmp_path / "lijst.nagekeken.xlsx").read_bytes()).vellen


def test_of_very_many_columns_and_rows_that_nobody_knows_the_first_are_told(
    tmp_path: Path, pilotkit: Command, repository: Repository
) -> None:
    place = tmp_path / "lessen.csv"
    columns = ",".join(f"kolom {n}" for n in range(20_000))
    rows = "".join(f",weg{n}\n" for n in range(20_000))
    place.write_text(f"id,pilot,{columns}\n{rows}", encoding="utf-8")
    code, out, err = pilotkit("import", place, "--repo", repository(taal=GOOD), *DAY)
    assert (code, out) == (1, "")
    assert "lessen!BA1: dit blad heeft meer dan 50 kolommen die pilotkit niet kent." in err
    assert len(err.splitlines()) < 80


@pytest.mark.parametrize("asked", ["gegevens", "gegevens/pilots.csv", "map"])
def test_no_link_of_a_repository_is_followed(
    pilotkit: Command, repository: Repository, tmp_path: Path, asked: str
) -> None:
    folder, outside = repository(taal=GOOD), tmp_path / "buiten"
    outside.mkdir()
    (outside / "pilots.csv").write_text("id,geheim\ntaal,wachtwoord\n", encoding="utf-8")
    (outside / "kaart.yaml").write_text("geheim: wachtwoord\n", encoding="utf-8")
    (folder / "gegevens").mkdir()
    (folder / "gegevens/pilots.csv").symlink_to(outside / "pilots.csv")
    (folder / "map").symlink_to(outside, target_is_directory=True)
    (folder / "kaart.yaml").symlink_to(outside / "kaart.yaml")
    mapped = outside / "pilots.csv", "--mapping", folder / "kaart.yaml"
    for more in ((folder / asked,), mapped):
        code, out, err = pilotkit("import", *more, "--repo", folder, *DAY)
        assert (code, out) == (2, "")
        assert "is een koppeling in een repository" in err
        assert "geheim" not in err
    code, _, err = pilotkit("propose", folder / "kaart.yaml", "--repo", folder)
    assert (code, "is een koppeling in een repository" in err) == (2, True)
