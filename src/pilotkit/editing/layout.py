"""A file in canonical order and layout, with every comment, and with the same meaning."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

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
    before = _read(text if text.endswith("\n") else f"{text}\n")
    if not isinstance(before.data, dict) or not before.data:
        raise Unformattable
    for veld in (Veld("blok", blok=model), None):  # an alias may have to stay behind its anchor
        made = _printed(before, veld)
        whole = source.with_value(made.replace("\n", source.line_end)).encode()
        if made == before.text or _is_same(before, made, whole):
            return whole
    raise Unformattable


@dataclass(frozen=True, slots=True)
class _Read:
    """A text with what it says, and its tokens."""

    text: str
    data: Any
    lines: tuple[str, ...]
    tokens: tuple[Any, ...]


def _read(text: str) -> _Read:
    document = parse(text)
    try:
        tokens = tokens_of(text)
    except YAMLError as error:
        raise Unformattable from error
    lines = document.lines if document else ()
    return _Read(text, document.data if document else None, lines, tokens)


def _printed(read: _Read, veld: Veld | None) -> str:
    reader = Reader(read.tokens, read.lines)
    root = reader.root()
    head = attach_comments(root, reader)
    _put_in_order(root, veld)
    after = read.lines[reader.last : -1]
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


def _is_same(before: _Read, made: str, whole: bytes) -> bool:
    """Return whether what was made can be read, means the same and has the same comments."""
    try:
        decode(whole)  # it may have grown past the limit
        after = _read(made)
    except (UnreadableText, Unformattable):
        return False
    return means_same(before.data, after.data) and _marks(before) == _marks(after)


def _marks(read: _Read) -> Counter[str]:
    """Return how often each comment, anchor and alias stands in a text."""
    reader = Reader(read.tokens, read.lines)
    reader.root()
    comments = (comment_in(line, reader.ends.get(row)) for row, line in enumerate(read.lines))
    names = (
        f"{type(token).__name__} {token.value}"
        for token in read.tokens
        if isinstance(token, (AnchorToken, AliasToken))
    )
    return Counter((*filter(None, comments), *names))
