"""A text as it is read to be changed: what it says, its tokens, and what may not get lost."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from ruamel.yaml.error import YAMLError
from ruamel.yaml.tokens import AliasToken, AnchorToken

from pilotkit.editing.comments import comment_in
from pilotkit.editing.parts import Unformattable
from pilotkit.editing.reader import Reader
from pilotkit.yaml.text import lines_of
from pilotkit.yaml.tokens import tokens_of
from pilotkit.yaml.tree import parse


@dataclass(frozen=True, slots=True)
class Read:
    """A text with what it says, and its tokens; every line of it ends with one line feed."""

    text: str
    data: Any
    lines: tuple[str, ...]
    tokens: tuple[Any, ...]


def read(typed: str) -> Read:
    """Read a text to change it. Raises UnreadableText, and Unformattable for what is too odd.

    Rows are rows in it, whatever its lines ended with.
    """
    text = "\n".join(lines_of(typed))
    if not text.endswith("\n"):
        text += "\n"
    document = parse(text)
    try:
        tokens = tokens_of(text)
    except YAMLError as error:
        raise Unformattable from error
    lines = document.lines if document else ()
    return Read(text, document.data if document else None, lines, tokens)


def marks(text: Read) -> Counter[str]:
    """Return how often each comment, anchor and alias stands in a text. Raises Unformattable."""
    reader = Reader(text.tokens, text.lines)
    reader.root()
    comments = (comment_in(line, reader.ends.get(row)) for row, line in enumerate(text.lines))
    names = (
        f"{type(token).__name__} {token.value}"
        for token in text.tokens
        if isinstance(token, (AnchorToken, AliasToken))
    )
    return Counter((*filter(None, comments), *names))
