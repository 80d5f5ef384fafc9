"""Reading holds on any bytes, with both parsers, and every place is where the value stands."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pilotkit.finding import Path as DataPath
from pilotkit.problem import UnreadableText
from pilotkit.programmas.flevoland.modellen import FlevolandPilot
from pilotkit.reading import read_bytes
from pilotkit.yaml import tree
from pilotkit.yaml.events import pure_events
from pilotkit.yaml.scalars import UnfitTag, resolve, resolve_tagged
from pilotkit.yaml.text import MOST_BYTES, decode
from pilotkit.yaml.tree import Document, parse
from tests.conftest import PORTEFEUILLE, ROOT, tries, walk

FILES = sorted(
    [*ROOT.glob("pilots/*.yaml"), *PORTEFEUILLE.rglob("*.yaml"), ROOT / "programma.yaml"]
)


def paths(value: Any) -> Iterator[DataPath]:
    return (path for path, _ in walk(value))


def places(document: Document) -> dict[DataPath, Any]:
    return {
        path: (document.locate(path), document.locate(path, at_key=True))
        for path in paths(document.data)
    }


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_both_parsers_agree_on_every_file(file: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    text = file.read_text(encoding="utf-8")
    fast = parse(text)
    monkeypatch.setattr(tree, "open_events", pure_events)
    slow = parse(text)
    assert fast is not None
    assert slow is not None
    assert slow.data == fast.data
    assert places(slow) == places(fast)


def test_the_pure_parser_steps_in(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: str) -> None:
        raise ImportError

    monkeypatch.setattr("pilotkit.yaml.events.c_events", missing)
    document = parse("a: [1, 2]\n")
    assert document is not None
    assert document.data == {"a": [1, 2]}


TEXTS = st.text(
    st.characters(
        exclude_categories=("Cs", "Cc", "Co", "Cn"), exclude_characters="\ufeff\u2028\u2029"
    ),
    max_size=20,
)
SCALARS = st.one_of(st.none(), st.booleans(), st.integers(-(10**12), 10**12), TEXTS)
DATA = st.dictionaries(
    TEXTS,
    st.recursive(
        SCALARS,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    ),
    max_size=5,
)


@given(DATA)
def test_what_is_written_is_read(data: dict[str, Any]) -> None:
    for indent in (None, 1):
        document = parse(json.dumps(data, ensure_ascii=False, indent=indent))
        assert document is not None
        assert document.data == data


@given(DATA)
def test_every_scalar_is_where_it_is_said_to_be(data: dict[str, Any]) -> None:
    document = parse(json.dumps(data, ensure_ascii=False, indent=1))
    assert document is not None
    for path in paths(document.data):
        value: Any = document.data
        for step in path:
            value = value[step]
        if isinstance(value, (dict, list)):
            continue
        place = document.locate(path)
        assert place.line == place.end_line
        shown = document.line(place.line)[place.column - 1 : place.end_column - 1]
        assert shown == json.dumps(value, ensure_ascii=False)


@pytest.mark.parametrize("text", ["einde: 31 december\n  2019 # x\n", "{a: 'b\n c', d: e}\n"])
def test_a_value_of_more_lines_ends_where_it_ends(text: str) -> None:
    document = parse(text)
    assert document is not None
    place = document.locate(("einde" if text.startswith("einde") else "a",))
    assert document.source(place) in ("31 december\n  2019", "'b\n c'")


@given(st.binary(max_size=300))
def test_any_bytes_give_an_answer(content: bytes) -> None:
    read = read_bytes(content, FlevolandPilot)
    assert read.value is not None or read.problems


PILOT = (PORTEFEUILLE / "pilots" / "vakpaspoort.yaml").read_bytes()


@tries(150)
@given(st.integers(0, len(PILOT)), st.integers(0, 40), st.binary(max_size=12))
def test_a_damaged_pilot_gives_an_answer(start: int, length: int, put: bytes) -> None:
    read = read_bytes(PILOT[:start] + put + PILOT[start + length :], FlevolandPilot)
    assert read.value is not None or read.problems


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("", None), ("~", None), ("null", None), ("Null", None), ("nULL", "nULL"),
        ("true", True), ("True", True), ("TRUE", True), ("tRUE", "tRUE"), ("false", False),
        ("yes", "yes"), ("no", "no"), ("on", "on"), ("off", "off"), ("y", "y"),
        ("012", 12), ("1_000", "1_000"), ("+1", 1), ("-0", 0), ("0o14", 12), ("0x1F", 31),
        ("0b1", "0b1"), ("1.", 1.0), (".5", 0.5), ("1e3", 1000.0), ("1.5e+3", 1500.0),
        (".", "."), ("-", "-"), ("1.2.3", "1.2.3"), (".inf", math.inf), ("-.INF", -math.inf),
        ("2018-06-13", "2018-06-13"), ("12:30", "12:30"), ("<<", "<<"), ("=", "="),
        ("9" * 5000, "9" * 5000),
    ],
)  # fmt: skip
def test_the_core_schema(raw: str, value: object) -> None:
    assert resolve(raw) == value
    assert isinstance(resolve(raw), type(value))


def test_not_a_number() -> None:
    assert math.isnan(resolve(".NaN"))  # type: ignore[arg-type]


def test_core_tags() -> None:
    core = "tag:yaml.org,2002:"
    assert resolve_tagged("12", core + "str") == "12"
    assert resolve_tagged("12", "!") == "12"
    assert resolve_tagged("12", core + "float") == 12.0
    assert resolve_tagged("true", core + "bool") is True
    for raw, tag in (("x", core + "int"), ("1.5", core + "int"), ("x", core + "set"), ("x", "!y")):
        with pytest.raises(UnfitTag):
            resolve_tagged(raw, tag)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("a: " + "[" * 60 + "]" * 60, "te_diep"),
        ("a: &a x\nb: [" + "*a, " * 101 + "]", "te_veel_verwijzingen"),
        ("a: *a", "anker_onbekend"),
        ("a: &a [*a]", "anker_onbekend"),
        ("a: 1\n---\nb: 2\n", "tweede_document"),
        ("a: 1\na: 2\n", "dubbele_sleutel"),
        ("a: !mijn x\n", "eigen_tag"),
        ("? [a]\n: b\n", "sleutel_geen_tekst"),
        ("a: 'open\n", "syntax"),
    ],
)
def test_what_is_refused(text: str, kind: str) -> None:
    with pytest.raises(UnreadableText) as refused:
        parse(text)
    assert refused.value.problems[0].kind == kind
    assert refused.value.problems[0].position is not None


def test_a_billion_laughs_is_refused() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 10)]
    with pytest.raises(UnreadableText) as refused:
        parse("\n".join(lines))
    assert refused.value.problems[0].kind == "te_veel_verwijzingen"


def test_an_alias_is_the_value_it_stands_for() -> None:
    document = parse("a: &x {b: 1}\nc: *x\n")
    assert document is not None
    assert document.data == {"a": {"b": 1}, "c": {"b": 1}}
    assert document.locate(("c", "b")).line == 1
    assert document.locate(("c",), at_key=True).line == 2


@pytest.mark.parametrize(
    ("content", "kind", "line", "column"),
    [
        (b"a: 1\nb: \xe9\n", "geen_utf8", 2, 4),
        ("a: é\nb: \x07\n".encode(), "stuurteken", 2, 4),
        ("\ufeffa: \x1b\n".encode(), "stuurteken", 1, 4),
        ("a: 1\r\nb: \x85\r\n".encode(), "stuurteken", 2, 4),
        ("a: 1\n".encode("utf-16"), "geen_utf8", 1, 1),
        (b"a" * (MOST_BYTES + 1), "te_groot", 1, 1),
    ],
)
def test_what_is_no_text(content: bytes, kind: str, line: int, column: int) -> None:
    with pytest.raises(UnreadableText) as refused:
        decode(content)
    (problem,) = refused.value.problems
    assert problem.kind == kind
    assert problem.position is not None
    assert (problem.position.line, problem.position.column) == (line, column)


def test_marks_and_line_ends_of_windows_are_read() -> None:
    text = decode("\ufefftitel: x\r\nfase: idee\r\n".encode())
    assert text.has_bom
    document = parse(text.value)
    assert document is not None
    assert document.data == {"titel": "x", "fase": "idee"}
    place = document.locate(("fase",))
    assert (place.line, place.column, place.end_column) == (2, 7, 11)
    assert document.line(2) == "fase: idee"
