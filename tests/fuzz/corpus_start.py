"""Nothing hostile: what an empty folder, an unknown command and a good repository give."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.fuzz.harness import Case, Corpus, Harm, pilotkit


def cases() -> Iterator[Case]:
    """Yield plain uses of the command line."""
    for words in ("check", "report", "summary", "show x", "rule PK001", "nietbekend", "--help"):
        yield Case(words, partial(attempt, words=words))


def attempt(folder: Path, words: str) -> Iterator[Harm]:
    """Run one command in an empty folder."""
    yield from pilotkit(*words.split(), cwd=folder).harms()


CORPUS = Corpus("start", cases)
