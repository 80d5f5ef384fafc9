"""The duties in words: what is overdue in one line, and how each stands."""

from __future__ import annotations

from collections.abc import Iterator

from pilotkit.dutch import datum, op_woord, opsomming, zin
from pilotkit.peildatum.kader import Kader
from pilotkit.peildatum.plichten import Plichtstand, plichtstanden, te_laat

_BIJ_NAAM, _LANGSTE = 2, 60


def te_laat_zin(kader: Kader) -> str:
    """Say in one line what is overdue, the oldest first; empty for nothing."""
    laat = [stand for stand in te_laat(kader) if not stand.plicht.is_vrij]
    if not laat:
        return ""
    delen = [_kort(stand) for stand in laat[:_BIJ_NAAM]]
    if rest := len(laat) - _BIJ_NAAM if len(laat) > _BIJ_NAAM else 0:
        delen.append(f"{rest} andere {'plicht' if rest == 1 else 'plichten'}")
    return zin(opsomming(delen))


def _kort(stand: Plichtstand) -> str:
    wat = op_woord(stand.plicht.wat, _LANGSTE)
    return f"{wat} (uiterlijk {datum(stand.uiterlijk)})" if stand.uiterlijk else wat


def plichtzinnen(kader: Kader) -> Iterator[str]:
    """Tell of every duty to whom, how often, when it was last done and when it is due."""
    for stand in plichtstanden(kader):
        plicht = stand.plicht
        aan = f", voor {plicht.aan}" if plicht.aan else ""
        bron = f" ({plicht.bron})" if plicht.bron else ""
        yield f"{zin(f'{plicht.wat}{aan}{bron}')} {' '.join(_wanneer(stand))}"


def _wanneer(stand: Plichtstand) -> Iterator[str]:
    if stand.plicht.maanden:
        maanden = stand.plicht.maanden
        yield "Elke maand." if maanden == 1 else f"Elke {maanden} maanden."
    if stand.laatst:
        stuk = f", in {stand.stuk}" if stand.stuk else ""
        yield f"Gedaan op {datum(stand.laatst)}{stuk}."
    if stand.uiterlijk and stand.is_te_laat:
        yield f"Te laat: dit moest uiterlijk op {datum(stand.uiterlijk)}."
    elif stand.uiterlijk:
        yield f"Uiterlijk op {datum(stand.uiterlijk)}."
    if stand.toelichting:
        yield zin(stand.toelichting)
