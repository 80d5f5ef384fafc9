"""What ruamel.yaml writes is read back as it was, and every value stands where it is said to."""

from __future__ import annotations

import io
import json
import re
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from pilotkit.yaml.text import decode
from pilotkit.yaml.tree import Document, parse
from tests.conftest import tries, walk
from tests.yaml.test_parsers_agree import both

WORDS = st.sampled_from(
    (
        "", " ", "no", "on", "yes", "~", "null", "true", "TRUE", "tRUE", "012", "1_000", "0o14",
        "0x1F", ".5", "1e3", "1.", ".inf", "-.INF", ".nan", "+1", "-0", "1.2.3", "12:30", "<<",
        "=", "2018-06-13", "25.000", "€ 25.000,-", "- a", "a: b", "a:", ":a", "#a", "a #b", "a#b",
        "?", "? a", "-", "--", "---", "...", "--- a", "&a", "*a", "!a", "!!str a", "|", ">", "%a",
        "@a", "`a", '"', "'", "''", '"a" b', "'a' b", "[", "]", "[a]", "{", "}", "{a: b}", ",",
        "a,", "\\", "\\n", "a\nb", "a\n", "\n", "\na", " a", "a ", "a\n\nb", "a\n b", "  a\nb",
        "\ta", "a\tb", "a\t", "https://urk.nl/?a=b#c", "wat nu?", "é", "e\u0301", "😀", "\xa0",
        "\u3000", "\u200b", "x" * 200, "woord " * 40,
    )
)  # fmt: skip
FREE = st.text(
    st.characters(
        codec="utf-8",
        exclude_categories=("Cc", "Cn", "Co"),
        exclude_characters="\ufeff\u2028\u2029",
    )
    | st.sampled_from("\n\t :#-'\"[]{},&*!|>%@`?\\"),
    max_size=20,
)
TEXTS = WORDS | FREE
DATA = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**20), 10**20) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


def written(data: Any, *, flow: bool | None, width: int) -> str:
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = flow
    yaml.allow_unicode = True
    yaml.width = width
    stream = io.StringIO()
    yaml.dump(data, stream)
    return stream.getvalue()


def apart(data: Any) -> Any:
    """Return a copy in which nothing is the same object twice: else it becomes an alias."""
    return json.loads(json.dumps(data))


def has_text(data: Any, pattern: str) -> bool:
    """Return whether a text or key in the data has the pattern in it."""
    return any(
        re.search(pattern, str(text))
        for path, value in walk(data)
        for text in (value if isinstance(value, str) else "", *path[-1:])
    )


def read(text: str) -> Document:
    document = parse(decode(text.encode()).value)
    assert document is not None
    return document


@tries(200)
@given(DATA, st.sampled_from((True, False, None)), st.sampled_from((30, 80, 10_000)))
def test_what_ruamel_writes_is_read(data: Any, flow: bool | None, width: int) -> None:  # noqa: FBT001
    # ruamel.yaml writes `[? a]`, a key; `{?a: 1}` and `{:a: 1}` are valid, but refused (libyaml)
    assume(flow is False or not has_text(data, "^[?:]"))
    text = written(apart(data), flow=flow, width=width)
    assume(flow is False or is_read_by_ruamel(text))
    assume("\\t\n" not in text)  # it breaks a line behind a tab, which makes a space of the break
    assert read(text).data == data
    check_places(text)


def is_read_by_ruamel(text: str) -> bool:
    """Return whether ruamel.yaml reads what it wrote: not a key that it folded in brackets."""
    try:
        YAML(typ="safe", pure=True).load(text)
    except YAMLError:
        return False
    return True


@tries(200)
@given(DATA, st.sampled_from((None, 0, 2, "\t")), st.booleans())
def test_what_json_writes_is_read(data: Any, indent: int | str | None, escaped: bool) -> None:  # noqa: FBT001
    assume(not (escaped and has_text(data, "[^\0-\uffff]")))  # two halves to JSON, not to YAML
    text = json.dumps(data, indent=indent, ensure_ascii=escaped)
    assert read(text).data == data
    check_places(text)


@tries(150)
@given(DATA, st.sampled_from((True, False, None)), st.sampled_from((30, 80, 10_000)))
def test_both_parsers_read_it_alike(data: Any, flow: bool | None, width: int) -> None:  # noqa: FBT001
    fast, slow = both(written(apart(data), flow=flow, width=width))
    assert slow == fast


def check_places(text: str) -> None:
    """What stands at the place of a scalar on one line is that scalar, and so for its key."""
    document = read(text)
    for path, value in walk(document.data):
        if path and isinstance(path[-1], str):
            shown = slice_at(document, path, at_key=True)
            assert shown is None or parsed(shown) == path[-1] or shown == path[-1]
        shown = slice_at(document, path, at_key=False)
        if isinstance(value, (dict, list)) or shown is None or document.raw(path) == "":
            continue
        node, _ = document.find(path)
        assert shown == document.raw(path) if node.is_plain else parsed(shown) == value


def slice_at(document: Document, path: tuple[str | int, ...], *, at_key: bool) -> str | None:
    place = document.locate(path, at_key=at_key)
    if place.line != place.end_line:
        return None
    return document.line(place.line)[place.column - 1 : place.end_column - 1]


def parsed(scalar: str) -> Any:
    data = read(f"k: {scalar}\n").data
    assert isinstance(data, dict)
    return data["k"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_do_not_matter(end: str) -> None:
    text = "a: 'x\n  y'\nb: |\n  1\n\n  2\nc: [d,\n  é]\n"
    document = read(text.replace("\n", end))
    assert document.data == {"a": "x y", "b": "1\n\n2\n", "c": ["d", "é"]}
    assert document.locate(("c", 1)).line == 8
    assert document.locate(("b",)).end_line == 6
