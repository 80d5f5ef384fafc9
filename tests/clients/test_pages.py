"""Every kind of note as a page in a real browser: axe-core finds nothing against WCAG 2.1 AA.

`make test` installs axe-core and playwright-core with npm, as ``package-lock.json``
beside this file names them. The browser is the Chromium of the system.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.conftest import Command
from tests.reports.test_golden import NOTES

HERE = Path(__file__).parent
NEEDED = [HERE / "node_modules" / name for name in ("axe-core", "playwright-core")]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture
def browser() -> str:
    """Return the browser; skip where the system has none, or where there is no npm."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not found:
        pytest.skip("Chromium is not here")
    if shutil.which("node") and all(place.exists() for place in NEEDED):
        return found
    reason = "axe-core and playwright-core are not here: `make test` installs them"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_every_note_can_be_read_by_everybody(
    browser: str, folders: Mapping[str, Path], pilotkit: Command, tmp_path: Path
) -> None:
    pages = []
    for kind, folder, quarter, *pilot in NOTES:
        page = tmp_path / f"{'-'.join((kind, folder, quarter, *pilot))}.html"
        asked = ("--repo", folders[folder], "--quarter", quarter, "--output", page)
        assert pilotkit("report", kind, *asked, *(("--pilot", *pilot) if pilot else ()))[0] == 0
        pages.append(page)
    (profile := tmp_path / "profile").mkdir()
    done = subprocess.run(
        ["node", HERE / "axe.mjs", browser, profile, *pages],
        check=False, capture_output=True, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    looks = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(looks) == 2 * len(pages)
    assert all(look["passes"] > 4 for look in looks)
    assert [(look["file"], look["width"], look["faults"]) for look in looks if look["faults"]] == []
    assert [look["asked"] for look in looks if look["asked"]] == []
    assert [look["file"] for look in looks if look["wide"] > look["width"]] == []
