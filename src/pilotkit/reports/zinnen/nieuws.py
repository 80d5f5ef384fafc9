"""The news of a pilot told as sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pilotkit.dutch import datum, opsomming, zin
from pilotkit.model.woorden import Betekenis, Fase
from pilotkit.reports.gedeeld import ADVIEZEN, OORDELEN, ORGANEN, STANDEN, namen
from pilotkit.reports.zinnen.geld import boekzin
from pilotkit.reports.zinnen.plan import herijkzin, later

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pilotkit.model.leren import Evaluatiemoment, Les
    from pilotkit.model.partijen import Advies
    from pilotkit.model.planning import Besluit, Mijlpaal
    from pilotkit.model.woorden import Stand
    from pilotkit.reports.nieuws import Nieuws

DAARMEE: Mapping[Fase, str] = {
    Fase.IDEE: "Daarmee is de pilot weer een idee.",
    Fase.ONTWIKKELING: "Daarmee begon de ontwikkeling.",
    Fase.UITVOERING: "Daarmee begon de uitvoering.",
    Fase.VERVOLG: "Daarmee begon het vervolg.",
    Fase.AFGEROND: "Daarmee is de pilot afgerond.",
    Fase.GESTOPT: "Daarmee is de pilot gestopt.",
    Fase.ZELFSTANDIG: "Daarmee gaan de partners zonder de provincie verder.",
}
EVALUATIES: Mapping[str, str] = {"tussentijds": "tussentijdse evaluatie", "eind": "eindevaluatie"}


def zinnen(bericht: Nieuws) -> Iterator[str]:
    """Tell what happened to a pilot, the weightiest first; its own words on progress left out."""
    yield from map(besluitzin, bericht.besluiten)
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
        sloot = "sloot" if len(bericht.partners) == 1 else "sloten"
        yield f"{namen(bericht.partners)} {sloot} zich aan."
    for versterker in bericht.versterkers:
        yield f"Een {versterker.soort} dacht mee (onderwerp: {versterker.onderwerp})."
    if bericht.verplicht or bericht.uitgegeven:
        yield boekzin("De provincie", bericht.verplicht, bericht.uitgegeven)
    yield from map(leszin, bericht.lessen)


def standzin(van: Stand, naar: Stand) -> str:
    """Tell that a pilot goes otherwise than before."""
    return f"De stand was ‘{STANDEN[van]}’ en is nu ‘{STANDEN[naar]}’."


def besluitzin(besluit: Besluit) -> str:
    """Tell a decision, and the phase that began with it."""
    kenmerk = f" ({besluit.kenmerk})" if besluit.kenmerk else ""
    wat = besluit.besluit.strip().removesuffix(".")
    daarmee = f" {DAARMEE[besluit.fase]}" if besluit.fase else ""
    besloot, wie = ORGANEN[besluit.orgaan]
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
    ook = ", ook voor anderen" if les.betekenis is Betekenis.BOVENLOKAAL else ""
    return f"Geleerd{ook}: {zin(les.les)}"


def in_het_kort(berichten: Iterable[Nieuws]) -> Iterator[str]:
    """Tell in a few sentences what changed over all pilots: phases, plans, how many have news."""
    vol = [bericht for bericht in berichten if not bericht.is_leeg]
    for fase, (enkel, meer) in WERD.items():
        if titels := [b.titel for b in vol if b.van_fase and b.fase is fase]:
            yield f"{namen(titels)} {enkel if len(titels) == 1 else meer}."
    if titels := [b.titel for b in vol if b.herijkingen]:
        yield f"Het plan van {namen(titels)} is aangepast."
    veranderd = {b.titel for b in vol if b.van_fase or b.herijkingen}
    if rest := [b.titel for b in vol if b.titel not in veranderd]:
        if veranderd and len(rest) > _BIJ_NAAM:
            yield f"Ook van {len(rest)} andere pilots is er nieuws."
        else:
            yield f"{'Ook van' if veranderd else 'Van'} {namen(rest)} is er nieuws."


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
