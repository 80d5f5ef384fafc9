"""Every kind of note on the three portfolios, as text to read aloud."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from pilotkit import __version__
from pilotkit.kwartaal import Kwartaal
from tests.conftest import ROOT, Command

GOLDEN = ROOT / "tests" / "golden"
NOTES = (
    ("commissie", "oogst", "2018-Q2"),
    ("commissie", "oogst", "2018-Q3"),
    ("commissie", "portefeuille", "2018-Q2"),
    ("commissie", "portefeuille", "2018-Q3"),
    ("commissie", "portefeuille", "2018-Q4"),
    ("commissie", "portefeuille", "2019-Q1"),
    ("commissie", "een", "2018-Q3"),
    ("advies", "oogst", "2018-Q2", "kluswinkel"),
    ("advies", "portefeuille", "2018-Q2", "vakpaspoort"),
    ("advies", "portefeuille", "2018-Q3", "wandelmaatjes"),
    ("advies", "portefeuille", "2018-Q4", "mantelzorg-naast-werk"),
    ("advies", "een", "2018-Q3", "taalmaatjes"),
    ("oogst", "oogst", "2018-Q2"),
    ("oogst", "portefeuille", "2018-Q2"),
    ("oogst", "een", "2018-Q3"),
    ("nieuwsbrief", "oogst", "2018-Q2"),
    ("nieuwsbrief", "portefeuille", "2018-Q3"),
    ("nieuwsbrief", "portefeuille", "2018-Q4"),
    ("nieuwsbrief", "een", "2018-Q3"),
    ("evaluatie", "oogst", "2018-Q4"),
    ("evaluatie", "portefeuille", "2018-Q4"),
    ("evaluatie", "een", "2018-Q3"),
    ("pilot", "oogst", "2018-Q2", "talent-van-de-jeugd"),
    ("pilot", "portefeuille", "2018-Q4", "vakpaspoort"),
    ("pilot", "portefeuille", "2018-Q4", "burenapp"),
    ("pilot", "een", "2018-Q3", "taalmaatjes"),
)


@pytest.mark.parametrize("note", NOTES, ids="-".join)
def test_golden_note(note: tuple[str, ...], folders: Mapping[str, Path], pilotkit: Command) -> None:
    kind, folder, quarter, *pilot = note
    day = Kwartaal.lees(quarter).laatste_dag
    asked = ("--repo", folders[folder], "--quarter", quarter, "--as-of", str(day))
    code, out, err = pilotkit("report", kind, *asked, *(("--pilot", *pilot) if pilot else ()))
    told = "" if (folders[folder] / "programma.yaml").exists() else "het programma flevoland geldt"
    assert code == 0
    assert (told in err) if told else not err
    out = out.replace(f"pilotkit {__version__}", "pilotkit X.Y.Z")
    file = GOLDEN / f"{'-'.join(note)}.md"
    if os.environ.get("PILOTKIT_GOLDEN"):
        file.write_text(out, encoding="utf-8")
    assert out == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("file", sorted(GOLDEN.glob("*.md")), ids=lambda file: file.stem)
def test_nothing_in_a_note_is_empty_or_for_makers(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert file.stem in {"-".join(note) for note in NOTES}
    pictures = re.compile(r"```mermaid\n.*?```", re.DOTALL)
    prose = re.sub(r"^ +- ", "- ", pictures.sub("", text), flags=re.MULTILINE)
    for word in ("None", "_", "`", "[]", "()", "..", ".;", " ,", " .", "  ", ": :", "datetime"):
        assert word not in prose, word
    headings = re.findall(r"^(#+) .*\n\n(?=(#+) |\Z)", text, re.MULTILINE)
    assert not [pair for pair in headings if len(pair[0]) >= len(pair[1])], "an empty section"
    assert "| --- |\n\n" not in text
