"""What is changed in a spreadsheet changes in the files: that and nothing else."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

import pytest

from tests.conftest import PORTEFEUILLE, Command
from tests.tabellen.conftest import AS_OF, Sheet, cells_of, save


def changes(root: Path) -> dict[str, tuple[list[str], list[str]]]:
    """Return the lines that went and came, by file."""
    found = {}
    for file in sorted(root.rglob("*.yaml")):
        name = file.relative_to(root).as_posix()
        old = (PORTEFEUILLE / name).read_text(encoding="utf-8").splitlines()
        new = file.read_text(encoding="utf-8").splitlines()
        if old != new:
            gone = [line for line in old if line not in new]
            found[name] = (gone, [line for line in new if line not in old])
    return found


@pytest.mark.parametrize("form", ["xlsx", "ods", "json"])
def test_what_comes_back_unchanged_changes_nothing(
    form: str, pilotkit: Command, portefeuille: Path, tmp_path: Path
) -> None:
    file = tmp_path / f"gegevens.{form}"
    assert pilotkit("export", "--repo", portefeuille, file)[0] == 0
    assert pilotkit("import", "--repo", portefeuille, file, *AS_OF) == (
        0, "Er verandert niets.\n", ""
    )  # fmt: skip
    assert changes(portefeuille) == {}


def test_a_folder_of_csv_comes_back(pilotkit: Command, portefeuille: Path, tmp_path: Path) -> None:
    folder = tmp_path / "csv"
    assert pilotkit("export", "--repo", portefeuille, "--to", "csv", folder)[0] == 0
    assert pilotkit("import", "--repo", portefeuille, folder, *AS_OF)[1] == "Er verandert niets.\n"
    geld = folder / "geld.csv"
    text = geld.read_text(encoding="utf-8")
    geld.write_text(text.replace(",7000,", ',"€ 6.500,-",'), encoding="utf-8")
    for given in (folder, geld):
        done = pilotkit("import", "--repo", portefeuille, given, *AS_OF, "--dry-run")
        assert done[0] == 0
        assert "bedrag: € 7.000 wordt € 6.500" in done[1]
    assert changes(portefeuille) == {}


@pytest.mark.parametrize("form", ["xlsx", "ods", "json", "csv"])
def test_export_import_export_gives_the_same_bytes(
    form: str, pilotkit: Command, portefeuille: Path, tmp_path: Path
) -> None:
    first, second = tmp_path / f"een.{form}", tmp_path / f"twee.{form}"
    empty = tmp_path / "leeg"
    (empty / "pilots").mkdir(parents=True)
    (portefeuille / "bijlagen").rename(empty / "bijlagen")
    assert pilotkit("export", "--repo", portefeuille, "--to", form, first)[0] == 0
    assert pilotkit("import", "--repo", empty, first, *AS_OF)[0] == 0
    assert pilotkit("export", "--repo", empty, "--to", form, second)[0] == 0
    pairs = [(first, second)]
    if first.is_dir():
        pairs = [(file, second / file.name) for file in first.iterdir()]
    for one, other in pairs:
        assert one.read_bytes() == other.read_bytes(), one


def test_one_cell_is_one_line(sheet: Sheet) -> None:
    sheet.put("pilots", "burenapp", "planning.einde", dt.date(2019, 5, 31))
    sheet.put("geld", "burenapp/uitgaven/2018-09-27", "bedrag", "€ 6.500,-")
    sheet.put("geld", "burenapp/uitgaven/2018-09-27", "datum", "28 september 2018")
    code, told, _ = sheet.run()
    assert code == 0
    assert "uitgegeven: € 14.500 wordt € 14.000 (-€ 500)" in told
    assert "einde: 30 juni 2019 wordt 31 mei 2019" in told
    assert "uitgaven 2018-09-27, bedrag: € 7.000 wordt € 6.500" in told
    assert changes(sheet.root) == {
        "pilots/burenapp.yaml": (
            [
                (
                    "    - {datum: 2018-09-27, bedrag: 7000, kenmerk: VB-2018-107, "
                    "omschrijving: eerste versie}"
                ),
                "  einde: 2019-06-30",
            ],
            [
                (
                    "    - {datum: 2018-09-28, bedrag: 6500, kenmerk: VB-2018-107, "
                    "omschrijving: eerste versie}"
                ),
                "  einde: 2019-05-31",
            ],
        )
    }


def test_a_dry_run_writes_nothing(sheet: Sheet) -> None:
    sheet.put("pilots", "burenapp", "titel", "Anders")
    code, told, _ = sheet.run("--dry-run")
    assert code == 0
    assert "titel: ‘Burenapp’ wordt ‘Anders’" in told
    assert changes(sheet.root) == {}


def test_a_row_that_comes_and_one_that_goes(sheet: Sheet) -> None:
    sheet.add(
        "lessen", pilot="Burenapp", datum="12-12-2018", les="Begin klein.", betekenis="Lokaal"
    )
    sheet.drop("lessen", "burenapp/lessen/2018-11-27")
    code, told, err = sheet.run()
    assert code == 0, err
    assert "lessen, nieuw: 12 december 2018, ‘Begin klein.’, lokaal" in told
    assert "lessen, weg: 27 november 2018" in told
    ((gone, came),) = changes(sheet.root).values()
    assert came == [
        "    - datum: 2018-12-12",
        "      les: Begin klein.",
        "      betekenis: lokaal",
    ]
    assert "    - datum: 2018-11-27" in gone


def test_rows_under_rows(sheet: Sheet) -> None:
    boven = "buurtwerkplaats/mijlpalen/huurcontract-getekend"
    sheet.add(
        "verschoven", pilot="buurtwerkplaats", bij=boven, op="3 sept 2018",
        was="2018-09-01", reden="De eigenaar was weg.",
    )  # fmt: skip
    code, _, err = sheet.run()
    assert code == 0, err
    ((_, came),) = changes(sheet.root).values()
    assert any("De eigenaar was weg." in line for line in came)
    sheet.add("verschoven", pilot="buurtwerkplaats", bij="weet niet", op="2018-09-03")
    code, _, err = sheet.run()
    assert code == 1
    assert "vul de id in van de rij waar deze onder hoort" in err


def test_a_cell_that_is_emptied_takes_its_key_along(sheet: Sheet) -> None:
    sheet.put("pilots", "burenapp", "themas", None)
    sheet.put("pilots", "burenapp", "begeleiding.projectleider", " ")
    assert sheet.run()[0] == 0
    ((gone, came),) = changes(sheet.root).values()
    assert came == []
    assert gone == [
        "themas: [buurt, digitaal, vrijwilligers]",
        "  projectleider: projectleider namens de provincie",
    ]


def test_a_short_no_is_written_out_where_more_is_said(sheet: Sheet) -> None:
    sheet.put("voorwaarden", "burenapp/vernieuwing", "eerder_beproefd.waar", "elders")
    sheet.put("voorwaarden", "burenapp/vernieuwing", "eerder_beproefd.toelichting", "In een dorp.")
    assert sheet.run()[0] == 0
    ((gone, came),) = changes(sheet.root).values()
    assert gone == ["    eerder_beproefd: false"]
    assert came[-2:] == ["      waar: elders", "      toelichting: In een dorp."]


def test_comments_stay(sheet: Sheet) -> None:
    file = sheet.root / "pilots" / "burenapp.yaml"
    text = file.read_text(encoding="utf-8")
    text = text.replace("  einde: 2019-06-30\n", "  einde: 2019-06-30  # volgens plan\n")
    old = "    - {datum: 2018-09-27, bedrag: 7000"
    text = text.replace(old, f"    # de helft vooruit\n{old}")
    file.write_text(text, encoding="utf-8")
    sheet.put("pilots", "burenapp", "planning.einde", dt.date(2019, 5, 31))
    sheet.drop("geld", "burenapp/uitgaven/2018-09-27")
    assert sheet.run()[0] == 0
    new = file.read_text(encoding="utf-8")
    assert "  einde: 2019-05-31  # volgens plan\n" in new
    assert "    # de helft vooruit\n    - {datum: 2018-12-06" in new


def test_what_changed_meanwhile_is_not_lost(sheet: Sheet) -> None:
    file = sheet.root / "pilots" / "burenapp.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("bedrag: 7000", "bedrag: 7100"), encoding="utf-8")
    sheet.put("geld", "burenapp/uitgaven/2018-09-27", "omschrijving", "anders")
    code, _, err = sheet.run()
    assert code == 1
    assert "deze rij is intussen veranderd in pilots/burenapp.yaml. Exporteer opnieuw." in err
    sheet.drop("geld", "burenapp/uitgaven/2018-09-27")
    code, told, err = sheet.run()
    assert (code, told) == (0, "Er verandert niets.\n")
    assert "blad geld: 1 rij die er niet in staat, blijft" in err


@pytest.mark.parametrize(
    ("table", "id_", "column", "value", "told"),
    [
        ("geld", "burenapp/uitgaven/2018-09-27", "bedrag", "veel", "typ een bedrag in hele euro's"),
        ("geld", "burenapp/uitgaven/2018-09-27", "bedrag", 6500.5, "typ een bedrag in hele euro's"),
        ("geld", "burenapp/uitgaven/2018-09-27", "datum", "6/7/2018", "typ een datum"),
        ("geld", "burenapp/uitgaven/2018-09-27", "raming", 5, "bij `uitgaven` hoort geen `raming`"),
        ("geld", "burenapp/uitgaven/2018-09-27", "pilot", "dorpsbus", "zo verhuist een rij niet"),
        ("pilots", "burenapp", "fase", "uitvoeren", "Bedoel je `uitvoering`?"),
        ("pilots", "burenapp", "gemeenten", "Zeewolde; Utrecht", "staat niet in de lijst"),
        ("lessen", "burenapp/lessen/2018-11-27", "id", "weg/is/weg", "staat niet meer"),
    ],
)
def test_what_cannot_be_is_said_by_cell(
    table: str, id_: str, column: str, value: object, told: str, sheet: Sheet
) -> None:
    sheet.put(table, id_, column, value)
    code, _, err = sheet.run()
    assert code == 1
    assert told in err
    assert f"- {table}!" in err
    assert changes(sheet.root) == {}


def test_a_new_error_is_refused(sheet: Sheet) -> None:
    sheet.put("geld", "vakpaspoort/dekking/provincie-flevoland", "bedrag", 900_000)
    code, _, err = sheet.run()
    assert code == 1
    assert "PK301" in err
    assert changes(sheet.root) == {}


def test_a_new_pilot_gets_a_file(sheet: Sheet) -> None:
    sheet.add(
        "pilots", id="koken", titel="Koken", samenvatting="Samen koken.", fase="Idee",
        bron="Verzonnen", themas="eten; buurt",
    )  # fmt: skip
    sheet.add("partners", pilot="koken", naam="Gemeente Urk", soort="gemeente")
    code, _, err = sheet.run()
    assert code == 0, err
    assert (sheet.root / "pilots" / "koken.yaml").read_text(encoding="utf-8") == (
        "titel: Koken\nsamenvatting: Samen koken.\nfase: idee\nbron: Verzonnen\n"
        "themas: [eten, buurt]\npartners:\n  - {naam: Gemeente Urk, soort: gemeente}\n"
    )
    sheet.add("pilots", id="Koken met de Buurt", titel="x")
    assert "Typ bijvoorbeeld `koken-met-de-buurt`" in sheet.run()[2]


def test_the_check_puts_findings_on_their_cells(sheet: Sheet, tmp_path: Path) -> None:
    sheet.put("geld", "burenapp/uitgaven/2018-09-27", "bedrag", "veel")
    sheet.put("geld", "vakpaspoort/dekking/provincie-flevoland", "bedrag", 900_000)
    code, told, _ = sheet.run("--check")
    assert code == 1
    back = tmp_path / "gegevens.nagekeken.xlsx"
    assert "gegevens.nagekeken.xlsx: " in told
    assert changes(sheet.root) == {}
    assert cells_of(back).keys() == sheet.cells.keys()
    assert cells_of(back)["pilots"] == sheet.cells["pilots"]
    again = sheet.pilotkit("import", "--repo", sheet.root, back, *AS_OF)
    assert "`veel` kan hier niet" in again[2]
    notes = notes_of(back, "geld")
    geld = sheet.cells["geld"]
    letter = "ABCDEFGHIJKLMNOPQR"[sheet.column("geld", "bedrag")]
    rows = {row[0]: number for number, row in enumerate(geld, start=1)}
    assert "typ een bedrag" in notes[f"{letter}{rows['burenapp/uitgaven/2018-09-27']}"]
    assert "PK301" in notes[f"{letter}{rows['vakpaspoort/dekking/provincie-flevoland']}"]


def notes_of(file: Path, sheet: str) -> dict[str, str]:
    """Return the notes of a sheet by cell."""
    import re
    import zipfile
    from xml.etree import ElementTree as ET

    with zipfile.ZipFile(file) as parts:
        names = re.findall(r'<sheet name="([^"]+)"', parts.read("xl/workbook.xml").decode())
        number = names.index(sheet) + 1
        relations = parts.read(f"xl/worksheets/_rels/sheet{number}.xml.rels").decode()
        part = re.search(r"comments\d+\.xml", relations)
        assert part
        tree = ET.fromstring(parts.read(f"xl/{part[0]}"))  # noqa: S314 - our own file
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    return {
        str(comment.get("ref")): "".join(comment.itertext())
        for comment in tree.iter(f"{space}comment")
    }


MAPPING = """\
tabel: geld
onderdeel: uitgaven
kolommen:
  Project: pilot
  Boekdatum: datum
  Bedrag: bedrag
  Inkoopnr: kenmerk
  Toelichting: omschrijving
