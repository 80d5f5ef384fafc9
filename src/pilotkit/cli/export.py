"""``pilotkit export``: the data as a spreadsheet, or as tables for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pilotkit.cli.console import emit, say
from pilotkit.cli.options import AsOf, Repo, peildatum
from pilotkit.cli.repository import repository, sure_programme
from pilotkit.dutch import aantal, kort, opsomming
from pilotkit.errors import WrongUse
from pilotkit.tabellen.vormen import Tabelvorm, bestand, bestanden


def export(
    place: Annotated[
        Path,
        typer.Argument(
            metavar="PLEK",
            help="Het bestand dat je wilt maken; bij csv en parquet een map.",
        ),
    ],
    *,
    to: Annotated[
        Tabelvorm | None,
        typer.Option("--to", help="De vorm; zonder telt de naam van het bestand."),
    ] = None,
    as_of: AsOf = None,
    repo: Repo = None,
) -> int:
    """Maak van alle gegevens een rekenblad of tabellen.

    Met `--to xlsx` of `ods` komt er een rekenblad, met een blad per soort gegevens: pilots,
    voorwaarden, geld, mijlpalen, besluiten, lessen en meer. Wat je daarin verandert, zet
    `pilotkit import` terug. Met `--to csv`, `json` of `parquet` komen er tabellen met een
    beschrijving, klaar voor een portaal met open data.
    """
    from pilotkit.tabellen.boek import boek
    from pilotkit.tabellen.dcat import ontbreekt

    vorm = _vorm(place, to)
    checkout = repository(repo)
    tabellen = boek(checkout, sure_programme(checkout, peildatum(as_of)))
    if vorm.is_map:
        if place == Path("-"):
            raise WrongUse(f"{vorm} is een map met bestanden. Noem een map, zoals `gegevens`.")
        from pilotkit.source.folder import fill_folder

        gemaakt = bestanden(vorm, tabellen)
        fill_folder(place, checkout.root, gemaakt)
        emit(f"In {kort(place.as_posix(), 200)} staan {len(gemaakt)} bestanden.\n")
        if vorm is Tabelvorm.CSV and (mist := ontbreekt(tabellen)):
            sleutels = opsomming(f"`{sleutel}`" for sleutel in mist)
            say(
                f"pilotkit: een portaal vraagt ook {sleutels}. Zet die in programma.yaml onder "
                "`publicatie`."
            )
    else:
        emit(bestand(vorm, tabellen), None if place == Path("-") else place)
    if tabellen.niet:
        waar = "dit bestand heeft" if len(tabellen.niet) == 1 else "deze bestanden hebben"
        say(
            f"pilotkit: {aantal(len(tabellen.niet), 'bestand staat', 'bestanden staan')} niet in "
            f"de tabellen, want {waar} fouten: {opsomming(tabellen.niet)}. Zie `pilotkit check`."
        )
    return 0


def _vorm(place: Path, to: Tabelvorm | None) -> Tabelvorm:
    """Return the form that was asked for, else the one of the name of the file."""
    if to is not None:
        return to
    einde = place.suffix.lower().lstrip(".")
    if einde in set(Tabelvorm) and not Tabelvorm(einde).is_map:
        return Tabelvorm(einde)
    raise WrongUse(f"zeg in welke vorm: --to {opsomming(Tabelvorm, 'of')}.")
