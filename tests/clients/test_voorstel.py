"""From a filled-in form to a pull request: the workflows that `init` writes, step by step.

Their scripts run in bash with a real git; `gh` and `curl` only write down what they were asked.
No Forgejo and no GitHub takes part.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from pilotkit.begin.formulieren import CORRECTIE, FORMULIEREN, IDEE
from tests.ci_schema import follows
from tests.clients.test_ready_made_ci import bash, needs_bash
from tests.clients.test_workflows import ADDRESS, actionlint, zizmor
from tests.conftest import Command
from tests.test_propose import GOED, filled_in
from tests.test_report import git

FORGES = {"github": ".github", "forgejo": ".forgejo"}
HOSTILE = "$(touch gekaapt) `touch gekaapt`; touch gekaapt\n'\"\n${{ github.token }}"


def read(file: Path) -> Any:
    return YAML(typ="safe").load(file.read_text(encoding="utf-8"))


@pytest.fixture
def begun(request: pytest.FixtureRequest, pilotkit: Command, tmp_path: Path) -> Path:
    """Return a new repository for a forge, with a bare one that it is a clone of."""
    git(tmp_path, "init", "-q", "--bare", "-b", "main", "elders.git")
    git(tmp_path, "clone", "-q", "elders.git", "map")
    folder = tmp_path / "map"
    assert pilotkit("init", folder, "--ci", request.param, "--from", ADDRESS)[0] == 0
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "begin")
    git(folder, "push", "-q", "-u", "origin", "HEAD")
    return folder


both = pytest.mark.parametrize("begun", FORGES, indirect=True)


def workflow_of(folder: Path, name: str) -> dict[str, Any]:
    (file,) = folder.glob(f".*/workflows/{name}.yml")
    found: dict[str, Any] = read(file)
    return found


@both
def test_the_text_of_a_stranger_is_never_part_of_a_script(begun: Path) -> None:
    for file in begun.glob(".*/workflows/*.yml"):
        assert "secrets." not in file.read_text(encoding="utf-8")
        assert "pull_request_target" not in file.read_text(encoding="utf-8")
        (job,) = read(file)["jobs"].values()
        for step in job["steps"]:
            assert "${{" not in step.get("run", "")
            assert "github.event.issue.title" not in json.dumps(step)
    workflow = workflow_of(begun, "voorstel")
    assert workflow["permissions"] == {}
    assert workflow["on"] == {"issues": {"types": ["labeled"]}}
    (job,) = workflow["jobs"].values()
    assert job["permissions"] == {"contents": "write", "pull-requests": "write"}
    assert "'overnemen'" in job["if"]
    steps = [step.get("uses", step.get("name")) for step in job["steps"]]
    install = steps.index("Installeer pilotkit")
    assert install < next(n for n, step in enumerate(steps) if step.startswith("actions/checkout"))
    with_token = [
        step["name"] for step in job["steps"] if "token" in json.dumps(step.get("env", {}))
    ]
    assert with_token == ["Maak het voorstel"]  # never beside the text of a stranger
    for form in begun.glob(".*/*/*.y*ml"):
        assert "labels" not in read(form)  # who fills in a form cannot set the label by it


@pytest.mark.slow
@both
def test_the_workflows_are_safe_and_right(begun: Path, tmp_path: Path) -> None:
    (place,) = begun.glob(".*/workflows")
    seen = tmp_path / "gezien" / ".github" / "workflows"  # where both programs look
    shutil.copytree(place, seen)
    for file in seen.iterdir():
        text = file.read_text(encoding="utf-8")
        # the label of a runner of Forgejo is whatever its owner calls it
        file.write_text(text.replace("runs-on: docker", "runs-on: ubuntu-latest"), encoding="utf-8")
    code, said = zizmor(tmp_path / "gezien")
    assert code == 0, said
    git(tmp_path / "gezien", "init", "-q")
    code, said = actionlint(tmp_path / "gezien")
    assert code == 0, said
    assert "Checking 2 workflow file" in said


def surroundings(tmp_path: Path, body: str) -> dict[str, str]:
    """Return the environment of a job, with a `gh` and a `curl` that write down what they got."""
    programs = tmp_path / "bin"
    programs.mkdir(exist_ok=True)
    for name in ("gh", "curl"):
        program = programs / name
        program.write_text(
            f'#!/bin/sh\nprintf "%s\\n" "$@" >> "{tmp_path}/{name}.txt"\n'
            f'case "$*" in *@-*) cat >> "{tmp_path}/{name}-stdin.txt";; esac\n',
            encoding="utf-8",
        )
        program.chmod(0o755)
    path = os.pathsep.join((str(programs), str(Path(sys.executable).parent), os.environ["PATH"]))
    (tmp_path / "temp").mkdir(exist_ok=True)
    return {
        **os.environ, "PATH": path, "PYTHONUTF8": "1", "RUNNER_TEMP": str(tmp_path / "temp"),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"), "FORMULIER": body, "NUMMER": "12",
        "GH_TOKEN": "geheim", "TOKEN": "geheim", "TAK": "main",
        "GITHUB_API_URL": "https://git.voorbeeld.nl/api/v1", "GITHUB_REPOSITORY": "x/y",
    }  # fmt: skip


def run_steps(folder: Path, environment: dict[str, str]) -> tuple[int, str]:
    """Run the two steps behind the checkout, as a runner does; the second only after the first."""
    (job,) = workflow_of(folder, "voorstel")["jobs"].values()
    said = ""
    for step in job["steps"][-2:]:
        code, out, err = bash(step["run"], folder, environment)
        said += out + err
        if code:
            return code, said
    return 0, said


@needs_bash
@both
def test_a_form_becomes_a_branch_and_a_proposal(begun: Path, tmp_path: Path) -> None:
    body = filled_in(IDEE, **{**GOED, "samenvatting": HOSTILE}).replace("\n", "\r\n")
    code, said = run_steps(begun, surroundings(tmp_path, body))
    assert code == 0, said
    assert "geheim" not in said
    assert not list(tmp_path.rglob("gekaapt"))
    elders = tmp_path / "elders.git"
    assert git(elders, "branch", "--list", "voorstel/12")
    changed = git(elders, "diff", "--name-status", "main", "voorstel/12")
    assert changed == "A\tpilots/praattafel-verzonnen.yaml"
    new = git(elders, "show", "voorstel/12:pilots/praattafel-verzonnen.yaml")
    assert "$(touch gekaapt) `touch gekaapt`; touch gekaapt '" in new
    assert git(elders, "log", "-1", "--format=%s", "voorstel/12") == "Voorstel uit #12"
    asked = "".join(file.read_text(encoding="utf-8") for file in tmp_path.glob("*.txt"))
    assert "gekaapt" not in asked  # nothing of the form is in the words of the proposal
    if (tmp_path / "gh.txt").exists():
        assert "auth\nsetup-git\npr\ncreate\n--head\nvoorstel/12\n" in asked
        return
    assert "https://git.voorbeeld.nl/api/v1/repos/x/y/pulls\n" in asked
    arguments = (tmp_path / "curl.txt").read_text(encoding="utf-8").splitlines()
    assert not [argument for argument in arguments if "geheim" in argument]
    sent = json.loads((tmp_path / "temp" / "voorstel.json").read_text("utf-8"))
    assert (sent["head"], sent["base"], sent["title"]) == (
        "voorstel/12",
        "main",
        "Voorstel uit #12",
    )


@needs_bash
@both
@pytest.mark.parametrize("body", ["Hallo!", filled_in(IDEE, titel="::error::x ##[add-mask]y"), ""])
def test_what_is_no_form_is_told_and_changes_nothing(
    body: str, begun: Path, tmp_path: Path
) -> None:
    environment = surroundings(tmp_path, body)
    code, said = run_steps(begun, environment)
    assert code == 2
    summary = tmp_path / "summary.md"
    told = summary.read_text(encoding="utf-8") if summary.exists() else said
    assert "    pilotkit: " in told
    assert not [line for line in told.splitlines() if line and not line.startswith("    ")]
    assert git(begun, "status", "--porcelain") == ""
    assert not git(tmp_path / "elders.git", "branch", "--list", "voorstel/12")
    assert not list(tmp_path.glob("*.txt"))


@pytest.mark.parametrize("programma", ["flevoland", "zuid_holland", "brabant", "eigen"])
def test_the_forms_of_both_are_what_github_reads(
    programma: str, pilotkit: Command, tmp_path: Path
) -> None:
    """Forgejo documents the same properties, with `about` for what GitHub calls `description`."""
    folder = tmp_path / "map"
    asked = ("--programma", programma, "--ci", "github", "--ci", "forgejo")
    assert pilotkit("init", folder, *asked)[0] == 0
    for name in ("idee", "correctie"):
        github = folder / ".github" / "ISSUE_TEMPLATE" / f"{name}.yml"
        forgejo = read(folder / ".forgejo" / "issue_template" / f"{name}.yaml")
        follows("vendor.github-issue-forms", github)
        has_word = "pilot" in github.read_text(encoding="utf-8")
        assert has_word == (programma in ("flevoland", "eigen"))
        assert {("description" if key == "about" else key): value
                for key, value in forgejo.items()} == read(github)  # fmt: skip


def test_every_form_reads_back_by_its_own_headings(pilotkit: Command, tmp_path: Path) -> None:
    folder = tmp_path / "map"
    assert pilotkit("init", folder, "--ci", "github", "--ci", "gitlab")[0] == 0
    for formulier in FORMULIEREN:
        form = read(folder / ".github" / "ISSUE_TEMPLATE" / f"{formulier.naam.lower()}.yml")
        labels = [part["attributes"].get("label") for part in form["body"]]
        assert tuple(filter(None, labels)) == formulier.koppen
        place = folder / ".gitlab" / "issue_templates" / f"{formulier.naam}.md"
        heads = [line for line in place.read_text(encoding="utf-8").splitlines() if line[:1] == "#"]
        assert heads == [f"### {kop}" for kop in formulier.koppen]
    assert CORRECTIE.koppen[0] != IDEE.koppen[0]  # by which a form is known


@needs_bash
@pytest.mark.parametrize("begun", ["forgejo"], indirect=True)
@pytest.mark.parametrize("works", [True, False])
def test_a_review_that_cannot_be_posted_fails_nothing(
    *, works: bool, begun: Path, tmp_path: Path
) -> None:
    (job,) = workflow_of(begun, "pilotkit")["jobs"].values()
    check, post = job["steps"][-2:]
    assert check["run"] == 'pilotkit check --also forgejo="${RUNNER_TEMP:-/tmp}/review.json"'
    environment = surroundings(tmp_path, "")
    if not works:
        (tmp_path / "bin" / "curl").write_text("#!/bin/sh\nexit 22\n", encoding="utf-8")
    with (begun / "pilots" / "voorbeeld.yaml").open("a", encoding="utf-8") as file:
        file.write("onzin: 1\n")
    git(begun, "commit", "-qam", "onzin")
    git(begun, "update-ref", "refs/remotes/origin/main", "HEAD^")
    assert bash(check["run"], begun, environment)[0] == 1
    code, out, err = bash(post["run"], begun, environment)
    assert (code, err) == (0, "")
    assert ("niet bij het voorstel gezet" in out) == (not works)
    if works:
        arguments = (tmp_path / "curl.txt").read_text(encoding="utf-8")
        address = "https://git.voorbeeld.nl/api/v1/repos/x/y/pulls/12/reviews"
        assert f"@{tmp_path}/temp/review.json\n{address}\n" in arguments
        assert "geheim" not in arguments
        assert (tmp_path / "curl-stdin.txt").read_text("utf-8") == "Authorization: token geheim\n"
    review = json.loads((tmp_path / "temp" / "review.json").read_text("utf-8"))
    (comment,) = review["comments"]
    assert comment["path"] == "pilots/voorbeeld.yaml"
    assert comment["body"].startswith("**PK102 fout** ")
