"""The tokens of a text with their places: for who writes a file anew and loses nothing of it."""

from __future__ import annotations

from collections import deque
from typing import Any

from ruamel.yaml.error import YAMLError

from pilotkit.yaml.events import pure_yaml
from pilotkit.yaml.tree import MOST_READ_AGAIN


def tokens_of(text: str) -> tuple[Any, ...]:
    """Return the tokens of a text that :func:`pilotkit.yaml.tree.parse` has read.

    Each has a ``start_mark`` and an ``end_mark`` with ``line`` and ``column``
    from 0. Raises YAMLError where the text is too long for the one parser that reads it.
    """
    try:
        return _c_tokens(text)
    except ImportError:
        pass
    except YAMLError:
        if len(text) > MOST_READ_AGAIN:
            raise
    return tuple(pure_yaml().scan(text))


def _c_tokens(text: str) -> tuple[Any, ...]:
    from _ruamel_yaml import CParser

    deque(
        iter(CParser(text).get_event, None), maxlen=0
    )  # what its parser refuses it may still scan
    parser = CParser(text)
    return tuple(iter(parser.get_token, None))
