"""The sentences of the note to the commissie: the state of the programme in plain Dutch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pilotkit.dutch import aantal, euro, opsomming
from pilotkit.dutch import kwartaal as in_woorden
from pilotkit.model.woorden import Fase, Stand
from pilotkit.reports.gedeeld import STANDEN, fasen_in_woorden

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pilotkit.kwartaal import Kwartaal
    from pilotkit.portfolio import PilotStand, Portfolio


def gevraagd(portfolio: Portfolio, kwartaal: Kwartaal) -> Iterator[str]:
    """Say what the commissie is asked: to take note, and to prepare what is coming."""
    yield f"kennis te nemen van de voortgang in het {in_woorden(kwartaal)}"
    if portfolio.ruimte is not None and portfolio.ruimte < 0:
        yield (
            f"te bespreken hoe het beslag, nu {euro(-portfolio.ruimte)} te hoog, weer onder het "
            "plafond komt"
        )
    volgend = kwartaal.volgende
    momenten = portfolio.kader.programma.beslismomenten
    onderwerpen = [m.onderwerp for m in momenten if m.kwartaal == str(volgend)]
    if onderwerpen:
        yield (
            f"zich voor te bereiden op de besluiten van het {in_woorden(volgend)}: "
            f"{opsomming(onderwerpen)}"
        )


def kern(portfolio: Portfolio) -> Iterator[str]:
    """Say the state in a few sentences."""
    pilots = portfolio.pilots
    if all(pilot.fase is Fase.IDEE for pilot in pilots):
        liggen = "Er ligt 1 idee" if len(pilots) == 1 else f"Er liggen {len(pilots)} ideeën"
        yield f"{liggen} voor een pilot; er is nog geen pilot begonnen."
    elif len(pilots) == 1:
        yield f"Het programma telt 1 pilot, in de fase {pilots[0].fase}."
    else:
        fasen = fasen_in_woorden(pilot.fase for pilot in pilots)
        yield f"Het programma telt {aantal(len(pilots), 'pilot', 'pilots')}: {fasen}."
    yield from _standzinnen([pilot for pilot in pilots if pilot.fase.loopt])
    if langer := [pilot.titel for pilot in pilots if pilot.is_herijkt]:
        wijkt = "wijkt" if len(langer) == 1 else "wijken"
        yield f"{opsomming(langer)} {wijkt} af van het eerste plan."
    yield from geldzinnen(portfolio)
    if niet := len(portfolio.onleesbaar):
        wat = aantal(niet, "bestand heeft", "bestanden hebben")
        yield f"Let op: {wat} fouten en {'telt' if niet == 1 else 'tellen'} hier niet mee."


def _standzinnen(lopend: list[PilotStand]) -> Iterator[str]:
    if not lopend:
        return
    op_koers = [pilot for pilot in lopend if pilot.stand is Stand.OP_KOERS]
    if len(lopend) == 1:
        stand = lopend[0].stand
        hoe = STANDEN[stand] if stand else "heeft nog niets over de voortgang gemeld"
        yield f"{lopend[0].titel} loopt en {'ligt ' if stand is Stand.OP_KOERS else ''}{hoe}."
        return
    if len(op_koers) == len(lopend):
        yield f"Alle {len(lopend)} lopende pilots liggen op koers."
        return
    liggen = "ligt er 1" if len(op_koers) == 1 else f"liggen er {len(op_koers)}"
    yield f"Van de {len(lopend)} lopende pilots {liggen} op koers."
    for stand in (Stand.AANDACHT, Stand.STAGNEERT):
        if titels := [pilot.titel for pilot in lopend if pilot.stand is stand]:
            meervoud = {"vraagt aandacht": "vragen aandacht", "stagneert": "stagneren"}
            hoe = STANDEN[stand]
            yield f"{opsomming(titels)} {hoe if len(titels) == 1 else meervoud[hoe]}."
    if stil := [pilot.titel for pilot in lopend if pilot.stand is None]:
        yield f"Van {opsomming(stil)} is nog geen bericht over de voortgang."


def geldzinnen(portfolio: Portfolio) -> Iterator[str]:
    """Say how the money stands against the ceiling."""
    plafond, ruimte, beslag = portfolio.kader.plafond, portfolio.ruimte, portfolio.geld.beslag
    if plafond is None or ruimte is None:
        yield f"De pilots en het programma leggen beslag op {euro(beslag)}; er is geen plafond."
    elif ruimte < 0:
        yield (
            f"Het beslag is {euro(beslag)}: {euro(-ruimte)} meer dan het plafond van "
            f"{euro(plafond)}."
        )
    elif not beslag:
        yield f"Er is nog geen beslag op het plafond van {euro(plafond)}."
    else:
        deel = round(100 * beslag / plafond)
        yield (
            f"Van het plafond van {euro(plafond)} is {euro(beslag)} belegd ({deel} procent); er is "
            f"{euro(ruimte)} ruimte."
        )
    if in_voorbereiding := portfolio.in_voorbereiding:
        zin = f"Pilots in ontwikkeling vragen samen {euro(in_voorbereiding)}"
        if ruimte is not None and in_voorbereiding > max(ruimte, 0):
            zin += "; dat past niet in de ruimte die er nog is"
        yield f"{zin}."


def kaderzin(portfolio: Portfolio) -> str:
    """Say what was reserved and what of it is for the pilots (opzet §7)."""
    reserve, plafond = portfolio.kader.reserve, portfolio.kader.plafond
    if reserve and plafond:
        return (
            f"Er is {euro(reserve)} gereserveerd voor het programma. Daarvan mogen de pilots "
            f"samen {euro(plafond)} kosten: dat is het plafond."
        )
    if plafond:
        return f"De pilots mogen samen {euro(plafond)} kosten: dat is het plafond."
    return "Voor dit programma is geen plafond vastgesteld."
