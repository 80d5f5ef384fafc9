"""The quarterly note: the product that politicians see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from pilotkit.agenda import PLAN, taken, tussen
from pilotkit.dossier import Dossier
from pilotkit.kwartaal import Kwartaal
from pilotkit.model.woorden import Fasesoort, Signaalsoort
from pilotkit.peildatum.kader import Kader
from pilotkit.portfolio import PilotStand, Portfolio, tabelnamen
from pilotkit.reports.beelden.geldverloop import geldverloop
from pilotkit.reports.beelden.tijdlijn import tijdlijn
from pilotkit.reports.berichten import Bericht, berichten, is_veel, zonder_nieuws
from pilotkit.reports.nieuws import herijkt, nieuws
from pilotkit.reports.opdracht import Opdracht
from pilotkit.reports.tabellen import (
    Notitietabel,
    Rij,
    geldrijen,
    oordeelrijen,
    pilottabel,
    planrijen,
    trancherijen,
)
from pilotkit.reports.verantwoording import (
    Uitgezonderd,
    Verantwoording,
    notastaat,
    uitgezonderd,
    verantwoording,
)
from pilotkit.reports.voorblad import Voorblad, hoogte, voorblad
from pilotkit.reports.zinnen.correcties import correctieregels
from pilotkit.reports.zinnen.geld import beslagzinnen, geldzinnen, kaderzin, programmakosten
from pilotkit.reports.zinnen.gevraagd import Agendapunt, aan_wie, gevraagd, momentzinnen
from pilotkit.reports.zinnen.nieuws import in_het_kort
from pilotkit.reports.zinnen.plan import herijkzin
from pilotkit.reports.zinnen.plichten import te_laat_zin
from pilotkit.reports.zinnen.programma import gebeurd, subsidiezinnen
from pilotkit.reports.zinnen.relaties import HALFJAAR, Samenhang, samenhang
from pilotkit.reports.zinnen.stand import geen_aandacht, gegevens_aandacht, lopende, telling

if TYPE_CHECKING:
    from pilotkit.reports.beelden.geldverloop import Geldverloop
    from pilotkit.reports.beelden.tijdlijn import Tijdlijn


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
    aan_wie: str
    gevraagd: tuple[Agendapunt, ...]
    stand: tuple[str, ...]
    geldzinnen: tuple[str, ...]
    nieuw: tuple[str, ...]
    voorblad: Voorblad
    geen_aandacht: str
    gegevens: tuple[str, ...]
    te_laat: str
    momenten: tuple[str, ...]
    programmanieuws: tuple[str, ...]
    berichten: tuple[Bericht, ...]
    veel_nieuws: bool
    zonder_nieuws: str
    correcties: tuple[tuple[str, tuple[str, ...]], ...]
    pilots: Notitietabel
    kent_fasen: bool
    met_besluiten: bool
    ideeen: tuple[tuple[str, str], ...]
    zonder_datum: tuple[tuple[str, str], ...]
    voorwaarden: tuple[str, ...]
    oordelen: tuple[Rij, ...]
    plannen: tuple[Rij, ...]
    onveranderd: int
    herijkingen: tuple[tuple[str, str], ...]
    tijdlijn: Tijdlijn | None
    kaderzin: str
    subsidies: tuple[str, ...]
    verloop: Geldverloop | None
    beslag: str
    geld: tuple[Rij, ...]
    tranches: tuple[Rij, ...]
    signalen: tuple[Signalering, ...]
    samenhang: Samenhang | None
    uitzonderingen: tuple[Uitgezonderd, ...]
    verantwoording: Verantwoording


def build(opdracht: Opdracht) -> Commissienota:
    """Return the note over a quarter, as things stood on the peildatum of the result."""
    result, kwartaal = opdracht.geteld, opdracht.kwartaal
    portfolio, dossiers = result.portfolio, result.dossiers
    kader, pilots, heet = portfolio.kader, portfolio.pilots, portfolio.heet
    rapportage, volgend = kader.programma.rapportage, kwartaal.volgende
    kent_fasen = bool(kader.profiel.levensloop.fasen)
    vooraf = kwartaal.eerste_dag - timedelta(1)
    alle = [nieuws(dossier, kwartaal, vooraf) for dossier in dossiers]
    vragen = tuple(gevraagd(portfolio, kwartaal))
    stand = tuple(filter(None, (_telling(opdracht, pilots), lopende(pilots, heet))))
    geld, gegevens = tuple(geldzinnen(portfolio)), tuple(gegevens_aandacht(result))
    laat = te_laat_zin(kader)
    boven = [v.tekst for v in vragen] + [punt for v in vragen for punt in v.punten]
    hoog_boven = hoogte(
        (*boven, notastaat(opdracht), " ".join(stand), " ".join(geld), " ".join(gegevens), laat)
    )
    return Commissienota(
        titel=kader.titel,
        orgaan=kader.rapportageorgaan,
        portefeuillehouder=rapportage.portefeuillehouder,
        kwartaal=kwartaal,
        volgend=volgend,
        peildatum=portfolio.peildatum,
        loopt_nog=portfolio.peildatum < kwartaal.laatste_dag,
        staat=notastaat(opdracht),
        aan_wie=aan_wie(kader.rapportageorgaan),
        gevraagd=vragen,
        stand=stand,
        geldzinnen=geld,
        nieuw=tuple(in_het_kort(alle, kader.profiel)),
        voorblad=voorblad(
            portfolio, dossiers, kwartaal, _komend(portfolio, dossiers, volgend), hoog_boven
        ),
        geen_aandacht=geen_aandacht(pilots, heet),
        gegevens=gegevens,
        te_laat=laat,
        momenten=tuple(momentzinnen(portfolio, kwartaal)),
        programmanieuws=(*programmakosten(portfolio, kwartaal), *gebeurd(kader, kwartaal)),
        berichten=berichten(alle),
        veel_nieuws=is_veel(alle),
        zonder_nieuws=zonder_nieuws(alle, heet),
        correcties=tuple(correctieregels(opdracht.correcties, heet)),
        pilots=pilottabel(pilots, kader.profiel),
        kent_fasen=kent_fasen,
        met_besluiten=kent_fasen or _is_besloten(kader, dossiers),
        ideeen=tuple(_ideeen(dossiers)),
        zonder_datum=tuple(_ideeen(opdracht.zonder_datum)),
        voorwaarden=kader.voorwaarden,
        oordelen=oordeelrijen(pilots),
        herijkingen=_herijkingen(dossiers, kwartaal),
        plannen=planrijen(pilots, alleen_anders=True),
        onveranderd=len(planrijen(pilots)) - len(planrijen(pilots, alleen_anders=True)),
        tijdlijn=tijdlijn(dossiers, portfolio.peildatum) if len(dossiers) <= _IN_BEELD else None,
        kaderzin=kaderzin(portfolio),
        subsidies=tuple(subsidiezinnen(kader)),
        verloop=geldverloop(dossiers, kader, portfolio.peildatum),
        beslag=" ".join(beslagzinnen(kader.profiel)),
        geld=geldrijen(portfolio),
        tranches=trancherijen(portfolio),
        signalen=tuple(_signalen(dossiers, kwartaal)),
        samenhang=samenhang(dossiers, kader) if kwartaal.nummer in HALFJAAR else None,
        uitzonderingen=uitgezonderd(result),
        verantwoording=verantwoording(result, opdracht.revisie),
    )


def _telling(opdracht: Opdracht, pilots: tuple[PilotStand, ...]) -> str:
    """Say how many pilots there are; ideas without a date are named, and not counted."""
    hoeveel, kader = len(opdracht.zonder_datum), opdracht.result.portfolio.kader
    if pilots or not hoeveel:
        return telling(pilots, kader.profiel)
    wel = "ligt 1 idee" if hoeveel == 1 else f"liggen {hoeveel} ideeën"
    return f"Er is nog {kader.woorden.pilot.geen}; er {wel} zonder datum."


def _is_besloten(kader: Kader, dossiers: Iterable[Dossier]) -> bool:
    """Whether the files know of any decision."""
    return bool(kader.toen.besluiten) or any(dossier.toen.besluiten for dossier in dossiers)


def _komend(
    portfolio: Portfolio, dossiers: tuple[Dossier, ...], volgend: Kwartaal
) -> tuple[Rij, ...]:
    plannen = [taak for taak in taken(portfolio, dossiers) if taak.soort in PLAN]
    dingen = tussen(plannen, volgend.eerste_dag, volgend.laatste_dag)
    return tuple((taak.dag_in_woorden, taak.over, taak.wat) for taak in dingen)


def _herijkingen(dossiers: Iterable[Dossier], kwartaal: Kwartaal) -> tuple[tuple[str, str], ...]:
    """Tell the adjustments of plans from before the quarter; those in it are news."""
    return tuple(
        (dossier.toen.titel, herijkzin(stap))
        for dossier in dossiers
        for stap in herijkt(dossier)
        if stap.datum not in kwartaal
    )


_IN_BEELD = 24
"""The planning of more pilots than this takes pages; each stands in the note on that pilot."""


def _ideeen(dossiers: Iterable[Dossier]) -> Iterator[tuple[str, str]]:
    for dossier in dossiers:
        if dossier.fase.soort is Fasesoort.IDEE:
            yield dossier.pilot.titel, dossier.pilot.samenvatting


def _signalen(dossiers: Iterable[Dossier], kwartaal: Kwartaal) -> Iterator[Signalering]:
    """Return the signals of the quarter: risks first, then by date."""
    alle = tuple(dossiers)
    titels = tabelnamen(dossier.stand for dossier in alle)
    gevonden = [
        (signaal.soort is Signaalsoort.KANS, signaal.datum, titels[dossier.stand.id], signaal)
        for dossier in alle
        for signaal in dossier.toen.signalen
        if signaal.datum in kwartaal
    ]
    for is_kans, dag, titel, signaal in sorted(gevonden, key=lambda rij: rij[:3]):
        yield Signalering(titel, dag, is_kans, signaal.tekst, signaal.maatregel)
