"""Which notes the site holds: those that have something to tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from pydantic import BaseModel

from pilotkit.check import CheckResult
from pilotkit.dossier import Dossier
from pilotkit.kwartaal import Kwartaal
from pilotkit.peildatum.kader import Kader
from pilotkit.reports.nieuws import met_nieuws

_HOOGSTENS = 40
"""Quarters: ten years. One date of long ago must not make a thousand pages."""


@dataclass(frozen=True, slots=True)
class Kwartaalnota:
    """A quarter with a note, of how many pilots it brings news, and whether of the programme."""

    kwartaal: Kwartaal
    met_nieuws: int
    van_programma: bool
    is_gesloten: bool = False


def kwartaalnotas(result: CheckResult) -> tuple[Kwartaalnota, ...]:
    """Return the quarters that have a note, from old to new.

    They begin with the first dated entry and end with the last full quarter,
    which is always there. A quarter in which nothing happened and no pilot ran
    is left out, unless it was closed.
    """
    kader, peildatum = result.portfolio.kader, result.portfolio.peildatum
    laatste, gesloten = Kwartaal.laatste_volle(peildatum), result.portfolio.gesloten.bezet
    dagen = [dag for dag in _dagen(result) if dag <= laatste.laatste_dag]
    kwartalen = [laatste]
    dagen += [kwartaal.eerste_dag for kwartaal in gesloten if kwartaal < laatste]
    while dagen and kwartalen[-1].eerste_dag > min(dagen) and len(kwartalen) < _HOOGSTENS:
        kwartalen.append(kwartalen[-1].vorige)
    notas = []
    for kwartaal in reversed(kwartalen):
        dossiers = _op(result.dossiers, kader, kwartaal.laatste_dag)
        nota = Kwartaalnota(
            kwartaal,
            met_nieuws(dossiers, kwartaal, kwartaal.eerste_dag),
            _programmanieuws(kader, kwartaal),
            is_gesloten=kwartaal in gesloten,
        )
        loopt = nota.is_gesloten or any(dossier.fase.loopt for dossier in dossiers)
        if nota.met_nieuws or nota.van_programma or loopt or kwartaal == laatste:
            notas.append(nota)
    return tuple(notas)


def _op(dossiers: tuple[Dossier, ...], kader: Kader, dag: date) -> tuple[Dossier, ...]:
    toen = replace(kader, peildatum=dag)
    return tuple(replace(dossier, kader=toen, peildatum=dag) for dossier in dossiers)


def _programmanieuws(kader: Kader, kwartaal: Kwartaal) -> bool:
    """Return whether the programme itself decided, committed or spent in the quarter."""
    programma, kosten = kader.programma, kader.programma.budget.kosten
    dagen = [besluit.datum for besluit in programma.besluiten]
    dagen += [v.datum for post in kosten for v in post.verplichtingen]
    dagen += [u.datum for post in kosten for u in post.uitgaven]
    return any(dag in kwartaal for dag in dagen)


def _dagen(result: CheckResult) -> Iterator[date]:
    """Yield every date of the pilots, and those on which the programme decided or paid."""
    for dossier in result.dossiers:
        yield from _dagen_in(dossier.pilot)
    programma = result.portfolio.kader.programma
    yield from _dagen_in((programma.besluiten, programma.budget.kosten))


def _dagen_in(waarde: Any) -> Iterator[date]:
    if isinstance(waarde, date):
        yield waarde
    elif isinstance(waarde, BaseModel):
        for _, inhoud in waarde:
            yield from _dagen_in(inhoud)
    elif isinstance(waarde, tuple | list):
        for inhoud in waarde:
            yield from _dagen_in(inhoud)
