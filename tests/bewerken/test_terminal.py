"""The commands as somebody meets them at a terminal: asking, and completing what is typed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from pilotkit.cli import pilots
from tests.bewerken.test_commands import in_it
from tests.test_commands import PROGRAM

pty = pytest.importorskip("pty", reason="Windows has no such terminal")
DAY = "2018-12-31"


def at_terminal(folder: Path, answers: str, *arguments: str) -> tuple[int, str, str]:
    """Run a command with a terminal for its input and its errors: exit code, output, terminal."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [*PROGRAM, *arguments], cwd=folder, stdin=theirs, stderr=theirs, stdout=subprocess.PIPE,
        env={**os.environ, "PILOTKIT_AS_OF": DAY},
    ) as process:  # fmt: skip
        os.close(theirs)
        os.write(ours, answers.encode())
        out, _ = process.communicate(timeout=60)
    shown = b""
    try:
        while piece := os.read(ours, 4096):
            shown += piece
    except OSError:  # so a terminal ends on Linux
        pass
    os.close(ours)
    return process.returncode, out.decode(), shown.decode(errors="replace")


def test_a_value_is_asked_step_by_step(portefeuille: Path) -> None:
    code, out, shown = at_terminal(portefeuille, "vakpaspoort\nvoortgang.0.stand\n2\n", "set")
    assert code == 0, shown
    assert "voortgang.0.stand is nu aandacht" in out
    for question in ("Welke pilot: ", "Welke sleutel, zoals planning.einde: ", "  2. aandacht"):
        assert question in shown
    assert in_it(portefeuille, "voortgang.0.stand") == "aandacht"


def test_a_milestone_is_chosen_among_those_that_are_open(portefeuille: Path) -> None:
    code, out, shown = at_terminal(portefeuille, "2\n", "done", "vakpaspoort")
    assert code == 0, shown
    assert re.search(r"^  \d\. honderdste paspoort uitgereikt", shown, re.MULTILINE)
    assert "is gereed op 2018-12-31" in out


def test_a_phase_and_a_new_id_are_asked_too(portefeuille: Path) -> None:
    code, _, shown = at_terminal(portefeuille, "gestopt\n", "phase", "mantelzorg-naast-werk")
    assert "Welke fase: " in shown
    assert code == 0, shown
    code, out, shown = at_terminal(portefeuille, "vakpas\n", "rename", "vakpaspoort")
    assert code == 0, shown
    assert "heet nu pilots/vakpas.yaml" in out


def test_in_a_pipe_nothing_is_asked(portefeuille: Path) -> None:
    for command in ("set", "add", "done", "phase", "rename"):
        ended = subprocess.run(
            [*PROGRAM, command], cwd=portefeuille, input="vakpaspoort\n", capture_output=True,
            text=True, check=False, timeout=60,
        )  # fmt: skip
        assert ended.returncode == 2
        assert "ontbreekt" in ended.stderr
        assert not ended.stdout


