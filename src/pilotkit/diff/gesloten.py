"""What a change does to quarters that are closed: their notes were told already (7-truth §2)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from pydantic import BaseModel

from pilotkit.check import CheckResult
from pilotkit.correcties import (
    alle_verschillen,
    correcties,
    feiten_op,
    feitverschillen,
    programmafeiten_op,
)
from pilotkit.diff.wijziging import Bestandswijziging
from pilotkit.dossier import Dossier
from pilotkit.dutch import datum, opsomming
from pilotkit.dutch import kwartaal as in_woorden
from pilotkit.kwartaal import Kwartaal
from pilotkit.model.woorden import Fasesoort
from pilotkit.opname import is_ongedateerd, op_dag
from pilotkit.portfolio import Portfolio
from pilotkit.problem import UnreadableText
from pilotkit.source.repository import NOTITIES, Files
from pilotkit.verschilwoorden import genoemd

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
    """Closed quarters that a change touches in the same way, and what of them it touches."""

    kwartalen: tuple[Kwartaal, ...]
    plekken: tuple[str, ...]

    def __str__(self) -> str:
        meer = len(self.plekken) - _MEESTE
        plekken = self.plekken[:_MEESTE]
        waar = opsomming([*plekken, f"nog {meer}"] if meer > 0 else plekken)
        return f"raakt het gesloten {opsomming(map(in_woorden, self.kwartalen))}: {waar}"


_MEESTE = 5


@dataclass(frozen=True, slots=True)
class Verteld:
    """Which quarters a change may touch: those that were closed before it.

    ``anders`` are the quarters that were closed since, of which the note says otherwise than
    the files do now; by the id of the pilot, None for the programme. What came in before
    such a quarter was closed is in its note.
    """

    eerder: frozenset[Kwartaal]
    anders: frozenset[tuple[str | None, Kwartaal]] = frozenset()

    def van(self, pilot: str | None) -> frozenset[Kwartaal]:
        """Return the quarters of a pilot, or of the programme itself."""
        return self.eerder | {kwartaal for wie, kwartaal in self.anders if wie == pilot}


def verteld(oud: CheckResult, nieuw: CheckResult) -> Verteld:
    """Return which quarters were told before a change, or otherwise than it left the files."""
    eerder, gesloten = oud.portfolio.gesloten.bezet, nieuw.portfolio.gesloten
    if gesloten.bezet <= eerder:
        return Verteld(eerder)
    alle = correcties(nieuw.dossiers, nieuw.portfolio, gesloten)
    return Verteld(eerder, frozenset((c.pilot, c.kwartaal) for c in alle))


def geraakt(
    oud: Dossier | None, nieuw: Dossier | None, bezet: frozenset[Kwartaal]
) -> tuple[Geraakt, ...]:
    """Return what a change of a pilot touches in closed quarters; None where it is not there."""
    return _per_kwartaal(bezet, lambda kwartaal: _van_pilot(oud, nieuw, kwartaal))


def programma_geraakt(
    oud: Portfolio, nieuw: Portfolio, bezet: frozenset[Kwartaal]
) -> tuple[Geraakt, ...]:
    """Return what a change of the programme itself touches in closed quarters."""
    return _per_kwartaal(bezet, lambda kwartaal: _van_programma(oud, nieuw, kwartaal))


def _per_kwartaal(
    bezet: frozenset[Kwartaal], plekken_in: Callable[[Kwartaal], tuple[str, ...]]
) -> tuple[Geraakt, ...]:
    per_plekken: dict[tuple[str, ...], list[Kwartaal]] = {}
    for kwartaal in sorted(bezet):
        if plekken := plekken_in(kwartaal):
            per_plekken.setdefault(plekken, []).append(kwartaal)
    return tuple(Geraakt(tuple(waar), plekken) for plekken, waar in per_plekken.items())


def _van_pilot(oud: Dossier | None, nieuw: Dossier | None, kwartaal: Kwartaal) -> tuple[str, ...]:
    """Return what is dated in a quarter and changed, or else the facts that count on in it.

    Both are looked at as on its last day: what is dated later touches nothing, also where
    it stands beside an earlier date.
    """
    dag = kwartaal.laatste_dag
    toen = op_dag(oud, dag) if oud else None
    nu = op_dag(nieuw, dag) if nieuw else None
    een = nu or toen
    pilots = (toen.toen if toen else None, nu.toen if nu else None)
    if gedateerd := _gedateerd(*pilots, kwartaal):
        return gedateerd
    if een is None or (toen and is_ongedateerd(toen.stand) and _is_idee(een)):
        return ()  # an idea that gets its day is no correction
    was, is_ = (feiten_op(kant, kwartaal) if kant else {} for kant in (toen, nu))
    if was and is_:
        return tuple(genoemd(v.wat) for v in feitverschillen(was, is_, een))
    return (f"{een.heet.de} als geheel",) if was or is_ else ()


def _is_idee(dossier: Dossier) -> bool:
    return dossier.fase.soort is Fasesoort.IDEE


def _van_programma(oud: Portfolio, nieuw: Portfolio, kwartaal: Kwartaal) -> tuple[str, ...]:
    kanten = oud, nieuw
    toen, nu = (replace(kant.kader, peildatum=kwartaal.laatste_dag).toen for kant in kanten)
    was, is_ = (programmafeiten_op(kant, kwartaal) for kant in kanten)
    doorgeteld = (genoemd(verschil.wat) for verschil in alle_verschillen(was, is_))
    return _gedateerd(toen, nu, kwartaal) or tuple(doorgeteld)


def _gedateerd(
    oud: BaseModel | None, nieuw: BaseModel | None, kwartaal: Kwartaal
) -> tuple[str, ...]:
    """Return what is dated in a quarter and came, changed or went."""
    toen, nu = (set(_feiten(model, "")) if model else set() for model in (oud, nieuw))
    plekken = ((plek, dag) for plek, dag, _ in sorted(toen ^ nu) if dag in kwartaal)
    return tuple(f"{plek} van {datum(dag)}" for plek, dag in dict.fromkeys(plekken))


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
