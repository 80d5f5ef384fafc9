"""The harvest of the ontwikkelfase: all ideas and pilots in development."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, get_args

from pilotkit.check import CheckResult
from pilotkit.dossier import Dossier
from pilotkit.dutch import aantal, namen, opsomming
from pilotkit.model.woorden import Adviesoordeel, Fasesoort
from pilotkit.opname import is_ongedateerd
from pilotkit.peildatum.kader import Kader
from pilotkit.peildatum.plichten import voor_wie
from pilotkit.portfolio import Portfolio
from pilotkit.profiel import Profiel
from pilotkit.reports.fasewoorden import fasen_in_woorden, in_aanloop, per_fase, pilots_in
from pilotkit.reports.kenmerken import Kenmerkbeeld, kenmerkbeeld
from pilotkit.reports.opdracht import Opdracht
from pilotkit.reports.tabellen import Rij
from pilotkit.reports.verantwoording import Verantwoording, verantwoording
from pilotkit.reports.voorwaarden import voorwaarden_in_kort
from pilotkit.reports.woorden import ADVIEZEN
from pilotkit.reports.zinnen.nieuws import adviezin
from pilotkit.reports.zinnen.pilot import samenvatting
from pilotkit.reports.zinnen.programma import aandachtszinnen, inbrengzinnen
from pilotkit.reports.zinnen.stand import telling


@dataclass(frozen=True, slots=True)
class Indeling:
    """The harvest by one thing: how many and which for each name; ``leeg`` tells the unknown."""

    kop: str
    kolom: str
    rijen: tuple[Rij, ...]
    leeg: str


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
        ontbreekt=tuple(_ontbreekt(oogst, alle, portfolio.kader)) if levensloop.fasen else (),
        overal=_overal(portfolio.kader) if levensloop.fasen else "",
        indelingen=tuple(_indelingen(oogst, portfolio.kader)) if oogst else (),
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


def domeinen(profiel: Profiel) -> tuple[str, ...]:
    """Return the domains that the first condition of the programme tells of; empty where none."""
    for veld in profiel.voorwaarden.model_fields.values():
        model: Any = next((m for m in get_args(veld.annotation) if m is not type(None)), None)
        if model and "domeinen" in model.model_fields:
            (soort, *_) = get_args(model.model_fields["domeinen"].annotation)
            return tuple(soort) if issubclass(soort, StrEnum) else ()
    return ()


def _domeinen_van(dossier: Dossier) -> tuple[str, ...]:
    toen = dossier.toen.voorwaarden
    alle = (getattr(toen[sleutel], "domeinen", ()) for sleutel in toen.sleutels())
    return tuple(str(domein) for deel in alle for domein in deel)


def _verdelingen(
    kader: Kader,
) -> Iterator[tuple[str, str, tuple[str, ...], Callable[[Dossier], Iterable[str]]]]:
    """Yield by what the harvest is told: name, names, all that there are, those of a pilot."""
    profiel = kader.profiel
    yield "lijn", "lijnen", profiel.lijnen, lambda d: d.toen.lijnen
    yield "domein", "domeinen", domeinen(profiel), _domeinen_van
    yield "gemeente", "gemeenten", profiel.gemeenten, lambda d: d.toen.gemeenten


def _indelingen(oogst: list[Dossier], kader: Kader) -> Iterator[Indeling]:
    for enkel, meer, bekend, van in _verdelingen(kader):
        if not bekend:
            continue
        per = {naam: [d.toen.titel for d in oogst if naam in van(d)] for naam in bekend}
        rijen = tuple(
            (naam.replace("_", " "), str(len(titels)), ", ".join(titels) or "geen")
            for naam, titels in per.items()
        )
        zonder = [d.toen.titel for d in oogst if not tuple(van(d))]
        gevuld = any(per.values())
        leeg = f"Van geen enkel voorstel is al bekend bij welke {meer} het hoort."
        if gevuld:
            leeg = f"Nog zonder {enkel}: {namen(zonder)}." if zonder else ""
        yield Indeling(f"Per {enkel}", enkel.capitalize(), rijen if gevuld else (), leeg)
    yield from _per_thema(oogst)
    yield _per_indiener(oogst)


def _per_thema(oogst: list[Dossier]) -> Iterator[Indeling]:
    """Yield the harvest by theme, in the proposals' own words; nothing for none."""
    per: dict[str, list[str]] = {}
    for dossier in oogst:
        for thema in dossier.toen.themas:
            per.setdefault(thema, []).append(dossier.toen.titel)
    if not per:
        return
    op_aantal = sorted(per.items(), key=lambda paar: -len(paar[1]))
    rijen = tuple((thema, str(len(titels)), ", ".join(titels)) for thema, titels in op_aantal)
    zonder = [d.toen.titel for d in oogst if not d.toen.themas]
    leeg = f"Nog zonder thema: {namen(zonder)}." if zonder else ""
    yield Indeling("Per thema", "Thema", rijen, leeg)


