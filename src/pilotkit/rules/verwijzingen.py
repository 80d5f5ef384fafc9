"""The family verwijzingen: waivers, evidence and relations point at what is there (PK9xx)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from pilotkit.dutch import datum, kort, lijkt_op, opsomming
from pilotkit.finding import Finding, Severity
from pilotkit.rules.rule import leesregel, pilotregel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pilotkit.dossier import Dossier
    from pilotkit.problem import Problem

FOUT, WAARSCHUWING = Severity.FOUT, Severity.WAARSCHUWING

AANKONDIGING = timedelta(days=30)


@pilotregel("PK901", FOUT, "3-rules")
def uitzondering_verlopen(dossier: Dossier) -> Iterator[Finding]:
    """Een uitzondering is niet verlopen.

    Een uitzondering geldt tot en met de dag bij `tot`. Daarna telt de regel weer
    mee. Dertig dagen van tevoren komt er een waarschuwing, zodat er tijd is voor
    een nieuw besluit.
    """
    for index, uitzondering in enumerate(dossier.toen.uitzonderingen):
        path = ("uitzonderingen", _plek(dossier, index), "tot")
        regel, tot = kort(uitzondering.regel), uitzondering.tot
        if tot < dossier.peildatum:
            yield Finding(
                path,
                f"De uitzondering op {regel} gold tot en met {datum(tot)} en is verlopen.",
                "haal haar weg, of verleng haar met een nieuw besluit",
            )
        elif tot - dossier.peildatum < AANKONDIGING:
            yield Finding(
                path,
                f"De uitzondering op {regel} loopt af op {datum(tot)}.",
                "los het op voor die dag, of verleng haar met een nieuw besluit",
                severity=WAARSCHUWING,
            )


def _plek(dossier: Dossier, index: int) -> int:
    """Return the place in the file of a waiver that held on the peildatum."""
    return dossier.pilot.uitzonderingen.index(dossier.toen.uitzonderingen[index])


@pilotregel("PK903", FOUT, "3-rules")
def uitzondering_mag(dossier: Dossier) -> Iterator[Finding]:
    """Een uitzondering geldt een regel die dat toelaat, en rust op een besluit.

    Niet elke regel kan opzij: geld, schema en privacy niet. `pilotkit rule` zegt
    met een U welke wel. Het `besluit` maakt dat de uitzondering openlijk is.
    """
    mogelijk = dossier.uitzonderbaar
    for index, uitzondering in enumerate(dossier.pilot.uitzonderingen):
        code = kort(uitzondering.regel)
        if uitzondering.regel not in dossier.regelcodes:
            near = lijkt_op(code, mogelijk)
            yield Finding(
                ("uitzonderingen", index, "regel"),
                f"Er is geen regel {code}.",
                f"bedoel je {near}?" if near else "`pilotkit rule` noemt alle codes",
            )
        elif uitzondering.regel not in mogelijk:
            yield Finding(
                ("uitzonderingen", index, "regel"),
                f"Op regel {code} is geen uitzondering mogelijk.",
                "haal de uitzondering weg en los op wat de regel meldt",
            )
        if not uitzondering.besluit:
            yield Finding(
                ("uitzonderingen", index, "besluit"),
                f"De uitzondering op {code} rust op geen besluit.",
                "voeg toe: `besluit: …`, met het kenmerk",
            )


@leesregel("PK902", "uitzondering_ongebruikt", severity=WAARSCHUWING, source="3-rules")
def uitzondering_nodig(problem: Problem) -> Iterator[Finding]:
    """Een uitzondering zet iets opzij.

    Meldt de regel niets meer, dan is de uitzondering niet meer nodig. Laat je haar
    staan, dan verbergt zij later een nieuwe fout.
    """
    yield Finding(
        problem.path,
        f"De uitzondering op {kort(problem.facts['regel'])} zet niets opzij: die regel meldt niets.",
        "haal de uitzondering weg",
    )


@pilotregel("PK904", FOUT, "opzet §6.1")
def bewijs_bestaat(dossier: Dossier) -> Iterator[Finding]:
    """Bewijs is een bestand in de repository of een https-adres.

    Een verwijzing naar een bestand dat er niet is bewijst niets. Een pad dat
    buiten de repository leidt wordt niet gevolgd.
    """
    for sleutel, voorwaarde in dossier.voorwaarden():
        for index, bewijs in enumerate(voorwaarde.bewijs):
            if bewijs.startswith("https://") or bewijs in dossier.bijlagen:
                continue
            path = ("voorwaarden", sleutel, "bewijs", index)
            if bewijs.startswith("http://"):
                message, hint = (
                    f"{kort(bewijs)} is geen veilig adres.",
                    "begin het adres met https://",
                )
            elif bewijs.startswith(("/", "\\", "~")) or ".." in bewijs or ":" in bewijs:
                message = f"{kort(bewijs)} leidt buiten de repository."
                hint = "zet het bestand in de repository, bijvoorbeeld in `bijlagen/`"
            else:
                message = f"Het bestand {kort(bewijs)} staat niet in de repository."
                hint = "controleer de naam, gerekend vanaf de map met programma.yaml"
            yield Finding(path, message, hint)


@pilotregel("PK905", FOUT, "startnotitie §1.5")
def relatie_bestaat(dossier: Dossier) -> Iterator[Finding]:
    """Een relatie is met een pilot of met een opgave van het programma.

    Bij `met` staat de id van een andere pilot (de bestandsnaam zonder `.yaml`) of
    de naam van een gerelateerde opgave.
    """
    opgaven = dossier.kader.opgaven
    for index, relatie in enumerate(dossier.pilot.relaties):
        if relatie.met not in dossier.ids and relatie.met not in opgaven:
            near = lijkt_op(relatie.met, (*opgaven, *sorted(dossier.ids)[:500]))
            keuze = (
                f"bedoel je `{near}`?"
                if near
                else f"een opgave kan zijn: {opsomming(opgaven, 'of')}"
            )
            yield Finding(
                ("relaties", index, "met"),
                f"{kort(relatie.met)} is geen pilot en geen opgave van het programma.",
                keuze if opgaven or near else "typ de id van een pilot",
            )


@leesregel("PK999", "regel_stuk", source="3-rules")
def regel_stuk(problem: Problem) -> Iterator[Finding]:
    """Elke regel kan zijn werk doen.

    Dit is een fout in pilotkit zelf, niet in het bestand. De andere regels gaan
    door.
    """
    regel, fout = problem.facts["regel"], problem.facts["fout"]
    yield Finding(
        problem.path,
        f"De regel {regel} liep vast op dit bestand ({fout}).",
        "meld dit bij de makers van pilotkit, met het bestand erbij",
        position=problem.position,
    )
