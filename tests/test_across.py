"""Across programmes: side by side, and what they learned."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import PORTEFEUILLE, ROOT, Command, Repository

ZUID_HOLLAND, BRABANT = ROOT / "examples" / "zuid-holland", ROOT / "examples" / "brabant"
DAG = ("--as-of", "2018-12-31")
LES = """\
titel: {titel}
samenvatting: Een verzonnen pilot.
fase: idee
bron: Een verzonnen stuk
gemeenten: [Urk]
evaluatie:
  lessen:
    - {{datum: 2018-06-01, les: Begin klein., betekenis: lokaal, tags: [werving]}}
    - {{datum: 2018-07-01, les: "{les}", betekenis: lokaal}}
"""


def data(pilotkit: Command, *arguments: object) -> Any:
    code, out, _ = pilotkit(*arguments, "--format", "json", *DAG)
    assert code == 0
    return json.loads(out)


def test_programmes_side_by_side_are_each_as_they_are_alone(pilotkit: Command) -> None:
    samen = data(pilotkit, "summary", PORTEFEUILLE, ZUID_HOLLAND, BRABANT)
    for programme, folder in zip(
        samen["programmes"], (PORTEFEUILLE, ZUID_HOLLAND, BRABANT), strict=True
    ):
        alone = data(pilotkit, "summary", "--repo", folder)
        assert programme == {"path": str(folder), **alone}
    assert samen["total"]["pilots"] == 8 + 43 + 4
    assert samen["total"]["claimed"] == 338_500
    assert samen["total"]["ceiling"] is None  # not every programme has one
    assert samen["unreadable"] == []


def test_what_programmes_share_is_named(pilotkit: Command) -> None:
    zelfde = data(pilotkit, "summary", PORTEFEUILLE, ROOT)
    assert zelfde["overlap"]["ceilings"][0]["name"] == "Provincie Flevoland"
    assert zelfde["overlap"]["ceilings"][0]["amount"] == 500_000
    assert zelfde["total"]["ceiling"] is None  # it may be the same money
    assert zelfde["total"]["room"] is None
    out = pilotkit("summary", PORTEFEUILLE, ROOT, *DAG)[1]
    assert "Kijk of dat hetzelfde geld is" in out


def test_one_that_cannot_be_read_is_named_and_the_rest_is_shown(
    pilotkit: Command, tmp_path: Path
) -> None:
    samen = data(pilotkit, "summary", PORTEFEUILLE, tmp_path / "weg")
    assert [one["path"] for one in samen["unreadable"]] == [(tmp_path / "weg").as_posix()]
    assert len(samen["programmes"]) == 1
    code, _, err = pilotkit("summary", tmp_path / "weg")
    assert code == 2
    assert "bestaat niet" in err
    err = pilotkit("summary", "weg")[2]  # a name keeps its own letters
    assert err == "pilotkit: weg is niet te lezen: Deze map bestaat niet. Controleer het pad.\n"


def test_lessons_of_pilots_and_of_the_programme(pilotkit: Command) -> None:
    van_zh = data(pilotkit, "lessons", ZUID_HOLLAND)["lessons"]
    assert len([les for les in van_zh if les["pilot"] is None]) == 28
    lessen = data(pilotkit, "lessons", "--repo", PORTEFEUILLE)["lessons"]
    dagen = [les["date"] for les in lessen]
    assert dagen == sorted(dagen, reverse=True)
    assert {les["seen"] for les in lessen} == {"once"}


@pytest.mark.parametrize(
    ("gevraagd", "aantal"),
    [((), 4), (("--tag", "Werving"), 2), (("--search", "KLEIN urk"), 2), (("--search", "nee"), 0)],
)
def test_lessons_are_found_by_tag_and_by_words(
    gevraagd: tuple[str, ...], aantal: int, pilotkit: Command, repository: Repository
) -> None:
    folder = repository(
        een=LES.format(titel="Taalmaatjes", les="Vraag het eerst."),
        twee=LES.format(titel="Fietsmaatjes", les="Maak het | leuk <b>."),
    )
    lessen = data(pilotkit, "lessons", folder, *gevraagd)["lessons"]
    assert len(lessen) == aantal
    assert {les["seen"] for les in lessen if les["lesson"] == "Begin klein."} <= {"often"}
    markdown = pilotkit("lessons", folder, "--format", "markdown", *DAG)[1]
    assert "<b>" not in markdown
    assert all(line.count(" | ") == 5 for line in markdown.splitlines() if line.startswith("| "))


PARTNER = """\
titel: {titel}
samenvatting: Een verzonnen pilot.
fase: idee
bron: Een verzonnen stuk
gemeenten: [Almere]
partners:
  - {{naam: "{partij}", soort: maatschappelijke_organisatie}}
