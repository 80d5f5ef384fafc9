"""Making new files in a repository: never over an old one, never through a link out of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pilotkit.dutch import kort
from pilotkit.errors import UnwritableRepository
from pilotkit.source.writing import create_atomically

if TYPE_CHECKING:
    from pathlib import Path


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
    """Raise UnwritableRepository where the folder of a path is none, or lies outside ``root``."""
    for folder in reversed((root / path).relative_to(root).parents):
        place = root / folder
        try:
            is_inside = place.resolve().is_relative_to(root.resolve())
        except (OSError, RuntimeError):  # a link that leads to itself
            is_inside = False
        name = folder.as_posix()
        if not is_inside:
            raise UnwritableRepository(
                f"`{name}` is een koppeling naar een plek buiten deze map; die volgt pilotkit "
                "niet. Haal de koppeling weg of geef haar een andere naam."
            )
        if os.path.lexists(place) and not place.is_dir():
            raise UnwritableRepository(
                f"`{name}` is geen map, maar {path} moet daarin. Geef dat bestand een andere naam."
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
    is_rights = isinstance(error, PermissionError)
    why = "je hebt daar geen schrijfrechten" if is_rights else "het besturingssysteem weigert het"
    return UnwritableRepository(f"{kort(path, 200)} is niet te maken: {why}. Kies een andere map.")
