"""Nothing changes unseen: whatever value of a file is another, `diff` says so.

A pilot and a programme hold every key that a file may hold (as in `test_keys_are_read`).
Each value in turn is made another; and what is told of one change is told of it beside
another as well.
"""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from pilotkit.check import check
from pilotkit.diff.build import Kant, build, render_json
from pilotkit.diff.text import render_markdown, render_text
from pilotkit.finding import Path as DataPath
from pilotkit.source.repository import Checkout
from tests.conftest import walk
from tests.test_keys_are_read import MODELS, is_leaf, name_of, others, write

DAG = date(2018, 12, 31)
PILOT, PROGRAMMA = "pilots/vakpaspoort.yaml", "programma.yaml"
Told = frozenset[tuple[str, str]]


class Before:
    """The files as they were, and what a difference tells of a change of one of them."""

    def __init__(self, top: Path) -> None:
        self.top = top
        for file, (data, _) in MODELS.items():
            write(top / "oud", file, data)
            write(top / "nieuw", file, data)
        self.oud = self.side("oud")

    def side(self, name: str) -> Kant:
        files = Checkout(self.top / name)
        return Kant(name, files, check(files, DAG, keep=True))

    def told(self, file: str, data: Any) -> Told | None:
        """Return what is told of a change by its name, and of what has no sentence its key.

        None where the file cannot be read any more: then that is told.
        """
        write(self.top / "nieuw", file, data)
        verschil = build(self.oud, self.side("nieuw"))
        write(self.top / "nieuw", file, MODELS[file][0])
        machine = json.loads(render_json(verschil))
        if machine["unreadable"]["after"]:
            return None
        changes = [c for pilot in machine["pilots"] for c in pilot["changes"]]
        changes += machine["programme"]["changes"]
        for rendered in (render_text(verschil), render_markdown(verschil)):
            assert ("Er is niets veranderd" in rendered) == (not machine["pilots"] and not changes)
        rest = "ook gewijzigd"
        named = {(c["what"], c["to"] if c["what"] == rest else "") for c in changes}
        layout = {("layout", p["id"]) for p in machine["pilots"] if p["change"] == "layout"}
        return frozenset(named | layout)


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Before:
    return Before(tmp_path_factory.mktemp("diff"))


def changed(data: Any, path: DataPath, value: Any) -> Any:
    made = copy.deepcopy(data)
    block: Any = made
    for step in path[:-1]:
        block = block[step]
    block[path[-1]] = value
    return made


@cache
def leaves(file: str) -> tuple[DataPath, ...]:
    """Return the paths of values, at most two of every key."""
    of_key: dict[str, list[DataPath]] = {}
    for path, value in walk(MODELS[file][0]):
        if path and is_leaf(value):
            of_key.setdefault(name_of(path), []).append(path)
    return tuple(path for paths in of_key.values() for path in paths[:2])


def variants(before: Before, file: str, path: DataPath) -> Iterator[tuple[Any, Told]]:
    """Yield another value that a file may hold at a path, and what is told of it."""
    data, model = MODELS[file]
    value: Any = data
    for step in path:
        value = value[step]
    for other in others(value, model, path):
        told = before.told(file, changed(data, path, other))
        if told is not None:
            yield other, told


UNTOLD = {PROGRAMMA: {"programma"}}
"""Another programme is another policy, which is told first of all (`test_beleid`)."""


@pytest.mark.slow
@pytest.mark.parametrize("file", [PILOT, PROGRAMMA])
def test_whatever_changes_is_told(before: Before, file: str) -> None:
    seen, silent = set(), set()
    for path in leaves(file):
        name = name_of(path)
        if name in UNTOLD.get(file, ()):
            continue
        for _, told in variants(before, file, path):
            seen.add(name)
            if not told:
                silent.add(name)
            break
    assert silent == set()
    assert len(seen) > 70


def is_named(path: DataPath, told: Told) -> bool:
    """Return whether the key of a value, or of what it is part of, is told as changed."""
    name = f"{name_of(path)}."
    return any(wat == "ook gewijzigd" and name.startswith(f"{key}.") for wat, key in told)


@pytest.mark.slow
def test_what_is_told_of_one_change_is_told_beside_another(before: Before) -> None:
    draw = random.Random(7)  # noqa: S311 - a sample, the same each time
    data, _ = MODELS[PILOT]
    told: dict[DataPath, tuple[Any, Told]] = {}
    for path in leaves(PILOT):
        if variant := next(variants(before, PILOT, path), None):
            told[path] = variant
    paths = list(told)
    pairs = [tuple(draw.sample(paths, 2)) for _ in range(60)]
    pairs += [  # of one block, where one is told by a sentence
        (one, other)
        for one in paths
        for other in paths
        if one < other and one[:-1] == other[:-1] and len(one) > 2 and draw.random() < 0.1
    ]
    for one, other in pairs:
        both = changed(changed(data, one, told[one][0]), other, told[other][0])
        found = before.told(PILOT, both)
        if found is None:  # two words that are fit alone, and not together
            continue
        for path in (one, other):
            _, alone = told[path]
            assert alone <= found or is_named(path, found), (one, other, path)


def test_a_text_is_told_beside_its_verdict_and_a_move_beside_its_milestone(
    before: Before,
) -> None:
    data, _ = MODELS[PILOT]
    oordeel = changed(data, ("voorwaarden", "vernieuwing", "oordeel"), "deels")
    both = changed(oordeel, ("voorwaarden", "vernieuwing", "onderbouwing"), "Nu anders.")
    assert before.told(PILOT, both) == frozenset(
        (
            ("voorwaarde: vernieuwing", ""),
            ("ook gewijzigd", "voorwaarden.vernieuwing.onderbouwing"),
        )
    )
    (place,) = [
        path for path in leaves(PILOT) if name_of(path) == "planning.mijlpalen.verschoven.reden"
    ]
    moved = changed(data, place, "Een andere reden.")
    moved = changed(moved, ("planning", "einde"), "2019-08-30")
    found = before.told(PILOT, moved)
    assert found
    assert found >= {("einde", ""), ("ook gewijzigd", "planning.mijlpalen.verschoven.reden")}
