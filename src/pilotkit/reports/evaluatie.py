"""The interim evaluation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from pilotkit.check import CheckResult
from pilotkit.dossier import Dossier
from pilotkit.dutch import zin
from pilotkit.gedateerd import op_datum
from pilotkit.model.leren import Les
from pilotkit.model.woorden import (
    Betekenis,
    Fasesoort,
    Lesonderwerp,
    Momentsoort,
    Signaalsoort,
)
from pilotkit.peildatum.kader import Kader
from pilotkit.portfolio import PilotStand
from pilotkit.reports.beelden.geldverloop import geldverloop
from pilotkit.reports.beelden.tijdlijn import tijdlijn
from pilotkit.reports.fasewoorden import pilots_in
from pilotkit.reports.kenmerken import Kenmerkbeeld, blokregels, kenmerkbeeld
from pilotkit.reports.opdracht import Opdracht
from pilotkit.reports.programma import Onderwerp, over_het_programma
from pilotkit.reports.tabellen import Rij, oordeelrijen, planrijen, trancherijen
from pilotkit.reports.verantwoording import Verantwoording, verantwoording
from pilotkit.reports.zinnen.begonnen import borgingszin, kernzinnen
from pilotkit.reports.zinnen.geld import geldzinnen, kaderzin
from pilotkit.reports.zinnen.leren import aanpakzin, deelzinnen, resultaatzinnen, scherper
from pilotkit.reports.zinnen.momenten import (
    gehouden,
    gehoudenzin,
    gepland,
    onbekend,
    onbekendzin,
    planzin,
)
from pilotkit.reports.zinnen.pilot import (
    borgzin,
    is_geborgd,
    is_nog_te_beginnen,
    samenvatting,
)
from pilotkit.reports.zinnen.terugblik import gedaan, hoe_het_staat, kosten, toen_en_nu

if TYPE_CHECKING:
    from pilotkit.reports.beelden.geldverloop import Geldverloop
    from pilotkit.reports.beelden.tijdlijn import Tijdlijn

_BEGONNEN = (Fasesoort.UITVOERING, Fasesoort.VERVOLG, Fasesoort.AFGEROND, Fasesoort.GESTOPT)


@dataclass(frozen=True, slots=True)
class Terugblik:
    """One pilot: what was meant, done, spent, learned, met, and what stays."""

    titel: str
    fase: str
    bedoeling: str
    kenmerken: tuple[Rij, ...]
    gedaan: tuple[str, ...]
    voorbij: bool
    stand: tuple[str, ...]
    kosten: str
    aanpak: str
    resultaten: tuple[str, ...]
    gedeeld: tuple[str, ...]
    lokaal: tuple[str, ...]
    bovenlokaal: tuple[str, ...]
    voorwaarden: str
    borging: str


@dataclass(frozen=True, slots=True)
class Evaluatienota:
    """All that the evaluation tells; the lists of pairs are a text and the pilot it is from."""

    titel: str
    aan: str
    peildatum: date
    gevraagd: tuple[str, ...]
    besloten: tuple[str, ...]
    kern: tuple[str, ...]
    geldzinnen: tuple[str, ...]
    kaderzin: str
    verloop: Geldverloop | None
    plannen: tuple[Rij, ...]
    tranches: tuple[Rij, ...]
    tijdlijn: Tijdlijn | None
    voorwaarden: tuple[str, ...]
    oordelen: tuple[Rij, ...]
    lessen: tuple[tuple[str, str], ...]
    werkwijze: tuple[tuple[str, str], ...]
    kansen: tuple[tuple[str, str], ...]
    risicos: tuple[tuple[str, str], ...]
    borging: str
    kenmerken: Kenmerkbeeld
    kent_fasen: bool
    ongetoetst: str
    zonder_lessen: str
    pilots: tuple[Terugblik, ...]
    programma_feiten: tuple[Onderwerp, ...]
    verantwoording: Verantwoording


def vertelt_nu(result: CheckResult) -> bool:
    """Return whether any pilot began."""
    return any(map(_is_begonnen, result.dossiers))


def build(opdracht: Opdracht) -> Evaluatienota:
    """Return the evaluation of all pilots that began, up to and including the peildatum."""
    result, portfolio = opdracht.result, opdracht.result.portfolio
    begonnen = tuple(d for d in result.dossiers if _is_begonnen(d))
    standen = tuple(d.stand for d in begonnen)
    kader, lessen = portfolio.kader, _lessen(begonnen)
    kent_fasen = bool(kader.profiel.levensloop.fasen)
    return Evaluatienota(
        titel=kader.titel,
        aan=kader.woorden.vertegenwoordiging,
        peildatum=opdracht.peildatum,
        gevraagd=tuple(_gevraagd(opdracht)),
        besloten=tuple(_besloten(opdracht)),
        kern=tuple(kernzinnen(portfolio, result.dossiers, begonnen, len(lessen))),
        geldzinnen=tuple(geldzinnen(portfolio)),
        kaderzin=kaderzin(portfolio),
        verloop=geldverloop(result.dossiers, kader, opdracht.peildatum),
        plannen=planrijen(standen),
        tranches=trancherijen(portfolio),
        tijdlijn=tijdlijn(begonnen, opdracht.peildatum),
        voorwaarden=kader.voorwaarden,
        oordelen=oordeelrijen(standen),
        lessen=lessen,
        werkwijze=_werkwijze(begonnen),
        kansen=_signalen(result.dossiers, Signaalsoort.KANS),
        risicos=_signalen(result.dossiers, Signaalsoort.RISICO),
        borging=borgingszin(begonnen) if kent_fasen or any(map(is_geborgd, begonnen)) else "",
        kenmerken=kenmerkbeeld(portfolio),
        kent_fasen=kent_fasen,
        ongetoetst=_ongetoetst(standen, kader),
        zonder_lessen=_zonder_lessen(kader),
        pilots=tuple(map(_terugblik, begonnen)),
        programma_feiten=over_het_programma(kader),
        verantwoording=verantwoording(result, opdracht.revisie),
    )


def _ongetoetst(standen: tuple[PilotStand, ...], kader: Kader) -> str:
    """Say that no condition was assessed, or where there are no phases that no verdict is known."""
    heet = kader.woorden.pilot
    if any(pilot.is_getoetst for pilot in standen):
        return ""
    if kader.profiel.levensloop.fasen:
        wie = f"Geen van deze {heet.meervoud} is"
        if len(standen) == 1:
            wie = f"{heet.voorop} is niet"
        return f"{wie} aan de voorwaarden getoetst."
    return f"Van {heet.geen_enkele} is bekend of {heet.hij} aan de voorwaarden voldoet."


def _zonder_lessen(kader: Kader) -> str:
    """Say that no pilot wrote a lesson, and where those of the programme stand."""
    if kader.toen.lessen:
        return "Wat het programma leerde, staat in de bijlage."
    return f"Nog {kader.woorden.pilot.geen} schreef een les op waar ook anderen iets aan hebben."


def _is_begonnen(dossier: Dossier) -> bool:
    """Whether a pilot began; a decision on a start that is still to come does not make it so.

    Of a pilot without a phase only its plan can say that it did not.
    """
    if not dossier.fase:
        return not is_nog_te_beginnen(dossier)
    wacht = dossier.fase.soort is Fasesoort.UITVOERING and is_nog_te_beginnen(dossier)
    return dossier.fase.soort in _BEGONNEN and not wacht


def _gevraagd(opdracht: Opdracht) -> Iterator[str]:
    """Yield what who is addressed is still to judge in this and the next quarter.

    Of what they only hear nothing is asked: such as this evaluation itself.
    """
    straks = (opdracht.kwartaal, opdracht.kwartaal.volgende)
    kader = opdracht.result.portfolio.kader
    aan = kader.woorden.besluitorgaan
    for kwartaal, moment in gepland(kader):
        is_oordeel = moment.soort is not Momentsoort.INFORMATIE
        if is_oordeel and moment.orgaan == aan and kwartaal in straks:
            yield planzin(kwartaal, moment)


def _besloten(opdracht: Opdracht) -> Iterator[str]:
    """Yield what who is addressed dealt with in this quarter: of that nothing is asked."""
    kader, kwartaal = opdracht.result.portfolio.kader, opdracht.kwartaal
    aan = kader.woorden.besluitorgaan
    for dag, moment in sorted(gehouden(kader), key=lambda paar: paar[0]):
        if moment.orgaan == aan and dag in kwartaal:
            yield gehoudenzin(dag, moment)
    for moment in onbekend(kader, kwartaal):
        if moment.orgaan == aan:
            yield onbekendzin(kwartaal, moment)


def _lessen(begonnen: tuple[Dossier, ...]) -> tuple[tuple[str, str], ...]:
    """Return the lessons for others; those on the way of working are told apart."""
    return tuple(
        (les.les, titel)
        for les, titel in _alle_lessen(begonnen)
        if les.betekenis is Betekenis.BOVENLOKAAL and les.over is not Lesonderwerp.WERKWIJZE
    )


def _werkwijze(begonnen: tuple[Dossier, ...]) -> tuple[tuple[str, str], ...]:
    """Return the lessons on the way of working, which the first pilots test."""
    return tuple(
        (les.les, titel)
        for les, titel in _alle_lessen(begonnen)
        if les.over is Lesonderwerp.WERKWIJZE
    )


def _alle_lessen(begonnen: tuple[Dossier, ...]) -> Iterator[tuple[Les, str]]:
    for dossier in begonnen:
        evaluatie = dossier.toen.evaluatie
        for les in op_datum(evaluatie.lessen if evaluatie else ()):
            yield les, dossier.toen.titel


def _signalen(alle: tuple[Dossier, ...], soort: Signaalsoort) -> tuple[tuple[str, str], ...]:
    """Return the signals of a kind with what is done about them, by pilot."""
    return tuple(
        (f"{zin(s.tekst)}{f' Maatregel: {zin(s.maatregel)}' if s.maatregel else ''}", d.toen.titel)
        for d in alle
        for s in op_datum(d.toen.signalen)
        if s.soort is soort
    )


def _terugblik(dossier: Dossier) -> Terugblik:
    pilot, heet = dossier.toen, dossier.heet
    lessen = op_datum(pilot.evaluatie.lessen if pilot.evaluatie else ())
    return Terugblik(
        titel=pilot.titel,
        fase=pilots_in(dossier.fase, heet)[0] if dossier.fase else heet.enkelvoud,
        bedoeling=samenvatting(dossier),
        kenmerken=blokregels(pilot.extra_kenmerken),
        gedaan=(*gedaan(dossier), *scherper(dossier)),
        voorbij=dossier.fase.beeindigd,
        stand=tuple(hoe_het_staat(dossier)),
        kosten=kosten(dossier),
        aanpak=aanpakzin(dossier),
        resultaten=tuple(resultaatzinnen(dossier)),
        gedeeld=tuple(deelzinnen(dossier)),
        lokaal=tuple(zin(les.les) for les in lessen if les.betekenis is Betekenis.LOKAAL),
        bovenlokaal=tuple(zin(les.les) for les in lessen if les.betekenis is Betekenis.BOVENLOKAAL),
        voorwaarden=toen_en_nu(dossier),
        borging=borgzin(dossier),
    )
