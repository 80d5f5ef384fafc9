"""Giving a file of a repository another name: never over another file, never through a link."""

from __future__ import annotations

import os
from pathlib import Path

from pilotkit.errors import ChangedMeanwhile, UnwritableRepository
from pilotkit.source.creation import existing, refuse_bad_place
from pilotkit.source.place import is_link
from pilotkit.source.writing import alone, reason, sync_folder


def rename(root: Path, old: str, new: str, was: bytes) -> None:
    """Give the file at ``old`` the name ``new`` in the same folder, when it still holds ``was``.

    An interruption leaves it under its old name, or under both: then it is taken up again
    where it stopped. Raises ChangedMeanwhile where somebody saved something else in between,
    and UnwritableRepository.
    """
    refuse_bad_place(root, old)
    before, after = root / old, root / new
    try:
        with alone(before.parent):
            if is_link(before) or before.read_bytes() != was:
                raise ChangedMeanwhile(old)
            _renamed(before, after)
    except FileExistsError as error:
        raise UnwritableRepository(f"{new} bestaat al; pilotkit schrijft er niet over.") from error
    except OSError as error:
        raise UnwritableRepository(f"{old} is niet te hernoemen: {reason(error)}.") from error
    sync_folder(before.parent)


def taken(root: Path, old: str, new: str) -> str | None:
    """Return what stands where the new name would come, unless that is the same file."""
    there = existing(root, new, new.removesuffix(".yaml") + ".yml")
    if there is None or (root / there).samefile(root / old):
        return None
    return there


def _renamed(before: Path, after: Path) -> None:
    if before.name.casefold() == after.name.casefold():  # one file on Windows and macOS
        before.rename(after)
        return
    try:
        os.link(before, after)
    except FileExistsError:
        if not after.samefile(before):
            raise
    except OSError:  # a disk without hard links: as sure as it can be there
        if os.path.lexists(after):
            raise FileExistsError(after) from None
        before.rename(after)
        return
    before.unlink()
