"""Which characters may be shown, wherever a text is written."""

from __future__ import annotations

import unicodedata

import pytest

from pilotkit.tekens import bronregel, schoon, toonbaar
from tests.fuzz.corpus_texts import INTACT, is_raw


def test_no_character_that_steers_or_hides_is_shown() -> None:
    private = {*range(0xE100, 0xF8F0), *range(0xD810, 0xDFF0), *range(0xF0010, 0x10FFF0)}
    for code in set(range(0x110000)) - private:
        char = chr(code)
        if is_raw(char):
            assert not any(map(is_raw, toonbaar(f"a{char}b"))), hex(code)
            assert len(toonbaar(f"a{char}b", "?")) == 3


def test_letters_and_signs_stay() -> None:
    """All but what combines with nothing: hangul fillers, and looks without a character."""
    bare = [
        chr(code) for code in range(0x20, 0x110000)
        if unicodedata.category(chr(code))[0] in "LNPS" and toonbaar(chr(code)) != chr(code)
    ]  # fmt: skip
    assert bare == ["\u115f", "\u1160", "\u3164", "\uffa0", "\ufffc"]


@pytest.mark.parametrize("text", INTACT)
def test_living_scripts_and_emoji_stay_whole(text: str) -> None:
    assert toonbaar(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\u200db", "ab"),
        ("a\ufe0fb", "ab"),
        ("1\ufe0f\ufe0f", "1\ufe0f"),
        ("\U0001f468\u200dx", "\U0001f468x"),
        ("\U0001f3f4\U000e0067\U000e0062x", "\U0001f3f4x"),
        ("a\tb\u2028c\x85d", "a b c d"),
        ("\u0378", "□"),
        ("\U0001fadd", "\U0001fadd"),
        ("€\xa025", "€\xa025"),
    ],
)
def test_what_has_no_shape_stays_in_its_place_only(text: str, shown: str) -> None:
    assert toonbaar(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("::error::x", ": :error: :x"),
        ("x ##[error]y", "x ## [error]y"),
        ("##vso[task.complete]", "## vso[task.complete]"),
        ("##TeamCity[x]", "## TeamCity[x]"),
        ("#\u200b#[x]", "## [x]"),
        ("section_start:12:x", "section_start: 12:x"),
        ("travis_fold:start:x", "travis_fold: start:x"),
        ("--- kop", "- -- kop"),
        ("a --- b", "a --- b"),
        ("## kop", "## kop"),
    ],
)
def test_no_text_is_a_command_in_a_log(text: str, shown: str) -> None:
    assert schoon(text) == shown


def test_a_line_of_source_keeps_every_character_in_its_place() -> None:
    line = "a\tb\u2028##vso[x]\x1b\u0378 section_end:1:x"
    assert bronregel(line) == "a b #\ufffdvso[x]\ufffd□ section_end\ufffd1:x"
    assert len(bronregel(line)) == len(line)
