"""The family verwijzingen: waivers, evidence and relations point at what is there (PK9xx)."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from pilotkit.dutch import datum, kort, lijkt_op, opsomming, zeker_bedoeld
from pilotkit.finding import Finding, Severity
from pilotkit.rules.rule import leesregel, pilotregel
from pilotkit.source.scalars import plain_or_quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pilotkit.dossier import Dossier
    from pilotkit.problem import Problem

FOUT, WAARSCHUWING = Severity.FOUT, Severity.WAARSCHUWING

AANKONDIGING = timedelta(days=30)


@pilotregel("PK901", FOUT, "werkwijze met uitzonderingen")
def uitzondering_verlopen(dossier: Dossier) -> Iterator[Finding]:
    """Een uitzondering is niet verlopen.

    Een uitzondering geldt tot en met de dag bij `tot`. Daarna telt de regel weer
    mee. Dertig dagen van tevoren komt er een waarschuwing, zodat er tijd is voor
    een nieuw besluit. Zegt de regel intussen niets meer, haal de uitzondering dan weg.
    """
    for index, uitzondering in enumerate(dossier.toen.uitzonderingen):
        path = ("uitzonderingen", _plek(dossier, index), "tot")
        regel, tot = kort(uitzondering.regel), uitzondering.tot
        if tot < dossier.peildatum:
            yield Finding(
                path,
                f"De uitzondering op {regel} gold tot en met {datum(tot)} en is verlopen.",
                "haal haar weg, of neem een nieuw besluit en verander `besluit` en `tot`",
            )
        elif tot - dossier.peildatum <= AANKONDIGING:
            yield Finding(
                path,
                f"De uitzondering op {regel} geldt nog tot en met {datum(tot)}.",
                f"los voor die dag op wat {regel} meldt, of neem een nieuw besluit",
                severity=WAARSCHUWING,
            )


def _plek(dossier: Dossier, index: int) -> int:
    """Return the place in the file of a waiver that held on the peildatum."""
    return dossier.pilot.uitzonderingen.index(dossier.toen.uitzonderingen[index])


@pilotregel("PK903", FOUT, "werkwijze met uitzonderingen")
def uitzondering_mag(dossier: Dossier) -> Iterator[Finding]:
    """Een uitzondering geldt een regel die dat toelaat, en rust op een besluit.

    Niet elke regel kan opzij: het plafond, de vorm van het bestand en een
    burgerservicenummer bijvoorbeeld niet. `pilotkit rule` zegt met een U welke wel.
    Het `besluit` maakt dat de uitzondering openlijk is.
    """
    mogelijk = dossier.uitzonderbaar
    for index, uitzondering in enumerate(dossier.pilot.uitzonderingen):
        code = kort(uitzondering.regel)
        if uitzondering.regel not in dossier.regelcodes:
            near = lijkt_op(code, sorted(dossier.regelcodes))
            yield Finding(
                ("uitzonderingen", index, "regel"),
                f"Er is geen regel `{code}`, dus deze uitzondering doet niets.",
                f"bedoel je {near}?" if near else "`pilotkit rule` noemt alle codes",
                zeker_bedoeld(code, dossier.regelcodes) or "",
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
                f"De uitzondering op {code} noemt geen besluit en geldt daarom niet.",
                "zet erbij: `besluit: …`, met het kenmerk van het besluit",
            )


@leesregel(
    "PK902", "uitzondering_ongebruikt", severity=WAARSCHUWING, source="werkwijze met uitzonderingen"
)
def uitzondering_nodig(problem: Problem) -> Iterator[Finding]:
    """Een uitzondering zet iets opzij.

    Meldt de regel niets meer, dan is de uitzondering niet meer nodig. Laat je haar
    staan, dan verbergt zij later een nieuwe fout.
    """
    yield Finding(
        problem.path,
        f"De uitzondering op {kort(problem.facts['regel'])} zet nu niets opzij: die regel meldt "
        "niets.",
        "haal de uitzondering weg, tenzij zij pas later nodig is",
    )


@pilotregel("PK904", FOUT, "opzet §6.1")
def bewijs_bestaat(dossier: Dossier) -> Iterator[Finding]:
    """Bewijs is een bestand in de repository of een https-adres.

    Een verwijzing naar een bestand dat er niet is bewijst niets. Een pad dat
    buiten de repository leidt wordt niet gevolgd, ook niet via een koppeling
    (symbolic link). Een map is geen bewijs: noem het bestand.
    """
    for sleutel, voorwaarde in dossier.voorwaarden():
        for index, bewijs in enumerate(voorwaarde.bewijs):
            if bewijs not in dossier.bijlagen and not _ADRES.match(bewijs):
                path = ("voorwaarden", sleutel, "bewijs", index)
                yield Finding(path, *_zonder_bestand(bewijs))


_ADRES = re.compile(r"https://[^\s/]", re.IGNORECASE)
_SCHIJF = re.compile(r"[A-Za-z]:")


def _zonder_bestand(bewijs: str) -> tuple[str, str]:
    """Return what to say of evidence that is no file of the repository and no address."""
    pad = bewijs.replace("\\", "/")
    if "://" in bewijs or bewijs.lower().startswith("www."):
        return f"{kort(bewijs)} is geen https-adres.", "typ het hele adres, met https:// ervoor"
    if pad.startswith(("/", "~")) or ".." in pad.split("/") or _SCHIJF.match(pad):
        hint = "zet het bestand in de repository en typ waar het staat, zoals `bijlagen/verslag.md`"
        return f"{kort(bewijs)} ligt buiten de repository: daar kan niet iedereen bij.", hint
    message = f"Het bestand {kort(bewijs)} staat niet in de repository."
    if "\\" in bewijs:
        return message, f"typ `{kort(pad)}`, met / in plaats van \\"
    return message, (
        "typ de hele naam, gerekend vanaf de map waar `pilots/` in staat; een map of een "
        "koppeling naar buiten telt niet"
    )


_MEESTE = 50
"""So many ids are compared with a wrong one: with thousands that would take the most time."""


@lru_cache(maxsize=1)
def _per_begin(ids: frozenset[str]) -> dict[str, list[str]]:
    """Return the ids by their first two letters, made once for all pilots."""
    groepen: dict[str, list[str]] = {}
    for naam in sorted(ids):
        groepen.setdefault(naam[:2], []).append(naam)
    return groepen


def _verwant(met: str, dossier: Dossier) -> list[str]:
    """Return ids of other pilots that begin alike, as candidates for what was meant."""
    alike = _per_begin(dossier.ids).get(met[:2].casefold(), [])
    return [naam for naam in alike[: _MEESTE + 1] if naam != dossier.stand.id]


@pilotregel("PK905", FOUT, "startnotitie §1.5")
def relatie_bestaat(dossier: Dossier) -> Iterator[Finding]:
    """Een relatie is met een pilot of met een opgave van het programma.

    Bij `met` staat de id van een andere pilot (de bestandsnaam zonder `.yaml`) of
    de naam van een gerelateerde opgave.
    """
    opgaven, eigen = dossier.kader.opgaven, dossier.stand.id
    for index, relatie in enumerate(dossier.pilot.relaties):
        path = ("relaties", index, "met")
        if relatie.met == eigen:
            message = f"De pilot heeft hier een relatie met zichzelf: {eigen} is zijn eigen id."
            yield Finding(path, message, "typ de id van een andere pilot, of haal de relatie weg")
        elif relatie.met not in dossier.ids and relatie.met not in opgaven:
            bekend = (*opgaven, *_verwant(relatie.met, dossier))
            near, zeker = lijkt_op(relatie.met, bekend), zeker_bedoeld(relatie.met, bekend)
            keuze = "typ de id van een pilot: de bestandsnaam zonder .yaml"
            if opgaven:
                keuze += f"; of een opgave: {opsomming(opgaven, 'of')}"
            yield Finding(
                path,
                f"{kort(relatie.met)} is geen pilot en geen opgave van het programma.",
                f"bedoel je `{near}`?" if near else keuze,
                plain_or_quoted(zeker) if zeker else "",
            )


@leesregel("PK999", "regel_stuk", source="pilotkit zelf")
def regel_stuk(problem: Problem) -> Iterator[Finding]:
    """Elke regel kan zijn werk doen.

    Dit is een fout in pilotkit zelf, niet in het bestand. De andere regels gaan
    door.
    """
    regel, fout = problem.facts["regel"], problem.facts["fout"]
    yield Finding(
        problem.path,
        f"De regel {regel} liep vast op dit bestand; de andere regels gingen door ({fout}).",
        "dit is een fout in pilotkit: meld haar bij de makers, met het bestand erbij",
        position=problem.position,
    )
