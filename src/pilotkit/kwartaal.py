"""A quarter of a year: 2018-Q3, in Dutch 3e kwartaal 2018."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

_VORM = re.compile(r"((?:19|20|21)\d{2})-[Qq]([1-4])")
_LAATSTE = 4


@dataclass(frozen=True, slots=True, order=True)
class Kwartaal:
    """Quarter ``nummer`` (1 to 4) of ``jaar``."""

    jaar: int
    nummer: int

    @classmethod
    def lees(cls, tekst: str) -> Kwartaal:
        """Return the quarter of a text like ``2018-Q3``. Raises ValueError."""
        if not (vorm := _VORM.fullmatch(tekst.strip())):
            raise ValueError(tekst)
        return cls(int(vorm[1]), int(vorm[2]))

    @classmethod
    def met(cls, dag: date) -> Kwartaal:
        """Return the quarter in which the day falls."""
        return cls(dag.year, (dag.month + 2) // 3)

    @classmethod
    def laatste_volle(cls, dag: date) -> Kwartaal:
        """Return the last quarter that is over at the end of the day."""
        lopend = cls.met(dag)
        return lopend if lopend.laatste_dag == dag else lopend.vorige

    @property
    def eerste_dag(self) -> date:
        """Its first day."""
        return date(self.jaar, 3 * self.nummer - 2, 1)

    @property
    def laatste_dag(self) -> date:
        """Its last day."""
        return self.volgende.eerste_dag - timedelta(days=1)

    @property
    def wachten_tot(self) -> date:
        """The last day of the month after it: so long a note may wait for its closing."""
        eerste = self.volgende.eerste_dag
        return eerste.replace(month=eerste.month + 1) - timedelta(days=1)

    @property
    def vorige(self) -> Kwartaal:
        """The quarter before."""
        return (
            Kwartaal(self.jaar, self.nummer - 1)
            if self.nummer > 1
            else Kwartaal(self.jaar - 1, _LAATSTE)
        )

    @property
    def volgende(self) -> Kwartaal:
        """The quarter after."""
        return (
            Kwartaal(self.jaar, self.nummer + 1)
            if self.nummer < _LAATSTE
            else Kwartaal(self.jaar + 1, 1)
        )

    def __contains__(self, dag: object) -> bool:
        return isinstance(dag, date) and Kwartaal.met(dag) == self

    def __str__(self) -> str:
        return f"{self.jaar}-Q{self.nummer}"


def maanden_later(dag: date, hoeveel: int) -> date:
    """Return the same day so many months later; where a month is too short, its last day."""
    maand = dag.year * 12 + dag.month - 1 + hoeveel
    eerste = date(maand // 12, maand % 12 + 1, 1)
    laatste = (date((maand + 1) // 12, (maand + 1) % 12 + 1, 1) - timedelta(1)).day
    return eerste.replace(day=min(dag.day, laatste))
