"""What is said where a result cannot be written, and what only makers see."""

from __future__ import annotations

import errno
import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pilotkit.cli.main import run
from tests.conftest import Command, Repository

UNWRITTEN = (
    "pilotkit: de uitkomst is niet te schrijven: de schijf is vol. Kies een bestand bij --output, "
    "of controleer waar de uitvoer heen gaat.\n"
)


class Full(io.StringIO):
    """A stream that takes nothing."""

    def __init__(self, number: int, handle: int) -> None:
        super().__init__()
        self._number, self._handle = number, handle

    def flush(self) -> None:
        if self.tell():
            raise OSError(self._number, os.strerror(self._number))

    def fileno(self) -> int:
        return self._handle


@pytest.fixture
def handle(tmp_path: Path) -> Callable[[], int]:
    """Return what opens a file that a stream may be silenced on."""
    return lambda: os.open(tmp_path / "stroom", os.O_WRONLY | os.O_CREAT)


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["rule"], ["check", "--help"]])
def test_a_full_disk_is_one_sentence_and_exit_code_2(
    arguments: list[str],
    handle: Callable[[], int],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "stdout", Full(errno.ENOSPC, handle()))
    assert run(arguments) == 2
    assert capsys.readouterr().err == UNWRITTEN


def test_a_reader_that_stopped_is_no_fault(
    handle: Callable[[], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", Full(errno.EPIPE, handle()))
    assert run(["rule"]) == 0


def test_what_nobody_can_hear_changes_no_exit_code(
    handle: Callable[[], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", Full(errno.ENOSPC, handle()))
    assert run(["rule", "PK0"]) == 2
    assert run(["rule"]) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such shell")
@pytest.mark.parametrize(
    ("streams", "code"), [(">&-", 2), (">&- 2>&- <&-", 2), ("2>&-", 0), ("<&-", 0), ("", 0)]
)
def test_closed_streams_are_no_crash(streams: str, code: int) -> None:
    line = f"exec {sys.executable} -m pilotkit rule PK301 {streams}"
    done = subprocess.run(["bash", "-c", line], capture_output=True, check=False)
    assert done.returncode == code
    assert b"Traceback" not in done.stderr
    assert (b"die uitvoer is dicht" in done.stderr) is (streams == ">&-")


@pytest.mark.parametrize("place", ["map", "nergens/x"])
def test_a_summary_for_github_that_cannot_be_written_is_told(
    place: str, repository: Repository, pilotkit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = repository(proef="titel: A\nsamenvatting: B\nfase: idee\n")
    (folder / "map").mkdir()
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder / place))
    code, out, err = pilotkit("check", "--repo", folder)
    assert code == 2
    assert "::warning" in out
    assert "pilotkit: de samenvatting voor GitHub is niet te schrijven: " in err


def test_who_stops_it_during_an_import_gets_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Stops:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "pilotkit.cli.app":
                raise KeyboardInterrupt

    monkeypatch.delitem(sys.modules, "pilotkit.cli.app", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Stops(), *sys.meta_path])
    assert run(["check"]) == 130
    assert capsys.readouterr().err == "pilotkit: afgebroken.\n"


def _crash(*_: object) -> None:
    raise RuntimeError("stuk \x1b[31m\n::error::hier")


@pytest.mark.parametrize("asked", ["1", "", "0"])
def test_makers_can_ask_where_it_went_wrong(
    asked: str, repository: Repository, pilotkit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = repository(proef="titel: A\nsamenvatting: B\nfase: idee\n")
    monkeypatch.setenv("PILOTKIT_TRACEBACK", asked)
    monkeypatch.setattr("pilotkit.check.check", _crash)
    code, out, err = pilotkit("check", "--repo", folder)
    assert (code, out) == (2, "")
    assert ("Traceback (most recent call last)" in err) is (asked == "1")
    assert err.endswith("Meld dit met het commando dat je gaf.\n")
    assert "\x1b" not in err
    assert "\n::error" not in err


def test_makers_can_ask_where_a_rule_went_wrong(
    repository: Repository, pilotkit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pilotkit.programmas.flevoland import PROFIEL
    from pilotkit.rules.geldend import geldend

    folder = repository(proef="titel: A\nsamenvatting: B\nfase: idee\n")
    monkeypatch.setenv("PILOTKIT_TRACEBACK", "1")
    rule = geldend(PROFIEL).op_code["PK411"]
    check = rule.check
    object.__setattr__(rule, "check", _crash)
    try:
        _, out, err = pilotkit("check", "--repo", folder)
    finally:
        object.__setattr__(rule, "check", check)
    assert "PK999" in out
    assert "RuntimeError: stuk" in err


def test_a_file_without_rights_is_one_sentence(
    repository: Repository, pilotkit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = repository(proef="titel: A\nsamenvatting: B\nfase: idee\n")
    (folder / "templates").mkdir()
    (folder / "templates" / "commissie.md.j2").write_text("# x", encoding="utf-8")
    real = os.open

    def opened(path: str, *rest: int, **named: int | None) -> int:
        if os.fspath(path).endswith("commissie.md.j2"):
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return real(path, *rest, **named)  # type: ignore[arg-type]

    def no_rights(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", "ergens")

    monkeypatch.setattr(os, "open", opened)
    code, _, err = pilotkit("report", "--repo", folder)
    assert code == 2
    assert "het sjabloon templates/commissie.md.j2 is niet te lezen. Het bestand is" in err
    monkeypatch.setattr("pilotkit.check.check", no_rights)
    code, _, err = pilotkit("check", "--repo", folder)
    assert code == 2
    assert "`ergens` is niet te openen." in err
