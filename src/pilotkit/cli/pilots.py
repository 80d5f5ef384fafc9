"""Which pilot a command is about."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any

import typer

from pilotkit.cli.repository import repository
from pilotkit.dutch import lijkt_op
from pilotkit.errors import PilotkitError, UnreadableRepository, WrongUse

if TYPE_CHECKING:
    from pilotkit.check import CheckResult
    from pilotkit.dossier import Dossier
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
        raise WrongUse(f"er is {heet.geen} `{wanted}`. {rest}")
    return ids[wanted]


def dossier_of(result: CheckResult, path: str) -> Dossier:
    """Return the pilot of a file. Raises UnreadableRepository where it could not be read."""
    for dossier in result.dossiers:
        if dossier.bestand == path:
            return dossier
    raise UnreadableRepository(
        f"{path} heeft fouten en is niet te tonen. `pilotkit check` zegt welke."
    )


def known_phases(incomplete: str) -> list[str]:
    """Return the phases of the programme here that complete what was typed."""
    from datetime import date

    from pilotkit.check.programme import read_programme

    try:
        programme = read_programme(repository(None), date.max)
    except PilotkitError:
        return []
    fasen = programme.kader.profiel.levensloop.fasen
    return [str(fase) for fase in fasen if fase.startswith(incomplete)]


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
    from pilotkit.source.text import decode
    from pilotkit.source.tree import parse

    try:
        files = repository(None)
        document = parse(decode(files.read(find_pilot(files, pilot) if pilot else PROGRAMMA)).value)
    except (PilotkitError, UnreadableText):
        return {}
    data: Any = document.data if document else None
    return data if isinstance(data, dict) else {}
