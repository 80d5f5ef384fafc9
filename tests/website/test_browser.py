"""Every page of the site in a real browser: axe-core finds nothing (WCAG 2.1 AA), nothing is asked.

See ``tests/clients/test_pages.py`` for what has to be there.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from pilotkit.documents.html import omlijst
from tests.conftest import ROOT


def looks(browser: str, folder: Path, pages: Iterable[Path]) -> list[dict[str, Any]]:
    """Return what the browser met on each page, wide and narrow."""
    (profile := folder / "profile").mkdir()
    done = subprocess.run(
        ["node", ROOT / "tests" / "clients" / "axe.mjs", browser, profile, *pages],
        check=False, capture_output=True, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", ["een", "oogst", "portefeuille"])
def test_every_page_can_be_read_by_everybody(
    browser: str, sites: Mapping[str, Path], tmp_path: Path, name: str
) -> None:
    pages = sorted(sites[name].rglob("*.html"))
    met = looks(browser, tmp_path, pages)
    assert len(met) == 2 * len(pages)
    assert all(look["passes"] > 4 for look in met)
    assert [(look["file"], look["width"], look["faults"]) for look in met if look["faults"]] == []
    assert [look["asked"] for look in met if look["asked"]] == []
    assert [look["file"] for look in met if look["wide"] > look["width"]] == []


@pytest.mark.slow
def test_the_browser_would_have_seen_it(browser: str, tmp_path: Path) -> None:
    wrong = omlijst("", '<img src="beeld.png"><pre>een regel die maar niet ophoudt</pre>')
    (tmp_path / "fout.html").write_text(
        wrong.replace(' lang="nl"', "").replace("<pre>", '<pre style="width:200rem">'),
        encoding="utf-8",
    )
    wide, narrow = looks(browser, tmp_path, [tmp_path / "fout.html"])
    rules = {rule for rule, _ in wide["faults"]}
    assert {"html-has-lang", "document-title", "image-alt"} <= rules
    assert wide["asked"]
    assert narrow["wide"] > 320
