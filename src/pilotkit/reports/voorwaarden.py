"""The conditions of one pilot with all that stands behind a verdict, whatever the programme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from pilotkit.dossier import Dossier
from pilotkit.dutch import datum, opsomming
from pilotkit.model.types import Blok
from pilotkit.model.voorwaarde import Voorwaarde
from pilotkit.model.woorden import Oordeel
from pilotkit.reports.woorden import OORDELEN


@dataclass(frozen=True, slots=True)
class Getoetst:
    """A condition: verdict in words, why, the facts behind it, and who assessed it when."""

    naam: str
    oordeel: str
    waarom: str
    feiten: tuple[tuple[str, tuple[str, ...]], ...]
    toets: str


def getoetst(dossier: Dossier) -> tuple[Getoetst, ...]:
    """Return every condition of the programme, in order, as it stood on the peildatum."""
    voorwaarden = dossier.toen.voorwaarden
    return tuple(
        _getoetst(voorwaarden.naam(sleutel), voorwaarden[sleutel], dossier.peildatum)
        for sleutel in voorwaarden.sleutels()
    )


def _getoetst(naam: str, voorwaarde: Voorwaarde | None, peildatum: date) -> Getoetst:
    feiten = tuple(_feiten(voorwaarde, peildatum)) if voorwaarde else ()
    if voorwaarde is None or voorwaarde.oordeel is Oordeel.OPEN:
        return Getoetst(naam, "nog niet getoetst", "", feiten, "")
    toets = ""
    if voorwaarde.getoetst_door and voorwaarde.getoetst_op:
        toets = f"{voorwaarde.getoetst_door}, {datum(voorwaarde.getoetst_op)}"
    return Getoetst(
        naam,
        OORDELEN[voorwaarde.oordeel],
        voorwaarde.onderbouwing or "",
        feiten,
        toets,
    )


def _feiten(voorwaarde: Voorwaarde, peildatum: date) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what a programme asks beside the verdict: the title of each field and its value.

    A value that is a list of things gives one text each; what is dated after the
    peildatum is not there yet.
    """
    for naam, veld in type(voorwaarde).model_fields.items():
        waarde = getattr(voorwaarde, naam)
        if naam in Voorwaarde.model_fields or waarde is None or waarde == ():
            continue
        if isinstance(waarde, tuple) and isinstance(waarde[0], Blok):
            delen = tuple(_blok(b) for b in waarde if getattr(b, "datum", peildatum) <= peildatum)
        else:
            delen = (_woorden(waarde),)
        if delen:
            yield veld.title or naam, delen
    if voorwaarde.bewijs:
        yield "Bewijs", voorwaarde.bewijs


def _blok(blok: Blok) -> str:
    """Return a thing of a few fields in one line: the last is what it says."""
    waarden = (getattr(blok, naam) for naam in type(blok).model_fields)
    *begin, slot = [_woorden(waarde) for waarde in waarden if waarde is not None]
    return f"{', '.join(begin)}: {slot}" if begin else slot


def _woorden(waarde: Any) -> str:
    """Return a value in words; keys of closed lists lose their underscores."""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, date):
        return datum(waarde)
    if isinstance(waarde, tuple):
        return opsomming(map(_woorden, waarde))
    if isinstance(waarde, Blok):
        return _blok(waarde)
    return waarde.replace("_", " ") if isinstance(waarde, StrEnum) else str(waarde)


def voorwaarden_in_kort(oordelen: Mapping[str, Oordeel]) -> str:
    """Return how far a pilot meets its conditions: ``5 van 6, 1 deels``."""
    telling = [list(oordelen.values()).count(oordeel) for oordeel in Oordeel]
    voldoet, deels, niet, open_ = telling
    if open_ == len(oordelen):
        return "nog niet getoetst"
    delen = [f"{voldoet} van {len(oordelen)}"]
    delen += [f"{deels} deels"] if deels else []
    delen += [f"{niet} niet"] if niet else []
    delen += [f"{open_} open"] if open_ else []
    return ", ".join(delen)
