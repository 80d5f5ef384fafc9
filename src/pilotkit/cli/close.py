"""``pilotkit close``: close a quarter, so that its note stays what was told."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from pilotkit.cli.console import emit, say
from pilotkit.cli.options import AsOf, Repo, peildatum
from pilotkit.cli.report import FACTS_TO_COME
from pilotkit.cli.repository import checked, repository
from pilotkit.dutch import aantal, datum, kort
from pilotkit.dutch import kwartaal as in_woorden
from pilotkit.errors import UnreadableRepository, WrongUse
from pilotkit.kwartaal import Kwartaal
from pilotkit.peildatum.gesloten import editie_van, naam_van
from pilotkit.tekens import schoon

if TYPE_CHECKING:
    from pilotkit.check import CheckResult
    from pilotkit.reports.opdracht import Sluiting
    from pilotkit.sluiten.archief import Archief
    from pilotkit.source.git import Revision
    from pilotkit.source.repository import Checkout


def close(
    quarter: Annotated[
        str | None,
        typer.Argument(
            metavar="KWARTAAL", help="Het kwartaal, zoals 2018-Q3; zonder is dat het laatste volle."
        ),
    ] = None,
    *,
    again: Annotated[
        bool,
        typer.Option("--again", help="Maak een nieuwe editie van een kwartaal dat al is gesloten."),
    ] = False,
    reason: Annotated[
        str | None,
        typer.Option("--reason", metavar="TEKST", help="Waarom er een nieuwe editie komt."),
    ] = None,
    as_of: AsOf = None,
    repo: Repo = None,
) -> int:
    """Sluit een kwartaal: de notitie van dat kwartaal ligt dan vast.

    In `notities/` komen de notitie en de cijfers erbij. Vanaf dan geeft `pilotkit
    report` die notitie, en vertelt de volgende wat er aan eerdere is gecorrigeerd.
    Sluiten kan als het kwartaal voorbij is, zonder fouten en met alles vastgelegd in
    git. Exitcode 1: er zijn nog fouten.
    """
    from pilotkit.check import Selection
    from pilotkit.finding import Severity
    from pilotkit.formats.concise import line
    from pilotkit.reports.opdracht import Sluiting
    from pilotkit.sluiten.archief import Archief
    from pilotkit.source.git import revision

    checkout, dag = repository(repo), peildatum(as_of)
    reason = _one_line(reason)
    kwartaal = _over(quarter, dag)
    editie = _edition(checkout, kwartaal, again=again, reason=reason)
    revisie = revision(checkout.root)
    if revisie and revisie.trouble:
        raise UnreadableRepository(revisie.trouble)
    if revisie and revisie.changed:
        raise WrongUse(
            "niet alles is vastgelegd in git, dus is later niet te zien waaruit de notitie kwam. "
            "Leg eerst vast wat er is veranderd: `git add` en `git commit`."
        )
    found = checked(checkout, kwartaal.laatste_dag, Selection(ignore=FACTS_TO_COME))
    if fouten := found.open(Severity.FOUT):
        emit("".join(f"{line(fout)}\n" for fout in fouten))
        say(
            f"pilotkit: het {in_woorden(kwartaal)} sluit niet met "
            f"{aantal(len(fouten), 'fout', 'fouten')}. Verbeter die eerst."
        )
        return 1
    eerder = found.portfolio.gesloten.voor(kwartaal)
    sluiting = Sluiting(editie, dag, reason, is_eerste=not eerder.bezet)
    paths = _write(checkout, Archief(checkout, checkout.root, revisie, dag), found, sluiting)
    emit(_done(kwartaal, paths, revisie))
    return 0


_LONGEST_REASON = 300


def _one_line(reason: str | None) -> str | None:
    """Return a reason fit to stand in the head of a note. Raises WrongUse for a long one."""
    said = schoon(reason or "").strip()
    if len(said) > _LONGEST_REASON:
        raise WrongUse(f"de reden is langer dan {_LONGEST_REASON} tekens. Maak haar korter.")
    return said or None


def _over(quarter: str | None, dag: date) -> Kwartaal:
    """Return the quarter to close. Raises WrongUse for one that is none, or not over."""
    if quarter is None:
        return Kwartaal.laatste_volle(dag)
    try:
        kwartaal = Kwartaal.lees(quarter)
    except ValueError:
        raise WrongUse(f"`{kort(quarter)}` is geen kwartaal. Typ het als 2018-Q3.") from None
    if kwartaal.laatste_dag > dag:
        raise WrongUse(
            f"het {in_woorden(kwartaal)} loopt tot en met {datum(kwartaal.laatste_dag)}. Sluit het "
            "als het voorbij is."
        )
    return kwartaal


def _edition(checkout: Checkout, kwartaal: Kwartaal, *, again: bool, reason: str | None) -> int:
    """Return which edition this is. Raises WrongUse where it asks for what does not fit."""
    edities = [
        editie[1]
        for naam in checkout.notities()
        if naam.endswith(".yaml")
        and (editie := editie_van(naam.removesuffix(".yaml")))
        and editie[0] == kwartaal
    ]
    if again != bool(reason):
        raise WrongUse(
            "--again en --reason horen bij elkaar: een nieuwe editie heeft een reden, zoals "
            '`--again --reason "Het bedrag van de begeleiding was verkeerd overgenomen."`.'
        )
    if edities and not again:
        raise WrongUse(
            f"het {in_woorden(kwartaal)} is al gesloten. Wat sindsdien is veranderd vertelt de "
            'volgende notitie; een nieuwe editie maak je met --again --reason "…".'
        )
    if again and not edities:
        raise WrongUse(
            f"het {in_woorden(kwartaal)} is nog niet gesloten. Laat --again en --reason weg."
        )
    return max(edities, default=0) + 1


def _write(
    checkout: Checkout, archief: Archief, found: CheckResult, sluiting: Sluiting
) -> tuple[str, str]:
    """Write the note and its figures, and return their places."""
    from pilotkit.reports.render import Sjablonen, render
    from pilotkit.reports.soorten import Kind
    from pilotkit.sluiten.stuk import gegevens, yaml
    from pilotkit.source.closing import write_closed

    kwartaal = Kwartaal.met(found.portfolio.peildatum)
    opdracht = archief.opdracht(found, kwartaal, sluiting)
    soort = Kind.COMMISSIE
    with Sjablonen(checkout.root) as sjablonen:
        tekst = render(soort.sjabloon, soort.context(opdracht), sjablonen)
    return write_closed(
        checkout.root,
        naam_van(kwartaal, sluiting.editie),
        tekst.encode(),
        yaml(gegevens(opdracht, sluiting, tekst), found.portfolio.kader.profiel.woordenschat),
    )


def _done(kwartaal: Kwartaal, paths: tuple[str, str], revisie: Revision | None) -> str:
    """Return what was written, and what to do next."""
    note, figures = paths
    gezegd = f"Het {in_woorden(kwartaal)} is gesloten: {note}, met de cijfers in {figures}.\n"
    if revisie is None:
        return f"{gezegd}Er is geen revisie: deze map staat niet in git. Bewaar beide bestanden.\n"
    return (
        f"{gezegd}Leg beide vast: git add {note} {figures} && "
        f'git commit -m "Kwartaal {kwartaal} gesloten"\n'
    )
