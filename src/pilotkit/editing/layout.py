"""A file in canonical order and layout, with every comment, and with the same meaning."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ruamel.yaml.error import YAMLError
from ruamel.yaml.tokens import AliasToken, AnchorToken

from pilotkit.editing.comments import attach_comments, comment_in
from pilotkit.editing.meaning import means_same
from pilotkit.editing.parts import Unformattable
from pilotkit.editing.printer import block
from pilotkit.editing.reader import Reader
from pilotkit.model.velden import velden
from pilotkit.problem import UnreadableText, Veld
from pilotkit.source.text import decode, lines_of
from pilotkit.source.tokens import tokens_of
from pilotkit.source.tree import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pilotkit.editing.parts import Entry, Part
    from pilotkit.model.types import Blok

__all__ = ["Unformattable", "formatted"]


def formatted(content: bytes, model: type[Blok]) -> bytes:
    """Return the bytes of a file in canonical order and layout (4-cli, fmt).

    Keys stand in the order of the model, two spaces deep; brackets stay where
    they fit on a line. Every scalar stays as typed, and every comment, anchor
    and empty line with its key; a byte-order mark and the line ends stay too.
    What is made is read back: raises Unformattable where it would not mean the
    same, UnreadableText where the file cannot be read to begin with.
    """
    source = decode(content)
    text = "\n".join(lines_of(source.value))
    text += "" if text.endswith("\n") else "\n"
    document = parse(text)
    if document is None or not isinstance(document.data, dict) or not document.data:
        raise Unformattable
    for veld in (Veld("blok", blok=model), None):  # an alias may have to stay behind its anchor
        made = _printed(text, veld)
        if _is_same(text, made):
            return source.with_value(made.replace("\n", source.line_end)).encode()
    raise Unformattable


def _printed(text: str, veld: Veld | None) -> str:
    lines = lines_of(text)
    try:
        reader = Reader(tokens_of(text), lines)
    except YAMLError as error:
        raise Unformattable from error
    root = reader.root()
    head = attach_comments(root, reader)
    _put_in_order(root, veld)
    after = lines[reader.last : -1]
    return "".join(f"{line}\n" for line in (*head, *_body(root), *after))


def _body(root: Part) -> Iterator[str]:
    """Yield the lines of the keys; the file does not begin with an empty one."""
    has_begun = False
    for line in block(root):
        has_begun = has_begun or bool(line)
        if has_begun:
            yield line


def _put_in_order(part: Part, veld: Veld | None) -> None:
    """Sort keys as the model has them, at every depth; unknown ones come last as they stood."""
    known = velden(veld.blok) if veld and veld.blok else {}
    if veld and part.is_mapping:
        places = {name: number for number, name in enumerate(known)}
        part.entries.sort(key=lambda entry: places.get(_name(entry), len(places)))
    for entry in part.entries:
        below = known.get(_name(entry)) if entry.key else (veld and veld.item)
        if entry.value:
            _put_in_order(entry.value, below)


def _name(entry: Entry) -> str:
    return entry.key.name if entry.key else ""


def _is_same(before: str, after: str) -> bool:
    """Return whether two texts mean the same and hold the same comments and anchors."""
    try:
        old, new = parse(before), parse(after)
    except UnreadableText:
        return False
    if old is None or new is None or not means_same(old.data, new.data):
        return False
    return _marks(before) == _marks(after)


def _marks(text: str) -> Counter[str]:
    """Return how often each comment, anchor and alias stands in a text."""
    lines, tokens = lines_of(text), tokens_of(text)
    reader = Reader(tokens, lines)
    reader.root()
    comments = (comment_in(line, reader.ends.get(row)) for row, line in enumerate(lines))
    names = (
        f"{type(token).__name__} {token.value}"
        for token in tokens
        if isinstance(token, (AnchorToken, AliasToken))
    )
    return Counter((*filter(None, comments), *names))
