"""What the corpora of hostile inputs share: a case, the harm that it may do, a measured run.

A corpus is a module ``tests/fuzz/corpus_<name>.py`` with a ``CORPUS``; dropping one there
adds it to ``make fuzz``, which tries every case, and to ``make test``, which tries a sample.
"""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

HERE = Path(__file__).parent

CPU_SECONDS = 2.0
PEAK_MIB = 200.0
"""What one command may take for a file of 1 MiB (6-quality, robustness)."""


class Harm(StrEnum):
    """What an input may never bring about."""

    RAN = "run"
    OUTSIDE = "written outside"
    FORGED = "forged"
    LOST = "lost"
    TRACEBACK = "traceback"
    SLOW = "too slow"
    BIG = "too big"
    MISSED = "not found"
    SHOWN = "shown"
    ALARM = "false alarm"


@dataclass(frozen=True)
class Case:
    """One input: tried in an empty folder, it says which harm it did."""

    name: str
    attempt: Callable[[Path], Iterable[Harm]]


@dataclass(frozen=True)
class Corpus:
    """Inputs of one kind.

    ``sample`` is how many of them ``make test`` tries, spread over all (None: all);
    ``allowed`` how many cases may do a harm that cannot be ruled out altogether.
    """

    name: str
    cases: Callable[[], Iterable[Case]]
    sample: int | None = None
    allowed: Mapping[Harm, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Run:
    """A command that ended: what it said, and what it took with its children together."""

    code: int
    out: bytes
    err: bytes
    cpu_seconds: float
    peak_mib: float

    @property
    def said(self) -> bytes:
        """What it said on standard error, but for the line on the programme that holds."""
        lines = self.err.splitlines(keepends=True)
        return b"".join(line for line in lines if b"er is geen `programma.yaml`; het" not in line)

    def harms(
        self,
        *,
        seconds: float = CPU_SECONDS,
        mib: float = PEAK_MIB,
        codes: Sequence[int] = (0, 1, 2),
    ) -> Iterator[Harm]:
        """Yield what no command may do, whatever it is given."""
        if self.code not in codes or b"Traceback (most recent call last)" in self.out + self.err:
            yield Harm.TRACEBACK
        if self.cpu_seconds > seconds:
            yield Harm.SLOW
        if self.peak_mib > mib:
            yield Harm.BIG


def pilotkit(
    *arguments: str | Path,
    cwd: Path,
    env: Mapping[str, str] | None = None,
    stdin: bytes = b"",
    timeout: float = 120,
) -> Run:
    """Run pilotkit in a process of its own and measure it, its children included.

    Time is CPU time, so that a busy machine is no finding. Where the system does not
    count for us (Windows) it is wall time, and memory is 0. What takes longer than
    ``timeout`` is killed.
    """
    command = [sys.executable, "-m", "pilotkit", *map(str, arguments)]
    with (
        tempfile.TemporaryFile() as given,
        tempfile.TemporaryFile() as out,
        tempfile.TemporaryFile() as err,
    ):
        given.write(stdin)
        given.seek(0)
        begin = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=cwd, env={**os.environ, **(env or {})}, stdin=given, stdout=out, stderr=err
        )
        alarm = threading.Timer(timeout, process.kill)
        alarm.start()
        try:
            taken, peak = _wait(process)
        finally:
            alarm.cancel()
        taken = time.perf_counter() - begin if taken is None else taken
        out.seek(0)
        err.seek(0)
        return Run(process.returncode, out.read(), err.read(), taken, peak)


def _wait(process: subprocess.Popen[bytes]) -> tuple[float | None, float]:
    """Wait for a process; return its CPU seconds (None where untold) and its peak in MiB."""
    if not hasattr(os, "wait4"):
        process.wait()
        return None, 0.0
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    per_mib = 1024 * 1024 if sys.platform == "darwin" else 1024
    return used.ru_utime + used.ru_stime, used.ru_maxrss / per_mib


def corpora() -> tuple[Corpus, ...]:
    """Return every corpus of this folder, sorted by the name of its module."""
    names = sorted(path.stem for path in HERE.glob("corpus_*.py"))
    return tuple(importlib.import_module(f"tests.fuzz.{name}").CORPUS for name in names)


def chosen(corpus: Corpus) -> list[Case]:
    """Return the cases that ``make test`` tries: a sample, spread over all."""
    cases = list(corpus.cases())
    if corpus.sample is None or corpus.sample >= len(cases):
        return cases
    return [cases[number * len(cases) // corpus.sample] for number in range(corpus.sample)]


@dataclass(frozen=True)
class Outcome:
    """What the cases of a corpus brought about: for each harm the names of those that did it."""

    corpus: Corpus
    tried: int
    harms: Mapping[Harm, tuple[str, ...]]

    @property
    def is_well(self) -> bool:
        """Whether no harm was done by more cases than the corpus allows."""
        return all(len(names) <= self.corpus.allowed.get(h, 0) for h, names in self.harms.items())


def attempt(corpus: Corpus, cases: Iterable[Case]) -> Outcome:
    """Try cases, each in an empty folder of its own."""
    harms: dict[Harm, list[str]] = {}
    tried = 0
    for case in cases:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
            for harm in dict.fromkeys(case.attempt(Path(name).resolve())):
                harms.setdefault(harm, []).append(case.name)
        tried += 1
    return Outcome(corpus, tried, {harm: tuple(names) for harm, names in harms.items()})
