"""The family voorwaarden: how far does the pilot meet the conditions (PK201 to PK206)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pilotkit.dossier import Dossier
from pilotkit.dutch import datum, kort, opsomming, zelfde_naam
from pilotkit.finding import Finding, Severity
from pilotkit.gedateerd import is_al
from pilotkit.model.woorden import Fasesoort, Oordeel
from pilotkit.rules.rule import AFSPRAAK, BELEID, pilotregel

FOUT, WAARSCHUWING = Severity.FOUT, Severity.WAARSCHUWING


@pilotregel("PK205", FOUT, AFSPRAAK)
def toets_geweest(dossier: Dossier) -> Iterator[Finding]:
    """Een toets of advies ligt niet in de toekomst.

    Een oordeel met een datum na de peildatum is nog niet gegeven. Meestal is het
    jaar of de maand verschreven.
    """
    for sleutel, voorwaarde in dossier.voorwaarden():
        if voorwaarde.getoetst_op and voorwaarde.getoetst_op > dossier.peildatum:
            message = (
                f"De toets van `{sleutel}` op {datum(voorwaarde.getoetst_op)} ligt na de "
                f"peildatum, {datum(dossier.peildatum)}."
            )
            weg = "haal `getoetst_op` weg tot er is getoetst"
            if voorwaarde.oordeel is not Oordeel.OPEN:
                weg = f"zet het oordeel op `open` en {weg}"
            hint = f"controleer de datum, of {weg}"
            yield Finding(("voorwaarden", sleutel, "getoetst_op"), message, hint)
    advies = dossier.pilot.advies
    if advies and advies.datum > dossier.peildatum:
        message = (
            f"Het advies van {datum(advies.datum)} ligt na de peildatum, "
            f"{datum(dossier.peildatum)}."
        )
        hint = "controleer de datum, of haal `advies` weg tot het er is"
        yield Finding(("advies", "datum"), message, hint)


@pilotregel("PK201", FOUT, AFSPRAAK, waivable=True, poort=True)
def getoetst(dossier: Dossier) -> Iterator[Finding]:
    """Vanaf de uitvoering zijn alle voorwaarden getoetst.

    Een voorstel wordt aan elke voorwaarde getoetst voordat de pilot begint. In de
    ontwikkeling is een open voorwaarde een waarschuwing: zij zegt
    wat er nog moet gebeuren.
    """
    if not (dossier.fase.vanaf_uitvoering or dossier.fase.soort is Fasesoort.ONTWIKKELING):
        return
    severity, waarom = WAARSCHUWING, "; zonder toets kan de uitvoering niet beginnen."
    if dossier.fase.vanaf_uitvoering:
        severity, waarom = FOUT, f", maar {dossier.heet.de} is al in de fase {dossier.fase}."
    voorwaarden = dossier.toen.voorwaarden
    besluit, toetser = _ongetoetst(dossier), dossier.woorden.toetser
    ontbreekt = [s for s in voorwaarden.sleutels() if dossier.pilot.voorwaarden[s] is None]
    if ontbreekt:
        namen = opsomming(f"`{sleutel}`" for sleutel in ontbreekt)
        een = len(ontbreekt) == 1
        wat = f"De voorwaarde {namen} ontbreekt" if een else f"De voorwaarden {namen} ontbreken"
        yield Finding(
            ("voorwaarden", ontbreekt[0], "oordeel"),
            wat + waarom,
            f"laat {toetser} toetsen en zet {namen if een else 'ze'} onder `voorwaarden`, "
            f"{'' if een else 'elk '}met `oordeel`, `onderbouwing`, `getoetst_door` en "
            "`getoetst_op`",
            besluit=besluit,
            severity=severity,
        )
    later = [s for s, v in dossier.voorwaarden() if not is_al(v.getoetst_op, dossier.peildatum)]
    open_ = [
        sleutel
        for sleutel, oordeel in voorwaarden.oordelen().items()
        if oordeel is Oordeel.OPEN and sleutel not in (*ontbreekt, *later)  # later: PK205
    ]
    if open_:
        namen, een = opsomming(f"`{sleutel}`" for sleutel in open_), len(open_) == 1
        yield Finding(
            ("voorwaarden", open_[0], "oordeel"),
            f"De voorwaarde{'' if een else 'n'} {namen} {'is' if een else 'zijn'} nog open{waarom}",
            f"laat {toetser} toetsen en typ het oordeel: `voldoet`, `deels` of `voldoet_niet`",
            besluit=besluit,
            severity=severity,
        )


def _ongetoetst(dossier: Dossier) -> str:
    """Say in one sentence which conditions were not assessed; empty where all were."""
    oordelen = dossier.toen.voorwaarden.oordelen()
    namen = [dossier.genoemd(s) for s, oordeel in oordelen.items() if oordeel is Oordeel.OPEN]
    if len(namen) == len(oordelen):
        return "De voorwaarden zijn nog niet getoetst."
    if len(namen) == 1:
        return f"De voorwaarde {namen[0]} is nog niet getoetst."
    return f"De voorwaarden {opsomming(namen)} zijn nog niet getoetst." if namen else ""


@pilotregel("PK202", FOUT, AFSPRAAK, poort=True)
def voldoet_niet(dossier: Dossier) -> Iterator[Finding]:
    """Vanaf de uitvoering voldoet de pilot aan elke voorwaarde.

    Pas als een idee aan de voorwaarden voldoet wordt er een pilot van gemaakt.
    """
    if not dossier.fase.vanaf_uitvoering:
        return
    heet = dossier.heet
    einde = dossier.levensloop.te_typen(Fasesoort.GESTOPT, Fasesoort.ZELFSTANDIG)
    for sleutel, oordeel in dossier.toen.voorwaarden.oordelen().items():
        if oordeel is Oordeel.VOLDOET_NIET:
            yield Finding(
                ("voorwaarden", sleutel, "oordeel"),
                f"{heet.voorop} voldoet niet aan `{sleutel}`, maar is al in de fase "
                f"{dossier.fase}.",
                f"pas {heet.de} aan en laat opnieuw toetsen, of zet de fase op {einde}",
                besluit=f"{heet.voorop} voldoet niet aan {dossier.genoemd(sleutel)}.",
            )


@pilotregel("PK203", FOUT, AFSPRAAK, poort=True)
def oordeel_verantwoord(dossier: Dossier) -> Iterator[Finding]:
    """Een oordeel zegt waarom, van wie en van wanneer.

    Zonder onderbouwing kan niemand het oordeel volgen; zonder naam en datum is
    niet te zien of er onafhankelijk en op tijd is getoetst.
    """
    for sleutel, voorwaarde in dossier.voorwaarden():
        if voorwaarde.oordeel is Oordeel.OPEN:
            continue
        leeg = [
            naam
            for naam in ("onderbouwing", "getoetst_door", "getoetst_op")
            if getattr(voorwaarde, naam) is None
        ]
        if leeg:
            namen = opsomming(f"`{naam}`" for naam in leeg)
            typ = opsomming(f"`{naam}: …`" for naam in leeg)
            yield Finding(
                ("voorwaarden", sleutel, leeg[0]),
                f"Bij het oordeel `{voorwaarde.oordeel}` over `{sleutel}` "
                f"{'ontbreekt' if len(leeg) == 1 else 'ontbreken'} {namen}: zo kan niemand het "
                "nagaan.",
                f"zet onder `{sleutel}` ook {typ}",
                besluit=f"Bij het oordeel over {dossier.genoemd(sleutel)} staat niet "
                f"{opsomming(map(_VRAAG.__getitem__, leeg), 'of')}.",
            )


_VRAAG = {
    "onderbouwing": "waarom",
    "getoetst_door": "van wie het is",
    "getoetst_op": "van wanneer het is",
}


@pilotregel("PK204", FOUT, BELEID, waivable=True, poort=True)
def onafhankelijk(dossier: Dossier) -> Iterator[Finding]:
    """Wie toetst of adviseert is geen partner van de pilot.

    Wie onafhankelijk is kan alle belangen meewegen. Een partner, iemand van een partner,
    wie betaalt en de projectleider zijn dat niet.
    """
    namen = {zelfde_naam(partner.naam) for partner in dossier.pilot.partners} - {""}
    de_pilot = dossier.heet.de
    hint = f"laat {dossier.woorden.toetser} of een ander van buiten {de_pilot} het doen"
    for sleutel, voorwaarde in dossier.voorwaarden():
        door = voorwaarde.getoetst_door
        if door and (wie := _betrokken(dossier, door)):
            yield Finding(
                ("voorwaarden", sleutel, "getoetst_door"),
                f"{kort(door)} toetste `{sleutel}`, maar is {wie} en dus niet onafhankelijk.",
                hint,
                besluit=f"{kort(door)} toetste {dossier.genoemd(sleutel)}, maar is {wie} en dus "
                "niet onafhankelijk.",
            )
    for index, gegeven in enumerate(_externe_adviezen(dossier)):
        if gegeven.soort == "extern" and zelfde_naam(gegeven.van) in namen:
            yield Finding(
                ("voorwaarden", "externe_adviezen", "adviezen", index, "van"),
                f"Het advies van {kort(gegeven.van)} heet `extern`, maar dat is een partner van "
                f"{de_pilot}.",
                f"vraag advies aan een partij van buiten {de_pilot}, of haal dit advies weg",
                besluit=f"Het advies van {kort(gegeven.van)} is niet van buiten: dat is een "
                f"partner van {de_pilot}.",
            )
    advies = dossier.pilot.advies
    if advies and (wie := _betrokken(dossier, advies.door)):
        yield Finding(
            ("advies", "door"),
            f"{kort(advies.door)} gaf het advies, maar is {wie} en dus niet onafhankelijk.",
            hint,
        )


def _betrokken(dossier: Dossier, wie: str) -> str:
    """Return how somebody has a part in the pilot; empty for who is independent of it."""
    naam, pilot = zelfde_naam(wie), dossier.pilot
    if not naam:
        return ""
    for partner in map(zelfde_naam, (partner.naam for partner in pilot.partners)):
        if naam == partner:
            return f"partner van {dossier.heet.de}"
        if partner and naam.endswith(f" {partner}"):
            return f"van een partner van {dossier.heet.de}"
    if naam == zelfde_naam(dossier.provincie):
        return "degene die betaalt"
    leider = pilot.begeleiding.projectleider if pilot.begeleiding else None
    is_leider = bool(leider) and naam == zelfde_naam(leider or "")
    return f"projectleider van {dossier.heet.de}" if is_leider else ""


def _externe_adviezen(dossier: Dossier) -> tuple[Any, ...]:
    """Return the advices under a condition that asks for them, where the programme has one."""
    adviezen: tuple[Any, ...] = ()
    for _, voorwaarde in dossier.voorwaarden():
        adviezen = getattr(voorwaarde, "adviezen", adviezen)
    return adviezen


@pilotregel("PK207", WAARSCHUWING, AFSPRAAK, poort=True)
def oordeel_na_advies(dossier: Dossier) -> Iterator[Finding]:
    """Een oordeel is niet ouder dan de adviezen waarop het rust.

    Kwam er later een advies bij, dan zegt het oordeel daar nog niets over: laat
    opnieuw toetsen, of controleer de datums.
    """
    for sleutel, voorwaarde in dossier.voorwaarden():
        if voorwaarde.oordeel is Oordeel.OPEN or voorwaarde.getoetst_op is None:
            continue
        dagen = [a.datum for a in getattr(voorwaarde, "adviezen", ()) if a.datum is not None]
        if dagen and max(dagen) > voorwaarde.getoetst_op:
            yield Finding(
                ("voorwaarden", sleutel, "getoetst_op"),
                f"Het oordeel over `{sleutel}` is van {datum(voorwaarde.getoetst_op)}, maar het "
                f"laatste advies daarbij is van {datum(max(dagen))}.",
                "laat opnieuw toetsen, of controleer beide datums",
                besluit=f"Na het oordeel over {dossier.genoemd(sleutel)} van "
                f"{datum(voorwaarde.getoetst_op)} kwam nog een advies, op {datum(max(dagen))}.",
            )


@pilotregel("PK206", WAARSCHUWING, AFSPRAAK, poort=True)
def deels(dossier: Dossier) -> Iterator[Finding]:
    """Vanaf de uitvoering blijft geen voorwaarde op `deels` staan.

    Spreek af wat er nog nodig is en laat daarna opnieuw toetsen. Voldoet de pilot aan
    meer dan de helft van de voorwaarden maar deels, dan is het een fout.
    """
    if not dossier.fase.vanaf_uitvoering:
        return
    oordelen = dossier.toen.voorwaarden.oordelen()
    te_veel = list(oordelen.values()).count(Oordeel.DEELS) * 2 > len(oordelen) > 1
    for sleutel, oordeel in oordelen.items():
        if oordeel is Oordeel.DEELS:
            yield Finding(
                ("voorwaarden", sleutel, "oordeel"),
                f"{dossier.heet.voorop} is al in de fase {dossier.fase}, maar voldoet pas deels "
                f"aan `{sleutel}`.",
                "spreek af wat er nog nodig is en laat daarna opnieuw toetsen",
                besluit=f"{dossier.heet.voorop} voldoet pas deels aan {dossier.genoemd(sleutel)}.",
                severity=FOUT if te_veel else None,
            )