sleutel: [datum, kenmerk]
"""


def test_a_list_of_the_controller(sheet: Sheet, tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Uitdraai 31-12-2018"],
        [],
        ["inkoopnr", "project", "boekdatum", "BEDRAG", "toelichting", "eigen kolom"],
        ["VB-2018-107", "burenapp", "27-09-2018", "6.800,00", "eerste versie", 1],
        ["VB-2018-107", "Burenapp", dt.date(2018, 12, 20), 120, "postzegels", 2],
    ]
    list_ = save(tmp_path / "lijst.xlsx", {"Blad1": rows})
    kaart = tmp_path / "kaart.yaml"
    kaart.write_text(MAPPING, encoding="utf-8")
    code, told, err = sheet.pilotkit(
        "import", "--repo", sheet.root, list_, "--mapping", kaart, *AS_OF
    )
    assert code == 0, err
    assert "uitgaven 2018-09-27, bedrag: € 7.000 wordt € 6.800" in told
    assert "uitgaven, nieuw: 20 december 2018, € 120" in told
    again = sheet.pilotkit("import", "--repo", sheet.root, list_, "--mapping", kaart, *AS_OF)
    assert again[1] == "Er verandert niets.\n"


@pytest.mark.parametrize(
    ("mapping", "told"),
    [
        ("- een\n", "begin met `tabel:` en `kolommen:`"),
        ("tabel: geldt\nkolommen: {a: datum}\n", "Bedoel je `geld`?"),
        ("tabel: geld\nkolommen: {a: datum}\n", "het onderdeel"),
        ("tabel: lessen\nkolommen: {a: datun}\n", "Bedoel je `datum`?"),
        ("tabel: lessen\nkolommen: {zoek: datum}\n", "heeft geen kolom"),
        ("tabel: lessen\nkolom: {a: datum}\n", "Bedoel je `kolommen`?"),
        ("tabel: lessen\nblad: Weg\nkolommen: {a: datum}\n", "het blad"),
        ("tabel: [", "geen YAML"),
    ],
)
def test_what_is_wrong_with_a_mapping(
    mapping: str, told: str, sheet: Sheet, tmp_path: Path
) -> None:
    list_ = save(tmp_path / "lijst.xlsx", {"Blad1": [["a"], [1]]})
    kaart = tmp_path / "kaart.yaml"
    kaart.write_text(mapping, encoding="utf-8")
    code, _, err = sheet.pilotkit("import", "--repo", sheet.root, list_, "--mapping", kaart)
    assert code == 2
    assert told in err


def test_what_is_no_spreadsheet_is_said(
    pilotkit: Command, portefeuille: Path, tmp_path: Path
) -> None:
    for name, content, told in (
        ("x.xlsx", b"geen zip", "geen rekenblad"),
        ("x.pdf", b"", "leest geen `.pdf`"),
        ("x.json", b"{}", "geen JSON die"),
        ("x.csv", b"a,b\n1,2\n", "herkent pilotkit geen blad"),
    ):
        (tmp_path / name).write_bytes(content)
        code, _, err = pilotkit("import", "--repo", portefeuille, tmp_path / name)
        assert code == 2
        assert told in err
    code, _, err = pilotkit("import", "--repo", portefeuille, tmp_path / "weg.xlsx")
    assert code == 2
    assert "is er niet" in err


def test_what_is_of_the_user_alone_is_left_alone(sheet: Sheet) -> None:
    sheet.cells["aantekeningen"] = [["van mijzelf"]]
    sheet.cells["lessen"][0].append("mijn kolom")
    code, told, err = sheet.run()
    assert (code, told) == (0, "Er verandert niets.\n")
    assert "het blad `aantekeningen` kent pilotkit niet" in err
    assert "kolom `mijn kolom` kent pilotkit niet" in err
    sheet.cells["lessen"][0][-1] = "betekeniss"
    assert "Bedoel je `betekenis`?" in sheet.run()[2]


def test_on_a_terminal_it_asks_first(sheet: Sheet, monkeypatch: pytest.MonkeyPatch) -> None:
    sheet.put("pilots", "burenapp", "titel", "Anders")
    monkeypatch.setattr("pilotkit.cli.import_.kan_vragen", lambda: True)
    for answer in ("nee", "N"):
        monkeypatch.setattr("sys.stdin", io.StringIO(f"\nmisschien\n{answer}\n"))
        code, told, err = sheet.run()
        assert (code, told.endswith("Er is niets geschreven.\n")) == (0, True)
        asked = "Schrijf dit (ja of nee): "
        assert err.endswith(f"{asked}{asked}Typ ja of nee.\n{asked}")
        assert changes(sheet.root) == {}
    monkeypatch.setattr("sys.stdin", io.StringIO("j\n"))
    assert sheet.run()[0] == 0
    assert changes(sheet.root) == {"pilots/burenapp.yaml": (["titel: Burenapp"], ["titel: Anders"])}


def test_nothing_of_a_person_comes_in_or_is_shown(sheet: Sheet) -> None:
    sheet.put("pilots", "burenapp", "samenvatting", "Bel voor bsn 111222333.")
    sheet.put("pilots", "burenapp", "ingediend_op", "bsn 111222333")
    code, told, err = sheet.run("--check")
    assert code == 1
    assert "111222333" not in told + err
    back = cells_of(sheet.file.with_name("gegevens.nagekeken.xlsx"))
    assert "111222333" not in str(back)
    sheet.put("pilots", "burenapp", "ingediend_op", None)
    code, told, err = sheet.run()
    assert code == 1
    assert "111222333" not in told + err
    assert changes(sheet.root) == {}


def test_no_file_is_written_through_a_link(sheet: Sheet, tmp_path: Path) -> None:
    file = sheet.root / "pilots" / "burenapp.yaml"
    moved = sheet.root / "pilots" / "echt"
    moved.mkdir()
    file.rename(moved / "burenapp.yaml")
    file.symlink_to(moved / "burenapp.yaml")
    sheet.put("pilots", "burenapp", "titel", "Anders")
    code, _, err = sheet.run()
    assert code != 0
    assert "koppeling" in err
    assert "titel: Burenapp" in (moved / "burenapp.yaml").read_text(encoding="utf-8")
