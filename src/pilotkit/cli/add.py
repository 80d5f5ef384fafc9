"""``pilotkit add``: an entry of a pilot; its options are the keys of the entry."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Iterable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from pilotkit.cli.bewerking import Werk, gevraagde_pilot, ruimte, schrijf, werk_aan
from pilotkit.cli.nederlands import Commandogroep
from pilotkit.cli.options import CONTEXT, AsOf, Repo, with_options_of_all
from pilotkit.cli.pilots import profile_around
from pilotkit.cli.vragen import gevraagd, kan_vragen, vraag
from pilotkit.dutch import kort, lijkt_op, met_raad, opsomming
from pilotkit.errors import LeftAlone, Refused, WrongUse

if TYPE_CHECKING:
    from pilotkit.bewerken.soorten import Invoersoort, Sleutel
    from pilotkit.finding import Path as Plek


class _Soorten(Commandogroep):
    """The kinds as commands. Each is made when it is asked for: that takes all models."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - typer calls it so
        """Return the kinds."""
        from pilotkit.bewerken.soorten import SOORTEN

        return list(SOORTEN)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return which kind is meant; its keys are those of the programme of ``--repo``."""
        for optie, map_ in zip(args, [*args[1:], ""], strict=True):
            if optie == "--repo" or optie.startswith("--repo="):
                ctx.params["repo"] = Path(optie.partition("=")[2] or map_)
        return super().resolve_command(ctx, args)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return the command of a kind. Raises WrongUse for one that is not there."""
        from pilotkit.bewerken.soorten import soort_op
        from pilotkit.check.programme import standard_programme
        from pilotkit.cli.sleutelopties import commando

        profiel = profile_around(ctx.params.get("repo")) or standard_programme(date.max).profiel
        soort = soort_op(cmd_name, profiel.pilot, profiel.woordenschat)
        if soort is None:
            soorten = self.list_commands(ctx)
            near = lijkt_op(cmd_name, soorten)
            rest = f"Bedoel je `{near}`?" if near else f"Kies uit {opsomming(soorten, 'of')}."
            raise WrongUse(f"`{kort(cmd_name)}` kan niet bij `pilotkit add`. {rest}")
        alle = soort.sleutels(profiel.pilot, profiel.woordenschat)
        return commando(cmd_name, soort, alle, partial(_toegevoegd, cmd_name, soort))


app = typer.Typer(
    cls=_Soorten,
    help="Zet iets bij een pilot: een bericht, een boeking, een besluit.",
    invoke_without_command=True,
    rich_markup_mode=None,
    add_completion=False,
    context_settings=CONTEXT,
    subcommand_metavar="SOORT PILOT [OPTIES]",
)


@app.callback()
@with_options_of_all
def add(
    ctx: typer.Context,
    *,
    as_of: AsOf = None,
    repo: Repo = None,
) -> None:
    """Zet iets bij een pilot: een bericht, een boeking, een besluit.

    Elke soort heeft haar eigen opties: zie `pilotkit add uitgave --help`.
    """
    ctx.obj = {"as_of": as_of, "repo": repo}
    if ctx.invoked_subcommand is None:
        from pilotkit.bewerken.soorten import SOORTEN

        naam = gevraagd(None, "SOORT", "add", lambda: vraag("Wat komt erbij", tuple(SOORTEN)))
        raise typer.Exit(_toegevoegd(naam, SOORTEN[naam], None, {}, as_of, repo))


def _toegevoegd(  # noqa: PLR0913, PLR0917 - what was given, and to which kind
    naam: str,
    soort: Invoersoort,
    pilot: str | None,
    opties: Mapping[tuple[str, ...], Any],
    as_of: str | None,
    repo: Path | None,
) -> int:
    """Add an entry, and say what was understood. Raises WrongUse and Refused."""
    from pilotkit.bewerken.opgave import gezegd
    from pilotkit.bewerken.soorten import genest
    from pilotkit.bewerken.zetten import gezet

    checkout = ruimte(repo)
    commando = f"add {naam}"
    gekozen = gevraagde_pilot(checkout, pilot, commando)
    werk = werk_aan(checkout, gekozen, as_of)
    alle = soort.sleutels(werk.model, werk.profiel.woordenschat)
    path = _plek(soort, werk, gekozen, alle)
    gegeven = _gegeven(werk, path, alle, opties, commando)
    waarden = {s.path: _waarde(s, gegeven[s.path]) for s in alle if s.path in gegeven}
    velden = {sleutel.path: sleutel.veld for sleutel in alle}
    delen = (f"{' '.join(p)} {gezegd(waarde, velden[p])}" for p, waarde in waarden.items())
    try:
        nieuw = gezet(werk.oud, werk.model, path, genest(waarden))
        return schrijf(werk, nieuw, [f"{naam} toegevoegd: {', '.join(delen)}"])
    except (WrongUse, Refused, LeftAlone) as error:  # so nothing was written
        if gegeven != opties:  # what was answered is in no history of a shell
            getypt = {s.optie: gegeven[s.path] for s in alle if s.path in gegeven}
            opnieuw = _regel([naam, gekozen], getypt | {"--as-of": as_of, "--repo": repo})
            error.add_note(f"Je antwoorden, om aan te passen en opnieuw te geven:\n  {opnieuw}")
        raise


