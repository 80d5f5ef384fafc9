"""Markdown: for a step summary or a comment under a pull request."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, groupby

from pilotkit.check import CheckResult
from pilotkit.formats import View
from pilotkit.formats.groepen import Bevindingengroep, groepen
from pilotkit.formats.totals import room, totals
from pilotkit.markdown import inline, table

MOST_BYTES = 900_000
"""GitHub refuses a step summary above 1 MiB; what is left out is counted."""


def render(result: CheckResult, view: View) -> str:  # noqa: ARG001 - Markdown has no width
    """Return the totals and a table per file, in which alike findings stand together."""
    closing = " ".join(map(inline, filter(None, (totals(result), room(result.portfolio)))))
    head = f"## pilotkit check\n\n{closing}\n"
    blocks = [head]
    size = len(head)
    told = 0
    for file, group in groupby(result.getoond, key=lambda diagnostic: diagnostic.file):
        found = list(group)
        rows = chain.from_iterable(map(_rows, groepen(found)))
        block = f"### {inline(file)}\n\n{table(_HEADER, rows)}\n"
        size += len(block.encode())
        if size > MOST_BYTES:
            rest = len(result.getoond) - told
            blocks.append(f"En nog {rest} meldingen, die hier niet passen.\n")
            break
        told += len(found)
        blocks.append(block)
    return "\n".join(blocks)


_HEADER = ("Regel", "Code", "Melding", "Doe dit")


def _rows(groep: Bevindingengroep) -> Iterator[tuple[str, str, str, str]]:
    diagnostic = groep.eerste
    severity = "uitzondering" if diagnostic.waived else diagnostic.severity
    yield (
        str(diagnostic.position.line),
        f"{diagnostic.code} {severity}",
        inline(diagnostic.message),
        inline(diagnostic.hint),
    )
    for regel, tekst in groep.ook_hier():
        yield inline(regel), "ook", inline(tekst), ""
