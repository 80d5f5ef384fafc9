"""``pilotkit report``: the notes, in Markdown or as a document."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pilotkit.cli.console import emit, say
from pilotkit.cli.options import AsOf, Output, Repo, peildatum
from pilotkit.cli.pilots import dossier_of, find_pilot, known_ids
from pilotkit.cli.repository import checked, repository, tell_standard
from pilotkit.documents.vormen import Documentvorm
from pilotkit.dutch import kort, opsomming
from pilotkit.errors import WrongUse
from pilotkit.kwartaal import Kwartaal
from pilotkit.reports.soorten import SOORTEN, Kind

if TYPE_CHECKING:
    from pilotkit.documents.notitie import Notitietekst


def report(  # noqa: PLR0913 - each is an option of 4-cli
    kind: Annotated[
        Kind,
        typer.Argument(metavar="SOORT", help=f"De soort notitie: {opsomming(Kind, 'of')}."),
    ] = Kind.COMMISSIE,
    *,
    pilot: Annotated[
        str | None,
        typer.Option(
            metavar="ID", help="De pilot van een advies of pilot.", autocompletion=known_ids
        ),
    ] = None,
    quarter: Annotated[
        str | None,
        typer.Option(
            metavar="KWARTAAL",
            help="Het kwartaal, zoals 2018-Q3; de notitie toont hoe het aan het eind stond.",
        ),
    ] = None,
    at: Annotated[
        str | None,
        typer.Option(metavar="REV", help="Lees de bestanden zoals zij in git bij REV waren."),
    ] = None,
    reconstruct: Annotated[
        bool,
        typer.Option(
            "--reconstruct",
            help="Laat van een gesloten kwartaal zien wat de bestanden nu zeggen.",
        ),
    ] = False,
    to: Annotated[
        Documentvorm | None,
        typer.Option(
            metavar="VORM",
            help=(
                f"De vorm: {opsomming(Documentvorm, 'of')}. "
                "Zonder volgt die uit de naam bij --output."
            ),
        ),
    ] = None,
    output: Output = None,
    as_of: AsOf = None,
    repo: Repo = None,
) -> int:
    """Maak een notitie, in Markdown of als document.

    De notitie laat zien hoe het stond op de peildatum; wat later gebeurde blijft
    weg. Zonder `--quarter` gaat die voor de commissie over het laatste volle
    kwartaal. Dezelfde bestanden en `--as-of` geven altijd dezelfde tekst. Is een
    kwartaal gesloten, dan is dit de gesloten notitie. Een eigen sjabloon in
    `templates/` gaat voor dat van pilotkit.
    """
    from pilotkit.check import Selection
    from pilotkit.reports.opdracht import Opdracht
    from pilotkit.sluiten.archief import Archief
    from pilotkit.source.git import Snapshot, revision, snapshot

    vorm = to or Documentvorm.van(output)
    _check_form(vorm, output)
    checkout = repository(repo)
    kwartaal, dag = period(quarter, as_of, whole=SOORTEN[kind].kwartaal)
    files = snapshot(checkout.root, at) if at else checkout
    made_from = files.revision if isinstance(files, Snapshot) else revision(checkout.root)
    _check_use(kind, pilot, reconstruct=reconstruct)
    path = find_pilot(files, pilot) if pilot else None
    found = checked(files, dag, Selection(ignore=FACTS_TO_COME))
    tell_standard(found)
    dossier = dossier_of(found, path) if path else None
    opdracht = Opdracht(found, kwartaal, made_from, dossier)
    if kind is Kind.COMMISSIE:
        archief = Archief(files, checkout.root, made_from, peildatum(as_of))
        is_over = dag == kwartaal.laatste_dag
        closed = archief.gesloten_tekst(found, kwartaal) if is_over and not reconstruct else None
        if closed is not None:
            emit(_closed_in_form(vorm, closed, dag, checkout.root), output)
            return 0
        opdracht = archief.opdracht(found, kwartaal)
    emit(_in_form(vorm, kind, kind.context(opdracht), dag, checkout.root), output)
    if made_from and made_from.trouble:
        say(f"pilotkit: de notitie noemt geen revisie: {made_from.trouble}")
    if missing := found.portfolio.onleesbaar:
        say(f"pilotkit: niet in de notitie: {opsomming(missing)}. Zie `pilotkit check`.")
    return 0


FACTS_TO_COME = ("PK205", "PK308", "PK704", "PK705")
"""Rules on what comes after the peildatum: a later date, a correction, the closing itself.

