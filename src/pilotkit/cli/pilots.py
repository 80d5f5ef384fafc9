"""Which pilot a command is about."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

import typer

from pilotkit.cli.repository import repository
from pilotkit.dutch import datum, kort, lijkt_op
from pilotkit.errors import PilotkitError, UnreadableRepository, WrongUse
from pilotkit.persoonlijk import gemaskeerd

if TYPE_CHECKING:
    from pilotkit.check import CheckResult
    from pilotkit.dossier import Dossier
    from pilotkit.profiel import Profiel
    from pilotkit.source.repository import Files


def find_pilot(files: Files, pilot: str) -> str:
    """Return the path of the pilot with this id, or whose file was named. Raises WrongUse."""
    from datetime import date

    from pilotkit.check.programme import read_programme

    wanted = PurePath(pilot).name.removesuffix(".yaml").removesuffix(".yml")
    ids = {file.id: file.path for file in files.pilots() if file.id}
    if wanted not in ids:
        near = lijkt_op(wanted, ids)
        heet = read_programme(files, date.max).kader.woorden.pilot
        rest = f"`pilotkit summary` noemt alle {heet.meervoud}."
        if near:
            rest = f"Bedoel je `{near}`?"
        raise WrongUse(f"er is {heet.geen} `{kort(wanted)}`. {rest}")
    return ids[wanted]


def dossier_of(result: CheckResult, path: str) -> Dossier:
    """Return the pilot of a file.

    Raises UnreadableRepository where the file could not be read, WrongUse where nothing in it
    is of the peildatum or before.
    """
    for dossier in result.dossiers:
        if dossier.bestand == path:
            return dossier
    portfolio = result.portfolio
    if gemaskeerd(path) in portfolio.onleesbaar:
        raise UnreadableRepository(
            f"{path} heeft fouten en is niet te tonen. `pilotkit check` zegt welke."
        )
    raise WrongUse(
        f"op {datum(portfolio.peildatum)} is er over {portfolio.heet.de} `{PurePath(path).stem}` "
        "nog niets te melden. Kies een latere dag."
    )


def known_phases(incomplete: str) -> list[str]:
    """Return the phases of the programme here that complete what was typed."""
    profiel = profile_around()
    fasen = profiel.levensloop.fasen if profiel else ()
    return [str(fase) for fase in fasen if fase.startswith(incomplete)]


def profile_around(repo: Path | None = None) -> Profiel | None:
    """Return the profile of the programme of ``--repo``, or of here; None where there is none."""
    from datetime import date

    from pilotkit.check.programme import read_programme

    try:
        return read_programme(repository(repo), date.max).kader.profiel
    except PilotkitError:
        return None


def known_paths(ctx: typer.Context, incomplete: str) -> list[str]:
    """Return the paths in the pilot that complete what was typed, a key at a time."""
    from pilotkit.bewerken.paden import vervolgen

    profiel = profile_around()
    if profiel is None:
        return []
    data = _data(_typed_pilot(ctx))
    return list(vervolgen(profiel.pilot, data, incomplete, profiel.woordenschat))


def known_words(ctx: typer.Context, incomplete: str) -> list[str]:
    """Return the words that may stand at the path that was typed."""
    from pilotkit.bewerken.paden import pad_uit

    profiel = profile_around()
    path = ctx.params.get("path")
    if profiel is None or not path:
        return []
    try:
        data = _data(_typed_pilot(ctx))
        veld = pad_uit(profiel.pilot, data, path, profiel.woordenschat)[1]
    except PilotkitError:
        return []
    return [str(waarde) for waarde in veld.waarden if waarde.startswith(incomplete)]


def known_ids(incomplete: str) -> list[str]:
    """Return the ids that complete what was typed: the names of the files here."""
    try:
        files = repository(None).pilots()
    except PilotkitError:
        return []
    return [file.id for file in files if file.id.startswith(incomplete)]


def known_moments(ctx: typer.Context, incomplete: str) -> list[str]:
    """Return the milestones and evaluations of the pilot that are not finished."""
    from pilotkit.bewerken.gereed import momenten

    alle = momenten(_data(_typed_pilot(ctx)))
    return [m.naam for m in alle if not m.gereed_op and m.naam.startswith(incomplete)]


def known_kenmerken(ctx: typer.Context, incomplete: str) -> list[str]:
    """Return the kenmerken of the decisions of the pilot and of the programme."""
    besluiten = [*_besluiten(_data(_typed_pilot(ctx))), *_besluiten(_data(None))]
    kenmerken = (b.get("kenmerk") for b in besluiten if isinstance(b, dict))
    return sorted({k for k in kenmerken if isinstance(k, str) and k.startswith(incomplete)})


def _typed_pilot(ctx: typer.Context) -> str | None:
    """Return the pilot on a line that is not complete: behind an open option it is no parameter."""
    return ctx.params.get("pilot") or next(iter(ctx.args), None)


def _besluiten(data: dict[str, Any]) -> list[Any]:
    besluiten = data.get("besluiten")
    return besluiten if isinstance(besluiten, list) else []


def _data(pilot: str | None) -> dict[str, Any]:
    """Return what the file of a pilot says, or that of the programme; nothing where it cannot."""
    from pilotkit.problem import UnreadableText
    from pilotkit.source.repository import PROGRAMMA
    from pilotkit.yaml.keys import keys_in

    try:
        files = repository(None)
        return keys_in(files.read(find_pilot(files, pilot) if pilot else PROGRAMMA)) or {}
    except (PilotkitError, UnreadableText):
        return {}
