"""The money in words: against the ceiling, and what the programme itself spent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pilotkit.dutch import euro, opsomming
from pilotkit.geld import totaal

if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from datetime import date

    from pilotkit.portfolio import Portfolio


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


def programmakosten(portfolio: Portfolio, periode: Container[date]) -> str:
    """Say what the programme itself committed and spent in the time; empty for nothing."""
    kosten = portfolio.kader.programma.budget.kosten

    def telt(dag: date) -> bool:
        return dag in periode and dag <= portfolio.peildatum

    verplicht = totaal(v for post in kosten for v in post.verplichtingen if telt(v.datum))
    uitgegeven = totaal(u for post in kosten for u in post.uitgaven if telt(u.datum))
    return boekzin("Het programma zelf", verplicht, uitgegeven) if verplicht or uitgegeven else ""


def boekzin(wie: str, verplicht: int, uitgegeven: int) -> str:
    """Say what somebody committed and spent; one of the two is above zero."""
    delen = [f"ging voor {euro(verplicht)} verplichtingen aan"] if verplicht else []
    delen += [f"gaf {euro(uitgegeven)} uit"] if uitgegeven else []
    return f"{wie} {opsomming(delen)}."
