"""Writing a file so that an interruption leaves the old one or the new one: or none at all.

The names that these functions get are places already: no link stands in them
(``place.py`` sees to that).
"""

from __future__ import annotations

import errno
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pilotkit.errors import ChangedMeanwhile
from pilotkit.source.exchange import exchange

BEFORE, AFTER = ".pilotkit-", ".tmp"
"""How everything is called that is only there while pilotkit writes: never like a pilot."""
_BINARY = getattr(os, "O_BINARY", 0)


def write_atomically(path: Path, content: bytes) -> None:
    """Replace the file at ``path`` by ``content`` in one step. Raises OSError.

    A new file gets the rights that the umask gives; an existing one keeps its
    own, and its owner where we may give a file away.
    """
    _refuse_read_only(path)
    with _written(path, content) as temporary:
        try:
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
    sync_folder(path.parent)


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
            temporary.rename(path)
        finally:
            temporary.unlink(missing_ok=True)
    sync_folder(path.parent)


def replace_if_unchanged(path: Path, was: bytes, content: bytes) -> None:
    """Replace the file at ``path`` in one step, when it still holds ``was``.

    Raises ChangedMeanwhile where somebody saved something else in between; that
    stays. Raises OSError. Where the system can let two files change places,
    there is no moment at which a save is lost; elsewhere there is one, between
    comparing and replacing, in which no other pilotkit writes.
    """
    _refuse_read_only(path)
    with alone(path.parent), _written(path, content) as temporary:
        ours = (was, content)
        try:
            if _holds(path, max(map(len, ours))) != was:
                raise ChangedMeanwhile(path.name)
            if not exchange(temporary, path):
                temporary.replace(path)
            else:
                is_changed = _give_back(path, temporary, was, content)
                temporary.unlink()  # it holds what was read, or what its owner saved over since
                if is_changed:
                    raise ChangedMeanwhile(path.name)
        finally:
            with suppress(OSError):  # what is not ours is somebody's only copy
                if _holds(temporary, max(map(len, ours))) in ours:
                    temporary.unlink()
    sync_folder(path.parent)


def _give_back(path: Path, temporary: Path, expected: bytes, put: bytes) -> bool:
    """Put back what came out of an exchange, unless it is what we expected.

    Whoever saves meanwhile, the last save ends at ``path``: what comes out when
    we put something back must be what we put there before. Return whether
    anything had to go back.
    """
    is_changed = False
    while (came := temporary.read_bytes()) != expected:
        is_changed = True
        if not exchange(temporary, path):
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))
        expected, put = put, came
    return is_changed


def _holds(path: Path, most: int) -> bytes:
    """Return what a file holds, one byte more than ``most`` at most."""
    with path.open("rb") as stream:
        return stream.read(most + 1)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Let one pilotkit at a time replace something in a folder; the lock ends with its process."""
    handle = _lock(folder)
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)


if sys.platform == "win32":

    def _lock(folder: Path) -> int:
        """Hold a file that the system throws away when we close it, or end."""
        flags = os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_TEMPORARY
        end = time.monotonic() + 10
        while True:
            try:
                return os.open(folder / f"{BEFORE}slot{AFTER}", flags)
            except (FileExistsError, PermissionError):
                if time.monotonic() > end:
                    raise
                time.sleep(0.05)

else:

    def _lock(folder: Path) -> int | None:
        """Lock the folder itself; a disk that has no locks goes without."""
        import fcntl

        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
        except OSError:
            os.close(handle)
            return None
        return handle


def write_new(path: Path, content: bytes) -> None:
    """Write a file that is not there yet, and tell the disk nothing. Raises OSError."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
    try:
        write_all(handle, content)
    finally:
        os.close(handle)


def write_all(handle: int, content: bytes) -> None:
    """Write all bytes to an open file. Raises OSError."""
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(handle, rest) :]


def sync_folder(folder: Path) -> None:
    """Have the names in a folder on the disk, so that they outlast a loss of power."""
    if sys.platform == "win32":  # it has no such thing
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _written(target: Path, content: bytes) -> Iterator[Path]:
    """Yield a whole file beside the target, which whoever asked for it puts in place or removes."""
    handle, name = tempfile.mkstemp(prefix=BEFORE, suffix=AFTER, dir=target.parent)
    temporary = Path(name)
    try:
        try:
            write_all(handle, content)
            os.fsync(handle)
        finally:
            os.close(handle)
        _take_after(temporary, target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    yield temporary


def _take_after(temporary: Path, target: Path) -> None:
    """Give a file the rights and the owner of the one that it replaces."""
    try:
        old = target.lstat()
    except FileNotFoundError:
        umask = os.umask(0)
        os.umask(umask)
        temporary.chmod(0o666 & ~umask)
        return
    if sys.platform != "win32" and (old.st_uid, old.st_gid) != (os.geteuid(), os.getegid()):
        with suppress(OSError):
            os.chown(temporary, old.st_uid, old.st_gid)
    temporary.chmod(old.st_mode & 0o777)


def _refuse_read_only(path: Path) -> None:
    """Raise PermissionError for a file that its owner protected: replacing needs no such right."""
    if os.path.lexists(path) and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))


_REASONS = {
    errno.EACCES: "je hebt daar geen schrijfrechten",
    errno.EPERM: "je hebt daar geen schrijfrechten",
    errno.EROFS: "van die schijf kun je alleen lezen",
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "je ruimte op de schijf is op",
    errno.EFBIG: "het wordt te groot",
    errno.ENOENT: "de map bestaat niet",
    errno.ENOTDIR: "een deel van het pad is geen map",
    errno.EISDIR: "het is een map",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.ELOOP: "de koppeling leidt naar zichzelf",
    errno.EBUSY: "het is in gebruik",
    errno.EBADF: "die uitvoer is dicht",
    errno.ENXIO: "niemand leest daar",
    errno.EPIPE: "niemand leest daar meer",
}


def reason(error: OSError) -> str:
    """Return in Dutch why the system refuses to write."""
    return _REASONS.get(error.errno or 0, "het besturingssysteem weigert het")
