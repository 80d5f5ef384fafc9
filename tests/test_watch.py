"""`watch` checks again when something changes, says it each time, and stops when asked."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import Mock

import pytest

from pilotkit.check import Memory
from pilotkit.cli.watch import _round
from pilotkit.reading import read_bytes
from pilotkit.source.repository import Checkout
from pilotkit.source.stamp import stamp
from tests.conftest import Command
from tests.lsp.editor import DAG

PATIENCE = 30.0
"""Seconds: a busy machine may take its time."""


@contextmanager
def watching(folder: Path, stdout: int, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "pilotkit", "watch", "--as-of", "2018-12-31", *arguments]
    with subprocess.Popen(command, cwd=folder, stdout=stdout, stderr=subprocess.PIPE) as process:
        try:
            yield process
        finally:
            process.kill()


def until(read: Callable[[], bytes], wanted: bytes) -> bytes:
    """Return what was written until something is in it; what never comes is a failure."""
    said, end = b"", time.monotonic() + PATIENCE
    while wanted not in said:
        assert time.monotonic() < end, said
        said += read()
    return said


def reader(handle: int) -> Callable[[], bytes]:
    """Return what reads what there is, and nothing where there is nothing yet."""
    os.set_blocking(handle, False)

    def read() -> bytes:
        try:
            return os.read(handle, 65536)
        except BlockingIOError:
            time.sleep(0.05)
            return b""

    return read


def type_dutch_amount(folder: Path) -> None:
    file = folder / "pilots" / "vakpaspoort.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("bedrag: 80000\n", "bedrag: 80.000\n"), encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no Ctrl-C to one process alone")
def test_a_pipe_gets_every_round_and_ctrl_c_is_no_failure(portefeuille: Path) -> None:
    with watching(portefeuille, subprocess.PIPE) as process:
        assert process.stdout
        read = reader(process.stdout.fileno())
        first = until(read, b"\n\n")
        assert b"PK105" not in first
        type_dutch_amount(portefeuille)
        second = until(read, b"\n\n")
        assert b"pilots/vakpaspoort.yaml:141:15: PK105 fout" in second
        assert b"9 bestanden gecontroleerd: 1 fout" in second
        assert b"\x1b" not in first + second
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 0
        assert process.stderr
        assert process.stderr.read() == b""


@pytest.mark.skipif(os.name == "nt", reason="there are no pseudo-terminals on Windows")
def test_a_terminal_is_cleared_for_every_round(portefeuille: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    with watching(portefeuille, theirs, "vakpaspoort") as process:
        os.close(theirs)
        read = reader(ours)
        first = until(read, b"Stop met Ctrl-C.")
        type_dutch_amount(portefeuille)
        second = until(read, b"PK105")
        assert first.startswith(b"\x1b[2J\x1b[3J\x1b[H")
        assert b"\x1b[2J\x1b[3J\x1b[H" in second
        assert b"burenapp" not in first + second  # only the pilot that was asked for
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 0
    os.close(ours)


@pytest.mark.skipif(os.name == "nt", reason="a reader that goes away is another error on Windows")
def test_it_stops_when_nobody_reads_any_more(portefeuille: Path) -> None:
    with watching(portefeuille, subprocess.PIPE) as process:
        assert process.stdout
        until(reader(process.stdout.fileno()), b"\n\n")
        process.stdout.close()
        type_dutch_amount(portefeuille)
        assert process.wait(PATIENCE) == 0


def test_a_round_reads_only_what_changed(
    portefeuille: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading = Mock(wraps=read_bytes)
    monkeypatch.setattr("pilotkit.check.memory.read_bytes", reading)
    memory, checkout = Memory(), Checkout(portefeuille)
    _round(checkout, (), DAG, memory)
    before = reading.call_count
    type_dutch_amount(portefeuille)
    assert "PK105" in _round(checkout, (), DAG, memory)
    assert reading.call_count == before + 1


def test_a_repository_that_cannot_be_read_is_told_and_watched_on(
    portefeuille: Path, tmp_path: Path
) -> None:
    memory, checkout = Memory(), Checkout(portefeuille)
    (portefeuille / "pilots").rename(tmp_path / "weg")
    assert _round(checkout, (), DAG, memory).startswith("pilotkit: er staat geen enkel bestand")
    (tmp_path / "weg").rename(portefeuille / "pilots")
    assert "9 bestanden gecontroleerd" in _round(checkout, (), DAG, memory)


def test_every_change_has_another_stamp(portefeuille: Path) -> None:
    file = portefeuille / "pilots" / "vakpaspoort.yaml"
    text = file.read_bytes()
    seen = [stamp(portefeuille)]
    steps: tuple[Callable[[], object], ...] = (
        lambda: file.write_bytes(text + b"# x\n"),
        lambda: file.write_bytes(text.replace(b"80000", b"90000") + b"# x\n"),  # as long as before
        lambda: file.rename(file.with_name("ander.yaml")),
        lambda: (portefeuille / "bijlagen" / "nieuw.txt").write_bytes(b"x"),
        (portefeuille / "programma.yaml").unlink,
    )
    for step in steps:
        time.sleep(0.02)  # longer than the clock of any file system needs
        step()
        seen.append(stamp(portefeuille))
    assert len(set(seen)) == len(steps) + 1
    (portefeuille / ".git").mkdir()
    (portefeuille / ".git" / "index").write_bytes(b"x")
    (portefeuille / "rond").symlink_to(portefeuille, target_is_directory=True)
    hidden = {path for path, *_ in stamp(portefeuille)} - {path for path, *_ in seen[-1]}
    assert hidden == {str(portefeuille / "rond")}


def test_what_cannot_be_a_day_is_refused_at_once(pilotkit: Command, portefeuille: Path) -> None:
    code, out, err = pilotkit("watch", "--repo", portefeuille, "--as-of", "gisteren")
    assert (code, out) == (2, "")
    assert "is geen datum" in err
