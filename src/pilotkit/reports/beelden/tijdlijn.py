"""When pilots run and what they mean to reach when: what a picture and its table show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pilotkit.dossier import Dossier
from pilotkit.model.woorden import Fase, Fasesoort
from pilotkit.portfolio import tabelnamen


@dataclass(frozen=True, slots=True)
class Punt:
    """A milestone: the day it was reached, or is planned for."""

    naam: str
    datum: date
    gehaald: bool


@dataclass(frozen=True, slots=True)
class Looptijd:
    """A pilot from start to end. ``eerste_einde`` is set where the first plan ended elsewhere.

    ``mijlpalen`` are at most two: the last that was reached and the next to come.
    """

    titel: str
    fase: Fase
    van: date
    tot: date
    eerste_einde: date | None
    mijlpalen: tuple[Punt, ...]

    @property
    def tussen_haakjes(self) -> str:
        """The phase as it stands behind a title; nothing where the programme knows none."""
        return f" ({self.fase})" if self.fase else ""

    @property
    def volgende(self) -> Punt | None:
        """The milestone that is to come."""
        return next((punt for punt in self.mijlpalen if not punt.gehaald), None)


@dataclass(frozen=True, slots=True)
class Tijdlijn:
    """The pilots in the order in which they start; ``zonder`` have no start or end yet."""

    peildatum: date
    looptijden: tuple[Looptijd, ...]
    zonder: tuple[str, ...]


def tijdlijn(dossiers: Iterable[Dossier], peildatum: date) -> Tijdlijn | None:
    """Return when the pilots run, ideas left out; None where no pilot has both start and end."""
    looptijden: list[Looptijd] = []
    zonder: list[str] = []
    alle = tuple(dossiers)
    namen = tabelnamen(dossier.stand for dossier in alle)
    for dossier in alle:
        if dossier.fase.soort is Fasesoort.IDEE:
            continue
        planning, stand = dossier.toen.planning, dossier.stand
        if not planning.start or not planning.einde or planning.einde < planning.start:
            zonder.append(namen[stand.id])
            continue
        looptijden.append(
            Looptijd(
                titel=namen[stand.id],
                fase=dossier.fase,
                van=planning.start,
                tot=_gestopt_op(dossier) or planning.einde,
                eerste_einde=stand.eerste_einde if stand.eerste_einde != planning.einde else None,
                mijlpalen=_mijlpalen(dossier),
            )
        )
    if not looptijden:
        return None
    op_start = sorted(looptijden, key=lambda looptijd: (looptijd.van, looptijd.tot))
    return Tijdlijn(peildatum, tuple(op_start), tuple(zonder))


def _gestopt_op(dossier: Dossier) -> date | None:
    """Return the day on which a pilot stopped, where that was between its start and its end."""
    if dossier.fase.soort is not Fasesoort.GESTOPT:
        return None
    planning, dag = dossier.toen.planning, dossier.stand.fase_sinds
    loopt = dag and planning.start and planning.einde and planning.start <= dag <= planning.einde
    return dag if loopt else None


def _mijlpalen(dossier: Dossier) -> tuple[Punt, ...]:
    punten = [
        Punt(mijlpaal.naam, mijlpaal.gereed_op or mijlpaal.datum, mijlpaal.gereed_op is not None)
        for mijlpaal in dossier.toen.planning.mijlpalen
    ]
    punten.sort(key=lambda punt: punt.datum)
    gehaald = [punt for punt in punten if punt.gehaald][-1:]
    if dossier.fase.soort in (Fasesoort.AFGEROND, Fasesoort.GESTOPT):
        return tuple(gehaald)
    return (*gehaald, *[punt for punt in punten if not punt.gehaald][:1])
