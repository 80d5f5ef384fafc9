"""Texts that only hold a place: ``…``, ``nog invullen``, ``xxx`` (7-truth §1).

They are no content. A rule says so, and a pilot as notes see it does not have
them: what may be left out is gone, and an entry that said nothing else too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pilotkit.finding import Path
    from pilotkit.model.pilot import Pilot
    from pilotkit.model.types import Blok

_LANGSTE = 40
"""A text that is longer says something."""
_PLEK = re.compile(
    r"\W*(?:(?:nog )?(?:in te vullen|invullen|aanvullen|bepalen)"
    r"|nog te (?:bepalen|doen)|volgt(?: nog)?"
    r"|x{2,}|n\.? ?t\.? ?b\.?|n\.? ?n\.? ?b\.?|to ?do|tbd|tba|lorem ipsum.*|[^\W\d_])?\W*",
    re.IGNORECASE,
)
_MAG_KORT = ("kenmerk", "regel", "waar")
"""Keys whose value may well be a single letter."""
NIET_INGEVULD = "(niet ingevuld)"


def is_plek(tekst: str) -> bool:
    """Return whether a text only holds a place."""
    return len(tekst) <= _LANGSTE and _PLEK.fullmatch(tekst.strip()) is not None


def plekken(data: Any) -> tuple[Path, ...]:
    """Return where in the plain data of a file a text only holds a place, in its order."""
    return tuple(_plekken(data, ()))


def _plekken(data: Any, path: Path) -> Iterator[Path]:
    if isinstance(data, str):
        if is_plek(data) and path and path[-1] not in _MAG_KORT:
            yield path
    elif isinstance(data, dict):
        for sleutel, waarde in data.items():
            yield from _plekken(waarde, (*path, sleutel))
    elif isinstance(data, list):
        for index, waarde in enumerate(data):
            yield from _plekken(waarde, (*path, index))


_VALT_WEG = ("lessen", "signalen", "voortgang", "mijlpalen", "partners", "adviezen", "versterkers")
"""Lists whose entries say nothing without their text."""


def zonder_plekken(pilot: Pilot, waar: tuple[Path, ...]) -> Pilot:
    """Return the pilot without the texts at these paths that only hold a place."""
    for path in reversed(waar):  # what falls out of a list does not move what comes before it
        pilot = _zonder(pilot, path, in_lijst=False)
    return pilot


def _zonder(blok: Any, path: Path, *, in_lijst: bool) -> Any:
    """Return a block without what stands at a path in it; None where nothing of it is left."""
    stap, rest = path[0], path[1:]
    if isinstance(stap, int):
        inhoud = _zonder(blok[stap], rest, in_lijst=in_lijst) if rest else None
        return (*blok[:stap], *(() if inhoud is None else (inhoud,)), *blok[stap + 1 :])
    if rest:
        if (inner := getattr(blok, stap, None)) is None:
            return blok
        nieuw = _zonder(inner, rest, in_lijst=stap in _VALT_WEG)
        return blok.model_copy(update={stap: nieuw})
    if _is_verplicht(blok, stap):
        return None if in_lijst else blok.model_copy(update={stap: NIET_INGEVULD})
    return blok.model_copy(update={stap: None})


def _is_verplicht(blok: Blok, sleutel: str) -> bool:
    return type(blok).model_fields[sleutel].is_required()
