"""`init --programma eigen` begins a programme that describes itself, in order at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pilotkit.begin.eigen import eigen_naam
from pilotkit.yaml.tree import parse
from tests.conftest import Command


def begun(pilotkit: Command, folder: Path, *rest: str) -> str:
    status, out, err = pilotkit("init", folder, "--programma", "eigen", *rest)
    assert (status, err) == (0, "")
    return out


@pytest.mark.parametrize(
    ("folder", "rest", "naam", "titel"),
    [
        ("mijn-wijk", (), "mijn-wijk", "Mijn wijk"),
        ("x", ("--titel", "Tuinproeven: groen & samen #1"), "tuinproeven-groen-samen-1",
         "Tuinproeven: groen & samen #1"),
        ("flevoland", (), "eigen-flevoland", "Flevoland"),
        ("日本", (), "mijn-pilot", "日本"),
    ],
)  # fmt: skip
def test_it_is_in_order_at_once(
    pilotkit: Command, tmp_path: Path, folder: str, rest: tuple[str, ...], naam: str, titel: str
) -> None:
    where = tmp_path / folder
    assert "gemaakt      programma.yaml" in begun(pilotkit, where, *rest)
    document = parse((where / "programma.yaml").read_text("utf-8"))
    assert document
    data: Any = document.data
    assert data["programma"] == naam
    assert data["titel"] == titel
    assert pilotkit("check", "--strict", "--repo", where)[0] == 0
    assert pilotkit("fmt", "--check", "--repo", where)[0] == 0


def test_a_new_pilot_has_its_conditions(pilotkit: Command, tmp_path: Path) -> None:
    begun(pilotkit, tmp_path / "wijk")
    status, out, _ = pilotkit(
        "new", "tuin", "--titel", "Tuin", "--fase", "uitwerking", "--repo", tmp_path / "wijk"
    )
    assert status == 0
    assert "de fase uitwerking" in out
    text = (tmp_path / "wijk" / "pilots" / "tuin.yaml").read_text("utf-8")
    assert "  samen_met_bewoners:  # Bewoners denken mee" in text
    assert "# hoe: …  # Hoe ver bewoners gaan: meedenken | meebeslissen" in text
    assert "doelgroep" in text


def test_what_is_there_stays(pilotkit: Command, tmp_path: Path) -> None:
    begun(pilotkit, tmp_path / "wijk")
    path = tmp_path / "wijk" / "programma.yaml"
    path.write_text(path.read_text("utf-8") + "# van ons\n", "utf-8")
    assert "er is niets veranderd" in begun(pilotkit, tmp_path / "wijk")
    assert path.read_text("utf-8").endswith("# van ons\n")
    status, _, err = pilotkit("init", tmp_path / "wijk", "--programma", "flevoland")
    assert status == 2
    assert "noemt al het programma `wijk`" in err


@pytest.mark.parametrize(
    ("titel", "code"), [("", 0), ("…", 0), ("   ", 2), ("x" * 121, 2), ("a\x07b", 2)]
)
def test_a_title_that_cannot_be(pilotkit: Command, tmp_path: Path, titel: str, code: int) -> None:
    status, _, err = pilotkit("init", tmp_path / "w", "--programma", "eigen", "--titel", titel)
    assert status == code
    assert "ging iets mis" not in err


def test_a_name_is_never_one_that_is_known() -> None:
    assert eigen_naam("Flevoland") == "eigen-flevoland"
    assert eigen_naam("eigen") == "eigen-eigen"
    assert eigen_naam("a" * 200) == "a" * 60
