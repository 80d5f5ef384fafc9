"""One value in a file: whatever the file looks like, only what must change does."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pilotkit.bewerken.schrijven import als_gegeven
from pilotkit.bewerken.zetten import gezet
from pilotkit.editing.meaning import means_same
from pilotkit.errors import WrongUse
from pilotkit.finding import Path
from pilotkit.problem import UnreadableText
from pilotkit.programmas.flevoland import PROFIEL
from pilotkit.yaml.text import decode
from pilotkit.yaml.tree import parse
from tests.conftest import PORTEFEUILLE, ROOT, tries, walk
from tests.yaml.test_read_back import TEXTS
from tests.yaml.test_yaml_suite import SUITE

MODEL = PROFIEL.pilot
FILES = sorted(
    (
        *(PORTEFEUILLE / "pilots").glob("*.yaml"),
        *(ROOT / "pilots").glob("*.yaml"),
        *(ROOT / "tests/golden").glob("new-*.yaml"),
        *(ROOT / "tests/rules").glob("FL*/goed*/pilots/*.yaml"),
    )
)
VALUES = st.one_of(
    TEXTS,
    st.sampled_from(
        ["no", "01", ": #", "# x", "- a", "a: b", "'", '"', "x\ny", "a" * 4000, "a b " * 999]
    ),
    st.integers(1, 10**9),
    st.booleans(),
    st.dates(date(1900, 1, 1), date(2199, 12, 31)),
    st.lists(st.sampled_from(["Almere", "Urk", "a, b", "x: y"]), max_size=3),
    st.fixed_dictionaries(
        {"datum": st.dates(), "tekst": TEXTS, "lijst": st.lists(TEXTS, max_size=2)}
    ),
)
NEW_KEYS: list[Path] = [
    ("kortetitel",), ("planning", "einde"), ("planning", "start"), ("borging",),
    ("advies", "nodig", "tijd"), ("begroting", "vrijval", 0), ("herijkingen", 0),
    ("voorwaarden", "doel", "bewijs", 0), ("themas", 0), ("signalen", 0),
    ("evaluatie", "lessen", 0), ("relaties", 0, "toelichting"),
]  # fmt: skip


def data_of(content: bytes) -> Any:
    document = parse(decode(content).value)
    return document.data if document else None


def flat(data: Any, path: Path) -> dict[Path, Any]:
    return {
        p: v
        for p, v in walk(data)
        if (not isinstance(v, (dict, list)) or not v)
        and p[: len(path)] != path
        and path[: len(p)] != p
    }


def at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


def assert_only(old: bytes, new: bytes, path: Path, value: object) -> None:
    """Assert that a value stands at a path, and that all else means and is the same."""
    before, after = data_of(old), data_of(new)
    assert means_same(at(after, path), als_gegeven(value))
    was, has = flat(before, path), flat(after, path)
    assert list(map(repr, was.items())) == list(map(repr, has.items()))
    lines, made = old.splitlines(keepends=True), new.splitlines(keepends=True)
    if lines and not lines[-1].endswith(b"\n"):
        return
    begin = 0
    while begin < min(len(lines), len(made)) and lines[begin] == made[begin]:
        begin += 1
    end = 0
    while end < min(len(lines), len(made)) - begin and lines[-1 - end] == made[-1 - end]:
        end += 1
    gone = lines[begin : len(lines) - end]
    document = parse(decode(old).value)
    assert document is not None
    node, depth = document.find(path)
    if depth < len(path):
        assert len(gone) <= 1
    elif node.children is None:
        place = document.locate(path)
        assert len(gone) <= place.end_line - place.line + 2


@pytest.mark.slow
@tries(200)
@given(st.data())
def test_any_value_anywhere(data: st.DataObject) -> None:
    file = data.draw(st.sampled_from(FILES))
    old = file.read_bytes()
    if data.draw(st.booleans()):
        old = old.replace(b"\n", b"\r\n")
    if data.draw(st.booleans()):
        old = b"\xef\xbb\xbf" + old
    if data.draw(st.booleans()):
        old = old.rstrip()
    before = data_of(old)
    scalars = [p for p, v in walk(before) if p and not isinstance(v, (dict, list))]
    appended = [(*p, len(v)) for p, v in walk(before) if isinstance(v, list)]
    path = data.draw(st.sampled_from([*scalars, *appended, *NEW_KEYS]))
    value = data.draw(VALUES)
    try:
        new = gezet(old, MODEL, path, value)
    except WrongUse:
        is_block = path in {p for p, v in walk(before) if isinstance(v, (dict, list))}
        assert is_block or not fits(before, path) or not fit_to_read(value)
        return
    assert_only(old, new, path, value)
    assert new.startswith(b"\xef\xbb\xbf") == old.startswith(b"\xef\xbb\xbf")
    if b"\r\n" in old:
        assert new.count(b"\n") == new.count(b"\r\n")
    elif b"\r" not in old:
        assert b"\r" not in new


@pytest.mark.parametrize("text", ["a" * 3000, "Samen leren. " * 40 + "Klaar."])
@pytest.mark.parametrize(
    "before",
    [
        b"partners:\n  - {naam: " + b"a" * 90 + b", verantwoordelijk_voor: [uitvoering]}\n",
        b"partners:\n" + b" " * 90 + b"- naam: uitvoering\n",
    ],
)
def test_a_long_text_far_to_the_right(before: bytes, text: str) -> None:
    path = next(p for p, v in walk(data_of(before)) if v == "uitvoering")
    assert at(data_of(gezet(before, MODEL, path, text)), path) == text


def fits(data: Any, path: Path) -> bool:
    """Return whether the steps of a path fit the data as it is."""
    for step in path:
        if isinstance(step, int):
            if data is not None and not (isinstance(data, list) and step <= len(data)):
                return False
            data = data[step] if data and step < len(data) else None
        else:
            if data is not None and not isinstance(data, dict):
                return False
            data = data.get(step) if data else None
    return True


def fit_to_read(value: object) -> bool:
    """Return whether YAML can hold a value: not what no text may."""
    try:
        as_yaml = json.dumps(als_gegeven(value), ensure_ascii=False)
        return data_of(f"x: {as_yaml}\n".encode()) is not None
    except (UnreadableText, UnicodeEncodeError):
        return False


PLANNING = "titel: A  # naam\nfase: idee\nplanning:\n  start: 2018-01-01\n  # einde: …\n"
KORT = "een tekst die niet kort is, en ook niet lang".replace(",", "")
LANG = "Een bericht dat te lang is voor een regel " * 2 + "tussen haakjes, dus komt het eronder."
GEVOUWEN = (
    "       Een bericht dat te lang is voor een regel Een bericht dat te lang is voor\n"
    "       een regel tussen haakjes, dus komt het eronder.\n"
)
BESLUIT = "besluiten:\n  -   besluit: a\n      # onder\n"


@pytest.mark.parametrize(
    ("old", "path", "value", "new"),
    [
        # a scalar, with its comment and its alignment
        ("titel:   A   # naam\n", ("titel",), "C", "titel:   C   # naam\n"),
        ("titel: 'A'\n", ("titel",), "no", 'titel: "no"\n'),
        ("titel: &a A\nbron: B\n", ("titel",), "C", "titel: &a C\nbron: B\n"),
        ("titel: &a A\nbron: *a\n", ("bron",), "C", "titel: &a A\nbron: C\n"),
        ("titel: A", ("titel",), "C", "titel: C"),
        ('"titel" : A\n', ("titel",), "C", '"titel" : C\n'),
        ("{titel: A, bron: B}\n", ("bron",), "x, y", '{titel: A, bron: "x, y"}\n'),
        # an empty value
        ("titel: A\nbron:   # welke\n", ("bron",), "C", "titel: A\nbron: C   # welke\n"),
        (
            "titel: A\nplanning:  # wanneer\n  # start: …\nbron: B\n", ("planning", "einde"),
            date(2018, 1, 2),
            "titel: A\nplanning:  # wanneer\n  einde: 2018-01-02\n  # start: …\nbron: B\n",
        ),
        # texts over lines
        (
            "samenvatting: >-  # kort\n  een\n  twee\n\nfase: idee\n", ("samenvatting",), "C",
            "samenvatting: C  # kort\n\nfase: idee\n",
        ),
        (
            "samenvatting: C  # kort\nfase: idee\n", ("samenvatting",), "een\ntwee",
            "samenvatting: |-  # kort\n  een\n  twee\nfase: idee\n",
        ),
        (
            "samenvatting: |2+\n    een\n\n\nfase: idee\n", ("samenvatting",), "een\ntwee",
            "samenvatting: |-\n  een\n  twee\nfase: idee\n",
        ),
        ("titel: een\n  twee\nfase: idee\n", ("titel",), "C", "titel: C\nfase: idee\n"),
        ("titel:\n  A\nfase: idee\n", ("titel",), "C", "titel: C\nfase: idee\n"),
        # a new key: in the order of the model, past the comments of the one before it
        (
            f"{PLANNING}\n# geld\nborging: {{}}\n",
            ("evaluatie", "aanpak"), "C",
            f"{PLANNING}evaluatie:\n  aanpak: C\n\n# geld\nborging: {{}}\n",
        ),
        ("fase: idee", ("bron",), "C", "fase: idee\nbron: C"),
        ("planning:\n    einde: 2018-01-01\n", ("planning", "start"), date(2017, 1, 1),
         "planning:\n    start: 2017-01-01\n    einde: 2018-01-01\n"),
        ("planning: {einde: 2018-01-01}  # x\n", ("planning", "start"), date(2017, 1, 1),
         "planning: {start: 2017-01-01, einde: 2018-01-01}  # x\n"),
        ("planning: {}\n", ("planning", "start"), date(2017, 1, 1),
         "planning:\n  start: 2017-01-01\n"),
        ("--- # begin\ntitel: A\n... # eind\n", ("bron",), "C",
         "--- # begin\ntitel: A\nbron: C\n... # eind\n"),
        # an item of a list
        ("themas: []  # vrij\n", ("themas", 0), "a", "themas: [a]  # vrij\n"),
        ("themas: [a,]\n", ("themas", 1), "b", "themas: [a, b,]\n"),
        ("themas:\n- a\n# nog een\nfase: idee\n", ("themas", 1), "b",
         "themas:\n- a\n- b\n# nog een\nfase: idee\n"),
        ("themas:\n  - a\n  - b\nfase: idee\n", ("themas",), ["c"], "themas: [c]\nfase: idee\n"),
        (
            "besluiten: [\n  {besluit: a},  # een\n  {besluit: b}  # twee\n ]\n",
            ("besluiten", 2), {"besluit": "c"},
            "besluiten: [\n  {besluit: a},  # een\n  {besluit: b}, {besluit: c}  # twee\n ]\n",
        ),
        (
            f"{BESLUIT}\nfase: x\n",
            ("besluiten", 1), {"besluit": "c", "kenmerk": "1"},
            f'{BESLUIT}  - besluit: c\n    kenmerk: "1"\n\nfase: x\n',
        ),
        ("besluiten: []\n", ("besluiten", 0), {"besluit": "c"},
         "besluiten:\n  - {besluit: c}\n"),
        # what gets too long for its line
        (
            "voortgang:\n  -  {datum: 2018-01-02, kop: 'a, b'}  # een\n", ("voortgang", 0, "tekst"),
            LANG,
            "voortgang:\n  -  datum: 2018-01-02  # een\n     kop: 'a, b'\n     tekst: >-\n"
            + GEVOUWEN,
        ),
        (
            f"borging: {{hoe: {KORT}, wie: x}}  # een\nfase: idee\n", ("borging", "wie"), KORT,
            f"borging:  # een\n  hoe: {KORT}\n  wie: {KORT}\nfase: idee\n",
        ),
        ("evaluatie: {lessen: []}\n", ("evaluatie", "lessen", 0), {"les": "c"},
         "evaluatie: {lessen: [{les: c}]}\n"),
    ],
)  # fmt: skip
def test_what_changes_is_what_must(old: str, path: Path, value: object, new: str) -> None:
    assert gezet(old.encode(), MODEL, path, value).decode() == new
    windows = old.replace("\n", "\r\n").encode()
    if b"\n" in windows:
        assert gezet(windows, MODEL, path, value).decode() == new.replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("old", "path", "value"),
    [
        ("titel: &a A\nbron: *a\n", ("titel",), "C"),  # the source would change as well
        ("planning: &p {einde: 2018-01-01}\nx: *p\n", ("planning", "start"), "C"),
        ("x: &p {einde: 2018-01-01}\nplanning: *p\n", ("planning", "start"), "C"),
        ("planning: 3\n", ("planning", "start"), "C"),
        ("themas:\n  - a  # waarom\n  - b\n", ("themas",), ["c"]),  # its comment would go
        ("titel: !!str 5\n", ("titel",), 6),  # a number, where a text was asked
        ("? een\n  twee\n: A\nbron: B\n", ("bron",), "C"),
        ("titel: A\nbron: B\n", ("bron",), "\x07"),
        ("titel: A\nbron: B\n", ("bron",), "\ud800"),
        ("titel:  # eerst\n  # en dan\n  A\n", ("titel",), "C"),
    ],
)
def test_what_would_change_more_is_refused(old: str, path: Path, value: object) -> None:
    with pytest.raises(WrongUse):
        gezet(old.encode(), MODEL, path, value)


@pytest.mark.parametrize("old", [b"titel: [", b"a: 1\na: 2\n", b"\xff", b"a: *x\n", b"a: !tag 1\n"])
def test_what_cannot_be_read_is_no_text_to_change(old: bytes) -> None:
    with pytest.raises(UnreadableText):
        gezet(old, MODEL, ("titel",), "A")


def changed_suite() -> Iterator[tuple[str, bytes, Path, object]]:
    """Yield every place in every mapping of the YAML test suite, with a value for it."""
    values: tuple[object, ...] = (
        "x",
        "een: # twee\ndrie",
        {"a": "b", "c": ["d"]},
        date(2018, 1, 2),
    )
    for case in SUITE:
        old = case["yaml"].encode()
        try:
            data = data_of(old)
        except UnreadableText:
            continue
        if not isinstance(data, dict) or not data:
            continue
        for path, value in walk(data):
            places = [path] if path and not isinstance(value, (dict, list)) else []
            places += [(*path, len(value))] if isinstance(value, list) else []
            places += [(*path, "nieuw")] if isinstance(value, dict) else []
            yield from ((case["id"], old, place, new) for place in places for new in values)


@pytest.mark.slow
def test_odd_yaml_is_changed_right_or_left_alone() -> None:
    done = refused = 0
    for case, old, path, value in changed_suite():
        try:
            new = gezet(old, MODEL, path, value)
        except WrongUse:
            refused += 1
            continue
        done += 1
        assert_only(old, new, path, value)
        assert case
    assert done > 3 * refused, (done, refused)