A report leaves that out and counts it not.
"""


def _in_form(
    vorm: Documentvorm, kind: Kind, context: dict[str, Any], dag: date, root: Path
) -> str | bytes:
    """Return the note; Markdown needs nothing of what makes documents."""
    from pilotkit.reports.render import Sjablonen, render

    with Sjablonen(root) as sjablonen:
        if vorm is Documentvorm.MD:
            return render(kind.sjabloon, context, sjablonen)
        from pilotkit.documents.notitie import schrijf

        notitie = schrijf(kind.sjabloon, context, dag, sjablonen)
    return _made(vorm, notitie, root)


def _made(vorm: Documentvorm, notitie: Notitietekst, root: Path) -> str | bytes:
    """Return a document, and say what of the repository's own styles was left out."""
    from pilotkit.documents.maken import maak

    gemaakt = maak(vorm, notitie, root)
    if gemaakt.weggelaten:
        say(
            f"pilotkit: niet overgenomen uit templates/referentie.{vorm}: "
            f"{opsomming(gemaakt.weggelaten)}."
        )
    return gemaakt.inhoud


def _closed_in_form(vorm: Documentvorm, tekst: str, dag: date, root: Path) -> str | bytes:
    """Return a closed note: its text, or a document that is made of nothing else."""
    if vorm is Documentvorm.MD:
        return tekst
    from pilotkit.documents.bevroren import uit_markdown

    return _made(vorm, uit_markdown(tekst, dag), root)


def _check_form(vorm: Documentvorm, output: Path | None) -> None:
    """Raise WrongUse where a terminal would be filled with what it cannot show."""
    if output is None and not vorm.is_tekst and sys.stdout.isatty():
        raise WrongUse(
            f"een {vorm} past niet op het scherm. Zet --output erbij, zoals "
            f"`--output notitie.{vorm}`."
        )


def _check_use(kind: Kind, pilot: str | None, *, reconstruct: bool) -> None:
    """Raise WrongUse where a note on one pilot misses it, or another has one."""
    if reconstruct and kind is not Kind.COMMISSIE:
        raise WrongUse(
            f"alleen de notitie commissie wordt gesloten. Laat --reconstruct weg bij {kind}."
        )
    if SOORTEN[kind].een_pilot and not pilot:
        raise WrongUse(
            f"bij de notitie {kind} hoort --pilot, met een id, zoals "
            f"`pilotkit report {kind} --pilot vakpaspoort`."
        )
    if pilot and not SOORTEN[kind].een_pilot:
        mogelijk = opsomming((soort for soort in Kind if SOORTEN[soort].een_pilot), "of")
        raise WrongUse(
            f"bij de notitie {kind} hoort geen --pilot. Laat dat weg, of kies {mogelijk}."
        )


def period(quarter: str | None, as_of: str | None, *, whole: bool) -> tuple[Kwartaal, date]:
    """Return the quarter that is told of, and the peildatum.

    With a quarter the peildatum is its end, or the day of ``--as-of`` if that is
    sooner. Without one a note on a ``whole`` quarter takes the last full one, and
    another note the day itself. Raises WrongUse for a quarter that is none, or
    has not begun on the day.
    """
    dag = peildatum(as_of)
    if quarter is None:
        kwartaal = Kwartaal.laatste_volle(dag) if whole else Kwartaal.met(dag)
    else:
        try:
            kwartaal = Kwartaal.lees(quarter)
        except ValueError:
            raise WrongUse(
                f"`{kort(quarter)}` is geen kwartaal bij --quarter. Typ het als 2018-Q3."
            ) from None
    if kwartaal.eerste_dag > dag:
        raise WrongUse(
            f"het kwartaal {kwartaal} begint pas na de peildatum {dag}. Kies een eerder kwartaal "
            "of een latere --as-of."
        )
    return kwartaal, min(dag, kwartaal.laatste_dag)
