"""Waivers: a rule set aside for one pilot, openly, by a decision, until a date (7-truth §4)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pilotkit.dossier import Dossier
from pilotkit.dutch import zelfde_naam
from pilotkit.finding import Diagnostic, Path, Waived
from pilotkit.model.planning import Uitzondering
from pilotkit.problem import Problem


def judge(dossier: Dossier, found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the findings, each with the waiver that sets it aside where there is one.

    A waiver that does not say what it is about sets aside the only finding of
    its rule; where there are more, none.
    """
    alles = list(found)
    waivers = [w for w in dossier.pilot.uitzonderingen if dossier.zet_opzij(w)]
    counts = Counter(one.code for one in alles) if waivers else Counter()
    return [_judged(dossier, one, waivers, counts[one.code]) for one in alles]


def _judged(
    dossier: Dossier, found: Diagnostic, waivers: Iterable[Uitzondering], alike: int
) -> Diagnostic:
    for waiver in waivers:
        if waiver.regel == found.code and _covers(dossier, waiver, found.path, alike):
            waived = Waived(waiver.reden, waiver.besluit or "", waiver.tot.isoformat())
            return replace(found, waived=waived)
    return found


def _covers(dossier: Dossier, waiver: Uitzondering, path: Path, alike: int) -> bool:
    return alike == 1 if waiver.waar is None else is_about(dossier, path, waiver.waar)


def is_about(dossier: Dossier, path: Path, waar: str) -> bool:
    """Return whether a path lies at a place that a waiver names: a path, or a name there."""
    steps = tuple(int(step) if step.isdecimal() else step for step in waar.split("."))
    if path[: len(steps)] == steps:
        return True
    gezocht = zelfde_naam(waar)
    return any(zelfde_naam(naam) == gezocht for naam in _names(dossier, path))


def _names(dossier: Dossier, path: Path) -> Iterator[str]:
    """Yield what the things on the way to a path are called."""
    if path[:1] == ("voorwaarden",) and len(path) > 1:
        yield str(path[1])
        yield dossier.pilot.voorwaarden.naam(str(path[1]))
        return
    here: object = dossier.pilot
    for step in path:
        if isinstance(step, str):
            here = getattr(here, step, None)
        elif isinstance(here, tuple) and step < len(here):
            here = here[step]
        for key in ("naam", "van"):
            if isinstance(naam := getattr(here, key, None), str):
                yield naam


def too_wide(dossier: Dossier, found: Iterable[Diagnostic]) -> list[Problem]:
    """Return the waivers that do not say which of several findings they are about (PK903)."""
    counts = Counter(one.code for one in found)
    return [
        _problem(dossier, waiver, "uitzondering_te_ruim", aantal=counts[waiver.regel])
        for waiver in dossier.pilot.uitzonderingen
        if dossier.zet_opzij(waiver) and waiver.waar is None and counts[waiver.regel] > 1
    ]


def unused(dossier: Dossier, found: Iterable[Diagnostic], silent: frozenset[str]) -> list[Problem]:
    """Return the waivers that hold and are about nothing (PK902).

    Of a rule that did not run, by its code in ``silent``, nobody knows that.
    """
    paths: dict[str, list[Path]] = {}
    for one in found:
        paths.setdefault(one.code, []).append(one.path)
    return [
        _problem(dossier, waiver, "uitzondering_ongebruikt", waar=waiver.waar or "")
        for waiver in dossier.pilot.uitzonderingen
        if waiver.regel not in silent
        and dossier.zet_opzij(waiver)
        and not any(
            waiver.waar is None or is_about(dossier, path, waiver.waar)
            for path in paths.get(waiver.regel, ())
        )
    ]


def _problem(dossier: Dossier, waiver: Uitzondering, kind: str, **facts: object) -> Problem:
    place = ("uitzonderingen", dossier.pilot.uitzonderingen.index(waiver), "regel")
    return Problem(kind, place, facts={"regel": waiver.regel, **facts})
