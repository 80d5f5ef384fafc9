"""The family geld: do costs and coverage of a pilot agree (PK304, 307, 309, 310)."""

from __future__ import annotations

from collections.abc import Iterator

from pilotkit.dossier import Dossier
from pilotkit.dutch import euro, kort, lijkt_op, onzichtbaar_anders
from pilotkit.finding import Finding, Severity
from pilotkit.model.woorden import Dekkingsstatus, Fasesoort
from pilotkit.rules.rule import AFSPRAAK, BELEID, pilotregel

FOUT, WAARSCHUWING = Severity.FOUT, Severity.WAARSCHUWING


@pilotregel("PK304", FOUT, AFSPRAAK, poort=True)
def dekking_sluit(dossier: Dossier) -> Iterator[Finding]:
    """De dekking is gelijk aan de raming.

    `posten` zegt wat de pilot kost, `dekking` wie dat betaalt. Vanaf de
    uitvoering moet dat gelijk zijn; in de ontwikkeling is het een waarschuwing.
    """
    if not (dossier.fase.vanaf_uitvoering or dossier.fase.soort is Fasesoort.ONTWIKKELING):
        return
    begroting = dossier.toen.begroting
    raming = dossier.geld.geraamd
    dekking = sum(deel.bedrag for deel in begroting.dekking)
    if dekking < raming:
        te = f"{euro(raming - dekking)} te weinig"
    elif dekking > raming:
        te = f"{euro(dekking - raming)} te veel"
    else:
        return
    yield Finding(
        ("begroting", "dekking" if begroting.posten else "posten"),
        f"De raming is {euro(raming)} en de dekking {euro(dekking)}: {te}.",
        "pas `posten` of `dekking` aan tot de twee sommen gelijk zijn",
        severity=WAARSCHUWING if dossier.fase.soort is Fasesoort.ONTWIKKELING else None,
    )


@pilotregel("PK313", FOUT, AFSPRAAK, after=("PK306",), poort=True)
def niet_meer_dan_gevraagd(dossier: Dossier) -> Iterator[Finding]:
    """De provincie legt niet meer vast dan aan haar is gevraagd.

    Is er meer verplicht dan de dekking van de provincie zegt, dan klopt een van de
    twee niet, en daarmee ook niet wat een notitie als gevraagd noemt. In de
    ontwikkeling is het een waarschuwing.
    """
    geld = dossier.geld
    if geld.verplicht <= geld.gevraagd or dossier.fase.soort in (
        Fasesoort.IDEE,
        Fasesoort.ZELFSTANDIG,
    ):
        return
    yield Finding(
        ("begroting", "verplichtingen"),
        f"Er is {euro(geld.verplicht)} verplicht en {euro(geld.gevraagd)} gevraagd: "
        f"{euro(geld.verplicht - geld.gevraagd)} te veel.",
        f"zet bij `dekking` wat van {dossier.provincie} is gevraagd, met `sinds`, of verbeter de "
        "verplichting",
        severity=WAARSCHUWING if dossier.fase.soort is Fasesoort.ONTWIKKELING else None,
    )


@pilotregel("PK314", FOUT, AFSPRAAK, poort=True)
def met_begroting(dossier: Dossier) -> Iterator[Finding]:
    """Vanaf de uitvoering heeft een pilot een begroting.

    Zonder `posten` en `dekking` legt hij geen beslag op het plafond, terwijl hij
    wel geld kost. Kost hij de provincie niets, dan staat er wie wel betaalt.
    """
    begroting = dossier.toen.begroting
    if dossier.fase.vanaf_uitvoering and not begroting.posten and not begroting.dekking:
        yield Finding(
            ("begroting",),
            f"{dossier.in_fase} zonder begroting.",
            f"zet onder `begroting` wat {dossier.heet.hij} kost (`posten`) en wie dat betaalt "
            "(`dekking`)",
            besluit="Er is nog geen begroting.",
        )


@pilotregel("PK307", WAARSCHUWING, BELEID, waivable=True, poort=True)
def verhouding(dossier: Dossier) -> Iterator[Finding]:
    """Er staat waarom het deel van de provincie in verhouding is.

    Er is geen vaste norm voor een pilot. Bij elke inzet wordt gekeken of het
    deel van de provincie past bij haar ambities en bij wat anderen bijdragen. Wie
    niets van de provincie vraagt hoeft dat niet te zeggen.
    """
    geld = dossier.geld
    betaalt = geld.gevraagd or geld.verplicht
    if dossier.fase.vanaf_uitvoering and betaalt and not dossier.toen.begroting.verhouding:
        yield Finding(
            ("begroting", "verhouding"),
            f"Er staat niet waarom het deel van {dossier.woorden.betaler} past bij wat anderen "
            "bijdragen.",
            "voeg toe onder begroting: `verhouding: …`, in een of twee zinnen",
        )


@pilotregel("PK309", FOUT, AFSPRAAK, poort=True)
def dekking_van_partner(dossier: Dossier) -> Iterator[Finding]:
    """Wie betaalt is een partner of de provincie.

    De naam bij `van` is precies de naam van een partner of die van de
    provincie; anders telt de bijdrage niet bij de goede partij mee.
    """
    namen = (*(partner.naam for partner in dossier.pilot.partners), dossier.provincie)
    for index, deel in enumerate(dossier.pilot.begroting.dekking):
        if deel.van not in namen:
            dichtbij = lijkt_op(deel.van, namen)
            anders = onzichtbaar_anders(deel.van, dichtbij) if dichtbij else ""
            yield Finding(
                ("begroting", "dekking", index, "van"),
                f"{kort(deel.van)} betaalt mee ({euro(deel.bedrag)}) maar is geen partner"
                f"{f': in de naam staat {anders}' if anders else ''}.",
                f"bedoel je `{dichtbij}`? Zet anders deze partij bij `partners`"
                if dichtbij
                else "zet deze partij ook bij `partners`",
            )


@pilotregel("PK310", WAARSCHUWING, AFSPRAAK, waivable=True, poort=True)
def dekking_toegezegd(dossier: Dossier) -> Iterator[Finding]:
    """Vanaf de uitvoering is de dekking toegezegd.

    Een pilot die loopt op een intentie kan stilvallen als de bijdrage niet komt.
    """
    if not dossier.fase.vanaf_uitvoering:
        return
    dekking = dossier.pilot.begroting.dekking
    samen = sum(deel.bedrag for deel in dekking if deel.status is Dekkingsstatus.INTENTIE)
    for index, deel in enumerate(dekking):
        if deel.status is Dekkingsstatus.INTENTIE:
            yield Finding(
                ("begroting", "dekking", index, "status"),
                f"De {euro(deel.bedrag)} van {kort(deel.van)} is nog een intentie.",
                "vraag om de toezegging en typ dan `toegezegd`",
                besluit=f"Van de dekking is {euro(samen)} nog een intentie.",
            )
