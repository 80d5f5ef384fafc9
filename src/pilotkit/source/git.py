"""What git knows of a repository. Runs nothing that the repository brings along."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from pilotkit.dutch import kort
from pilotkit.errors import UnreadableRepository
from pilotkit.finding import Position
from pilotkit.problem import Problem, UnreadableText
from pilotkit.source.repository import NOTITIES, PILOTS, PROGRAMMA, one_of_each, pilot_file

if TYPE_CHECKING:
    from pathlib import Path

    from pilotkit.source.repository import SourceFile

_SAFE = ("-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}")
"""Settings that could start a program are off."""


@dataclass(frozen=True, slots=True)
class Revision:
    """The commit that a repository is at; ``changed`` where its files differ from it."""

    commit: str
    changed: bool


def _git(root: Path, *arguments: str, given: bytes = b"") -> bytes:
    """Return what git answers. Raises OSError or CalledProcessError."""
    environment = dict(os.environ, GIT_OPTIONAL_LOCKS="0", GIT_TERMINAL_PROMPT="0", LC_ALL="C")
    done = subprocess.run(  # noqa: S603 - fixed arguments; a revision is checked before
        ["git", "-C", os.fspath(root), *_SAFE, *arguments],  # noqa: S607 - git, as on the PATH
        input=given,
        capture_output=True,
        check=True,
        env=environment,
    )
    return done.stdout


def revision(root: Path) -> Revision | None:
    """Return the commit of a checkout, or None where there is no git or no commit."""
    try:
        answer = _git(
            root, "status", "--porcelain=v2", "--branch", "--",
            PILOTS, PROGRAMMA, NOTITIES, "templates",
        )  # fmt: skip
    except (OSError, subprocess.CalledProcessError):
        return None
    lines = answer.decode(errors="replace").splitlines()
    commit = next((line[13:] for line in lines if line.startswith("# branch.oid ")), "(initial)")
    if commit == "(initial)":
        return None
    return Revision(commit[:12], any(not line.startswith("#") for line in lines))


@dataclass(frozen=True, slots=True)
class Versie:
    """A file as it was after a commit: on which day that came, and its bytes or None: gone."""

    datum: date
    content: bytes | None


_MEESTE_VERSIES = 1000


def versies(root: Path, path: str, na: str | None, tot: str = "HEAD") -> tuple[Versie, ...]:
    """Return what each commit made of a file, from old to new; nothing where git does not know.

    ``na`` is the commit after which it begins, a name in hexadecimal digits; in a
    shallow clone it may not be there.
    """
    bereik = f"{na}..{tot}" if na else tot
    try:
        listing = _git(
            root, "rev-list", "--reverse", f"--max-count={_MEESTE_VERSIES}", "--format=%cI",
            "--end-of-options", bereik, "--", path,
        )  # fmt: skip
        lines = listing.decode().split()  # commit, its name, its moment
        names, moments = lines[1::3], lines[2::3]
        asked = "".join(f"{name}:./{path}\n" for name in names)
        contents = _blobs(_git(root, "cat-file", "--batch", given=asked.encode()))
    except (OSError, subprocess.CalledProcessError):
        return ()
    days = (date.fromisoformat(moment[:10]) for moment in moments)
    return tuple(map(Versie, days, contents))


_MAIN = ("origin/HEAD", "origin/main", "main", "origin/master", "master")


def merge_base(root: Path) -> str:
    """Return the commit where the present branch left the main one. Raises UnreadableRepository."""
    for main in _MAIN:
        try:
            return _git(root, "merge-base", "HEAD", main).decode().strip()
        except subprocess.CalledProcessError:
            continue
        except OSError:
            break
    raise UnreadableRepository(
        "git vindt hier geen hoofdtak om mee te vergelijken. Noem een revisie: `pilotkit diff "
        "BASIS`; in een ondiepe kloon haalt `git fetch --unshallow` de rest op."
    )


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The files of a repository as they were at a commit."""

    at: Revision
    contents: dict[str, bytes]
    links: frozenset[str]
    names: frozenset[str]
    """Every file of the repository, read or not."""

    def pilots(self) -> tuple[SourceFile, ...]:
        """Return the pilot files, sorted by name."""
        names = {*self.contents, *self.links}
        files = (
            pilot_file(name)
            for name in names
            if PurePosixPath(name).parent == PurePosixPath(PILOTS)
            and name.endswith((".yaml", ".yml"))
        )
        return tuple(one_of_each(sorted(files)))

    def notities(self) -> tuple[str, ...]:
        """Return the names of the files in ``notities/``, sorted."""
        names = map(PurePosixPath, (*self.contents, *self.links))
        return tuple(sorted(name.name for name in names if name.parent.as_posix() == NOTITIES))

    def has(self, path: str) -> bool:
        """Return whether there is a file at the path."""
        return path in self.contents or path in self.links

    def holds(self, path: str) -> bool:
        """Return whether a path that somebody typed is a file inside the repository."""
        return path in self.names

    def read(self, path: str) -> bytes:
        """Return the bytes of a file; a link is not followed."""
        if path in self.links:
            raise UnreadableText(Problem("buiten_repository", position=Position()))
        return self.contents[path]


