"""A burgerservicenummer is found in every notation, shown by nothing, and seen in nothing else.

The commands run in this process: what they take is measured elsewhere.
"""

from __future__ import annotations

import html
import io
import re
import subprocess
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from datetime import date
from functools import partial
from pathlib import Path
from urllib.parse import unquote

from pilotkit.cli.main import run
from pilotkit.formats import Format
from pilotkit.lsp import protocol
from pilotkit.lsp.hover import hover
from pilotkit.lsp.workspace import Workspace
from tests.fuzz.harness import Case, Corpus, Harm
from tests.fuzz.lookalikes import lookalikes
from tests.fuzz.notations import PILOT, Notatie, notaties, velden

DAG = date(2018, 9, 30)
OP = ("--as-of", DAG.isoformat())
COMMANDS = (
    *(("check", "--format", str(format_)) for format_ in Format),
    ("check", "--statistics", "--strict"),
    ("summary",),
    ("summary", "--format", "json"),
    ("show", "taalmaatjes"),
    *(("report", kind) for kind in ("commissie", "oogst", "nieuwsbrief", "evaluatie")),
    *(("report", kind, "--pilot", "taalmaatjes") for kind in ("advies", "pilot")),
    ("report", "pilot", "--pilot", "taalmaatjes", "--to", "html"),
    ("report", "oogst", "--at", "HEAD"),
    *(("diff", "HEAD~1", "--format", format_) for format_ in ("text", "markdown", "json")),
    ("diff", "HEAD", "HEAD~1"),
    ("fmt", "--check"),
    ("fmt", "--diff"),
)
"""Everything that tells of a repository."""


def cases() -> Iterator[Case]:
    """Yield the notations, and the numbers that only look like one."""
    for notatie in notaties():
        yield Case(notatie.naam, partial(attempt, notatie=notatie))
    for name, path, text in lookalikes():
        yield Case(f"lookalike: {name}", partial(attempt_lookalike, path=path, text=text))


def attempt(folder: Path, notatie: Notatie) -> Iterator[Harm]:
    """Look for a number in all that pilotkit says of the files that it stands in."""
    _history(folder, notatie)
    said = [_said(*command, *(() if command[0] == "fmt" else OP), cwd=folder)
            for command in COMMANDS]  # fmt: skip
    if '"PK801"' not in said[list(Format).index(Format.JSON)]:
        yield Harm.MISSED
    said.append(_said("site", folder / "site", *OP, cwd=folder))
    said += [page.read_text(encoding="utf-8") for page in (folder / "site").rglob("*.html")]
    said += [str(page.relative_to(folder)) for page in (folder / "site").rglob("*")]
    said += _in_editor(folder)
    said.append(_said("check", "--fix", "--format", "concise", *OP, cwd=folder))
    if any(shows(text, notatie.nummer) for text in said):
        yield Harm.SHOWN
    if any("Traceback" in text or "ging iets mis" in text for text in said):
        yield Harm.TRACEBACK
    if any("•".encode() in file.read_bytes() for file in (folder / "pilots").rglob("*.y*ml")):
        yield Harm.LOST  # a mask is for who reads, and never written into a file


def attempt_lookalike(folder: Path, path: str, text: str) -> Iterator[Harm]:
    """Check files with a number that is of no person."""
    _write(folder, {PILOT: velden().encode(), path: text.encode()})
    if "PK801" in _said("check", "--format", "json", *OP, cwd=folder):
        yield Harm.ALARM


def shows(text: str, number: str) -> bool:
    """Return whether the digits of a number stand in a text, in whatever spelling."""
    plain = html.unescape(html.unescape(unquote(text)))
    plain = re.sub(
        r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))",
        lambda escape: chr(int(escape[1] or escape[2] or escape[3], 16) % 0x110000),
        plain,
    )
    digits = (str(unicodedata.digit(char, "")) for char in plain)
    # what is drawn in columns or folded may have anything in between
    return number in "".join(digits)


def _history(folder: Path, notatie: Notatie) -> None:
    """Make a repository with two commits: without the number, and with it."""
    (folder / ".gitignore").write_text("site\n", encoding="utf-8")
    _write(folder, {PILOT: velden(titel="Eerst").encode()})
    git = ("git", "-c", "user.name=Test", "-c", "user.email=test@example.org", "-C", folder)
    subprocess.run((*git, "init", "-q", "-b", "main"), check=True, capture_output=True)
    for message in ("eerst", "dan"):
        subprocess.run((*git, "add", "-A"), check=True, capture_output=True)
        subprocess.run((*git, "commit", "-q", "-m", message), check=True, capture_output=True)
        _write(folder, notatie.bestanden)


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    for path, content in {"programma.yaml": b"programma: flevoland\n", **files}.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)


def _said(*arguments: str | Path, cwd: Path) -> str:
    """Return what a command says, on both streams."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _ in "12")
    with redirect_stdout(out), redirect_stderr(err):
        run([*map(str, arguments), "--repo", str(cwd)])
    texts = []
    for stream in (out, err):
        stream.flush()
        texts.append(stream.buffer.getvalue().decode())
    return "\n".join(texts).replace(str(cwd), "")


def _in_editor(folder: Path) -> Iterator[str]:
    """Yield what an editor is told: of every file, and at every place of those that are open."""
    workspace = Workspace()
    for place in sorted(folder.glob("pilots/*.y*ml")):
        text = place.read_bytes().decode("utf-8", "replace")
        repository = workspace.open(place.as_uri(), place, 1, text)
        if repository is None:
            continue
        repository.check(DAG)
        for path, found in repository.findings().items():
            lines = repository.lines(path, "utf-16")
            yield from (protocol.diagnostic(finding, lines, {}).message for finding in found)
        opened = workspace.find(place.as_uri())
        around = repository.around(opened[1], DAG) if opened else None
        rows = text.split("\n")
        for row, line in enumerate(rows if around else ()):
            for column in {0, len(line) // 2, len(line)}:
                if around and (told := hover(rows, row, column, around)):
                    yield told.markdown


CORPUS = Corpus("bsn", cases, sample=16, allowed={Harm.MISSED: 2, Harm.ALARM: 5})
