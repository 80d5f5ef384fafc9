"""What each commit made of one file: since when the files say what they say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pilotkit.source.gitrun import GitRefused, ask, find_top
from pilotkit.source.snapshot import Blobs
from pilotkit.yaml.text import MOST_BYTES

_MEESTE_VERSIES = 1000


@dataclass(frozen=True, slots=True)
class Versie:
    """A file as it was after a commit: on which day that came, and its bytes or None: gone."""

    datum: date
    content: bytes | None


def versies(root: Path, path: str, na: str | None, tot: str = "HEAD") -> tuple[Versie, ...]:
    """Return what each commit made of a file, from old to new; nothing where git does not know.

    ``na`` is the commit after which it begins, a name in hexadecimal digits; in a
    shallow clone it may not be there.
    """
    if (top := find_top(root)) is None:
        return ()
    place = (root / path).relative_to(top).as_posix()
    bereik = f"{na}..{tot}" if na else tot
    try:
        listing = ask(
            top, "rev-list", "--reverse", f"--max-count={_MEESTE_VERSIES}", "--format=%cI",
            "--end-of-options", bereik, "--", place,
        )  # fmt: skip
        lines = listing.decode().split()  # commit, its name, its moment
        names, moments = lines[1::3], lines[2::3]
        return tuple(_versies(top, [f"{name}:{place}" for name in names], moments))
    except GitRefused:
        return ()


def _versies(top: Path, asked: list[str], moments: list[str]) -> Iterator[Versie]:
    """Yield the versions; a file that is larger than a pilot may be counts as gone."""
    answer = ask(top, "cat-file", "--batch-check", given="".join(f"{a}\n" for a in asked).encode())
    words = [line.split() for line in answer.decode(errors="replace").splitlines()]
    ids = [line[0] if line[1:2] == ["blob"] else None for line in words]
    blobs = Blobs.sized(top, [blob for blob in ids if blob])
    for blob, moment in zip(ids, moments, strict=True):
        fits = blob is not None and blobs.sizes.get(blob, MOST_BYTES + 1) <= MOST_BYTES
        yield Versie(date.fromisoformat(moment[:10]), blobs.read(blob) if blob and fits else None)
