"""Opening what lies in a repository, and nothing else, even while somebody changes it.

Every step of the way is opened from the folder before it, and no step may be a link. Where
one is, the way is resolved first and must stay inside; then that way is walked without
links. What was opened is looked at, not what was there a moment before. Where the system has
no such calls (Windows), the file that was opened is compared with the one that was resolved.
"""

from __future__ import annotations

import errno
import os
import stat
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath

from pilotkit.finding import Position
from pilotkit.problem import Problem, UnreadableText

_FLAGS = os.O_RDONLY
for _name in ("O_CLOEXEC", "O_NONBLOCK", "O_NOCTTY", "O_BINARY", "O_NOINHERIT"):
    _FLAGS |= getattr(os, _name, 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_FOLDER = getattr(os, "O_DIRECTORY", 0)
_BY_STEPS = bool(_NO_LINK and _FOLDER) and {os.open, os.stat} <= os.supports_dir_fd
_LINK_ON_THE_WAY = (errno.ELOOP, errno.ENOTDIR, errno.EMLINK)
_NO_FILE = (errno.ENXIO, errno.ENODEV, errno.EOPNOTSUPP)


@dataclass(frozen=True, slots=True)
class Listed:
    """A name in a folder: of a folder itself, of a link that leads to one, or of another thing."""

    name: str
    is_folder: bool
    is_linked_folder: bool


def read_inside(root: Path, path: str, most: int) -> bytes:
    """Return the bytes of a file of a repository, ``path`` with ``/`` from its root.

    At most ``most`` bytes and one: whoever gets one more knows that there are too many.
    Raises UnreadableText, with the reason, for what is no file, lies outside or under
    ``.git``, or cannot be opened.
    """
    opened = _open_inside(root, path, stat.S_ISREG)
    try:
        wanted, parts = most + 1, []
        size = min(os.fstat(opened).st_size, most) + 1
        while wanted > 0 and (part := os.read(opened, min(wanted, size))):
            parts.append(part)
            wanted -= len(part)
        return b"".join(parts)
    except OSError as error:
        raise _refused(error) from error
    finally:
        os.close(opened)


def list_inside(root: Path, path: str = "") -> list[Listed]:
    """Return what is in a folder of a repository, or in its root. Raises UnreadableText."""
    if not path or not _BY_STEPS:
        return _entries(root if not path else _resolved(root, _parts(path)))
    opened = _open_inside(root, path, stat.S_ISDIR)
    try:
        return _entries(opened)
    finally:
        os.close(opened)


def is_under_git(parts: Sequence[str]) -> bool:
    """Return whether a way goes through a folder that some system takes for ``.git``."""
    return any(_plain(part) in (".git", "git~1") for part in parts)


def refused(kind: str, **facts: str) -> UnreadableText:
    """Return the refusal of a file as a whole, for a reason of this kind."""
    return UnreadableText(Problem(kind, position=Position(), facts=facts))


@lru_cache(maxsize=4096)  # the same names come at every key in an editor
def _plain(part: str) -> str:
    seen = "".join(char for char in part if unicodedata.category(char) != "Cf")
    return seen.casefold().rstrip(" .")


@lru_cache(maxsize=4096)
def _parts(path: str) -> tuple[str, ...]:
    """Return the steps of a way. Raises UnreadableText for one that leads out by itself."""
    parts = PurePosixPath(path).parts
    odd = "\\:" if os.name == "nt" else ""
    if not parts or path.startswith("/") or ".." in parts or any(sign in path for sign in odd):
        raise refused("buiten_repository")
    return parts


def _open_inside(root: Path, path: str, fits: object) -> int:
    """Return an open descriptor of what is at a path, of a kind that ``fits``."""
    parts = _parts(path)
    try:
        if not _BY_STEPS:
            return _open_compared(_resolved(root, parts))
        try:
            return _open_by_steps(root, parts, fits)
        except OSError as error:
            if error.errno not in _LINK_ON_THE_WAY:
                raise
        place = _resolved(root, parts)
        return _open_by_steps(root, place.relative_to(root.resolve()).parts, fits)
    except (OSError, ValueError) as error:  # ValueError: a name that no system can take
        raise _refused(error) from error


def _resolved(root: Path, parts: Sequence[str]) -> Path:
    """Return where a way leads, inside the repository. Raises OSError or UnreadableText."""
    top = root.resolve()
    try:
        place = Path(os.path.realpath(top.joinpath(*parts), strict=True))
    except FileNotFoundError as error:
        if any(top.joinpath(*parts[: i + 1]).is_symlink() for i in range(len(parts))):
            raise refused("koppeling_nergens") from error
        raise
    if not place.is_relative_to(top):
        raise refused("buiten_repository")
    if is_under_git(place.relative_to(top).parts):
        raise refused("onder_git")
    return place


def _open_by_steps(root: Path, parts: Sequence[str], fits: object) -> int:
    if is_under_git(parts):
        raise refused("onder_git")
    if not parts:  # a link to the repository itself
        raise refused("is_map")
    *way, last = parts
    folder = os.open(root, _FLAGS | _FOLDER)
    try:
        for part in way:
            inner = os.open(part, _FLAGS | _FOLDER | _NO_LINK, dir_fd=folder)
            os.close(folder)
            folder = inner
        found = os.stat(last, dir_fd=folder, follow_symlinks=False).st_mode
        if not stat.S_ISLNK(found):
            _check_kind(found, fits)
        opened = os.open(last, _FLAGS | _NO_LINK, dir_fd=folder)
    finally:
        os.close(folder)
    try:
        _check_kind(os.fstat(opened).st_mode, fits)
    except BaseException:
        os.close(opened)
        raise
    return opened


def _open_compared(place: Path) -> int:
    """Return an open file that is the one at a resolved place, and still there.

    Two open files are compared: what is told of a place by its name need not be told alike.
    """
    _check_kind(os.lstat(place).st_mode, stat.S_ISREG)
    opened = os.open(place, _FLAGS)
    try:
        _check_kind(os.fstat(opened).st_mode, stat.S_ISREG)
        is_there = Path(os.path.realpath(place, strict=True)) == place
        again = os.open(place, _FLAGS)
        same = os.path.sameopenfile(opened, again)
        os.close(again)
    except BaseException:
        os.close(opened)
        raise
    if not (same and is_there):
        os.close(opened)
        raise refused("buiten_repository")
    return opened


def _check_kind(mode: int, fits: object) -> None:
    if not callable(fits) or not fits(mode):
        raise refused("is_map" if stat.S_ISDIR(mode) else "geen_bestand")


def _entries(folder: Path | int) -> list[Listed]:
    with os.scandir(folder) as listing:
        return [
            Listed(entry.name, entry.is_dir(follow_symlinks=False), _is_linked_folder(entry))
            for entry in listing
        ]


def _is_linked_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_symlink() and entry.is_dir()
    except OSError:  # a link to itself
        return False


_REASONS = {
    PermissionError: "je hebt er geen leesrechten voor",
    FileNotFoundError: "het bestaat niet",
    IsADirectoryError: "het is een map",
    NotADirectoryError: "het is geen map",
}


def reason_of(error: BaseException) -> str:
    """Return in words why the system did not open something."""
    return _REASONS.get(type(error), "het besturingssysteem weigert het")  # type: ignore[arg-type]


def _refused(error: OSError | ValueError) -> UnreadableText:
    code = getattr(error, "errno", None)
    if code == errno.ELOOP:
        return refused("koppeling_rond")
    if code in _NO_FILE:
        return refused("geen_bestand")
    return refused("niet_te_openen", reden=reason_of(error))
