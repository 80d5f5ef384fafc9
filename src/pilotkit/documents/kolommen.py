"""How wide the columns of a table are on paper, where a browser cannot decide it."""

from __future__ import annotations

from pilotkit.documents.boom import Tabelblok, kaal
from pilotkit.documents.tekenen.doek import BREEDTE, breedte

_SMALST, _LANGST, _BREEDST, _TUSSEN = 40.0, 120.0, 240.0, 14.0
_MEESTE_CIJFERS = 0.75


def breedtes(tabel: Tabelblok) -> list[float]:
    """Return the share of each column in the width of the page, together 1.

    Figures take what they need. Of the rest, a column counts for its average
    cell, and at least for its longest word.
    """
    nodig = [_nodig(tabel, plaats) for plaats in range(len(tabel.koppen))]
    cijfers = sum(n for n, rechts in zip(nodig, tabel.rechts, strict=True) if rechts) / BREEDTE
    tekst = sum(n for n, rechts in zip(nodig, tabel.rechts, strict=True) if not rechts)
    deel = min(cijfers, _MEESTE_CIJFERS) if tekst else 1.0
    return [
        round(n / BREEDTE * deel / cijfers if rechts else (1 - deel) * n / tekst, 4)
        for n, rechts in zip(nodig, tabel.rechts, strict=True)
    ]


def _nodig(tabel: Tabelblok, plaats: int) -> float:
    kop = kaal(tabel.koppen[plaats])
    cellen = [kaal(rij[plaats]) for rij in tabel.rijen] or [""]
    if tabel.rechts[plaats]:
        return max(breedte(kop, vet=True), *map(breedte, cellen)) + _TUSSEN
    woorden = [woord for cel in cellen for woord in cel.split()]
    langste = max([0.0, *map(breedte, woorden), *(breedte(w, vet=True) for w in kop.split())])
    gemiddeld = sum(map(breedte, cellen)) / len(cellen)
    return max(_SMALST, min(langste, _LANGST), min(gemiddeld, _BREEDST)) + _TUSSEN
