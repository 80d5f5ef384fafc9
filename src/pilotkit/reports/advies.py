"""The independent advice on one pilot, to who decides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pilotkit.dossier import Dossier
from pilotkit.dutch import aantal, datum, euro, op_woord, opsomming, zin
from pilotkit.gedateerd import op_datum
from pilotkit.model.partijen import Advies
from pilotkit.model.woorden import Adviesoordeel, Fasesoort, Oordeel, Signaalsoort
from pilotkit.peildatum.termijnen import EVALUATIES
from pilotkit.profiel import Naamwoord
from pilotkit.reports.leslijst import om_mee_te_beginnen
from pilotkit.reports.opdracht import Opdracht
from pilotkit.reports.tabellen import Rij
from pilotkit.reports.verantwoording import Verantwoording, verantwoording
from pilotkit.reports.voorwaarden import Getoetst, getoetst
from pilotkit.reports.woorden import ADVIEZEN
from pilotkit.reports.zinnen import pilot as zinnen
from pilotkit.reports.zinnen.meedoen import lagenzin
from pilotkit.reports.zinnen.poort import Open, nog_open

_VOORAF = (Fasesoort.IDEE, Fasesoort.ONTWIKKELING)
"""When an advice is asked: before the start."""


@dataclass(frozen=True, slots=True)
class Adviesnota:
    """All that the advice tells. ``open`` is what must happen before the pilot may start."""

    titel: str
    pilot: str
    aan: str
    van: str
    peildatum: date
    samenvatting: str
    oordeel: str
    onderbouwing: str
    kern: tuple[str, ...]
    gevraagd: str
    kent_fasen: bool
    begonnen: bool
    voorbij: bool
    nodig: tuple[tuple[str, str], ...]
    niet_genoemd: str
    belangen: tuple[str, ...]
    voorwaarden: tuple[Getoetst, ...]
    evaluatie: tuple[str, ...]
    risicos: tuple[str, ...]
    open: Open
    lessen: tuple[str, ...]
    wie: tuple[str, ...]
    partners: tuple[Rij, ...]
    lagen: str
    geld: tuple[str, ...]
    posten: tuple[Rij, ...]
    dekking: tuple[Rij, ...]
    verhouding: str
    verantwoording: Verantwoording


def build(opdracht: Opdracht) -> Adviesnota:
    """Return the advice on the pilot of the assignment, as it stood on the peildatum."""
    dossier, portfolio = opdracht.pilot, opdracht.result.portfolio
    pilot, advies = dossier.toen, dossier.toen.advies
    open_ = nog_open(dossier)
    nodig, niet_genoemd = _nodig(advies)
    return Adviesnota(
        titel=portfolio.kader.titel,
        pilot=pilot.titel,
        aan=portfolio.woorden.opdrachtgevers,
        van=advies.door if advies else "",
        peildatum=opdracht.peildatum,
        samenvatting=zinnen.samenvatting(dossier),
        oordeel=_oordeel(advies, dossier.heet),
        onderbouwing=advies.onderbouwing if advies else "",
        kern=tuple(_kern(dossier, open_)),
        gevraagd=_gevraagd(dossier, open_),
        kent_fasen=bool(dossier.levensloop.fasen),
        begonnen=dossier.fase.soort not in _VOORAF,
        voorbij=dossier.fase.begonnen and not dossier.fase.loopt,
        nodig=nodig,
        niet_genoemd=niet_genoemd,
        belangen=tuple(_belangen(advies)) if advies else (),
        voorwaarden=getoetst(dossier) if dossier.fase or dossier.stand.is_getoetst else (),
        evaluatie=tuple(_evaluatie(dossier)),
        risicos=tuple(_risicos(dossier)),
        open=open_,
        lessen=om_mee_te_beginnen(
            opdracht.result, dossier.toen.lijnen, dossier.toen.gemeenten, dossier.stand.id
        )
        if dossier.fase.soort in _VOORAF
        else (),
        wie=tuple(filter(None, (zinnen.fasezin(dossier), *zinnen.wiezinnen(dossier)))),
        partners=tuple(zinnen.partnerrijen(dossier)),
        lagen=lagenzin(dossier),
        geld=tuple(zinnen.geldzinnen(dossier, portfolio)) if portfolio.heeft_geld else (),
        posten=tuple(zinnen.postrijen(dossier)),
        dekking=tuple(zinnen.dekkingrijen(dossier)),
        verhouding=zinnen.verhoudingzin(dossier),
        verantwoording=verantwoording(opdracht.result, opdracht.revisie),
    )


def _oordeel(advies: Advies | None, heet: Naamwoord) -> str:
    if advies is None:
        return f"Er is nog geen oordeel over de kansen van {heet.deze}."
    return f"Het oordeel van {datum(advies.datum)} is ‘{ADVIEZEN[advies.oordeel]}’."


def _evaluatie(dossier: Dossier) -> Iterator[str]:
    """Say how and when the pilot is evaluated, or that this was not said."""
    evaluatie, advies = dossier.toen.evaluatie, dossier.toen.advies
    de_pilot = dossier.heet.de
    if advies:
        yield (
            f"Het advies daarover: {zin(advies.evaluatie)}"
            if advies.evaluatie
            else f"Het advies zegt niet hoe {de_pilot} lerend kan worden geëvalueerd."
        )
    if evaluatie is None or not (evaluatie.aanpak or evaluatie.momenten):
        if advies is None and not dossier.fase:
            return
        yield f"Hoe en wanneer {de_pilot} wordt geëvalueerd, staat er niet."
        return
    yield zin(evaluatie.aanpak) if evaluatie.aanpak else "Hoe dat gaat, staat er niet."
    if not evaluatie.momenten:
        yield "Wanneer dat gebeurt, staat er niet."
    for moment in sorted(evaluatie.momenten, key=lambda m: m.datum):
        wanneer = f"gepland op {datum(moment.datum)}"
        if moment.gereed_op:
            wanneer = f"klaar op {datum(moment.gereed_op)}"
        yield f"De {EVALUATIES[moment.soort]} is {wanneer}."


def _in_woorden(sleutel: str) -> str:
    """Return a need of somebody's own as a heading."""
    return op_woord(sleutel.replace("_", " ").capitalize(), 60)


