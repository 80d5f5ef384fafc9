"""``make ecosystem OLD=<revision>``: an older release beside this one, on every repository here.

Both run the same commands on the same files with this interpreter: the older one as git has
it, this one as it stands. What they print otherwise is shown, each difference once and with a
count. It is for reading: differences are meant or not, so the exit code is 0.
"""

from __future__ import annotations

import argparse
import difflib
import io
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from pilotkit.cli.schema import What
from pilotkit.kwartaal import Kwartaal
from pilotkit.reports.soorten import SOORTEN
from tests.conftest import ROOT

DAYS = ("2018-06-30", "2018-12-31", "2019-09-30", "2024-12-31")
"""The peildata; a note is on the quarter that is over then."""
MOST_LINES, AT_ONCE = 30, 150

Command = tuple[str, ...]
Lines = tuple[str, ...]


class Answer(NamedTuple):
    """What a command printed, and its exit code."""

    text: str
    code: int

    def lines(self) -> list[str]:
        """Return it as lines to compare: JSON one value a line."""
        try:
            text = json.dumps(json.loads(self.text), indent=1, ensure_ascii=False)
        except ValueError:
            text = self.text
        return [*text.splitlines(), f"exit code {self.code}"]


DRIVER = """
import contextlib, importlib, json, os, pkgutil, sys, tempfile
import pilotkit
assert pilotkit.__file__.startswith(os.environ["PYTHONPATH"]), pilotkit.__file__
for module in pkgutil.walk_packages(pilotkit.__path__, "pilotkit."):
    with contextlib.suppress(ImportError):  # an extra that is not here
        importlib.import_module(module.name)
from pilotkit.cli.main import run
answers = []
for command in json.load(sys.stdin):
    with tempfile.TemporaryFile() as out:
        child = os.fork()
        if not child:
            code = 70
            try:
                os.dup2(out.fileno(), 1), os.dup2(out.fileno(), 2)
                code = run(command)
                sys.stdout.flush()
            finally:
                os._exit(code)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        out.seek(0)
        answers.append((out.read().decode("utf-8", "replace"), code))
json.dump(answers, sys.stdout)
"""
"""Runs commands, each as in a process of its own, of a pilotkit that is imported once."""


def answers(src: Path, commands: list[Command]) -> list[Answer]:
    """Return what the pilotkit of some sources answers to commands."""
    env = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
    env |= {"PYTHONPATH": str(src), "PYTHONUTF8": "1", "COLUMNS": "100"}
    done = subprocess.run(
        [sys.executable, "-c", DRIVER], input=json.dumps(commands), check=True, cwd=ROOT,
        env=env, stdout=subprocess.PIPE, encoding="utf-8",
    )  # fmt: skip
    return [Answer(*answer) for answer in json.loads(done.stdout)]


