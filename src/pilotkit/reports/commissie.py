"""The quarterly note to the commissie (opzet §8): the product that politicians see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pilotkit.dutch import datum, euro, opsomming
from pilotkit.gedateerd import op_datum
from pilotkit.model.woorden import Fase, Oordeel, Signaalsoort
from pilotkit.portfolio import totaal
from pilotkit.reports import zinnen
from pilotkit.reports.gedeeld import OORDELEN, STANDEN, balk, gepland, voorwaarden_in_kort
from pilotkit.reports.nieuws import nieuws
from pilotkit.reports.verantwoording import uitgezonderd, verantwoording

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pilotkit.check import CheckResult
    from pilotkit.dossier import Dossier
    from pilotkit.kwartaal import Kwartaal
    from pilotkit.model.planning import Programmabesluit
    from pilotkit.portfolio import PilotStand, Portfolio
    from pilotkit.reports.gedeeld import Gepland
    from pilotkit.reports.nieuws import Nieuws
    from pilotkit.reports.verantwoording import Uitgezonderd, Verantwoording
    from pilotkit.source.git import Revision

SJABLOON = "commissie.md.j2"


@dataclass(frozen=True, slots=True)
class Geldregel:
    """A row of the table of money, in whole euros."""

    naam: str
    geraamd: int
    gevraagd: int
    verplicht: int
    uitgegeven: int
    beslag: int


@dataclass(frozen=True, slots=True)
class Signalering:
    """A signal with the pilot that gave it."""

    pilot: str
    datum: date
    is_kans: bool
    tekst: str
    maatregel: str | None


@dataclass(frozen=True, slots=True)
class Commissienota:
    """All that the note tells; the template only puts it in order."""

    titel: str
    orgaan: str
    portefeuillehouder: str | None
    kwartaal: Kwartaal
    volgend: Kwartaal
    peildatum: date
    loopt_nog: bool
    gevraagd: tuple[str, ...]
    kern: tuple[str, ...]
    pilots: tuple[tuple[str, ...], ...]
    ideeen: tuple[tuple[str, str], ...]
    voorwaarden: tuple[str, ...]
    oordelen: tuple[tuple[str, ...], ...]
    plannen: tuple[tuple[str, ...], ...]
    kaderzin: str
    balk: str
    geld: tuple[Geldregel, ...]
    programmabesluiten: tuple[Programmabesluit, ...]
    programmakosten: str
    nieuws: tuple[Nieuws, ...]
    zonder_nieuws: tuple[str, ...]
    komend: tuple[Gepland, ...]
    signalen: tuple[Signalering, ...]
    uitzonderingen: tuple[Uitgezonderd, ...]
    verantwoording: Verantwoording


def build(result: CheckResult, kwartaal: Kwartaal, revisie: Revision | None) -> Commissienota:
    """Return the note over a quarter, as things stood on the peildatum of the result."""
    portfolio = result.portfolio
    kader = portfolio.kader
    rapportage = kader.programma.rapportage
    berichten = [nieuws(dossier, kwartaal) for dossier in result.dossiers]
    getoetst = [p for p in portfolio.pilots if set(p.oordelen.values()) != {Oordeel.OPEN}]
    return Commissienota(
        titel=kader.titel,
        orgaan=rapportage.orgaan,
        portefeuillehouder=rapportage.portefeuillehouder,
        kwartaal=kwartaal,
        volgend=kwartaal.volgende,
        peildatum=portfolio.peildatum,
        loopt_nog=portfolio.peildatum < kwartaal.laatste_dag,
        gevraagd=tuple(zinnen.gevraagd(portfolio, kwartaal)),
        kern=tuple(zinnen.kern(portfolio)),
        pilots=tuple(_pilotrij(p) for p in portfolio.pilots if p.fase is not Fase.IDEE),
        ideeen=tuple(
            (dossier.pilot.titel, dossier.pilot.samenvatting)
            for dossier in result.dossiers
            if dossier.fase is Fase.IDEE
        ),
        voorwaarden=tuple(
            map(kader.profiel.voorwaarden.naam, kader.profiel.voorwaarden.sleutels())
        ),
        oordelen=tuple(
            (pilot.titel, *(OORDELEN[oordeel] for oordeel in pilot.oordelen.values()))
            for pilot in getoetst
        ),
        plannen=tuple(_planrij(pilot) for pilot in portfolio.pilots if pilot.is_herijkt),
        kaderzin=zinnen.kaderzin(portfolio),
        balk=_balk(portfolio),
        geld=tuple(_geld(portfolio)),
        programmabesluiten=_programmabesluiten(portfolio, kwartaal),
        programmakosten=_programmakosten(portfolio, kwartaal),
        nieuws=tuple(bericht for bericht in berichten if not bericht.is_leeg),
        zonder_nieuws=tuple(
            bericht.titel for bericht in berichten if bericht.is_leeg and bericht.fase != Fase.IDEE
        ),
        komend=tuple(
            gepland(
                result.dossiers, kader, kwartaal.volgende.eerste_dag, kwartaal.volgende.laatste_dag
            )
        ),
        signalen=tuple(_signalen(result.dossiers, kwartaal)),
        uitzonderingen=uitgezonderd(result),
        verantwoording=verantwoording(result, revisie),
    )


def _programmabesluiten(portfolio: Portfolio, kwartaal: Kwartaal) -> tuple[Programmabesluit, ...]:
    besluiten = op_datum(portfolio.kader.programma.besluiten)
    return tuple(b for b in besluiten if b.datum in kwartaal and b.datum <= portfolio.peildatum)


def _pilotrij(pilot: PilotStand) -> tuple[str, ...]:
    return (
        pilot.titel,
        str(pilot.fase),
        opsomming(pilot.gemeenten) if pilot.gemeenten else "–",
        voorwaarden_in_kort(pilot.oordelen),
        STANDEN[pilot.stand] if pilot.stand else "–",
    )


def _planrij(pilot: PilotStand) -> tuple[str, ...]:
    return (
        pilot.titel,
        euro(pilot.eerste_raming),
        euro(pilot.geld.geraamd),
        datum(pilot.eerste_einde) if pilot.eerste_einde else "–",
        datum(pilot.einde) if pilot.einde else "–",
    )


def _balk(portfolio: Portfolio) -> str:
    plafond = portfolio.kader.plafond
    if not plafond or not (portfolio.geld.beslag or portfolio.in_voorbereiding):
        return ""
    return balk((portfolio.geld.beslag, portfolio.in_voorbereiding), plafond)


def _geld(portfolio: Portfolio) -> Iterator[Geldregel]:
    regels = [(pilot.titel, pilot.geld) for pilot in portfolio.pilots]
    regels.append(("Eigen kosten van het programma", portfolio.programmakosten))
    regels = [(naam, geld) for naam, geld in regels if any(_bedragen(geld))]
    for naam, geld in regels:
        yield Geldregel(naam, *_bedragen(geld))
    if len(regels) > 1:
        yield Geldregel("Samen", *_bedragen(portfolio.geld))


def _bedragen(geld: object) -> list[int]:
    namen = ("geraamd", "gevraagd", "verplicht", "uitgegeven", "beslag")
    return [getattr(geld, naam) for naam in namen]


def _programmakosten(portfolio: Portfolio, kwartaal: Kwartaal) -> str:
    """Say what the programme itself committed and spent in the quarter; empty for nothing."""
    kosten = portfolio.kader.programma.budget.kosten

    def in_kwartaal(dag: date) -> bool:
        return dag in kwartaal and dag <= portfolio.peildatum

    verplicht = totaal(v for post in kosten for v in post.verplichtingen if in_kwartaal(v.datum))
    uitgegeven = totaal(u for post in kosten for u in post.uitgaven if in_kwartaal(u.datum))
    delen = [f"verplichtte {euro(verplicht)}"] if verplicht else []
    delen += [f"gaf {euro(uitgegeven)} uit"] if uitgegeven else []
    return f"Het programma zelf {opsomming(delen)}." if delen else ""


def _signalen(dossiers: tuple[Dossier, ...], kwartaal: Kwartaal) -> Iterator[Signalering]:
    """Return the signals of the quarter: risks first, then by date."""
    gevonden = [
        (signaal.soort is Signaalsoort.KANS, signaal.datum, dossier.pilot.titel, signaal)
        for dossier in dossiers
        for signaal in dossier.toen.signalen
        if signaal.datum in kwartaal
    ]
    for is_kans, dag, titel, signaal in sorted(gevonden, key=lambda rij: rij[:3]):
        yield Signalering(titel, dag, is_kans, signaal.tekst, signaal.maatregel)
