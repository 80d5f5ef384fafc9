"""The hooks under the real pre-commit, which installs pilotkit as it would anywhere else."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.test_report import git

UNTIDY = """\
fase:   idee  # blijft staan
bron: Verzonnen
samenvatting: Verzonnen.
titel: Idee
"""
IDEE = "titel: Idee\nsamenvatting: Een verzonnen idee.\nfase: idee\nbron: Verzonnen\n"
PROJECT = ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml", "src", "templates")


@dataclass(frozen=True)
class Programme:
    """A scratch repository whose hooks come from pilotkit."""

    folder: Path
    environment: dict[str, str]

    def run(self, hook: str, files: dict[str, str]) -> tuple[int, str]:
        """Run a hook over files that are written and staged first; over all where there are none.

        Returns the exit code and what was shown.
        """
        for path, text in files.items():
            (self.folder / path).write_text(text, encoding="utf-8", newline="")
        git(self.folder, "add", "-A")
        which = () if files else ("--all-files",)
        done = subprocess.run(
            [sys.executable, "-m", "pre_commit", "run", "--color=never", hook, *which],
            cwd=self.folder, env=self.environment, check=False, capture_output=True,
            encoding="utf-8",
        )  # fmt: skip
        git(self.folder, "add", "-A")
        git(self.folder, "commit", "-qm", "stand", "--allow-empty")
        return done.returncode, done.stdout + done.stderr


def commit_all(folder: Path) -> str:
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "stand")
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture(scope="module")
def programme(tmp_path_factory: pytest.TempPathFactory) -> Programme:
    project = tmp_path_factory.mktemp("pilotkit")
    for name in (*PROJECT, "tests/rules"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        (project / name).parent.mkdir(exist_ok=True)
        copy(ROOT / name, project / name)
    git(project, "init", "-q")
    revision = commit_all(project)

    folder = tmp_path_factory.mktemp("programma")
    hooks = "".join(f"      - id: {name}\n" for name in ("pilotkit-check", "pilotkit-fmt"))
    (folder / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {project.as_posix()}\n    rev: {revision}\n    hooks:\n{hooks}",
        encoding="utf-8",
    )
    (folder / "pilots").mkdir()
    (folder / "pilots" / "rustig.yaml").write_text(IDEE, encoding="utf-8")
    git(folder, "init", "-q")
    commit_all(folder)
    # nothing of the tests may leak into the environment that pre-commit makes
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environment["PRE_COMMIT_HOME"] = str(tmp_path_factory.mktemp("home"))
    return Programme(folder, environment)


def test_the_check_speaks_of_all_pilots_whichever_changed(programme: Programme) -> None:
    wrong = IDEE.replace("fase: idee", "fase: begin")
    code, out = programme.run("pilotkit-check", {"pilots/fout.yaml": wrong})
    assert code == 1, out
    assert "pilotkit check" in out
    assert "Failed" in out
    assert "PK104 fout: `begin` kan niet bij `fase`." in out

    code, out = programme.run("pilotkit-check", {"pilots/rustig.yaml": f"{IDEE}# anders\n"})
    assert code == 1, out
    assert "pilots/fout.yaml:3:7" in out

    code, out = programme.run(
        "pilotkit-check", {"pilots/fout.yaml": IDEE.replace("Idee", "Ander idee")}
    )
    assert code == 0, out
    assert "Passed" in out

    code, out = programme.run("pilotkit-check", {"LEESMIJ.md": "Niets over pilots.\n"})
    assert code == 0, out
    assert "Skipped" in out


def test_the_hook_lays_out_a_file_once_and_keeps_its_comment(programme: Programme) -> None:
    code, out = programme.run("pilotkit-fmt", {"pilots/slordig.yaml": UNTIDY})
    assert code == 1, out
    assert "files were modified by this hook" in out
    written = (programme.folder / "pilots" / "slordig.yaml").read_text(encoding="utf-8")
    assert written.startswith("titel: Idee\n")
    assert "# blijft staan\n" in written

    code, out = programme.run("pilotkit-fmt", {})
    assert code == 0, out
    assert "Passed" in out
