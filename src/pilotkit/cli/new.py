"""``pilotkit new``: a commented file for a new pilot."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from pilotkit.cli.console import emit
from pilotkit.cli.options import AsOf, Repo, peildatum
from pilotkit.cli.pilots import known_phases
from pilotkit.cli.repository import repository, sure_programme
from pilotkit.dutch import aantal, kort, lijkt_op, opsomming
from pilotkit.errors import WrongUse
from pilotkit.model.woorden import Fase, Fasesoort

if TYPE_CHECKING:
    from pilotkit.begin.pilot import NieuwePilot
    from pilotkit.peildatum.kader import Kader
    from pilotkit.profiel import Profiel
    from pilotkit.source.repository import Checkout


def new(  # noqa: PLR0913 - each is an option of 4-cli
    pilot_id: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="De naam van het bestand, zoals taalcafe of koken-met-de-buurt."
        ),
    ],
    *,
    titel: Annotated[str, typer.Option("--titel", metavar="TEKST", help="De titel van de pilot.")],
    fase: Annotated[
        str | None,
        typer.Option(
            "--fase",
            metavar="FASE",
            help="Waar de pilot nu staat.",
            autocompletion=known_phases,
        ),
    ] = None,
    samenvatting: Annotated[
        str | None,
        typer.Option("--samenvatting", metavar="TEKST", help="Wat de pilot doet en voor wie."),
    ] = None,
    bron: Annotated[
        str | None, typer.Option("--bron", metavar="TEKST", help="Waar het idee vandaan komt.")
    ] = None,
    ingediend_door: Annotated[
        str | None,
        typer.Option("--ingediend-door", metavar="TEKST", help="Wie het idee heeft ingebracht."),
    ] = None,
    gemeente: Annotated[
        list[str] | None,
        typer.Option("--gemeente", metavar="NAAM", help="Een gemeente van de pilot; mag vaker."),
    ] = None,
    lijn: Annotated[
        list[str] | None,
        typer.Option("--lijn", metavar="NAAM", help="Een lijn van het programma; mag vaker."),
    ] = None,
    as_of: AsOf = None,
    repo: Repo = None,
) -> int:
    """Maak een bestand met uitleg voor een nieuwe pilot.

    Er staat in wat bij de fase hoort. Wat je niet opgeeft, vul je daarna in een editor in.
    Een bestaand bestand blijft zoals het is.
    """
    from pilotkit.begin.id import pilot_path
    from pilotkit.begin.pilot import NieuwePilot

    checkout = repository(repo)
    path = pilot_path(pilot_id)
    refuse_existing(checkout, path)
    kader = sure_programme(checkout, peildatum(as_of))
    profiel = kader.profiel
    staat = _phase(fase, profiel)
    pilot = NieuwePilot(
        titel,
        staat,
        samenvatting,
        bron,
        ingediend_door,
        gemeenten=known("--gemeente", gemeente, "gemeenten", profiel),
        lijnen=known("--lijn", lijn, "lijnen", profiel),
    )
    write_new(checkout, path, kader, pilot)
    return 0


_LESSEN = 3


def _lessen(checkout: Checkout, dag: date, pilot: NieuwePilot) -> tuple[str, ...]:
    """Return what the programme, and pilots with a line or place of this one, learned.

    A lesson with something of a person in it is not passed on.
    """
    from pilotkit.check import check
    from pilotkit.persoonlijk.zoeken import find
    from pilotkit.reports.leslijst import om_mee_te_beginnen

    result = check(checkout, dag, keep=True, empty_ok=True)
    lessen = om_mee_te_beginnen(result, pilot.lijnen, pilot.gemeenten, meeste=_LESSEN)
    return tuple(les for les in lessen if not find(les))


def refuse_existing(checkout: Checkout, path: str) -> None:
    """Raise WrongUse where there is a pilot of that name already."""
    from pilotkit.source.creation import existing

    checkout.pilots()  # refuses a folder that is a link out of the repository
    if there := existing(checkout.root, path, path.removesuffix(".yaml") + ".yml"):
        raise WrongUse(f"{there} bestaat al en blijft zoals het is. Kies een andere id.")


def write_new(checkout: Checkout, path: str, kader: Kader, pilot: NieuwePilot) -> None:
    """Write the file of a new pilot, and say what is to be filled in. Raises WrongUse."""
    from pilotkit.begin.checked import checked
    from pilotkit.begin.pilot import nog_in_te_vullen, pilot_data, pilot_text
    from pilotkit.begin.schemas import PILOT_SCHEMA, modeline
    from pilotkit.source.creation import create

    profiel = kader.profiel
    kop = (modeline(f"../{PILOT_SCHEMA}"),) if checkout.holds(PILOT_SCHEMA) else ()
    lessen = _lessen(checkout, kader.peildatum, pilot)
    text = pilot_text(profiel, pilot, kop, lessen)
    content = checked(text, profiel.pilot, path, profiel.woordenschat)
    create(checkout.root, path, content)
    fase = pilot.fase or profiel.levensloop.begin
    emit(f"{path} is gemaakt. {_next(nog_in_te_vullen(pilot_data(profiel, pilot)), fase)}\n")
    if lessen:
        geleerd = aantal(len(lessen), "les", "lessen")
        emit(f"Bovenaan staat wat al is geleerd: {geleerd}. `pilotkit lessons` toont alles.\n")


def _phase(given: str | None, profiel: Profiel) -> Fase:
    """Return the phase of the programme. Raises WrongUse for one that it does not know."""
    levensloop = profiel.levensloop
    if given is None:
        return levensloop.begin
    if not levensloop.fasen:
        raise WrongUse("dit programma kent geen fasen. Laat --fase weg.")
    if fase := levensloop.vind(given):
        return fase
    near = lijkt_op(given, levensloop.fasen)
    rest = f"bedoel je {near}?" if near else f"kies uit {opsomming(levensloop.fasen, 'of')}."
    raise WrongUse(f"`{kort(given)}` kan niet bij --fase; {rest}")


def known(
    option: str, given: Sequence[str] | None, sleutel: str, profiel: Profiel
) -> tuple[str, ...]:
    """Return each value once. Raises WrongUse for one that is not in the programme's list."""
    from pilotkit.model.velden import veld_op

    veld = veld_op(profiel.pilot, (sleutel, 0), profiel.woordenschat)
    keuzes = veld.waarden if veld else ()
    for waarde in given or ():
        if keuzes and waarde not in keuzes:
            near = lijkt_op(waarde, keuzes)
            rest = f"Bedoel je {near}?" if near else f"Kies uit {opsomming(keuzes, 'of')}."
            raise WrongUse(f"`{kort(waarde)}` kan niet bij {option}. {rest}")
    return tuple(dict.fromkeys(given or ()))


def _next(open_keys: tuple[str, ...], fase: Fase) -> str:
    if fase and fase.soort is not Fasesoort.IDEE:
        return f"Vul in wat de fase {fase} vraagt; `pilotkit check` zegt wat er nog mist."
    if open_keys:
        return f"Vul {opsomming(open_keys)} in en typ daarna `pilotkit check`."
    return "Vul aan wat je weet en typ daarna `pilotkit check`."
