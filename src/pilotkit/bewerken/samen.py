"""Putting many values in a file: as many at once as can be, since each proof reads all of it."""

from __future__ import annotations

from pilotkit.bewerken.plek import gevolgd
from pilotkit.bewerken.werkstuk import Werkstuk
from pilotkit.bewerken.zetten import Zettingen, gezet, samen_gezet
from pilotkit.errors import WrongUse
from pilotkit.model.types import Blok


def alle_gezet(
    content: bytes, model: type[Blok], zettingen: Zettingen
) -> tuple[bytes, dict[int, str]]:
    """Return a file with values put in one after the other, and by number why one could not be.

    Raises UnreadableText where the file cannot be read to begin with.
    """
    mis: dict[int, str] = {}

    def van_tot(content: bytes, begin: int, einde: int) -> bytes:
        try:
            if einde - begin > 1:
                return samen_gezet(content, model, zettingen[begin:einde])
            return gezet(content, model, *zettingen[begin])
        except WrongUse as wrong:
            if einde - begin == 1:
                mis[begin] = str(wrong)
                return content
        midden = (begin + einde) // 2
        return van_tot(van_tot(content, begin, midden), midden, einde)

    begin = 0
    while begin < len(zettingen):
        einde = begin + max(_hoeveel_los(content, zettingen[begin:]), 1)
        content = van_tot(content, begin, einde)
        begin = einde
    return content, mis


def _hoeveel_los(content: bytes, zettingen: Zettingen) -> int:
    """Return how many of them, from the first on, need nothing of one before them.

    That is a value in the place of one that is there, and an item at the end of a list that is.
    """
    try:
        root = Werkstuk(content).root
    except WrongUse:
        return 0
    for hoeveel, (path, _) in enumerate(zettingen):
        plek = gevolgd(root, path)
        rest, part = path[plek.depth :], plek.part
        is_erbij = part is not None and part.is_list and not part.in_brackets
        if rest and not (is_erbij and len(rest) == 1):
            return hoeveel
    return len(zettingen)
