"""What the lines of a YAML text show, also when half of it is typed and no parser can read it.

Goes by indentation, dashes, colons and brackets, and refuses nothing. It is for
help at the cursor only: what a file says is for ``source/`` to tell.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pilotkit.finding import Path
from pilotkit.lsp.skim import SeenValue, skim


@dataclass(frozen=True, slots=True)
class Cursor:
    """What is being typed: ``text`` from column ``start``, for the value at ``path``.

    Without ``after_colon`` it may also be a key of the block at the path.
    """

    path: Path
    start: int
    text: str
    after_colon: bool
    in_brackets: bool


def outline(rows: Sequence[str]) -> tuple[SeenValue, ...]:
    """Return the values that lines show, in their order."""
    return tuple(skim(rows).entries)


def cursor_at(rows: Sequence[str], row: int, column: int) -> Cursor | None:
    """Return what is being typed at a place; None in a comment or in a text over more lines."""
    typed = rows[row][:column] if row < len(rows) else ""
    scanner = skim([*rows[:row], typed])
    if scanner.at is None:
        return None
    path, start, after_colon = scanner.at
    return Cursor(path, start, typed[start:], after_colon, bool(scanner.brackets))
