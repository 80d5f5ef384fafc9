"""The family partners: who takes part (PK501 to PK504)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from pilotkit.dossier import Dossier
from pilotkit.dutch import kort, lijkt_op, onzichtbaar_anders, opsomming, zelfde_naam, zin
from pilotkit.finding import Finding, Severity
from pilotkit.model.woorden import Partijsoort
from pilotkit.portfolio import PilotStand, Portfolio
from pilotkit.rules.rule import AFSPRAAK, BELEID, pilotregel, portefeuilleregel

FOUT, WAARSCHUWING, TIP = Severity.FOUT, Severity.WAARSCHUWING, Severity.TIP


@pilotregel("PK501", FOUT, AFSPRAAK, poort=True)
def trekker(dossier: Dossier) -> Iterator[Finding]:
    """De trekker is een van de partners, en vanaf de uitvoering is er een.

    De naam bij `trekker` is precies die van een partner.
    """
    pilot = dossier.pilot
    namen = [partner.naam for partner in pilot.partners]
    if pilot.trekker is None:
        if dossier.fase.vanaf_uitvoering:
            yield Finding(
                ("trekker",),
                f"{dossier.in_fase} zonder trekker.",
                "voeg toe: `trekker: …`, met de naam van een van de partners",
                besluit="Er is nog geen trekker.",
                severity=WAARSCHUWING,
            )
    elif pilot.trekker not in namen:
        near = lijkt_op(pilot.trekker, namen)
        anders = onzichtbaar_anders(pilot.trekker, near) if near else ""
        yield Finding(
            ("trekker",),
            f"De trekker {kort(pilot.trekker)} staat niet bij `partners`"
            f"{f': in de naam staat {anders}' if anders else ''}.",
            f"bedoel je `{near}`? Zet anders deze partij bij `partners`"
            if near
            else "zet deze partij ook bij `partners`",
            besluit=f"De trekker, {kort(pilot.trekker)}, is geen partner van {dossier.heet.de}.",
        )


@pilotregel("PK502", WAARSCHUWING, BELEID, waivable=True, poort=True)
def intentie(dossier: Dossier) -> Iterator[Finding]:
    """Vanaf de uitvoering heeft elke partner gezegd mee te doen.

    `intentie` is de datum waarop. De provincie zelf telt niet: van haar zijn er
    besluiten.
    """
    if not dossier.fase.vanaf_uitvoering:
        return
    partners = dossier.pilot.partners
    stil = [p.naam for p in partners if p.intentie is None and p.soort != Partijsoort.PROVINCIE]
    for index, partner in enumerate(partners):
        if partner.intentie is None and partner.soort != Partijsoort.PROVINCIE:
            yield Finding(
                ("partners", index, "intentie"),
                f"Er staat niet wanneer {kort(partner.naam)} heeft gezegd mee te doen.",
                "zet erbij: `intentie: …`, de dag waarop deze partner ja zei, als 2018-06-13",
                besluit=f"Er staat niet wanneer {opsomming(map(kort, stil))} "
                f"{'heeft' if len(stil) == 1 else 'hebben'} gezegd mee te doen.",
            )


_SOORTEN = re.compile(r"\b(stichting|vereniging|cooperatie|bv|nv|de|het)\b")
_KORTSTE = 8
"""Shorter names differ too easily by one letter."""


def kern_van(naam: str) -> str:
    """Return what of an organisation's name tells it from another."""
    plat = zelfde_naam(naam)
    return " ".join(_SOORTEN.sub(" ", plat).split()) or plat


def _buren(kern: str) -> set[str]:
    """Return the name and the name with each letter left out: names one letter apart share one."""
    if len(kern) < _KORTSTE:
        return {kern}
    zonder = {kern[:i] + kern[i + 1 :] for i, teken in enumerate(kern) if not teken.isdigit()}
    return {kern, *zonder}


