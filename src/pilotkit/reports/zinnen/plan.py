"""The first plan beside the present one, in words: what changed, by which decision, and why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from pilotkit.dossier import Dossier
from pilotkit.dutch import aantal, datum, euro, opsomming, zin
from pilotkit.model.woorden import Fasesoort
from pilotkit.portfolio import PilotStand

if TYPE_CHECKING:
    from pilotkit.reports.nieuws import Herijkt

ONVERANDERD = "niet veranderd"
_WEEK, _TWEE_MAANDEN, _MAAND = 7, 60, 30.44


def duur(dagen: int) -> str:
    """Return a stretch of days in the words that people use: days, weeks or months."""
    if dagen < _WEEK or (dagen < 2 * _WEEK and dagen % _WEEK):
        return aantal(dagen, "dag", "dagen")
    if dagen < _TWEE_MAANDEN:
        return aantal(round(dagen / _WEEK), "week", "weken")
    return aantal(round(dagen / _MAAND), "maand", "maanden")


def later(was: date, werd: date) -> str:
    """Return ``3 maanden later dan gepland``, or ``eerder``."""
    dagen = (werd - was).days
    return f"{duur(abs(dagen))} {'later' if dagen > 0 else 'eerder'} dan gepland"


def aanpassing(stap: Herijkt) -> str:
    """Return what changed in the plan, from what to what; empty where the file does not tell."""
    delen = []
    if stap.van_raming and stap.naar_raming and stap.van_raming != stap.naar_raming:
        delen.append(f"de raming ging van {euro(stap.van_raming)} naar {euro(stap.naar_raming)}")
    if stap.van_einde and stap.naar_einde and stap.van_einde != stap.naar_einde:
        delen.append(f"het einde ging van {datum(stap.van_einde)} naar {datum(stap.naar_einde)}")
    return opsomming(delen) if delen else ""


def herijkzin(stap: Herijkt) -> str:
    """Tell an adjustment of the plan: from what to what, by which decision, and why."""
    wat = f": {anders}" if (anders := aanpassing(stap)) else ""
    return (
        f"Het plan is aangepast op {datum(stap.datum)} ({stap.besluit}){wat}. "
        f"Reden: {zin(stap.reden)}"
    )


def verschil(pilot: PilotStand) -> str:
    """Return how the present plan differs from the first: ``€ 20.000 meer, 6 maanden later``.

    Where a pilot stopped, its plan did not run its course, also if nothing was changed in it.
    """
    delen = []
    if meer := pilot.geld.geraamd - pilot.eerste_raming:
        delen.append(f"{euro(abs(meer))} {'meer' if meer > 0 else 'minder'}")
    if pilot.einde and pilot.eerste_einde and pilot.einde != pilot.eerste_einde:
        dagen = (pilot.einde - pilot.eerste_einde).days
        delen.append(f"{duur(abs(dagen))} {'later' if dagen > 0 else 'eerder'}")
    if eerder := _eerder_gestopt(pilot):
        delen.append(eerder)
    return ", ".join(delen) or _gelijk(pilot)


def _gelijk(pilot: PilotStand) -> str:
    """Say why nothing in the figures of a plan differs: what is not known did not stay as it was.

    A herijking that names no figure changed something else.
    """
    if pilot.is_aangepast:
        return "aangepast, niet in raming of einde"
    return ONVERANDERD if pilot.einde or pilot.geld.geraamd else "raming en einde niet bekend"


def _eerder_gestopt(pilot: PilotStand) -> str:
    einde, dag = pilot.einde, pilot.fase_sinds
    if pilot.fase.soort not in (Fasesoort.GESTOPT, Fasesoort.AFGEROND) or dag is None:
        return "gestopt" if pilot.fase.soort is Fasesoort.GESTOPT else ""
    hoe = f"{pilot.fase} op {datum(dag)}"
    if einde and dag < einde:
        return f"{hoe}, {duur((einde - dag).days)} voor het einde"
    return hoe if pilot.fase.soort is Fasesoort.GESTOPT else ""


def verschuifzinnen(dossier: Dossier) -> Iterator[str]:
    """Tell every milestone that moved openly: when, from which day, and why."""
    for mijlpaal in dossier.toen.planning.mijlpalen:
        for stap in mijlpaal.verschoven:
            yield (
                f"De mijlpaal ‘{mijlpaal.naam}’ is op {datum(stap.op)} verschoven; eerst was die "
                f"op {datum(stap.was)}. {zin(stap.reden)}"
            )
