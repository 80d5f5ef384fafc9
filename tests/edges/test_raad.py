"""What to type instead of what stands there, and when that is certain enough to be filled in."""

from __future__ import annotations

from typing import Any

import pytest

from pilotkit.problem import Problem, Veld
from pilotkit.rules import leesregel_voor
from pilotkit.waarden import SOORTEN

ONDER = "zet de gegevens er ingesprongen onder, zoals `sleutel: …`"
OPSOMMING = "zet elk onderdeel op een eigen regel met `- ` ervoor, of schrijf [een, twee]"
STREEPJE = "haal het streepje voor de eerste sleutel weg"
GEWOON = "typ kleine letters, cijfers en `_`, zoals samen_leren"


def raad(soort: str, raw: str | None, waarde: object = "", **facts: Any) -> tuple[str, str]:
    gegeven = {"raw": raw, "waarde": waarde, "tussen_haakjes": False} | facts
    problem = Problem("verkeerde_soort", ("sleutel",), facts=gegeven)
    return SOORTEN[soort].raad(problem, Veld(soort))


@pytest.mark.parametrize(
    ("raw", "value", "advice"),
    [
        ("een", "een", "typ `[een]`"), ("een, twee", "een, twee", "typ `[een, twee]`"),
        ("een: twee", "een: twee", OPSOMMING), ("5", 5, 'typ `["5"]`'),
        ("true", True, 'typ `["true"]`'), (None, None, OPSOMMING), (None, {}, OPSOMMING),
        ("", "", OPSOMMING),
    ],
)  # fmt: skip
def test_one_thing_becomes_a_list_of_one(raw: str | None, value: object, advice: str) -> None:
    assert raad("lijst", raw, value) == (advice, "")


TEKST, HAAKJES = "zet de tekst tussen aanhalingstekens", "haal de haakjes weg, of zet ze met de "


@pytest.mark.parametrize(
    ("raw", "value", "path", "haakjes", "advice"),
    [
        (None, ["a"], ("sleutel",), False, "typ één tekst achter de sleutel, zonder streepjes"),
        (None, ["a"], ("sleutel",), True, f"{HAAKJES}tekst tussen aanhalingstekens"),
        (None, ["a"], ("lijst", 0), True, TEKST),
        (None, {"a": 1}, ("sleutel",), True, TEKST),
        ("5", 5, ("sleutel",), False, 'typ "5", met aanhalingstekens'),
        ("5", ["a"], ("sleutel",), False, 'typ "5", met aanhalingstekens'),
    ],
)
def test_a_list_where_a_text_belongs(
    raw: str | None,
    value: object,
    path: tuple[str | int, ...],
    haakjes: bool,  # noqa: FBT001
    advice: str,
) -> None:
    facts = {"raw": raw, "waarde": value, "tussen_haakjes": haakjes}
    told, _ = SOORTEN["tekst"].raad(Problem("verkeerde_soort", path, facts=facts), Veld("tekst"))
    assert told == advice


@pytest.mark.parametrize(
    ("value", "advice"),
    [
        ([{"a": 1}], STREEPJE), ([{"a": 1}, {"b": 2}], ONDER), (["a"], ONDER), ([], ONDER),
        ("a", ONDER), ("ab", ONDER), ({"a": {}}, ONDER),
    ],
)  # fmt: skip
def test_only_of_a_list_with_one_block_the_dash_goes(value: object, advice: str) -> None:
    assert raad("blok", None, value) == (advice, "")


@pytest.mark.parametrize(
    ("raw", "advice"),
    [
        ("18", "typ 2018, als je dat jaar bedoelt"), ("2018.0", "typ vier cijfers, zoals 2018"),
        ("1899", "controleer het jaar: het ligt tussen 1900 en 2199"),
        ("2200", "controleer het jaar: het ligt tussen 1900 en 2199"),
        ("20180", "typ vier cijfers, zoals 2018"),
    ],
)  # fmt: skip
def test_who_typed_four_digits_is_not_asked_for_them(raw: str, advice: str) -> None:
    assert raad("jaar", raw) == (advice, "")


@pytest.mark.parametrize(
    ("raw", "advice", "typed"),
    [
        ("ja", "typ true", "true"), ("Nee", "typ false", "false"), ("no", "typ false", "false"),
        ("j", "typ true", ""), ("n", "typ false", ""), ("1", "typ true", ""),
        ("0", "typ false", ""), ("waar", "typ true", ""),
        ("True", "typ true, zonder aanhalingstekens", "true"),
        ("misschien", "typ `true` (ja) of `false` (nee)", ""),
    ],
)  # fmt: skip
def test_a_letter_is_not_certainly_yes_or_no(raw: str, advice: str, typed: str) -> None:
    assert raad("ja_nee", raw) == (advice, typed)


@pytest.mark.parametrize(
    ("raw", "advice", "typed"),
    [
        ("A1", "typ a1", ""), ("a", 'typ "a", met aanhalingstekens', '"a"'), ("1a", GEWOON, ""),
        ("true", 'typ "true", met aanhalingstekens', '"true"'), ("!", GEWOON, ""),
        ("Samen leren", "typ samen_leren", ""), (None, GEWOON, ""),
        ("A" * 40, f"typ {'a' * 40}", ""), ("A" * 41, f"typ {'a' * 40}", ""),
    ],
)  # fmt: skip
def test_a_key_begins_with_a_letter(raw: str | None, advice: str, typed: str) -> None:
    assert raad("sleutel", raw) == (advice, typed)


@pytest.mark.parametrize(
    ("raw", "advice", "typed"),
    [
        ("Q4 2018", "typ 2018-Q4", "2018-Q4"), ("na Q4 2018", "typ het kwartaal als 2018-Q4", ""),
        (None, "typ het kwartaal als 2018-Q4", ""),
    ],
)  # fmt: skip
def test_a_quarter_is_typed_at_once_where_it_is_certain(
    raw: str | None, advice: str, typed: str
) -> None:
    assert raad("kwartaal", raw) == (advice, typed)


@pytest.mark.parametrize(
    ("hoeveel", "advice"),
    [
        (2, "kies `wijk 0` of `wijk 1`"),
        (20, f"kies {', '.join(f'`wijk {n}`' for n in range(19))} of `wijk 19`"),
        (21, "kies een van de 21 woorden, zoals `wijk 0`, `wijk 1` of `wijk 2`"),
    ],
)
def test_of_many_words_the_first_are_named(hoeveel: int, advice: str) -> None:
    waarden = tuple(f"wijk {nummer}" for nummer in range(hoeveel))
    problem = Problem("niet_in_lijst", ("gebied",), facts={"raw": "x", "waarde": "x"})
    assert SOORTEN["keuze"].raad(problem, Veld("keuze", waarden=waarden)) == (advice, "")


@pytest.mark.parametrize(("hoeveel", "near"), [(20, False), (21, True)])
def test_out_of_many_words_the_nearest_is_asked(hoeveel: int, near: object) -> None:
    waarden = (*(f"wijk {nummer}" for nummer in range(hoeveel - 1)), "Zuiderkwartier")
    facts = {
        "raw": "Zuiderkwart",
        "waarde": "Zuiderkwart",
        "waarden": waarden,
        "veld": Veld("keuze"),
    }
    (een,) = leesregel_voor("niet_in_lijst").check(Problem("niet_in_lijst", ("wijk",), facts=facts))
    assert (een.hint == "bedoel je `Zuiderkwartier`?") is near
    assert len(een.message) < 100 or not near
