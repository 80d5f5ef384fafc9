"""Whether two texts mean the same: what a change is checked by before it is written."""

from __future__ import annotations

from typing import Any


def means_same(one: Any, other: Any) -> bool:
    """Return whether two values are of the same kinds all through; the order of keys is free."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(means_same(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(means_same, one, other))
    return repr(one) == repr(other)  # and not ==, which .nan is not to itself
