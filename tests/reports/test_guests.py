"""The notes on the two guests: in their own words, and of nothing that nobody wrote down."""

from __future__ import annotations

import os
import re
import shutil
from typing import TYPE_CHECKING

import pytest

from pilotkit import __version__
from tests.conftest import ROOT, Command

if TYPE_CHECKING:
    from pathlib import Path

GOLDEN = ROOT / "tests" / "golden" / "gasten"
DAG = "2018-01-15"
GASTEN = {"zuid-holland": "buurtplatform-buuv", "brabant": "ulab"}
SOORTEN = ("commissie", "evaluatie", "oogst", "nieuwsbrief")
NOTES = [
    *((gast, "report", soort) for gast in GASTEN for soort in SOORTEN),
    *((gast, "report", "pilot", pilot) for gast, pilot in GASTEN.items()),
    *((gast, "report", "advies", pilot) for gast, pilot in GASTEN.items()),
    *((gast, wat) for gast in GASTEN for wat in ("summary", "check", "todo")),
    *((gast, "show", pilot) for gast, pilot in GASTEN.items()),
]  # fmt: skip
"""What is asked of each, as typed: a command, its kind, and its pilot."""


def told(pilotkit: Command, asked: tuple[str, ...], folder: Path) -> str:
    """Return what a command says of a guest outside git, without the version of pilotkit."""
    gast, command, *rest = asked
    wie = rest[-1:] if command == "show" or len(rest) > 1 else []
    soort = rest[:1] if command == "report" else []
    pilot = (("--pilot", *wie) if soort else wie) if wie else ()
    map_ = shutil.copytree(ROOT / "examples" / gast, folder / gast)
    code, out, _ = pilotkit(command, *soort, *pilot, "--repo", map_, "--as-of", DAG)
    assert code == 0
    return out.replace(f"pilotkit {__version__}", "pilotkit X.Y.Z")


@pytest.mark.parametrize("asked", NOTES, ids="-".join)
def test_golden_of_a_guest(asked: tuple[str, ...], pilotkit: Command, tmp_path: Path) -> None:
    out = told(pilotkit, asked, tmp_path)
    file = GOLDEN / f"{'-'.join(asked)}.md"
    if os.environ.get("PILOTKIT_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(out, encoding="utf-8")
    assert out == file.read_text(encoding="utf-8")


def texts_of(gast: str) -> str:
    """Return all that the files of a guest say, spaces folded."""
    files = sorted((ROOT / "examples" / gast).rglob("*.yaml"))
    return " ".join(" ".join(file.read_text(encoding="utf-8") for file in files).split())


@pytest.mark.parametrize("asked", NOTES, ids="-".join)
def test_no_word_of_another_programme_in_what_is_said_of_a_guest(
    asked: tuple[str, ...], pilotkit: Command, tmp_path: Path
) -> None:
    out, texts = " ".join(told(pilotkit, asked, tmp_path).split()), texts_of(asked[0])
    for word in ("pilot", "flevoland", "ideeënmakelaar", "€", "None", "0 van de 0"):
        for found in re.finditer(rf"{word}(?!kit)", out, re.IGNORECASE):
            around = out[max(0, found.start() - 3) : found.end() + 4]
            assert around in texts or "`pilots/" in around, f"{word}: {around}"


@pytest.mark.parametrize("file", sorted(GOLDEN.glob("*report*.md")), ids=lambda file: file.stem)
def test_no_section_of_a_guest_is_empty(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    headings = re.findall(r"^(#+) .*\n\n(?=(#+) |\Z)", text, re.MULTILINE)
    assert not [pair for pair in headings if len(pair[0]) >= len(pair[1])]
    assert "| --- |\n\n" not in text
