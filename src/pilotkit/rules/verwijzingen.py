"""The family verwijzingen: waivers, evidence and relations point at what is there (PK9xx)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import lru_cache

from pilotkit.dossier import Dossier
from pilotkit.dutch import datum, kort, lijkt_op, opsomming, zeker_bedoeld
from pilotkit.finding import Finding, Severity
from pilotkit.model.planning import Uitzondering
from pilotkit.model.woorden import Handeling
from pilotkit.peildatum.uitzonderingen import besloten, grondslag, heeft_mandaat
from pilotkit.problem import Problem
from pilotkit.rules.rule import AFSPRAAK, leesregel, pilotregel
from pilotkit.yaml.scalars import plain_or_quoted

FOUT, WAARSCHUWING = Severity.FOUT, Severity.WAARSCHUWING

AANKONDIGING = timedelta(days=30)


@pilotregel("PK901", FOUT, AFSPRAAK)
def uitzondering_verlopen(dossier: Dossier) -> Iterator[Finding]:
    """Een uitzondering is niet verlopen.

    Een uitzondering geldt tot en met de dag bij `tot`. Daarna telt de regel weer
    mee. Dertig dagen van tevoren komt er een waarschuwing, zodat er tijd is voor
    een nieuw besluit. Zegt de regel intussen niets meer, haal de uitzondering dan weg.
    """
    for index, uitzondering in besloten(dossier.pilot, dossier.kader):
        path = ("uitzonderingen", index, "tot")
        regel, tot = kort(uitzondering.regel), uitzondering.tot
        if tot < dossier.peildatum:
            yield Finding(
                path,
                f"De uitzondering op {regel} gold tot en met {datum(tot)} en is verlopen.",
                "haal haar weg, of neem een nieuw besluit en verander `besluit` en `tot`",
            )
        elif tot - dossier.peildatum <= AANKONDIGING and dossier.zet_opzij(uitzondering):
            yield Finding(
                path,
                f"De uitzondering op {regel} geldt nog tot en met {datum(tot)}.",
                f"los voor die dag op wat {regel} meldt, of neem een nieuw besluit",
                severity=WAARSCHUWING,
            )


@pilotregel("PK903", FOUT, AFSPRAAK)
def uitzondering_mag(dossier: Dossier) -> Iterator[Finding]:
    """Een uitzondering geldt een regel die dat toelaat, en rust op een besluit.

    Niet elke regel kan opzij: het plafond, de vorm van het bestand en een
    burgerservicenummer bijvoorbeeld niet. `pilotkit rule` zegt met een U welke wel.
    Het `besluit` maakt dat de uitzondering openlijk is: het staat in dit bestand
    of in `programma.yaml`, en is genomen door wie dat mag. Een uitzondering duurt
    hooguit een jaar, en niet langer dan het besluit zelf zegt (`geldig_tot`).
    Meldt de regel meer dan één ding, dan zegt `waar` over welk het gaat.
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
        else:
            yield from _zonder_grond(dossier, index, uitzondering)


def _zonder_grond(dossier: Dossier, index: int, uitzondering: Uitzondering) -> Iterator[Finding]:
    """Yield why the decision that an exception names does not bear it."""
    code, path = kort(uitzondering.regel), ("uitzonderingen", index)
    basis = grondslag(uitzondering, dossier.pilot, dossier.kader)
    if basis is None:
        besluiten = (*dossier.pilot.besluiten, *dossier.kader.programma.besluiten)
        bekend = [b.kenmerk for b in besluiten if b.kenmerk]
        near = lijkt_op(uitzondering.besluit or "", bekend)
        yield Finding(
            (*path, "besluit"),
            f"De uitzondering op {code} noemt besluit `{kort(uitzondering.besluit or '')}`, maar "
            "er is geen besluit met dat kenmerk. Zij geldt daarom niet.",
            f"bedoel je `{near}`? Zet anders het besluit bij `besluiten`"
            if near
            else "zet het besluit bij `besluiten`, met dat `kenmerk`",
        )
        return
    besluit = basis.besluit
    if not heeft_mandaat(besluit, Handeling.UITZONDEREN, dossier.kader):
        yield Finding(
            (*path, "besluit"),
            f"De uitzondering op {code} rust op een besluit van {besluit.orgaan}, en dat kan die "
            "niet geven. Zij geldt daarom niet.",
            "leg de uitzondering voor aan wie daarover gaat, en noem dat besluit",
        )
    if uitzondering.tot > basis.uiterlijk:
        is_eigen = basis.uiterlijk == besluit.geldig_tot
        grens = "dat besluit geldt" if is_eigen else "een uitzondering duurt hooguit een jaar,"
        yield Finding(
            (*path, "tot"),
            f"De uitzondering op {code} loopt tot en met {datum(uitzondering.tot)}, maar {grens} "
            f"tot en met {datum(basis.uiterlijk)}. Zij geldt daarom niet.",
            f"typ `tot: {basis.uiterlijk.isoformat()}` of een eerdere dag",
            basis.uiterlijk.isoformat(),
        )
    elif uitzondering.tot < besluit.datum:
        yield Finding(
            (*path, "tot"),
            f"De uitzondering op {code} eindigt op {datum(uitzondering.tot)}, voor het besluit van "
            f"{datum(besluit.datum)}.",
            "controleer beide datums",
        )


