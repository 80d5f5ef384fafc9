"""How wide the columns of a table are on paper, where a browser cannot decide it."""

from __future__ import annotations

from pilotkit.documents.boom import Tabelblok, kaal
from pilotkit.documents.tekenen.doek import BREEDTE, breedte

_SMALST, _LANGST, _BREEDST, _TUSSEN = 40.0, 120.0, 240.0, 14.0
_MEESTE_CIJFERS = 0.75


def breedtes(tabel: Tabelblok) -> list[float]:
    """Return the share of each column in the width of the page, together 1.

    Figures take what they need. Of the rest, a column counts for its average
    cell, and at least for its longest word. The longest word under its head fits
    where there is room for those of all: nothing says that a word goes on below.
    """
    nodig = [_nodig(tabel, plaats) for plaats in range(len(tabel.koppen))]
    cijfers = sum(n for n, rechts in zip(nodig, tabel.rechts, strict=True) if rechts) / BREEDTE
    tekst = sum(n for n, rechts in zip(nodig, tabel.rechts, strict=True) if not rechts)
    deel = min(cijfers, _MEESTE_CIJFERS) if tekst else 1.0
    delen = [
        n / BREEDTE * deel / cijfers if rechts else (1 - deel) * n / tekst
        for n, rechts in zip(nodig, tabel.rechts, strict=True)
    ]
    woord = [
        delen[plaats] if rechts else _woord(_cellen(tabel, plaats)) / BREEDTE
        for plaats, rechts in enumerate(tabel.rechts)
    ]
    return [round(breed, 4) for breed in _met_woord(delen, woord)]


def _met_woord(delen: list[float], woord: list[float]) -> list[float]:
    """Return the shares with room for a word in each, at the cost of those that have more."""
    tekort = sum(max(0.0, w - breed) for breed, w in zip(delen, woord, strict=True))
    ruim = sum(max(0.0, breed - w) for breed, w in zip(delen, woord, strict=True))
    if tekort > ruim or not ruim:
        return delen
    return [
        max(w, breed - max(0.0, breed - w) * tekort / ruim)
        for breed, w in zip(delen, woord, strict=True)
    ]


def _nodig(tabel: Tabelblok, plaats: int) -> float:
    cellen, kop = _cellen(tabel, plaats), kaal(tabel.koppen[plaats])
    if tabel.rechts[plaats]:
        return max(breedte(kop, vet=True), *map(breedte, cellen)) + _TUSSEN
    langste_kop = min(max(breedte(woord, vet=True) for woord in kop.split() or [""]), _LANGST)
    gemiddeld = min(sum(map(breedte, cellen)) / len(cellen), _BREEDST)
    return max(_woord(cellen), langste_kop + _TUSSEN, gemiddeld + _TUSSEN)


def _woord(cellen: list[str]) -> float:
    """Return what the longest word of some cells takes; one without end may be broken."""
    langste = max((breedte(woord) for cel in cellen for woord in cel.split()), default=0.0)
    return max(_SMALST, min(langste, _LANGST)) + _TUSSEN


def _cellen(tabel: Tabelblok, plaats: int) -> list[str]:
    return [kaal(rij[plaats]) for rij in tabel.rijen] or [""]