def both(old: Path, new: Path, commands: list[Command]) -> list[tuple[Answer, Answer]]:
    """Return what both answer, on all cores."""
    parts = [commands[at : at + AT_ONCE] for at in range(0, len(commands), AT_ONCE)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        was, now = (pool.map(answers, [src] * len(parts), parts) for src in (old, new))
        return list(zip(chain(*was), chain(*now), strict=True))


def unpack(revision: str, repository: Path, folder: Path) -> Path:
    """Return the sources of a revision, unpacked in a folder; ends where git knows none."""
    archived = ("git", "-C", repository, "archive", "--format=tar", revision, "--")
    archive = subprocess.run(archived, check=False, stdout=subprocess.PIPE)
    if archive.returncode:
        sys.exit(f"git has no revision {revision}. Type make ecosystem OLD=<revision>.")
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as tar:
        tar.extractall(folder, filter="data")
    return folder / "src"


def repositories() -> list[Path]:
    """Return the ways to this repository, the examples and those among the data of the tests."""
    pilots = (ROOT / "pilots", *ROOT.glob("examples/*/pilots"), *ROOT.glob("tests/data/**/pilots"))
    return sorted(folder.parent.relative_to(ROOT) for folder in pilots)


def commands(repository: Path, notes: Path, base: str) -> Iterator[Command]:
    """Yield what is asked of a repository; notes are made of the files at ``notes``."""
    pilots = sorted(file.stem for file in (ROOT / repository / "pilots").glob("*.yaml"))
    for day in DAYS:
        here = ("--repo", str(repository), "--as-of", day)
        for name in ("check", "summary", "todo", "lessons", f"diff {base}"):
            yield *name.split(), *here
            yield *name.split(), "--format", "json", *here
        yield "export", "--to", "json", "-", *here
        yield from (("show", pilot, *here) for pilot in pilots)
        quarter = str(Kwartaal.met(date.fromisoformat(day)))
        note = ("--quarter", quarter, "--repo", str(notes), "--as-of", day)
        for kind, how in SOORTEN.items():
            of = [("--pilot", pilot) for pilot in pilots] if how.een_pilot else [()]
            yield from (("report", kind, *which, *note) for which in of)
    yield from (("schema", name, "--repo", str(repository)) for name in What)


def examples() -> Iterator[Command]:
    """Yield a check of every example of a rule."""
    for folder in sorted(ROOT.glob("tests/rules/*/*/")):
        day = folder.parent / "peildatum.txt"
        as_of = day.read_text(encoding="utf-8").strip() if day.exists() else "2018-09-30"
        where = ("--repo", str(folder.relative_to(ROOT)), "--as-of", as_of)
        yield "check", "--format", "concise", *where


def differences(was: Answer, now: Answer) -> dict[Lines, Lines]:
    """Return what differs, piece by piece: with one line around it, by the lines themselves."""
    pieces: list[list[str]] = []
    for line in difflib.unified_diff(was.lines(), now.lines(), n=1, lineterm=""):
        if line.startswith("@@"):
            pieces.append([])
        elif pieces:
            pieces[-1].append(line)
    return {tuple(line for line in piece if line[0] != " "): tuple(piece) for piece in pieces}


def told(asked: list[Command], pairs: Iterable[tuple[Answer, Answer]]) -> Iterator[str]:
    """Yield the lines to read: each difference at the first command that has it, then the total."""
    found = [differences(*pair) for pair in pairs]
    count = Counter(chain(*found))
    seen: set[Lines] = set()
    for command, here in zip(asked, found, strict=True):
        if here.keys() - seen:
            yield f"\n$ pilotkit {' '.join(command)}"
        for changed, piece in here.items():
            if changed not in seen:
                yield f"@@ in {count[changed]} @@"
                yield from piece[:MOST_LINES]
                yield from [f"… {len(piece) - MOST_LINES} more lines"] if piece[MOST_LINES:] else ()
        seen |= here.keys()
    differ = sum(map(bool, found))
    yield f"\n{len(asked)} commands: {len(asked) - differ} alike, {differ} with a difference"
    yield f"{len(seen)} differences in all"


def main() -> None:
    """Run both and print what they answer otherwise."""
    parser = argparse.ArgumentParser(prog="make ecosystem", description=__doc__)
    parser.add_argument("old", nargs="?", help="a revision; without it the last tag")
    tag = ("git", "-C", ROOT, "describe", "--tags", "--abbrev=0")
    last = subprocess.run(tag, check=False, capture_output=True, text=True).stdout.strip()
    revision = parser.parse_args().old or last
    if not revision:
        sys.exit("There is no tag yet. Type make ecosystem OLD=<revision>.")
    with tempfile.TemporaryDirectory() as top:
        # templates/ of this repository are those of this release: its notes are made without
        apart = Path(top, "apart")
        shutil.copytree(ROOT / "pilots", apart / "pilots")
        shutil.copy(ROOT / "programma.yaml", apart)
        asked = [*examples()]
        for place in repositories():
            asked += commands(place, place if place.parts else apart, revision)
        pairs = both(unpack(revision, ROOT, Path(top, "old")), ROOT / "src", asked)
        sys.stdout.writelines(f"{line}\n" for line in told(asked, pairs))


if __name__ == "__main__":
    main()
