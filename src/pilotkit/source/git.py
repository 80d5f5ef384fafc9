"""What git knows of a repository: its revision, and its files as they were at another."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path

from pilotkit.dutch import kort
from pilotkit.errors import UnreadableRepository
from pilotkit.source.gitrun import GitRefused, ask, ask_listing, find_top
from pilotkit.source.names import NOTITIES, PILOTS, PROGRAMMA
from pilotkit.source.snapshot import Revision, Snapshot, Treeentry, as_text, listing

__all__ = [
    "Revision",
    "Snapshot",
    "first_parent",
    "knows",
    "merge_base",
    "remote",
    "revision",
    "shown_lines",
    "snapshot",
]

_TEMPLATES = "templates"
_LONGEST_NAME = 1000
_LARGEST = 8 * 1024 * 1024
"""No file of which a note is made is larger: a pilot may be 1 MiB, a document of styles 5."""
_SOURCES = re.compile(
    r"programma\.yaml|pilots/.*\.ya?ml|notities/[^/]+|templates/([\w-]+\.md\.j2|referentie\.\w+)",
    re.DOTALL,
)
"""The files of which a note is made, as seen from the programme."""


def revision(root: Path) -> Revision | None:
    """Return the commit of a checkout, or None where there is no git or no commit.

    Where git does not tell, the revision says why: a note can be made all the same.
    """
    top = find_top(root)
    if top is None:
        return None
    try:
        commit = _parse(top, "HEAD")
        if not commit:
            return None
        return Revision.of(commit, changed=_differs(root, top, commit))
    except GitRefused:
        return Revision("", trouble=str(_broken(top)))
    except UnreadableRepository as error:
        return Revision("", trouble=str(error))


_MAIN = ("origin/HEAD", "origin/main", "main", "origin/master", "master")


def merge_base(root: Path, branch: str = "") -> str:
    """Return the commit where the present branch left the main one. Raises UnreadableRepository.

    ``branch`` is the main one, where that is known.
    """
    top = _top(root)
    known = (f"refs/remotes/origin/{branch}",) if branch else ()
    for main in (*known, *_MAIN):
        try:
            return ask(top, "merge-base", "HEAD", main).decode().strip()
        except GitRefused:
            continue
    raise UnreadableRepository(
        "git vindt hier geen hoofdtak om mee te vergelijken. Noem een revisie: `pilotkit diff "
        "BASIS`; in een ondiepe kloon haalt `git fetch --unshallow` de rest op."
    )


def remote(root: Path) -> tuple[str, str, str]:
    """Return how git reaches ``origin``, the branch that is checked out, and the way to the files.

    Each is empty where git does not tell.
    """
    top = find_top(root)
    if top is None:
        return "", "", ""
    way = root.relative_to(top).as_posix()
    asked = (("config", "--get", "remote.origin.url"), ("symbolic-ref", "--short", "HEAD"))
    told = []
    for question in asked:
        try:
            told.append(ask(top, *question).decode(errors="replace").strip())
        except (GitRefused, UnreadableRepository):
            told.append("")
    return told[0], told[1], "" if way == "." else f"{way}/"


_HUNK = re.compile(rb"@@ -\S+ \+(\d+)(?:,(\d+))? @@")


def shown_lines(root: Path, base: str, path: str) -> tuple[range, ...]:
    """Return the lines of a file at HEAD that a comparison with a commit shows.

    Those are what changed and three lines around it. None where git does not tell.
    """
    place = (root / path).relative_to(top := _top(root)).as_posix()
    asked = ("diff-tree", "-p", "-U3", "--no-ext-diff", "--no-textconv", "--no-color", base, "HEAD")
    try:
        told = ask_listing(top, *asked, "--", place)
    except (GitRefused, UnreadableRepository):
        return ()
    hunks = (_HUNK.match(line) for line in told.split(b"\n"))  # no line of a file begins so
    return tuple(range(int(hunk[1]), int(hunk[1]) + int(hunk[2] or 1)) for hunk in hunks if hunk)


def first_parent(root: Path, merge: str) -> str | None:
    """Return the first parent of HEAD, where HEAD is the merge commit of that name."""
    try:
        answer = ask(_top(root), "rev-parse", "HEAD", "HEAD^1", "HEAD^2").decode().split()
    except GitRefused:
        return None
    return answer[1] if answer[0] == merge else None


def last_on(root: Path, day: date) -> str:
    """Return the last commit of this branch on or before a day, by the clock of who made it.

    Raises UnreadableRepository where there is none.
    """
    top = _top(root)
    until = f"--until={day + timedelta(days=2)}T00:00:00Z"
    try:
        told = ask(
            top, "rev-list", "--first-parent", f"--max-count={_MOST_OF_TWO_DAYS}",
            "--format=%cI", until, "HEAD",
        ).decode().split()  # fmt: skip
    except GitRefused as refused:
        raise _broken(top) from refused
    for name, moment in zip(told[1::3], told[2::3], strict=True):  # commit, its name, its moment
        if date.fromisoformat(moment[:10]) <= day:
            return name
    raise UnreadableRepository(
        f"git kent hier geen revisie van {day} of eerder. Kies een latere dag; in een ondiepe "
        "kloon haalt `git fetch --unshallow` de rest op."
    )


_MOST_OF_TWO_DAYS = 10_000


def knows(root: Path, name: str) -> bool:
    """Return whether there is a revision of that name here. Raises UnreadableRepository."""
    return bool(_commit(_top(root), name))


def snapshot(root: Path, name: str) -> Snapshot:
    """Return the files at a revision. Raises UnreadableRepository where there is none such."""
    top = _top(root)
    commit = _commit(top, name)
    if not commit:
        raise UnreadableRepository(
            f"git kent hier geen revisie `{kort(name)}`. Geef een commit, tak of label dat er is; "
            "in een ondiepe kloon haalt `git fetch --unshallow` de rest op."
        )
    prefix = root.relative_to(top).as_posix()
    return Snapshot.of(top, commit, "" if prefix == "." else f"{prefix}/")


def _top(root: Path) -> Path:
    if top := find_top(root):
        return top
    raise UnreadableRepository(
        "deze map staat niet in git. Laat de revisie weg, of maak er met `git init` een begin mee."
    )


def _broken(top: Path) -> UnreadableRepository:
    return UnreadableRepository(
        f"git kan de repository in {kort(str(top), 200)} niet lezen: die is stuk, of van een "
        "nieuwere git. Maak een nieuwe kloon, of werk git bij."
    )


def _commit(top: Path, name: str) -> str:
    """Return the commit that somebody means, or nothing. Raises UnreadableRepository."""
    if len(name) > _LONGEST_NAME or "\0" in name:
        return ""
    try:
        return _parse(top, f"{name}^{{commit}}")
    except GitRefused:
        pass
    try:
        _parse(top, "HEAD")
    except GitRefused as refused:
        raise _broken(top) from refused
    return ""


def _parse(top: Path, expression: str) -> str:
    """Return the name that git gives to what was asked, or nothing. Raises Refused."""
    asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", expression)
    try:
        return ask(top, *asked).decode().strip()
    except GitRefused as refused:
        if refused.code == 1:  # there is none such
            return ""
        raise


def _differs(root: Path, top: Path, commit: str) -> bool:
    """Return whether the files of which a note is made differ from those at a commit.

    We compare the bytes ourselves: ``git status`` would run the filters of the repository.
    """
    folders = {name: (root / name).resolve() for name in (PILOTS, NOTITIES, _TEMPLATES)}
    there = {name: folder for name, folder in folders.items() if folder.is_relative_to(top)}
    places = {name: folder.relative_to(top).as_posix() for name, folder in there.items()}
    places[PROGRAMMA] = (root / PROGRAMMA).relative_to(top).as_posix()
    known = listing(top, commit, "", *places.values())
    entries: dict[str, Treeentry] = {}
    for name, place in places.items():
        below = (path for path in known if path == place or path.startswith(f"{place}/"))
        entries |= {name + path.removeprefix(place): known[path] for path in below}
    then = {path: entry for path, entry in entries.items() if _SOURCES.fullmatch(path)}
    now = dict(_on_disk(root, there))
    return now.keys() != then.keys() or not all(
        _is_same(now[path], entry) for path, entry in then.items()
    )


def _on_disk(root: Path, names: Iterable[str]) -> Iterator[tuple[str, Path]]:
    """Yield the files of which a note is made, each with its name as git would show it."""
    if os.path.lexists(root / PROGRAMMA):
        yield PROGRAMMA, root / PROGRAMMA
    for name in names:
        for folder, _, files in os.walk(root / name):
            for file in (Path(folder, file) for file in files):
                seen = as_text(os.fsencode(file.relative_to(root).as_posix()))
                if _SOURCES.fullmatch(seen):
                    yield seen, file


def _is_same(file: Path, entry: Treeentry) -> bool:
    """Return whether a file holds what git has; line ends, which git may convert, aside."""
    try:
        mode = file.lstat()
        if stat.S_ISLNK(mode.st_mode):
            content = os.fsencode(file.readlink())
        elif stat.S_ISREG(mode.st_mode) and mode.st_size <= _LARGEST:
            content = file.read_bytes()
        else:
            return False
    except OSError:
        return False
    return entry.blob in (_name(content, entry), _name(content.replace(b"\r\n", b"\n"), entry))


def _name(content: bytes, entry: Treeentry) -> str:
    """Return the name that git would give to a file with these bytes."""
    kind = "sha256" if len(entry.blob) == hashlib.sha256().digest_size * 2 else "sha1"
    whole = b"blob %d\0%b" % (len(content), content)
    return hashlib.new(kind, whole, usedforsecurity=False).hexdigest()
