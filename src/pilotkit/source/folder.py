"""Replacing a whole folder of pages in one step: a failure or an interruption leaves the old one.

The new folder is made beside the old one, on the same disk, and the two change
places. Of the old one only what pilotkit wrote is thrown away (``authorship.py``).
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from pilotkit.dutch import kort
from pilotkit.errors import UnwritableRepository, WrongUse
from pilotkit.source.authorship import refuse_strange, remove_own, signed, strange
from pilotkit.source.creation import unwritable
from pilotkit.source.exchange import exchange
from pilotkit.source.output import write_output
from pilotkit.source.place import followed, is_link
from pilotkit.source.repository import PILOTS
from pilotkit.source.writing import AFTER, BEFORE, alone, sync_folder, write_new

_OWN = (PILOTS, "templates", ".git", ".pilotkit", ".github")
"""Folders of a repository that no folder may take the place of, or stand in."""


def whole_path(given: Path) -> Path:
    """Return a path from the root on, with ``..`` worked out as it is typed.

    No link is left in its folders. Raises WrongUse for one in a repository.
    """
    typed = Path(os.path.abspath(given))  # noqa: PTH100 - resolve would follow any link
    return followed(typed.parent) / typed.name if typed.name else typed


def refuse_taken(target: Path, root: Path) -> None:
    """Raise WrongUse where a folder may not be replaced: it is of the repository, or somebody's.

    ``root`` is the repository.
    """
    name = kort(str(target), 200)
    if _is_within(root, target):
        raise WrongUse(
            f"{name} is de map van het programma, of de map daarboven. Kies een map voor de site "
            "alleen, zoals `site`."
        )
    if any(_is_within(target, root / own) for own in _OWN):
        raise WrongUse(
            f"{name} hoort bij de bestanden van het programma. Kies een map voor de site alleen, "
            "zoals `site`."
        )
    if is_link(target):
        raise WrongUse(f"{name} is een koppeling. Noem de map zelf, of kies een andere.")
    if os.path.lexists(target):
        if not target.is_dir():
            raise WrongUse(f"{name} is een bestand. Kies een map, zoals `site`.")
        with _writable(target):
            refuse_strange(target, target)


def fill_folder(given: Path, root: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder, each whole and at once; it is made where it is not there.

    ``root`` is the repository. Other files in the folder stay. Raises WrongUse where the
    folder is one of the repository's own, and UnwritableRepository where it cannot be made.
    """
    target = whole_path(given)
    name = kort(str(target), 200)
    if _is_same(target, root) or any(_is_within(target, root / own) for own in _OWN):
        raise WrongUse(
            f"{name} hoort bij de bestanden van het programma. Kies een map voor de gegevens "
            "alleen, zoals `gegevens`."
        )
    if is_link(target):
        raise WrongUse(f"{name} is een koppeling. Noem de map zelf, of kies een andere.")
    if os.path.lexists(target) and not target.is_dir():
        raise WrongUse(f"{name} is een bestand. Kies een map, zoals `gegevens`.")
    with _writable(target):
        target.mkdir(parents=True, exist_ok=True)
    for path, content in files.items():
        write_output(target / path, content)


def replace_folder(target: Path, pages: Iterable[tuple[str, bytes]]) -> None:
    """Put a folder with these pages, by their paths with ``/``, in the place of ``target``.

    The pages may be made while they are asked for: whatever that raises leaves
    the old folder. Raises UnwritableRepository, and WrongUse where by now
    something else stands in the old folder.
    """
    with _writable(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        _recover(target)
        work = Path(tempfile.mkdtemp(prefix=BEFORE, suffix=AFTER, dir=target.parent))
    new = work / "nieuw"
    try:
        with _writable(target):
            new.mkdir()
        for path, page in pages:
            with _writable(target):
                (new / path).parent.mkdir(parents=True, exist_ok=True)
                write_new(new / path, signed(path, page))
    except BaseException:
        shutil.rmtree(work, ignore_errors=True)  # all of it was made just now
        raise
    try:
        with _writable(target), alone(target.parent):
            _swap(new, target, _old(work, target))
    finally:
        for folder in (new, _old(work, target)):
            remove_own(folder)
        for folder in (_old(work, target).parent, work):
            with suppress(OSError):  # not there, or somebody's file is still in it
                folder.rmdir()


def _old(work: Path, target: Path) -> Path:
    """Return where an old folder waits; it keeps its name, so that it can be put back."""
    return work / "oud" / target.name


def _swap(new: Path, target: Path, old: Path) -> None:
    """Put ``new`` in the place of ``target``; what was there goes to ``new`` or to ``old``."""
    if not os.path.lexists(target):
        new.rename(target)
    elif exchange(new, target):
        try:
            refuse_strange(new, target)
        except BaseException:
            exchange(new, target)
            raise
    else:
        refuse_strange(target, target)
        old.parent.mkdir()
        try:
            target.rename(old)
            new.rename(target)
        finally:
            if os.path.lexists(old) and not os.path.lexists(target):
                old.rename(target)
    sync_folder(target.parent)


def _recover(target: Path) -> None:
    """Put back the folder that a run which was killed between two renames took away."""
    if os.path.lexists(target):
        return
    for work in sorted(target.parent.glob(f"{BEFORE}*{AFTER}")):
        old = _old(work, target)
        is_ours = not (is_link(work) or is_link(old.parent)) and os.path.lexists(old)
        if is_ours and strange(old) is None:
            old.rename(target)
            return


@contextmanager
def _writable(target: Path) -> Iterator[None]:
    try:
        yield
    except PermissionError as error:
        raise UnwritableRepository(
            f"{kort(str(target), 200)} is niet te vervangen. Sluit wat daaruit open staat, of kies "
            "een map waarin je mag schrijven."
        ) from error
    except OSError as error:
        raise unwritable(str(target), error) from error


def _is_within(place: Path, folder: Path) -> bool:
    """Return whether a place is a folder or in it, however its name is written."""
    return any(_is_same(above, folder) for above in (place, *place.parents))


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there
        return os.path.normcase(one) == os.path.normcase(other)
