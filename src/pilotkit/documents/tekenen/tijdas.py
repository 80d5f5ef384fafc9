"""The axis of time under the bars: where a day stands, and which days are named."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from pilotkit.documents.tekenen.doek import BREEDTE, breedte
from pilotkit.dutch import MAANDEN

if TYPE_CHECKING:
    from pilotkit.reports.beelden.tijdlijn import Tijdlijn

_STAPPEN = (1, 3, 6, 12, 24, 60, 120, 240, 600)
_NAAM, _TUSSEN = breedte("mmm 2018"), 24
_RAND = 8


@dataclass(frozen=True, slots=True)
class Tijdas:
    """From the first day of a month to the last day that is drawn."""

    begin: date
    einde: date

    @classmethod
    def van(cls, tijdlijn: Tijdlijn) -> Tijdas:
        """Return the axis on which every mark of a picture has its place."""
        dagen = [tijdlijn.peildatum]
        for looptijd in tijdlijn.looptijden:
            dagen += [looptijd.van, looptijd.tot, *(p.datum for p in looptijd.mijlpalen)]
            dagen += [looptijd.eerste_einde] if looptijd.eerste_einde else []
        return cls(min(dagen).replace(day=1), max(dagen))

    def x(self, dag: date) -> float:
        """Return where a day stands, in pixels from the left."""
        dagen = max((self.einde - self.begin).days, 1)
        return _RAND + (dag - self.begin).days / dagen * (BREEDTE - 2 * _RAND)

    def dagen(self) -> tuple[date, ...]:
        """Return the days that are named: so many that their names do not touch."""
        for stap in _STAPPEN:
            dagen = self._om_de(stap)
            plaatsen = [self.x_van_naam(dag) for dag in dagen]
            if dagen and all(b - a >= _NAAM + _TUSSEN for a, b in pairwise(plaatsen)):
                return dagen
        return (self.begin,)

    def x_van_naam(self, dag: date) -> float:
        """Return the middle of a day's name, which does not pass the edges."""
        return min(max(self.x(dag), _NAAM / 2), BREEDTE - _NAAM / 2)

    def _om_de(self, maanden: int) -> tuple[date, ...]:
        """Return the first days of months, so many months apart."""
        eerste = self.begin.year * 12 + self.begin.month - 1
        laatste = self.einde.year * 12 + self.einde.month - 1
        op_de_rij = (m for m in range(eerste, laatste + 1) if m % maanden == 0)
        return tuple(date(m // 12, m % 12 + 1, 1) for m in op_de_rij)


def maand(dag: date) -> str:
    """Return a month in short: ``jan 2019``."""
    return f"{MAANDEN[dag.month - 1][:3] if dag.month != _MAART else 'mrt'} {dag.year}"


_MAART = 3


def dag_in_kort(dag: date) -> str:
    """Return a day in short: ``15 jan 2019``."""
    return f"{dag.day} {maand(dag)}"
