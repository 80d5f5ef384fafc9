"""The closing lines that text formats share: how many findings, how much room."""

from __future__ import annotations

from pilotkit.check import CheckResult
from pilotkit.dutch import aantal, euro, opsomming
from pilotkit.finding import Severity
from pilotkit.portfolio import Portfolio
from pilotkit.tekens import schoon


def totals(result: CheckResult) -> str:
    """Return how many findings there are, in one sentence."""
    counted = (
        (len(result.open(Severity.FOUT)), "fout", "fouten"),
        (len(result.open(Severity.WAARSCHUWING)), "waarschuwing", "waarschuwingen"),
        (len(result.open(Severity.TIP)), "tip", "tips"),
        (len(result.waived), "melding met uitzondering", "meldingen met uitzondering"),
    )
    parts = [aantal(*count) for count in counted if count[0]]
    files = aantal(result.checked, "bestand", "bestanden")
    checked = f"{files} gecontroleerd: {opsomming(parts) if parts else 'alles in orde'}."
    if result.is_unjudged:
        heten = result.portfolio.heet.meervoud
        checked += f" De {heten} zijn niet beoordeeld: eerst moet `profiel` kloppen."
    elif result.unreadable:
        one = result.unreadable == 1
        checked += (
            f" {aantal(result.unreadable, 'bestand', 'bestanden')} met zulke fouten dat "
            f"{'het niet meetelt' if one else 'ze niet meetellen'}."
        )
    if result.alleen:
        getoond = aantal(len(result.getoond), "melding", "meldingen")
        checked += f" Getoond: alleen {opsomming(map(schoon, result.alleen))}, met {getoond}."
    return checked


def room(portfolio: Portfolio) -> str:
    """Return the claim and the room under the ceiling, in one sentence; empty without money."""
    if not (portfolio.heeft_geld or portfolio.kader.in_twijfel):
        return ""
    beslag, ruimte = portfolio.geld.beslag, portfolio.ruimte
    if portfolio.kader.in_twijfel:
        sentence = f"Beslag {euro(beslag)}; het plafond is niet bekend, want welk programma dit is "
        sentence += "staat niet vast"
    elif ruimte is None or portfolio.kader.plafond is None:
        sentence = f"Beslag {euro(beslag)}; dit programma heeft geen plafond"
    elif ruimte < 0:
        plafond = euro(portfolio.kader.plafond)
        sentence = f"Beslag {euro(beslag)} van {plafond}: {euro(-ruimte)} te veel"
    else:
        plafond = euro(portfolio.kader.plafond)
        sentence = f"Beslag {euro(beslag)} van {plafond}; ruimte {euro(ruimte)}"
    if portfolio.in_voorbereiding:
        sentence += f"; in voorbereiding {euro(portfolio.in_voorbereiding)}"
    return f"{sentence}."


def statistics(result: CheckResult) -> list[str]:
    """Return a line per code: how often it was found, and what the rule asks."""
    from pilotkit.rules.geldend import geldend

    known = geldend(result.portfolio.kader.profiel).op_code
    return [
        f"{count:6}  {code}  {schoon(known[code].titel)}" for code, count in result.counts().items()
    ]
