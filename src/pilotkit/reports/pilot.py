"""One page on one pilot, fit to send to its partners."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pilotkit.dossier import Dossier
from pilotkit.dutch import datum, zin
from pilotkit.gedateerd import op_datum
from pilotkit.model.woorden import Betekenis, Fasesoort, Oordeel, Stand
from pilotkit.peildatum.termijnen import EVALUATIES
from pilotkit.reports.kenmerken import blokregels
from pilotkit.reports.nieuws import herijkt
from pilotkit.reports.opdracht import Opdracht
from pilotkit.reports.tabellen import LEEG, Rij
from pilotkit.reports.verantwoording import Verantwoording, verantwoording
from pilotkit.reports.voorwaarden import getoetst
from pilotkit.reports.zinnen import pilot as zinnen
from pilotkit.reports.zinnen.geld import betaalzinnen
from pilotkit.reports.zinnen.leren import aanpakzin, deelzinnen, resultaatzinnen, scherper
from pilotkit.reports.zinnen.meedoen import lagenzin
from pilotkit.reports.zinnen.plan import herijkzin, verschuifzinnen


@dataclass(frozen=True, slots=True)
class Pilotblad:
    """All that the page tells; ``voorwaarden`` is None where the programme has none.

    Without ``kent_planning`` nobody here knows whether anything is planned.
    """

    titel: str
    programma: str
    kent_fasen: bool
    kent_planning: bool
    peildatum: date
    samenvatting: str
    wie: tuple[str, ...]
    stand: str
    opvallend: tuple[str, ...]
    nieuws: str
    kenmerken: tuple[Rij, ...]
    partners: tuple[Rij, ...]
    lagen: str
    voorwaarden: tuple[Rij, ...] | None
    mijlpalen: tuple[Rij, ...]
    stappen: tuple[str, ...]
    geld: tuple[str, ...]
    dekking: tuple[Rij, ...]
    betaald: tuple[str, ...]
    aanpak: str
    geleerd: tuple[str, ...]
    lessen: tuple[tuple[str, str], ...]
    zonder_les: str
    borging: str
    komend: tuple[str, ...]
    verantwoording: Verantwoording


_LESSEN = 3


def build(opdracht: Opdracht) -> Pilotblad:
    """Return the page on the pilot of the assignment, as it stood on the peildatum."""
    dossier, portfolio = opdracht.pilot, opdracht.result.portfolio
    pilot, stand = dossier.toen, dossier.stand
    kent_voorwaarden = bool(stand.oordelen and (dossier.fase or stand.is_getoetst))
    return Pilotblad(
        titel=pilot.titel,
        programma=portfolio.kader.titel,
        kent_fasen=bool(dossier.levensloop.fasen),
        kent_planning=bool(dossier.fase) and dossier.fase.soort is not Fasesoort.ZELFSTANDIG,
        peildatum=opdracht.peildatum,
        samenvatting=zinnen.samenvatting(dossier),
        wie=tuple(filter(None, (zinnen.fasezin(dossier), *zinnen.wiezinnen(dossier)))),
        stand=_stand(dossier),
        opvallend=tuple(map(zin, zinnen.opvallend(dossier))),
        nieuws="" if _is_voorbij(dossier) else _nieuws(dossier),
        kenmerken=blokregels(pilot.extra_kenmerken),
        partners=tuple(zinnen.partnerrijen(dossier)),
        lagen=lagenzin(dossier),
        voorwaarden=tuple(_voorwaarden(dossier)) if kent_voorwaarden else None,
        mijlpalen=tuple(zinnen.mijlpaalrijen(dossier)),
        stappen=(*map(herijkzin, herijkt(dossier)), *verschuifzinnen(dossier)),
        geld=tuple(zinnen.geldzinnen(dossier, portfolio)) if portfolio.heeft_geld else (),
        dekking=tuple(zinnen.dekkingrijen(dossier)),
        betaald=tuple(betaalzinnen(dossier)),
        aanpak=aanpakzin(dossier),
        geleerd=(*scherper(dossier), *resultaatzinnen(dossier), *deelzinnen(dossier)),
        lessen=tuple(_lessen(dossier)),
        zonder_les=_zonder_les(dossier),
        borging=zinnen.borgzin(dossier),
        komend=tuple(_komend(dossier)),
        verantwoording=verantwoording(opdracht.result, opdracht.revisie),
    )


def _voorwaarden(dossier: Dossier) -> Iterator[Rij]:
    """Yield verdict and reason of each condition; nothing where none was assessed."""
    if set(dossier.stand.oordelen.values()) == {Oordeel.OPEN}:
        return
    for voorwaarde in getoetst(dossier):
        waarom = zin(voorwaarde.waarom) if voorwaarde.waarom else LEEG
        yield voorwaarde.naam, voorwaarde.oordeel, waarom


def _is_voorbij(dossier: Dossier) -> bool:
    return dossier.fase.begonnen and not dossier.fase.loopt


def _stand(dossier: Dossier) -> str:
    """Say how it goes, and what the facts say with it; of what is over its last report first.

    A proposal that was decided on since is told before the decision.
    """
    stand = zinnen.meldzin(dossier)
    if _is_voorbij(dossier):
        berichten = op_datum(dossier.toen.voortgang)
        laatste = f"Het laatste bericht is van {datum(berichten[-1].datum)}." if berichten else ""
        return " ".join(filter(None, (laatste, _nieuws(dossier), stand)))
    if not zinnen.opvallend(dossier):
        return stand
    if dossier.stand.stand is Stand.OP_KOERS:
        return f"{stand.removesuffix('.')}, maar uit de feiten blijkt ook:"
    return f"{stand} Uit de feiten blijkt verder:".strip()


def _nieuws(dossier: Dossier) -> str:
    for laatste in op_datum(dossier.toen.voortgang)[-1:]:
        return f"{zin(laatste.kop)}{f' {zin(laatste.tekst)}' if laatste.tekst else ''}"
    return ""


def _lessen(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """Yield the last lessons, the newest first, with whom they are for."""
    evaluatie = dossier.toen.evaluatie
    for les in op_datum(evaluatie.lessen if evaluatie else ())[: -_LESSEN - 1 : -1]:
        yield "Voor anderen" if les.betekenis is Betekenis.BOVENLOKAAL else "Voor hier", les.les


def _zonder_les(dossier: Dossier) -> str:
    """Say that there is no lesson; of what was stopped that is told with what stays of it."""
    is_gestopt = dossier.fase.soort is Fasesoort.GESTOPT
    if not dossier.fase or is_gestopt or any(_lessen(dossier)):
        return ""
    return "Er is nog geen les opgeschreven."


def _komend(dossier: Dossier) -> Iterator[str]:
    """Yield what is to come beside the milestones: evaluations, the start and the end."""
    if dossier.fase.soort in (Fasesoort.AFGEROND, Fasesoort.GESTOPT, Fasesoort.ZELFSTANDIG):
        return
    planning, evaluatie = dossier.toen.planning, dossier.toen.evaluatie
    de_pilot = dossier.heet.de
    dingen = [
        (moment.datum, EVALUATIES[moment.soort])
        for moment in (evaluatie.momenten if evaluatie else ())
        if not moment.gereed_op
    ]
    dingen += [(planning.start, f"start van {de_pilot}")] if planning.start else []
    dingen += [(planning.einde, f"einde van {de_pilot}")] if planning.einde else []
    for dag, wat in sorted(dingen):
        if dag > dossier.peildatum:
            yield f"{datum(dag)}: {wat}."
