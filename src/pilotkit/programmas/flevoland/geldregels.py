"""What Flevoland asks of the province's money beside the core: FL217, FL224 and FL225."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from operator import itemgetter

from pilotkit.dossier import Dossier
from pilotkit.dutch import euro, kort, zin
from pilotkit.finding import Finding, Path, Severity
from pilotkit.model.woorden import Fasesoort, Oordeel
from pilotkit.rules.rule import pilotregel

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
    is_zelfstandig = dossier.fase.soort is Fasesoort.ZELFSTANDIG
    if gevraagd:
        betaalt = dossier.woorden.betaalt("betaalt", "betalen")
        wat = f"{betaalt} volgens de dekking {euro(gevraagd)}"
        hint = "haal deze dekking weg, of laat een andere partner betalen"
        eerder = "is het van daarvoor, zet er dan `sinds: …` bij"
        if is_zelfstandig:
            hint = f"{hint}; {eerder}{'' if sinds else f', en {_STAP}'}"
    elif verplicht:
        plek = ("begroting", "verplichtingen")
        wat = f"{dossier.woorden.betaalt('heeft', 'hebben')} {euro(verplicht)} verplicht"
        hint = "haal de verplichting weg, of verbeter het oordeel over `doel` of de `fase`"
        if is_zelfstandig:
            hint = "haal de verplichting weg, of verbeter de `fase`"
            hint += "" if sinds else f"; is zij van daarvoor, zet dan {_STAP}"
    else:
        return
    yield Finding(plek, f"{dossier.heet.voorop} {waarom}, maar {wat}.", hint)


_STAP = "de stap met haar dag onder `fasen`"


def _gevraagd_na(dossier: Dossier, sinds: date | None) -> tuple[int, Path]:
    """Return what is asked of the province from a day on, and where the largest part stands."""
    delen: list[tuple[int, Path]] = [
        (deel.bedrag, ("begroting", "dekking", index, "bedrag"))
        for index, deel in enumerate(dossier.toen.begroting.dekking)
        if deel.van == dossier.provincie
        and not (sinds and deel.sinds is not None and deel.sinds < sinds)
    ]
    if not delen:
        return 0, ()
    _, plek = max(delen, key=itemgetter(0))
    return sum(bedrag for bedrag, _ in delen), plek


def _verplicht_na(dossier: Dossier, sinds: date | None) -> int:
    """Return what the province committed from a day on; in all, where there is no such day."""
    if sinds is None:
        return dossier.geld.verplicht
    return sum(v.bedrag for v in dossier.toen.begroting.verplichtingen if v.datum >= sinds)


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
            zin(
                f"{dossier.woorden.betaalt('betaalt', 'betalen')} alles "
                f"({euro(dossier.geld.gevraagd)}): er staat niet wat anderen bijdragen"
            ),
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
    deel = f"het deel van {dossier.woorden.betaler}"
    if verhouding is None and dossier.fase.soort is Fasesoort.ONTWIKKELING:
        message = f"Er staat nog niet waarom {deel} in verhouding is."
    elif verhouding is not None and len(verhouding.split()) < _MINSTE_WOORDEN:
        message = f"Bij `verhouding` staat alleen `{kort(verhouding)}`: dat zegt niet waarom."
    else:
        return
    yield Finding(
        ("begroting", "verhouding"),
        message,
        "schrijf onder `begroting` bij `verhouding` in een zin waarom het deel past bij de "
        "ambities en bij wat anderen bijdragen",
        besluit=f"Er staat niet waarom {deel} in verhouding is.",
    )
