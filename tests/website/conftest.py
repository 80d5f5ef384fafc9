"""The sites of three portfolios: the real harvest, the made-up one, and a pilot alone."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from pilotkit.cli.main import run
from tests.clients.test_pages import browser
from tests.conftest import PORTEFEUILLE, ROOT
from tests.reports.conftest import EEN_PILOT

__all__ = ["browser"]

DAG = "2018-12-31"


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Return the folders of the sites, made once for all tests that only look at them."""
    folder = tmp_path_factory.mktemp("sites")
    (folder / "repo" / "pilots").mkdir(parents=True)
    (folder / "repo" / "pilots" / "taalmaatjes.yaml").write_text(EEN_PILOT, encoding="utf-8")
    shutil.copytree(ROOT / "pilots", folder / "harvest" / "pilots")
    shutil.copy(ROOT / "programma.yaml", folder / "harvest")
    shutil.copytree(PORTEFEUILLE, folder / "portefeuille")
    repositories = {"oogst": "harvest", "portefeuille": "portefeuille", "een": "repo"}
    made = {}
    for name, repository in repositories.items():
        made[name] = folder / "site" / name
        asked = ["site", made[name], "--repo", folder / repository, "--as-of", DAG]
        assert run(list(map(str, asked))) == 0
    return made
