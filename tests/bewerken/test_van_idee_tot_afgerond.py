"""The way of one pilot from idea to the end, by commands alone; the transcript is beside it."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

import pytest

from tests.conftest import Command, Repository

TRANSCRIPT = Path(__file__).with_suffix(".txt")
WEG = Path(__file__).with_name("weg.txt")
MOST_FINDINGS = 3
PROGRAMMA = "programma: flevoland\nrapportage: {ritme: halfjaar}\n"


def commands() -> list[tuple[str, list[str]]]:
    """Return the commands of ``weg.txt``, each with the day on which it is given."""
    found = []
    day = ""
    text = WEG.read_text(encoding="utf-8").replace("\\\n", " ")
    for line in text.splitlines():
        if line.startswith("# "):
            day = line.removeprefix("# ")
        elif line:
            found.append((day, shlex.split(line)[1:]))
    return found


def test_every_step_is_valid(
    repository: Repository, pilotkit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = repository(PROGRAMMA)
    monkeypatch.chdir(folder)
    told = ""
    before = ""
    for day, arguments in commands():
        monkeypatch.setenv("PILOTKIT_AS_OF", day)
        code, out, err = pilotkit(*arguments)
        is_refused = arguments[0] == "phase" and code == 1
        assert code == 0 or is_refused, (arguments, err)
        heading = "" if day == before else f"\n# {day}\n"
        before = day
        told += f"{heading}$ pilotkit {shlex.join(arguments)}\n{out}{err}"
        code, out, err = pilotkit("check", "--format", "concise")
        findings = [line for line in out.splitlines() if ": PK" in line or ": FL" in line]
        assert code == 0, out
        assert len(findings) <= MOST_FINDINGS, out
    lines = Path("pilots/koken.yaml").read_text(encoding="utf-8").splitlines(keepends=True)
    counts = "".join(line for line in lines if not line.lstrip().startswith("#"))
    told += f"\n$ grep -v '^ *#' pilots/koken.yaml\n{counts}"
    if os.environ.get("PILOTKIT_GOLDEN"):
        TRANSCRIPT.write_text(told.lstrip("\n"), encoding="utf-8")
    assert told.lstrip("\n") == TRANSCRIPT.read_text(encoding="utf-8")
