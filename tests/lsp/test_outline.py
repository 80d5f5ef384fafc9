"""What lines show of a document that is half typed, and where columns are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pilotkit.finding import Position
from pilotkit.lsp.outline import Cursor, cursor_at, outline
from pilotkit.lsp.positions import Lines
from pilotkit.yaml.document import Node
from pilotkit.yaml.text import decode
from pilotkit.yaml.tree import parse
from tests.conftest import ROOT

FILES = sorted([*ROOT.glob("examples/**/*.yaml"), *ROOT.glob("pilots/*.yaml")])


def keys(node: Node, path: tuple[str | int, ...] = ()) -> dict[tuple[str | int, ...], Any]:
    """Return the row and column of every key by its path, as the parser saw them."""
    children = node.children
    found: dict[tuple[str | int, ...], Any] = {}
    pairs: Any = children.items() if isinstance(children, dict) else enumerate(children or ())
    for step, child in pairs:
        if child.key is not None:
            found[(*path, step)] = child.key.start_mark.line, child.key.start_mark.column
        found |= keys(child, (*path, step))
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_it_sees_the_keys_that_the_parser_sees(file: Path) -> None:
    document = parse(decode(file.read_bytes()).value)
    assert document is not None
    seen = {entry.path: (entry.row, entry.key[0]) for entry in outline(document.lines) if entry.key}
    assert seen == keys(document.root)


def typed(text: str) -> Cursor | None:
    """Return what is being typed where ``|`` stands in a text."""
    before, _, after = text.partition("|")
    above = before.split("\n")
    return cursor_at((before + after).split("\n"), len(above) - 1, len(above[-1]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("|", Cursor((), 0, "", False, False)),
        ("titel: x\nfa|", Cursor((), 0, "fa", False, False)),
        ("fase: uit|voering", Cursor(("fase",), 6, "uit", True, False)),
        ("fase:|", Cursor(("fase",), 5, "", True, False)),
        ('"fase" : "uit|', Cursor(("fase",), 9, '"uit', True, False)),
        ("gemeenten: [Urk, 'Dron|", Cursor(("gemeenten", 1), 17, "'Dron", False, True)),
        ("gemeenten:\n  - Urk\n  - |", Cursor(("gemeenten", 1), 4, "", False, False)),
        ("gemeenten:\n- Urk\n- |", Cursor(("gemeenten", 1), 2, "", False, False)),
        ("gemeenten: [Urk,\n  |", Cursor(("gemeenten", 1), 2, "", False, True)),
        ("gemeenten:\n  [Urk, |", Cursor(("gemeenten", 1), 8, "", False, True)),
        ("partners:\n  - naam: x\n    |", Cursor(("partners", 0), 4, "", False, False)),
        ("partners:\n  - naam: x\n  |", Cursor(("partners",), 2, "", False, False)),
        ("partners:\n  - naam: x\n|", Cursor((), 0, "", False, False)),
        ("partners:\n  - {naam: x, |}", Cursor(("partners", 0), 14, "", False, True)),
        ("partners:\n  - {naam: |", Cursor(("partners", 0, "naam"), 11, "", True, True)),
        ('partners:\n  - {"naam" : |', Cursor(("partners", 0, "naam"), 14, "", True, True)),
        ("a: [{b: [x, |", Cursor(("a", 0, "b", 1), 12, "", False, True)),
        ("- - a: |", Cursor((0, 0, "a"), 7, "", True, False)),
        ("a: &anker\nb: !!str |", Cursor(("b",), 3, "!!str ", True, False)),
        # somebody is still typing the brackets or quotes of the line above
        ("gemeenten: [Urk\nfa|", Cursor((), 0, "fa", False, False)),
        ('titel: "half\nfa|', Cursor((), 0, "fa", False, False)),
        ("gemeenten: [Urk\n]\nfa|", Cursor((), 0, "fa", False, False)),
        ('titel: "half\n  heel"\nfa|', Cursor((), 0, "fa", False, False)),
        ("titel: >-\n  fase: idee\n\nfa|", Cursor((), 0, "fa", False, False)),
        # no help in a comment, in a text over more lines, after what is closed
        ("# fa|", None),
        ("fase: # |", None),
        ("gemeenten: [Urk, # |", None),
        ("gemeenten: [Urk]|", None),
        ("titel: >-\n  fa|", None),
        ('titel: "half\n  fa|', None),
        ('gemeenten: ["half\n  fa|', None),
        ("[" * 60 + "|", None),
    ],
)
def test_what_is_being_typed(text: str, expected: Cursor | None) -> None:
    assert typed(text) == expected


def test_odd_keys_and_values_are_no_keys() -> None:
    rows = ["'a''b': 'c''d'", '"x', "x: y # z", "a #b: c", "? x", "m: {a, b: c, : d, 'e' f}"]
    assert [(e.path, e.text) for e in outline(rows[:1])] == [(("a'b",), "c'd")]
    assert outline(rows[1:2]) == ()
    assert outline(rows[3:5]) == ()
    found = {e.path: e.text for e in outline(rows[5:])}
    assert found == {("m",): "", ("m", "b"): "c", ("m", ""): "d"}


def test_it_ends_where_no_file_of_ours_goes() -> None:
    assert len(outline(["[" + "1, " * 100_000])) == 20_000
    assert len(outline(["  " * depth + f"k{depth}:" for depth in range(99)])) == 50


YAMLISH = st.text(st.sampled_from(list("ab:-[]{},\"'#|>&*! \n\t😀")), max_size=60)


@given(YAMLISH)
def test_nothing_typed_can_break_it(text: str) -> None:
    rows = text.split("\n")
    for entry in outline(rows):
        assert 0 <= entry.value[0] <= entry.value[1] <= len(rows[entry.row])
    for row, line in enumerate(rows):
        for column in range(len(line) + 1):
            cursor = cursor_at(rows, row, column)
            assert cursor is None or line[cursor.start : column] == cursor.text


@given(
    st.text(st.sampled_from("aé😀\ufeff"), max_size=9),
    st.sampled_from(("utf-8", "utf-16", "utf-32")),
)
def test_columns_go_there_and_back(text: str, encoding: str) -> None:
    lines = Lines.of(text, encoding)
    size = {"utf-8": 1, "utf-16": 2, "utf-32": 4}[encoding]
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    for column in range(len(lines.row(0)) + 1):
        row, units = lines.to_client(0, column)
        before = (mark + lines.row(0)[:column]).encode(
            {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}[encoding]
        )
        assert units * size == len(before)
        assert lines.from_client(row, units) == (0, column)


def test_places_past_the_end_are_at_the_end() -> None:
    lines = Lines.of("\ufeffé😀\r\nb\rc", "utf-16")
    assert lines.rows == ("é😀", "b", "c")
    assert lines.from_client(0, 99) == (0, 2)
    assert lines.from_client(0, 0) == (0, 0)
    assert lines.from_client(99, 3) == (99, 0)
    assert lines.span(Position(1, 2, 2, 9)) == ((0, 2), (1, 1))
