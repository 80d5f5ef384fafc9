"""``pilotkit rename``: another id for a pilot, in its file name and wherever it is named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pilotkit.cli.bewerking import gevraagde_pilot, opgesomd, ruimte, werk_aan
from pilotkit.cli.console import ColorMode, emit, say
from pilotkit.cli.options import AsOf, Color, Repo, Version
from pilotkit.cli.pilots import known_ids
from pilotkit.cli.repository import write
from pilotkit.cli.vragen import gevraagd, vraag
from pilotkit.dutch import opsomming, schoon
from pilotkit.errors import LeftAlone, PilotkitError, Refused, WrongUse

if TYPE_CHECKING:
    from collections.abc import Callable

    from pilotkit.cli.bewerking import Werk
    from pilotkit.editing.files import Change
    from pilotkit.source.repository import Checkout


def rename(  # noqa: PLR0913 - each is an option of 4-cli
    old: Annotated[
        str | None,
        typer.Argument(metavar="OUD", help="De id die de pilot heeft.", autocompletion=known_ids),
    ] = None,
    new: Annotated[str | None, typer.Argument(metavar="NIEUW", help="De nieuwe id.")] = None,
    *,
    as_of: AsOf = None,
    repo: Repo = None,
    color: Color = ColorMode.AUTO,  # noqa: ARG001 - the words are enough
    version: Version = False,  # noqa: ARG001 - its callback acts
) -> int:
    """Geef een pilot een andere id.

    Zijn bestand krijgt een andere naam, en waar andere pilots hem noemen verandert dat mee.
    Gesloten notities blijven zoals zij zijn: daarin is hij te herkennen aan zijn titel. Zou er
    een fout bij komen, dan verandert er niets en is de exitcode 1.
    """
    from pilotkit.begin.id import pilot_path
    from pilotkit.source.renaming import rename as rename_file
    from pilotkit.source.renaming import taken

    checkout = ruimte(repo)
    oud = gevraagde_pilot(checkout, old, "rename", "OUD")
    werk = werk_aan(checkout, oud, as_of)
    nieuw = gevraagd(new, "NIEUW", "rename", lambda: vraag("Hoe gaat hij heten"))
    pad = pilot_path(nieuw)
    if pad == werk.bestand:
        raise WrongUse(f"{pad} heet al zo.")
    if er_is := taken(checkout.root, werk.bestand, pad):
        raise WrongUse(f"{er_is} bestaat al en blijft zoals het is. Kies een andere id.")
    kwartalen = _gesloten(werk, nieuw)
    changes, zinnen = _verwijzingen(werk, nieuw)
    _weigeren(werk, pad, changes)
    eigen = next((change.new for change in changes if change.file == werk.bestand), werk.oud)
    _geschreven(checkout, changes, lambda: rename_file(checkout.root, werk.bestand, pad, eigen))
    emit(f"{werk.bestand} heet nu {pad}.\n")
    for zin in zinnen:
        emit(f"{schoon(zin)}\n")
    if kwartalen:
        emit(
            f"In de gesloten notities over {opsomming(kwartalen)} blijft de oude id staan; daar is "
            f"{werk.profiel.woorden.pilot.de} te herkennen aan zijn titel.\n"
        )
    return 0


def _gesloten(werk: Werk, nieuw: str) -> tuple[str, ...]:
    """Return the closed quarters that tell of the pilot. Raises WrongUse."""
    from pathlib import PurePath

    from pilotkit.bewerken.hernoemen import in_notities, weiger_bekende
    from pilotkit.check.notities import read_notities

    gesloten = read_notities(werk.checkout, werk.profiel.woordenschat).gesloten
    ids = frozenset(file.id for file in werk.checkout.pilots() if file.id)
    titel = str(werk.data.get("titel", ""))
    weiger_bekende(gesloten, nieuw, titel)
    id_, heet = PurePath(werk.bestand).stem, werk.profiel.woorden.pilot
    return in_notities(gesloten, id_, titel, ids, heet)


def _verwijzingen(werk: Werk, nieuw: str) -> tuple[tuple[Change, ...], tuple[str, ...]]:
    """Return the files that name the pilot as they become, and what to say of them."""
    from pathlib import PurePath

    from pilotkit.bewerken.hernoemen import verwijzingen
    from pilotkit.editing.files import Change
    from pilotkit.problem import UnreadableText

    oud = PurePath(werk.bestand).stem
    changes: list[Change] = []
    zinnen: list[str] = []
    for file in werk.checkout.pilots():
        if not file.id:
            continue
        try:
            content = werk.checkout.read(file.path)
            gevonden = verwijzingen(content, werk.profiel, oud, nieuw)
        except UnreadableText:
            gevonden = None
        except WrongUse as wrong:
            raise WrongUse(f"{file.path} noemt {oud}, maar {wrong}") from wrong
        if gevonden is None:
            say(f"{file.path} is niet te lezen; kijk zelf of het `{oud}` noemt.")
        elif gevonden[1]:
            changes.append(Change(file.path, content, gevonden[0]))
            plekken = opsomming(".".join(map(str, path)) for path, _ in gevonden[1])
            zinnen.append(f"{file.path}: {plekken} is nu {nieuw}")
    return tuple(changes), tuple(zinnen)


def _weigeren(werk: Werk, pad: str, changes: tuple[Change, ...]) -> None:
    """Raise Refused where the other name would bring a new fout."""
    from pilotkit.bewerken.gevolg import gevolg
    from pilotkit.source.overlay import Overlay

    texts = {change.file: change.new for change in changes}
    eigen = texts.pop(werk.bestand, werk.oud)
    daarna = Overlay(werk.checkout, {**texts, pad: eigen}, frozenset({werk.bestand}))
    wat = gevolg(werk.checkout, daarna, werk.dag, {werk.bestand: pad})
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
