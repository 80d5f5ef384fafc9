"""The news of a pilot for readers without time: one sentence a thing, the weightiest first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pilotkit.dutch import eerste_zin, geteld, zin
from pilotkit.peildatum.termijnen import EVALUATIES
from pilotkit.reports.fasewoorden import orgaan_in_zin
from pilotkit.reports.woorden import ADVIEZEN
from pilotkit.reports.zinnen.geld import boekzin
from pilotkit.reports.zinnen.nieuws import (
    aansluitzin,
    is_verder,
    leszin,
    mijlpaalzin,
    resultaatzin,
    standzin,
    versterkerzin,
    wordt,
)
from pilotkit.reports.zinnen.plan import aanpassing

if TYPE_CHECKING:
    from pilotkit.reports.nieuws import Nieuws


def kort(bericht: Nieuws) -> Iterator[str]:
    """Yield sentences: the pilot's own words first, then what happened, without references."""
    woorden, besluit = list(_eigen_woorden(bericht)), list(_besluit(bericht))
    yield from (*besluit, *woorden) if _is_na_bericht(bericht) else woorden
    yield from _veranderd(bericht)
    for mijlpaal in bericht.mijlpalen[-1:]:
        yield mijlpaalzin(mijlpaal)
    for moment in bericht.evaluaties[-1:]:
        yield f"De {EVALUATIES[moment.soort]} is klaar."
    if bericht.advies:
        yield f"Het advies is ‘{ADVIEZEN[bericht.advies.oordeel]}’."
    if not _is_na_bericht(bericht):
        yield from besluit
    if hoeveel := len(bericht.getoetst):
        is_ = "Er is" if hoeveel == 1 else "Er zijn"
        yield f"{is_} {geteld(hoeveel, 'voorwaarde', 'voorwaarden')} getoetst."
    if bericht.partners:
        yield aansluitzin(bericht.partners)
    for versterker in bericht.versterkers[-1:]:
        yield versterkerzin(versterker)
    if geld := boekzin(bericht.verplicht, bericht.uitgegeven, bericht.vrijgevallen):
        yield geld
    geleerd = (*map(resultaatzin, bericht.resultaten[-1:]), *map(leszin, bericht.lessen[-1:]))
    yield from map(eerste_zin, geleerd)


def _is_na_bericht(bericht: Nieuws) -> bool:
    """Whether the last decision came after the pilot's own last words, and outdates them."""
    if not bericht.besluiten or not bericht.voortgang:
        return False
    return bericht.besluiten[-1].datum > bericht.voortgang[-1].datum


def _besluit(bericht: Nieuws) -> Iterator[str]:
    for besluit in bericht.besluiten[-1:]:
        wie = orgaan_in_zin(besluit.orgaan)
        yield zin(f"{wie} {wie.doet('besloot', 'besloten')}: {besluit.besluit}")


def _eigen_woorden(bericht: Nieuws) -> Iterator[str]:
    for laatste in bericht.voortgang[-1:]:
        yield zin(laatste.kop)
        if laatste.tekst:
            yield zin(eerste_zin(laatste.tekst))


def _veranderd(bericht: Nieuws) -> Iterator[str]:
    """Yield what is different from before: the phase, the plan, the state."""
    if is_verder(bericht):
        yield f"{bericht.woorden.pilot.voorop} {wordt(bericht)}."
    for stap in bericht.herijkingen[-1:]:
        anders = aanpassing(stap)
        yield f"Het plan is aangepast{f': {anders}' if anders else ''}."
    if bericht.van_stand and bericht.naar_stand:
        yield standzin(bericht.van_stand, bericht.naar_stand)
