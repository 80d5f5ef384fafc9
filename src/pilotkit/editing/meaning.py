"""Whether two texts mean the same: what a change is checked by before it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pilotkit.finding import Path


def means_same(one: Any, other: Any) -> bool:
    """Return whether two values are of the same kinds all through; the order of keys is free."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(means_same(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(means_same, one, other))
    return repr(one) == repr(other)  # and not ==, which .nan is not to itself


def without(data: Any, path: Path) -> Any:
    """Return the data without what stands at a path: a key is gone, an item of a list empty."""
    step, *rest = path
    if isinstance(data, list):
        inner = without(data[int(step)], tuple(rest)) if rest else None
        return [inner if index == step else item for index, item in enumerate(data)]
    if rest:
        return {**data, step: without(data[step], tuple(rest))}
    return {key: value for key, value in data.items() if key != step}


def at(data: Any, path: Path) -> Any:
    """Return what stands at a path. Raises KeyError or IndexError where nothing does."""
    for step in path:
        data = data[step]
    return data
