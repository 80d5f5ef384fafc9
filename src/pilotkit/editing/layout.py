"""A file in canonical order and layout, with every comment, and with the same meaning."""

from __future__ import annotations

from collections.abc import Iterator

from pilotkit.editing.comments import attach_comments
from pilotkit.editing.meaning import means_same
from pilotkit.editing.parts import Entry, Part, Unformattable
from pilotkit.editing.printer import block
from pilotkit.editing.readback import Read, marks, read
from pilotkit.editing.reader import Reader
from pilotkit.model.types import Blok
from pilotkit.model.velden import velden
from pilotkit.problem import UnreadableText, Veld
from pilotkit.yaml.text import decode

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
    before = read(source.value)
    if not isinstance(before.data, dict) or not before.data:
        raise Unformattable
    for veld in (Veld("blok", blok=model), None):  # an alias may have to stay behind its anchor
        made = _printed(before, veld)
        whole = source.with_value(made.replace("\n", source.line_end)).encode()
        if made == before.text or _is_same(before, made, whole):
            return whole
    raise Unformattable


def _printed(before: Read, veld: Veld | None) -> str:
    reader = Reader(before.tokens, before.lines)
    root = reader.root()
    head = attach_comments(root, reader)
    _put_in_order(root, veld)
    after = before.lines[reader.last : -1]
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


def _is_same(before: Read, made: str, whole: bytes) -> bool:
    """Return whether what was made can be read, means the same and has the same comments."""
    try:
        decode(whole)  # it may have grown past the limit
        after = read(made)
    except (UnreadableText, Unformattable):
        return False
    return means_same(before.data, after.data) and marks(before) == marks(after)
