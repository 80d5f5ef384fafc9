"""The command of a kind of entry: an option for each of its keys, out of the models."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pilotkit.cli.console import ColorMode
from pilotkit.cli.nederlands import Commando
from pilotkit.cli.options import CONTEXT, AsOf, Color, Repo, Version
from pilotkit.cli.pilots import known_ids, known_kenmerken
from pilotkit.dutch import opsomming

Gedaan = Callable[[str | None, Mapping[tuple[str, ...], Any], str | None, Path | None], int]

if TYPE_CHECKING:
    from pilotkit.bewerken.soorten import Invoersoort, Sleutel


def commando(naam: str, soort: Invoersoort, alle: tuple[Sleutel, ...], gedaan: Gedaan) -> Any:
    """Return the command of a kind, with an option for each of ``alle`` its keys.

    ``gedaan`` is called with the pilot, what was given by the path of the key, the
    peildatum and the repository.
    """
    apart = typer.Typer(add_completion=False, rich_markup_mode=None)
    made = _functie(naam, soort, alle, gedaan)
    apart.command(
        name=naam,
        cls=Commando,
        short_help=f"Zet bij een pilot: {soort.zin}.",
        context_settings=CONTEXT,
    )(made)
    return typer.main.get_command(apart)


def _functie(
    naam: str, soort: Invoersoort, alle: tuple[Sleutel, ...], gedaan: Gedaan
) -> Callable[..., int]:
    def command(ctx: typer.Context, **opties: Any) -> int:
        gegeven = {s.path: opties[s.naam] for s in alle if opties[s.naam] is not None}
        as_of, repo = (opties[optie] or ctx.obj[optie] for optie in ("as_of", "repo"))
        return gedaan(opties["pilot"], gegeven, as_of, repo)

    annotaties = {
        "ctx": typer.Context,
        "pilot": Annotated[
            str | None,
            typer.Argument(metavar="PILOT", help="De id van de pilot.", autocompletion=known_ids),
        ],
        **{sleutel.naam: _optie(naam, sleutel) for sleutel in alle},
        "as_of": AsOf, "repo": Repo, "color": Color, "version": Version,
    }  # fmt: skip
    standaard = {"color": ColorMode.AUTO, "version": False}
    command.__annotations__ = annotaties
    command.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [
            inspect.Parameter(
                optie, inspect.Parameter.KEYWORD_ONLY, default=standaard.get(optie), annotation=merk
            )
            for optie, merk in annotaties.items()
        ]
    )
    command.__doc__ = (
        f"Zet bij een pilot: {soort.zin}.\n\n"
        "Zonder opties vraagt pilotkit op een scherm wat het moet weten. Zou er een fout bij "
        "komen, dan wordt er niets geschreven en is de exitcode 1."
    )
    return command


_METAVAR = {"euro": "BEDRAG", "datum": "DATUM", "jaar": "JAAR", "ja_nee": "JA/NEE"}


def _keuzes(waarden: tuple[str, ...]) -> Callable[[str], list[str]]:
    """Return what completes one of some words."""

    def keuzes(incomplete: str) -> list[str]:
        return [str(waarde) for waarde in waarden if waarde.startswith(incomplete)]

    return keuzes


def _optie(soort: str, sleutel: Sleutel) -> Any:
    veld = sleutel.veld
    waarden = (veld.item or veld).waarden
    tekst = veld.beschrijving
    if waarden:
        tekst = f"{tekst} Kies uit {opsomming(waarden, 'of')}."
    if veld.item:
        tekst = f"{tekst} Mag vaker."
    if veld.verplicht and len(sleutel.path) == 1:
        tekst = f"{tekst} Verplicht."
    metavar = "WOORD" if waarden else _METAVAR.get(veld.soort, "TEKST")
    is_kenmerk = sleutel.naam == "kenmerk" or (sleutel.naam == "besluit" and soort != "besluit")
    aangevuld = known_kenmerken if is_kenmerk else _keuzes(waarden)
    option = typer.Option(sleutel.optie, metavar=metavar, help=tekst, autocompletion=aangevuld)
    return Annotated[list[str] | None if veld.item else str | None, option]