def _belangen(advies: Advies) -> Iterator[str]:
    """Yield whose interests were weighed."""
    for belang in advies.belangen:
        wie = belang.van[:1].upper() + belang.van[1:]
        yield zin(f"{wie}: {belang.belang}" if belang.belang else wie)


def _risicos(dossier: Dossier) -> Iterator[str]:
    """Yield the risks that were told, the newest first, each with what is done about it."""
    for signaal in reversed(op_datum(dossier.toen.signalen)):
        if signaal.soort is Signaalsoort.RISICO:
            maatregel = zin(signaal.maatregel) if signaal.maatregel else "Die is er nog niet."
            yield f"{zin(signaal.tekst)} Maatregel: {maatregel}"


def _nodig(advies: Advies | None) -> tuple[tuple[tuple[str, str], ...], str]:
    """Return what the pilot needs, and of what the advice says nothing."""
    if advies is None or advies.nodig is None:
        return (), ""
    nodig = advies.nodig
    velden = type(nodig).model_fields
    waarden = [(veld.title or naam, getattr(nodig, naam)) for naam, veld in velden.items()]
    eigen = (nodig.model_extra or {}).items()
    waarden += [(_in_woorden(naam), waarde) for naam, waarde in eigen]
    leeg = [naam.lower() for naam, waarde in waarden if not waarde]
    zin = f"Over {opsomming(leeg, 'of')} zegt het advies niets." if leeg else ""
    return tuple((naam, waarde) for naam, waarde in waarden if waarde), zin


def _kern(dossier: Dossier, open_: Open) -> Iterator[str]:
    """Say in how far the pilot meets the conditions, and how much is open."""
    oordelen, heet = list(dossier.toen.voorwaarden.oordelen().values()), dossier.heet
    alle, voldoet = len(oordelen), oordelen.count(Oordeel.VOLDOET)
    if alle and not dossier.fase and not dossier.stand.is_getoetst:
        yield f"Of {heet.de} aan de voorwaarden voldoet, is niet bekend."
    elif alle and set(oordelen) == {Oordeel.OPEN}:
        yield f"{heet.voorop} is nog op geen van de {alle} voorwaarden getoetst."
    elif alle:
        delen = [f"{heet.voorop} voldoet aan {voldoet} van de {alle} voorwaarden"]
        delen += [
            f"aan {oordelen.count(o)} {hoe.format(hij=heet.hij)}"
            for o, hoe in _OORDEEL
            if o in oordelen
        ]
        yield f"{'; '.join(delen)}."
    if dossier.fase.soort not in _VOORAF:
        return
    if open_.eerst:
        moet = "moet" if len(open_.eerst) == 1 else "moeten"
        punten = aantal(len(open_.eerst), "punt", "punten")
        yield f"Voordat de uitvoering kan beginnen, {moet} {punten} in orde zijn."
    else:
        yield "Alles wat voor de start van de uitvoering nodig is, is in orde."


_OORDEEL = (
    (Oordeel.DEELS, "voldoet {hij} deels"),
    (Oordeel.VOLDOET_NIET, "voldoet {hij} niet"),
    (Oordeel.OPEN, "is {hij} nog niet getoetst"),
)


def _gevraagd(dossier: Dossier, open_: Open) -> str:
    """Say what is asked: money asks a decision, a start only where the programme says so."""
    advies, profiel, heet = dossier.toen.advies, dossier.kader.profiel, dossier.heet
    if dossier.fase.soort not in _VOORAF:
        if not dossier.fase:
            return "Er wordt niets gevraagd."
        vooraf = "" if advies else " Een advies hoort voor de start te komen; dat is er niet."
        return f"Er wordt niets gevraagd: {heet.de} {zinnen.in_fase(dossier)}.{vooraf}"
    if advies and advies.oordeel is Adviesoordeel.NIET_KANSRIJK:
        return f"Het advies is om niet met {heet.de} te beginnen."
    vrij = " Dat vraagt geen formeel besluit." if profiel.start_zonder_besluit else ""
    bestuur = profiel.woorden.bestuur
    gevraagd = dossier.geld.gevraagd
    if open_.eerst or advies is None:
        geld = f" Het besluit over het geld is dan aan {bestuur}." if gevraagd and bestuur else ""
        return (
            "Nu wordt nog niets gevraagd. Zijn de open punten in orde, dan kan de uitvoering "
            f"beginnen.{vrij}{geld}"
        )
    geld = ""
    if gevraagd:
        aan = f"Aan {bestuur} wordt" if bestuur else "Er wordt"
        geld = f" {aan} gevraagd {euro(gevraagd)} beschikbaar te stellen."
    return f"De uitvoering kan beginnen.{vrij}{geld}"
