"""What Flevoland's six conditions ask to be met (FL211 to FL217, opzet §6.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pilotkit.dutch import euro, opsomming
from pilotkit.finding import Finding, Severity
from pilotkit.model.woorden import Fase, Oordeel, Soort, Verantwoordelijkheid
from pilotkit.rules.rule import pilotregel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pilotkit.dossier import Dossier
    from pilotkit.finding import Path

FOUT = Severity.FOUT


def _vervuld(dossier: Dossier, sleutel: str) -> Any:
    """Return the condition when its verdict is ``voldoet``, else None."""
    voorwaarde = dossier.toen.voorwaarden[sleutel]
    return voorwaarde if voorwaarde and voorwaarde.oordeel is Oordeel.VOLDOET else None


def _onvolledig(dossier: Dossier, sleutel: str, namen: tuple[str, ...]) -> Iterator[Finding]:
    """Yield one finding that names the fields a condition with ``voldoet`` lacks."""
    voorwaarde = _vervuld(dossier, sleutel)
    leeg = [naam for naam in namen if voorwaarde and getattr(voorwaarde, naam) is None]
    if leeg:
        wat = opsomming(f"`{naam}`" for naam in leeg)
        yield Finding(
            ("voorwaarden", sleutel, leeg[0]),
            f"`{sleutel}` voldoet, maar {wat} {'ontbreekt' if len(leeg) == 1 else 'ontbreken'}.",
            f"zet onder `{sleutel}` ook {wat}",
        )


@pilotregel("FL211", FOUT, "opzet §6.1", waivable=True)
def domeinen(dossier: Dossier) -> Iterator[Finding]:
    """Wie aan het doel voldoet verbindt ten minste twee domeinen.

    De pilot legt of versterkt de verbinding tussen sociaal domein, onderwijs en
    (werk)participatie. Eén domein verbindt niets.
    """
    doel = _vervuld(dossier, "doel")
    if doel and len(doel.domeinen) < 2:  # noqa: PLR2004 - two domains make a connection
        noemt = f"alleen {doel.domeinen[0]}" if doel.domeinen else "geen domein"
        yield Finding(
            ("voorwaarden", "doel", "domeinen"),
            f"`doel` voldoet, maar noemt {noemt}; nodig zijn er twee.",
            "noem er ten minste twee: `domeinen: [onderwijs, participatie]` (of sociaal_domein)",
        )


@pilotregel("FL212", FOUT, "opzet §6.1", waivable=True)
def doelgroep(dossier: Dossier) -> Iterator[Finding]:
    """Staat de Flevolander centraal, dan staat er wie en hoe.

    `doelgroep` zegt voor welke Flevolanders de pilot is, `betrokkenheid` hoe zij
    meedoen.
    """
    yield from _onvolledig(dossier, "flevolander_centraal", ("doelgroep", "betrokkenheid"))


@pilotregel("FL213", FOUT, "opzet §6.1", waivable=True)
def niet_eerder_beproefd(dossier: Dossier) -> Iterator[Finding]:
    """Vernieuwing voegt toe wat er niet was en is niet eerder beproefd.

    De pilot zegt wat er nieuw is en wat hij aanvult. Projecten of methoden die
    in het verleden al zijn beproefd horen niet in het programma: daarom staat er
    ook `eerder_beproefd: false`.
    """
    vernieuwing = _vervuld(dossier, "vernieuwing")
    if vernieuwing and vernieuwing.eerder_beproefd:
        yield Finding(
            ("voorwaarden", "vernieuwing", "eerder_beproefd"),
            "`vernieuwing` voldoet, maar de aanpak is eerder beproefd.",
            "zet het oordeel op `voldoet_niet`, of typ `false` als dit echt nieuw is",
        )
    yield from _onvolledig(dossier, "vernieuwing", ("nieuw", "aanvullend_op", "eerder_beproefd"))


@pilotregel("FL214", FOUT, "opzet §6.1", waivable=True)
def lokaal_en_bovenlokaal(dossier: Dossier) -> Iterator[Finding]:
    """De betekenis staat er, lokaal en bovenlokaal.

    Ter plaatse wordt iets beter: daarom doen partners mee. Daarnaast hebben
    anderen in Flevoland er iets aan.
    """
    yield from _onvolledig(dossier, "lokaal_en_bovenlokaal", ("lokaal", "bovenlokaal"))


@pilotregel("FL215", FOUT, "opzet §6.1", waivable=True)
def adviezen(dossier: Dossier) -> Iterator[Finding]:
    """Er is advies van buiten en Flevolandse kennis.

    Externe partijen kijken mee, en dat wordt gecombineerd met kennis uit
    Flevoland, bijvoorbeeld van de GGD Flevoland.
    """
    voorwaarde = _vervuld(dossier, "externe_adviezen")
    if not voorwaarde:
        return
    soorten = {advies.soort for advies in voorwaarde.adviezen}
    namen = {
        "extern": "advies van buiten (`extern`)",
        "flevolands": "Flevolandse bron (`flevolands`)",
    }
    mist = [naam for soort, naam in namen.items() if soort not in soorten]
    if mist:
        yield Finding(
            ("voorwaarden", "externe_adviezen", "adviezen"),
            f"`externe_adviezen` voldoet, maar er is geen {opsomming(mist)}.",
            "zet het erbij: `- {van: …, soort: …, datum: …, kern: …}`",
        )


@pilotregel("FL216", FOUT, "opzet §6.1", waivable=True)
def samen(dossier: Dossier) -> Iterator[Finding]:
    """Partners ontwikkelen samen en dragen samen de verantwoordelijkheid.

    Naast de provincie doen er ten minste twee partners mee, waaronder een
    gemeente of een maatschappelijke organisatie. Ontwikkeling, uitvoering en
    borging zijn alle drie belegd.
    """
    if not _vervuld(dossier, "gezamenlijke_ontwikkeling"):
        return
    partners = dossier.pilot.partners
    anderen = [
        p for p in partners if p.soort is not Soort.PROVINCIE and p.naam != dossier.provincie
    ]
    belegd = {taak for partner in partners for taak in partner.verantwoordelijk_voor}
    open_taken = [str(taak) for taak in Verantwoordelijkheid if taak not in belegd]
    lokaal = {Soort.GEMEENTE, Soort.MAATSCHAPPELIJKE_ORGANISATIE}
    if len(anderen) < 2:  # noqa: PLR2004 - opzet: several parties besides the province
        mist = f"er {'is' if len(anderen) == 1 else 'zijn'} naast de provincie {len(anderen) or 'geen'} "
        mist += "partner, en dat moeten er twee zijn" if len(anderen) == 1 else "partners"
        hint = "zet de andere partners bij `partners`"
    elif not any(partner.soort in lokaal for partner in anderen):
        mist = "er is geen gemeente of maatschappelijke organisatie bij"
        hint = "zet die bij `partners`, of verbeter de `soort` van een partner"
    elif open_taken:
        mist = f"niemand is verantwoordelijk voor {opsomming(open_taken)}"
        hint = f"zet bij een partner: `verantwoordelijk_voor: [{', '.join(open_taken)}]`"
    else:
        return
    yield Finding(
        ("partners",), f"`gezamenlijke_ontwikkeling` voldoet, maar {mist}.", hint, at_key=True
    )


@pilotregel("FL217", FOUT, "opzet §6.1")
def zonder_provincie(dossier: Dossier) -> Iterator[Finding]:
    """Wie het doel mist of zelfstandig verdergaat krijgt geen geld van de provincie.

    Partners mogen een pilot die niet bij het doel past zelf verder ontwikkelen,
    maar dan zonder de provincie.
    """
    mist_doel = dossier.toen.voorwaarden.oordelen().get("doel") is Oordeel.VOLDOET_NIET
    geld = dossier.geld
    if not (mist_doel or dossier.fase is Fase.ZELFSTANDIG) or not (geld.gevraagd or geld.verplicht):
        return
    waarom = "voldoet niet aan het doel" if mist_doel else "gaat zelfstandig verder"
    if geld.gevraagd:
        plek: Path = dossier.stand.plek_gevraagd
        wat = f"er is {euro(geld.gevraagd)} aan de provincie gevraagd"
    else:
        plek = ("begroting", "verplichtingen")
        wat = f"de provincie heeft {euro(geld.verplicht)} verplicht"
    yield Finding(
        plek,
        f"De pilot {waarom}, maar {wat}.",
        "haal het geld van de provincie weg, of laat een andere partner betalen",
    )
