"""The news of a pilot for readers without time: one sentence a thing, the weightiest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pilotkit.dutch import aantal, eerste_zin, zin
from pilotkit.reports.gedeeld import ADVIEZEN, ORGANEN
from pilotkit.reports.zinnen.geld import boekzin
from pilotkit.reports.zinnen.nieuws import EVALUATIES, WERD, leszin, mijlpaalzin, standzin
from pilotkit.reports.zinnen.plan import aanpassing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pilotkit.reports.nieuws import Nieuws


def kort(bericht: Nieuws) -> Iterator[str]:
    """Yield sentences: the pilot's own words first, then what happened, without references."""
    yield from _eigen_woorden(bericht)
    yield from _veranderd(bericht)
    for mijlpaal in bericht.mijlpalen[-1:]:
        yield mijlpaalzin(mijlpaal)
    for moment in bericht.evaluaties[-1:]:
        yield f"De {EVALUATIES[moment.soort]} is klaar."
    if bericht.advies:
        yield f"Het advies is ‘{ADVIEZEN[bericht.advies.oordeel]}’."
    for besluit in bericht.besluiten[-1:]:
        besloot, wie = ORGANEN[besluit.orgaan]
        yield zin(f"{wie} {besloot}: {besluit.besluit}")
    if hoeveel := len(bericht.getoetst):
        is_ = "Er is" if hoeveel == 1 else "Er zijn"
        yield f"{is_} {aantal(hoeveel, 'voorwaarde', 'voorwaarden')} getoetst."
    if bericht.partners or bericht.versterkers:
        yield "Er kwamen mensen bij die meedoen of meedenken."
    if bericht.verplicht or bericht.uitgegeven:
        yield boekzin("De provincie", bericht.verplicht, bericht.uitgegeven)
    for les in bericht.lessen[-1:]:
        yield eerste_zin(leszin(les))


def _eigen_woorden(bericht: Nieuws) -> Iterator[str]:
    for laatste in bericht.voortgang[-1:]:
        yield zin(laatste.kop)
        if laatste.tekst:
            yield zin(eerste_zin(laatste.tekst))


def _veranderd(bericht: Nieuws) -> Iterator[str]:
    """Yield what is different from before: the phase, the plan, the state."""
    if bericht.van_fase and bericht.fase in WERD:
        yield f"De pilot {WERD[bericht.fase][0]}."
    for stap in bericht.herijkingen[-1:]:
        anders = aanpassing(stap)
        yield f"Het plan is aangepast{f': {anders}' if anders else ''}."
    if bericht.van_stand and bericht.naar_stand:
        yield standzin(bericht.van_stand, bericht.naar_stand)
