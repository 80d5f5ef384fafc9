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
        assert programme == data(pilotkit, "summary", "--repo", folder)
    assert samen["total"]["pilots"] == 8 + 43 + 4
    assert samen["total"]["claimed"] == 338_500
    assert samen["total"]["ceiling"] is None  # not every programme has one
    assert samen["unreadable"] == []


def test_what_programmes_share_is_named(pilotkit: Command, repository: Repository) -> None:
    zelfde = data(pilotkit, "summary", PORTEFEUILLE, ROOT)
    assert zelfde["overlap"]["ceilings"][0]["name"] == "Provincie Flevoland"
    assert zelfde["total"]["ceiling"] == 1_000_000
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
