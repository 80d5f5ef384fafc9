"""The quarterly note to the commissie (opzet §8): the product that politicians see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from pilotkit.gedateerd import op_datum
from pilotkit.model.woorden import Fase, Signaalsoort
from pilotkit.reports.beelden.geldverloop import geldverloop
from pilotkit.reports.beelden.tijdlijn import tijdlijn
from pilotkit.reports.gedeeld import gepland, namen
from pilotkit.reports.nieuws import herijkt, nieuws
from pilotkit.reports.notastaat import notastaat
from pilotkit.reports.tabellen import geldrijen, oordeelrijen, pilotrijen, planrijen
from pilotkit.reports.verantwoording import uitgezonderd, verantwoording
from pilotkit.reports.zinnen.correcties import correctieregels
from pilotkit.reports.zinnen.geld import geldzinnen, kaderzin, programmakosten
from pilotkit.reports.zinnen.gevraagd import gevraagd
from pilotkit.reports.zinnen.nieuws import besluitzin, in_het_kort, zinnen
from pilotkit.reports.zinnen.plan import herijkzin
from pilotkit.reports.zinnen.relaties import HALFJAAR, samenhang
from pilotkit.reports.zinnen.stand import aandacht, lopende, telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from pilotkit.dossier import Dossier
    from pilotkit.kwartaal import Kwartaal
    from pilotkit.portfolio import PilotStand, Portfolio
    from pilotkit.reports.beelden.geldverloop import Geldverloop
    from pilotkit.reports.beelden.tijdlijn import Tijdlijn
    from pilotkit.reports.gedeeld import Gepland
    from pilotkit.reports.nieuws import Nieuws
    from pilotkit.reports.opdracht import Opdracht
    from pilotkit.reports.tabellen import Rij
    from pilotkit.reports.verantwoording import Uitgezonderd, Verantwoording
    from pilotkit.reports.zinnen.gevraagd import Vraag
    from pilotkit.reports.zinnen.relaties import Samenhang


@dataclass(frozen=True, slots=True)
class Voortgangsbericht:
    """What a pilot itself says of its progress."""

    kop: str
    tekst: str | None


@dataclass(frozen=True, slots=True)
class Bericht:
    """What is new of one pilot: its own words on progress, and what happened as sentences."""

    titel: str
    voortgang: tuple[Voortgangsbericht, ...]
    zinnen: tuple[str, ...]


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
    staat: str
    gevraagd: tuple[Vraag, ...]
    stand: tuple[str, ...]
    geldzinnen: tuple[str, ...]
    nieuw: tuple[str, ...]
    aandacht: tuple[str, ...]
    programmanieuws: tuple[str, ...]
    berichten: tuple[Bericht, ...]
    zonder_nieuws: str
    correcties: tuple[tuple[str, tuple[str, ...]], ...]
    pilots: tuple[Rij, ...]
    ideeen: tuple[tuple[str, str], ...]
    zonder_datum: tuple[tuple[str, str], ...]
    voorwaarden: tuple[str, ...]
    oordelen: tuple[Rij, ...]
    plannen: tuple[Rij, ...]
    herijkingen: tuple[tuple[str, str], ...]
    tijdlijn: Tijdlijn | None
    kaderzin: str
    verloop: Geldverloop | None
    geld: tuple[Rij, ...]
    komend: tuple[Gepland, ...]
    signalen: tuple[Signalering, ...]
    samenhang: Samenhang | None
    uitzonderingen: tuple[Uitgezonderd, ...]
    verantwoording: Verantwoording


def build(opdracht: Opdracht) -> Commissienota:
    """Return the note over a quarter, as things stood on the peildatum of the result."""
    result, kwartaal = opdracht.geteld, opdracht.kwartaal
    portfolio, dossiers = result.portfolio, result.dossiers
    kader, pilots = portfolio.kader, portfolio.pilots
    rapportage, volgend = kader.programma.rapportage, kwartaal.volgende
    vooraf = kwartaal.eerste_dag - timedelta(1)
    alle = [nieuws(dossier, kwartaal, vooraf) for dossier in dossiers]
    return Commissienota(
        titel=kader.titel,
        orgaan=rapportage.orgaan,
        portefeuillehouder=rapportage.portefeuillehouder,
        kwartaal=kwartaal,
        volgend=volgend,
        peildatum=portfolio.peildatum,
        loopt_nog=portfolio.peildatum < kwartaal.laatste_dag,
        staat=notastaat(opdracht),
        gevraagd=tuple(gevraagd(portfolio, kwartaal)),
        stand=tuple(filter(None, (_telling(opdracht, pilots), lopende(pilots)))),
        geldzinnen=tuple(geldzinnen(portfolio)),
        nieuw=tuple(in_het_kort(alle)),
        aandacht=tuple(aandacht(result)),
        programmanieuws=tuple(_programmanieuws(portfolio, kwartaal)),
        berichten=tuple(_bericht(bericht) for bericht in alle if not bericht.is_leeg),
        zonder_nieuws=_zonder_nieuws(alle),
        correcties=tuple(correctieregels(opdracht.correcties)),
        pilots=pilotrijen(pilots),
        ideeen=tuple(_ideeen(dossiers)),
        zonder_datum=tuple(_ideeen(opdracht.zonder_datum)),
        voorwaarden=kader.voorwaarden,
        oordelen=oordeelrijen(pilots),
        plannen=planrijen(pilots),
        herijkingen=tuple((d.toen.titel, herijkzin(stap)) for d in dossiers for stap in herijkt(d)),
        tijdlijn=tijdlijn(dossiers, portfolio.peildatum),
        kaderzin=kaderzin(portfolio),
        verloop=geldverloop(dossiers, kader, portfolio.peildatum),
        geld=geldrijen(portfolio),
        komend=tuple(gepland(dossiers, kader, volgend.eerste_dag, volgend.laatste_dag)),
        signalen=tuple(_signalen(dossiers, kwartaal)),
        samenhang=samenhang(dossiers, kader) if kwartaal.nummer in HALFJAAR else None,
        uitzonderingen=uitgezonderd(result),
        verantwoording=verantwoording(result, opdracht.revisie),
    )


def _telling(opdracht: Opdracht, pilots: tuple[PilotStand, ...]) -> str:
    """Say how many pilots there are; ideas without a date are named, and not counted."""
    hoeveel = len(opdracht.zonder_datum)
    if pilots or not hoeveel:
        return telling(pilots)
    wel = "ligt 1 idee" if hoeveel == 1 else f"liggen {hoeveel} ideeën"
    return f"Er is nog geen pilot; er {wel} zonder datum."


def _programmanieuws(portfolio: Portfolio, kwartaal: Kwartaal) -> Iterator[str]:
    """Tell what was decided on the programme itself, and what it spent."""
    for besluit in op_datum(portfolio.kader.programma.besluiten):
        if besluit.datum in kwartaal and besluit.datum <= portfolio.peildatum:
            yield besluitzin(besluit)
    if kosten := programmakosten(portfolio, kwartaal):
        yield kosten


def _bericht(bericht: Nieuws) -> Bericht:
    voortgang = tuple(Voortgangsbericht(v.kop, v.tekst) for v in bericht.voortgang)
    return Bericht(bericht.titel, voortgang, tuple(zinnen(bericht)))


def _zonder_nieuws(alle: Iterable[Nieuws]) -> str:
    """Say of which pilots there is no news; ideas, and what is over, lie still without a word."""
    berichten = list(alle)
    stil = [b.titel for b in berichten if b.is_leeg and b.fase not in _STIL]
    if all(bericht.is_leeg for bericht in berichten):
        return "Er is dit kwartaal geen nieuws over pilots."
    return f"Geen nieuws is er dit kwartaal van {namen(stil)}." if stil else ""


_STIL = (Fase.IDEE, Fase.AFGEROND, Fase.GESTOPT)


def _ideeen(dossiers: Iterable[Dossier]) -> Iterator[tuple[str, str]]:
    for dossier in dossiers:
        if dossier.fase is Fase.IDEE:
            yield dossier.pilot.titel, dossier.pilot.samenvatting


def _signalen(dossiers: Iterable[Dossier], kwartaal: Kwartaal) -> Iterator[Signalering]:
    """Return the signals of the quarter: risks first, then by date."""
    gevonden = [
        (signaal.soort is Signaalsoort.KANS, signaal.datum, dossier.pilot.titel, signaal)
        for dossier in dossiers
        for signaal in dossier.toen.signalen
        if signaal.datum in kwartaal
    ]
    for is_kans, dag, titel, signaal in sorted(gevonden, key=lambda rij: rij[:3]):
        yield Signalering(titel, dag, is_kans, signaal.tekst, signaal.maatregel)
