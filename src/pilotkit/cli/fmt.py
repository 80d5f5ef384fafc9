"""``pilotkit fmt``: files in canonical order and layout."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pilotkit.cli.console import emit, say
from pilotkit.cli.options import AsOf, Repo, peildatum
from pilotkit.cli.repository import files_in, refuse_links, repositories, repository, write
from pilotkit.dutch import aantal, opsomming
from pilotkit.errors import LeftAlone, WrongUse
from pilotkit.tekens import schoon, zichtbaar

if TYPE_CHECKING:
    from pilotkit.editing.files import Change


def fmt(  # noqa: PLR0913 - each is an option of 4-cli
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PAD",
            help="Een map of bestand; zonder is dat het hele programma. Met `-` komt de tekst uit "
            "standaardinvoer en gaat zij opgemaakt naar standaarduitvoer.",
        ),
    ] = None,
    *,
    check: Annotated[
        bool, typer.Option("--check", help="Schrijf niets; exitcode 1 als er iets te doen is.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Schrijf niets, maar toon wat er zou veranderen.")
    ] = False,
    stdin_filename: Annotated[
        Path | None,
        typer.Option(
            "--stdin-filename",
            metavar="BESTAND",
            help="Bij `-`: van welk bestand de tekst is; het hoeft er nog niet te zijn. Zonder is "
            "het een pilot van het programma hier.",
        ),
    ] = None,
    as_of: AsOf = None,
    repo: Repo = None,
) -> int:
    """Zet de bestanden in vaste volgorde en opmaak.

    De inhoud verandert niet. De sleutels komen in de volgorde van het programma,
    met twee spaties per niveau. Elke opmerking en lege regel blijft bij haar
    sleutel. Voor een bestand wordt vervangen leest pilotkit het terug.
    Exitcode 0: alles staat goed; 1: met --check of --diff is er iets te doen, of een
    bestand is niet te lezen.
    """
    from pilotkit.editing.files import layouts

    if stdin_filename or "-" in (paths or ()):
        change = _given(paths, repo, stdin_filename, peildatum(as_of))
        return _told(change, check=check, diff=diff)
    starts = [Path(path) for path in paths or ()]
    writes = not (check or diff)
    total, changed, refused = 0, 0, 0
    if writes:
        refuse_links(repo, starts)
    for checkout, places in repositories(repo, starts).items():
        files = files_in(checkout, places)
        total += len(files)
        for change in layouts(checkout, files, peildatum(as_of)):
            if complaint := _complaint(change):
                refused += 1
                say(complaint)
            elif change.new != change.old:
                if writes:
                    try:
                        write(checkout, change)
                    except LeftAlone as told:
                        refused += 1
                        say(str(told))
                        continue
                changed += 1
                emit(_difference(change) if diff else _line(change, writes=writes))
    if not diff:
        emit(_total(total, changed, refused, writes=writes))
    return 1 if refused or (changed and not writes) else 0


def _given(paths: list[str] | None, repo: Path | None, name: Path | None, day: date) -> Change:
    """Return what the text of standard input becomes. Raises WrongUse for no file of ours."""
    import sys

    from pilotkit.editing.files import layouts, own_files
    from pilotkit.source.overlay import Overlay
    from pilotkit.source.repository import Checkout, locate
    from pilotkit.yaml.text import MOST_BYTES

    if paths != ["-"]:
        raise WrongUse("typ alleen `-` als de tekst uit standaardinvoer komt.")
    content = sys.stdin.buffer.read(MOST_BYTES + 1)
    found = locate((repo or Path()).absolute() / name) if name else (repository(repo).root, "-")
    if found:
        root, path = found
        files = Overlay(Checkout(root), {path: content})
        if name is None or path in own_files(files):
            return next(layouts(files, [path], day))
    raise WrongUse(f"{schoon(str(name))} is geen pilot en geen programma.yaml.")


def _told(change: Change, *, check: bool, diff: bool) -> int:
    """Write a text in layout, or what there is to do; of one that stays as it is nothing."""
    if complaint := _complaint(change):
        say(complaint)
        return 1
    if not (check or diff):
        emit(change.new)
    elif change.new != change.old:
        emit(_difference(change) if diff else _line(change, writes=False))
        return 1
    return 0


def _line(change: Change, *, writes: bool) -> str:
    return f"{schoon(change.file)}: {'opgemaakt' if writes else 'nog op te maken'}\n"


def _total(files: int, changed: int, refused: int, *, writes: bool) -> str:

    rest = files - changed - refused
    parts = (
        (changed, "opgemaakt" if writes else "op te maken met `pilotkit fmt`"),
        (rest, "al goed"),
        (refused, "niet te lezen of op te maken"),
    )
    told = opsomming(f"{number} {what}" for number, what in parts if number)
    return f"{aantal(files, 'bestand', 'bestanden')}: {told}.\n"


def _complaint(change: Change) -> str:
    """Return why a file stays as it is, a line per finding; or nothing."""
    from pilotkit.formats.concise import line

    if change.is_left_alone:
        return (
            f"{change.file}: hierin staat YAML die pilotkit niet kan opmaken zonder er iets van "
            "te verliezen. Het bestand blijft zoals het is."
        )
    return "\n".join(map(line, change.because))


def _difference(change: Change) -> str:
    """Return the change as a unified diff that cannot steer a terminal."""
    from difflib import unified_diff

    from pilotkit.persoonlijk import gemaskeerd

    sides = (side.decode("utf-8-sig") for side in (change.old, change.new))
    old, new = (gemaskeerd(side).splitlines() for side in sides)
    file = zichtbaar(change.file)
    lines = list(unified_diff(old, new, f"a/{file}", f"b/{file}", lineterm=""))
    return "".join(f"{line}\n" for line in (*lines[:2], *map(zichtbaar, lines[2:])))
