"""``pilotkit done``: a milestone or moment of evaluation is finished."""

from __future__ import annotations

from typing import Annotated

import typer

from pilotkit.cli.bewerking import gevraagde_pilot, ruimte, schrijf, werk_aan
from pilotkit.cli.options import AsOf, Repo
from pilotkit.cli.pilots import known_ids, known_moments
from pilotkit.cli.vragen import gevraagd, vraag
from pilotkit.dutch import kort
from pilotkit.errors import WrongUse


def done(  # noqa: PLR0913 - each is an option of 4-cli
    pilot: Annotated[
        str | None,
        typer.Argument(metavar="PILOT", help="De id van de pilot.", autocompletion=known_ids),
    ] = None,
    mijlpaal: Annotated[
        str | None,
        typer.Argument(
            metavar="MIJLPAAL",
            help="De naam van de mijlpaal, of tussentijds of eind.",
            autocompletion=known_moments,
        ),
    ] = None,
    datum: Annotated[
        str | None,
        typer.Argument(metavar="DATUM", help="De dag waarop het klaar was; zonder de peildatum."),
    ] = None,
    *,
    bevindingen: Annotated[
        str | None,
        typer.Option("--bevindingen", metavar="TEKST", help="Wat uit een evaluatie kwam."),
    ] = None,
    as_of: AsOf = None,
    repo: Repo = None,
) -> int:
    """Zet een mijlpaal of evaluatie op gereed.

    Een mijlpaal noem je bij zijn naam, een evaluatie met tussentijds of eind; zijn er meer, dan
    met de geplande datum erbij: "tussentijds 2018-11-20". Zou er een fout bij komen, dan wordt
    er niets geschreven en is de exitcode 1.
    """
    from pilotkit.bewerken.gereed import bedoeld, momenten
    from pilotkit.bewerken.opgave import gezegd, waarde_uit
    from pilotkit.bewerken.zetten import gezet
    from pilotkit.problem import Veld

    checkout = ruimte(repo)
    werk = werk_aan(checkout, gevraagde_pilot(checkout, pilot, "done"), as_of)
    alle = momenten(werk.data)
    open_ = [moment.naam for moment in alle if not moment.gereed_op]
    naam = gevraagd(mijlpaal, "MIJLPAAL", "done", lambda: vraag("Wat is klaar", open_))
    moment = bedoeld(alle, naam)
    if bevindingen is not None and not moment.is_evaluatie:
        raise WrongUse(
            "--bevindingen hoort bij een evaluatie, niet bij een mijlpaal. Laat die weg."
        )
    dag = waarde_uit(Veld("datum"), datum) if datum else werk.dag
    nieuw = gezet(werk.oud, werk.model, (*moment.path, "gereed_op"), dag)
    if bevindingen is not None:
        nieuw = gezet(nieuw, werk.model, (*moment.path, "bevindingen"), bevindingen)
    return schrijf(werk, nieuw, [f"‘{kort(moment.naam)}’ is gereed op {gezegd(dag)}"])
