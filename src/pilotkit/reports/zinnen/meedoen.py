"""Who takes part in a pilot, in words: its guidance, and the levels of government."""

from __future__ import annotations

from collections.abc import Iterator

from pilotkit.dossier import Dossier
from pilotkit.dutch import opsomming, zin
from pilotkit.model.woorden import Partijsoort
from pilotkit.model.woordenschat import PARTIJSOORT


def begeleiding(dossier: Dossier, is_: str) -> Iterator[str]:
    """Say who guides the pilot, who appointed that person, and what he or she is there for."""
    wie = dossier.toen.begeleiding
    if wie is None:
        return
    door = f"aangesteld door {wie.aangesteld_door}" if wie.aangesteld_door else ""
    if wie.projectleider:
        yield f"De begeleiding {is_} van: {wie.projectleider}{f' ({door})' if door else ''}."
    elif door:
        yield f"De begeleiding {is_} {door}."
    if wie.taak:
        yield f"De taak van de begeleiding: {zin(wie.taak)}"


_LAGEN = (
    (Partijsoort.RIJK, "het Rijk"),
    (Partijsoort.PROVINCIE, "de provincie"),
    (Partijsoort.GEMEENTE, "gemeenten"),
)


def lagenzin(dossier: Dossier) -> str:
    """Say which levels of government are among the partners, and which are not.

    A programme with kinds of its own may have a government under another name: there
    only those that are known are told.
    """
    soorten = {partner.soort for partner in dossier.toen.partners}
    schat = dossier.kader.profiel.woordenschat
    bekend, is_eigen = schat.waarden(PARTIJSOORT), schat.is_eigen(PARTIJSOORT)
    lagen = [(soort, naam) for soort, naam in _LAGEN if soort in bekend]
    if not soorten or not lagen:
        return ""
    wel = [naam for soort, naam in lagen if soort in soorten]
    niet = [naam for soort, naam in lagen if soort not in soorten]
    if not wel:
        return "" if is_eigen else "Onder de partners is geen overheid."
    if not niet:
        return f"Alle overheidslagen zijn partner: {opsomming(wel)}."
    niet_erbij = "" if is_eigen else f" Niet: {opsomming(niet)}."
    return f"Van de overheid zijn partner: {opsomming(wel)}.{niet_erbij}"
