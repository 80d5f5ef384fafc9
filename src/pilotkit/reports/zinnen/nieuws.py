"""The news of a pilot told as sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from pilotkit.dutch import datum, namen, opsomming, zin
from pilotkit.model.leren import Deling, Evaluatiemoment, Les, Resultaat
from pilotkit.model.partijen import Advies, Versterker
from pilotkit.model.planning import Besluit, Mijlpaal
from pilotkit.model.woorden import Betekenis, Fase, Fasesoort, Lesonderwerp, Stand
from pilotkit.peildatum.termijnen import EVALUATIES
from pilotkit.profiel import Profiel, Woorden
from pilotkit.reports.fasewoorden import orgaan_in_zin, verwoord
from pilotkit.reports.woorden import ADVIEZEN, OORDELEN, STANDEN
from pilotkit.reports.zinnen.geld import boekzin
from pilotkit.reports.zinnen.plan import herijkzin, later

if TYPE_CHECKING:
    from pilotkit.reports.nieuws import Nieuws

_DAARMEE: Mapping[Fasesoort, str] = {
    Fasesoort.IDEE: "Daarmee is het een idee.",
    Fasesoort.ONTWIKKELING: "Daarmee begon de ontwikkeling.",
    Fasesoort.UITVOERING: "Daarmee begon de uitvoering.",
    Fasesoort.VERVOLG: "Daarmee begon het vervolg.",
}


def zinnen(bericht: Nieuws) -> Iterator[str]:
    """Tell what happened to a pilot, the weightiest first; its own words on progress left out."""
    yield from besluitzinnen(bericht)
    if is_verder(bericht) and all(b.fase != bericht.fase for b in bericht.besluiten):
        yield f"{bericht.woorden.pilot.voorop} {wordt(bericht)}."
    yield from map(herijkzin, bericht.herijkingen)
    if bericht.van_stand and bericht.naar_stand:
        yield standzin(bericht.van_stand, bericht.naar_stand)
    if bericht.advies:
        yield adviezin(bericht.advies)
    if bericht.getoetst:
        oordelen = (f"{naam} ({OORDELEN[oordeel]})" for naam, oordeel in bericht.getoetst)
        yield f"Getoetst: {opsomming(oordelen)}."
    yield from map(mijlpaalzin, bericht.mijlpalen)
    yield from map(evaluatiezin, bericht.evaluaties)
    if bericht.partners:
        yield aansluitzin(bericht.partners)
    yield from map(versterkerzin, bericht.versterkers)
    if geld := boekzin(bericht.verplicht, bericht.uitgegeven, bericht.vrijgevallen):
        yield geld
    yield from map(resultaatzin, bericht.resultaten)
    yield from map(leszin, bericht.lessen)
    yield from map(deelzin, bericht.gedeeld)


def aansluitzin(partners: tuple[str, ...]) -> str:
    """Tell by name who joined."""
    return f"{namen(partners)} {'sloot' if len(partners) == 1 else 'sloten'} zich aan."


def versterkerzin(versterker: Versterker) -> str:
    """Tell who thought along, about what, and what it made sharper."""
    mee = f"Een {versterker.soort} dacht mee (onderwerp: {versterker.onderwerp})."
    return f"{mee} {zin(versterker.uitkomst)}" if versterker.uitkomst else mee


def standzin(van: Stand, naar: Stand) -> str:
    """Tell that a pilot goes otherwise than before."""
    return f"De stand was ‘{STANDEN[van]}’ en is nu ‘{STANDEN[naar]}’."


def besluitzinnen(bericht: Nieuws) -> Iterator[str]:
    """Tell the decisions of the time; a start that is still to come is no beginning."""
    for besluit in bericht.besluiten:
        yield besluitzin(besluit, bericht.woorden, bericht.begint_op)


def besluitzin(besluit: Besluit, woorden: Woorden, begint_op: date | None = None) -> str:
    """Tell a decision, and the phase that began with it or begins on a later day."""
    kenmerk = f" ({besluit.kenmerk})" if besluit.kenmerk else ""
    wat = besluit.besluit.strip().removesuffix(".")
    wie = orgaan_in_zin(besluit.orgaan)
    if besluit.begint is Fasesoort.GESTOPT:
        kop = f"{wie} {wie.doet('stopte', 'stopten')} {woorden.pilot.de} op {datum(besluit.datum)}"
        return f"{kop[:1].upper()}{kop[1:]}: {wat}{kenmerk}."
    daarmee = f" {_daarmee(besluit.fase, woorden)}" if besluit.fase else ""
    if besluit.begint is Fasesoort.UITVOERING and begint_op:
        daarmee = f" De uitvoering begint op {datum(begint_op)}."
    besloot = wie.doet("besloot", "besloten")
    return f"Op {datum(besluit.datum)} {besloot} {wie}: {wat}{kenmerk}.{daarmee}"


def _daarmee(fase: Fase, woorden: Woorden) -> str:
    daarmee = {
        **_DAARMEE,
        Fasesoort.AFGEROND: f"Daarmee is {woorden.pilot.de} afgerond.",
        Fasesoort.ZELFSTANDIG: f"Daarmee gaan de partners zonder {woorden.betaler} verder.",
    }
    return verwoord(fase, daarmee, f"Daarmee begon de fase {fase}.")


def adviezin(advies: Advies) -> str:
    """Tell an advice with its reason."""
    oordeel = ADVIEZEN[advies.oordeel]
    return f"Het advies van {datum(advies.datum)} is ‘{oordeel}’. {zin(advies.onderbouwing)}"


def mijlpaalzin(mijlpaal: Mijlpaal) -> str:
    """Tell a milestone that was reached, and how late it was."""
    gehaald = mijlpaal.gereed_op or mijlpaal.datum
    te_laat = f", {later(mijlpaal.datum, gehaald)}" if gehaald > mijlpaal.datum else ""
    return f"De mijlpaal ‘{mijlpaal.naam}’ is gehaald op {datum(gehaald)}{te_laat}."


def evaluatiezin(moment: Evaluatiemoment) -> str:
    """Tell an evaluation that is done, and what came out of it."""
    klaar = f"De {EVALUATIES[moment.soort]} was klaar op {datum(moment.gereed_op or moment.datum)}."
    return f"{klaar} {zin(moment.bevindingen)}" if moment.bevindingen else klaar


def leszin(les: Les) -> str:
    """Tell a lesson, and whether it holds for others too."""
    over = " over de werkwijze" if les.over is Lesonderwerp.WERKWIJZE else ""
    ook = ", ook voor anderen" if les.betekenis is Betekenis.BOVENLOKAAL else ""
    return f"Geleerd{over}{ook}: {zin(les.les)}"


def resultaatzin(resultaat: Resultaat) -> str:
    """Tell what people got out of it: how many, who, and what changed for them."""
    hoeveel = f"{resultaat.aantal} " if resultaat.aantal is not None else ""
    return f"Resultaat voor {hoeveel}{resultaat.voor}: {zin(resultaat.effect)}"


def deelzin(deling: Deling) -> str:
    """Tell with whom insights were shared, and how."""
    return f"Inzichten gedeeld op {datum(deling.datum)} met {deling.met} ({deling.hoe})."


def in_het_kort(berichten: Iterable[Nieuws], profiel: Profiel) -> Iterator[str]:
    """Tell in a few sentences what changed over all pilots: their phases and their plans."""
    vol = [bericht for bericht in berichten if not bericht.is_leeg]
    veranderd = [bericht for bericht in vol if is_verder(bericht)]
    woorden = profiel.woorden
    for fase in profiel.levensloop.fasen:
        erin = [bericht for bericht in veranderd if bericht.fase == fase]
        straks = [b for b in erin if fase.soort is Fasesoort.UITVOERING and b.begint_op]
        titels = [bericht.titel for bericht in erin if bericht not in straks]
        enkel, meer = _werd(fase, woorden)
        if len(titels) > _BIJ_NAAM + 1:
            yield f"{woorden.pilot.aantal(len(titels))} {meer}."
        elif titels:
            yield f"{namen(titels)} {enkel if len(titels) == 1 else meer}."
        for bericht in straks:
            yield f"{bericht.titel} {wordt(bericht)}."
    if titels := [b.titel for b in vol if b.herijkingen]:
        yield f"Het plan van {namen(titels)} is aangepast."


def wordt(bericht: Nieuws) -> str:
    """Return what a pilot became, or that it begins on a later day: ``is afgerond``."""
    if bericht.fase.soort is Fasesoort.UITVOERING and bericht.begint_op:
        besloten = any(b.begint is Fasesoort.UITVOERING for b in bericht.besluiten)
        mag = "mag beginnen" if besloten else f"is nu in de fase {bericht.fase}"
        return f"{mag} en begint op {datum(bericht.begint_op)}"
    return _werd(bericht.fase, bericht.woorden)[0]


def is_verder(bericht: Nieuws) -> bool:
    """Return whether a pilot came in another phase."""
    return bool(bericht.van_fase)


def _werd(fase: Fase, woorden: Woorden) -> tuple[str, str]:
    if fase.soort is Fasesoort.IDEE:
        return "", ""
    nu = f"nu in de fase {fase}"
    verder = f"zonder {woorden.betaler} verder"
    werd = {**_WERD, Fasesoort.ZELFSTANDIG: (f"gaat {verder}", f"gaan {verder}")}
    return verwoord(fase, werd, (f"is {nu}", f"zijn {nu}"))


_BIJ_NAAM = 3

_WERD: Mapping[Fasesoort, tuple[str, str]] = {
    Fasesoort.ONTWIKKELING: ("is nu in ontwikkeling", "zijn nu in ontwikkeling"),
    Fasesoort.UITVOERING: ("begon met de uitvoering", "begonnen met de uitvoering"),
    Fasesoort.VERVOLG: ("kreeg een vervolg", "kregen een vervolg"),
    Fasesoort.AFGEROND: ("is afgerond", "zijn afgerond"),
    Fasesoort.GESTOPT: ("is gestopt", "zijn gestopt"),
}
