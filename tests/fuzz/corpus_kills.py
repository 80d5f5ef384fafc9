"""A kill, or a save of somebody else, at every operation on files of every command that writes.

After a kill there is the old or the new: never neither, never half. What may be left
beside it is called ``.pilotkit-….tmp``, and the next run is well. After a save there is
what was saved, or what pilotkit made of just that.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.fuzz.harness import Case, Corpus, Harm
from tests.fuzz.killer import DEAD

ROOT = Path(__file__).parents[2]
PILOT = """\
fase: idee
titel:   {titel}
samenvatting: Een proef   # dit blijft staan
gemeenten: [Almeere]
"""
SAVED = PILOT.format(titel="Door een ander")
DAY = ("--as-of", "2018-10-15")
State = dict[str, bytes]


@dataclass(frozen=True)
class Writer:
    """A command that writes: what it works on, and at most how many operations and writes."""

    name: str
    arguments: tuple[str, ...]
    target: str
    most: int
    writes: int = 1
    is_one: bool = True
    """Whether all that it writes is there at once, or else file by file."""


WRITERS = (
    Writer("fmt", ("fmt",), "pilots", 20),
    Writer("fix", ("check", "--fix", "--exit-zero", *DAY), "pilots", 28),
    Writer("report", ("report", "--output", "notitie.md", *DAY), "notitie.md", 16),
    Writer("check", ("check", "--exit-zero", "--output", "notitie.md", *DAY), "notitie.md", 16),
    Writer("schema", ("schema", "--output", "notitie.md"), "notitie.md", 12),
    Writer("site", ("site", "site", *DAY), "site", 85, 8),
    Writer("new", ("new", "nieuw", "--titel", "Nieuw"), "pilots", 18),
    Writer("init", ("init", "../elders"), "../elders", 128, 14, is_one=False),
)


def cases() -> Iterator[Case]:
    """Yield a kill at each operation, with and without exchanging, and a save at each."""
    for writer in WRITERS:
        yield Case(f"{writer.name} count", partial(count, writer=writer))
        for plain in (False, True) if writer.target in ("pilots", "site") else (False,):
            for deed, most in (("die", writer.most), ("half", writer.writes)):
                for at in range(1, most + 1):
                    name = f"{writer.name} {'plain ' if plain else ''}{deed} {at}"
                    yield Case(name, partial(kill, writer=writer, deed=deed, at=at, plain=plain))
    for writer in WRITERS[:2]:
        for deed in ("save", "swap"):
            for at in range(1, writer.most + 1):
                yield Case(
                    f"{writer.name} {deed} {at}", partial(race, writer=writer, deed=deed, at=at)
                )


def count(folder: Path, writer: Writer) -> Iterator[Harm]:
    """Say that something is missed, where a command takes more operations than are tried."""
    begin(folder, writer)
    _, err = run(folder, writer, "count")
    if int(err.rpartition("points ")[2]) > writer.most:
        yield Harm.MISSED


def kill(folder: Path, writer: Writer, deed: str, at: int, *, plain: bool) -> Iterator[Harm]:
    """Kill a command, look, run it again and look again."""
    old, new = outcomes(writer)
    begin(folder, writer)
    code, err = run(folder, writer, deed, at, plain=plain)
    if code not in (0, DEAD) or "Traceback" in err:
        yield Harm.TRACEBACK
    left = state(folder, writer)
    if not is_whole(left, old, new, writer):
        # without exchanging a site is away between two renames, and the next run finds it
        is_away = plain and writer.target == "site" and not left
        if not (is_away and is_whole(after_a_failure(folder, writer), old, new, writer)):
            yield Harm.LOST
    if code == 0:  # it was done before it came to this operation
        return
    code, _ = run(folder, writer, "none")
    if code != (2 if writer.name == "new" and left == new else 0):
        yield Harm.TRACEBACK
    if state(folder, writer) != new:
        yield Harm.LOST


def race(folder: Path, writer: Writer, deed: str, at: int) -> Iterator[Harm]:
    """Let somebody save in between, and look whether that is still there."""
    _, new = outcomes(writer)
    begin(folder, writer)
    code, err = run(folder, writer, deed, at)
    if code not in (0, 1) or "Traceback" in err:
        yield Harm.TRACEBACK
    content = (folder / "repo/pilots/proef.yaml").read_bytes()
    if b"Door een ander" not in content and content != new["proef.yaml"]:
        yield Harm.LOST
    if b"Door een ander" not in content and saved(folder):
        yield Harm.LOST
    if content == SAVED.encode() and "iemand anders heeft dit bestand net veranderd" not in err:
        told_before = "opgemaakt" in err or "hersteld" in err  # saved when all was done
        if not told_before:
            yield Harm.MISSED
    if list((folder / "repo/pilots").glob(".pilotkit-*")):
        yield Harm.LOST


def begin(folder: Path, writer: Writer) -> None:
    """Make a repository in which the command has an old result to replace."""
    if writer.target == "site":
        shutil.copytree(_older_site(), folder / "repo")
        return
    repo = folder / "repo"
    (repo / "pilots").mkdir(parents=True)
    (repo / "pilots/proef.yaml").write_text(PILOT.format(titel="Proef"), encoding="utf-8")
    if writer.target == "notitie.md":
        (repo / "notitie.md").write_text("de oude notitie\n", encoding="utf-8")


@cache
def _older_site() -> Path:
    """Return a repository with a site of before its pilot changed."""
    _kept.append(TemporaryDirectory(ignore_cleanup_errors=True))
    repo = Path(_kept[-1].name).resolve() / "repo"
    (repo / "pilots").mkdir(parents=True)
    pilot = repo / "pilots/proef.yaml"
    pilot.write_text(PILOT.format(titel="Eerder"), encoding="utf-8")
    run(repo.parent, WRITERS[5], "none")
    pilot.write_text(PILOT.format(titel="Proef"), encoding="utf-8")
    return repo


_kept: list[TemporaryDirectory[str]] = []


@cache
def outcomes(writer: Writer) -> tuple[State, State]:
    """Return what is there before the command, and after it when nothing happens."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name).resolve()
        begin(folder, writer)
        old = state(folder, writer)
        run(folder, writer, "none")
        return old, state(folder, writer)


