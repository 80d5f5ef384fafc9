"""The files beside the pilots: those that a pilot names, and what else is in their folder."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path

MOST_BESIDE = 10_000
"""How many files in the folder of the pilots are looked at."""


def beside(
    root: Path, folder: str, is_pilot: Callable[[str], bool], named: Iterable[str]
) -> tuple[str, ...]:
    """Return the files beside the pilots, sorted: those named, and what else is in their folder.

    ``is_pilot`` tells by its name whether a file that lies right in that folder is one.
    Only files of themselves: a link is not followed, nor one in a folder on the way.
    """
    whole = root.resolve()
    plain = {path for path in named if _is_plain(whole, path)}
    return tuple(
        sorted(plain.union(islice(_in_folder(whole / folder, whole, is_pilot), MOST_BESIDE)))
    )


def _is_plain(root: Path, path: str) -> bool:
    """Return whether a file is there by itself: no link leads to it."""
    try:
        place = root / path
        return place.resolve() == Path(os.path.normpath(place)) and place.is_file()
    except (OSError, ValueError, RuntimeError):
        return False


def _in_folder(pilots: Path, root: Path, is_pilot: Callable[[str], bool]) -> Iterator[str]:
    """Yield every file in the folder of the pilots and below that is no pilot."""
    left = [] if pilots.is_symlink() else [pilots]
    while left:
        folder = left.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError:
            continue
        for entry in entries:
            if folder == pilots and is_pilot(entry.name):
                continue
            if entry.is_dir(follow_symlinks=False):
                if entry.name != ".git":
                    left.append(Path(entry.path))
            elif entry.is_file(follow_symlinks=False):
                yield Path(entry.path).relative_to(root).as_posix()