@pytest.mark.parametrize(
    ("complete", "params", "typed", "found"),
    [
        (pilots.known_moments, {"pilot": "vakpaspoort"}, "hon", ["honderdste paspoort uitgereikt"]),
        (pilots.known_kenmerken, {"pilot": "vakpaspoort"}, "VB-2018-11",
         ["VB-2018-110", "VB-2018-114"]),
        (pilots.known_paths, {"pilot": "vakpaspoort"}, "planning.m", ["planning.mijlpalen"]),
        (pilots.known_paths, {"pilot": "vakpaspoort"}, "voortgang.",
         ["voortgang.0", "voortgang.1", "voortgang.2"]),
        (pilots.known_paths, {"pilot": "vakpaspoort"}, "niets.", []),
        (pilots.known_words, {"pilot": "vakpaspoort", "path": "partners.0.soort"}, "g",
         ["gemeente"]),
        (pilots.known_words, {"pilot": "vakpaspoort", "path": "niets"}, "g", []),
        (pilots.known_moments, {"pilot": "geen"}, "", []),
    ],
)  # fmt: skip
def test_completion_knows_the_pilot(
    complete: Any,
    params: dict[str, str],
    typed: str,
    found: list[str],
    portefeuille: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(portefeuille)
    assert complete(SimpleNamespace(params=params, args=[]), typed) == found
    monkeypatch.chdir(portefeuille.parent)
    assert complete(SimpleNamespace(params=params, args=[]), typed) == []


def test_completion_of_phases(portefeuille: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(portefeuille)
    assert pilots.known_phases("a") == ["afgerond"]


def test_options_complete_behind_an_open_one(portefeuille: Path) -> None:
    line = "pilotkit add uitgave vakpaspoort --kenmerk "
    ended = subprocess.run(
        [sys.executable, "-m", "pilotkit"], cwd=portefeuille, capture_output=True, text=True,
        check=False, timeout=60,
        env={**os.environ, "_PILOTKIT_COMPLETE": "complete_bash", "COMP_WORDS": line,
             "COMP_CWORD": "5"},
    )  # fmt: skip
    assert "VB-2018-114" in ended.stdout.split()


COMPLETED = "honderdste paspoort uitgereikt"


def completed(folder: Path, shell: str, typed: str, word: int) -> str:
    """Return what a shell is answered, that asks to complete the last word of a line."""
    asked = {"_PILOTKIT_COMPLETE": f"complete_{shell}", "_TYPER_COMPLETE_ARGS": typed}
    asked |= {"COMP_WORDS": typed, "COMP_CWORD": str(word)}
    ended = subprocess.run(
        PROGRAM, cwd=folder, capture_output=True, encoding="utf-8", check=False, timeout=60,
        env=os.environ | asked | {"_TYPER_COMPLETE_FISH_ACTION": "get-args"},
    )  # fmt: skip
    return ended.stdout


@pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash")
@pytest.mark.parametrize(
    ("typed", "word", "value"),
    [
        ("done vakpaspoort hon", 3, COMPLETED),
        ('done vakpaspoort "hon', 3, COMPLETED),
        ("done vakpaspoort 'hon", 3, COMPLETED),
        ("done vakpaspoort honderdste\\ p", 3, COMPLETED),
        ('done vakpaspoort "honderdste p', 3, COMPLETED),
        ("done vakpaspoort $", 3, "$5 'x' \"y\" `z` \\"),
        ("done vakpaspoort '$", 3, "$5 'x' \"y\" `z` \\"),
        ('done vakpaspoort "$', 3, "$5 'x' \"y\" `z` \\"),
        ("add besluit vakpaspoort --orgaan Ged", 5, "Gedeputeerde Staten"),
        ("set vakpaspoort planning.m", 3, "planning.mijlpalen"),
    ],
)
def test_what_bash_completes_is_one_argument(
    typed: str, word: int, value: str, portefeuille: Path
) -> None:
    file = portefeuille / "pilots/vakpaspoort.yaml"
    odd = "  mijlpalen:\n    - {naam: '$5 ''x'' \"y\" `z` \\', datum: 2019-01-01}\n"
    text = file.read_text(encoding="utf-8")
    assert text.count("  mijlpalen:\n") == 1
    file.write_text(text.replace("  mijlpalen:\n", odd), encoding="utf-8")
    answer = completed(portefeuille, "bash", f"pilotkit {typed}", word).rstrip("\n")
    quote = next((sign for sign in "\"'" if sign in typed), "")
    ended = subprocess.run(
        ["bash", "-c", f"printf '<%s>' {quote}{answer}{quote}"],
        capture_output=True, encoding="utf-8", check=True, timeout=60,
    )  # fmt: skip
    assert ended.stdout == f"<{value}>"


@pytest.mark.parametrize(
    ("typed", "word", "value"),
    [
        ("add besluit vakpaspoort --orgaan = Ged", 6, "Gedeputeerde\\ Staten"),
        ("add besluit vakpaspoort --datum = 2018-12-01 --orgaan = Ged", 9, "Gedeputeerde\\ Staten"),
        ("report --pilot = vak", 4, "vakpaspoort"),
        ("report --pilot =", 3, "wandelmaatjes"),
        ("add besluit --datum = 2018-12-01 vak", 6, "vakpaspoort"),
    ],
)
def test_bash_completes_behind_an_equals_sign(
    typed: str, word: int, value: str, portefeuille: Path
) -> None:
    """Bash gives the sign as a word of its own, and each word on a line."""
    line = "\n".join(["pilotkit", *typed.split()])
    assert value in completed(portefeuille, "bash", line, word).splitlines()


def test_other_shells_quote_by_themselves(portefeuille: Path) -> None:
    typed = "pilotkit done vakpaspoort hon"
    assert completed(portefeuille, "fish", typed, 3) == f"{COMPLETED}\n"
    assert f'(("{COMPLETED}"))' in completed(portefeuille, "zsh", typed, 3)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_installed_in_dutch(shell: str, tmp_path: Path) -> None:
    home = {"HOME": str(tmp_path), "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}
    ended = subprocess.run(
        [*PROGRAM, "--install-completion", shell],
        capture_output=True, encoding="utf-8", check=False, timeout=60, env=os.environ | home,
    )  # fmt: skip
    assert (ended.returncode, ended.stderr) == (0, "")
    assert re.fullmatch(
        rf"Het aanvullen in {shell} staat in {re.escape(str(tmp_path))}/\S+\. "
        r"Open een nieuw venster; dan werkt het\.\n",
        ended.stdout,
    )
