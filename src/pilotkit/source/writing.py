"""Writing a file so that an interruption leaves the old one or the new one: or none at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def write_atomically(path: Path, content: bytes) -> None:
    """Replace the file at ``path`` by ``content`` in one step. Raises OSError.

    A new file gets the rights that the umask gives; an existing one keeps its own.
    """
    target = path.resolve()
    with _written(target, content) as temporary:
        temporary.replace(target)


def create_atomically(path: Path, content: bytes) -> None:
    """Write a new file in one step, never over another. Raises OSError; FileExistsError too."""
    with _written(path, content) as temporary:
        try:
            os.link(temporary, path)
        except FileExistsError:
            raise
        except OSError:  # a disk without hard links: as sure as it can be there
            if os.path.lexists(path):
                raise FileExistsError(path) from None
            temporary.replace(path)


@contextmanager
def _written(target: Path, content: bytes) -> Iterator[Path]:
    """Yield a whole file beside the target, and leave nothing of it."""
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(_rights(target))
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def _rights(target: Path) -> int:
    if target.exists():
        return target.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask
