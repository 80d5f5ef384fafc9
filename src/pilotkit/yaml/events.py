"""The stream of YAML events of a text, from libyaml or from ruamel.yaml's own parser.

The C parser that ruamel.yaml brings is some forty times as fast; where it is
missing, the pure one gives the same events (both are tested to agree).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from ruamel.yaml import YAML

Next = Callable[[], Any]
"""Gives the next event at every call."""


def c_events(text: str) -> Next:
    """Return the events of libyaml. Raises ImportError where the extension is missing."""
    from _ruamel_yaml import CParser

    following: Next = CParser(text).get_event
    return following


def pure_events(text: str) -> Next:
    """Return the events of ruamel.yaml's parser in Python."""
    return _pure(text).__next__


def pure_yaml() -> YAML:
    """Return ruamel.yaml's reader in Python, with the tabs that YAML 1.2 allows."""
    from pilotkit.yaml.scanner import TabScanner

    yaml = YAML(typ="safe", pure=True)
    yaml.Scanner = TabScanner
    return yaml


def _pure(text: str) -> Iterator[Any]:
    from ruamel.yaml.error import YAMLError

    try:
        yield from pure_yaml().parse(text)
    except AssertionError as error:  # what it does on %YAML 1.3
        raise YAMLError(f"directive: {error}") from error


def open_events(text: str) -> Next:
    """Return the events of the text, from the fastest parser there is."""
    try:
        return c_events(text)
    except ImportError:
        return pure_events(text)
