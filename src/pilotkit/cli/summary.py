"""``pilotkit summary``: the portfolio at a glance."""

from __future__ import annotations

import sys
from itertools import compress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pilotkit.cli.console import ColorMode, emit, use_color, width_of
from pilotkit.cli.options import AsOf, Color, Form, Output, Repo, Toonvorm, peildatum
from pilotkit.cli.repository import checked, not_both, repository, tell_standard
from pilotkit.dutch import aantal, datum, euro, geteld, opsomming
from pilotkit.model.woorden import Fasesoort

if TYPE_CHECKING:
    from pilotkit.agenda import Taak
    from pilotkit.check import CheckResult
    from pilotkit.cli.screen import Screen
    from pilotkit.portfolio import PilotStand, Portfolio
    from pilotkit.profiel import Woorden
    from pilotkit.reports.summary import Samenvatting


def summary(  # noqa: PLR0913 - each is an option of 4-cli
    folders: Annotated[
        list[Path] | None,
        typer.Argument(metavar="MAP", help="De mappen van programma's, om naast elkaar te zetten."),
    ] = None,
    *,
    format: Form = Toonvorm.TEXT,  # noqa: A002 - the name of the option
    output: Output = None,
    as_of: AsOf = None,
    repo: Repo = None,
    color: Color = ColorMode.AUTO,
) -> int:
    """Toon de hele portefeuille in een oogopslag.

    Fasen, geld tegen het plafond, de voorwaarden per pilot, de gemeenten en wat
    er de komende 90 dagen op de agenda staat. Met een of meer mappen komen de
    programma's naast elkaar.
    """
    if folders:
        not_both(folders, repo)
        from pilotkit.cli.programmes import side_by_side

        return side_by_side(folders, peildatum(as_of), format, output, color)
    from pilotkit.reports.summary import as_data, build

    result = checked(repository(repo), peildatum(as_of))
    tell_standard(result)
    overzicht = build(result)
    if format is Toonvorm.JSON:
        from pilotkit.machine import as_json

        emit(as_json(as_data(overzicht)).encode(), output)
        return 0
    from pilotkit.cli.screen import Screen

    to_screen = output is None
    screen = Screen(
        color=to_screen and use_color(color, sys.stdout),
        width=width_of(sys.stdout) if to_screen else None,
    )
    _draw(screen, overzicht, result)
    emit(screen.text, output)
    return 0


def _draw(screen: Screen, overzicht: Samenvatting, result: CheckResult) -> None:
    from pilotkit.formats.totals import totals
    from pilotkit.reports.fasewoorden import pilots_in

    portfolio = overzicht.portfolio
    screen.line(f"{portfolio.kader.titel}, peildatum {datum(portfolio.peildatum)}", "bold")
    if portfolio.onleesbaar:
        screen.line(
            f"Niet meegeteld, omdat het bestand fouten heeft: {opsomming(portfolio.onleesbaar)}. "
            "`pilotkit check` zegt wat eraan schort.",
            "yellow",
        )
    heet = portfolio.heet
    screen.heading(heet.aantal(len(portfolio.pilots)))
    if overzicht.fasen:
        fasen = (geteld(hoeveel, *pilots_in(fase, heet)) for fase, hoeveel in overzicht.fasen)
        screen.line(", ".join(fasen))
    if portfolio.heeft_geld:
        _draw_money(screen, portfolio)
    _draw_pilots(screen, portfolio.pilots, portfolio)
    _draw_states(screen, portfolio.pilots, portfolio.woorden)
    if overzicht.gemeenten:
        screen.heading("Gemeenten")
        screen.line(", ".join(f"{naam} {hoeveel}" for naam, hoeveel in overzicht.gemeenten))
    if overzicht.themas:
        screen.heading("Thema's")
        screen.line(_themas(overzicht.themas))
    _draw_kenmerken(screen, overzicht)
    _draw_programme(screen, portfolio)
    _draw_agenda(screen, overzicht.komend)
    screen.heading("Controle")
    screen.line(totals(result))


def _draw_money(screen: Screen, portfolio: Portfolio) -> None:
    from pilotkit.cli.screen import balk
    from pilotkit.formats.totals import room
    from pilotkit.reports.tabellen import trancherijen

    screen.heading("Geld")
    screen.line(room(portfolio))
    geld, plafond, heet = portfolio.geld, portfolio.kader.plafond, portfolio.heet
    if plafond:
        screen.bar(balk((geld.beslag, portfolio.in_voorbereiding), plafond, 60))
        screen.line("█ beslag  ▓ in voorbereiding  ░ ruimte")
    for naam, hoeveel, *_, beslag in trancherijen(portfolio):
        screen.line(f"tranche {naam}: {heet.aantal(int(hoeveel))}, beslag {beslag}")
    screen.line(
        f"geraamd {euro(geld.geraamd)}, gevraagd {euro(geld.gevraagd)}, "
        f"verplicht {euro(geld.verplicht)}, uitgegeven {euro(geld.uitgegeven)}"
    )


_TEKENS = {"voldoet": "v", "deels": "d", "voldoet_niet": "n", "open": "."}


