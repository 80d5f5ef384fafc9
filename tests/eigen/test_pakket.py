"""The example of a programme as a package, installed in a fresh environment without network."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

PAKKET = ROOT / "examples" / "eigen-pakket"
Fresh = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Fresh:
    """Return a runner of the pilotkit of an environment that has the package too."""
    folder = tmp_path_factory.mktemp("pakket")
    for source in (ROOT, PAKKET):
        subprocess.run(
            [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
            cwd=source, check=True, capture_output=True,
        )  # fmt: skip
    venv.create(folder / "venv", with_pip=False)
    bin_ = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run(
        [sys.executable, "-m", "pip", "--python", bin_ / "python", "install", "--quiet",
         "--no-index", "--no-deps", "--no-build-isolation", *folder.glob("*.whl")],
        check=True, capture_output=True,
    )  # fmt: skip
    (site,) = (folder / "venv").rglob("site-packages")
    # what pilotkit itself needs comes from here; what a .pth there adds does not
    (site / "nodig.pth").write_text(sysconfig.get_path("purelib"), "utf-8")

    def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [bin_ / "pilotkit", *arguments], check=False, capture_output=True, encoding="utf-8",
            cwd=folder, env={**os.environ, "COLUMNS": "100"},
        )  # fmt: skip

    return run


def test_the_package_is_found_and_its_rules_hold(fresh: Fresh) -> None:
    done = fresh("check", "--repo", PAKKET / "voorbeeld", "--format", "concise")
    assert (done.returncode, done.stderr) == (0, "")
    assert "pilots/warmtenet.yaml:9:10: WE301 waarschuwing: De buurtproef duurt korter" in (
        done.stdout
    )


def test_its_rule_is_explained_with_its_examples(fresh: Fresh) -> None:
    done = fresh("rule", "WE301", "--repo", PAKKET / "voorbeeld")
    assert done.stdout.startswith("WE301 waarschuwing: Een buurtproef duurt minstens een jaar.")
    assert "  einde: 2024-09-01" in done.stdout.split("Fout (")[1].split("Goed (")[0]
    assert "  einde: 2025-03-31" in done.stdout.split("Goed (")[1]


@pytest.mark.parametrize("example", ["fout", "goed"])
def test_its_examples_are_what_they_say(fresh: Fresh, example: str) -> None:
    folder = PAKKET / "src" / "wijkenergie" / "voorbeelden" / "WE301" / example
    done = fresh("check", "--repo", folder, "--select", "WE", "--format", "concise", "--strict")
    assert done.returncode == (1 if example == "fout" else 0)
    assert ("WE301" in done.stdout) == (example == "fout")


def test_a_repository_may_build_on_it(fresh: Fresh, tmp_path: Path) -> None:
    (tmp_path / "pilots").mkdir()
    (tmp_path / "programma.yaml").write_text(
        "programma: hier\nprofiel:\n  basis: wijkenergie\n  zonder: [betaalbaar]\n", "utf-8"
    )
    text = (PAKKET / "voorbeeld" / "pilots" / "warmtenet.yaml").read_text("utf-8")
    (tmp_path / "pilots" / "warmtenet.yaml").write_text(text, "utf-8")
    done = fresh("check", "--repo", tmp_path, "--format", "concise")
    assert "WE301" in done.stdout
    assert "WE201" not in fresh("rule", "--repo", tmp_path).stdout


@pytest.mark.parametrize("command", [("site", "uit"), ("summary",), ("init", "nieuw")])
def test_other_commands_know_it(fresh: Fresh, tmp_path: Path, command: tuple[str, ...]) -> None:
    if command[0] == "init":
        done = fresh("init", tmp_path / "nieuw", "--programma", "wijkenergie")
        assert (done.returncode, done.stderr) == (0, "")
        done = fresh("check", "--strict", "--repo", tmp_path / "nieuw")
    else:
        extra = (tmp_path / "uit",) if command[0] == "site" else ()
        done = fresh(command[0], *extra, "--repo", PAKKET / "voorbeeld")
    assert (done.returncode, done.stderr) == (0, "")
