"""Hostile cells: none becomes a formula, and none gets lost."""

from __future__ import annotations

import csv
import io
import itertools
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from pilotkit.invoer.lezen import werkboek
from pilotkit.tabellen.cellen import ongevaarlijk, samen, uiteen, zoals_getypt
from pilotkit.yaml.scalars import quoted
from pilotkit.yaml.tree import parse
from tests.conftest import Command, Repository
from tests.tabellen.conftest import AS_OF

BEGINS = (
    "=",
    "+",
    "-",
    "@",
    "\t",
    "'",
    "''",
    " =",
    "\u00a0=",
    "＝",
    "＋",
    "－",
    "＠",
    "|",
    "%",
    '"',
)
TAILS = (
    "1+1",
    "cmd|' /C calc'!A0",
    'HYPERLINK("https://example.org?x="&A1;"klik")',
    "SUM(A1:A9)*cmd|'/C powershell'!A0",
    'DDE("cmd";"/C calc";"x")',
    "2+5\nregel twee",
    "tekst, met komma; puntkomma\ten tab",
)
ALONE = (
    "007", "0012345", "1e5", "1E+05", "1,5", "1.000", "1.000,50", "25000", "-3", "+31", "€ 5",
    "5%", "2018-01-01", "13-06-2018", "1-1", "1/2", "jan-18", "10:30", "12:00:00", "TRUE",
    "false", "ja", "nee", "WAAR", "null", "~", "#N/A", "#REF!", "#DIV/0!", "NaN", "inf",
    "0x1F", "_x0041_", "a_x000D_b", "_x005F_", "<b>vet</b>", "&amp;", "]]>", "<!-- x -->",
    "'", '"', '""', 'a"b', "a'b", "a;b", "a,b", "a\tb", "a\nb", "a\n\nb", "a  b", "  inspringen",
    "achter  ", " a ", "א ב", "عربي ١٢٣", "Zoë’s “café” — ½", "日本語", "😀👩‍👩‍👧", "ﬁ", "e\u0301",
    "x" * 4000, "é" * 4000, "= " * 1900, "a\\b", "\\n", "${x}", "{{ x }}", "{% x %}", "`x`",
    "%s %d", "../../etc/passwd", "file:///etc/passwd", "https://example.org/?a=1&b=2",
    "mailto:", "- een", "# hekje", "een: twee", "[x]", "{x: y}", "*ster", "&anker", "!tag",
    "| pijp", "> groter", "---", "...", "? vraag", "key: [1, 2]", "a #b",
)  # fmt: skip
TEXTS = tuple(
    dict.fromkeys((*(begin + tail for begin, tail in itertools.product(BEGINS, TAILS)), *ALONE))
)


def test_there_are_two_hundred() -> None:
    assert len(TEXTS) >= 200


def hostile() -> str:
    """Return a pilot in which every text stands where a text may stand, and in a list."""
    lines = ["titel: Idee", "samenvatting: Verzonnen.", "fase: idee", "bron: Verzonnen"]
    short = [text for text in TEXTS if len(text) <= 300]
    lines += ["themas:", *(f"  - {quoted(text)}" for text in short), "signalen:"]
    for number, text in enumerate(TEXTS):
        day = f"{1900 + number // 12}-{number % 12 + 1:02}-01"
        lines.append(f"  - {{datum: {day}, soort: kans, tekst: {quoted(text)}}}")
    return "\n".join(lines) + "\n"


@pytest.mark.slow
@pytest.mark.parametrize("form", ["xlsx", "ods", "json", "csv"])
def test_nothing_is_forged_and_nothing_lost(
    form: str, pilotkit: Command, repository: Repository, tmp_path: Path
) -> None:
    root = repository(idee=hostile())
    source = root / "pilots" / "idee.yaml"
    told: Any = parse(source.read_text(encoding="utf-8"))
    assert len(told.data["signalen"]) == len(TEXTS)
    file = tmp_path / f"uit.{form}"
    code, _, err = pilotkit("export", "--repo", root, "--to", form, file, *AS_OF)
    assert (code, "niet in de tabellen" in err) == (0, False), err
    refuse_formulas(file)
    unchanged = pilotkit("import", "--repo", root, file, *AS_OF)
    assert unchanged[:2] == (0, "Er verandert niets.\n"), unchanged[2]
    source.unlink()
    pilotkit("import", "--repo", root, file, *AS_OF, "--dry-run")
    code, _, err = pilotkit("import", "--repo", root, file, *AS_OF)
    assert code == 0, err
    again: Any = parse(source.read_text(encoding="utf-8"))
    assert again.data == told.data


def refuse_formulas(place: Path) -> None:
    """Fail where a file holds what a spreadsheet would calculate."""
    if place.is_dir():
        for file in place.glob("*.csv"):
            for row in csv.reader(io.StringIO(file.read_text(encoding="utf-8"), newline="")):
                for cell in row:
                    assert not re.match(r"[\s\u00a0]*[=+@＝＋－＠|%-](?!\d+$)", cell), cell
    elif place.suffix in (".xlsx", ".ods"):
        with zipfile.ZipFile(place) as parts:
            for name in parts.namelist():
                content = parts.read(name)
                assert b"<f>" not in content
                assert b"table:formula" not in content
                assert b"<hyperlink" not in content
                assert b"ddeLink" not in content
    else:
        json.loads(place.read_bytes())


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_of_a_csv_reads_back(text: str) -> None:
    assert zoals_getypt(ongevaarlijk(text)) == text
    assert uiteen(samen([text, "a", text])) == (text, "a", text)


@pytest.mark.slow
def test_a_spreadsheet_may_not_be_a_bomb(tmp_path: Path) -> None:
    from pilotkit.errors import WrongUse

    big = tmp_path / "bom.xlsx"
    with zipfile.ZipFile(big, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr(
            "xl/worksheets/sheet1.xml",
            '<worksheet><sheetData><row r="1"><c r="A1"/></row>'
            '<row r="1048576"><c r="XFD1048576"/></row></sheetData></worksheet>',
        )
    with pytest.raises(WrongUse, match="te groot"):
        werkboek("bom.xlsx", big.read_bytes())
    cell = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
    for content in (
        f'<table:table-row table:number-rows-repeated="1000000">{cell * 9}</table:table-row>',
        cell.replace(" ", ' table:number-columns-repeated="900000" ', 1),
    ):
        with zipfile.ZipFile(big, "w", zipfile.ZIP_DEFLATED) as parts:
            parts.writestr("content.xml", content)
        with pytest.raises(WrongUse, match="te groot"):
            werkboek("bom.ods", big.read_bytes())
    with zipfile.ZipFile(big, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/media/image1.png", b"\0" * 300 * 1024 * 1024)
    with pytest.raises(WrongUse, match="te groot"):
        werkboek("bom.xlsx", big.read_bytes())
