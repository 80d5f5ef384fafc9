"""``pilotkit phase``: a pilot moves on to another phase."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from pilotkit.cli.bewerking import (
    Werk,
    gevolg_van,
    gevraagde_pilot,
    opgesomd,
    ruimte,
    schrijf,
    werk_aan,
)
from pilotkit.cli.console import say
from pilotkit.cli.options import AsOf, Repo
from pilotkit.cli.pilots import known_ids, known_phases
from pilotkit.cli.vragen import gevraagd, vraag
from pilotkit.dutch import datum as in_woorden
from pilotkit.dutch import kort, lijkt_op, opsomming
from pilotkit.errors import Refused, WrongUse

if TYPE_CHECKING:
    from pilotkit.model.pilot import Pilot
    from pilotkit.model.woorden import Fase


def phase(  # noqa: PLR0913 - each is an option of 4-cli
    pilot: Annotated[
        str | None,
        typer.Argument(metavar="PILOT", help="De id van de pilot.", autocompletion=known_ids),
    ] = None,
    fase: Annotated[
        str | None,
        typer.Argument(metavar="FASE", help="De nieuwe fase.", autocompletion=known_phases),
    ] = None,
    *,
    datum: Annotated[
        str | None,
        typer.Option(metavar="DATUM", help="Eerste dag van de fase; zonder is dat de peildatum."),
    ] = None,
    prepare: Annotated[
        bool,
        typer.Option("--prepare", help="Zet alleen de sleutels van die fase klaar, achter een #."),
    ] = False,
    besluit: Annotated[
        str | None, typer.Option(metavar="TEKST", help="Het besluit waarmee de fase begint.")
    ] = None,
    orgaan: Annotated[
        str | None, typer.Option(metavar="WOORD", help="Wie dat besluit nam.")
    ] = None,
    kenmerk: Annotated[
        str | None, typer.Option(metavar="TEKST", help="Het kenmerk van dat besluit.")
    ] = None,
    as_of: AsOf = None,
    repo: Repo = None,
) -> int:
    """Breng een pilot naar een andere fase.

    De stap komt met zijn datum onder `fasen`, of met --besluit en --orgaan als besluit. Wat bij
    de fase hoort, komt achter een # in het bestand. Is er voor de stap nog iets nodig, dan staat
    dat er, wordt er niets geschreven en is de exitcode 1.
    """
    from pilotkit.bewerken.fase import GevraagdeStap, besluit_uit, met_stap
    from pilotkit.bewerken.uitleg import met_uitleg

    checkout = ruimte(repo)
    id_ = gevraagde_pilot(checkout, pilot, "phase")
    werk = werk_aan(checkout, id_, as_of)
    fasen = werk.profiel.levensloop.fasen
    if not fasen:
        raise WrongUse("dit programma kent geen fasen.")
    naar = _fase(gevraagd(fase, "FASE", "phase", lambda: vraag("Welke fase", fasen)), fasen)
    nu = _nu(werk)
    if nu.fase == naar:
        raise WrongUse(f"{werk.bestand} is al in de fase {naar}.")
    genomen = besluit_uit(werk.profiel, {"orgaan": orgaan, "besluit": besluit, "kenmerk": kenmerk})
    stap = GevraagdeStap(naar, _dag(datum, werk.dag), datum is not None, genomen)
    gestapt = met_stap(werk.oud, nu, werk.profiel, stap)
    if prepare:
        return _klaargezet(werk, nu.fase, naar, gestapt.content)
    nieuw, sleutels = met_uitleg(gestapt.content, werk.profiel, nu.fase, naar)
    gezegd = [f"fase is nu {naar}{_sinds(gestapt.sinds)}; er stond {nu.fase}"]
    if vervallen := gestapt.vervallen:
        gezegd.append(f"de stap naar {opsomming(vervallen)} van {in_woorden(stap.dag)} vervalt")
    nodig = (
        f"voor de stap naar {naar} is nog nodig:",
        f"\nEr is niets geschreven. `pilotkit phase {id_} {naar} --prepare` zet de sleutels klaar.",
    )
    return schrijf(werk, nieuw, [*gezegd, *_staan(sleutels)], nodig)


def _klaargezet(werk: Werk, nu: Fase, naar: Fase, gestapt: bytes) -> int:
    """Write only what is behind a #, and say what the step asks."""
    from pilotkit.bewerken.uitleg import met_uitleg

    nieuw, sleutels = met_uitleg(werk.oud, werk.profiel, nu, naar)
    wat = gevolg_van(werk, gestapt)
    code = schrijf(werk, nieuw, _staan(sleutels) or [f"de sleutels van de fase {naar} staan er al"])
    if wat.fouten:
        say(f"Voor de stap naar {naar} is nog nodig:{opgesomd(wat.fouten)}")
    return code


def _staan(sleutels: tuple[str, ...]) -> list[str]:
    if not sleutels:
        return []
    werkwoord = "staat" if len(sleutels) == 1 else "staan"
    return [f"achter een # {werkwoord} nu {opsomming(sleutels)}"]


def _sinds(dag: date | None) -> str:
    return f", sinds {dag} ({in_woorden(dag)})" if dag else ""


def _fase(gegeven: str, fasen: tuple[Fase, ...]) -> Fase:
    for fase in fasen:
        if fase == gegeven:
            return fase
    near = lijkt_op(gegeven, fasen)
    rest = f"Bedoel je {near}?" if near else f"Kies uit {opsomming(fasen, 'of')}."
    raise WrongUse(f"`{kort(gegeven)}` is geen fase van dit programma. {rest}")


def _nu(werk: Werk) -> Pilot:
    """Return the pilot as a model. Raises Refused where its file has errors of form."""
    from pilotkit.check.place import of_read

    if werk.gelezen.value is None:
        raise Refused(
            f"{werk.bestand} heeft fouten, dus is niet zeker waar {werk.profiel.woorden.pilot.de} "
            "staat. Verbeter eerst:"
            f"{opgesomd(of_read(werk.gelezen, werk.bestand))}"
        )
    return werk.gelezen.value


def _dag(getypt: str | None, peildatum: date) -> date:
    """Return the first day of a phase. Raises WrongUse for what is no day, or is still to come."""
    from pilotkit.waarden.notatie import datum_uit, is_zekere_datum

    if getypt is None:
        return peildatum
    dag = datum_uit(getypt) if is_zekere_datum(getypt.strip()) else None
    if dag is None:
        raise WrongUse(f"`{kort(getypt)}` is geen datum bij --datum. Typ een dag als 2018-09-30.")
    if dag > peildatum:
        raise WrongUse(
            f"{in_woorden(dag)} komt nog: een fase begint op of voor de peildatum, {peildatum}. "
            "Kies een eerdere dag."
        )
    return dag
