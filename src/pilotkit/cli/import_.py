"""``pilotkit import``: a spreadsheet back into the files, after it is shown what changes."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pilotkit.cli.bewerking import komt_bij, regel, ruimte
from pilotkit.cli.console import emit, say
from pilotkit.cli.options import AsOf, Repo, peildatum
from pilotkit.cli.repository import sure_programme, write
from pilotkit.cli.vragen import bevestigd, kan_vragen
from pilotkit.dutch import aantal, kort
from pilotkit.errors import Refused
from pilotkit.persoonlijk import gemaskeerd
from pilotkit.tekens import schoon

if TYPE_CHECKING:
    from pilotkit.invoer.opdracht import Invoer
    from pilotkit.invoer.werkblad import Werkboek
    from pilotkit.source.repository import Checkout


def import_(  # noqa: PLR0913 - each is an option of 4-cli
    file: Annotated[
        Path,
        typer.Argument(
            metavar="BESTAND",
            help="Een rekenblad, CSV of Parquet; het mag ook de map van `export` zijn.",
        ),
    ],
    *,
    mapping: Annotated[
        Path | None,
        typer.Option(
            "--mapping",
            metavar="BESTAND",
            help="Voor een eigen lijst: YAML die zegt welke kolom wat is.",
        ),
    ] = None,
    check: Annotated[
        bool,
        typer.Option(
            "--check", help="Schrijf niets; maak een rekenblad met opmerkingen bij de cellen."
        ),
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Laat alleen zien wat er zou veranderen.")
    ] = False,
    as_of: AsOf = None,
    repo: Repo = None,
) -> int:
    """Zet een rekenblad terug in de bestanden.

    Je ziet eerst wat er verandert. Alleen dat wordt geschreven; de rest van een bestand blijft
    zoals het is, met alle opmerkingen. Een bedrag of datum mag zoals je die schrijft. Is een
    cel niet te begrijpen, of komt er een fout bij, dan wordt er niets geschreven en is de
    exitcode 1.
    """
    from pilotkit.invoer.opdracht import invoer

    checkout, dag = ruimte(repo), peildatum(as_of)
    kader = sure_programme(checkout, dag, to_count=False)
    kaart = None
    if mapping is not None:
        from pilotkit.invoer.kaart import kaart_uit

        kaart = kaart_uit(_gelezen(mapping), mapping.name)
    boek = _werkboek(file)
    werk = invoer(checkout, kader, boek, kaart)
    if check:
        return _nakijken(file, dag, werk)
    _toon(checkout, dag, file, werk)
    if werk.tegen:
        raise Refused(_bezwaren(werk))
    if not werk.bestanden or dry_run:
        return 0
    _weiger_fouten(checkout, dag, werk)
    if kan_vragen() and not bevestigd("Schrijf dit"):
        emit("Er is niets geschreven.\n")
        return 0
    _schrijf(checkout, werk)
    return 0


def _gelezen(place: Path) -> bytes:
    from pilotkit.source.given import read_given

    return read_given(place)


def _werkboek(file: Path) -> Werkboek:
    """Return the sheets of a file, or of all CSV and Parquet files of a folder."""
    from pilotkit.invoer.lezen import uit_map, werkboek
    from pilotkit.source.given import read_folder
    from pilotkit.tabellen.vormen import DATAPAKKET, WOORDENBOEK, nodig

    try:
        if file.is_dir():
            inhoud = read_folder(file, (".csv", ".parquet", DATAPAKKET))
            inhoud.pop(WOORDENBOEK, None)
            return uit_map(inhoud, inhoud.pop(DATAPAKKET, b""))
        return werkboek(file.name, _gelezen(file))
    except ImportError as error:
        raise nodig("een rekenblad", error) from error


def _toon(checkout: Checkout, dag: date, file: Path, werk: Invoer) -> None:
    """Show what changes: in words of the domain, and then place by place."""
    from pilotkit.check import check
    from pilotkit.diff.build import Kant, build
    from pilotkit.diff.text import render_text
    from pilotkit.invoer.woorden import per_bestand

    terzijde = (f"{b.plek.naam}: {gemaskeerd(b.zin)}" for b in werk.bezwaren if not b.houdt_tegen)
    for zin in (*werk.verschil.opmerkingen, *terzijde):
        say(f"pilotkit: {schoon(zin)}")
    if not werk.bestanden:
        emit("Er verandert niets.\n" if not werk.tegen else "")
        return
    voor, na = (
        Kant(naam, files, check(files, dag, keep=True, empty_ok=True))
        for naam, files in (("de bestanden", checkout), (kort(file.name), werk.daarna))
    )
    emit(render_text(build(voor, na)))
    hoeveel = aantal(len(werk.bestanden), "bestand", "bestanden")
    emit(f"\nIn {hoeveel}:\n")
    for bestand, zinnen in per_bestand(werk.verschil):
        emit(f"{schoon(bestand)}\n" + "".join(f"  {schoon(zin)}\n" for zin in zinnen))


_MEESTE = 20


def _bezwaren(werk: Invoer) -> str:
    regels = [f"\n- {b.plek.naam}: {schoon(gemaskeerd(b.zin))}" for b in werk.tegen[:_MEESTE]]
    meer = len(werk.tegen) - _MEESTE
    rest = f"\n- en nog {meer}. Met --check staan ze bij de cellen." if meer > 0 else ""
    return f"er is niets geschreven. Verbeter eerst:{''.join(regels)}{rest}"


def _weiger_fouten(checkout: Checkout, dag: date, werk: Invoer) -> None:
    """Raise Refused where a fout comes with the change; tell the warnings."""
    from pilotkit.bewerken.gevolg import gevolg

    wat = gevolg(checkout, werk.daarna, dag)
    if wat.fouten:
        lijst = "".join(f"\n{regel(d)} ({d.file})" for d in wat.fouten[:_MEESTE])
        raise Refused(
            f"er is niets geschreven, want daarmee {komt_bij(wat.fouten)}. Met --check staan ze "
            f"bij de cellen.{lijst}"
        )
    if wat.let_op:
        lijst = "".join(f"\n{regel(d)} ({d.file})" for d in wat.let_op[:_MEESTE])
        say(f"Let op:{lijst}")


def _schrijf(checkout: Checkout, werk: Invoer) -> None:
    from pilotkit.editing.files import Change
    from pilotkit.source.creation import create

    for bestand, (oud, nieuw) in sorted(werk.bestanden.items()):
        if oud:
            write(checkout, Change(bestand, oud, nieuw))
        else:
            create(checkout.root, bestand, nieuw)
    emit(f"\n{aantal(len(werk.bestanden), 'bestand is', 'bestanden zijn')} geschreven.\n")


def _nakijken(file: Path, dag: date, werk: Invoer) -> int:
    """Write the spreadsheet with what is found as notes, beside the file."""
    from pilotkit.check import check
    from pilotkit.invoer.nakijken import notities
    from pilotkit.tabellen.vormen import nodig

    result = check(werk.daarna, dag, empty_ok=True)
    gevonden = notities(werk, result)
    place = file.parent / f"{file.stem}.nagekeken.xlsx"
    try:
        from pilotkit.invoer.terug import nagekeken

        emit(nagekeken(werk, gevonden.bij_cellen), place)
    except ImportError as error:
        raise nodig("een rekenblad", error) from error
    hoeveel = aantal(len(gevonden.bij_cellen), "cel", "cellen")
    emit(f"{kort(place.as_posix(), 200)}: {hoeveel} met een opmerking.\n")
    for zin in gevonden.elders:
        emit(f"{schoon(zin)}\n")
    return int(gevonden.heeft_fouten)
