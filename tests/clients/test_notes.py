"""The notes in what shows them: Mermaid draws every picture, markdownlint finds nothing.

`make test` installs both with npm, as ``package-lock.json`` beside this file names them.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import Command
from tests.reports.test_escaping import NASTY
from tests.reports.test_golden import GOLDEN

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"
LINT = MODULES / "markdownlint-cli2" / "markdownlint-cli2-bin.mjs"
NEEDED = (MODULES / "mermaid", MODULES / "jsdom", LINT)

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def _needs_the_packages() -> None:
    """Skip where there is no npm to install them with; CI has one, so there it fails."""
    if shutil.which("node") and all(place.exists() for place in NEEDED):
        return
    reason = "mermaid, jsdom and markdownlint-cli2 are not here: `make test` installs them"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def node(script: Path, *arguments: str | Path, folder: Path = HERE) -> str:
    done = subprocess.run(
        ["node", script, *map(str, arguments)],
        check=False, capture_output=True, encoding="utf-8", cwd=folder,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_mermaid_reads_every_picture_of_the_golden_notes() -> None:
    found = json.loads(node(HERE / "mermaid.mjs", *GOLDEN.glob("*.md")))
    assert found["faults"] == []
    assert found["blocks"] > 8


def test_mermaid_reads_pictures_with_hostile_titles(
    pilotkit: Command, portefeuille: Path, tmp_path: Path
) -> None:
    for file in (portefeuille / "pilots").glob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        hostile = re.sub(r"^titel: .*$", lambda _: f'titel: "{NASTY}"', text, flags=re.MULTILINE)
        hostile = re.sub(r"naam: [a-z][^,}]*,", lambda _: f'naam: "{NASTY} end",', hostile)
        file.write_text(hostile, encoding="utf-8")
    asked = ("--repo", portefeuille, "--quarter", "2018-Q4", "--output", tmp_path / "n.md")
    assert pilotkit("report", *asked)[0] == 0
    found = json.loads(node(HERE / "mermaid.mjs", tmp_path / "n.md"))
    assert found == {"blocks": 2, "faults": []}


def test_markdownlint_finds_nothing(tmp_path: Path) -> None:
    for file in (*GOLDEN.glob("*.md"), HERE.parents[1] / "docs" / "herkomst.md"):
        shutil.copy(file, tmp_path)
    rules = {"config": {"default": True, "MD013": False}}  # a paragraph is one long line
    (tmp_path / ".markdownlint-cli2.jsonc").write_text(json.dumps(rules), encoding="utf-8")
    node(LINT, "*.md", folder=tmp_path)
