"""``pilotkit add``: an entry of a pilot; its options are the keys of the entry."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pilotkit.cli.bewerking import ruimte, schrijf, werk_aan
from pilotkit.cli.console import ColorMode
from pilotkit.cli.nederlands import Commando, Groep
from pilotkit.cli.options import CONTEXT, AsOf, Color, Repo, Version
from pilotkit.cli.pilots import known_ids, known_kenmerken
from pilotkit.cli.vragen import gevraagd, kan_vragen, vraag
from pilotkit.dutch import kort, lijkt_op, opsomming
from pilotkit.errors import WrongUse

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from pilotkit.bewerken.soorten import Sleutel
    from pilotkit.cli.bewerking import Werk


class _Soorten(Groep):
    """The kinds as commands. Each is made when it is asked for: that takes all models."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - typer calls it so
        """Return the kinds."""
        from pilotkit.bewerken.soorten import SOORTEN

        return list(SOORTEN)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return the command of a kind. Raises WrongUse for one that is not there."""
        soorten = self.list_commands(ctx)
        if cmd_name not in soorten:
            near = lijkt_op(cmd_name, soorten)
            rest = f"Bedoel je `{near}`?" if near else f"Kies uit {opsomming(soorten, 'of')}."
            raise WrongUse(f"`{kort(cmd_name)}` kan niet bij `pilotkit add`. {rest}")
        return _commando(cmd_name)


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
def add(
    ctx: typer.Context,
    *,
    as_of: AsOf = None,
    repo: Repo = None,
    color: Color = ColorMode.AUTO,  # noqa: ARG001 - the words are enough
    version: Version = False,  # noqa: ARG001 - its callback acts
) -> None:
    """Zet iets bij een pilot: een bericht, een boeking, een besluit.

    Elke soort heeft haar eigen opties: zie `pilotkit add uitgave --help`.
    """
    ctx.obj = {"as_of": as_of, "repo": repo}
    if ctx.invoked_subcommand is None:
        from pilotkit.bewerken.soorten import SOORTEN

        soort = gevraagd(None, "SOORT", "add", lambda: vraag("Wat komt erbij", tuple(SOORTEN)))
        raise typer.Exit(_toegevoegd(soort, None, {}, as_of, repo))


def _commando(soort: str) -> Any:
    """Return the command of a kind, with an option for each of its keys."""
    apart = typer.Typer(add_completion=False, rich_markup_mode=None)
    apart.command(name=soort, cls=Commando, context_settings=CONTEXT)(_functie(soort))
    return typer.main.get_command(apart)


def _functie(soort: str) -> Callable[..., int]:
    from pilotkit.bewerken.soorten import SOORTEN
    from pilotkit.model.pilot import Pilot

    alle = SOORTEN[soort].sleutels(Pilot)

    def command(ctx: typer.Context, **opties: Any) -> int:
        gegeven = {s.path: opties[s.naam] for s in alle if opties[s.naam] is not None}
        as_of, repo = (opties[naam] or ctx.obj[naam] for naam in ("as_of", "repo"))
        return _toegevoegd(soort, opties["pilot"], gegeven, as_of, repo)

    annotaties = {
        "ctx": typer.Context,
        "pilot": Annotated[
            str | None,
            typer.Argument(metavar="PILOT", help="De id van de pilot.", autocompletion=known_ids),
        ],
        **{sleutel.naam: _optie(soort, sleutel) for sleutel in alle},
        "as_of": AsOf, "repo": Repo, "color": Color, "version": Version,
    }  # fmt: skip
    standaard = {"color": ColorMode.AUTO, "version": False}
    command.__annotations__ = annotaties
    command.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [
            inspect.Parameter(
                naam, inspect.Parameter.KEYWORD_ONLY, default=standaard.get(naam), annotation=soort_
            )
            for naam, soort_ in annotaties.items()
        ]
    )
    command.__doc__ = (
        f"Zet bij een pilot: {SOORTEN[soort].zin}.\n\n"
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


def _toegevoegd(
    soort: str,
    pilot: str | None,
    opties: Mapping[tuple[str, ...], Any],
    as_of: str | None,
    repo: Path | None,
) -> int:
    from pilotkit.bewerken.opgave import gezegd
    from pilotkit.bewerken.paden import op
    from pilotkit.bewerken.soorten import SOORTEN, genest
    from pilotkit.bewerken.zetten import gezet

    checkout = ruimte(repo)
    keuzes = [file.id for file in checkout.pilots() if file.id]
    commando = f"add {soort}"
    gekozen = gevraagd(pilot, "PILOT", commando, lambda: vraag("Welke pilot", keuzes))
    werk = werk_aan(checkout, gekozen, as_of)
    plek = SOORTEN[soort]
    alle = plek.sleutels(werk.model, werk.profiel.woordenschat)
    path: tuple[str | int, ...] = plek.path
    er_is = op(werk.data, path)
    if plek.is_lijst(werk.model):
        path = (*path, len(er_is) if isinstance(er_is, list) else 0)
    elif er_is:
        eerste = ".".join((*plek.path, *alle[0].path))
        raise WrongUse(
            f"{werk.bestand} heeft al `{'.'.join(plek.path)}`. Verander het met "
            f"`pilotkit set {gekozen} {eerste} …`."
        )
    waarden = _waarden(werk, alle, opties, commando)
    nieuw = gezet(werk.oud, werk.model, path, genest(waarden))
    velden = {sleutel.path: sleutel.veld for sleutel in alle}
    delen = (f"{' '.join(p)} {gezegd(waarde, velden[p])}" for p, waarde in waarden.items())
    return schrijf(werk, nieuw, [f"{soort} toegevoegd: {', '.join(delen)}"])


def _waarden(
    werk: Werk, alle: tuple[Sleutel, ...], opties: Mapping[tuple[str, ...], Any], commando: str
) -> dict[tuple[str, ...], object]:
    """Return the values of an entry as they are understood, in the order of its keys.

    Raises WrongUse where one is missing and nobody can be asked.
    """
    from pilotkit.bewerken.opgave import waarde_uit
    from pilotkit.bewerken.soorten import ontbreekt

    gegeven = dict(opties)
    if kan_vragen():
        vragen = (
            [s for s in alle if s.path not in gegeven] if not gegeven else ontbreekt(alle, gegeven)
        )
        for sleutel in vragen:
            if antwoord := _gevraagd(sleutel, werk):
                gegeven[sleutel.path] = antwoord
    if mist := ontbreekt(alle, gegeven):
        namen = opsomming(sleutel.optie for sleutel in mist)
        raise WrongUse(f"geef ook {namen}. Zie `pilotkit {commando} --help`.")
    if not gegeven:
        raise WrongUse(f"er is niets om erbij te zetten. Zie `pilotkit {commando} --help`.")
    waarden: dict[tuple[str, ...], object] = {}
    for sleutel in alle:
        if sleutel.path in gegeven:
            getypt = gegeven[sleutel.path]
            tekst = ",".join(getypt) if isinstance(getypt, list) else str(getypt)
            waarden[sleutel.path] = waarde_uit(sleutel.veld, tekst)
    return waarden


def _gevraagd(sleutel: Sleutel, werk: Werk) -> str:
    veld = sleutel.veld
    naam = " ".join(sleutel.path).replace("_", " ")
    uitleg = f" ({veld.beschrijving.removesuffix('.')})" if veld.beschrijving else ""
    standaard = str(werk.dag) if sleutel.path == ("datum",) and veld.soort == "datum" else ""
    verplicht = veld.verplicht and len(sleutel.path) == 1
    return vraag(f"{naam}{uitleg}", veld.waarden, standaard, leeg=not verplicht)