def _draw_pilots(screen: Screen, pilots: tuple[PilotStand, ...], portfolio: Portfolio) -> None:
    """Draw the pilots with their verdicts and claims, where there are any; else their titles."""
    voorwaarden, heet = portfolio.kader.profiel.voorwaarden, portfolio.heet
    is_getoetst = any(pilot.is_getoetst for pilot in pilots)
    nummers = range(1, len(voorwaarden.sleutels()) + 1) if is_getoetst else ()
    screen.heading(f"{heet.koppen} en hun voorwaarden" if nummers else heet.koppen)
    met_fase, met_geld = bool(portfolio.kader.profiel.levensloop.fasen), portfolio.heeft_geld
    met_titel = not (met_fase or nummers or met_geld)
    kolommen = (met_titel, met_fase, bool(nummers), met_geld)
    koppen = ("Titel", "Fase", " ".join(map(str, nummers)), "Beslag")
    screen.table(
        [heet.kop, *compress(koppen, kolommen)],
        [(pilot.id, *compress(_cellen(pilot), kolommen)) for pilot in pilots],
        right=(sum(kolommen),) if met_geld else (),
    )
    if not nummers:
        if pilots and voorwaarden.sleutels():
            screen.line(
                f"Van {heet.geen_enkele} is bekend of {heet.hij} aan de voorwaarden voldoet."
            )
        return
    screen.line("v voldoet, d deels, n voldoet niet, . open")
    screen.line(
        ", ".join(
            f"{nummer} {voorwaarden.naam(sleutel).lower()}"
            for nummer, sleutel in zip(nummers, voorwaarden.sleutels(), strict=True)
        )
    )


def _cellen(pilot: PilotStand) -> tuple[str, ...]:
    oordelen = " ".join(_TEKENS[oordeel] for oordeel in pilot.oordelen.values())
    beslag = euro(pilot.geld.beslag) if pilot.geld.beslag else "-"
    return pilot.titel, str(pilot.fase), oordelen, beslag


def _draw_states(screen: Screen, pilots: tuple[PilotStand, ...], woorden: Woorden) -> None:
    """Draw what each pilot reports, and what the facts say beside it.

    Of a pilot that has no phase and never reported there is nothing to say.
    """
    from pilotkit.reports.zinnen.stand import geen_aandacht, lopende, stand_in_woorden

    told = [pilot for pilot in pilots if pilot.fase.soort is not Fasesoort.IDEE]
    told = [pilot for pilot in told if pilot.fase or pilot.is_iets_gemeld]
    if pilots and not told and not any(pilot.fase for pilot in pilots):
        return
    heet = woorden.pilot
    screen.heading("Stand")
    screen.table(
        [heet.kop, f"Wat {heet.de} meldt, en wat de feiten zeggen"],
        [(pilot.id, stand_in_woorden(pilot, woorden)) for pilot in told],
    )
    for sentence in (lopende(pilots, heet), geen_aandacht(pilots, heet)):
        if sentence:
            screen.line(sentence)


def _draw_kenmerken(screen: Screen, overzicht: Samenvatting) -> None:
    """Draw what the programme counts; a total that a source states stands beside it."""
    from pilotkit.reports.kenmerken import KOPPEN

    beeld = overzicht.kenmerken
    if not (beeld.rijen or beeld.zinnen):
        return
    screen.heading("Kenmerken")
    if beeld.rijen:
        screen.table(KOPPEN, beeld.rijen, right=(2,))
    for zin in beeld.zinnen:
        screen.line(zin)


_THEMAS = 8


def _themas(themas: tuple[tuple[str, int], ...]) -> str:
    """Return the themes that are named most, and how many more there are."""
    told = ", ".join(f"{naam} {hoeveel}" for naam, hoeveel in themas[:_THEMAS])
    rest = len(themas) - _THEMAS
    return f"{told} en nog {aantal(rest, 'thema', 'thema’s')}" if rest > 0 else told


def _draw_programme(screen: Screen, portfolio: Portfolio) -> None:
    """Draw who reports to whom, and when the phases of the programme run."""
    from pilotkit.reports.zinnen.plichten import te_laat_zin
    from pilotkit.reports.zinnen.programma import fasezinnen, rapportagezin

    told = [*filter(None, [rapportagezin(portfolio.kader)]), *fasezinnen(portfolio.kader)]
    overdue = te_laat_zin(portfolio.kader)
    if not (told or overdue):
        return
    screen.heading("Programma")
    for sentence in told:
        screen.line(sentence)
    if overdue:
        screen.line(f"Te laat: {overdue}", "yellow")


def _draw_agenda(screen: Screen, komend: tuple[Taak, ...]) -> None:
    from pilotkit.reports.summary import DAGEN

    screen.heading(f"Komende {DAGEN} dagen")
    if not komend:
        screen.line("Er staat niets gepland.")
        return
    screen.table(
        ["Wanneer", "Wie", "Wat"],
        [(taak.dag_in_woorden, taak.over, taak.wat) for taak in komend],
    )
