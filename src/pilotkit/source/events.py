"""The stream of YAML events of a text, from libyaml or from ruamel.yaml's own parser.

The C parser that ruamel.yaml brings is some forty times as fast; where it is
missing, the pure one gives the same events (both are tested to agree).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Next = Callable[[], Any]
"""Gives the next event at every call."""


def c_events(text: str) -> Next:
    """Return the events of libyaml. Raises ImportError where the extension is missing."""
    from _ruamel_yaml import CParser

    return CParser(text).get_event  # type: ignore[no-any-return]


def pure_events(text: str) -> Next:
    """Return the events of ruamel.yaml's parser in Python."""
    from ruamel.yaml import YAML

    return iter(YAML(typ="safe", pure=True).parse(text)).__next__


def open_events(text: str) -> Next:
    """Return the events of the text, from the fastest parser there is."""
    try:
        return c_events(text)
    except ImportError:
        return pure_events(text)