def _plek(soort: Invoersoort, werk: Werk, pilot: str, alle: tuple[Sleutel, ...]) -> Plek:
    """Return where an entry comes. Raises WrongUse where there may be one, and it is there."""
    from pilotkit.yaml.document import value_at

    path, er_is = soort.path, value_at(werk.data, soort.path)
    if soort.is_lijst(werk.model):
        path = (*path, len(er_is) if isinstance(er_is, list) else 0)
    elif er_is:
        plek = ".".join(map(str, path))
        eerste = ".".join((plek, *alle[0].path))
        raise WrongUse(
            f"{werk.bestand} heeft al `{plek}`. Verander het met `pilotkit set {pilot} {eerste} …`."
        )
    return path


def _regel(wat: Iterable[str], opties: Mapping[str, Any]) -> str:
    """Return the command that adds something without asking, as a shell here takes it."""
    regel = ["pilotkit", "add", *wat]
    for optie, getypt in opties.items():
        for deel in getypt if isinstance(getypt, list) else [getypt] if getypt else []:
            regel += (optie, str(deel))
    return subprocess.list2cmdline(regel) if os.name == "nt" else shlex.join(regel)


def _gegeven(
    werk: Werk,
    path: Plek,
    alle: tuple[Sleutel, ...],
    opties: Mapping[tuple[str, ...], Any],
    commando: str,
) -> dict[tuple[str, ...], Any]:
    """Return what was given of an entry and what was answered, by the path of its key.

    Raises WrongUse where a key is missing and nobody can be asked.
    """
    from pilotkit.bewerken.soorten import ontbreekt

    gegeven = dict(opties)
    if kan_vragen():
        vragen = (
            [s for s in alle if s.path not in gegeven] if not gegeven else ontbreekt(alle, gegeven)
        )
        for sleutel in vragen:
            if antwoord := _gevraagd(sleutel, werk, path):
                gegeven[sleutel.path] = antwoord
    if mist := ontbreekt(alle, gegeven):
        namen = opsomming(sleutel.optie for sleutel in mist)
        raise WrongUse(f"geef ook {namen}. Zie `pilotkit {commando} --help`.")
    if not gegeven:
        raise WrongUse(f"er is niets om erbij te zetten. Zie `pilotkit {commando} --help`.")
    return gegeven


def _waarde(sleutel: Sleutel, getypt: Any) -> object:
    """Return what was typed for a key, as it is understood."""
    from pilotkit.bewerken.opgave import waarde_uit

    return waarde_uit(sleutel.veld, ",".join(getypt) if isinstance(getypt, list) else str(getypt))


def _gevraagd(sleutel: Sleutel, werk: Werk, path: Plek) -> str:
    """Return what somebody answers for a key; what a check would say of it is said at once."""
    from pilotkit.bewerken.opgave import waarde_uit
    from pilotkit.bewerken.zetten import gezet
    from pilotkit.check.place import of_read
    from pilotkit.reading import read_bytes

    veld = sleutel.veld
    naam = " ".join(sleutel.path).replace("_", " ")
    uitleg = f" ({veld.beschrijving.removesuffix('.')})" if veld.beschrijving else ""
    plek = (*path, *sleutel.path)

    def bezwaar(getypt: str) -> str:
        nieuw = gezet(werk.oud, werk.model, plek, waarde_uit(veld, getypt))
        read = read_bytes(nieuw, werk.model, werk.profiel.woordenschat)
        hier = (d for d in of_read(read, werk.bestand) if d.path[: len(plek)] == plek)
        return next((met_raad(d.message, d.hint) for d in hier), "")

    standaard = str(werk.dag) if sleutel.path == ("datum",) and veld.soort == "datum" else ""
    verplicht = veld.verplicht and len(sleutel.path) == 1
    return vraag(f"{naam}{uitleg}", veld.waarden, standaard, leeg=not verplicht, bezwaar=bezwaar)
