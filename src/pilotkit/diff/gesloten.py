"""What a change does to quarters that are closed: their notes were told already (7-truth §2)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from pilotkit.dutch import datum, opsomming
from pilotkit.dutch import kwartaal as in_woorden
from pilotkit.problem import UnreadableText
from pilotkit.source.repository import NOTITIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pilotkit.kwartaal import Kwartaal
    from pilotkit.source.repository import Files

_PLAN = frozenset(("tot", "geldig_tot", "was", "was_einde"))
"""Dates that tell of no day on which something was so."""

_LOS = ("", "planning", "evaluatie")
"""Blocks in which one date says nothing of what stands beside it."""

Feit = tuple[str, date, str]
"""Where it stands, its day, and all that the block says beside it."""


def geraakt(
    oud: BaseModel | None, nieuw: BaseModel | None, bezet: frozenset[Kwartaal]
) -> Iterator[str]:
    """Yield what came, changed or went that is dated in a closed quarter."""
    toen, nu = (set(_feiten(model, "")) if model else set() for model in (oud, nieuw))
    for kwartaal in sorted(bezet):
        anders = sorted(feit for feit in toen ^ nu if feit[1] in kwartaal)
        if anders:
            dagen = dict.fromkeys(f"{plek} van {datum(dag)}" for plek, dag, _ in anders)
            yield f"raakt het gesloten {in_woorden(kwartaal)}: {opsomming(_eerste(list(dagen)))}"


_MEESTE = 5


def _eerste(plekken: list[str]) -> list[str]:
    meer = len(plekken) - _MEESTE
    return [*plekken[:_MEESTE], f"nog {meer}"] if meer > 0 else plekken


def _feiten(blok: BaseModel, plek: str) -> Iterator[Feit]:
    """Yield every dated fact of a block and of those in it."""
    inhoud = "" if plek in _LOS else _kaal(blok)
    for sleutel, waarde in blok:
        waar = f"{plek}.{sleutel}" if plek else sleutel
        if isinstance(waarde, date) and sleutel not in _PLAN:
            yield (plek if sleutel == "datum" and plek else waar), waarde, inhoud
        elif isinstance(waarde, BaseModel):
            yield from _feiten(waarde, waar)
        elif isinstance(waarde, tuple):
            for onderdeel in waarde:
                if isinstance(onderdeel, BaseModel):
                    yield from _feiten(onderdeel, waar)


def _kaal(blok: BaseModel) -> str:
    """Return what a block says itself, without the blocks in it."""
    waarden: dict[str, Any] = {
        sleutel: waarde
        for sleutel, waarde in blok
        if not isinstance(waarde, BaseModel) and not _heeft_blokken(waarde)
    }
    return repr(waarden)


def _heeft_blokken(waarde: Any) -> bool:
    return isinstance(waarde, tuple) and any(isinstance(deel, BaseModel) for deel in waarde)


def notitiebestanden(oud: Files, nieuw: Files) -> Iterator[tuple[str, str]]:
    """Yield which files of closed quarters came, went or changed."""
    toen, nu = oud.notities(), nieuw.notities()
    for naam in sorted({*toen, *nu}):
        pad = f"{NOTITIES}/{naam}"
        if naam not in toen:
            yield pad, "nieuw"
        elif naam not in nu:
            yield pad, "weg"
        elif _inhoud(oud, pad) != _inhoud(nieuw, pad):
            yield pad, "gewijzigd"


def _inhoud(files: Files, pad: str) -> bytes | None:
    try:
        return files.read(pad)
    except UnreadableText:
        return None
