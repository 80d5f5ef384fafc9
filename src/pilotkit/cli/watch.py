"""``pilotkit watch``: checks again whenever a file changes, until somebody stops it."""

from __future__ import annotations

import os
import sys
import time
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from pilotkit.cli.options import AsOf, Repo, peildatum
from pilotkit.cli.repository import repository_and_places
from pilotkit.cli.streams import write
from pilotkit.errors import UnreadableRepository

if TYPE_CHECKING:
    from pilotkit.check import Memory
    from pilotkit.source.repository import Checkout

SECONDS = 0.5
"""Between two looks at the files."""
_CLEAR = "\x1b[2J\x1b[3J\x1b[H"
"""Empties a terminal, with what was scrolled away, and begins at its top."""


def watch(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PAD", help="Toon alleen dit bestand, deze map of pilot."),
    ] = None,
    *,
    as_of: AsOf = None,
    repo: Repo = None,
) -> int:
    """Controleer steeds opnieuw, zodra er een bestand verandert.

    Je ziet de meldingen kort, elk op één regel, met het totaal eronder. Stop met Ctrl-C.
    """
    from pilotkit.check import Memory
    from pilotkit.source.stamp import stamp

    peildatum(as_of)  # what cannot be a date is refused before anything is shown
    checkout, alleen = repository_and_places(repo, paths or ())
    memory, seen = Memory(), None
    try:
        while True:
            now = stamp(checkout.root), peildatum(as_of)  # another day is another check
            if now != seen:
                seen = now
                told = _round(checkout, alleen, now[1], memory)
                if not write(_shown(told)):
                    return 0  # whoever read us has stopped
            time.sleep(SECONDS)
    except KeyboardInterrupt:  # the way to stop: nothing was broken off
        return 0


def _round(checkout: Checkout, alleen: tuple[str, ...], dag: date, memory: Memory) -> str:
    """Return what a check finds now; of a repository that cannot be read why."""
    from pilotkit.check import check
    from pilotkit.formats import Format, View, render

    try:
        result = check(checkout, dag, memory=memory)
    except UnreadableRepository as error:
        return f"pilotkit: {error}\n"
    return render(Format.CONCISE, replace(result, alleen=alleen), View())


def _shown(told: str) -> str:
    """Return a round as it is written: on a terminal it takes the place of the last one."""
    if not sys.stdout.isatty():
        return f"{told}\n"
    hour = time.strftime("%H:%M:%S")
    clear = "" if os.environ.get("TERM") == "dumb" else _CLEAR
    return f"{clear}{told}\nGecontroleerd om {hour}. Stop met Ctrl-C.\n"