def snapshot(root: Path, name: str) -> Snapshot:
    """Return the files at a revision. Raises UnreadableRepository where there is none such."""
    try:
        _git(root, "rev-parse", "--git-dir")
    except (OSError, subprocess.CalledProcessError) as error:
        raise UnreadableRepository(
            "deze map staat niet in git, of git is niet te vinden. Laat de revisie weg."
        ) from error
    try:
        commit = _git(root, "rev-parse", "--verify", "--end-of-options", f"{name}^{{commit}}")
        prefix = _git(root, "rev-parse", "--show-prefix").decode().strip()
        listing = _git(
            root, "ls-tree", "-z", "-r", "--full-tree", commit.decode().strip(),
            *(("--", prefix) if prefix else ()),
        )  # fmt: skip
    except subprocess.CalledProcessError as error:
        raise UnreadableRepository(
            f"git kent hier geen revisie `{kort(name)}`. Geef een commit, tak of label dat er is; "
            "in een ondiepe kloon haalt `git fetch --unshallow` de rest op."
        ) from error
    entries = [entry.partition(b"\t") for entry in listing.split(b"\0") if entry]
    found = {
        path.decode(errors="replace").removeprefix(prefix): head.split()
        for head, _, path in entries
    }
    wanted = {path: head for path, head in found.items() if _is_wanted(path)}
    files = {path: head[2] for path, head in wanted.items() if head[0].startswith(b"100")}
    links = frozenset(wanted) - frozenset(files)
    names = frozenset(path for path, head in found.items() if head[0].startswith(b"100"))
    answer = _git(root, "cat-file", "--batch", given=b"".join(b + b"\n" for b in files.values()))
    at = Revision(commit.decode().strip()[:12], changed=False)
    contents = (content or b"" for content in _blobs(answer))
    return Snapshot(at, dict(zip(files, contents, strict=True)), links, names)


def _is_wanted(path: str) -> bool:
    return path == PROGRAMMA or PurePosixPath(path).parent.as_posix() in (PILOTS, NOTITIES)


def _blobs(answer: bytes) -> list[bytes | None]:
    """Return the contents in an answer of ``git cat-file --batch``; None for what is not there."""
    contents: list[bytes | None] = []
    start = 0
    while start < len(answer):
        end = answer.index(b"\n", start)
        if answer[start:end].endswith(b" missing"):
            contents.append(None)
            start = end + 1
            continue
        size = int(answer[start:end].split()[2])
        contents.append(answer[end + 1 : end + 1 + size])
        start = end + size + 2
    return contents
