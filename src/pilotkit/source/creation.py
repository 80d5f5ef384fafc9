"""Making new files in a repository: never over an old one, never through a link out of it."""

from __future__ import annotations

import os
from pathlib import Path

from pilotkit.dutch import kort
from pilotkit.errors import UnwritableRepository
from pilotkit.source.place import is_link
from pilotkit.source.writing import create_atomically, reason


def existing(root: Path, *paths: str) -> str | None:
    """Return the first of the paths at which something stands, as it is called there.

    Capitals make no difference, because on Windows and macOS they make none.
    """
    for path in paths:
        folder = (root / path).parent
        name = path.rpartition("/")[2].casefold()
        try:
            found = sorted(entry.name for entry in os.scandir(folder))
        except OSError:
            continue
        for other in found:
            if other.casefold() == name:
                return (folder / other).relative_to(root).as_posix()
    return None


def refuse_bad_place(root: Path, path: str) -> None:
    """Raise where the folder of a path in a repository is none, or a link; it need not be there.

    Raises UnwritableRepository.
    """
    for folder in reversed((root / path).relative_to(root).parents):
        place = root / folder
        if place != root and is_link(place):
            raise UnwritableRepository(
                f"`{folder.as_posix()}` is een koppeling, en pilotkit schrijft niet door een "
                "koppeling in een repository. Zet daar de map zelf neer."
            )
        if os.path.lexists(place) and not place.is_dir():
            raise UnwritableRepository(
                f"`{folder.as_posix()}` is geen map, maar {path} moet daarin. Geef dat bestand een "
                "andere naam."
            )


def create(root: Path, path: str, content: bytes) -> None:
    """Write a new file with the folders that it needs. Raises UnwritableRepository."""
    refuse_bad_place(root, path)
    try:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        create_atomically(root / path, content)
    except FileExistsError as error:
        raise UnwritableRepository(f"{path} bestaat al; pilotkit schrijft er niet over.") from error
    except OSError as error:
        raise unwritable(path, error) from error


def unwritable(path: str, error: OSError) -> UnwritableRepository:
    """Return what to say where the system refuses to write."""
    why = reason(error)
    return UnwritableRepository(f"{kort(path, 200)} is niet te maken: {why}. Kies een andere map.")
