"""The news of a pilot told as sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pilotkit.dutch import datum, opsomming, zin
from pilotkit.model.woorden import Betekenis, Fase, Lesonderwerp
from pilotkit.reports.gedeeld import ADVIEZEN, OORDELEN, ORGANEN, STANDEN, namen
from pilotkit.reports.zinnen.geld import boekzin
from pilotkit.reports.zinnen.plan import herijkzin, later
from pilotkit.termijnen import EVALUATIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from pilotkit.model.leren import Deling, Evaluatiemoment, Les, Resultaat
    from pilotkit.model.partijen import Advies, Versterker
    from pilotkit.model.planning import Besluit, Mijlpaal
    from pilotkit.model.woorden import Stand
    from pilotkit.reports.nieuws import Nieuws

DAARMEE: Mapping[Fase, str] = {
    Fase.IDEE: "Daarmee is het een idee.",
    Fase.ONTWIKKELING: "Daarmee begon de ontwikkeling.",
    Fase.UITVOERING: "Daarmee begon de uitvoering.",
    Fase.VERVOLG: "Daarmee begon het vervolg.",
    Fase.AFGEROND: "Daarmee is de pilot afgerond.",
    Fase.ZELFSTANDIG: "Daarmee gaan de partners zonder de provincie verder.",
}


def zinnen(bericht: Nieuws) -> Iterator[str]:
    """Tell what happened to a pilot, the weightiest first; its own words on progress left out."""
    yield from besluitzinnen(bericht)
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
        yield besluitzin(besluit, bericht.begint_op)


def besluitzin(besluit: Besluit, begint_op: date | None = None) -> str:
    """Tell a decision, and the phase that began with it or begins on a later day."""
    kenmerk = f" ({besluit.kenmerk})" if besluit.kenmerk else ""
    wat = besluit.besluit.strip().removesuffix(".")
    besloot, wie = ORGANEN[besluit.orgaan]
    if besluit.fase is Fase.GESTOPT:
        stopte = "stopten" if besloot == "besloten" else "stopte"
        kop = f"{wie[:1].upper()}{wie[1:]} {stopte} de pilot op {datum(besluit.datum)}"
        return f"{kop}: {wat}{kenmerk}."
    daarmee = f" {DAARMEE[besluit.fase]}" if besluit.fase else ""
    if besluit.fase is Fase.UITVOERING and begint_op:
        daarmee = f" De uitvoering begint op {datum(begint_op)}."
    return f"Op {datum(besluit.datum)} {besloot} {wie}: {wat}{kenmerk}.{daarmee}"


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


def in_het_kort(berichten: Iterable[Nieuws]) -> Iterator[str]:
    """Tell in a few sentences what changed over all pilots: their phases and their plans."""
    vol = [bericht for bericht in berichten if not bericht.is_leeg]
    for fase, (enkel, meer) in WERD.items():
        straks = [b for b in vol if b.van_fase and b.fase is fase is Fase.UITVOERING]
        straks = [b for b in straks if b.begint_op]
        titels = [b.titel for b in vol if b.van_fase and b.fase is fase and b not in straks]
        if len(titels) > _BIJ_NAAM + 1:
            yield f"{len(titels)} pilots {meer}."
        elif titels:
            yield f"{namen(titels)} {enkel if len(titels) == 1 else meer}."
        for bericht in straks:
            yield f"{bericht.titel} {wordt(bericht)}."
    if titels := [b.titel for b in vol if b.herijkingen]:
        yield f"Het plan van {namen(titels)} is aangepast."


def wordt(bericht: Nieuws) -> str:
    """Return what a pilot became, or that it begins on a later day: ``is afgerond``."""
    if bericht.fase is Fase.UITVOERING and bericht.begint_op:
        return f"mag beginnen en begint op {datum(bericht.begint_op)}"
    return WERD[bericht.fase][0]


_BIJ_NAAM = 3

WERD: Mapping[Fase, tuple[str, str]] = {
    Fase.ONTWIKKELING: ("is nu in ontwikkeling", "zijn nu in ontwikkeling"),
    Fase.UITVOERING: ("begon met de uitvoering", "begonnen met de uitvoering"),
    Fase.VERVOLG: ("kreeg een vervolg", "kregen een vervolg"),
    Fase.AFGEROND: ("is afgerond", "zijn afgerond"),
    Fase.GESTOPT: ("is gestopt", "zijn gestopt"),
    Fase.ZELFSTANDIG: (
        "gaat zonder de provincie verder", "gaan zonder de provincie verder",
    ),
}  # fmt: skip
