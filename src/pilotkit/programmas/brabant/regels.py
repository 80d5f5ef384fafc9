"""The rules of Brabant (NB201 to NB209): two lines, each with what it asks, and learning.

The proposal comes before the choices of the budget of 2017. So what a line asks, is asked
of what has a line; an initiative that is only being looked at has none yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from pilotkit.dossier import Dossier
from pilotkit.dutch import opsomming
from pilotkit.finding import Finding, Severity
from pilotkit.model.woorden import Partijsoort, Uitkomstoordeel
from pilotkit.portfolio import Portfolio
from pilotkit.programmas.brabant.kenmerken import BrabantKenmerken
from pilotkit.programmas.brabant.telling import PER_OPGAVE
from pilotkit.programmas.brabant.woorden import Initiatiefsoort, Ontwikkellijn
from pilotkit.rules.rule import pilotregel, portefeuilleregel

FOUT, WAARSCHUWING, TIP = Severity.FOUT, Severity.WAARSCHUWING, Severity.TIP
_SAMEN = 2
"""As many parties at least make a joint plan, as many opgaven a crossover."""


def _kenmerken(dossier: Dossier) -> BrabantKenmerken:
    kenmerken: BrabantKenmerken = dossier.toen.extra_kenmerken
    return kenmerken


def _is_deal(dossier: Dossier) -> bool:
    in_lijn = Ontwikkellijn.VERSTERKEN in dossier.toen.lijnen
    return in_lijn or _kenmerken(dossier).soort is Initiatiefsoort.DEAL


def _is_gekozen(dossier: Dossier) -> bool:
    """Whether it was chosen to be part of a line."""
    return _is_deal(dossier) or bool(dossier.toen.lijnen)


def _benut(dossier: Dossier) -> bool:
    return Ontwikkellijn.BENUTTEN in dossier.toen.lijnen


@pilotregel("NB201", WAARSCHUWING, "brabant §3a")
def deal_heeft_gebied(dossier: Dossier) -> Iterator[Finding]:
    """Een deal hoort bij een gebied waar de veerkracht het meest onder druk staat.

    Dat zijn acht middelgrote steden en de regio West-Brabant.
    """
    if _is_deal(dossier) and _kenmerken(dossier).gebied is None:
        yield Finding(
            ("kenmerken", "gebied"),
            "Er staat niet in welk gebied dit versterkt.",
            "zet onder `kenmerken`: `gebied: …`, een van de acht steden of West-Brabant",
        )


@pilotregel("NB202", WAARSCHUWING, "brabant §3a")
def deal_is_gezamenlijk(dossier: Dossier) -> Iterator[Finding]:
    """Een deal is een plan van meer partijen, met wat zij samen willen bereiken.

    Denk aan instellingen, bedrijven, onderwijs en netwerken uit het gebied zelf.
    """
    if not _is_deal(dossier):
        return
    anderen = [p for p in dossier.toen.partners if p.naam != dossier.provincie]
    if len(anderen) < _SAMEN:
        yield Finding(
            ("partners",),
            "Een deal is er met meer partijen dan de provincie; er staan geen twee andere.",
            "zet de partijen die meedoen bij `partners`",
        )
    if _kenmerken(dossier).plan is None:
        yield Finding(
            ("kenmerken", "plan"),
            "Er staat niet wat de partijen van deze deal samen willen bereiken.",
            "zet onder `kenmerken`: `plan: …`",
        )


@pilotregel("NB203", WAARSCHUWING, "brabant §3b")
def benutten_heeft_opgave(dossier: Dossier) -> Iterator[Finding]:
    """Wie veerkracht benut noemt de opgave waarvoor.

    Bij het benutten is de maatschappelijke opgave van de provincie leidend.
    """
    if _benut(dossier) and not _kenmerken(dossier).opgaven:
        opgaven = opsomming(dossier.kader.profiel.opgaven, "of")
        yield Finding(
            ("kenmerken", "opgaven"),
            "Er staat niet aan welke opgave dit bijdraagt.",
            f"zet onder `kenmerken`: `opgaven: [{{opgave: …}}]`, zoals {opgaven}",
        )


@portefeuilleregel("NB204", WAARSCHUWING, "brabant §4")
def een_programma_per_opgave(portfolio: Portfolio) -> Iterator[Finding]:
    """Per opgave is er één programma.

    De provincie kiest uiteindelijk één programma per maatschappelijke opgave. Noemen twee
    initiatieven bij dezelfde opgave een ander programma, dan is die keuze niet gemaakt.
    """
    eerste: dict[str, str] = {}
    for pilot in portfolio.pilots:
        for tekst in pilot.kenmerken.get(PER_OPGAVE, ()):
            opgave, _, programma = tekst.partition(": ")
            ander = eerste.setdefault(opgave.casefold(), programma)
            if ander.casefold() != programma.casefold():
                yield Finding(
                    ("kenmerken", "opgaven"),
                    f"Bij de opgave {opgave} staat hier het programma {programma}, en elders "
                    f"{ander}.",
                    "kies één programma voor deze opgave",
                    pilot=pilot.id,
                )


@pilotregel("NB205", FOUT, "brabant §4")
def met_gemeenten(dossier: Dossier) -> Iterator[Finding]:
    """Er wordt altijd samengewerkt met de gemeenten die het aangaat.

    Zet ze bij `gemeenten`, of bij `partners` met `soort: gemeente`.
    """
    toen = dossier.toen
    samen = toen.gemeenten or any(p.soort == Partijsoort.GEMEENTE for p in toen.partners)
    if _is_gekozen(dossier) and not samen:
        yield Finding(
            ("gemeenten",),
            "Er staat niet met welke gemeenten wordt samengewerkt.",
            "voeg toe: `gemeenten: […]`",
        )


@pilotregel("NB206", WAARSCHUWING, "brabant §4")
def rol_van_de_provincie(dossier: Dossier) -> Iterator[Finding]:
    """Er staat wat de provincie toevoegt, boven wat gemeenten doen.

    Sociale veerkracht is een zaak van inwoners, geholpen door gemeenten. De provincie doet
    mee waar zij bovenlokaal iets toevoegt.
    """
    if _is_gekozen(dossier) and not _kenmerken(dossier).rol_provincie:
        yield Finding(
            ("kenmerken", "rol_provincie"),
            "Er staat niet wat de provincie hier toevoegt.",
            "zet onder `kenmerken`: `rol_provincie: […]` (ondersteunen, verbinden, coördineren "
            "of versnellen)",
        )


@pilotregel("NB207", WAARSCHUWING, "brabant §3b")
def houdt_stand(dossier: Dossier) -> Iterator[Finding]:
    """Wie veerkracht benut zegt hoe het blijft bestaan.

    Dat kan met een crossover (twee of meer opgaven), met een verdienmodel dat sluit of door
    samenwerking van overheid en bedrijven.
    """
    kenmerken = _kenmerken(dossier)
    opgaven = {opgave.opgave.casefold() for opgave in kenmerken.opgaven}
    blijft = len(opgaven) >= _SAMEN or kenmerken.verdienmodel or kenmerken.publiek_privaat
    if _benut(dossier) and not blijft:
        yield Finding(
            ("kenmerken", "verdienmodel"),
            "Er staat niet hoe dit blijft bestaan.",
            "zet onder `kenmerken`: `verdienmodel: …` of `publiek_privaat: true`, of noem bij "
            "`opgaven` een tweede opgave",
        )


@pilotregel("NB208", TIP, "brabant §5.2")
def leert(dossier: Dossier) -> Iterator[Finding]:
    """Er staat wat er wordt geleerd: in de praktijk, of door kennis te verzamelen."""
    leren = _kenmerken(dossier).leren
    if _is_gekozen(dossier) and not (leren.praktijk or leren.kennis):
        yield Finding(
            ("kenmerken", "leren"),
            "Er staat niet op welk niveau er wordt geleerd.",
            "zet onder `kenmerken`: `leren: {praktijk: …}` of `leren: {kennis: …}`",
        )


@pilotregel("NB209", TIP, "brabant §5.4")
def mislukt_is_les(dossier: Dossier) -> Iterator[Finding]:
    """Wat niet lukte heeft een les.

    Mislukken hoort erbij en is geen fout; wat ervan is geleerd is voor anderen van waarde.
    """
    evaluatie = dossier.toen.evaluatie
    uitkomst = evaluatie.uitkomst if evaluatie else None
    if uitkomst is None or uitkomst.oordeel is not Uitkomstoordeel.NIET_GESLAAGD:
        return
    if _kenmerken(dossier).mislukt_is_les is None:
        yield Finding(
            ("kenmerken", "mislukt_is_les"),
            "Dit lukte niet, en er staat niet wat ervan is geleerd.",
            "zet onder `kenmerken`: `mislukt_is_les: …`",
        )
