"""A YAML text as the parts that are moved about: keys with their values, items of lists.

Every scalar keeps its own source text, so that quotes, anchors and numbers stay
as they were typed. :mod:`pilotkit.editing.comments` gives the parts their comments.
"""

from __future__ import annotations

from dataclasses import dataclass, field

Place = tuple[int, int]
"""A row and a column, from 0."""

WHITE = " \t"
"""What YAML holds for white space; a no-break space is text."""


@dataclass(slots=True, eq=False)
class Part:
    """A scalar or alias (``text``: its source lines), a mapping or a list (``entries``).

    ``properties`` is its anchor and tag as typed; ``begin`` and ``end`` are the
    places where it starts and ends. ``in_brackets`` is for ``{…}`` and ``[…]``.
    ``foot`` holds comments below the last entry.
    """

    begin: Place
    end: Place
    properties: str = ""
    text: tuple[str, ...] = ()
    name: str = ""
    is_mapping: bool = False
    is_list: bool = False
    in_brackets: bool = False
    is_text_block: bool = False
    entries: list[Entry] = field(default_factory=list)
    foot: list[str] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Entry:
    """A key with its value, or an item of a list (then without ``key``).

    ``above`` holds comments and empty lines above it, ``behind`` a comment on
    its line with the column it stood at, ``below`` comments that are indented under it.
    """

    begin: Place
    key: Part | None = None
    value: Part | None = None
    above: list[str] = field(default_factory=list)
    behind: list[tuple[int, str]] = field(default_factory=list)
    below: list[str] = field(default_factory=list)


class Unformattable(Exception):
    """The text holds what cannot be written on one line: a key over more lines."""
