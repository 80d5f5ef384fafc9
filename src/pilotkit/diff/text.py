"""A difference for people: as text on a screen, or as Markdown under a pull request."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pilotkit.diff.build import Pilotverschil, Verschil
from pilotkit.diff.programme import onleesbaar
from pilotkit.diff.wijziging import Bestandswijziging
from pilotkit.dutch import euro, opsomming
from pilotkit.markdown import inline
from pilotkit.profiel import Naamwoord
from pilotkit.source.repository import PROGRAMMA
from pilotkit.tekens import schoon


def regels(verschil: Verschil) -> Iterator[tuple[int, str]]:
    """Yield the lines with their level: 0 a pilot, 1 a change, 2 what stands out."""
    if verschil.beleid:
        yield 0, "Het beleid zelf verandert"
    yield from ((2 if w.is_soepeler else 1, str(w)) for w in verschil.beleid)
    for pilot in verschil.pilots:
        kop = _kop(pilot, verschil.nieuw.result.portfolio.heet)
        yield 0, f"{pilot.titel} ({pilot.id}): {kop}"
        yield from ((2, str(iets)) for iets in pilot.opvallend)
        yield from ((1, str(wijziging)) for wijziging in pilot.wijzigingen)
    if PROGRAMMA in (*onleesbaar(verschil.oud.result), *onleesbaar(verschil.nieuw.result)):
        yield 0, f"Het programma als geheel is niet te vergelijken: {PROGRAMMA} is niet te lezen"
    elif verschil.programma or verschil.opvallend:
        yield 0, "Het programma als geheel"
        yield from ((2, str(iets)) for iets in verschil.opvallend)
        yield from ((1, str(wijziging)) for wijziging in verschil.programma)
    if verschil.notities:
        yield 0, "Gesloten kwartalen"
    for pad, soort in verschil.notities:
        yield (1 if soort is Bestandswijziging.NIEUW else 2), f"{pad}: {soort.heet}"


def _kop(pilot: Pilotverschil, heet: Naamwoord) -> str:
    eigen = {
        Bestandswijziging.NIEUW: heet.met("nieuwe", "nieuw"),
        Bestandswijziging.WEG: f"{heet.enkelvoud} is weg",
    }
    kop = eigen.get(pilot.soort, pilot.soort.heet)
    return f"{kop}, was {pilot.was_id}" if pilot.was_id else kop


def slot(verschil: Verschil) -> Iterator[str]:
    """Yield the closing sentences: what could not be read, and the room that is left."""
    if verschil.toelichting:
        yield verschil.toelichting
    for kant, naam in ((verschil.oud.result, "Voor"), (verschil.nieuw.result, "Na")):
        if stuk := onleesbaar(kant):
            yield f"{naam} de wijziging niet te lezen: {opsomming(stuk)}."
    nieuw = verschil.nieuw.result.portfolio
    ruimte, plafond = nieuw.ruimte, nieuw.kader.plafond
    if PROGRAMMA in onleesbaar(verschil.nieuw.result):
        yield f"Zonder {PROGRAMMA} is niet te zeggen hoeveel ruimte er is."
    elif plafond is not None and ruimte is not None:
        zin = f"Onder het plafond van {euro(plafond)} is nu {euro(ruimte)} ruimte"
        if ruimte < 0:
            zin = f"Het beslag is nu {euro(-ruimte)} meer dan het plafond van {euro(plafond)}"
        yield f"{zin}{_niet_meegeteld(verschil)}."


def _niet_meegeteld(verschil: Verschil) -> str:
    """Return what is not in the room, and how much that was as far as is known."""
    beslag = {pilot.bestand: pilot.geld.beslag for pilot in verschil.oud.result.portfolio.pilots}
    delen = [
        f"{bestand} (eerder {euro(beslag[bestand])} beslag)"
        if bestand in beslag
        else f"{bestand} (bedrag onbekend)"
        for bestand in verschil.nieuw.result.portfolio.onleesbaar
    ]
    return f", zonder wat niet te lezen is: {opsomming(delen)}" if delen else ""


def render_text(verschil: Verschil) -> str:
    """Return the difference for a screen."""
    return _render(
        verschil,
        schoon,
        ("", "  ", "  let op: "),
        f"Van {verschil.oud.naam} naar {verschil.nieuw.naam}",
    )


def render_markdown(verschil: Verschil) -> str:
    """Return the difference for a comment under a pull request."""
    head = f"## Wat er verandert: {inline(verschil.oud.naam)} → {inline(verschil.nieuw.naam)}"
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
        heten = verschil.nieuw.result.portfolio.heet.meervoud
        lines.append(f"Er is niets veranderd aan de {heten} of het programma.")
    lines += ["", *map(fit, slot(verschil))]
    return "\n".join(lines).rstrip() + "\n"
