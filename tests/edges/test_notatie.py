"""What somebody meant who typed an amount, a day or a quarter: on both sides of what is certain."""

from __future__ import annotations

from datetime import date

import pytest

from pilotkit.waarden.notatie import (
    bedragen_uit,
    dag_uit,
    datum_uit,
    getal_uit,
    is_zekere_datum,
    kwartaal_uit,
    periode_uit,
)


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("25k", 25000), ("25 duizend", 25000), ("2,5 duizend", 2500), ("2 mln", 2000000),
        ("2 miljoen", 2000000), ("1,5 mln.", 1500000), ("€ 1,5 miljoen", 1500000),
    ],
)  # fmt: skip
def test_a_unit_multiplies(typed: str, amount: int) -> None:
    assert bedragen_uit(typed) == (amount,)


def test_the_beginning_of_a_long_text_is_not_what_it_says() -> None:
    for typed, understand, meant in (
        ("25.000", bedragen_uit, (25000,)),
        ("13 juni 2018", datum_uit, date(2018, 6, 13)),
        ("juni 2018", periode_uit, (date(2018, 6, 1), date(2018, 6, 30))),
        ("Q4 2018", kwartaal_uit, "2018-Q4"),
    ):
        assert understand(typed.ljust(100)) == meant
        assert not understand(typed.ljust(101))
        assert not understand(f"{typed.ljust(100)} en wat er verder is")


def test_a_number_has_twenty_digits_at_most() -> None:
    assert getal_uit("9" * 20) == int("9" * 20)
    assert getal_uit("9" * 21) is None
    assert (getal_uit("0"), getal_uit("012"), getal_uit("9" * 5000)) == (0, None, None)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("31-12-1899", None), ("1-1-1900", date(1900, 1, 1)), ("31-12-2199", date(2199, 12, 31)),
        ("1-1-2200", None), ("1-1-00", date(2000, 1, 1)), ("1-1-99", date(2099, 1, 1)),
        ("1-1-0018", None), ("13 mrt 2018", date(2018, 3, 13)), ("1 jul 2018", date(2018, 7, 1)),
        ("1 ju 2018", None), ("13 maart 2018", date(2018, 3, 13)), ("13 maarts 2018", None),
        ("6-12-2018", date(2018, 12, 6)), ("12-12-2018", date(2018, 12, 12)),
        ("12-13-2018", date(2018, 12, 13)), ("13-12-2018", date(2018, 12, 13)),
        ("13-13-2018", None), ("13062018", date(2018, 6, 13)), ("20122018", date(2018, 12, 20)),
        ("20181220", date(2018, 12, 20)), ("31-jan-2018", date(2018, 1, 31)),
        ("wo 13 juni 2018", date(2018, 6, 13)), ("xx 13 juni 2018", None),
    ],
)  # fmt: skip
def test_a_day_is_of_these_centuries_and_its_month_of_the_twelve(
    typed: str, day: date | None
) -> None:
    assert datum_uit(typed) == day


def test_a_year_of_three_or_four_digits_is_not_of_this_century() -> None:
    assert dag_uit("1-1-0099") == date(99, 1, 1)
    assert dag_uit("1-1-0100") == date(100, 1, 1)
    assert dag_uit("1-1-018") is None


@pytest.mark.parametrize(
    ("typed", "is_certain"),
    [
        ("6/7/2018", False), ("6/6/2018", True), ("6-7-2018", True), ("11/12/2018", False),
        ("12/11/2018", False), ("12/12/2018", True), ("13/12/2018", True), ("12/13/2018", True),
        ("6-7-18", False), ("6/6/18", False), ("13-7-18", False), ("13 juni 2018", True),
        ("2018/6/7", True),
    ],
)  # fmt: skip
def test_a_day_is_certain_where_it_can_be_only_one(typed: str, is_certain: object) -> None:
    assert is_zekere_datum(typed) == is_certain


@pytest.mark.parametrize(
    ("typed", "quarter"),
    [
        ("\u201cQ4\u20132018\u201d", "2018-Q4"), ("4e kwartaal 2018", "2018-Q4"),
        ("2018 k1", "2018-Q1"), ("Q5 2018", None), ("na Q4 2018", None), ("2018-4", None),
    ],
)  # fmt: skip
def test_a_quarter_is_one_of_four_and_nothing_beside_it(typed: str, quarter: str | None) -> None:
    assert kwartaal_uit(typed) == quarter


@pytest.mark.parametrize(
    ("getypt", "bedragen"),
    [
        ("0,40", ()), ("0.99", ()), ("1,00", (1,)), ("1,01", (1, 2)), ("2.55e1", (25, 26)),
        ("0,0005 k", ()), ("1,0005 k", (1000, 1001)), ("999999999999", (999_999_999_999,)),
        ("999999999999,50", ()), ("25000.", (25000,)), ("25.000,-", (25000,)),
    ],
)  # fmt: skip
def test_cents_leave_a_choice_between_two_amounts(getypt: str, bedragen: tuple[int, ...]) -> None:
    assert bedragen_uit(getypt) == bedragen


@pytest.mark.parametrize(
    ("getypt", "bedragen"),
    [("1,50 mln", (1_500_000,)), ("1.500 mln", ()), ("1,5000 mln", (1_500_000,))],
)
def test_three_digits_behind_a_sign_may_be_thousands_of_millions(
    getypt: str, bedragen: tuple[int, ...]
) -> None:
    assert bedragen_uit(getypt) == bedragen
