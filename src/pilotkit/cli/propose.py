"""``pilotkit propose``: what somebody filled in on a form, as a change in the files."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pilotkit.cli.bewerking import ruimte, werk_aan
from pilotkit.cli.new import known, refuse_existing, write_new
from pilotkit.cli.options import AsOf, Repo, peildatum
from pilotkit.cli.repository import sure_programme
from pilotkit.cli.set import zet
from pilotkit.errors import Refused, WrongUse

if TYPE_CHECKING:
    from pilotkit.source.repository import Checkout


def propose(
    file: Annotated[
        Path,
        typer.Argument(metavar="BESTAND", help="Het ingevulde formulier; - is de invoer zelf."),
    ],
    *,
    as_of: AsOf = None,
    repo: Repo = None,
) -> int:
    """Neem een ingevuld formulier over: een idee of een correctie.

    Van een idee komt er een nieuw bestand, een correctie verandert één waarde. Het formulier
    is de tekst van een issue, zoals `pilotkit init` dat klaarzet. Is niet zeker wat iemand
    bedoelt, of komt er een fout bij, dan wordt er niets geschreven.
    """
    from pilotkit.begin.formulieren import IDEE
    from pilotkit.begin.ingevuld import ingevuld

    formulier = ingevuld(_inhoud(file))
    checkout = ruimte(repo)
    if formulier.formulier is IDEE:
        return _idee(checkout, formulier.antwoorden, as_of)
    return _correctie(checkout, formulier.antwoorden, as_of)


def _inhoud(file: Path) -> bytes:
    from pilotkit.begin.ingevuld import LANGSTE
    from pilotkit.source.given import read_given

    return sys.stdin.buffer.read(LANGSTE + 1) if file == Path("-") else read_given(file)


def _idee(checkout: Checkout, antwoorden: Mapping[str, str], as_of: str | None) -> int:
    """Write the file of a new pilot, which gets its name from its title."""
    from pilotkit.begin.id import pilot_path, voorgestelde_id
    from pilotkit.begin.pilot import NieuwePilot

    dag = peildatum(as_of)
    kader = sure_programme(checkout, dag)
    path = pilot_path(voorgestelde_id(antwoorden["titel"]))
    refuse_existing(checkout, path)
    pilot = NieuwePilot(
        antwoorden["titel"],
        samenvatting=antwoorden["samenvatting"],
        bron=antwoorden["bron"],
        ingediend_door=antwoorden.get("ingediend_door"),
        ingediend_op=dag,
        gemeenten=known("Gemeenten", _namen(antwoorden, "gemeenten"), "gemeenten", kader.profiel),
        lijnen=known("Lijnen", _namen(antwoorden, "lijnen"), "lijnen", kader.profiel),
    )
    write_new(checkout, path, kader, pilot)
    return 0


def _namen(antwoorden: Mapping[str, str], sleutel: str) -> list[str]:
    return [naam for deel in antwoorden.get(sleutel, "").split(",") if (naam := deel.strip())]


def _correctie(checkout: Checkout, antwoorden: Mapping[str, str], as_of: str | None) -> int:
    """Change the one value that somebody corrects, if it still is what they saw."""
    from pilotkit.bewerken.opgave import gezegd, waarde_uit
    from pilotkit.bewerken.paden import pad_uit
    from pilotkit.bewerken.schrijven import als_gegeven
    from pilotkit.yaml.document import value_at

    werk = werk_aan(checkout, antwoorden["bestand"], as_of)
    pad, veld = pad_uit(werk.model, werk.data, antwoorden["sleutel"], werk.profiel.woordenschat)
    waarde = waarde_uit(veld, antwoorden["moet"])
    was = value_at(werk.data, pad)
    gezien = antwoorden.get("staat")
    if gezien is not None and als_gegeven(waarde_uit(veld, gezien)) != _op_een_regel(was):
        nu = "niets" if was is None else gezegd(was, veld)
        raise Refused(
            f"{werk.bestand}: bij `{antwoorden['sleutel']}` staat {nu}, en niet wat het formulier "
            "zegt. Er is niets veranderd. Vraag na wat er moet staan."
        )
    if als_gegeven(waarde) == _op_een_regel(was):
        raise WrongUse(f"{werk.bestand}: dat staat er al. Er is niets veranderd.")
    return zet(werk, pad, veld, waarde)


def _op_een_regel(was: object) -> object:
    """Return a value as an answer has it, whose lines are one."""
    return " ".join(was.split()) if isinstance(was, str) else was