@portefeuilleregel("PK503", TIP, AFSPRAAK)
def zelfde_organisatie(portfolio: Portfolio) -> Iterator[Finding]:
    """Eén organisatie heeft overal dezelfde naam.

    Twee schrijfwijzen, zoals `UWV Almere` en `UWV almere.`, tellen als twee
    organisaties. De tip staat bij de schrijfwijze die het minst voorkomt. Namen die
    alleen verschillen in een nummer of een losse letter, zoals `Wijkteam 1` en
    `Wijkteam 2` of `Wijkteam A` en `Wijkteam B`, zijn er echt twee.
    """
    telling = Counter(naam for pilot in portfolio.pilots for naam in pilot.partners)
    groepen: dict[str, list[str]] = {}
    for naam, _ in sorted(telling.items(), key=lambda paar: (-paar[1], paar[0])):
        kern = kern_van(naam)
        for buur in sorted(_buren(kern)) if kern else ():  # nothing is left of Arabic or Greek
            groepen.setdefault(buur, []).append(naam)
    gangbaar: dict[str, str] = {}
    for namen in groepen.values():
        for naam in namen[1:]:
            if _nummers(namen[0]) == _nummers(naam):
                gangbaar.setdefault(naam, namen[0])
    for pilot in portfolio.pilots:
        for index, naam in enumerate(pilot.partners):
            if ander := gangbaar.pop(naam, None):
                yield Finding(
                    ("partners", index, "naam"),
                    f"`{kort(naam)}` lijkt dezelfde organisatie als `{kort(ander)}`, maar telt nu "
                    "apart.",
                    f"is het dezelfde, typ dan overal `{kort(ander)}`",
                    pilot=pilot.id,
                )


def _nummers(naam: str) -> list[str]:
    """Return what numbers a name: figures, letters on their own, Roman numerals."""
    return re.findall(r"\d+|\b(?:[a-z]|[ivx]+)\b", kern_van(naam))


@portefeuilleregel("PK504", TIP, BELEID)
def gemeente_zonder_pilot(portfolio: Portfolio) -> Iterator[Finding]:
    """Elke gemeente van het programma doet ergens mee.

    Niet elke pilot hoeft alle gemeenten te hebben, maar aandacht voor de
    verschillen tussen gemeenten vraagt dat er geen buiten beeld blijft. Een gemeente
    doet mee waar zij bij `gemeenten` staat, of als `Gemeente …` bij `partners`.
    """
    alle = portfolio.kader.profiel.gemeenten
    genoemd = {naam for pilot in portfolio.pilots for naam in pilot.gemeenten}
    partners = {zelfde_naam(naam) for pilot in portfolio.pilots for naam in pilot.partners}
    genoemd |= {naam for naam in alle if zelfde_naam(f"Gemeente {naam}") in partners}
    stil = [naam for naam in alle if naam not in genoemd]
    if not stil:
        return
    heet = portfolio.heet
    if not genoemd:
        message = f"Nog {heet.geen_enkele} noemt een gemeente."
        hint = f"zet bij {heet.een} `gemeenten: […]` zodra bekend is waar {heet.hij} speelt"
    else:
        doet = "doet" if len(stil) == 1 else "doen"
        message = f"{opsomming(stil)} {doet} nog in {heet.geen_enkele} mee."
        hint = f"kijk of {heet.een} daar ook kan beginnen"
    message += f" {niet_meegeteld}" if (niet_meegeteld := portfolio.niet_meegeteld) else ""
    yield Finding(("programma",), message, hint)


@portefeuilleregel("PK505", WAARSCHUWING, AFSPRAAK)
def kopie(portfolio: Portfolio) -> Iterator[Finding]:
    """Een pilot staat er één keer.

    Twee bestanden met dezelfde titel zijn meestal één pilot en een kopie: dan telt
    zijn geld dubbel. Zijn ook de partners en de bedragen gelijk, dan is het een fout.
    """
    eerste: dict[str, PilotStand] = {}
    deze = portfolio.heet.deze
    for pilot in sorted(portfolio.pilots, key=lambda pilot: pilot.id):
        origineel = eerste.setdefault(zelfde_naam(pilot.titel), pilot)
        if origineel is pilot:
            continue
        gelijk = (pilot.geld, pilot.partners) == (origineel.geld, origineel.partners)
        telt = gelijk and pilot.geld.geraamd + pilot.geld.verplicht > 0
        yield Finding(
            ("titel",),
            zin(f"{deze} heet net als {kort(origineel.bestand)}: ‘{kort(pilot.titel)}’"),
            f"haal de kopie weg, of geef {deze} een eigen titel",
            severity=FOUT if telt else None,
            pilot=pilot.id,
        )
