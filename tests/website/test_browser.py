"""Every page in a headless Chromium: axe-core finds nothing (WCAG 2.1 AA), nothing is fetched.

`make test` installs axe-core and playwright-core with npm, as the ``package-lock.json`` in
``tests/clients`` names them; the browser is that of the system.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from pilotkit.documents.html import omlijst
from tests.conftest import ROOT

CLIENTS = ROOT / "tests" / "clients"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="module")
def browser() -> str:
    """Return the browser; skip where it or npm is not here, CI on Linux has both."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    packages = [CLIENTS / "node_modules" / name for name in ("axe-core", "playwright-core")]
    if found and shutil.which("node") and all(place.exists() for place in packages):
        return found
    reason = "chromium, axe-core or playwright-core is not here: `make test` installs the last two"
    if os.environ.get("CI") and sys.platform == "linux":
        pytest.fail(reason)
    pytest.skip(reason)


def judge(browser: str, folder: Path) -> dict[str, dict[str, Any]]:
    """Return what the browser met, by page."""
    done = subprocess.run(
        ["node", CLIENTS / "browser.mjs", browser, folder],
        check=False, capture_output=True, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found: dict[str, dict[str, Any]] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("name", ["oogst", "portefeuille", "een"])
def test_a_page_is_for_everybody_and_stays_by_itself(
    sites: Mapping[str, Path], browser: str, name: str
) -> None:
    found = judge(browser, sites[name])
    assert len(found) == len(list(sites[name].rglob("*.html")))
    for page, met in found.items():
        assert met["wrong"] == [], page
        assert met["fetched"] == [], page
        assert met["said"] == [], page
        assert met["wide"] <= 0, page  # nobody has to move sideways to read


def test_the_browser_would_have_seen_it(browser: str, tmp_path: Path) -> None:
    wrong = omlijst("", '<img src="https://voorbeeld.invalid/x.png"><p style="width:200rem">x')
    (tmp_path / "fout.html").write_text(wrong.replace(' lang="nl"', ""), encoding="utf-8")
    (tmp_path / "open.html").write_text(
        '<!DOCTYPE html><title>x</title><img src="stuk.png"><pre style="width:200rem">x</pre>',
        encoding="utf-8",
    )
    found = judge(browser, tmp_path)
    dicht, los = found["fout.html"], found["open.html"]
    rules = {one.partition(":")[0] for one in dicht["wrong"]}
    assert {"html-has-lang", "document-title", "image-alt"} <= rules
    assert any("Content Security Policy" in said for said in dicht["said"])
    assert los["fetched"]
    assert los["wide"] > 0
