"""The rules that look at every text of a file, whatever else is wrong with it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pilotkit.check.place import diagnostic, run
from pilotkit.rules import TEKSTREGELS
from pilotkit.rules.rule import Tekst

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pilotkit.finding import Diagnostic, Path
    from pilotkit.source.tree import Document


_TELLING = re.compile(r"[0-9@]")
"""Without a digit or an at sign no text rule can find anything."""


def text_diagnostics(file: str, document: Document | None) -> list[Diagnostic]:
    """Return what the text rules find in a file."""
    if document is None:
        return []
    return [
        found
        for tekst in _texts(document.data, ())
        if _TELLING.search(tekst.waarde)
        for rule in TEKSTREGELS
        for found in run(rule, tekst, lambda f, r: diagnostic(f, r, file, document), file)
    ]


def _texts(value: Any, path: Path) -> Iterator[Tekst]:
    if isinstance(value, str):
        yield Tekst(path, value)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _texts(inner, (*path, index))
