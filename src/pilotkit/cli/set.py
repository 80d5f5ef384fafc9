"""``pilotkit set``: one value of a pilot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pilotkit.cli.bewerking import Werk, gevraagde_pilot, ruimte, schrijf, werk_aan
from pilotkit.cli.options import AsOf, Repo
from pilotkit.cli.pilots import known_ids, known_paths, known_words
from pilotkit.cli.vragen import gevraagd, vraag
from pilotkit.dutch import kort
from pilotkit.errors import WrongUse

if TYPE_CHECKING:
    from pilotkit.finding import Path
    from pilotkit.problem import Veld


def set(  # noqa: A001, PLR0913 - the name of the command; each is an option of 4-cli
    pilot: Annotated[
        str | None,
        typer.Argument(metavar="PILOT", help="De id van de pilot.", autocompletion=known_ids),
    ] = None,
    path: Annotated[
        str | None,
        typer.Argument(
            metavar="PAD",
            help="De sleutel, zoals planning.einde of partners.0.naam.",
            autocompletion=known_paths,
        ),
    ] = None,
    value: Annotated[
        str | None,
        typer.Argument(
            metavar="WAARDE",
            help='De waarde, zoals 2018-12-31 of "€ 12.500,-".',
            autocompletion=known_words,
        ),
    ] = None,
    *,
    remove: Annotated[
        bool, typer.Option("--remove", help="Haal weg wat er staat, in plaats van een WAARDE.")
    ] = False,
    as_of: AsOf = None,
    repo: Repo = None,
) -> int:
    """Verander één waarde van een pilot, of haal die weg.

    De rest van het bestand blijft zoals het is, met alle opmerkingen. Een bedrag of datum mag
    zoals je die schrijft (26 nov 2018). In een lijst van woorden staat een komma ertussen. Zou
    er een fout bij komen, dan wordt er niets geschreven en is de exitcode 1. Met `--remove` mag
    PAD ook een onderdeel van een lijst zijn, of een heel blok. Wat daardoor leeg wordt, gaat mee.
    """
    from pilotkit.bewerken.opgave import waarde_uit
    from pilotkit.bewerken.paden import pad_uit

    checkout = ruimte(repo)
    werk = werk_aan(checkout, gevraagde_pilot(checkout, pilot, "set"), as_of)
    getypt = gevraagd(path, "PAD", "set", lambda: vraag("Welke sleutel, zoals planning.einde"))
    schat = werk.profiel.woordenschat
    if remove:
        if value is not None:
            raise WrongUse("typ een WAARDE of --remove, niet allebei.")
        return _weg(werk, *pad_uit(werk.model, werk.data, getypt, schat, geheel=True))
    pad, veld = pad_uit(werk.model, werk.data, getypt, schat)
    waarde = waarde_uit(veld, gevraagd(value, "WAARDE", "set", lambda: _vraag(getypt, veld)))
    return zet(werk, pad, veld, waarde)


def zet(werk: Werk, pad: Path, veld: Veld, waarde: object) -> int:
    """Write a pilot with a value at a path, and say what stood there. Raises Refused."""
    from pilotkit.bewerken.opgave import gezegd
    from pilotkit.bewerken.zetten import gezet
    from pilotkit.yaml.document import value_at

    naam = ".".join(map(str, pad))
    was = value_at(werk.data, pad)
    stond = "" if was is None else f"; er stond {gezegd(was, veld)}"
    return schrijf(
        werk,
        gezet(werk.oud, werk.model, pad, waarde),
        [f"{naam} is nu {gezegd(waarde, veld)}{stond}"],
    )


def _weg(werk: Werk, pad: Path, veld: Veld) -> int:
    """Take away what stands at a path. Raises WrongUse where nothing stands there."""
    from pilotkit.bewerken.opgave import gezegd
    from pilotkit.bewerken.weghalen import weggehaald
    from pilotkit.yaml.document import value_at

    naam = ".".join(map(str, pad))
    nieuw = weggehaald(werk.oud, pad)
    if nieuw == werk.oud:
        raise WrongUse(f"`{kort(naam)}` staat niet in {werk.bestand}.")
    was = value_at(werk.data, pad)
    is_waarde = not isinstance(was, dict) and not (isinstance(was, list) and _heeft_blok(was))
    stond = f"; er stond {gezegd(was, veld)}" if is_waarde and was is not None else ""
    return schrijf(werk, nieuw, [f"{naam} is weg{stond}"])


def _heeft_blok(lijst: list[object]) -> bool:
    return any(isinstance(een, dict) for een in lijst)


def _vraag(naam: str, veld: Veld) -> str:
    uitleg = f" ({veld.beschrijving})" if veld.beschrijving else ""
    return vraag(f"Wat wordt {naam}{uitleg}", veld.waarden)
