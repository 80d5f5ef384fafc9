"""The three portfolios that every kind of note is read aloud on."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.conftest import PORTEFEUILLE, ROOT, Repository

EEN_PILOT = """\
titel: Taalmaatjes
samenvatting: Vrijwilligers oefenen Nederlands met nieuwkomers.
fase: uitvoering
gemeenten: [Urk]
begroting:
  posten: [{post: uitvoering, jaar: 2018, raming: 30000}]
  dekking: [{van: Provincie Flevoland, bedrag: 30000, soort: geld, status: toegezegd}]
voortgang:
  - {datum: 2018-08-01, stand: op_koers, kop: Begonnen, tekst: Er doen tien mensen mee.}
"""


@pytest.fixture
def folders(tmp_path: Path, repository: Repository) -> Mapping[str, Path]:
    """Return the real harvest, the made-up portfolio and one pilot alone, outside git."""
    harvest = tmp_path / "oogst"
    shutil.copytree(ROOT / "pilots", harvest / "pilots")
    shutil.copy(ROOT / "programma.yaml", harvest)
    made_up = Path(shutil.copytree(PORTEFEUILLE, tmp_path / "portefeuille"))
    return {"oogst": harvest, "portefeuille": made_up, "een": repository(taalmaatjes=EEN_PILOT)}
