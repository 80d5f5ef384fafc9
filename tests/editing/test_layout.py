"""The canonical layout: nothing lost, twice is once, the same meaning, comments with their key."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.conftest import ROOT, tries, walk
from tests.yaml.test_read_back import DATA, TEXTS, apart, written
from tests.yaml.test_yaml_suite import SUITE

from pilotkit.editing.layout import Unformattable, formatted
from pilotkit.model.programma import Programma
from pilotkit.problem import UnreadableText
from pilotkit.profielen import find_profiel
from pilotkit.yaml.text import decode, lines_of
from pilotkit.yaml.tree import Document, parse

PROFIEL = find_profiel("flevoland")
assert PROFIEL is not None
PILOT = PROFIEL.pilot
PORTEFEUILLE = ROOT / "examples/portefeuille"
FILES = sorted(
    (*ROOT.glob("pilots/*.yaml"), *PORTEFEUILLE.glob("pilots/*.yaml"), ROOT / "programma.yaml",
     PORTEFEUILLE / "programma.yaml")
)  # fmt: skip


def model_of(file: Path) -> Any:
    return Programma if file.name == "programma.yaml" else PILOT


def document(text: str) -> Document:
    read = parse(text)
    assert read is not None
    return read


def laid_out(text: str, model: Any = PILOT) -> str:
    """Return the layout of a text, after what must hold for every layout."""
    made = formatted(text.encode(), model)
    assert formatted(made, model) == made
    after = decode(made).value
    assert repr(sorted_all(document(after).data)) == repr(sorted_all(document(text).data))
    return after


def sorted_all(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: sorted_all(data[key]) for key in sorted(data)}
    return [sorted_all(item) for item in data] if isinstance(data, list) else data


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.parent.name}/{file.stem}")
def test_our_own_files_are_laid_out(file: Path) -> None:
    assert formatted(file.read_bytes(), model_of(file)) == file.read_bytes()


def reversed_all(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: reversed_all(data[key]) for key in reversed(data)}
    return [reversed_all(item) for item in data] if isinstance(data, list) else data


@pytest.mark.parametrize("flow", [True, False, None])
@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.parent.name}/{file.stem}")
def test_keys_in_any_order_come_in_that_of_the_model(file: Path, flow: Any) -> None:
    data = document(file.read_text("utf-8")).data
    text = written(reversed_all(data), flow=flow, width=80)
    after = document(laid_out(text, model_of(file))).data
    assert repr(after) == repr(data)


SPOTS = {file: file.read_text("utf-8") for file in FILES}


@st.composite
def commented(draw: st.DrawFn) -> tuple[Path, str, dict[str, Any]]:
    """Draw a file with comments put everywhere, and the path that each must stay with."""
    file = draw(st.sampled_from(FILES))
    text = SPOTS[file]
    if draw(st.booleans()):
        data = document(text).data
        text = written(reversed_all(data), flow=draw(st.sampled_from((False, None))), width=100)
    read = document(text)
    begins: dict[int, Any] = {}
    for way, _ in walk(read.data):
        if way and isinstance(way[-1], str):
            begins.setdefault(read.locate(way, at_key=True).line - 1, way)
    closed = inside_texts(read)
    stays: dict[str, Any] = {}
    lines: list[str] = []
    for row, line in enumerate(read.lines[:-1]):
        path = begins.get(row)
        above, behind = draw(st.tuples(st.booleans(), st.booleans()))
        if path and above and row - 1 not in closed:
            name = f"# boven {row}"
            is_item = line.lstrip().startswith("- ")
            stays[name] = path[:-1] if is_item else path
            column = line.index("-") if is_item else read.locate(path, at_key=True).column - 1
            lines += [""] * draw(st.integers(0, 2))
            lines += [" " * column + name]
            if row:  # on top of a file an empty line makes it the comment of the file
                lines += [""] * draw(st.integers(0, 1))
        is_open = any(line.count(sign) > line.count(end) for sign, end in ("{}", "[]"))
        if path and behind and not (is_open or row in closed or read.in_brackets(path[:-1])):
            name = f"# achter {row}"
            stays[name] = path
            line += " " * draw(st.integers(1, 30)) + name  # noqa: PLW2901
        lines.append(line)
    return file, "\n".join((*lines, "")), stays


def inside_texts(read: Document) -> set[int]:
    """Return the rows of which a text goes on below."""
    rows: set[int] = set()
    for path, _ in walk(read.data):
        place = read.locate(path)
        rows.update(range(place.line - 1, place.end_line - (place.end_column > 1)))
    return rows


@tries(100)
@given(commented())
def test_comments_stay_with_their_key(case: tuple[Path, str, dict[str, Any]]) -> None:
    file, text, stays = case
    after = laid_out(text, model_of(file))
    lines = lines_of(after)
    read = document(after)
    found = Counter(line[line.index("# ") :] for line in lines if "# " in line)
    was = Counter(line[line.index("# ") :] for line in lines_of(text) if "# " in line)
    assert found == was
    for name, path in stays.items():
        row = next(row for row, line in enumerate(lines) if line.endswith(name))
        while lines[row].lstrip().startswith("#") or not lines[row].strip():
            row += 1
        assert read.locate(path, at_key=isinstance(path[-1], str)).line - 1 == row, (name, path)


def test_a_key_that_begins_with_a_colon_is_quoted_between_braces() -> None:
    """In brackets alone it can be read as it is; between braces it cannot."""
    assert laid_out("partners: [:a: 1, :it's: 2]\n") == "partners: [{':a': 1}, {':it''s': 2}]\n"


MAPPINGS = st.dictionaries(TEXTS, DATA, min_size=1, max_size=4)


@tries(300)
@given(MAPPINGS, st.sampled_from((True, False, None)), st.sampled_from((20, 80, 4000)))
def test_any_data_is_laid_out(data: dict[str, Any], flow: Any, width: int) -> None:
    text = written(apart(data), flow=flow, width=width)
    try:
        parse(decode(text.encode()).value)
    except UnreadableText:  # by its form, or by a character that no file may hold
        assume(False)
    try:
        laid_out(text)
    except Unformattable:
        assert any("\n" in key or len(key) > 60 for key in keys(data))


def keys(data: Any) -> list[str]:
    return [str(path[-1]) for path, _ in walk(data) if path and isinstance(path[-1], str)]


@pytest.mark.parametrize("case", SUITE, ids=[case["id"] for case in SUITE])
def test_suite_is_laid_out_or_left_alone(case: dict[str, Any]) -> None:
    with suppress(Unformattable, UnreadableText):
        laid_out(case["yaml"])


def test_much_of_the_suite_is_laid_out() -> None:
    """So that leaving everything alone is no way to pass."""
    done = 0
    for case in SUITE:
        with suppress(Unformattable, UnreadableText):
            laid_out(case["yaml"])
            done += 1
    assert done > 90
