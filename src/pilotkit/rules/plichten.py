"""Duties with a day or a rhythm are done in time: PK707."""

from __future__ import annotations

from collections.abc import Iterator

from pilotkit.dutch import datum, kort, lijkt_op, opsomming, zeker_bedoeld
from pilotkit.finding import Finding, Severity
from pilotkit.peildatum.plichten import plek, plichten, te_laat
from pilotkit.portfolio import Portfolio
from pilotkit.rules.rule import AFSPRAAK, portefeuilleregel

TIP, WAARSCHUWING = Severity.TIP, Severity.WAARSCHUWING


@portefeuilleregel("PK707", WAARSCHUWING, AFSPRAAK)
def plicht_op_tijd(portfolio: Portfolio) -> Iterator[Finding]:
    """Wat op een dag of in een ritme is beloofd, is op tijd gedaan.

    Een programma belooft bijvoorbeeld elke twee maanden een nieuwsbrief, of een
    verslag aan het eind van het jaar. Bij `plichten` in `programma.yaml` staat
    wanneer dat is gedaan en in welk stuk. Wat alleen kan, en niet hoeft, is een
    tip. Een plicht van het programma zelf staat daar ook, met `wat` en
    `uiterlijk`, of met `maanden` en `vanaf`. Houdt een plicht op, zet er dan
    `tot` bij.
    """
    kader = portfolio.kader
    regels = kader.programma.plichten
    bekend = [plicht.sleutel for plicht in plichten(kader)]
    for index, regel in enumerate(regels):
        if regel.plicht not in bekend:
            near, zeker = lijkt_op(regel.plicht, bekend), zeker_bedoeld(regel.plicht, bekend)
            hoe = "zet er `wat` bij, en `uiterlijk` of `maanden` met `vanaf`"
            if bekend:
                hoe = f"bedoel je `{near}`?" if near else f"typ {opsomming(bekend, 'of')}"
            yield Finding(
                ("plichten", index, "plicht"),
                f"{kort(regel.plicht)} is geen plicht van het programma.",
                hoe,
                zeker or "",
            )
    for stand in te_laat(kader):
        plicht = stand.plicht
        aan = f", voor {plicht.aan}" if plicht.aan else ""
        bron = f" ({plicht.bron})" if plicht.bron else ""
        eerder = f" De vorige keer was op {datum(stand.laatst)}." if stand.laatst else ""
        wat, moest = "Te laat", "Dat moest uiterlijk op"
        if plicht.is_vrij:
            wat, moest = "Nog niet gedaan", "Dat hoeft niet; in dit ritme zou het uiterlijk zijn op"
        yield Finding(
            plek(kader, plicht),
            f"{wat}: {plicht.wat}{aan}{bron}. {moest} "
            f"{datum(stand.uiterlijk or kader.peildatum)}.{eerder}",
            f"zet onder `plichten`: `- {{plicht: {plicht.sleutel}, gedaan_op: …, stuk: …}}`",
            severity=TIP if plicht.is_vrij else None,
        )
