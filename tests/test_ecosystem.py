"""``make ecosystem`` sees what two releases answer otherwise, and nothing where they agree."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.ecosystem import Command, answers, both, commands, examples, repositories, told, unpack
from tests.test_report import git

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="make is for Unix")

MAIN = """\
def run(command):
    print('{{"begin": "{begin}", "b": 2}}' if "json" in command else "{begin}\\nslot")
    return 1
"""
EXAMPLE = Path("examples/portefeuille")
ASKED: list[Command] = [("check", "een"), ("check", "twee", "--format", "json"), ("todo",)]


@pytest.fixture
def releases(tmp_path: Path) -> tuple[Path, Path]:
    """Return the sources of a made-up pilotkit as git has it, and as they stand by now."""
    package = tmp_path / "nu" / "src" / "pilotkit"
    for folder in (package, package / "cli"):
        folder.mkdir(parents=True)
        (folder / "__init__.py").write_text("", encoding="utf-8")
    main = package / "cli" / "main.py"
    main.write_text(MAIN.format(begin="eerst"), encoding="utf-8")
    git(tmp_path / "nu", "init", "-q", "-b", "main")
    git(tmp_path / "nu", "add", "-A")
    git(tmp_path / "nu", "commit", "-qm", "eerst")
    main.write_text(MAIN.format(begin="nu"), encoding="utf-8")
    return unpack("HEAD", tmp_path / "nu", tmp_path / "toen"), tmp_path / "nu" / "src"


def test_no_difference_is_seen_where_there_is_none(releases: tuple[Path, Path]) -> None:
    old, _ = releases
    lines = list(told(ASKED, both(old, old, ASKED)))
    assert lines == ["\n3 commands: 3 alike, 0 with a difference", "0 differences in all"]


def test_a_difference_is_shown_once_with_its_count(releases: tuple[Path, Path]) -> None:
    old, new = releases
    assert answers(old, ASKED[:1]) == [("eerst\nslot\n", 1)]
    assert list(told(ASKED, both(old, new, ASKED))) == [
        "\n$ pilotkit check een", "@@ in 2 @@", "-eerst", "+nu", " slot",
        "\n$ pilotkit check twee --format json", "@@ in 1 @@",
        " {", '- "begin": "eerst",', '+ "begin": "nu",', '  "b": 2',
        "\n3 commands: 0 alike, 3 with a difference", "2 differences in all",
    ]  # fmt: skip


def test_what_is_asked_covers_every_repository_and_every_example_of_a_rule() -> None:
    asked = {place: list(commands(place, place, "HEAD")) for place in repositories()}
    assert {Path(), EXAMPLE, Path("tests/data/oud")} < asked.keys()
    for command in (
        ("show", "vakpaspoort", "--repo", str(EXAMPLE), "--as-of", "2018-12-31"),
        ("diff", "HEAD", "--format", "json", "--repo", str(EXAMPLE), "--as-of", "2018-06-30"),
        ("report", "pilot", "--pilot", "burenapp", "--quarter", "2018-Q4", "--repo", str(EXAMPLE),
         "--as-of", "2018-12-31"),
    ):  # fmt: skip
        assert command in asked[EXAMPLE]
    assert len(list(examples())) > len(list(ROOT.glob("tests/rules/*/goed")))
