"""The data as tables: all of it, the same each time, and described for who has only the files."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sys
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from python_calamine import CalamineWorkbook

from pilotkit.model.programma import Programma
from pilotkit.profielen import find_profiel, namen
from pilotkit.tabellen.afleiden import tabellen
from pilotkit.tabellen.vorm import EIGEN, LIJST
from tests.conftest import PORTEFEUILLE, Command, Repository, walk

FORMS = ("xlsx", "ods", "csv", "json", "parquet")


def exported(pilotkit: Command, root: Path, place: Path, form: str) -> Path:
    code, _, err = pilotkit("export", "--repo", root, "--to", form, place, "--as-of", "2018-12-31")
    assert (code, "niet in de tabellen" in err) == (0, False)
    return place


def files_of(place: Path) -> dict[str, bytes]:
    found = sorted(place.iterdir()) if place.is_dir() else [place]
    return {file.name: file.read_bytes() for file in found}


@pytest.mark.parametrize("form", FORMS)
def test_the_same_data_gives_the_same_bytes(
    form: str, pilotkit: Command, portefeuille: Path, tmp_path: Path
) -> None:
    (tmp_path / "een").mkdir()
    (tmp_path / "twee").mkdir()
    one = exported(pilotkit, PORTEFEUILLE, tmp_path / "een" / f"x.{form}", form)
    other = exported(pilotkit, portefeuille, tmp_path / "twee" / f"x.{form}", form)
    assert files_of(one) == files_of(other)


@pytest.mark.parametrize("naam", namen())
def test_every_key_has_a_column(naam: str) -> None:
    profiel = find_profiel(naam)
    assert profiel
    gemaakt = tabellen(profiel.pilot, Programma, profiel.woordenschat)
    names = [tabel.naam for tabel in gemaakt]
    assert len(names) == len(set(names))
    assert all(len(name) <= 31 for name in names)  # what a sheet may be called
    assert names[:1] == ["pilots"]
    paths = {
        (*(stap for stap in bron.pad if stap), *kolom.pad)
        for tabel in gemaakt
        for bron in tabel.bronnen
        for kolom in bron.kolommen
    }
    for key in profiel.pilot.model_fields:
        assert any(path[:1] == (key,) for path in paths) or key in (
            "fase",
            "fasen",
            "voorwaarden",
        ), key
    for tabel in gemaakt:
        columns = [kolom.naam for kolom in tabel.kolommen]
        assert len(columns) == len(set(columns)), tabel.naam
        for bron in tabel.bronnen:
            assert {kolom.naam for kolom in bron.kolommen} <= set(columns)


def test_nothing_of_the_files_is_left_out(pilotkit: Command, tmp_path: Path) -> None:
    from pilotkit.yaml.tree import parse

    package = json.loads(exported(pilotkit, PORTEFEUILLE, tmp_path / "x.json", "json").read_text())
    cells: list[str] = []
    for resource in package["resources"]:
        kinds = {field["name"]: field["type"] for field in resource["schema"]["fields"]}
        for row in resource["data"]:
            assert all(isinstance(row[n], list) == (kinds[n] == "array") for n in row)
        for row in resource["data"]:
            for cell in row.values():
                cells += map(str, cell) if isinstance(cell, list) else [str(cell)]
    for file in (PORTEFEUILLE / "pilots").glob("*.yaml"):
        document: Any = parse(file.read_text(encoding="utf-8"))
        for path, value in walk(document.data):
            if isinstance(value, (str, int)) and not isinstance(value, bool):
                assert str(value) in cells, (file.name, path)


def test_dates_and_amounts_are_dates_and_amounts(pilotkit: Command, tmp_path: Path) -> None:
    file = exported(pilotkit, PORTEFEUILLE, tmp_path / "x.xlsx", "xlsx")
    head, *rows = CalamineWorkbook.from_path(file).get_sheet_by_name("geld").to_python()
    row = next(r for r in rows if r[0] == "burenapp/uitgaven/2018-09-27")
    cells = dict(zip(map(str, head), row, strict=True))
    assert cells["datum"] == date(2018, 9, 27)
    assert cells["bedrag"] == 7000
    folder = exported(pilotkit, PORTEFEUILLE, tmp_path / "p", "parquet")
    table = pq.read_table(folder / "geld.parquet")
    assert {str(table.schema.field(name).type) for name in ("datum", "bedrag", "kenmerk")} == {
        "date32[day]", "int64", "string"
    }  # fmt: skip
    assert table.num_rows == len(rows)


def test_a_workbook_helps_who_types(pilotkit: Command, tmp_path: Path) -> None:
    file = exported(pilotkit, PORTEFEUILLE, tmp_path / "x.xlsx", "xlsx")
    with zipfile.ZipFile(file) as parts:
        sheets = [name for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
        pilots = parts.read("xl/worksheets/sheet2.xml").decode()
        comments = parts.read("xl/comments1.xml").decode()
    assert len(sheets) > 20
    assert 'state="frozen"' in pilots
    assert "<dataValidation " in pilots
    assert "keuzelijsten!$" in pilots
    assert "Naam van de pilot" in comments
    with zipfile.ZipFile(exported(pilotkit, PORTEFEUILLE, tmp_path / "x.ods", "ods")) as parts:
        assert parts.namelist()[0] == "mimetype"
        content = parts.read("content.xml").decode()
        settings = parts.read("settings.xml").decode()
    assert "cell-content-is-in-list([$keuzelijsten." in content
    assert "VerticalSplitPosition" in settings


def test_a_folder_of_csv_describes_itself(pilotkit: Command, tmp_path: Path) -> None:
    folder = exported(pilotkit, PORTEFEUILLE, tmp_path / "csv", "csv")
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    described = set()
    for resource in package["resources"]:
        content = (folder / resource["path"]).read_bytes()
        assert len(content) == resource["bytes"]
        rows = list(csv.DictReader(io.StringIO(content.decode(), newline="")))
        fields = {field["name"]: field for field in resource["schema"]["fields"]}
        for row in rows:
            assert row.keys() == fields.keys()
            for name, cell in row.items():
                fits(cell, fields[name])
        ids = [row["id"] for row in rows]
        assert len(ids) == len(set(ids))
        described |= {(resource["name"], name) for name in fields}
    words = (folder / "gegevenswoordenboek.csv").read_text(encoding="utf-8")
    listed = {(row["tabel"], row["kolom"]) for row in csv.DictReader(io.StringIO(words))}
    assert listed == described


def fits(cell: str, field: dict[str, Any]) -> None:
    """Fail where a cell is not of the type that its Table Schema says."""
    limits = field.get("constraints", {})
    if not cell:
        assert not limits.get("required"), field
        return
    if field["type"] in ("integer", "year"):
        int(cell)
    elif field["type"] == "date":
        date.fromisoformat(cell)
    elif field["type"] == "boolean":
        assert cell in ("true", "false")
    assert cell in limits.get("enum", [cell])


def test_the_dataset_is_described_for_a_portal(pilotkit: Command, tmp_path: Path) -> None:
    folder = exported(pilotkit, PORTEFEUILLE, tmp_path / "csv", "csv")
    dataset = json.loads((folder / "dcat.jsonld").read_text(encoding="utf-8"))
    tooi = "https://identifier.overheid.nl/tooi/id/"
    assert dataset["dct:publisher"]["@id"] == f"{tooi}provincie/pv24"
    assert {"@id": f"{tooi}gemeente/gm0050"} in dataset["dct:spatial"]
    names = {part["dct:identifier"] for part in dataset["dcat:distribution"]}
    assert names == {file.name for file in folder.glob("*.csv")} - {"gegevenswoordenboek.csv"}


def test_a_portal_gets_what_it_asks(pilotkit: Command, portefeuille: Path, tmp_path: Path) -> None:
    programme = portefeuille / "programma.yaml"
    told = pilotkit("export", "--repo", portefeuille, "--to", "csv", tmp_path / "zonder")
    assert "een portaal vraagt ook `licentie`, `contact` en `adres`" in told[2]
    with programme.open("a", encoding="utf-8") as file:
        file.write(
            "publicatie:\n  licentie: CC0\n  contact: https://www.example.org/contact\n"
            "  adres: https://www.example.org/pilots/\n"
        )
    told = pilotkit("export", "--repo", portefeuille, "--to", "csv", tmp_path / "csv")
    assert told == (0, told[1], "")
    dataset = json.loads((tmp_path / "csv" / "dcat.jsonld").read_text(encoding="utf-8"))
    asked = ("title", "description", "identifier", "publisher", "creator", "accessRights")
    assert {f"dct:{name}" for name in asked} < dataset.keys()
    assert dataset["dcat:contactPoint"]["vcard:hasURL"] == {
        "@id": "https://www.example.org/contact"
    }
    assert dataset["dcat:theme"]
    for part in dataset["dcat:distribution"]:
        place = f"https://www.example.org/pilots/{part['dct:identifier']}"
        assert part["dcat:accessURL"] == part["dcat:downloadURL"] == {"@id": place}
        assert part["dct:license"]["@id"].endswith("/licence/CC0")


def test_names_of_public_bodies_have_their_identifier(pilotkit: Command, tmp_path: Path) -> None:
    package = json.loads(exported(pilotkit, PORTEFEUILLE, tmp_path / "x.json", "json").read_text())
    rows = {resource["name"]: resource["data"] for resource in package["resources"]}
    tooi = "https://identifier.overheid.nl/tooi/id/"
    partner = next(r for r in rows["partners"] if r["id"] == "burenapp/partners/gemeente-zeewolde")
    assert partner["naam_tooi"] == [f"{tooi}gemeente/gm0050"]
    assert not any("naam_tooi" in r for r in rows["partners"] if r["soort"] == "inwoners")


PRIVATE = """\
titel: Idee
samenvatting: "Mijn bsn is 111222333 en mijn rekening NL91ABNA0417164300."
fase: idee
bron: "Verzonnen, mail naar jan.janssen@example.org"
"""


@pytest.mark.parametrize("form", FORMS)
def test_what_is_of_a_person_is_in_no_form(
    form: str, pilotkit: Command, repository: Repository, tmp_path: Path
) -> None:
    place = tmp_path / f"x.{form}"
    assert pilotkit("export", "--repo", repository(idee=PRIVATE), "--to", form, place)[0] == 0
    for name, content in files_of(place).items():
        if zipfile.is_zipfile(io.BytesIO(content)):
            with zipfile.ZipFile(io.BytesIO(content)) as parts:
                content = b"".join(map(parts.read, parts.namelist()))  # noqa: PLW2901
        assert b"111222333" not in content, name
        assert b"NL91ABNA" not in content, name
    table = pq.read_table(place / "pilots.parquet").to_pylist() if form == "parquet" else []
    assert "111222333" not in str(table)


def test_a_masked_cell_changes_nothing(
    pilotkit: Command, repository: Repository, tmp_path: Path
) -> None:
    root = repository(idee=PRIVATE)
    file = tmp_path / "x.xlsx"
    assert pilotkit("export", "--repo", root, file)[0] == 0
    assert pilotkit("import", "--repo", root, file)[1] == "Er verandert niets.\n"
    assert (root / "pilots" / "idee.yaml").read_text(encoding="utf-8") == PRIVATE


@pytest.mark.parametrize(
    ("form", "module"), [("xlsx", "xlsxwriter"), ("ods", "odfdo"), ("parquet", "pyarrow")]
)
def test_without_the_extra_it_says_what_to_install(
    form: str, module: str, pilotkit: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in [n for n in sys.modules if n.split(".")[0] == module]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.delitem(sys.modules, f"pilotkit.tabellen.{form}", raising=False)
    code, _, err = pilotkit("export", "--repo", PORTEFEUILLE, "--to", form, tmp_path / "x")
    assert code == 2
    assert err == (f'pilotkit: voor {form} is meer nodig. Typ: pip install "pilotkit[tabellen]"\n')


def test_csv_and_json_need_no_extra(
    pilotkit: Command, monkeypatch: pytest.MonkeyPatch, portefeuille: Path, tmp_path: Path
) -> None:
    for module in ("xlsxwriter", "odfdo", "pyarrow", "python_calamine"):
        monkeypatch.setitem(sys.modules, module, None)
    for form in ("csv", "json"):
        place = exported(pilotkit, portefeuille, tmp_path / f"x.{form}", form)
        done = pilotkit("import", "--repo", portefeuille, place, "--as-of", "2018-12-31")
        assert done[:2] == (0, "Er verandert niets.\n")
    (tmp_path / "x.xlsx").write_bytes(b"")
    code, _, err = pilotkit("import", "--repo", portefeuille, tmp_path / "x.xlsx")
    assert code == 2
    assert "pip install" in err


def test_the_form_follows_from_the_name(pilotkit: Command, tmp_path: Path) -> None:
    assert pilotkit("export", "--repo", PORTEFEUILLE, tmp_path / "x.json")[0] == 0
    shown = pilotkit("export", "--repo", PORTEFEUILLE, "--to", "json", "-")[1]
    assert shown == (tmp_path / "x.json").read_text(encoding="utf-8")
    assert pilotkit("export", "--repo", PORTEFEUILLE, "--to", "csv", "-")[0] == 2
    code, _, err = pilotkit("export", "--repo", PORTEFEUILLE, tmp_path / "x")
    assert code == 2
    assert "zeg in welke vorm: --to xlsx, ods, csv, json of parquet" in err


def test_no_place_of_the_programme_is_written_over(
    pilotkit: Command, portefeuille: Path, tmp_path: Path
) -> None:
    for place in (portefeuille, portefeuille / "pilots", portefeuille / ".git" / "x"):
        code, _, err = pilotkit("export", "--repo", portefeuille, "--to", "csv", place)
        assert code == 2
        assert "hoort bij de bestanden van het programma" in err
    (portefeuille / "uit").symlink_to(tmp_path, target_is_directory=True)
    for form in ("csv", "json"):
        code, _, err = pilotkit(
            "export", "--repo", portefeuille, "--to", form, portefeuille / "uit" / "x"
        )
        assert code == 2
        assert "koppeling" in err
    assert not (tmp_path / "x").exists()


def test_files_that_cannot_be_read_are_told(pilotkit: Command, portefeuille: Path) -> None:
    (portefeuille / "pilots" / "stuk.yaml").write_text("titel: [", encoding="utf-8")
    place = portefeuille / "x.json"
    code, _, err = pilotkit("export", "--repo", portefeuille, place)
    assert code == 0
    assert "1 bestand staat niet in de tabellen" in err
    assert "pilots/stuk.yaml" in err
    shutil.copy(place, portefeuille / "y.json")
    code, told, _ = pilotkit(
        "import", "--repo", portefeuille, portefeuille / "y.json", "--as-of", "2018-12-31"
    )
    assert (code, told) == (0, "Er verandert niets.\n")


def test_lists_and_own_keys_are_one_cell(pilotkit: Command, repository: Repository) -> None:
    root = repository(
        idee="titel: Idee\nsamenvatting: Verzonnen.\nfase: idee\nbron: Verzonnen\n"
        "themas: [jeugd, 'werk; inkomen']\n"
        "advies:\n  door: Ideeënmakelaar\n  datum: 2018-06-13\n  oordeel: kansrijk\n"
        "  onderbouwing: Goed.\n  nodig:\n    tijd: een jaar\n    ruimte: een zaal\n"
    )
    place = root / "uit"
    assert pilotkit("export", "--repo", root, "--to", "csv", place)[0] == 0
    (row,) = csv.DictReader(io.StringIO((place / "pilots.csv").read_text(encoding="utf-8")))
    assert row["themas"] == 'jeugd; "werk; inkomen"'
    assert row["advies.nodig.overig"] == "ruimte: een zaal"
    kinds = {
        kolom.soort
        for tabel in tabellen(find_profiel("flevoland").pilot, Programma)  # type: ignore[union-attr]
        for kolom in tabel.kolommen
    }
    assert {LIJST, EIGEN} < kinds
