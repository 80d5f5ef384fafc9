"""The rules that only Flevoland has, beside what its conditions declare (FL217 to FL225)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pilotkit.dutch import euro, kort, opsomming, zelfde_naam
from pilotkit.finding import Finding, Severity
from pilotkit.model.woorden import Evaluatiesoort, Fasesoort, Oordeel, Soort
from pilotkit.rules.rule import pilotregel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pilotkit.dossier import Dossier
    from pilotkit.finding import Path

FOUT, WAARSCHUWING = Severity.FOUT, Severity.WAARSCHUWING


@pilotregel("FL217", FOUT, "opzet §6.1", poort=True)
def zonder_provincie(dossier: Dossier) -> Iterator[Finding]:
    """Wie het doel mist of zelfstandig verdergaat krijgt geen geld van de provincie.

    Partners mogen een pilot die niet bij het doel past zelf verder ontwikkelen,
    maar dan zonder de provincie. Wat is gevraagd of verplicht voordat de pilot
    zelfstandig werd hoort bij de geschiedenis: zet bij zulke dekking `sinds`, en bij de
    stap haar dag. Ook voor een pilot die is gestopt geldt dit niet.
    """
    mist_doel = dossier.toen.voorwaarden.oordelen().get("doel") is Oordeel.VOLDOET_NIET
    if dossier.fase.soort is Fasesoort.GESTOPT:
        return
    if dossier.fase.soort is Fasesoort.ZELFSTANDIG:
        sinds, waarom = dossier.stand.fase_sinds, "gaat zelfstandig verder"
    elif mist_doel:
        sinds, waarom = None, "voldoet niet aan het doel"
    else:
        return
    gevraagd, plek = _gevraagd_na(dossier, sinds)
    verplicht = _verplicht_na(dossier, sinds)
    if gevraagd:
        wat = f"de provincie betaalt volgens de dekking {euro(gevraagd)}"
        hint = "haal deze dekking weg, of laat een andere partner betalen"
        if sinds:
            hint += "; is het van daarvoor, zet er dan `sinds: …` bij"
    elif verplicht:
        plek = ("begroting", "verplichtingen")
        wat = f"de provincie heeft {euro(verplicht)} verplicht"
        hint = "haal de verplichting weg, of verbeter het oordeel over `doel` of de `fase`"
    else:
        return
    yield Finding(plek, f"De pilot {waarom}, maar {wat}.", hint)


def _gevraagd_na(dossier: Dossier, sinds: date | None) -> tuple[int, Path]:
    """Return what is asked of the province from a day on, and where the largest part stands."""
    delen = [
        (deel.bedrag, ("begroting", "dekking", index, "bedrag"))
        for index, deel in enumerate(dossier.toen.begroting.dekking)
        if deel.van == dossier.provincie
        and not (sinds and deel.sinds is not None and deel.sinds < sinds)
    ]
    if not delen:
        return 0, ()
    plek: Path = max(delen)[1] if sinds else dossier.stand.plek_gevraagd
    return sum(bedrag for bedrag, _ in delen), plek


def _verplicht_na(dossier: Dossier, sinds: date | None) -> int:
    """Return what the province committed from a day on; in all, where there is no such day."""
    if sinds is None:
        return dossier.geld.verplicht
    return sum(v.bedrag for v in dossier.toen.begroting.verplichtingen if v.datum >= sinds)


@pilotregel("FL218", WAARSCHUWING, "opzet §6.1", waivable=True, poort=True)
def provincie_verantwoordelijk(dossier: Dossier) -> Iterator[Finding]:
    """De provincie is mede verantwoordelijk en houdt het netwerk bij elkaar.

    Partners dragen de verantwoordelijkheid samen met de provincie. Zet de provincie bij
    `partners`, met `soort: provincie` en bij `verantwoordelijk_voor` waarvoor.
    """
    if not dossier.fase.vanaf_uitvoering:
        return
    for partner in dossier.pilot.partners:
        van_haar = partner.soort == Soort.PROVINCIE or partner.naam == dossier.provincie
        if van_haar and partner.verantwoordelijk_voor:
            return
    yield Finding(
        ("partners",),
        "Er staat niet waarvoor de provincie mede verantwoordelijk is.",
        f"zet bij `partners`: `- {{naam: {dossier.provincie}, soort: provincie, "
        "verantwoordelijk_voor: […]}`",
    )


@pilotregel("FL219", WAARSCHUWING, "startnotitie §2", waivable=True, after=("FL216",), poort=True)
def met_gemeente(dossier: Dossier) -> Iterator[Finding]:
    """In elke pilot doet een gemeente mee.

    De provincie ontwikkelt de pilots samen met de gemeenten; zonder gemeente lukt het
    niet. Niet alle zes hoeven mee te doen.
    """
    if not dossier.fase.vanaf_uitvoering:
        return
    partners = dossier.pilot.partners
    if not any(partner.soort == Soort.GEMEENTE for partner in partners):
        yield Finding(
            ("partners",),
            "Er doet geen gemeente mee.",
            "zet bij `partners` de gemeente die meedoet, met `soort: gemeente`",
        )


_CMO = "CMO Flevoland"


@pilotregel("FL220", WAARSCHUWING, "opzet §6.2", waivable=True)
def met_cmo(dossier: Dossier) -> Iterator[Finding]:
    """CMO Flevoland is betrokken bij de begeleiding.

    De provincie betrekt CMO Flevoland nadrukkelijk, om zijn kennis van maatschappelijke
    vraagstukken en zijn ervaring met netwerken. Het staat bij de partners, bij de
    begeleiding, of voor alle pilots samen in `programma.yaml`.
    """
    if dossier.fase.soort is not Fasesoort.UITVOERING:
        return
    if not any(zelfde_naam(_CMO) in zelfde_naam(naam) for naam in _genoemd(dossier)):
        yield Finding(
            ("begeleiding",),
            f"Er staat niet hoe {_CMO} is betrokken.",
            f"noem {_CMO} bij `begeleiding` of bij `partners`",
        )


def _genoemd(dossier: Dossier) -> Iterator[str]:
    """Yield who is said to help the pilot, in its own file or for all pilots together."""
    pilot, programma = dossier.pilot, dossier.kader.programma
    yield from (partner.naam for partner in pilot.partners)
    if pilot.begeleiding:
        yield pilot.begeleiding.projectleider or ""
        yield from (versterker.onderwerp for versterker in pilot.begeleiding.versterkers)
    yield from (rol.wie or "" for rol in programma.rollen)
    yield from (subsidie.aan for subsidie in programma.subsidies)


@pilotregel("FL221", WAARSCHUWING, "opzet §6.2", waivable=True, after=("PK601",), poort=True)
def tussentijds(dossier: Dossier) -> Iterator[Finding]:
    """Een pilot wordt ook tussentijds geëvalueerd, en niet alleen achteraf.

    Zo kan hij worden bijgesteld zolang dat nog helpt.
    """
    evaluatie = dossier.pilot.evaluatie
    if not dossier.fase.vanaf_uitvoering or evaluatie is None or not evaluatie.momenten:
        return
    if not any(moment.soort is Evaluatiesoort.TUSSENTIJDS for moment in evaluatie.momenten):
        yield Finding(
            ("evaluatie", "momenten"),
            "Er is geen tussentijdse evaluatie gepland of gedaan, alleen een aan het eind.",
            "zet onder `momenten` ook `- {soort: tussentijds, datum: …}`",
        )


@pilotregel("FL222", WAARSCHUWING, "opzet §6.1", waivable=True, after=("PK406",), poort=True)
def advies_volledig(dossier: Dossier) -> Iterator[Finding]:
    """Het advies zegt wat de pilot nodig heeft en hoe hij wordt geëvalueerd.

    Denk bij wat nodig is aan tijd, geld, commitment, innovatie, communicatie en kennis; ook
    iets anders mag. Hoe er lerend wordt geëvalueerd mag per pilot verschillen: ook daarover
    gaat het advies.
    """
    advies = dossier.toen.advies
    if not dossier.fase.vanaf_uitvoering or advies is None:
        return
    vragen = {"nodig": "wat de pilot nodig heeft", "evaluatie": "hoe hij wordt geëvalueerd"}
    mist = [sleutel for sleutel in vragen if getattr(advies, sleutel) is None]
    if mist:
        yield Finding(
            ("advies", mist[0]),
            f"Het advies zegt niet {opsomming(map(vragen.__getitem__, mist))}.",
            f"zet onder `advies` ook {opsomming(map(_TYP.__getitem__, mist))}",
        )


_TYP = {"nodig": "`nodig: {tijd: …, geld: …}`", "evaluatie": "`evaluatie: …`"}


@pilotregel("FL224", WAARSCHUWING, "opzet §7", waivable=True, poort=True)
def anderen_dragen_bij(dossier: Dossier) -> Iterator[Finding]:
    """Waar de provincie betaalt dragen anderen ook bij.

    Het deel van de provincie wordt bekeken naast wat anderen bijdragen, in geld of in uren
    en spullen. Een vaste norm is er niet.
    """
    begroting = dossier.toen.begroting
    anderen = [deel for deel in begroting.dekking if deel.van != dossier.provincie]
    if dossier.fase.vanaf_uitvoering and dossier.geld.gevraagd and not anderen:
        yield Finding(
            dossier.stand.plek_gevraagd,
            f"De provincie betaalt alles ({euro(dossier.geld.gevraagd)}): er staat niet wat "
            "anderen bijdragen.",
            "zet onder `dekking` ook wat partners bijdragen, in geld of met `soort: in_natura`",
        )


_MINSTE_WOORDEN = 4


@pilotregel("FL225", WAARSCHUWING, "opzet §7", waivable=True, after=("PK307",), poort=True)
def verhouding_bekeken(dossier: Dossier) -> Iterator[Finding]:
    """Voor de start is bekeken of het deel van de provincie in verhouding is.

    Dat gebeurt bij alle inzet: ook al in de ontwikkeling, zodra om geld is gevraagd. Zeg in
    een zin waarom het deel past bij de ambities van de provincie en bij wat anderen
    bijdragen.
    """
    verhouding = dossier.toen.begroting.verhouding
    if not (dossier.geld.gevraagd or dossier.geld.verplicht):
        return
    if verhouding is None and dossier.fase.soort is Fasesoort.ONTWIKKELING:
        message = "Er staat nog niet waarom het deel van de provincie in verhouding is."
    elif verhouding is not None and len(verhouding.split()) < _MINSTE_WOORDEN:
        message = f"Bij `verhouding` staat alleen `{kort(verhouding)}`: dat zegt niet waarom."
    else:
        return
    yield Finding(
        ("begroting", "verhouding"),
        message,
        "schrijf onder `begroting` bij `verhouding` in een zin waarom het deel past bij de "
        "ambities en bij wat anderen bijdragen",
        besluit="Er staat niet waarom het deel van de provincie in verhouding is.",
    )
