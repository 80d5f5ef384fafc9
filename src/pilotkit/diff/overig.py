"""What changed and has no sentence of its own: by its key, so that nothing changes unseen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from pilotkit.diff.wijziging import Wat, Wijziging


def overig(oud: Any, nieuw: Any, verteld: frozenset[str], sleutel: str = "") -> Iterator[Wijziging]:
    """Yield each key at which two values differ and of which nothing was said, once.

    ``verteld`` are the keys of which every change has been told (``Wijziging.paden``).
    """
    for pad in dict.fromkeys(_anders(oud, nieuw, sleutel, verteld)):
        yield Wijziging(Wat.OVERIG, paden=(pad,))


def _anders(oud: Any, nieuw: Any, sleutel: str, verteld: frozenset[str]) -> Iterator[str]:
    """Yield the keys at which two values differ, without those that were told.

    A block or list that came or went is one key, unless part of it was told.
    """
    if oud == nieuw or sleutel in verteld:
        return
    blokken = [een for een in (nieuw, oud) if isinstance(een, BaseModel)]
    delen = (*oud, *nieuw) if isinstance(oud, tuple) and isinstance(nieuw, tuple) else ()
    is_deels = any(waar.startswith(f"{sleutel}.") for waar in verteld)
    if any(isinstance(deel, BaseModel) for deel in delen):
        yield from _lijst(oud, nieuw, sleutel, verteld)
    elif len(blokken) > 1 or (blokken and is_deels):
        for naam in dict.fromkeys(naam for blok in blokken for naam, _ in blok):
            waar = f"{sleutel}.{naam}" if sleutel else naam
            yield from _anders(getattr(oud, naam, None), getattr(nieuw, naam, None), waar, verteld)
    else:
        yield sleutel


def _lijst(oud: Any, nieuw: Any, sleutel: str, verteld: frozenset[str]) -> Iterator[str]:
    """Yield what differs between lists of blocks: each with the one that took its place."""
    weg = [een for een in oud if een not in nieuw]
    erbij = [een for een in nieuw if een not in oud]
    if len(weg) != len(erbij) or not weg:
        yield from () if f"{sleutel}[]" in verteld else (sleutel,)
    for was, is_ in zip(weg, erbij, strict=False):
        yield from _anders(was, is_, sleutel, verteld)
