"""How wide the columns of a spreadsheet are."""

from __future__ import annotations

import pytest

from pilotkit.tabellen.rekenblad import breedte
from pilotkit.tabellen.vorm import Kolom
from pilotkit.waarden import SOORTEN


@pytest.mark.parametrize(
    ("naam", "longest", "wide"),
    [
        ("titel", 0, 24), ("titel", 40, 24), ("titel", 41, 60), ("titel", 4000, 60),
        ("x" * 22, 0, 24), ("x" * 23, 0, 25), ("x" * 58, 0, 60), ("x" * 59, 0, 60),
    ],
)  # fmt: skip
def test_a_column_of_texts_is_as_wide_as_they_and_its_heading_ask(
    naam: str, longest: int, wide: int
) -> None:
    assert breedte(Kolom(naam, "tekst", "Titel"), longest) == wide


def test_a_column_of_texts_says_itself_no_width() -> None:
    assert not Kolom("titel", "tekst", "Titel").vorm.breedte


def test_a_day_is_shown_whole_below_a_short_heading() -> None:
    assert len("31-12-2018") < breedte(Kolom("op", "datum", "Op"), 10) < 24


def test_a_sheet_keeps_its_looks() -> None:
    """Who has a sheet open beside an older one finds every column as wide as it was."""
    breedtes = {naam: soort.kolom.breedte for naam, soort in SOORTEN.items()}
    assert {naam: breed for naam, breed in breedtes.items() if breed} == {
        "keuze": 20, "euro": 14, "datum": 12, "jaar": 8, "aantal": 10, "maanden": 10,
        "ja_nee": 10, "kwartaal": 11,
    }  # fmt: skip
