"""How wide the columns of a table are on paper, where a browser cannot decide it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pilotkit.documents.boom import kaal
from pilotkit.documents.tekenen.doek import breedte

if TYPE_CHECKING:
    from pilotkit.documents.boom import Tabel

_SMALST, _BREEDST = 40.0, 240.0


def breedtes(tabel: Tabel) -> list[int]:
    """Return a share for each column; 0 for figures, which take what they need.

    A column counts for its average cell, and at least for its longest word.
    """
    delen = []
    for plaats, rechts in enumerate(tabel.rechts):
        cellen = [kaal(rij[plaats]) for rij in tabel.rijen] or [""]
        woorden = [woord for cel in (*cellen, kaal(tabel.koppen[plaats])) for woord in cel.split()]
        langste = max(map(breedte, woorden), default=0.0)
        gemiddeld = sum(map(breedte, cellen)) / len(cellen)
        deel = max(_SMALST, langste, min(gemiddeld, _BREEDST))
        delen.append(0 if rechts else round(deel))
    return delen