def _per_indiener(oogst: list[Dossier]) -> Indeling:
    per: dict[str, list[str]] = {}
    for dossier in oogst:
        van = dossier.toen.ingediend_door or "niet vermeld"
        per.setdefault(van, []).append(dossier.toen.titel)
    rijen = tuple((van, str(len(titels)), ", ".join(titels)) for van, titels in per.items())
    return Indeling("Wie het inbracht", "Ingebracht door", rijen, "")


def _ontbreekt(oogst: Iterable[Dossier], alle: Iterable[Dossier], kader: Kader) -> Iterator[str]:
    """Say which lines, domains and municipalities no proposal names, as the tables count them.

    What only a pilot names that is further than the harvest is said apart, and so is what
    only one names that stopped.
    """
    buiten = [d for d in alle if d not in oogst]
    verder = [d for d in buiten if d.fase.soort is not Fasesoort.GESTOPT]
    heet = kader.woorden.pilot
    for enkel, meer, bekend, van in _verdelingen(kader):
        in_oogst = {naam for dossier in oogst for naam in van(dossier)}
        daarbuiten = {naam for dossier in verder for naam in van(dossier)} - in_oogst
        ooit = {naam for dossier in buiten for naam in van(dossier)} - in_oogst
        mist = [naam for naam in bekend if naam not in in_oogst | ooit]
        if mist and len(mist) == len(bekend):
            yield f"Nog {heet.geen} of idee noemt een van de {len(bekend)} {meer}."
        elif mist:
            yield f"Nog {heet.geen} of idee noemt {_genoemd(mist, enkel, meer, 'of')}."
        wie = f"{heet.een} {heet.die}"
        for namen_, maar in (
            (daarbuiten, f"maar wel {wie} verder is"),
            (ooit - daarbuiten, f"alleen {wie} is gestopt"),
        ):
            if alleen := [naam for naam in bekend if naam in namen_]:
                wat = _genoemd(alleen, enkel, meer, "en")
                yield f"Voor {wat} is er geen voorstel in de oogst, {maar}."


def _genoemd(namen_: list[str], enkel: str, meer: str, voegwoord: str) -> str:
    wat = enkel if len(namen_) == 1 else meer
    return f"{_LIDWOORD.get(wat, 'de')} {wat} " + opsomming(
        (naam.replace("_", " ") for naam in namen_), voegwoord
    )


_LIDWOORD = {"domein": "het"}


def _overal(kader: Kader) -> str:
    """Say that nothing is missing, of what the programme knows; empty where it knows nothing."""
    delen = [f"elk{'' if enkel in _LIDWOORD else 'e'} {enkel}" for enkel, _, bekend, _ in
             _verdelingen(kader) if bekend]  # fmt: skip
    return f"Bij {opsomming(delen)} is er een voorstel." if delen else ""
