"""``pilotkit show``: one pilot."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from pilotkit.cli.console import ColorMode, emit, use_color, width_of
from pilotkit.cli.options import AsOf, Color, Form, Output, Repo, Toonvorm, peildatum
from pilotkit.cli.pilots import dossier_of, find_pilot, known_ids
from pilotkit.cli.repository import checked, repository, tell_standard
from pilotkit.dutch import datum, euro, opsomming, zin
from pilotkit.model.woorden import Fasesoort

if TYPE_CHECKING:
    from pilotkit.cli.screen import Screen
    from pilotkit.dossier import Dossier
    from pilotkit.finding import Diagnostic


def show(  # noqa: PLR0913 - each is an option of 4-cli
    pilot: Annotated[
        str,
        typer.Argument(
            metavar="PILOT",
            help="De id: de naam van het bestand zonder .yaml.",
            autocompletion=known_ids,
        ),
    ],
    *,
    format: Form = Toonvorm.TEXT,  # noqa: A002 - the name of the option
    output: Output = None,
    as_of: AsOf = None,
    repo: Repo = None,
    color: Color = ColorMode.AUTO,
) -> int:
    """Toon één pilot: geld, voorwaarden, planning en voortgang."""
    checkout = repository(repo)
    found = find_pilot(checkout, pilot)
    result = checked(checkout, peildatum(as_of))
    tell_standard(result)
    dossier = dossier_of(result, found)
    findings = [d for d in result.diagnostics if d.file == dossier.bestand]
    if format is Toonvorm.JSON:
        from pilotkit.machine import as_json
        from pilotkit.reports.summary import as_pilot_data

        emit(as_json(as_pilot_data(dossier, findings)).encode(), output)
        return 0
    from pilotkit.cli.screen import Screen

    screen = Screen(
        color=output is None and use_color(color, sys.stdout),
        width=width_of(sys.stdout) if output is None else None,
    )
    _draw_head(screen, dossier)
    _draw_kenmerken(screen, dossier)
    _draw_state(screen, dossier)
    _draw_money(screen, dossier, met_geld=result.portfolio.heeft_geld)
    _draw_conditions(screen, dossier)
    _draw_planning(screen, dossier)
    _draw_learning(screen, dossier)
    _draw_progress(screen, dossier)
    _draw_findings(screen, findings)
    emit(screen.text, output)
    return 0


def _draw_head(screen: Screen, dossier: Dossier) -> None:
    pilot, stand = dossier.toen, dossier.stand
    screen.line(pilot.titel, "bold")
    fase = f", fase {stand.fase}" if stand.fase else ""
    screen.line(f"{stand.id}{fase}, peildatum {datum(dossier.peildatum)}")
    screen.line("")
    screen.line(pilot.samenvatting)
    facts = (
        ("Gemeenten", opsomming(pilot.gemeenten) if pilot.gemeenten else ""),
        ("Thema's", opsomming(pilot.themas) if pilot.themas else ""),
        ("Tranche", pilot.tranche or ""),
        ("Trekker", pilot.trekker or ""),
        ("Partners", opsomming(p.naam for p in pilot.partners) if pilot.partners else ""),
        ("Bron", pilot.bron or ""),
        ("Ingediend door", pilot.ingediend_door or ""),
    )
    screen.line("")
    for name, value in facts:
        if value:
            screen.line(f"{name}: {value}")


def _draw_kenmerken(screen: Screen, dossier: Dossier) -> None:
    """Draw what the block ``kenmerken`` says of the pilot."""
    from pilotkit.reports.kenmerken import blokregels

    if regels := blokregels(dossier.toen.extra_kenmerken):
        screen.heading("Kenmerken")
        screen.table(["", ""], regels)


def _draw_state(screen: Screen, dossier: Dossier) -> None:
    """Draw what the pilot reports, and every remark with the day since when."""
    from pilotkit.reports.zinnen.stand import stand_in_woorden

    stand = dossier.stand
    if dossier.fase.soort is Fasesoort.IDEE or not (dossier.fase or stand.is_iets_gemeld):
        return
    screen.heading("Stand")
    screen.line(stand_in_woorden(stand, dossier.woorden, 1))
    rows = [
        (f"sinds {datum(b.sinds)}" if b.sinds else "onbekend sinds wanneer", b.tekst)
        for b in stand.bijzonderheden
    ]
    if rows:
        screen.table(["", ""], rows)


def _draw_money(screen: Screen, dossier: Dossier, *, met_geld: bool) -> None:
    """Draw the amounts, or that there are none yet in a programme that has money."""
    geld, stand, betaler = dossier.geld, dossier.stand, dossier.woorden.betaler
    if not geld.is_er:
        if met_geld:
            screen.heading("Geld")
            is_over = dossier.fase.beeindigd
            screen.line("Er was geen begroting." if is_over else "Er is nog geen begroting.")
        return
    screen.heading("Geld")
    rows = [
        ("geraamd, wie er ook betaalt", euro(geld.geraamd)),
        (f"gevraagd van {betaler}", euro(geld.gevraagd)),
        (f"verplicht door {betaler}", euro(geld.verplicht)),
        (f"uitgegeven door {betaler}", euro(geld.uitgegeven)),
        ("beslag op het plafond", euro(geld.beslag)),
    ]
    if stand.eerste_raming != geld.geraamd:
        rows.insert(1, ("geraamd in het eerste plan", euro(stand.eerste_raming)))
    screen.table(["", ""], rows, right=(1,))


def _draw_conditions(screen: Screen, dossier: Dossier) -> None:
    from pilotkit.reports.woorden import OORDELEN

    voorwaarden = dossier.toen.voorwaarden
    if not (voorwaarden.sleutels() and (dossier.fase or dossier.stand.is_getoetst)):
        return
    screen.heading("Voorwaarden")
    rows = []
    for sleutel, oordeel in voorwaarden.oordelen().items():
        voorwaarde = voorwaarden[sleutel]
        waarom = voorwaarde.onderbouwing if voorwaarde and voorwaarde.onderbouwing else ""
        rows.append((voorwaarden.naam(sleutel), OORDELEN[oordeel], waarom))
    screen.table(["Voorwaarde", "Oordeel", "Waarom"], rows)


def _draw_planning(screen: Screen, dossier: Dossier) -> None:
    planning, stand = dossier.toen.planning, dossier.stand
    if not (planning.start or planning.einde or planning.mijlpalen):
        if dossier.fase:
            screen.heading("Planning")
            screen.line("Er is nog geen planning.")
        return
    screen.heading("Planning")
    screen.line(f"Van {_dag(planning.start)} tot en met {_dag(planning.einde)}.")
    if stand.eerste_einde and stand.eerste_einde != planning.einde:
        screen.line(f"In het eerste plan was het einde {datum(stand.eerste_einde)}.")
    if planning.mijlpalen:
        rows = [
            (datum(m.datum), m.naam, f"gehaald op {datum(m.gereed_op)}" if m.gereed_op else "")
            for m in sorted(planning.mijlpalen, key=lambda m: m.datum)
        ]
        screen.table(["Mijlpaal", "", ""], rows)


def _dag(dag: date | None) -> str:
    return datum(dag) if dag else "nog niet bekend"


def _draw_learning(screen: Screen, dossier: Dossier) -> None:
    """Draw how it is evaluated, and what people got out of it."""
    from pilotkit.reports.zinnen.leren import resultaatzinnen

    evaluatie = dossier.toen.evaluatie
    resultaten = list(resultaatzinnen(dossier))
    if evaluatie is None or not (evaluatie.aanpak or resultaten):
        return
    screen.heading("Evaluatie")
    if evaluatie.aanpak:
        screen.line(zin(evaluatie.aanpak))
    for regel in resultaten:
        screen.line(regel)


def _draw_progress(screen: Screen, dossier: Dossier) -> None:
    from pilotkit.gedateerd import op_datum
    from pilotkit.reports.woorden import STANDEN

    if not dossier.toen.voortgang:
        if dossier.fase:
            screen.heading("Laatste voortgang")
            screen.line("Er is nog geen bericht over de voortgang.")
        return
    screen.heading("Laatste voortgang")
    laatste = op_datum(dossier.toen.voortgang)[-1]
    screen.line(f"{datum(laatste.datum)}, {STANDEN[laatste.stand]}: {laatste.kop}")
    if laatste.tekst:
        screen.line(laatste.tekst)


def _draw_findings(screen: Screen, found: list[Diagnostic]) -> None:
    if not found:
        return
    screen.heading("Bevindingen")
    for d in found:
        severity = "uitzondering" if d.waived else d.severity
        screen.line(f"regel {d.position.line}, {d.code} {severity}: {d.message}")
