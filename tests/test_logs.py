"""No name of a file, no argument and no text becomes a command in the log of a CI run."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from pilotkit.cli.console import say
from pilotkit.machine import veilig
from tests.conftest import Command, Repository
from tests.test_report import git

COMMAND = re.compile(r"^\s*::|##\[|##vso\[|section_start:\d|\x1b", re.MULTILINE)
NAMES = ("##[error]weg", "##vso[task.complete]weg")
ARGUMENT = "x\n::error::y\x1b[2J##[error]z"
GOOD = "titel: Taal\nsamenvatting: Samen oefenen.\nfase: idee\nbron: Gesprek\n"
BROKEN, TO_MEND = "titel: [x\n", GOOD.replace("titel: Taal", "titel:   Taal\ngemeenten: [Almeere]")
DAY = ("--as-of", "2018-09-30")


@pytest.fixture
def misleading(repository: Repository) -> Path:
    """Return a repository with names of files that are commands."""
    texts = dict.fromkeys(NAMES, BROKEN) | {f"{name}-2": TO_MEND for name in NAMES}
    return repository(programma="programma: flevoland\n", **texts)


@pytest.mark.parametrize(
    "command",
    [
        ("check",),
        ("check", "--fix", "--format", "concise"),
        ("check", *NAMES),
        ("fmt", "--check"),
        ("fmt", "--diff"),
        ("fmt",),
        ("report", "oogst"),
        ("summary",),
        ("todo", "--format", "markdown"),
        ("site", "{}/site"),
        ("export", "{}/alles.json"),
        ("show", NAMES[0]),
        ("set", NAMES[1], "titel", "Anders"),
        ("phase", f"{NAMES[0]}-2", "ontwikkeling"),
        ("rename", f"{NAMES[1]}-2", "nieuw"),
    ],
    ids=" ".join,
)
def test_a_name_of_a_file_is_no_command(
    pilotkit: Command, misleading: Path, command: tuple[str, ...]
) -> None:
    day = () if command[0] in ("fmt", "rename") else DAY
    asked = (part.format(misleading) for part in command)
    _, out, err = pilotkit(*asked, "--repo", misleading, *day)
    assert out + err
    assert not COMMAND.search(out + err)


@pytest.mark.parametrize(
    "command",
    [
        ("show", ARGUMENT),
        ("set", ARGUMENT, "titel", "x"),
        ("report", "pilot", "--pilot", ARGUMENT),
        ("report", "--quarter", ARGUMENT),
        ("check", "--select", ARGUMENT),
        ("check", "--as-of", ARGUMENT),
        ("todo", "--within", ARGUMENT),
        ("diff", ARGUMENT),
        ("diff", "--since", ARGUMENT),
    ],
    ids=lambda command: " ".join(command).replace(ARGUMENT, "…"),
)
def test_an_argument_is_no_command(
    pilotkit: Command, misleading: Path, command: tuple[str, ...]
) -> None:
    code, _, err = pilotkit(*command, "--repo", misleading)
    assert code == 2
    assert err.count("\n") == 1
    assert not COMMAND.search(err)


def test_a_sentence_beside_the_result_is_no_command(capsys: pytest.CaptureFixture[str]) -> None:
    say("pilotkit: niet gelezen:\n- pilots/##[error]x.yaml\n::error::y\x1b[2J")
    said = capsys.readouterr().err
    assert said == "pilotkit: niet gelezen:\n- pilots/## [error]x.yaml\n: :error: :y[2J\n"


@pytest.mark.parametrize("form", ["json", "gitlab", "sarif", "junit"])
def test_a_form_for_machines_is_no_command(pilotkit: Command, misleading: Path, form: str) -> None:
    _, out, _ = pilotkit("check", "--format", form, "--repo", misleading, *DAY)
    assert not COMMAND.search(out)


def test_json_holds_no_command_and_the_same_data(pilotkit: Command, repository: Repository) -> None:
    text = "##[error]a ##vso[task.complete]b ##teamcity[c] section_start:1:d travis_fold:start:e"
    written = veilig(json.dumps(text))
    assert not re.search(r"##[a-z]*\[|section_start:|travis_fold:", written)
    assert json.loads(written) == text
    folder = repository(taal=GOOD.replace("Samen oefenen.", f"'{text}'"))
    for command in (("show", "taal", "--format", "json"), ("export", "--to", "json", "-")):
        code, out, _ = pilotkit(*command, "--repo", folder, *DAY)
        assert code == 0
        assert not COMMAND.search(out)
        assert text in str(json.loads(out))


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_a_number_of_a_person_in_the_name_of_a_revision_is_masked(
    pilotkit: Command, repository: Repository, form: str
) -> None:
    folder = repository(taal=GOOD)
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "begin")
    git(folder, "tag", "111222333")
    for revisions in (("111222333",), ("HEAD", "111222333"), ("bsn 111222333",)):
        code, out, err = pilotkit("diff", *revisions, "--format", form, "--repo", folder, *DAY)
        assert code == (2 if " " in revisions[-1] else 0)
        assert "111222333" not in out + err
