"""A programme in doubt: every command but `check` refuses, and `check` names no ceiling."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest

from pilotkit.source.repository import Checkout
from pilotkit.yaml.text import MOST_BYTES
from tests.conftest import Command, Repository

DAY = date(2018, 9, 30)
PILOT = "titel: A\nsamenvatting: B\nfase: idee\nbron: C\n"
COMMANDS = (
    ("summary",), ("summary", "--format", "json"), ("show", "taal"), ("report",),
    ("report", "advies", "--pilot", "taal"), ("report", "nieuwsbrief"), ("site", "uit"),
    ("new", "x", "--titel", "X"),
)  # fmt: skip
PROFILE_ONLY = (("fmt",), ("schema", "pilot"))
UNKNOWN = ("programma: brabantt\ntitel: X\n", "programma: 'Flevoland'\ntitel: X\n")
BROKEN = ("programma: [", "titel: X\n", "", "- x\n")
WRONG = ("programma: flevoland\nbudgett: 5\n",)


@pytest.mark.parametrize("command", [*COMMANDS, *PROFILE_ONLY], ids=" ".join)
@pytest.mark.parametrize("text", [*UNKNOWN, *BROKEN])
def test_every_command_stops(
    text: str, command: tuple[str, ...], repository: Repository, pilotkit: Command
) -> None:
    folder = repository(text, taal=PILOT)
    code, out, err = pilotkit(*command, "--repo", folder)
    assert (code, out) == (2, "")
    assert err.startswith("pilotkit: `programma.yaml` heeft fouten")
    assert ("`flevoland`" in err) == (text in UNKNOWN)
    assert not (folder / "uit").exists()


@pytest.mark.parametrize("text", WRONG)
def test_where_only_the_rest_is_wrong_what_does_not_count_goes_on(
    text: str, repository: Repository, pilotkit: Command
) -> None:
    folder = repository(text, taal=PILOT)
    for command in COMMANDS:
        assert pilotkit(*command, "--repo", folder)[0] == 2
    for command in PROFILE_ONLY:
        assert pilotkit(*command, "--repo", folder)[0] == 0


@pytest.mark.parametrize("text", [*UNKNOWN, *BROKEN, *WRONG])
def test_check_says_it_and_names_no_ceiling(
    text: str, repository: Repository, pilotkit: Command
) -> None:
    code, out, _ = pilotkit("check", "--repo", repository(text, taal=PILOT))
    assert code == 1
    assert "het plafond is niet bekend" in out
    assert "500.000" not in out
    assert ("PK104" in out) == (text in UNKNOWN)


def test_without_a_file_it_says_in_one_line_what_holds(
    repository: Repository, pilotkit: Command
) -> None:
    folder = repository(taal=PILOT)
    line = (
        "pilotkit: er is geen `programma.yaml`; het programma flevoland geldt, met een plafond "
        "van € 500.000.\n"
    )
    for command in (("check",), ("summary",), ("show", "taal"), ("report",)):
        code, _, err = pilotkit(*command, "--repo", folder)
        assert (code, err) == (0, line)
    (folder / "programma.yaml").write_text("programma: flevoland\n", encoding="utf-8")
    assert pilotkit("check", "--repo", folder)[2] == ""


def test_a_name_that_is_nearly_right_is_a_reason_to_stop(
    repository: Repository, pilotkit: Command
) -> None:
    folder = repository(taal=PILOT)
    (folder / "programma.yml").write_text("programma: flevoland\n", encoding="utf-8")
    code, _, err = pilotkit("summary", "--repo", folder)
    assert code == 2
    assert "maar wel `programma.yml`. Noem het `programma.yaml`." in err
    code, out, _ = pilotkit("check", "--repo", folder, "--format", "concise")
    assert code == 1
    assert "programma.yml:1:1: PK010 fout" in out


def test_diff_says_which_side_is_in_doubt(repository: Repository, pilotkit: Command) -> None:
    folder = repository("programma: nergens\n", taal=PILOT)
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    for words in (("init", "-q"), ("add", "-A"), (*who, "commit", "-qm", "x")):
        subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True)
    (folder / "programma.yaml").write_text("programma: flevoland\n", encoding="utf-8")
    code, _, err = pilotkit("diff", "HEAD", "--repo", folder)
    assert code == 2
    assert err.startswith("pilotkit: HEAD (")
    assert "het programma `nergens` kent pilotkit niet" in err


def test_one_file_on_which_reading_breaks_does_not_stop_the_rest(
    repository: Repository, pilotkit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pilotkit import reading
    from pilotkit.yaml.text import decode as real

    def failing(content: bytes) -> object:
        if b"stuk" in content:
            raise {b"m": MemoryError, b"r": RecursionError, b"o": OverflowError}[content[-2:-1]]
        return real(content)

    monkeypatch.setattr(reading, "decode", failing)
    folder = repository(
        "programma: flevoland\n", a="stuk: m\n", b="stuk: r\n", c="stuk: o\n", taal=PILOT
    )
    code, out, err = pilotkit("check", "--repo", folder, "--format", "concise")
    assert code == 1
    for name, fout in (("a", "MemoryError"), ("b", "RecursionError"), ("c", "OverflowError")):
        assert f"pilots/{name}.yaml:1:1: PK009 fout" in out
        assert f"liep erop vast ({fout})" in out
    assert not err


def test_one_pilot_on_which_a_check_breaks_does_not_stop_the_rest(
    repository: Repository, pilotkit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pilotkit.check import pilots

    def failing(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(pilots, "_dossier", failing)
    folder = repository("programma: flevoland\n", taal=PILOT)
    code, out, _ = pilotkit("check", "--repo", folder, "--format", "concise")
    assert code == 1
    assert "PK009 fout: Dit bestand is niet te lezen" in out


def test_a_repository_without_pilots_but_with_near_misses_is_checked(
    pilotkit: Command, tmp_path: Path
) -> None:
    (tmp_path / "Pilots").mkdir()
    (tmp_path / "Pilots/taal.yaml").write_text(PILOT, encoding="utf-8")
    code, out, _ = pilotkit("check", "--repo", tmp_path, "--format", "concise")
    if (tmp_path / "pilots").exists():  # a system that does not tell capitals
        assert code == 1
    assert "Pilots/taal.yaml:1:1: PK010 fout" in out


def test_words_that_break_on_one_problem_do_not_stop_the_rest(
    repository: Repository, pilotkit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> None:
        raise ValueError

    monkeypatch.setattr("pilotkit.rules.waarden.bedragen_uit", failing)
    text = f"{PILOT}begroting:\n  posten: [{{post: overig, jaar: 2018, raming: '1'}}]\nx: 1\n"
    code, out, _ = pilotkit("check", "--repo", repository(taal=text), "--format", "concise")
    assert code == 1
    assert "PK999" in out
    assert "PK102" in out


def test_an_editor_goes_on_when_one_file_breaks(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pilotkit.check import Memory, check

    class Failing(Checkout):
        def read(self, path: str, most: int = MOST_BYTES) -> bytes:
            if path.endswith("stuk.yaml"):
                raise MemoryError
            return super().read(path, most)

    files = Failing(repository("programma: flevoland\n", stuk=PILOT, taal=PILOT))
    memory = Memory()
    result = check(files, DAY, memory=memory)
    assert [d.code for d in result.diagnostics if d.file == "pilots/stuk.yaml"] == ["PK009"]
    assert [stand.id for stand in result.portfolio.pilots] == ["taal"]

    def failing(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr("pilotkit.check.memory.check_read", failing)
    result = check(Checkout(files.root), DAY, memory=Memory())
    assert [d.code for d in result.diagnostics if d.file == "pilots/taal.yaml"] == ["PK009"]
    assert [d.code for d in check(files, DAY).diagnostics if d.file == "pilots/stuk.yaml"] == [
        "PK009"
    ]


def test_a_hundred_findings_on_texts_are_told_of_a_file(
    repository: Repository, pilotkit: Command
) -> None:
    themas = "".join(f"- naam{n}@example.org\n" for n in range(300))
    folder = repository("programma: flevoland\n", taal=f"{PILOT}themas:\n{themas}")
    _, out, _ = pilotkit("check", "--repo", folder, "--format", "concise")
    assert out.count("PK802") == 100
    assert "En nog 200 " in out


def test_a_file_of_very_many_lines_is_refused(repository: Repository, pilotkit: Command) -> None:
    folder = repository("programma: flevoland\n", taal=PILOT + "\n" * 60_000)
    _, out, _ = pilotkit("check", "--repo", folder, "--format", "concise")
    assert "PK004 fout: Het bestand heeft meer dan 50.000 regels." in out
