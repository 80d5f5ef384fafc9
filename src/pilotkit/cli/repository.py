"""Which repository a command is about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pilotkit.cli.console import say
from pilotkit.dutch import euro
from pilotkit.errors import ChangedMeanwhile, LeftAlone, WrongUse

if TYPE_CHECKING:
    from pilotkit.check import CheckResult, Memory, Selection
    from pilotkit.editing.files import Change
    from pilotkit.peildatum.kader import Kader
    from pilotkit.source.repository import Checkout, Files


def repository(repo: Path | None, paths: Sequence[Path] | None = None) -> Checkout:
    """Return the repository of ``--repo``, or the one around the paths, or around here.

    Raises WrongUse where the paths lie in more than one.
    """
    from pilotkit.source.repository import Checkout, find_repository

    starts = [path if repo is None else repo / path for path in paths or ()]
    roots = {find_repository(start) for start in starts or [repo or Path()]}
    if len(roots) > 1:
        raise WrongUse(
            "deze paden horen bij verschillende programma's. Controleer ze een voor een."
        )
    return Checkout(roots.pop())


def repository_and_places(
    repo: Path | None, names: Sequence[str]
) -> tuple[Checkout, tuple[str, ...]]:
    """Return the repository of paths and ids of pilots, and which places in it they name.

    Without places it is the whole of it. A name that is no file is the id of a pilot.
    Raises UnreadableRepository where it is neither.
    """
    from pilotkit.source.repository import find_repository

    base = repo or Path()
    there = [Path(name) for name in names if (base / name).exists()]
    checkout = repository(repo, there)
    ids = {file.id: file.path for file in checkout.pilots() if file.id}
    found = []
    for name in names:
        if (base / name).exists():
            place = _real((base / name).absolute())
            if checkout.root.is_relative_to(place):
                return checkout, ()
            found.append(place.relative_to(checkout.root).as_posix())
        elif name in ids:
            found.append(ids[name])
        else:
            find_repository(base / name)  # says that it is not there
    return checkout, tuple(dict.fromkeys(found))


def not_both(folders: Sequence[Path], repo: Path | None) -> None:
    """Raise WrongUse where folders are named and ``--repo`` too."""
    if folders and repo is not None:
        raise WrongUse("noem de mappen, of één map met --repo, niet allebei.")


def repositories(repo: Path | None, paths: Sequence[Path]) -> dict[Checkout, list[Path]]:
    """Return the repositories around the paths, each with its paths; without paths one alone."""
    if not paths:
        return {repository(repo): []}
    found: dict[Checkout, list[Path]] = {}
    for path in paths:
        place = path if repo is None else repo / path
        found.setdefault(repository(None, [place]), []).append(place)
    return found


def files_in(checkout: Checkout, paths: Sequence[Path]) -> tuple[str, ...]:
    """Return the pilot files and ``programma.yaml`` at or below the paths; all where none is given.

    Raises WrongUse for a file that is neither.
    """
    from pilotkit.editing.files import own_files

    known = own_files(checkout)
    if not paths:
        return known
    wanted = []
    for path in paths:
        place = path.absolute()
        inside = [file for file in known if (checkout.root / file).is_relative_to(_real(place))]
        if not inside:
            raise WrongUse(
                f"{path.as_posix()} is geen bestand uit `pilots/` en geen programma.yaml."
            )
        wanted += inside
    return tuple(file for file in known if file in wanted)


def _real(place: Path) -> Path:
    """Return a path without links in the folders on the way; a link itself stays a file."""
    return place.resolve() if place.is_dir() else place.parent.resolve() / place.name


def refuse_links(repo: Path | None, paths: Sequence[Path]) -> None:
    """Raise WrongUse where a path of files to change leads through a link of a repository."""
    from pilotkit.source.place import followed

    for path in paths or [Path()]:
        followed(path if repo is None else repo / path)


def write(checkout: Checkout, change: Change) -> None:
    """Replace a file of the repository, unless somebody saved it since it was read.

    Raises LeftAlone for that and for a link, and WrongUse where it cannot be written.
    """
    from pilotkit.source.place import is_link
    from pilotkit.source.writing import reason, replace_if_unchanged

    place = checkout.root / change.file
    if is_link(place) or is_link(place.parent):
        raise LeftAlone(
            f"{change.file}: dit is een koppeling, en pilotkit schrijft niet door een koppeling in "
            "een repository. Verander het bestand zelf."
        )
    try:
        replace_if_unchanged(place, change.old, change.new)
    except ChangedMeanwhile as changed:
        raise ChangedMeanwhile(change.file) from changed
    except OSError as error:
        raise WrongUse(
            f"{change.file} is niet te schrijven: {reason(error)}. "
            "Controleer of je dat bestand mag veranderen."
        ) from error


def sure_programme(checkout: Checkout, dag: date, *, to_count: bool = True) -> Kader:
    """Return the programme of a repository, for a command that writes what fits it.

    Raises UnreadableRepository where its file leaves doubt about which one it is.
    """
    from pilotkit.check.programme import sure_programme as sure

    return sure(checkout, dag, to_count=to_count).kader


def checked(
    files: Files,
    dag: date,
    selection: Selection | None = None,
    *,
    memory: Memory | None = None,
) -> CheckResult:
    """Return the check of a repository with its pilots, for a command that tells its figures.

    Raises UnreadableRepository where it is in doubt which programme this is.
    """
    from pilotkit.check import check

    return check(files, dag, selection, keep=True, sure=True, memory=memory)


def tell_standard(result: CheckResult, folder: str = "") -> None:
    """Say in one line which programme holds where no file says one (on standard error).

    ``folder`` is which one it is about, where there are several.
    """
    if result.is_standard:
        kader = result.portfolio.kader
        met = f", met een plafond van {euro(kader.plafond)}" if kader.plafond else ""
        waar = f"in {folder} staat" if folder else "er is"
        say(
            f"pilotkit: {waar} geen `programma.yaml`; "
            f"het programma {kader.profiel.naam} geldt{met}."
        )
