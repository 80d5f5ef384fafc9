"""The family rapportage: closed quarters, and what changed since (PK703 to PK706)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from pilotkit.correcties import Correctie, correcties_van, weg_of_van_programma
from pilotkit.dossier import Dossier
from pilotkit.dutch import datum, euro, kort, opsomming
from pilotkit.dutch import kwartaal as in_woorden
from pilotkit.finding import Finding, Path, Severity
from pilotkit.kwartaal import Kwartaal
from pilotkit.model.woorden import Fasesoort
from pilotkit.peildatum.gesloten import Feitsoort
from pilotkit.portfolio import Portfolio
from pilotkit.problem import Problem
from pilotkit.profiel import Naamwoord
from pilotkit.rules.rule import AFSPRAAK, leesregel, pilotregel, portefeuilleregel
from pilotkit.verschilwoorden import in_zinnen
from pilotkit.zegel import UIT_GIT

FOUT, WAARSCHUWING, TIP = Severity.FOUT, Severity.WAARSCHUWING, Severity.TIP

_NOTITIES = (
    "notitie_som", "notitie_tekst", "notitie_weg", "notitie_elders", "notitie_editie",
    "notitie_naam", "notitie_los",
)  # fmt: skip


@leesregel("PK703", *_NOTITIES, source="afspraak")
def gesloten_notitie(problem: Problem) -> Iterator[Finding]:
    """Een gesloten kwartaal blijft zoals het is verteld.

    `pilotkit close` schrijft in `notities/` de notitie en de cijfers erbij, met van
    allebei een som. Past een som niet meer, dan is er na het sluiten iets
    veranderd. Klopt een cijfer niet, verbeter dan het bestand van de pilot: de
    volgende notitie vertelt de correctie. Een nieuwe editie kan ook:
    `pilotkit close 2018-Q3 --again --reason "…"`.
    """
    facts = {naam: kort(str(waarde)) for naam, waarde in problem.facts.items()}
    message, hint = _GEZEGD[problem.kind](facts)
    yield Finding(problem.path, message, hint, position=problem.position)


_GEZEGD: Mapping[str, Any] = {
    "notitie_som": lambda _: (
        "De cijfers in dit bestand zijn veranderd na het sluiten: de som past niet meer.",
        UIT_GIT,
    ),
    "notitie_tekst": lambda f: (
        f"De tekst van `{f['tekst']}` is veranderd na het sluiten: de som past niet meer.",
        f"haal `{f['tekst']}` terug uit git, zoals `pilotkit close` die schreef",
    ),
    "notitie_weg": lambda f: (
        f"De notitie `{f['tekst']}` hoort naast dit bestand te staan, maar is er niet.",
        f"haal `{f['tekst']}` terug uit git",
    ),
    "notitie_elders": lambda f: (
        f"Dit bestand heet `{f['naam']}`, maar gaat over een ander kwartaal of een andere editie.",
        "geef het bestand zijn naam terug",
    ),
    "notitie_editie": lambda f: (
        f"De eerdere editie `{f['eerder']}` is er niet meer.",
        f"haal `{f['eerder']}` terug uit git; een eerdere editie blijft bewaard",
    ),
    "notitie_naam": lambda f: (
        f"`{f['naam']}` is niet de naam van een kwartaal, en telt niet mee.",
        "noem het bestand zoals 2018-Q3.yaml, of haal het weg uit `notities/`",
    ),
    "notitie_los": lambda f: (
        f"Naast `{f['naam']}` staan geen cijfers: dit is geen gesloten notitie.",
        "haal het bestand weg en sluit het kwartaal met `pilotkit close`",
    ),
}


@pilotregel("PK704", WAARSCHUWING, AFSPRAAK)
def correctie_pilot(dossier: Dossier) -> Iterator[Finding]:
    """Wat over een gesloten kwartaal is verteld, klopt nog.

    Staat er nu iets anders in de bestanden dan de notitie over een gesloten
    kwartaal vertelde, dan vertelt de volgende notitie de correctie. Klopt het
    oude, zet het dan terug. Wat pas later begon krijgt zijn eigen datum: een
    bedrag met `sinds`, een nieuw einde met een herijking.
    """
    for correctie in correcties_van(dossier, dossier.gesloten):
        yield _finding(correctie, _plek(correctie), dossier.heet)


@portefeuilleregel("PK704", WAARSCHUWING, AFSPRAAK)
def correctie_programma(portfolio: Portfolio) -> Iterator[Finding]:
    """Wat over een gesloten kwartaal is verteld, klopt nog."""
    for correctie in weg_of_van_programma(portfolio, portfolio.gesloten, portfolio.ids):
        yield _finding(correctie, ("budget",), portfolio.heet)


def _finding(correctie: Correctie, plek: Path, heet: Naamwoord) -> Finding:
    wie = "het programma" if correctie.pilot is None else f"‘{kort(correctie.titel)}’"
    return Finding(
        plek,
        f"De notitie over het {in_woorden(correctie.kwartaal)} vertelde van {wie} iets anders: "
        f"{opsomming(in_zinnen(correctie, heet))}.",
        "klopt het nieuwe, dan vertelt de volgende notitie de correctie; zet het anders terug",
    )


_PLEKKEN: Mapping[Feitsoort, Path] = {
    Feitsoort.FASE: ("fase",),
    Feitsoort.OORDEEL: ("voorwaarden",),
    Feitsoort.STAND: ("voortgang",),
    Feitsoort.STAND_OP: ("voortgang",),
    Feitsoort.UITKOMST: ("evaluatie", "uitkomst"),
    Feitsoort.GERAAMD: ("begroting", "posten"),
    Feitsoort.GEVRAAGD: ("begroting", "dekking"),
    Feitsoort.VERPLICHT: ("begroting", "verplichtingen"),
    Feitsoort.UITGEGEVEN: ("begroting", "uitgaven"),
    Feitsoort.BESLAG: ("begroting",),
    Feitsoort.START: ("planning", "start"),
    Feitsoort.EINDE: ("planning", "einde"),
    Feitsoort.MIJLPAAL: ("planning", "mijlpalen"),
    Feitsoort.GEHAALD: ("planning", "mijlpalen"),
}


def _plek(correctie: Correctie) -> Path:
    """Return where in the file the first of the facts stands."""
    return _PLEKKEN[correctie.verschillen[0].wat.soort]


@portefeuilleregel("PK705", TIP, AFSPRAAK)
def kwartaal_gesloten(portfolio: Portfolio) -> Iterator[Finding]:
    """Een kwartaal wordt binnen een maand na zijn einde gesloten.

    Sluiten legt vast wat is verteld, zodat een notitie over een jaar nog dezelfde
    is. Deze tip noemt het oudste kwartaal dat nog open is, en geldt voor een
    programma dat elk kwartaal bericht (`rapportage: {ritme: kwartaal}`).
    """
    for kwartaal in te_sluiten(portfolio, Kwartaal.met(portfolio.peildatum)):
        if kwartaal.wachten_tot < portfolio.peildatum:
            yield Finding(
                ("rapportage", "ritme"),
                f"Het {in_woorden(kwartaal)} is langer dan een maand voorbij en nog niet gesloten.",
                f"typ `pilotkit close {kwartaal}`; later kan ook, maar dan telt mee wat er "
                "sindsdien is veranderd",
            )
        return


def te_sluiten(portfolio: Portfolio, laatste: Kwartaal) -> Iterator[Kwartaal]:
    """Yield the quarters up to and including the last that nobody closed, the oldest first.

    None where the programme has another rhythm, and before anything began.
    """
    kader, pilots = portfolio.kader, portfolio.pilots
    dagen = [pilot.sinds for pilot in pilots if pilot.sinds]
    begonnen = portfolio.gesloten.bezet or any(p.fase.soort is not Fasesoort.IDEE for p in pilots)
    if kader.ritme != "kwartaal" or not dagen or not begonnen:
        return
    kwartaal = Kwartaal.met(min(dagen))
    while kwartaal <= laatste:
        if kwartaal not in portfolio.gesloten.bezet:
            yield kwartaal
        kwartaal = kwartaal.volgende


@pilotregel("PK706", FOUT, AFSPRAAK)
def plan_open_veranderd(dossier: Dossier) -> Iterator[Finding]:
    """Een plan dat is verteld verandert alleen openlijk.

    Vanaf de uitvoering wordt het plan vergeleken met dat in het laatste gesloten
    kwartaal. Een ander einde of een andere raming heeft een herijking, een mijlpaal
    die is opgeschoven een regel bij `verschoven`.
    """
    kwartaal = dossier.gesloten.laatste_voor(dossier.peildatum)
    if kwartaal is None or not dossier.fase.vanaf_uitvoering:
        return
    id_ = dossier.gesloten.id_toen(kwartaal, dossier.stand.id, dossier.pilot.titel, dossier.ids)
    verteld = dossier.gesloten.pilot(kwartaal, id_)
    fase = dossier.levensloop.vind(verteld.get("fase", "")) if verteld else None
    if verteld and fase and fase.vanaf_uitvoering:
        yield from _plan(dossier, verteld, kwartaal)
        yield from _mijlpalen(dossier, verteld, kwartaal)


def _plan(dossier: Dossier, verteld: Mapping[str, Any], kwartaal: Kwartaal) -> Iterator[Finding]:
    herijkingen, stand = dossier.toen.herijkingen, dossier.stand
    hint = "zet er een herijking bij, met `was_{}: {}` en het besluit; of zet het plan terug"
    was, nu = verteld.get("einde"), stand.einde  # without an end PK404 speaks
    if was and nu and str(nu) != was and all(str(h.was_einde) != was for h in herijkingen):
        yield Finding(
            ("planning", "einde"),
            f"Het einde ging van {_dag(was)} naar {datum(nu)} sinds het {in_woorden(kwartaal)}, "
            "zonder herijking.",
            hint.format("einde", was),
        )
    raming = verteld["geld"]["geraamd"]
    if stand.geld.geraamd != raming and all(h.was_raming != raming for h in herijkingen):
        yield Finding(
            ("begroting", "posten"),
            f"De raming ging van {euro(raming)} naar {euro(stand.geld.geraamd)} sinds het "
            f"{in_woorden(kwartaal)}, zonder herijking.",
            hint.format("raming", raming),
        )


def _mijlpalen(
    dossier: Dossier, verteld: Mapping[str, Any], kwartaal: Kwartaal
) -> Iterator[Finding]:
    """Find milestones that stand elsewhere, or are gone; a name tells which is which."""
    nu = list(enumerate(dossier.toen.planning.mijlpalen))
    for mijlpaal in verteld.get("mijlpalen", ()):
        naam, was = mijlpaal["naam"], mijlpaal["datum"]
        zelfde = [(index, m) for index, m in nu if m.naam == naam]
        if not zelfde:
            yield Finding(
                ("planning", "mijlpalen"),
                f"De mijlpaal ‘{kort(naam)}’ stond in de notitie over het {in_woorden(kwartaal)} "
                "en is er niet meer.",
                "zet hem terug, of geef hem zijn naam terug",
                severity=WAARSCHUWING,
            )
        elif not any(was in (str(m.datum), *(str(v.was) for v in m.verschoven)) for _, m in zelfde):
            index, m = zelfde[0]
            yield Finding(
                ("planning", "mijlpalen", index, "datum"),
                f"De mijlpaal ‘{kort(naam)}’ ging van {_dag(was)} naar {datum(m.datum)} sinds het "
                f"{in_woorden(kwartaal)}, zonder dat dit erbij staat.",
                f"zet erbij: `verschoven: [{{op: …, was: {was}, reden: …}}]`",
            )


def _dag(iso: str) -> str:
    return datum(date.fromisoformat(iso))
