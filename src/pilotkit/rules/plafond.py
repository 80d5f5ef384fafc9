"""The family geld: is there room under the ceiling (PK301 to PK303)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pilotkit.dutch import euro, opsomming
from pilotkit.finding import Finding, Path, Severity
from pilotkit.model.woorden import Fasesoort, Handeling
from pilotkit.peildatum.uitzonderingen import heeft_mandaat
from pilotkit.portfolio import PilotStand, Portfolio
from pilotkit.rules.rule import AFSPRAAK, portefeuilleregel

FOUT, WAARSCHUWING = Severity.FOUT, Severity.WAARSCHUWING


def _grootste(pilots: Iterable[PilotStand], veld: str) -> PilotStand | None:
    return max(pilots, key=lambda pilot: getattr(pilot.geld, veld), default=None)


@portefeuilleregel("PK301", FOUT, AFSPRAAK)
def plafond(portfolio: Portfolio) -> Iterator[Finding]:
    """Het beslag van alle pilots samen blijft onder het plafond.

    Een pilot in uitvoering of vervolg legt beslag op het grootste van wat aan de
    provincie is gevraagd en wat zij heeft verplicht; een pilot die is afgerond
    of gestopt op wat nog is verplicht, of op wat is uitgegeven als dat meer is;
    andere pilots op wat is verplicht. De eigen kosten van het programma tellen
    mee. De melding staat bij de pilot met het grootste beslag.
    """
    plafond, samen = portfolio.kader.plafond, portfolio.geld.beslag
    if plafond is None or samen <= plafond:
        return
    over = euro(samen - plafond)
    beslagen = [(pilot.id, pilot.geld.beslag) for pilot in portfolio.pilots if pilot.geld.beslag]
    if eigen := portfolio.programmakosten.beslag:
        beslagen.append(("eigen kosten van het programma", eigen))
    beslagen.sort(key=lambda paar: -paar[1])
    delen = opsomming(f"{naam} {euro(bedrag)}" for naam, bedrag in beslagen)
    grootste = _grootste(portfolio.pilots, "beslag")
    if grootste and not grootste.geld.beslag:
        grootste = None
    wie = portfolio.woorden.vertegenwoordiging
    voorleggen = f", of leg het plafond voor aan {wie}" if wie else ""
    message = (
        f"Het beslag is samen {euro(samen)}: {over} meer dan het plafond van {euro(plafond)}. "
        f"Beslag: {delen}. {portfolio.niet_meegeteld}"
    )
    yield Finding(
        grootste.plek_beslag if grootste else _grootste_post(portfolio),
        message.strip(),
        f"verlaag het beslag met {over}{voorleggen}",
        pilot=grootste.id if grootste else None,
    )


def _grootste_post(portfolio: Portfolio) -> Path:
    """Return the place of the largest of the programme's own costs."""
    kosten = portfolio.kader.programma.budget.kosten
    grootste = max(range(len(kosten)), key=lambda index: kosten[index].raming)
    return ("budget", "kosten", grootste, "raming")


@portefeuilleregel("PK302", WAARSCHUWING, AFSPRAAK)
def voorbereiding(portfolio: Portfolio) -> Iterator[Finding]:
    """Wat in voorbereiding is past in de ruimte die over is.

    Pilots in ontwikkeling vragen geld dat nog geen beslag legt: wat zij vragen
    boven wat al aan hen is verplicht. Vragen zij samen
    meer dan de ruimte onder het plafond, dan kunnen niet alle pilots door.
    """
    ruimte, gevraagd = portfolio.ruimte, portfolio.in_voorbereiding
    if ruimte is None or ruimte < 0 or gevraagd <= ruimte:
        return
    in_ontwikkeling = portfolio.in_fase(Fasesoort.ONTWIKKELING)
    grootste = _grootste(in_ontwikkeling, "nog_gevraagd")
    vragers, heet = portfolio.vragend, portfolio.heet
    delen = opsomming(f"{pilot.id} {euro(pilot.geld.nog_gevraagd)}" for pilot in vragers)
    over = f"nog {euro(ruimte)} ruimte" if ruimte else "geen ruimte meer"
    wie = f"{heet.koppen} in ontwikkeling vragen samen {euro(gevraagd)} ({delen})"
    hint = f"kies welke {heet.meervoud} doorgaan, of verlaag wat zij vragen met"
    if len(vragers) == 1:
        wie = f"{heet.voorop} in ontwikkeling ({vragers[0].id}) vraagt {euro(gevraagd)}"
        hint = f"verlaag wat {heet.hij} vraagt met"
    yield Finding(
        grootste.plek_gevraagd if grootste else (),
        f"{wie}, maar onder het plafond is {over}. {portfolio.niet_meegeteld}".strip(),
        f"{hint} {euro(gevraagd - ruimte)}",
        pilot=grootste.id if grootste else None,
    )


@portefeuilleregel("PK303", FOUT, AFSPRAAK)
def budget(portfolio: Portfolio) -> Iterator[Finding]:
    """Reserve en plafond zijn die van Provinciale Staten.

    Het profiel van het programma kent de bedragen. Staat in `programma.yaml` een
    ander bedrag, dan noemt `besluiten` het besluit met dat `bedrag`. Het
    plafond is nooit hoger dan de reserve.
    """
    kader = portfolio.kader
    besloten = {
        besluit.bedrag
        for besluit in kader.programma.besluiten
        if heeft_mandaat(besluit, Handeling.BEDRAGEN, kader)
    }
    eigen = kader.programma.budget
    for naam, bedrag, bekend in (
        ("reserve", eigen.reserve, kader.profiel.reserve),
        ("plafond", eigen.plafond, kader.profiel.plafond),
    ):
        if bedrag is not None and bedrag != bekend and bedrag not in besloten:
            anders = f"gaat uit van {euro(bekend)}" if bekend else "kent er geen"
            yield Finding(
                ("budget", naam),
                f"Er is geen besluit over een {naam} van {euro(bedrag)} van wie daarover gaat; het "
                f"programma {anders}.",
                f"zet bij `besluiten` het besluit met `bedrag: {bedrag}`"
                + (f", of typ {bekend}" if bekend else ""),
            )
    if kader.plafond and kader.reserve and kader.plafond > kader.reserve:
        yield Finding(
            ("budget", "plafond" if eigen.plafond else "reserve"),
            f"Het plafond van {euro(kader.plafond)} is hoger dan de reserve van "
            f"{euro(kader.reserve)}.",
            "het plafond is een deel van de reserve: controleer beide bedragen",
        )
