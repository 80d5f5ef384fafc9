"""The agenda as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from pilotkit.agenda.blokken import blokken
from pilotkit.agenda.taak import Agenda
from pilotkit.dutch import datum, opsomming
from pilotkit.markdown import inline, table


def als_markdown(agenda: Agenda) -> str:
    """Return the agenda as a page of tables, ending in a line end."""
    return "\n\n".join(_delen(agenda)) + "\n"


def _delen(agenda: Agenda) -> Iterator[str]:
    yield f"# {inline(f'Agenda: {agenda.titel}')}"
    yield f"Peildatum {datum(agenda.peildatum)}."
    if agenda.onleesbaar:
        yield inline(f"Niet te lezen, en dus niet meegeteld: {opsomming(agenda.onleesbaar)}.")
    for blok in blokken(agenda):
        yield f"## {inline(blok.kop)}"
        yield (
            table(blok.kolommen, (map(inline, rij) for rij in blok.rijen))
            if blok.rijen
            else (blok.anders)
        )
