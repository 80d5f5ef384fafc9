"""The made-up programme that describes itself, inside git so that two states can be compared."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT

VOORBEELD = ROOT / "examples" / "eigen-programma"
DAG = "2024-12-31"

Commit = Callable[[Path], None]


@pytest.fixture
def wijkwater(tmp_path: Path) -> Path:
    """Return a copy of the made-up programme, outside git."""
    return Path(shutil.copytree(VOORBEELD, tmp_path / "wijkwater"))


@pytest.fixture
def commit() -> Commit:
    """Return what commits all files of a folder, as somebody who does not exist."""

    def make(folder: Path) -> None:
        git = ("git", "-C", str(folder), "-c", "user.name=n", "-c", "user.email=n@voorbeeld.nl")
        if not (folder / ".git").exists():
            subprocess.run((*git, "init", "-q", "-b", "main"), check=True)
        subprocess.run((*git, "add", "-A"), check=True)
        subprocess.run((*git, "commit", "-qm", "stand"), check=True)

    return make


def anders(path: Path, *paren: tuple[str, str]) -> None:
    """Replace texts in a file; each must be there."""
    text = path.read_text("utf-8")
    for oud, nieuw in paren:
        assert oud in text, oud
        text = text.replace(oud, nieuw)
    path.write_text(text, "utf-8")
