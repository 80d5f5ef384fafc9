"""A difference for people: as text on a screen, or as Markdown under a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pilotkit.diff.programme import onleesbaar
from pilotkit.diff.wijziging import getoond
from pilotkit.dutch import euro, opsomming, schoon
from pilotkit.markdown import inline
from pilotkit.source.repository import PROGRAMMA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pilotkit.diff.build import Pilotverschil, Verschil
    from pilotkit.diff.wijziging import Wijziging
    from pilotkit.profiel import Naamwoord

_KOPPEN = {
    "hernoemd": "hernoemd",
    "gewijzigd": "gewijzigd",
    "opmaak": "alleen de opmaak is anders",
    "onleesbaar": "niet te lezen",
    "leesbaar": "nu wel te lezen",
}


def regels(verschil: Verschil) -> Iterator[tuple[int, str]]:
    """Yield the lines with their level: 0 a pilot, 1 a change, 2 what stands out."""
    heet = verschil.nieuw.portfolio.heet
    yield from _beleid(verschil)
    for pilot in verschil.pilots:
        yield 0, f"{pilot.titel} ({pilot.id}): {_kop(pilot, heet)}"
        for zin in pilot.opvallend:
            yield 2, zin
        for wijziging in pilot.wijzigingen:
            yield 1, _regel(wijziging)
    if PROGRAMMA in (*onleesbaar(verschil.oud), *onleesbaar(verschil.nieuw)):
        yield 0, f"Het programma als geheel is niet te vergelijken: {PROGRAMMA} is niet te lezen"
    elif verschil.programma or verschil.opvallend:
        yield 0, "Het programma als geheel"
        for zin in verschil.opvallend:
            yield 2, zin
        for wijziging in verschil.programma:
            yield 1, _regel(wijziging)
    if verschil.notities:
        yield 0, "Gesloten kwartalen"
        for pad, soort in verschil.notities:
            yield (1 if soort == "nieuw" else 2), f"{pad}: {soort}"


def _beleid(verschil: Verschil) -> Iterator[tuple[int, str]]:
    """Yield what changed in the policy itself; what became milder stands out."""
    if verschil.beleid:
        yield 0, "Het beleid zelf verandert"
    for wijziging in verschil.beleid:
        yield (2 if wijziging.is_soepeler else 1), wijziging.zin


def _kop(pilot: Pilotverschil, heet: Naamwoord) -> str:
    koppen = {
        **_KOPPEN,
        "nieuw": heet.met("nieuwe", "nieuw"),
        "weg": f"{heet.enkelvoud} is weg",
    }
    kop = koppen[pilot.soort]
    return f"{kop}, was {pilot.was_id}" if pilot.was_id else kop


def _regel(wijziging: Wijziging) -> str:
    wat, van, naar = wijziging.wat, wijziging.van, wijziging.naar
    if wat == "ook gewijzigd":
        return f"{wat}: {getoond(naar)}"
    if van is None:
        return f"{wat}: nieuw, {getoond(naar)}"
    if naar is None:
        return f"{wat}: weg, was {getoond(van)}"
    if isinstance(van, int) and isinstance(naar, int):
        teken = "+" if naar > van else "-"
        return f"{wat}: {euro(van)} wordt {euro(naar)} ({teken}{euro(abs(naar - van))})"
    return f"{wat}: {getoond(van)} wordt {getoond(naar)}"


def slot(verschil: Verschil) -> Iterator[str]:
    """Yield the closing sentences: what could not be read, and the room that is left."""
    if verschil.toelichting:
        yield verschil.toelichting
    for kant, naam in ((verschil.oud, "Voor"), (verschil.nieuw, "Na")):
        if stuk := onleesbaar(kant):
            yield f"{naam} de wijziging niet te lezen: {opsomming(stuk)}."
    ruimte, plafond = verschil.nieuw.portfolio.ruimte, verschil.nieuw.portfolio.kader.plafond
    if PROGRAMMA in onleesbaar(verschil.nieuw):
        yield f"Zonder {PROGRAMMA} is niet te zeggen hoeveel ruimte er is."
    elif plafond is not None and ruimte is not None:
        zin = f"Onder het plafond van {euro(plafond)} is nu {euro(ruimte)} ruimte"
        if ruimte < 0:
            zin = f"Het beslag is nu {euro(-ruimte)} meer dan het plafond van {euro(plafond)}"
        yield f"{zin}{_niet_meegeteld(verschil)}."


def _niet_meegeteld(verschil: Verschil) -> str:
    """Return what is not in the room, and how much that was as far as is known."""
    beslag = {pilot.bestand: pilot.geld.beslag for pilot in verschil.oud.portfolio.pilots}
    delen = [
        f"{bestand} (eerder {euro(beslag[bestand])} beslag)"
        if bestand in beslag
        else f"{bestand} (bedrag onbekend)"
        for bestand in verschil.nieuw.portfolio.onleesbaar
    ]
    return f", zonder wat niet te lezen is: {opsomming(delen)}" if delen else ""


def render_text(verschil: Verschil) -> str:
    """Return the difference for a screen."""
    return _render(
        verschil, schoon, ("", "  ", "  let op: "), f"Van {verschil.van} naar {verschil.naar}"
    )


def render_markdown(verschil: Verschil) -> str:
    """Return the difference for a comment under a pull request."""
    head = f"## Wat er verandert: {inline(verschil.van)} → {inline(verschil.naar)}"
    return _render(verschil, inline, ("### ", "- ", "- **Let op:** "), head)


def _render(
    verschil: Verschil, fit: Callable[[str], str], margins: tuple[str, str, str], head: str
) -> str:
    lines = [head, ""]
    for level, line in regels(verschil):
        if level == 0 and lines[-1]:
            lines.append("")
        lines.append(margins[level] + fit(line))
        if level == 0 and margins[0]:
            lines.append("")
    if len(lines) == 2:  # noqa: PLR2004 - the head and its blank line
        heten = verschil.nieuw.portfolio.heet.meervoud
        lines.append(f"Er is niets veranderd aan de {heten} of het programma.")
    lines += ["", *map(fit, slot(verschil))]
    return "\n".join(lines).rstrip() + "\n"
