"""The parser in C and the one in Python read the same, in the same places, or refuse alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pilotkit.finding import Path as DataPath
from pilotkit.finding import Position
from pilotkit.problem import UnreadableText
from pilotkit.yaml import events
from pilotkit.yaml.tree import parse
from tests.conftest import tries, walk
from tests.yaml.test_yaml_suite import SUITE

TEXT_BLOCK = "ruamel.yaml refuses a text block whose first, empty lines hold fewer spaces"
OTHERWISE = {
    "4QFQ": TEXT_BLOCK,
    "DWX9": TEXT_BLOCK,
    "T26H": TEXT_BLOCK,
    "MUS6/3": "ruamel.yaml refuses a tab in %YAML",
    "NB6Z": "ruamel.yaml ends a text over more lines at a line with a tab alone",
    "9MMW": 'libyaml reads `["a":b]` in YAML 1.2, ruamel.yaml in 1.1: refused for another reason',
}
"""What the two parsers judge otherwise: it is read only where the one in C is there."""

PROPERTIES = {"F2C7", "HMQ5"}
"""With a tag and an anchor, ruamel.yaml begins a value at the second of the two."""


@dataclass(frozen=True)
class Read:
    """What became of a text: its data and places, or the first kind of problem."""

    data: Any = None
    places: dict[DataPath, tuple[Position, Position]] | None = None
    refused: str = ""


def read(text: str) -> Read:
    try:
        document = parse(text)
    except UnreadableText as unreadable:
        return Read(refused=unreadable.problems[0].kind)
    if document is None:
        return Read()
    places = {
        path: (document.locate(path), document.locate(path, at_key=True))
        for path, _ in walk(document.data)
    }
    return Read(document.data, places)


@contextmanager
def only_python() -> Iterator[None]:
    def missing(_: str) -> None:
        raise ImportError

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(events, "c_events", missing)
        yield


def both(text: str) -> tuple[Read, Read]:
    fast = read(text)
    with only_python():
        return fast, read(text)


@pytest.mark.parametrize("case", SUITE, ids=[case["id"] for case in SUITE])
def test_suite(case: dict[str, Any]) -> None:
    fast, slow = both(case["yaml"])
    if case["id"] in OTHERWISE:
        assert slow.refused
        assert slow.refused != fast.refused
        return
    assert slow.refused == fast.refused
    assert repr(slow.data) == repr(fast.data)
    if case["id"] in PROPERTIES:
        assert slow.places != fast.places
    else:
        assert slow.places == fast.places


PARTS = (
    "- ", "-", "a: ", "b:", "[", "]", "{", "}", ", ", ",", "\n", "\n  ", "\n    ", "  ", "&x ",
    "*x", '"', "'", "#", " # c", "|\n", ">-\n", "|+\n", "|2\n", "? ", "?", ": ", ":", "---\n",
    "...\n", "a", "b c", "12", "0.5", "é", "😀", "\t", "\\", "\\n", "\\x41", "\\U00110000",
    "\\ud800", "\r\n", "\r", "@", "`", "%", "<<: ", "~", "null", "\u0301", "\xa0", "\u3000", "!",
    "&", "*", '""', "''", "%YAML 1.2\n", "%YAML 1.3\n", "%FOO\n", "%TAG ! x\n", "xxxxx",
)  # fmt: skip
TAGS = ("!!str ", "!!int ", "!a ", "!<a> ", "!!map ")


@tries(400)
@given(st.lists(st.sampled_from(PARTS), max_size=10).map(lambda parts: "k: " + "".join(parts)))
def test_what_both_read_they_read_alike(text: str) -> None:
    fast, slow = both(text)
    if not fast.refused and not slow.refused:
        assert repr(slow.data) == repr(fast.data)
        assert slow.places == fast.places


@tries(400)
@given(st.lists(st.sampled_from(PARTS + TAGS), max_size=14).map("".join))
@example('a: "\\U00110000"\n')
@example(" ---\n#\n\xa0")
@example("%YAML 1.3\n---\na\n")
def test_any_text_has_data_or_problems_inside_it(text: str) -> None:
    lines = re.split(r"\r\n|\r|\n", text)
    for parser in ("c", "python"):
        try:
            if parser == "c":
                parse(text)
            else:
                with only_python():
                    parse(text)
        except UnreadableText as unreadable:
            for problem in unreadable.problems:
                place = problem.position
                assert place is not None
                assert 1 <= place.line <= len(lines)
                assert 1 <= place.column <= len(lines[place.line - 1]) + 1
                assert problem.facts.get("fout") != "anders"


@tries(200)
@given(st.lists(st.sampled_from(PARTS + TAGS), max_size=8).map("".join))
@example('"\\ud800"\n')
@example('"\\ud83d\\ude00"\n')
def test_what_is_read_can_be_written(text: str) -> None:
    """Half a character, as an escape can make, is no text: no file and no terminal takes it."""
    for data in (result.data for result in both(text)):
        for _, value in walk(data):
            str(value).encode()
