"""The money against the ceiling, quarter by quarter: what a picture and its table show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from pilotkit.dossier import Dossier
from pilotkit.kwartaal import Kwartaal
from pilotkit.peildatum.geld import Geld, geld_op, kosten_op, som
from pilotkit.peildatum.kader import Kader
from pilotkit.peildatum.stappen import stappen

_HOOGSTENS = 8
"""Quarters: two years fit in one picture and one table."""


@dataclass(frozen=True, slots=True)
class Geldpunt:
    """The money at the end of a quarter, or on the peildatum in the last one. Whole euros."""

    kwartaal: Kwartaal
    beslag: int
    verplicht: int
    uitgegeven: int
    plafond: int | None


@dataclass(frozen=True, slots=True)
class Geldverloop:
    """The money over the quarters, from old to new: two or more of them.

    ``loopt_tot`` is the peildatum where the last quarter is not over yet.
    """

    punten: tuple[Geldpunt, ...]
    loopt_tot: date | None = None

    @property
    def plafond(self) -> int | None:
        """The ceiling that holds in the end."""
        return self.punten[-1].plafond


def geldverloop(dossiers: tuple[Dossier, ...], kader: Kader, peildatum: date) -> Geldverloop | None:
    """Return the money by quarter since it began, or None while there is one quarter to show.

    Each point follows the arithmetic on its own day (2-schema); what the
    province is asked has no history in the files.
    """
    laatste = Kwartaal.met(peildatum)
    begin = min(_bewegingen(dossiers, kader, peildatum), default=peildatum)
    kwartalen = [laatste]
    while kwartalen[0].eerste_dag > begin and len(kwartalen) < _HOOGSTENS:
        kwartalen.insert(0, kwartalen[0].vorige)
    punten = tuple(_punt(dossiers, kader, k, min(k.laatste_dag, peildatum)) for k in kwartalen)
    if len(punten) == 1 or not any(punt.beslag for punt in punten):
        return None
    return Geldverloop(punten, peildatum if peildatum < laatste.laatste_dag else None)


def _bewegingen(dossiers: tuple[Dossier, ...], kader: Kader, peildatum: date) -> Iterator[date]:
    """Yield the days up to the peildatum on which money was committed or a phase began."""
    for dossier in dossiers:
        toen = dossier.toen
        yield from (boeking.datum for boeking in toen.begroting.verplichtingen)
        yield from (stap.datum for stap in stappen(toen))
    for post in kader.programma.budget.kosten:
        yield from (b.datum for b in post.verplichtingen if b.datum <= peildatum)


def _punt(dossiers: tuple[Dossier, ...], kader: Kader, kwartaal: Kwartaal, dag: date) -> Geldpunt:
    delen: list[Geld] = [geld_op(dossier.pilot, dag, kader.profiel) for dossier in dossiers]
    geld = som((*delen, *kosten_op(kader.programma, dag)))
    plafond = replace(kader, peildatum=dag).plafond
    return Geldpunt(kwartaal, geld.beslag, geld.verplicht, geld.uitgegeven, plafond)
