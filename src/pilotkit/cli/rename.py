"""``pilotkit rename``: another id for a pilot, in its file name and wherever it is named."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from pilotkit.cli.bewerking import gevraagde_pilot, opgesomd, ruimte, werk_aan
from pilotkit.cli.console import emit, say
from pilotkit.cli.options import AsOf, Repo
from pilotkit.cli.pilots import known_ids
from pilotkit.cli.repository import write
from pilotkit.cli.vragen import gevraagd, vraag
from pilotkit.dutch import opsomming
from pilotkit.errors import LeftAlone, PilotkitError, Refused
from pilotkit.tekens import schoon

if TYPE_CHECKING:
    from pilotkit.bewerken.gevolg import Gevolg
    from pilotkit.editing.files import Change
    from pilotkit.source.repository import Checkout


def rename(
    old: Annotated[
        str | None,
        typer.Argument(metavar="OUD", help="De id die de pilot heeft.", autocompletion=known_ids),
    ] = None,
    new: Annotated[str | None, typer.Argument(metavar="NIEUW", help="De nieuwe id.")] = None,
    *,
    as_of: AsOf = None,
    repo: Repo = None,
) -> int:
    """Geef een pilot een andere id.

    Zijn bestand krijgt een andere naam, en waar andere pilots hem noemen verandert dat mee.
    Gesloten notities blijven zoals zij zijn: daarin is hij te herkennen aan zijn titel. Zou er
    een fout bij komen, dan verandert er niets en is de exitcode 1.
    """
    from pilotkit.bewerken.hernoemen import hernoeming, nieuw_pad
    from pilotkit.source.renaming import rename as rename_file

    checkout = ruimte(repo)
    oud = gevraagde_pilot(checkout, old, "rename", "OUD")
    werk = werk_aan(checkout, oud, as_of)
    nieuw = gevraagd(new, "NIEUW", "rename", lambda: vraag("Hoe gaat hij heten"))
    pad = nieuw_pad(checkout.root, werk.bestand, nieuw)
    wordt = hernoeming(checkout, werk.profiel, werk.dag, werk.bestand, pad)
    for bestand in wordt.onleesbaar:
        say(f"{bestand} is niet te lezen; kijk zelf of het `{oud}` noemt.")
    _weigeren(wordt.gevolg)
    changes = wordt.changes
    eigen = next((change.new for change in changes if change.file == werk.bestand), werk.oud)
    _geschreven(checkout, changes, lambda: rename_file(checkout.root, werk.bestand, pad, eigen))
    emit(f"{schoon(werk.bestand)} heet nu {pad}.\n")
    for bestand, plekken in wordt.plekken.items():
        waar = opsomming(".".join(map(str, path)) for path in plekken)
        emit(f"{schoon(f'{bestand}: {waar} is nu {nieuw}')}\n")
    if kwartalen := wordt.kwartalen:
        emit(
            f"In de gesloten notities over {opsomming(kwartalen)} blijft de oude id staan; daar is "
            f"{werk.profiel.woorden.pilot.de} te herkennen aan zijn titel.\n"
        )
    return 0


def _weigeren(wat: Gevolg) -> None:
    """Raise Refused where the other name would bring a new fout."""
    if wat.fouten:
        raise Refused(f"er is niets veranderd, want dan komt erbij:{opgesomd(wat.fouten)}")
    if wat.let_op:
        say(f"Let op:{opgesomd(wat.let_op)}")


def _geschreven(checkout: Checkout, changes: tuple[Change, ...], slot: Callable[[], None]) -> None:
    """Write all changes and then do the last step; where one fails, put back what was written.

    An interruption in between leaves names that lead nowhere yet: giving the command again
    finishes it.
    """
    from dataclasses import replace

    gedaan: list[Change] = []
    try:
        for change in changes:
            write(checkout, change)
            gedaan.append(change)
        slot()
    except PilotkitError:
        for change in reversed(gedaan):
            try:
                write(checkout, replace(change, old=change.new, new=change.old))
            except LeftAlone as told:
                say(str(told))
        raise
