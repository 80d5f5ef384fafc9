"""Whether anything changed on disk, told by the times and sizes of files; nothing is opened."""

from __future__ import annotations

import os
from pathlib import Path

MOST_FILES = 20_000
"""How many files are looked at: with more, a change among the rest is not noticed."""

Stamp = frozenset[tuple[str, int, int, int]]


def stamp(root: Path) -> Stamp:
    """Return what is another as soon as a file of a repository is changed, made or taken away.

    Hidden folders and links are passed by: no pilot and no piece of evidence lies there.
    """
    found: set[tuple[str, int, int, int]] = set()
    left = [root]
    while left and len(found) < MOST_FILES:
        try:
            entries = list(os.scandir(left.pop()))
        except OSError:  # a folder that went away in the meantime
            continue
        for entry in entries:
            try:
                if entry.is_dir(follow_symlinks=False):
                    left += [] if entry.name.startswith(".") else [Path(entry.path)]
                    continue
                at = entry.stat(follow_symlinks=False)
            except OSError:
                continue
            found.add((entry.path, at.st_mtime_ns, at.st_size, at.st_ino))
    return frozenset(found)
