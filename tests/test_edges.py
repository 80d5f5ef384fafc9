"""Both sides of an edge: the last day, the exact amount, the first month."""

from __future__ import annotations

from datetime import date

import pytest

from pilotkit.model.woorden import GROOTSTE_BEDRAG
from pilotkit.peildatum.uitzonderingen import een_jaar_na
from pilotkit.waarden.notatie import bedragen_uit, dag_uit, periode_uit
from tests.conftest import Command, Repository


@pytest.mark.parametrize(
    ("day", "year_later"),
    [
        (date(2018, 6, 13), date(2019, 6, 13)),
        (date(2020, 2, 28), date(2021, 2, 28)),
        (date(2020, 2, 29), date(2021, 2, 28)),
        (date(2019, 2, 28), date(2020, 2, 28)),
        (date(2018, 12, 31), date(2019, 12, 31)),
    ],
)
def test_a_year_later(day: date, year_later: date) -> None:
    assert een_jaar_na(day) == year_later


@pytest.mark.parametrize(
    ("typed", "amounts"),
    [
        ("€ 1,-", (1,)), ("€ 0", ()), (str(GROOTSTE_BEDRAG), (GROOTSTE_BEDRAG,)),
        (str(GROOTSTE_BEDRAG + 1), ()), ("€ 999,50", (999, 1000)), ("€ 999,00", (999,)),
    ],
)  # fmt: skip
def test_the_smallest_and_the_largest_amount(typed: str, amounts: tuple[int, ...]) -> None:
    assert bedragen_uit(typed) == amounts


@pytest.mark.parametrize(
    ("typed", "period"),
    [
        ("januari 2018", (date(2018, 1, 1), date(2018, 1, 31))),
        ("december 2018", (date(2018, 12, 1), date(2018, 12, 31))),
        ("2018-01", (date(2018, 1, 1), date(2018, 1, 31))),
        ("2018-12", (date(2018, 12, 1), date(2018, 12, 31))),
        ("2018-13", None),
        ("2018-00", None),
        ("februari 2020", (date(2020, 2, 1), date(2020, 2, 29))),
        ("1900", (date(1900, 1, 1), date(1900, 12, 31))),
        ("2199", (date(2199, 1, 1), date(2199, 12, 31))),
        ("1899", None),
        ("2200", None),
    ],
)
def test_the_first_and_the_last_month(typed: str, period: tuple[date, date] | None) -> None:
    assert periode_uit(typed) == period


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("31-12-2018", date(2018, 12, 31)), ("32-12-2018", "32 december 2018"),
        ("1-1-2018", date(2018, 1, 1)), ("32-1-2018", "32 januari 2018"),
        ("13-13-2018", "Maand 13"), ("1-0-2018", "Maand 0"), ("1-13-2018", date(2018, 1, 13)),
    ],
)  # fmt: skip
def test_a_day_that_is_not_there(typed: str, day: date | str) -> None:
    assert dag_uit(typed) == day


@pytest.mark.parametrize(("day", "is_asked"), [("2018-05-12", True), ("2018-05-11", False)])
def test_a_proeftuin_is_judged_within_thirty_days(
    day: str, is_asked: object, repository: Repository, pilotkit: Command
) -> None:
    root = repository(
        "programma: zuid_holland\n",
        proef="titel: Proef\nsamenvatting: Samen koken.\ningediend_op: 2018-04-12\n",
    )
    out = pilotkit("check", "--repo", root, "--as-of", day, "--select", "ZH201")[1]
    assert ("ZH201" in out) == is_asked
