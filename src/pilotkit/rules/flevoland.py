"""What Flevoland's six conditions ask to be met (FL211 to FL217, opzet §6.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pilotkit.dutch import euro, opsomming
from pilotkit.finding import Finding, Severity
from pilotkit.model.woorden import Fasesoort, Oordeel, Soort, Verantwoordelijkheid
from pilotkit.rules.rule import pilotregel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pilotkit.dossier import Dossier
    from pilotkit.finding import Path

FOUT, WAARSCHUWING = Severity.FOUT, Severity.WAARSCHUWING


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
        velden = type(voorwaarde).model_fields
        titels = opsomming((velden[naam].title or naam).lower() for naam in leeg)
        yield Finding(
            ("voorwaarden", sleutel, leeg[0]),
            f"`{sleutel}` voldoet, maar {wat} {'ontbreekt' if len(leeg) == 1 else 'ontbreken'}: "
            "daaruit moet dat blijken.",
            f"zet onder `{sleutel}` ook {opsomming(map(_te_typen, leeg))}",
            besluit=f"{_heet(dossier, sleutel)}, maar er staat niets over {titels}.",
        )


def _heet(dossier: Dossier, sleutel: str) -> str:
    return f"De voorwaarde {dossier.genoemd(sleutel)} is volgens het oordeel vervuld"


def _te_typen(naam: str) -> str:
    """Return what to type for a field, with the words to choose from."""
    if naam == "betrokkenheid":
        from pilotkit.programmas.flevoland import Betrokkenheid

        return f"`betrokkenheid: …` ({opsomming(Betrokkenheid, 'of')})"
    return "`eerder_beproefd: false` (of true)" if naam == "eerder_beproefd" else f"`{naam}: …`"


@pilotregel("FL211", WAARSCHUWING, "opzet §6.1", waivable=True, poort=True)
def domeinen(dossier: Dossier) -> Iterator[Finding]:
    """Wie aan het doel voldoet verbindt ten minste twee domeinen.

    De pilot legt of versterkt de verbinding tussen sociaal domein, onderwijs en
    (werk)participatie. Eén domein verbindt niets.
    """
    doel = _vervuld(dossier, "doel")
    if doel and len(doel.domeinen) < 2:  # noqa: PLR2004 - two domains make a connection
        from pilotkit.programmas.flevoland import Domein

        noemt = f"alleen het domein {doel.domeinen[0]}" if doel.domeinen else "geen domein"
        yield Finding(
            ("voorwaarden", "doel", "domeinen"),
            f"`doel` voldoet, maar noemt {noemt}; een verbinding vraagt er ten minste twee.",
            f"kies er ten minste twee uit `domeinen: [{', '.join(Domein)}]`",
            besluit=f"{_heet(dossier, 'doel')}, maar de pilot noemt "
            f"{noemt.replace('_', ' ')}; een verbinding vraagt er ten minste twee.",
        )


@pilotregel("FL212", FOUT, "opzet §6.1", waivable=True, poort=True)
def doelgroep(dossier: Dossier) -> Iterator[Finding]:
    """Staat de Flevolander centraal, dan staat er wie en hoe.

    `doelgroep` zegt voor welke Flevolanders de pilot is, `betrokkenheid` hoe zij
    meedoen.
    """
    yield from _onvolledig(dossier, "flevolander_centraal", ("doelgroep", "betrokkenheid"))


@pilotregel("FL213", FOUT, "opzet §6.1", waivable=True, poort=True)
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
            "`vernieuwing` voldoet, maar de aanpak is al beproefd (`eerder_beproefd: true`).",
            "zet het oordeel op `voldoet_niet`, of typ `false` als dit echt nieuw is",
            besluit=f"{_heet(dossier, 'vernieuwing')}, maar de aanpak is al beproefd.",
        )
    yield from _onvolledig(dossier, "vernieuwing", ("nieuw", "aanvullend_op", "eerder_beproefd"))


@pilotregel("FL214", FOUT, "opzet §6.1", waivable=True, poort=True)
def lokaal_en_bovenlokaal(dossier: Dossier) -> Iterator[Finding]:
    """De betekenis staat er, lokaal en bovenlokaal.

    Ter plaatse wordt iets beter: daarom doen partners mee. Daarnaast hebben
    anderen in Flevoland er iets aan.
    """
    yield from _onvolledig(dossier, "lokaal_en_bovenlokaal", ("lokaal", "bovenlokaal"))


@pilotregel("FL215", WAARSCHUWING, "opzet §6.1", waivable=True, poort=True)
def adviezen(dossier: Dossier) -> Iterator[Finding]:
    """Er is advies van buiten en Flevolandse kennis.

    Externe partijen kijken mee, en dat wordt gecombineerd met kennis uit
    Flevoland, bijvoorbeeld van de GGD Flevoland.
    """
    voorwaarde = _vervuld(dossier, "externe_adviezen")
    if not voorwaarde:
        return
    soorten = {advies.soort for advies in voorwaarde.adviezen}
    namen = {"extern": "advies van buiten", "flevolands": "advies uit Flevoland zelf"}
    mist = {soort: naam for soort, naam in namen.items() if soort not in soorten}
    if mist:
        yield Finding(
            ("voorwaarden", "externe_adviezen", "adviezen"),
            f"`externe_adviezen` voldoet, maar er is geen {opsomming(mist.values(), 'en geen')}.",
            "zet onder `adviezen`: "
            + opsomming(f"`- {{van: …, soort: {s}, datum: …, kern: …}}`" for s in mist),
            besluit=f"{_heet(dossier, 'externe_adviezen')}, maar er is geen "
            f"{opsomming(mist.values(), 'en geen')}.",
        )


@pilotregel("FL216", FOUT, "opzet §6.1", waivable=True, poort=True)
def samen(dossier: Dossier) -> Iterator[Finding]:
    """Partners ontwikkelen samen en dragen samen de verantwoordelijkheid.

    Naast de provincie doen er ten minste twee partners mee, waaronder een
    gemeente of een maatschappelijke organisatie. Ontwikkeling, uitvoering en
    borging zijn alle drie belegd.
    """
    if not _vervuld(dossier, "gezamenlijke_ontwikkeling"):
        return
    partners = dossier.pilot.partners
    anderen = [p for p in partners if p.soort != Soort.PROVINCIE and p.naam != dossier.provincie]
    belegd = {taak for partner in partners for taak in partner.verantwoordelijk_voor}
    open_taken = [str(taak) for taak in Verantwoordelijkheid if taak not in belegd]
    lokaal = {Soort.GEMEENTE, Soort.MAATSCHAPPELIJKE_ORGANISATIE}
    mist: list[tuple[str, str]] = []
    if len(anderen) < 2:  # noqa: PLR2004 - opzet: several parties besides the province
        hoeveel = "maar één partner" if anderen else "geen partner"
        wat = f"naast de provincie doet {hoeveel} mee (nodig zijn er twee)"
        mist.append((wat, "zet de partijen die meedoen bij `partners`"))
    if anderen and not any(partner.soort in lokaal for partner in anderen):
        wat = "er is geen gemeente of maatschappelijke organisatie bij"
        typ = "zet die bij `partners`, of verbeter de `soort` van een partner"
        mist.append((wat, "" if mist else typ))
    if partners and open_taken:
        wat = f"niemand is verantwoordelijk voor {opsomming(open_taken)}"
        typ = f"zet bij een partner: `verantwoordelijk_voor: [{', '.join(open_taken)}]`"
        mist.append((wat, typ))
    if mist:
        sleutel = "gezamenlijke_ontwikkeling"
        yield Finding(
            ("partners",) if partners else ("voorwaarden", sleutel, "oordeel"),
            f"`{sleutel}` voldoet, maar {opsomming(wat for wat, _ in mist)}.",
            "; ".join(typ for _, typ in mist if typ),
            besluit=f"{_heet(dossier, sleutel)}, maar {opsomming(w for w, _ in mist)}.",
        )


@pilotregel("FL217", FOUT, "opzet §6.1", poort=True)
def zonder_provincie(dossier: Dossier) -> Iterator[Finding]:
    """Wie het doel mist of zelfstandig verdergaat krijgt geen geld van de provincie.

    Partners mogen een pilot die niet bij het doel past zelf verder ontwikkelen,
    maar dan zonder de provincie. Voor een pilot die is gestopt geldt dit niet: wat
    daarvoor ooit is gevraagd of verplicht hoort bij de geschiedenis.
    """
    mist_doel = dossier.toen.voorwaarden.oordelen().get("doel") is Oordeel.VOLDOET_NIET
    geld = dossier.geld
    if dossier.fase.soort is Fasesoort.GESTOPT or not (
        mist_doel or dossier.fase.soort is Fasesoort.ZELFSTANDIG
    ):
        return
    waarom = "voldoet niet aan het doel" if mist_doel else "gaat zelfstandig verder"
    if geld.gevraagd:
        plek: Path = dossier.stand.plek_gevraagd
        wat = f"de provincie betaalt volgens de dekking {euro(geld.gevraagd)}"
        hint = "haal deze dekking weg, of laat een andere partner betalen"
    elif geld.verplicht:
        plek = ("begroting", "verplichtingen")
        wat = f"de provincie heeft {euro(geld.verplicht)} verplicht"
        hint = "haal de verplichting weg, of verbeter het oordeel over `doel` of de `fase`"
    else:
        return
    yield Finding(plek, f"De pilot {waarom}, maar {wat}.", hint)
