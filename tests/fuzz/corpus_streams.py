"""Standard output and standard error that are full, closed or gone, for every command."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.fuzz.harness import Case, Corpus, Harm

COMMANDS = (
    "--version",
    "--help",
    "",
    "check --exit-zero",
    "check --exit-zero --format json",
    "check --version",
    "check --help",
    "report",
    "report --to html",
    "summary",
    "summary --format json",
    "show proef",
    "schema",
    "rule",
    "rule PK301",
    "diff HEAD HEAD",
    "fmt --diff",
    "fmt",
    "new nieuw --titel Nieuw",
    "init ../ander",
    "site site",
    "nietbekend",
)
UNWRITTEN = (
    ">/dev/full",
    ">&-",
    ">&- 2>&-",
    ">/dev/full 2>/dev/full",
    ">&- <&-",
    "2>&1 >&-",
)
"""How a result cannot be written: exit code 2."""
ALONE = ("2>&-", "2>/dev/full", "<&-", "2>&- <&-")
"""What does not touch a result: the exit code is what it is without."""
SUMMARIES = ("/dev/full", ".", "nergens/x", "pijp", "bouw.sh/x")


def cases() -> Iterator[Case]:
    """Yield every command with every state of its streams."""
    if sys.platform == "win32":  # there is no such shell
        return
    for command in COMMANDS:
        for streams in UNWRITTEN:
            yield Case(f"{command} {streams}", partial(unwritten, command=command, streams=streams))
        for streams in ALONE:
            yield Case(f"{command} {streams}", partial(alone, command=command, streams=streams))
        yield Case(f"{command} | head -c 1", partial(stopped, command=command))
    for place in SUMMARIES:
        yield Case(f"GITHUB_STEP_SUMMARY={place}", partial(summary, place=place))


def begin(folder: Path) -> Path:
    """Make a repository in git."""
    repo = folder / "repo"
    (repo / "pilots").mkdir(parents=True)
    text = "fase: idee\ntitel:   Proef\nsamenvatting: x\n"
    (repo / "pilots/proef.yaml").write_text(text, encoding="utf-8")
    (repo / "bouw.sh").write_text("", encoding="utf-8")
    os.mkfifo(repo / "pijp")
    git = "git -c user.name=x -c user.email=x@example.org"
    shell(repo, f"git init -q && git add pilots && {git} commit -qm x")
    return repo


def shell(repo: Path, line: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line of shell in the repository."""
    return subprocess.run(
        ["bash", "-c", f"set -o pipefail; {line}"],
        cwd=repo,
        env={**os.environ, "PILOTKIT_AS_OF": "2018-10-15", **env},
        capture_output=True,
        check=False,
        timeout=120,
    )


def pilotkit(repo: Path, command: str, streams: str = "", **env: str) -> tuple[int, bytes]:
    """Run a command of pilotkit with such streams; return its exit code and all it said."""
    done = shell(repo, f"{sys.executable} -m pilotkit {command} {streams}", **env)
    return done.returncode, done.stdout + done.stderr


def unwritten(folder: Path, command: str, streams: str) -> Iterator[Harm]:
    """Yield the harm where a result is lost in silence, or a traceback is seen."""
    code, said = pilotkit(begin(folder), command, streams)
    if b"Traceback" in said or b"Exception ignored" in said or b"pilotkit zelf" in said:
        yield Harm.TRACEBACK
    is_heard = "2>&-" not in streams and "2>/dev/full" not in streams
    if code != 2 or (is_heard and not said.startswith((b"pilotkit: ", b"pilots/"))):
        yield Harm.LOST


def alone(folder: Path, command: str, streams: str) -> Iterator[Harm]:
    """Yield the harm where something else than a result changes the exit code."""
    code, _ = pilotkit(begin(folder), command)
    other, said = pilotkit(begin(folder / "nog"), command, streams)
    if b"Traceback" in said or b"Exception ignored" in said or b"pilotkit zelf" in said:
        yield Harm.TRACEBACK
    if code != other:
        yield Harm.LOST


def stopped(folder: Path, command: str) -> Iterator[Harm]:
    """Yield the harm where a reader that stops is taken for a fault."""
    code, said = pilotkit(begin(folder), command, "| head -c 1 >/dev/null")
    if b"Traceback" in said or b"Exception ignored" in said or code not in (0, 1, 2):
        yield Harm.TRACEBACK


def summary(folder: Path, place: str) -> Iterator[Harm]:
    """Yield the harm where the summary for GitHub cannot be written and that is not told."""
    env = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": place}
    code, said = pilotkit(begin(folder), "check --exit-zero", **env)
    if b"Traceback" in said or code != 2:
        yield Harm.TRACEBACK
    if b"de samenvatting voor GitHub is niet te schrijven" not in said:
        yield Harm.LOST


CORPUS = Corpus("streams", cases, sample=4)
