"""The rules that look at every text of a file, whatever else is wrong with it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pilotkit.check.place import MOST_FINDINGS, diagnostic, run
from pilotkit.rules import TEKSTREGELS
from pilotkit.rules.rule import Tekst

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pilotkit.finding import Diagnostic, Path
    from pilotkit.source.tree import Document


_TELLING = re.compile(r"@|(?!\d{4}-\d\d-\d\d$)\d(?:[\s().-]*\d){7}")
"""Without an at sign or eight digits no text rule can find anything; a date is not looked at."""


def text_diagnostics(file: str, document: Document | None) -> list[Diagnostic]:
    """Return what the text rules find in a file."""
    if document is None:
        return []
    told: list[Diagnostic] = []
    often = Counter[str]()
    for tekst in _telling_texts(document.data):
        for rule in TEKSTREGELS:
            if often[rule.code] < MOST_FINDINGS:
                found = run(rule, tekst, lambda f, r: diagnostic(f, r, file, document), file)
                new = list(found)[: MOST_FINDINGS - often[rule.code]]
                often[rule.code] += len(new)
                if new and often[rule.code] >= MOST_FINDINGS:
                    more = f"{new[-1].message} Er zijn er misschien meer in dit bestand."
                    new[-1] = replace(new[-1], message=more)
                told += new
    return told


def _telling_texts(data: Any) -> Iterator[Tekst]:
    """Yield the texts in which a text rule can find anything, in the order of the file."""
    left: list[tuple[Path, Any]] = [((), data)]
    while left:
        path, value = left.pop()
        if isinstance(value, str):
            if _TELLING.search(value):
                yield Tekst(path, value)
        elif isinstance(value, dict):
            left += [((*path, key), inner) for key, inner in reversed(value.items())]
        elif isinstance(value, list):
            left += [((*path, i), value[i]) for i in reversed(range(len(value)))]
