"""How things end, and what became of what was planned: PK416, PK417 (7-truth §1, §3)."""

from __future__ import annotations

from collections.abc import Iterator

from pilotkit.dossier import Dossier
from pilotkit.dutch import kort, lijkt_op, opsomming, zeker_bedoeld
from pilotkit.dutch import kwartaal as kwartaal_in_woorden
from pilotkit.finding import Finding, Path, Severity
from pilotkit.model.programma import Beslismoment
from pilotkit.model.woorden import Fasesoort, Momentsoort, Momentstaat
from pilotkit.model.woordenschat import ORGAAN
from pilotkit.peildatum.momenten import Moment, momenten
from pilotkit.portfolio import Portfolio
from pilotkit.rules.rule import AFSPRAAK, pilotregel, portefeuilleregel

FOUT, WAARSCHUWING = Severity.FOUT, Severity.WAARSCHUWING


@pilotregel("PK416", WAARSCHUWING, AFSPRAAK)
def gestopt_met_les(dossier: Dossier) -> Iterator[Finding]:
    """Van een pilot die stopte staat er hoe het afliep en wat ervan is geleerd.

    Stoppen mag. Wie niet zegt waarom, en wat een ander ervan kan leren, gooit weg
    wat de pilot waard was.
    """
    if dossier.fase.soort is not Fasesoort.GESTOPT:
        return
    evaluatie = dossier.toen.evaluatie
    mist: list[tuple[str, str, str]] = []
    if evaluatie is None or evaluatie.uitkomst is None:
        mist.append(("uitkomst", "uitkomst", "`uitkomst: {oordeel: …, toelichting: …}`"))
    if evaluatie is None or not evaluatie.lessen:
        mist.append(("lessen", "les", "`lessen: [{datum: …, les: …, betekenis: …}]`"))
    if mist:
        yield Finding(
            ("evaluatie", mist[0][0]),
            f"{dossier.heet.voorop} is gestopt zonder "
            f"{opsomming((wat for _, wat, _ in mist), 'en zonder')}.",
            f"zet onder `evaluatie`: {opsomming(typ for _, _, typ in mist)}",
        )


@portefeuilleregel("PK417", WAARSCHUWING, AFSPRAAK)
def moment_met_uitkomst(portfolio: Portfolio) -> Iterator[Finding]:
    """Van een moment dat voorbij is staat er wat ervan werd.

    Een plan is geen feit. Is het kwartaal van een moment voorbij, of dat waarnaar
    het is verschoven, dan zegt `staat` of het is gehouden, verschoven of vervallen.
    Een dag bij `gehouden_op` of een besluit zegt ook dat het is gehouden. Van wat is
    gehouden staat er wat eruit kwam.
    """
    programma = portfolio.kader.programma
    bekend = {besluit.kenmerk for besluit in programma.besluiten if besluit.kenmerk}
    alle = zip(programma.beslismomenten, momenten(portfolio.kader), strict=True)
    for index, (getypt, moment) in enumerate(alle):
        path: Path = ("beslismomenten", index)
        gepland, wat = moment.komt_in, f"‘{kort(getypt.onderwerp)}’"
        if gepland and not getypt.gehouden_op and gepland.laatste_dag < portfolio.peildatum:
            verschoven = moment.staat is Momentstaat.VERSCHOVEN
            yield Finding(
                (*path, "naar" if verschoven else "kwartaal"),
                f"{wat} was {'verschoven naar' if verschoven else 'gepland in'} het "
                f"{kwartaal_in_woorden(gepland)}, en er staat niet wat ervan is geworden.",
                _WEER if verschoven else _WERD,
            )
        elif leeg := _onvolledig(getypt, moment):
            staat, mist, typ = leeg
            yield Finding(
                (*path, "staat"),
                f"{wat} is {staat}, maar er staat niet {mist}.",
                f"zet erbij: {typ}",
            )
        if getypt.besluit and getypt.besluit not in bekend:
            yield Finding(
                (*path, "besluit"),
                f"Er is geen besluit met kenmerk `{kort(getypt.besluit)}`.",
                "zet het besluit bij `besluiten` in programma.yaml",
                severity=FOUT,
            )


_WERD = (
    "zet erbij: `staat: gehouden` met `gehouden_op` en `uitkomst`, of `staat: "
    "verschoven` met `naar`, of `staat: vervallen`"
)
_WEER = (
    "typ `staat: gehouden` met `gehouden_op` en `uitkomst`, of `staat: vervallen`; is het weer "
    "verschoven, verander dan `naar`"
)


def _onvolledig(getypt: Beslismoment, moment: Moment) -> tuple[str, str, str] | None:
    """Return what became of a moment, what is not said of that, and what to type."""
    if Momentstaat.GEHOUDEN in (getypt.staat, moment.staat):
        if not (getypt.gehouden_op or moment.gehouden_op):
            return "gehouden", "wanneer", "`gehouden_op: …`"
        if getypt.uitkomst is None and getypt.besluit is None:
            typ = "`uitkomst: …`, of `besluit: …` met het kenmerk"
            return "gehouden", "wat eruit kwam", typ
    if getypt.staat is Momentstaat.VERSCHOVEN and getypt.naar is None:
        return "verschoven", "waarheen", "`naar: …`, met het nieuwe kwartaal"
    return None


@portefeuilleregel("PK419", FOUT, AFSPRAAK)
def moment_met_orgaan(portfolio: Portfolio) -> Iterator[Finding]:
    """Wie een besluit neemt is een orgaan dat besluit.

    Een moment om te bespreken of te informeren mag bij elke commissie liggen. Een
    besluit niet: dat neemt een orgaan uit de vaste lijst.
    """
    programma, schat = portfolio.kader.programma, portfolio.kader.profiel.woordenschat
    besluiten, hoort = tuple(map(str, schat.waarden(ORGAAN))), portfolio.kader.rapportageorgaan
    for index, moment in enumerate(programma.beslismomenten):
        path, orgaan = ("beslismomenten", index, "orgaan"), moment.orgaan
        if orgaan in besluiten or (orgaan == hoort and moment.soort is not Momentsoort.BESLUIT):
            continue
        if moment.soort is Momentsoort.BESLUIT:
            zeker = zeker_bedoeld(orgaan, besluiten)
            yield Finding(
                path,
                f"{kort(orgaan)} neemt geen besluiten.",
                f"bedoel je `{zeker}`?"
                if zeker
                else f"typ {opsomming(besluiten, 'of')}; of zet er `soort: bespreking` bij",
                zeker or "",
            )
        elif near := lijkt_op(orgaan, (*besluiten, hoort)):
            yield Finding(
                path,
                f"{kort(orgaan)} lijkt op `{near}`, maar is het niet.",
                f"typ `{near}`, of laat het zo als het een ander orgaan is",
                severity=WAARSCHUWING,
            )
