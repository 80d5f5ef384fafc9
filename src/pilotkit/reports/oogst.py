"""The harvest of the ontwikkelfase: all ideas and pilots in development."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pilotkit.check import CheckResult
from pilotkit.dossier import Dossier
from pilotkit.dutch import aantal, namen, opsomming
from pilotkit.model.woorden import Adviesoordeel, Fasesoort
from pilotkit.opname import is_ongedateerd
from pilotkit.peildatum.plichten import voor_wie
from pilotkit.portfolio import Portfolio
from pilotkit.reports.fasewoorden import fasen_in_woorden, in_aanloop, per_fase, pilots_in
from pilotkit.reports.indelingen import Indeling, indelingen, ontbreekt, overal
from pilotkit.reports.kenmerken import Kenmerkbeeld, kenmerkbeeld
from pilotkit.reports.opdracht import Opdracht
from pilotkit.reports.verantwoording import Verantwoording, verantwoording
from pilotkit.reports.voorwaarden import voorwaarden_in_kort
from pilotkit.reports.woorden import ADVIEZEN
from pilotkit.reports.zinnen.nieuws import adviezin
from pilotkit.reports.zinnen.pilot import samenvatting
from pilotkit.reports.zinnen.programma import aandachtszinnen, inbrengzinnen
from pilotkit.reports.zinnen.stand import telling


@dataclass(frozen=True, slots=True)
class Plan:
    """An idea or a pilot in development."""

    titel: str
    samenvatting: str
    van: str
    bron: str
    stand: str
    advies: str


@dataclass(frozen=True, slots=True)
class Oogstnota:
    """All that the note tells."""

    titel: str
    voor: str
    peildatum: date
    kent_fasen: bool
    kop_ontwikkeling: str
    kern: tuple[str, ...]
    ontbreekt: tuple[str, ...]
    overal: str
    indelingen: tuple[Indeling, ...]
    in_ontwikkeling: tuple[Plan, ...]
    ideeen: tuple[Plan, ...]
    aandachtspunten: tuple[str, ...]
    inbreng: tuple[str, ...]
    verder: str
    kenmerken: Kenmerkbeeld
    verantwoording: Verantwoording


def vertelt_nu(result: CheckResult) -> bool:
    """Return whether there is anything to harvest."""
    return any(_is_oogst(dossier) for dossier in result.dossiers)


def _is_oogst(dossier: Dossier) -> bool:
    return dossier.fase.soort in (Fasesoort.IDEE, Fasesoort.ONTWIKKELING)


def build(opdracht: Opdracht) -> Oogstnota:
    """Return the harvest on the peildatum; what began or stopped is named in one sentence."""
    portfolio = opdracht.result.portfolio
    alle, levensloop = opdracht.result.dossiers, portfolio.kader.profiel.levensloop
    oogst = [d for d in alle if _is_oogst(d)]
    return Oogstnota(
        titel=portfolio.kader.titel,
        voor=voor_wie(portfolio.kader, "oogst"),
        peildatum=opdracht.peildatum,
        kent_fasen=bool(levensloop.fasen),
        kop_ontwikkeling=in_aanloop(levensloop, portfolio.heet)[1].capitalize(),
        kern=tuple(_kern(oogst, portfolio)),
        ontbreekt=tuple(ontbreekt(oogst, alle, portfolio.kader)) if levensloop.fasen else (),
        overal=overal(portfolio.kader) if levensloop.fasen else "",
        indelingen=tuple(indelingen(oogst, portfolio.kader)) if oogst else (),
        in_ontwikkeling=tuple(_plan(d) for d in oogst if d.fase.soort is Fasesoort.ONTWIKKELING),
        ideeen=tuple(_plan(d) for d in oogst if d.fase.soort is Fasesoort.IDEE),
        aandachtspunten=tuple(aandachtszinnen(portfolio.kader)),
        inbreng=tuple(inbrengzinnen(portfolio.kader)),
        verder=_verder([d for d in alle if d not in oogst], portfolio) if levensloop.fasen else "",
        kenmerken=kenmerkbeeld(portfolio),
        verantwoording=verantwoording(opdracht.result, opdracht.revisie),
    )


def _kern(oogst: list[Dossier], portfolio: Portfolio) -> Iterator[str]:
    levensloop, heet = portfolio.kader.profiel.levensloop, portfolio.heet
    if not levensloop.fasen:
        yield telling(portfolio.pilots, portfolio.kader.profiel)
        return
    if not oogst:
        yield f"Er liggen nu geen ideeën en er is geen {in_aanloop(levensloop, heet)[0]}."
        return
    fasen = per_fase((dossier.fase for dossier in oogst), levensloop)
    delen = [aantal(hoeveel, *pilots_in(fase, heet)) for fase, hoeveel in fasen]
    yield f"De oogst telt {opsomming(delen)}."
    if zonder := sum(is_ongedateerd(d.stand) for d in oogst):
        wie = "alle voorstellen" if zonder == len(oogst) else aantal(zonder, *_VOORSTEL)
        wie = "dit voorstel" if len(oogst) == 1 else wie
        yield f"Van {wie} is niet bekend wanneer {_KWAM[zonder != 1]}."
    adviezen = [d.toen.advies.oordeel for d in oogst if d.toen.advies]
    if not adviezen:
        geen = (
            "dit voorstel is nog geen" if len(oogst) == 1 else "geen van deze voorstellen is al een"
        )
        yield f"Over {geen} advies gegeven."
        return
    delen = [
        f"{adviezen.count(oordeel)} keer ‘{ADVIEZEN[oordeel]}’"
        for oordeel in Adviesoordeel
        if oordeel in adviezen
    ]
    hoeveel = aantal(len(adviezen), "advies", "adviezen")
    yield f"Er {'is' if len(adviezen) == 1 else 'zijn'} {hoeveel}: {opsomming(delen)}."


_VOORSTEL = ("voorstel", "voorstellen")
_KWAM = ("het binnenkwam", "ze binnenkwamen")


def _plan(dossier: Dossier) -> Plan:
    pilot = dossier.toen
    oordelen = dossier.stand.oordelen
    return Plan(
        titel=pilot.titel,
        samenvatting=samenvatting(dossier),
        van=pilot.ingediend_door or "",
        bron=pilot.bron or "",
        stand=voorwaarden_in_kort(oordelen) if oordelen else "",
        advies=adviezin(pilot.advies) if pilot.advies else "",
    )


def _verder(dossiers: list[Dossier], portfolio: Portfolio) -> str:
    """Say what is no harvest any more: begun, over, or on its own."""
    if not dossiers:
        return ""
    if len(dossiers) > _BIJ_NAAM:
        fasen = fasen_in_woorden((d.fase for d in dossiers), portfolio.kader.profiel)
        return f"Buiten de oogst vallen {fasen}."
    delen = [
        f"{namen(titels)} ({fase})"
        for fase in portfolio.kader.profiel.levensloop.fasen
        if (titels := [d.stand.kortetitel for d in dossiers if d.fase == fase])
    ]
    heet = portfolio.heet
    wie = f"vallen de {heet.meervoud} die verder zijn"
    if len(dossiers) == 1:
        wie = f"valt {heet.de} {heet.die} verder is"
    return f"Buiten de oogst {wie}: {opsomming(delen)}."


_BIJ_NAAM = 8
"""Up to so many pilots that are further are named."""
