"""How wide the columns of a spreadsheet are."""

from __future__ import annotations

import pytest

from pilotkit.tabellen.rekenblad import breedte
from pilotkit.tabellen.vorm import Kolom


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
