"""Whatever stands in a profile instead of what belongs there: a finding, or a programme."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from datetime import date
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest

from pilotkit.check import check
from pilotkit.source.repository import Checkout
from pilotkit.yaml.tree import parse
from tests.conftest import walk
from tests.eigen.conftest import VOORBEELD

ODD: tuple[Any, ...] = (
    None, "", "x", 0, -1, True, [], {}, [[]], [{}], "x" * 400, "a\nb", 10**12, "2024-01-01",
    "PK301", {"sleutel": "a"}, "idee", ["idee"],
)  # fmt: skip
HOW = ("odd", "gone", "twice")
DEEP = 3


def _data() -> Any:
    document = parse((VOORBEELD / "programma.yaml").read_text("utf-8"))
    assert document
    return document.data


def mutations(how: str) -> Iterator[Any]:
    """Yield the programme with one thing changed, at each place in its profile once."""
    data, odd = _data(), cycle(ODD)
    for number, (path, _) in enumerate(walk(data)):
        if path[:1] != ("profiel",) or (len(path) > DEEP and number % 3):  # deep down, a third
            continue
        changed = copy.deepcopy(data)
        place: Any = changed
        for step in path[:-1]:
            place = place[step]
        if how == "odd":
            place[path[-1]] = next(odd)
        elif how == "gone":
            del place[path[-1]]
        elif isinstance(place, list):
            where: Any = path[-1]
            place.insert(where, copy.deepcopy(place[where]))
        else:
            continue
        yield changed


@pytest.mark.slow
@pytest.mark.parametrize("how", HOW)
def test_no_profile_makes_pilotkit_fail(how: str, wijkwater: Path) -> None:
    told = 0
    for data in mutations(how):
        (wijkwater / "programma.yaml").write_text(json.dumps(data), "utf-8")
        result = check(Checkout(wijkwater), date(2024, 12, 31))
        wrong = [d.message for d in result.diagnostics if d.code in ("PK999", "PK009")]
        assert not wrong, data["profiel"]
        told += bool(result.diagnostics)
    assert told > 20
