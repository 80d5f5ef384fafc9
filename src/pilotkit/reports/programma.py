"""The programme in short: what its file tells beside money and moments, by subject."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pilotkit.peildatum.kader import Kader
from pilotkit.reports.zinnen import programma as zinnen
from pilotkit.reports.zinnen.plichten import plichtzinnen


@dataclass(frozen=True, slots=True)
class Onderwerp:
    """A subject, with a line per fact."""

    kop: str
    regels: tuple[str, ...]


def _kern(kader: Kader) -> Iterator[str]:
    yield from filter(None, (zinnen.opgavezin(kader.programma.opgave), zinnen.rapportagezin(kader)))


_ONDERWERPEN: tuple[tuple[str, Callable[[Kader], Iterator[str]]], ...] = (
    ("Opgave en rapportage", _kern),
    ("Fasen van het programma", zinnen.fasezinnen),
    ("Wie doet wat", zinnen.rolzinnen),
    ("Waar het geld vandaan komt", zinnen.herkomstzinnen),
    ("Subsidies naast het plafond", zinnen.subsidiezinnen),
    ("Richting", zinnen.uitspraakzinnen),
    ("Afspraken", zinnen.afspraakzinnen),
    ("Plichten", plichtzinnen),
    ("Aandachtspunten", zinnen.aandachtszinnen),
    ("Inbreng", zinnen.inbrengzinnen),
    ("Bijeenkomsten", zinnen.bijeenkomstzinnen),
    ("Wat in cijfers wordt gevolgd", zinnen.monitorzinnen),
    ("Evaluaties van het programma", zinnen.evaluatiezinnen),
    ("Wat het programma leerde", zinnen.leszinnen),
)


def over_het_programma(kader: Kader) -> tuple[Onderwerp, ...]:
    """Return what the programme tells of itself on the peildatum, by subject that has a fact."""
    alle = ((kop, tuple(maak(kader))) for kop, maak in _ONDERWERPEN)
    return tuple(Onderwerp(kop, regels) for kop, regels in alle if regels)
