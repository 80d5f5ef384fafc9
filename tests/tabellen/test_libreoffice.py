"""What LibreOffice makes of a spreadsheet, and what is changed there, comes back exactly."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Command
from tests.tabellen.conftest import AS_OF, cells_of
from tests.tabellen.test_import import changes

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

LES = (
    "      les: Spreek vooraf af bij welk aantal gebruikers je stopt, dan is stoppen geen verlies."
)
STEPS = """
  blad = doc.Sheets.getByName("geld")
  blad.getCellByPosition({bedrag}, {rij}).Value = 6500
  blad.getCellByPosition({datum}, {rij}).Formula = "2018-09-28"
  doc.Sheets.getByName("pilots").getCellByPosition(1, 1).String = "=1+1"
  doc.Sheets.getByName("lessen").Rows.removeByIndex({les}, 1)
"""


@pytest.mark.parametrize("form", ["xlsx", "ods"])
def test_a_change_in_libreoffice_is_exactly_that_change(
    form: str,
    pilotkit: Command,
    portefeuille: Path,
    tmp_path: Path,
    in_libreoffice: Callable[[Path, str], Path],
) -> None:
    file = tmp_path / f"gegevens.{form}"
    assert pilotkit("export", "--repo", portefeuille, file)[0] == 0
    opened = in_libreoffice(file, "")
    told = pilotkit("import", "--repo", portefeuille, opened, *AS_OF)
    assert told == (0, "Er verandert niets.\n", "")
    cells = cells_of(file)
    geld, lessen = cells["geld"], cells["lessen"]
    steps = STEPS.format(
        bedrag=geld[0].index("bedrag"),
        datum=geld[0].index("datum"),
        rij=next(n for n, row in enumerate(geld) if row[0] == "burenapp/uitgaven/2018-09-27"),
        les=next(n for n, row in enumerate(lessen) if row[0] == "burenapp/lessen/2018-11-27"),
    )
    code, _, err = pilotkit("import", "--repo", portefeuille, in_libreoffice(file, steps), *AS_OF)
    assert code == 0, err
    assert changes(portefeuille) == {
        "pilots/burenapp.yaml": (
            [
                "titel: Burenapp",
                (
                    "    - {datum: 2018-09-27, bedrag: 7000, kenmerk: VB-2018-107, "
                    "omschrijving: eerste versie}"
                ),
                "    - datum: 2018-11-27",
                LES,
            ],
            [
                'titel: "=1+1"',
                (
                    "    - {datum: 2018-09-28, bedrag: 6500, kenmerk: VB-2018-107, "
                    "omschrijving: eerste versie}"
                ),
            ],
        )
    }
