"""What is ready-made for CI: as GitHub, GitLab and pre-commit read it, and its commands run."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from junitparser import JUnitXml
from ruamel.yaml import YAML

from tests.ci_schema import follows
from tests.clients.github_runner import commands
from tests.conftest import ROOT, Command
from tests.test_report import git

GITLAB = ROOT / "ci" / "pilotkit.gitlab-ci.yml"
needs_bash = pytest.mark.skipif(
    os.name == "nt" or not shutil.which("bash"), reason="both runners run these commands in bash"
)


def read(file: Path) -> Any:
    return YAML(typ="safe").load(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        ("vendor.github-workflows", ".github/workflows/ci.yml"),
        ("vendor.github-actions", "action.yml"),
        ("vendor.gitlab-ci", "ci/pilotkit.gitlab-ci.yml"),
    ],
)
def test_it_follows_the_schema_of_who_runs_it(schema: str, file: str) -> None:
    follows(schema, ROOT / file)


def test_pre_commit_reads_the_hooks() -> None:
    command = [sys.executable, "-m", "pre_commit", "validate-manifest"]
    done = subprocess.run(
        [*command, ROOT / ".pre-commit-hooks.yaml"], check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    check, layout = read(ROOT / ".pre-commit-hooks.yaml")
    assert [hook["entry"] for hook in (check, layout)] == ["pilotkit check", "pilotkit fmt"]
    # at a commit that only deletes there is no file to pass, and still something to check
    assert (check["always_run"], check["pass_filenames"]) == (True, False)
    for name in ("pilots/a.yaml", "programma.yaml", "vb/pilots/a.yml", "vb/programma.yaml"):
        assert re.search(layout["files"], name), name
    for name in ("pilots.yaml", "README.md", "mijnprogramma.yaml", "pilots/a.yaml.orig",
                 "pilots/map/a.yaml"):  # fmt: skip
        assert not re.search(layout["files"], name), name


def test_every_action_is_one_commit_and_this_repository_uses_its_own() -> None:
    texts = [(ROOT / name).read_text(encoding="utf-8") for name in (
        ".github/workflows/ci.yml", "action.yml", "templates/init/github.yml",
        "templates/init/github-voorstel.yml", "templates/init/forgejo.yml",
        "templates/init/forgejo-voorstel.yml",
    )]  # fmt: skip
    used = set(re.findall(r"uses: (\S+)", "\n".join(texts)))
    assert "./" in used
    versions = dict(name.split("@") for name in used - {"./"})
    assert len(versions) == len(used) - 1
    assert all(re.fullmatch("[0-9a-f]{40}", version) for version in versions.values())
    job = read(ROOT / ".github/workflows/ci.yml")["jobs"]["action"]
    assert job["steps"][-1]["uses"] == "./"
    for folder in job["strategy"]["matrix"]["repo"]:
        assert (ROOT / folder / "pilots").is_dir()


@pytest.fixture
def surroundings(portefeuille: Path, tmp_path: Path) -> dict[str, str]:
    """Return the environment of a job on a pull request that types an amount the Dutch way."""
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "begin")
    git(tmp_path, "update-ref", "refs/remotes/origin/main", "HEAD")
    file = portefeuille / "pilots" / "vakpaspoort.yaml"
    text = file.read_text(encoding="utf-8").replace("bedrag: 80000\n", "bedrag: 80.000\n")
    file.write_text(text, encoding="utf-8")
    git(tmp_path, "commit", "-qam", "bedrag")
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    return {**os.environ, "PATH": path, "PYTHONUTF8": "1", "PILOTKIT_AS_OF": "2018-12-31"}


def bash(script: str, folder: Path, environment: dict[str, str]) -> tuple[int, str, str]:
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=folder, env=environment, check=False, capture_output=True, encoding="utf-8",
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


@pytest.mark.slow
@needs_bash
def test_the_action_says_what_changes_and_what_is_wrong(
    surroundings: dict[str, str], tmp_path: Path
) -> None:
    summary = tmp_path / "summary.md"
    given = {
        "GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": str(tmp_path),
        "GITHUB_EVENT_NAME": "pull_request", "GITHUB_BASE_REF": "main",
        "GITHUB_STEP_SUMMARY": str(summary), "REPO": "portefeuille", "STRICT": "",
    }  # fmt: skip
    _, _, changes, check = read(ROOT / "action.yml")["runs"]["steps"]
    for step in (changes, check):
        named = set(step["env"]) - {"PILOTKIT_AS_OF"}
        assert named <= given.keys()
        assert "${{" not in step["run"]  # no text of the event becomes part of a script
    assert bash(changes["run"], tmp_path, surroundings | given) == (0, "", "")
    code, out, _ = bash(check["run"], tmp_path, surroundings | given)
    assert code == 1
    (error,) = [found for found in commands(out) if found.name == "error"]
    assert error.properties["file"] == "portefeuille/pilots/vakpaspoort.yaml"
    assert error.data.startswith("`80.000` is geen bedrag")
    changed, _, checked = summary.read_text(encoding="utf-8").partition("## pilotkit check")
    assert changed.startswith("## Wat er verandert:")
    assert "akpaspoort" in changed
    assert "| 141 | PK105 fout |" in checked
    summary.unlink()
    shallow = given | {"GITHUB_BASE_REF": "is-er-niet"}
    code, _, err = bash(changes["run"], tmp_path, surroundings | shallow)
    assert code == 0
    assert "pilotkit: is-er-niet staat niet in deze kloon" in err
    assert "is-er-niet staat niet in deze kloon" in summary.read_text(encoding="utf-8")


def gitlab_jobs(folder: Path, pilotkit: Command) -> list[tuple[dict[str, Any], str]]:
    """Return the template and the job that `init` writes, each with its variable for pip."""
    assert pilotkit("init", folder)[0] == 0
    written = read(folder / ".gitlab-ci.yml")["pilots"]
    return [(read(GITLAB)["pilotkit"], "PILOTKIT_PACKAGE"), (written, "PILOTKIT")]


@needs_bash
@pytest.mark.parametrize("options", ["", "--strict", "--exit-zero"])
def test_the_template_of_gitlab_checks_once_and_writes_both_reports(
    options: str, surroundings: dict[str, str], tmp_path: Path
) -> None:
    job = read(GITLAB)["pilotkit"]
    assert sum("pilotkit check" in command for command in job["script"]) == 1
    given = {"CI_PROJECT_DIR": str(tmp_path), **job["variables"], "PILOTKIT_REPO": "portefeuille"}
    given |= {"PILOTKIT_AS_OF": "2018-12-31", "PILOTKIT_OPTIONS": options}
    code, out, _ = bash("\n".join(job["script"]), tmp_path, surroundings | given)
    assert code == (0 if options == "--exit-zero" else 1)
    assert "PK105 fout" in out
    reports = job["artifacts"]["reports"]
    issues = json.loads((tmp_path / reports["codequality"]).read_text(encoding="utf-8"))
    (wrong,) = [issue for issue in issues if issue["check_name"] == "PK105"]
    assert wrong["location"]["path"] == "portefeuille/pilots/vakpaspoort.yaml"
    failing = [one for one in issues if options == "--strict" or one["severity"] == "major"]
    assert JUnitXml.fromfile(str(tmp_path / reports["junit"])).failures == len(failing)
    assert (len(failing) == 1) == (options != "--strict")  # the options reach the one check
    assert job["artifacts"]["when"] == "always"


@needs_bash
def test_ci_says_it_when_nobody_filled_in_where_pilotkit_comes_from(
    pilotkit: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pilotkit.source.origin.origin", lambda: "")
    folder = tmp_path / "nieuw"
    for job, name in gitlab_jobs(folder, pilotkit):
        assert job["image"] == "python:3.13"  # -slim has no git, for git+https and for diff
        assert job["variables"][name] == ""
        given = {**os.environ, **job["variables"]}
        code, out, err = bash("\n".join(job["before_script"]), tmp_path, given)
        assert (code, err) == (1, "")
        assert name in out
        assert "waar pilotkit vandaan komt" in out
    workflow = read(folder / ".github" / "workflows" / "pilotkit.yml")
    (install,) = [
        step["run"] for step in workflow["jobs"]["check"]["steps"]
        if "pip install" in step.get("run", "")
    ]  # fmt: skip
    code, out, err = bash(install, tmp_path, {**os.environ, **workflow["env"]})
    assert (code, err) == (1, "")
    (said,) = commands(out)
    assert (said.name, said.data.endswith("waar pilotkit vandaan komt.")) == ("error", True)
