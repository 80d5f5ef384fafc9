"""Texts that only hold a place: ``…``, ``nog invullen``, ``xxx`` (7-truth §1).

They are no content. A rule says so, and a pilot as notes see it does not have
them: what may be left out is gone, and an entry that said nothing else too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

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


_EUROS = re.compile(
    r"(?<![\d.,])(\d{4,9}|\d{1,3}(?:\.\d{3})+)(?:,-)? ?euro(?:'s)?(?!\w)", re.IGNORECASE
)
"""An amount in a sentence that is not written as the tables of a note have it."""


@dataclass(frozen=True, slots=True)
class Invulling:
    """What stands in the texts of a file that is no content, or is written another way.

    ``plekken`` are the texts that only hold a place; ``bedragen`` those with an
    amount such as ``15000 euro``, with what is typed and the amount in whole euros.
    """

    plekken: tuple[Path, ...] = ()
    bedragen: tuple[tuple[Path, str, int], ...] = ()


NIETS = Invulling()
"""Nothing is to be said of the texts."""


def invulling(data: Any) -> Invulling:
    """Return what is to be said of the texts in the plain data of a file, in its order."""
    plekken: list[Path] = []
    bedragen: list[tuple[Path, str, int]] = []
    for path, tekst in _opvallend(data):
        if is_plek(tekst) and path[-1] not in _MAG_KORT:
            plekken.append(path)
        elif gevonden := _EUROS.search(tekst):
            bedragen.append((path, gevonden[0], int(gevonden[1].replace(".", ""))))
    return Invulling(tuple(plekken), tuple(bedragen))


def _opvallend(data: Any) -> Iterator[tuple[Path, str]]:
    """Yield the texts below the top to look at, in the order of the file: by far most are not."""
    if isinstance(data, dict):
        onderdelen: Iterable[tuple[Any, Any]] = data.items()
    elif isinstance(data, (list, tuple)):  # of a file, or of a model
        onderdelen = enumerate(data)
    else:
        return
    for stap, waarde in onderdelen:
        if isinstance(waarde, str):
            if "euro" in waarde or is_plek(waarde):
                yield (stap,), waarde
        elif waarde:
            for path, tekst in _opvallend(waarde):
                yield (stap, *path), tekst


_VALT_WEG = (
    "lessen", "signalen", "voortgang", "mijlpalen", "partners", "adviezen", "versterkers",
    "resultaten", "gedeeld", "belangen",
)  # fmt: skip
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
    veld = type(blok).model_fields.get(sleutel)  # a key of its own in an open block is in no model
    return veld is not None and veld.is_required()
