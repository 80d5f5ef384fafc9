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

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

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

    def run(self, hook: str, files: dict[str, str], gone: tuple[str, ...] = ()) -> tuple[int, str]:
        """Run a hook over files that are written and staged first; over all where there are none.

        Files that are ``gone`` are removed in the same commit. Returns the exit code
        and what was shown.
        """
        for path, text in files.items():
            (self.folder / path).write_text(text, encoding="utf-8", newline="")
        for path in gone:
            (self.folder / path).unlink()
        git(self.folder, "add", "-A")
        which = () if files or gone else ("--all-files",)
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


@dataclass(frozen=True)
class Hooks:
    """The repository that the hooks come from, and where pre-commit keeps what it made of it."""

    folder: Path
    revision: str
    environment: dict[str, str]

    def programme(self, folder: Path, hooks: str, *roots: str) -> Programme:
        """Make a git repository with these hooks and a programme in each of the folders."""
        (folder / ".pre-commit-config.yaml").write_text(
            f"repos:\n  - repo: {self.folder.as_posix()}\n    rev: {self.revision}\n"
            f"    hooks:\n{hooks}",
            encoding="utf-8",
        )
        for root in roots:
            (folder / root / "pilots").mkdir(parents=True)
            (folder / root / "pilots" / "rustig.yaml").write_text(IDEE, encoding="utf-8")
        git(folder, "init", "-q")
        commit_all(folder)
        return Programme(folder, self.environment)


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Hooks:
    project = tmp_path_factory.mktemp("pilotkit")
    for name in (*PROJECT, "tests/rules"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        (project / name).parent.mkdir(exist_ok=True)
        copy(ROOT / name, project / name)
    git(project, "init", "-q")
    # nothing of the tests may leak into the environment that pre-commit makes
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environment["PRE_COMMIT_HOME"] = str(tmp_path_factory.mktemp("home"))
    return Hooks(project, commit_all(project), environment)


@pytest.fixture(scope="module")
def programme(hooks: Hooks, tmp_path_factory: pytest.TempPathFactory) -> Programme:
    both = "      - id: pilotkit-check\n      - id: pilotkit-fmt\n"
    return hooks.programme(tmp_path_factory.mktemp("programma"), both, "")


MONOREPO = """\
      - id: pilotkit-check
        alias: pilotkit-check-wonen
        args: [--repo, beleid/wonen]
      - id: pilotkit-check
        alias: pilotkit-check-zorg
        args: [--repo, beleid/zorg, --strict]
      - id: pilotkit-fmt
"""


def test_two_programmes_in_one_repository_are_each_checked_and_laid_out(
    hooks: Hooks, tmp_path: Path
) -> None:
    both = hooks.programme(tmp_path, MONOREPO, "beleid/wonen", "beleid/zorg")
    wrong = IDEE.replace("fase: idee", "fase: begin")
    code, out = both.run("pilotkit-check-zorg", {"beleid/wonen/pilots/fout.yaml": wrong})
    assert "PK104" not in out  # that of zorg does not look at wonen
    code, out = both.run("pilotkit-check-wonen", {"LEESMIJ.md": "x\n"})
    assert code == 1, out
    assert "PK104 fout: `begin` kan niet bij `fase`." in out
    untidy = {f"beleid/{name}/pilots/slordig.yaml": UNTIDY for name in ("wonen", "zorg")}
    code, out = both.run("pilotkit-fmt", untidy)
    assert code == 1, out
    for path in untidy:
        assert (tmp_path / path).read_text(encoding="utf-8").startswith("titel: Idee\n"), out


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
    assert "Passed" in out


def test_a_commit_that_only_deletes_is_checked_too(programme: Programme) -> None:
    related = f"{IDEE}relaties: [{{met: ander, aard: synergie}}]\n"
    code, out = programme.run(
        "pilotkit-check", {"pilots/een.yaml": related, "pilots/ander.yaml": IDEE}
    )
    assert code == 0, out
    code, out = programme.run("pilotkit-check", {}, gone=("pilots/ander.yaml",))
    assert code == 1, out
    assert "PK905" in out
    code, out = programme.run("pilotkit-check", {}, gone=("pilots/een.yaml",))
    assert code == 0, out
    assert "Passed" in out  # and not skipped


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
