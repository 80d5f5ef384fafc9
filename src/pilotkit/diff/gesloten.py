"""What a change does to quarters that are closed: their notes were told already (7-truth §2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel

from pilotkit.diff.wijziging import Bestandswijziging
from pilotkit.dutch import datum, opsomming
from pilotkit.dutch import kwartaal as in_woorden
from pilotkit.kwartaal import Kwartaal
from pilotkit.problem import UnreadableText
from pilotkit.source.repository import NOTITIES, Files

_PLAN = frozenset(("tot", "geldig_tot", "was", "was_einde"))
"""Dates that tell of no day on which something was so."""

_LOS = ("", "planning", "evaluatie")
"""Blocks in which one date says nothing of what stands beside it."""

Feit = tuple[str, date, str]
"""Where it stands, its day, and all that the block says beside it.

That is the block where its date dates all of it: a changed amount is no changed ``sinds``.
"""


@dataclass(frozen=True, slots=True)
class Geraakt:
    """A closed quarter that a change touches: what is dated in it, and when."""

    kwartaal: Kwartaal
    plekken: tuple[tuple[str, date], ...]

    def __str__(self) -> str:
        meer = len(self.plekken) - _MEESTE
        plekken = [f"{plek} van {datum(dag)}" for plek, dag in self.plekken[:_MEESTE]]
        waar = opsomming([*plekken, f"nog {meer}"] if meer > 0 else plekken)
        return f"raakt het gesloten {in_woorden(self.kwartaal)}: {waar}"


_MEESTE = 5


def geraakt(
    oud: BaseModel | None, nieuw: BaseModel | None, bezet: frozenset[Kwartaal]
) -> tuple[Geraakt, ...]:
    """Return by quarter what came, changed or went that is dated in a closed one."""
    if not bezet:
        return ()
    toen, nu = (set(_feiten(model, "")) if model else set() for model in (oud, nieuw))
    per_kwartaal: dict[Kwartaal, dict[tuple[str, date], None]] = {}
    for plek, dag, _ in sorted(toen ^ nu):
        per_kwartaal.setdefault(Kwartaal.met(dag), {})[plek, dag] = None
    return tuple(Geraakt(k, tuple(per_kwartaal[k])) for k in sorted(bezet & per_kwartaal.keys()))


def _feiten(blok: BaseModel, plek: str) -> Iterator[Feit]:
    """Yield every dated fact of a block and of those in it."""
    gegevens = [(sleutel, waarde, _blokken(waarde)) for sleutel, waarde in blok]
    zelf = {sleutel: waarde for sleutel, waarde, blokken in gegevens if not blokken}
    inhoud = "" if plek in _LOS else repr(zelf)
    for sleutel, waarde, blokken in gegevens:
        waar = f"{plek}.{sleutel}" if plek else sleutel
        if isinstance(waarde, date) and sleutel not in _PLAN:
            yield (waar if plek in _LOS else plek), waarde, inhoud
        for onderdeel in blokken:
            yield from _feiten(onderdeel, waar)


def _blokken(waarde: Any) -> list[BaseModel]:
    """Return the blocks that a value is or holds."""
    delen = waarde if isinstance(waarde, tuple) else (waarde,)
    return [deel for deel in delen if isinstance(deel, BaseModel)]


def notitiebestanden(oud: Files, nieuw: Files) -> Iterator[tuple[str, Bestandswijziging]]:
    """Yield which files of closed quarters came, went or changed."""
    toen, nu = oud.notities(), nieuw.notities()
    for naam in sorted({*toen, *nu}):
        pad = f"{NOTITIES}/{naam}"
        if naam not in toen:
            yield pad, Bestandswijziging.NIEUW
        elif naam not in nu:
            yield pad, Bestandswijziging.WEG
        elif _inhoud(oud, pad) != _inhoud(nieuw, pad):
            yield pad, Bestandswijziging.GEWIJZIGD


def _inhoud(files: Files, pad: str) -> bytes | None:
    try:
        return files.read(pad)
    except UnreadableText:
        return None
