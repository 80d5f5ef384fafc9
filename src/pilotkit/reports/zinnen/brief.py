"""What a newsletter tells beside the stories: what began or ended, and what is to come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from pilotkit.dossier import Dossier
from pilotkit.dutch import datum, kort, opsomming, zin
from pilotkit.dutch import kwartaal as in_woorden
from pilotkit.kwartaal import Kwartaal
from pilotkit.model.woorden import Fasesoort, Momentsoort
from pilotkit.peildatum.kader import Kader
from pilotkit.peildatum.momenten import Moment
from pilotkit.peildatum.stappen import stappen
from pilotkit.peildatum.termijnen import Termijnsoort, looptijd, termijnen
from pilotkit.reports.fasewoorden import orgaan_in_zin, verwoord
from pilotkit.reports.opdracht import Tijdvak
from pilotkit.reports.zinnen.momenten import gepland
from pilotkit.reports.zinnen.pilot import is_nog_te_beginnen, is_tot_start_besloten

_NU: Mapping[Fasesoort, str] = {
    Fasesoort.IDEE: "is een nieuw idee",
    Fasesoort.ONTWIKKELING: "wordt nu verder uitgewerkt",
    Fasesoort.UITVOERING: "is begonnen",
    Fasesoort.VERVOLG: "krijgt een vervolg",
    Fasesoort.AFGEROND: "is klaar",
    Fasesoort.GESTOPT: "is gestopt",
}


def gebeurd(dossiers: Iterable[Dossier], periode: Tijdvak) -> Iterator[tuple[str, str]]:
    """Yield of each pilot what began or ended in the time, and who joined, with its id."""
    for dossier in dossiers:
        zinnen = []
        in_periode = [stap for stap in stappen(dossier.toen) if stap.datum in periode]
        if in_periode and in_periode[-1].fase == dossier.fase:
            zinnen.append(f"{dossier.heet.voorop} {_nu(dossier)}.")
        mee = [p.naam for p in dossier.toen.partners if p.intentie and p.intentie in periode]
        if mee:
            doet = "doet" if len(mee) == 1 else "doen"
            zinnen.append(zin(f"{opsomming(mee)} {doet} nu mee."))
        if zinnen:
            yield dossier.stand.id, " ".join(zinnen)


def _nu(dossier: Dossier) -> str:
    start = dossier.toen.planning.start
    if dossier.fase.soort is Fasesoort.UITVOERING and start and is_nog_te_beginnen(dossier):
        besloten = is_tot_start_besloten(dossier)
        return f"{'kan van start, op' if besloten else 'begint volgens plan op'} {datum(start)}"
    nu = {**_NU, Fasesoort.ZELFSTANDIG: f"gaat verder zonder {dossier.woorden.betaler}"}
    return verwoord(dossier.fase, nu, f"is nu in de fase {dossier.fase}")


def agenda(dossiers: Iterable[Dossier], kader: Kader, straks: Tijdvak) -> Iterator[str]:
    """Yield what is planned in a time to come, by day; what is over has no plans."""
    dingen = [
        (dag, zin(f"{datum(dag)}: {wat}"))
        for dossier in dossiers
        for dag, wat in _plannen(dossier)
        if dag in straks
    ]
    dingen += [
        (kwartaal.laatste_dag, zin(f"{in_woorden(kwartaal)}: {_voor(moment)}"))
        for kwartaal, moment in gepland(kader)
        if _raakt(kwartaal, straks)
    ]
    yield from (tekst for _, tekst in sorted(dingen, key=lambda ding: ding[0]))


def _raakt(kwartaal: Kwartaal, straks: Tijdvak) -> bool:
    return kwartaal.eerste_dag <= straks.tot and straks.van <= kwartaal.laatste_dag


def _plannen(dossier: Dossier) -> Iterator[tuple[date, str]]:
    titel = kort(dossier.stand.kortetitel)
    for termijn in (*looptijd(dossier.toen), *termijnen(dossier.toen)):
        match termijn.soort:
            case Termijnsoort.START:
                wat = f"{titel} begint"
            case Termijnsoort.MIJLPAAL:
                wat = f"bij {titel} moet dit klaar zijn: {termijn.naam}"
            case Termijnsoort.EVALUATIE:
                wat = f"de {termijn.naam} van {titel}"
            case Termijnsoort.EINDE:
                wat = f"{titel} loopt af"
        yield termijn.dag, wat


def _voor(moment: Moment) -> str:
    wie = orgaan_in_zin(moment.orgaan)
    if moment.soort is Momentsoort.BESLUIT:
        return f"{wie} {wie.doet('besluit', 'besluiten')} over: {moment.onderwerp}"
    if moment.soort is Momentsoort.INFORMATIE:
        return f"{wie} {wie.doet('krijgt', 'krijgen')} informatie over: {moment.onderwerp}"
    return f"{wie} {wie.doet('bespreekt', 'bespreken')}: {moment.onderwerp}"