def state(folder: Path, writer: Writer) -> State:
    """Return the files at the target by their paths, but for what says that it is temporary."""
    target = folder / "repo" / writer.target
    if target.is_file():
        return {"": target.read_bytes()}
    return {
        path.relative_to(target).as_posix(): path.read_bytes()
        for path in sorted(target.rglob("*"))
        if path.is_file() and not (path.name.startswith(".pilotkit-") and path.suffix == ".tmp")
    }


def is_whole(left: State, old: State, new: State, writer: Writer) -> bool:
    """Return whether there is the old or the new; of many files each may be either."""
    if writer.is_one:
        return left in (old, new)
    return left.items() <= new.items()


def after_a_failure(folder: Path, writer: Writer) -> State:
    """Return what is there when the next run is killed halfway its first page."""
    run(folder, writer, "half", 1)
    return state(folder, writer)


def saved(folder: Path) -> bool:
    """Return whether the save took place."""
    return (folder / "saved").exists()


def run(
    folder: Path, writer: Writer, deed: str, at: int = 0, *, plain: bool = False
) -> tuple[int, str]:
    """Run the command with a deed at an operation; return its exit code and what it said."""
    asked = {
        "deed": deed,
        "at": at,
        "folder": str(folder),
        "file": str(folder / "repo/pilots/proef.yaml"),
        "text": SAVED,
        "plain": plain,
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.killer", json.dumps(asked), *writer.arguments],
        cwd=folder / "repo",
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        timeout=120,
        check=False,
    )
    return done.returncode, (done.stdout + done.stderr).decode()


CORPUS = Corpus("kills", cases, sample=4)