@leesregel("PK903", "uitzondering_te_ruim", source=AFSPRAAK)
def uitzondering_over_een_ding(problem: Problem) -> Iterator[Finding]:
    """Een uitzondering zegt over welk van meer meldingen zij gaat."""
    code, hoeveel = kort(problem.facts["regel"]), problem.facts["aantal"]
    yield Finding(
        problem.path,
        f"De regel {code} meldt hier {hoeveel} dingen, en de uitzondering zegt niet over welk zij "
        "gaat. Zij geldt daarom niet.",
        "zet erbij: `waar: …`, met de naam van de mijlpaal, partner of voorwaarde, of met het pad",
    )


@leesregel("PK902", "uitzondering_ongebruikt", severity=WAARSCHUWING, source=AFSPRAAK)
def uitzondering_nodig(problem: Problem) -> Iterator[Finding]:
    """Een uitzondering zet iets opzij.

    Meldt de regel niets meer, dan is de uitzondering niet meer nodig. Laat je haar
    staan, dan verbergt zij later een nieuwe fout.
    """
    waar, hint = "", "haal de uitzondering weg, tenzij zij pas later nodig is"
    if problem.facts["waar"]:
        waar, hint = f" bij `{kort(problem.facts['waar'])}`", f"verbeter `waar`, of {hint}"
    yield Finding(
        problem.path,
        f"De uitzondering op {kort(problem.facts['regel'])} zet nu niets opzij: die regel meldt "
        f"niets{waar}.",
        hint,
    )


@pilotregel("PK904", FOUT, AFSPRAAK, poort=True)
def bewijs_bestaat(dossier: Dossier) -> Iterator[Finding]:
    """Bewijs is een bestand in de repository of een https-adres.

    Een verwijzing naar een bestand dat er niet is bewijst niets. Een pad dat
    buiten de repository leidt wordt niet gevolgd, ook niet via een koppeling
    (symbolic link). Een map is geen bewijs: noem het bestand.
    """
    for sleutel, voorwaarde in dossier.voorwaarden():
        genoemd = [
            (veld, index, bewijs)
            for veld in voorwaarde.bewijsvelden
            for index, bewijs in enumerate(getattr(voorwaarde, veld))
        ]
        for veld, index, bewijs in genoemd:
            if bewijs not in dossier.bijlagen and not _ADRES.match(bewijs):
                path = ("voorwaarden", sleutel, veld, index)
                message, hint = _zonder_bestand(bewijs)
                besluit = f"Het bewijs bij {dossier.genoemd(sleutel)} is niet te vinden."
                yield Finding(path, message, hint, besluit=besluit)


_ADRES = re.compile(r"https://[^\s/]", re.IGNORECASE)
_SCHIJF = re.compile(r"[A-Za-z]:")


def _zonder_bestand(bewijs: str) -> tuple[str, str]:
    """Return what to say of evidence that is no file of the repository and no address."""
    pad = bewijs.replace("\\", "/")
    if "://" in bewijs or bewijs.lower().startswith("www."):
        kaal = bewijs.rpartition("://")[2]
        return f"{kort(bewijs)} is geen https-adres.", f"typ het hele adres: `https://{kort(kaal)}`"
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


@lru_cache(1024)  # the same name is wrong in many files
def _bedoeld(met: str, bekend: tuple[str, ...]) -> tuple[str | None, str | None]:
    """Return what was probably meant, to ask about it, and what can only have been meant."""
    return lijkt_op(met, bekend), zeker_bedoeld(met, bekend)


@pilotregel("PK905", FOUT, AFSPRAAK)
def relatie_bestaat(dossier: Dossier) -> Iterator[Finding]:
    """Een relatie is met een pilot, een opgave of een project dat het programma noemt.

    Bij `met` staat de id van een andere pilot (de bestandsnaam zonder `.yaml`) of
    de naam van een opgave of project uit `programma.yaml`.
    """
    heet = dossier.heet
    opgaven, eigen = (*dossier.kader.opgaven, *dossier.kader.projecten), dossier.stand.id
    for index, relatie in enumerate(dossier.pilot.relaties):
        path = ("relaties", index, "met")
        if relatie.met == eigen:
            wie = f"{heet.voorop} heeft hier een relatie met zichzelf"
            ander = f"een {heet.ander}"
            hint = f"typ de id van {ander}, of haal de relatie weg"
            yield Finding(path, f"{wie}: {eigen} is zijn eigen id.", hint)
        elif relatie.met not in dossier.ids and relatie.met not in opgaven:
            bekend = (*opgaven, *_verwant(relatie.met, dossier))
            near, zeker = _bedoeld(relatie.met, bekend)
            keuze = f"typ de id van {heet.een}: de bestandsnaam zonder .yaml"
            if opgaven:
                keuze += f"; of een opgave of project: {opsomming(opgaven, 'of')}"
            yield Finding(
                path,
                f"{kort(relatie.met)} is {heet.geen}, opgave of project van het programma.",
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