"""


def made(folder: Path, partij: str) -> Path:
    """Return a small repository with one pilot that has one party."""
    (folder / "pilots").mkdir(parents=True)
    (folder / "programma.yaml").write_text("programma: flevoland\n", encoding="utf-8")
    text = PARTNER.format(titel=folder.name, partij=partij)
    (folder / "pilots" / f"{folder.name}.yaml").write_text(text, encoding="utf-8")
    return folder


def test_the_same_party_is_one_and_another_number_is_another(
    pilotkit: Command, tmp_path: Path
) -> None:
    een = made(tmp_path / "een", "Stichting Zonnewijk")
    twee = made(tmp_path / "twee", "zonnewijk.")
    drie = made(tmp_path / "drie", "Zonnewijk 2")
    overlap = data(pilotkit, "summary", een, twee, drie)["overlap"]
    (partij,) = overlap["parties"]
    assert [str(een) in naam or str(twee) in naam for naam in partij["programmes"]] == [True, True]
    (plaats,) = overlap["municipalities"]
    assert (plaats["name"], len(plaats["programmes"])) == ("Almere", 3)
    assert [g["amount"] for g in overlap["reserves"]] == [1_500_000]


def test_names_without_latin_letters_are_not_all_the_same(
    pilotkit: Command, tmp_path: Path
) -> None:
    een, twee = made(tmp_path / "een", "Дружба"), made(tmp_path / "twee", "Радость")
    assert data(pilotkit, "summary", een, twee)["overlap"]["parties"] == []


def test_a_folder_named_twice_is_read_once_and_one_inside_a_repository_is_none(
    pilotkit: Command,
) -> None:
    twee_keer = data(pilotkit, "summary", PORTEFEUILLE, PORTEFEUILLE / ".." / PORTEFEUILLE.name)
    assert len(twee_keer["programmes"]) == 1
    for command in ("summary", "lessons"):
        assert pilotkit(command, PORTEFEUILLE / "pilots", *DAG)[0] == 2
        assert pilotkit(command, PORTEFEUILLE, "--repo", PORTEFEUILLE, *DAG)[0] == 2


def test_lessons_name_one_folder_that_cannot_be_read(pilotkit: Command, tmp_path: Path) -> None:
    lessen = data(pilotkit, "lessons", PORTEFEUILLE, tmp_path / "weg")
    assert [een["path"] for een in lessen["unreadable"]] == [str(tmp_path / "weg")]
    assert lessen["lessons"]
    for vorm in ("text", "markdown"):
        out = pilotkit("lessons", PORTEFEUILLE, tmp_path / "weg", "--format", vorm, *DAG)[1]
        assert "Niet te lezen" in out


def test_another_repository_makes_no_lesson_seen_more_often(
    pilotkit: Command, tmp_path: Path
) -> None:
    folders = [tmp_path / naam for naam in ("een", "twee")]
    for folder in folders:
        made(folder, "Partij")
        text = LES.format(titel="Pilot", les="Ивану звонить сначала")
        (folder / "pilots" / "les.yaml").write_text(text, encoding="utf-8")
    lessen = data(pilotkit, "lessons", *folders)["lessons"]
    assert len(lessen) == 4
    assert {les["seen"] for les in lessen} == {"once"}
    assert len(data(pilotkit, "lessons", *folders, "--search", "ивану")["lessons"]) == 2
    assert data(pilotkit, "lessons", *folders, "--search", "нет")["lessons"] == []
