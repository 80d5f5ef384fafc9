"""The rest of what a spreadsheet may say: own keys, conditions, anchors, lists with a mapping."""

from __future__ import annotations

from pathlib import Path

import pytest

from pilotkit.tabellen.cellen import uiteen
from tests.conftest import Command, Repository
from tests.tabellen.conftest import AS_OF, Sheet, save

IDEE = """\
titel: Idee
samenvatting: Verzonnen.
fase: idee
bron: Verzonnen
themas: [jeugd]
voorwaarden:
  doel: {oordeel: open}
advies:
  door: Ideeënmakelaar
  datum: 2018-06-13
  oordeel: kansrijk
  onderbouwing: Goed.
  nodig:
    tijd: een jaar
    ruimte: een zaal
    zaal: groot
"""


@pytest.fixture
def idee(pilotkit: Command, repository: Repository, tmp_path: Path) -> Sheet:
    return Sheet(pilotkit, repository(idee=IDEE), tmp_path / "idee.xlsx")


def text_of(sheet: Sheet) -> str:
    return (sheet.root / "pilots" / "idee.yaml").read_text(encoding="utf-8")


def test_keys_of_its_own_change_one_by_one(idee: Sheet) -> None:
    idee.put("pilots", "idee", "advies.nodig.overig", "ruimte: twee zalen; stoelen: veertig")
    code, _, err = idee.run()
    assert code == 0, err
    expected = IDEE.replace("een zaal\n    zaal: groot", "twee zalen\n    stoelen: veertig")
    assert text_of(idee) == expected


def test_a_condition_comes_once(idee: Sheet) -> None:
    idee.add("voorwaarden", pilot="idee", onderdeel="vernieuwing", oordeel="open")
    idee.add("voorwaarden", pilot="idee", onderdeel="doel", oordeel="open")
    idee.add("voorwaarden", pilot="idee", onderdeel="doen", oordeel="open")
    idee.add("voorwaarden", onderdeel="doel", oordeel="open")
    idee.add("voorwaarden", pilot="ideee", onderdeel="doel", oordeel="open")
    code, _, err = idee.run()
    assert code == 1
    for told in (
        "`doel` staat daar al",
        "het onderdeel `doen` kent pilotkit niet. Bedoel je `doel`?",
        "vul in bij welk bestand deze rij hoort",
        "de id `ideee` kent pilotkit niet. Bedoel je `idee`?",
    ):
        assert told in err
    del idee.cells["voorwaarden"][-4:]
    assert idee.run()[0] == 0
    assert "  vernieuwing:\n    oordeel: open\n" in text_of(idee)


def test_a_row_may_be_there_once(idee: Sheet) -> None:
    idee.cells["voorwaarden"].append(list(idee.row("voorwaarden", "idee/doel")))
    assert "de rij `idee/doel` staat er twee keer" in idee.run()[2]
    idee.cells["voorwaarden"].pop()
    idee.cells["pilots"].pop()
    code, _, err = idee.run()
    assert code == 0
    assert "pilots/idee.yaml blijft bestaan: een bestand haal je zelf weg." in err
    idee.add("pilots", titel="Zonder id")
    assert "geef een nieuw bestand een id" in idee.run()[2]


def test_what_stands_in_two_places_is_refused(
    pilotkit: Command, repository: Repository, tmp_path: Path
) -> None:
    text = IDEE.replace("bron: Verzonnen", "bron: &x Verzonnen\ntranche: *x")
    sheet = Sheet(pilotkit, repository(idee=text), tmp_path / "idee.xlsx")
    sheet.put("pilots", "idee", "bron", "Anders")
    sheet.put("pilots", "idee", "tranche", None)
    code, _, err = sheet.run()
    assert code == 1
    assert "- pilots!" in err
    assert text_of(sheet) == text


def test_a_mapping_may_fill_in_what_a_list_lacks(idee: Sheet, tmp_path: Path) -> None:
    rows: list[list[object]] = [["Uitdraai"], ["wie", "soort"], ["GGD", "Gemeente"], ["ROC", "x"]]
    list_ = save(tmp_path / "lijst.xlsx", {"Eerste": [[1]], "Partners": rows})
    kaart = tmp_path / "kaart.yaml"
    kaart.write_text(
        "tabel: partners\nblad: partners\nkop: 2\nkolommen: {wie: naam, soort: soort}\n"
        "vast: {pilot: Idee, verantwoordelijk_voor: [borging]}\n",
        encoding="utf-8",
    )
    options = ("--repo", idee.root, list_, "--mapping", kaart, *AS_OF)
    code, _, err = idee.pilotkit("import", *options)
    assert code == 1
    assert "- Partners!B4: `x` staat niet in de lijst" in err
    rows.pop()
    save(list_, {"Eerste": [[1]], "Partners": rows})
    assert idee.pilotkit("import", *options)[0] == 0
    assert "  - {naam: GGD, soort: gemeente, verantwoordelijk_voor: [borging]}\n" in text_of(idee)


def test_pilots_of_a_list_are_known_by_their_title(idee: Sheet, tmp_path: Path) -> None:
    list_ = save(tmp_path / "lijst.xlsx", {"x": [["project", "bron"], ["IDEE", "Ander stuk"]]})
    kaart = tmp_path / "kaart.yaml"
    kaart.write_text(
        "tabel: pilots\nkolommen: {project: titel, bron: bron}\nsleutel: titel\n", encoding="utf-8"
    )
    code, told, err = idee.pilotkit(
        "import", "--repo", idee.root, list_, "--mapping", kaart, *AS_OF, "--dry-run"
    )
    assert code == 0, err
    assert "bron: ‘Verzonnen’ wordt ‘Ander stuk’" in told
    assert "titel: ‘Idee’ wordt ‘IDEE’" in told


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('"open', ('"open',)),
        ('"a" b; c', ('"a" b', "c")),
        ("a;; b\nc", ("a", "b", "c")),
        ('""', ("",)),
        ("", ()),
    ],
)
def test_texts_in_one_cell(text: str, parts: tuple[str, ...]) -> None:
    assert uiteen(text) == parts
