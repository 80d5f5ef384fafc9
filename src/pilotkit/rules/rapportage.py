"""The family rapportage: is there news, and does something follow bad news (PK701, PK702)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from pilotkit.dossier import Dossier
from pilotkit.dutch import datum
from pilotkit.finding import Finding, Severity
from pilotkit.gedateerd import op_datum
from pilotkit.kwartaal import Kwartaal
from pilotkit.model.woorden import Fasesoort, Stand
from pilotkit.rules.rule import AFSPRAAK, BELEID, pilotregel

WAARSCHUWING = Severity.WAARSCHUWING
NET_BEGONNEN = timedelta(days=30)


@pilotregel("PK701", WAARSCHUWING, BELEID, waivable=True)
def voortgang(dossier: Dossier) -> Iterator[Finding]:
    """Van een pilot die loopt is er elk kwartaal nieuws.

    De portefeuillehouder meldt de voortgang in de commissie. Daarvoor is een
    bericht nodig uit het lopende of het laatste volle kwartaal. Wie korter dan
    dertig dagen geleden begon, of nog moet beginnen, hoeft nog niets te melden.
    """
    if not dossier.fase.loopt:
        return
    uiterlijk = bericht_uiterlijk(dossier)
    if uiterlijk and uiterlijk >= dossier.peildatum:
        return
    berichten = op_datum(dossier.toen.voortgang)
    if berichten:
        message = (
            f"Het laatste bericht over de voortgang is van {datum(berichten[-1].datum)}; er hoort "
            "elk kwartaal nieuws te zijn."
        )
    elif min((b.datum for b in dossier.pilot.voortgang), default=date.min) > dossier.peildatum:
        message = (
            "Elk bericht over de voortgang ligt na de peildatum, "
            f"{datum(dossier.peildatum)}: er is dus nog geen nieuws."
        )
    else:
        message = f"{dossier.in_fase} zonder bericht over de voortgang."
    yield Finding(
        ("voortgang",),
        message,
        "zet onder `voortgang` een bericht van nu, met `datum`, `stand`, `kop` en `tekst`",
    )


def bericht_uiterlijk(dossier: Dossier) -> date | None:
    """Return the last day on which the next report on a running pilot is in time.

    None for a pilot that does not run, and where neither a report nor a start says since
    when there should be one.
    """
    if not dossier.fase.loopt:
        return None
    dagen = [
        begin + NET_BEGONNEN - timedelta(days=1)
        for begin in (dossier.begin_uitvoering, dossier.toen.planning.start)
        if begin
    ]
    if berichten := op_datum(dossier.toen.voortgang):
        dagen.append(Kwartaal.met(berichten[-1].datum).volgende.laatste_dag)
    return max(dagen, default=None)


@pilotregel("PK702", WAARSCHUWING, AFSPRAAK, waivable=True)
def maatregel(dossier: Dossier) -> Iterator[Finding]:
    """Op slecht nieuws volgt een maatregel.

    Is de laatste stand `aandacht` of `stagneert`, dan is er sindsdien een
    `signaal` met een `maatregel`: wat gaat er gebeuren?
    """
    if dossier.fase.soort in (Fasesoort.AFGEROND, Fasesoort.GESTOPT, Fasesoort.ZELFSTANDIG):
        return
    berichten = op_datum(dossier.toen.voortgang)
    if not berichten or berichten[-1].stand is Stand.OP_KOERS:
        return
    laatste = berichten[-1]
    gevolgd = any(s.maatregel and s.datum >= laatste.datum for s in dossier.toen.signalen)
    if not gevolgd:
        yield Finding(
            ("voortgang", dossier.laatste_bericht or 0, "stand"),
            f"De stand van {datum(laatste.datum)} is `{laatste.stand}`, maar er staat geen "
            "maatregel van die dag of later.",
            "zet onder `signalen`: `- {datum: …, soort: risico, tekst: …, maatregel: …}`",
        )
