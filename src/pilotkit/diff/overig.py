"""What changed and has no sentence of its own: by its key, so that nothing changes unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from pilotkit.diff.wijziging import Wijziging

if TYPE_CHECKING:
    from collections.abc import Iterator


def overig(oud: BaseModel, nieuw: BaseModel, verteld: frozenset[str]) -> Iterator[Wijziging]:
    """Yield each key of a file that changed and of which nothing was said, once.

    ``verteld`` are the keys, with dots, of which every change has been told; ``[]`` behind
    the key of a list is what came into it or went.
    """
    for sleutel in dict.fromkeys(anders(oud, nieuw, "", verteld)):
        yield Wijziging("ook gewijzigd", None, sleutel)


def anders(oud: Any, nieuw: Any, sleutel: str, verteld: frozenset[str]) -> Iterator[str]:
    """Yield the keys at which two values differ, without those that were told.

    A block or list that came or went is one key, unless part of it was told.
    """
    if oud == nieuw or sleutel in verteld:
        return
    is_blok = [isinstance(een, BaseModel) for een in (oud, nieuw)]
    if _is_lijst(oud, nieuw):
        yield from _lijst(oud, nieuw, sleutel, verteld)
    elif all(is_blok) or (any(is_blok) and _is_deels(sleutel, verteld)):
        yield from _blok(oud, nieuw, sleutel, verteld)
    else:
        yield sleutel


def _is_deels(sleutel: str, verteld: frozenset[str]) -> bool:
    """Return whether something was told of what stands under a key."""
    return any(waar.startswith(f"{sleutel}.") for waar in verteld)


def _is_lijst(oud: Any, nieuw: Any) -> bool:
    """Return whether both are lists, of which one holds blocks."""
    return (
        isinstance(oud, tuple)
        and isinstance(nieuw, tuple)
        and any(isinstance(een, BaseModel) for een in (*oud, *nieuw))
    )


def _lijst(oud: Any, nieuw: Any, sleutel: str, verteld: frozenset[str]) -> Iterator[str]:
    """Yield what differs between lists of blocks: each with the one that took its place."""
    weg = [een for een in oud if een not in nieuw]
    erbij = [een for een in nieuw if een not in oud]
    if len(weg) != len(erbij) or not weg:
        yield from () if f"{sleutel}[]" in verteld else (sleutel,)
    for was, is_ in zip(weg, erbij, strict=False):
        yield from anders(was, is_, sleutel, verteld)


def _blok(oud: Any, nieuw: Any, boven: str, verteld: frozenset[str]) -> Iterator[str]:
    """Yield what differs between two blocks, of which one may not be there."""
    blokken = [een for een in (nieuw, oud) if isinstance(een, BaseModel)]
    for sleutel in dict.fromkeys(sleutel for blok in blokken for sleutel, _ in blok):
        waar = f"{boven}.{sleutel}" if boven else sleutel
        yield from anders(getattr(oud, sleutel, None), getattr(nieuw, sleutel, None), waar, verteld)
