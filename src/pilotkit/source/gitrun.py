"""How git is run: nothing that a repository brings along, no network, never for long.

What directs git comes from three sides. The settings of who runs pilotkit (system,
global, ``GIT_CONFIG_*``) are theirs, and hold ``safe.directory``: kept. The settings of a
repository may be a stranger's: git reads them, and what could start a program is overruled.
What else the environment says to git (``GIT_DIR``, ``GIT_INDEX_FILE``, ``GIT_SSH_COMMAND``)
is dropped: the repository is where the files are, and no index is read.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import threading
from pathlib import Path

from pilotkit.dutch import getal, kort
from pilotkit.errors import UnreadableRepository

SECONDS = 30
"""After so long git is stopped."""
_LARGEST_PIECE = "64m"
"""The most memory that git may ask for at once: a small file may be stored as a difference
with a huge one, which git would unpack as a whole."""
MOST_LISTED = 16 * 1024 * 1024
"""The most bytes of a list of files: a tree of some kilobytes may name billions of them."""

_SETTINGS = (
    "safe.bareRepository=explicit",
    "protocol.allow=never",
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    f"core.attributesFile={os.devnull}",
    "core.pager=cat",
    "core.sshCommand=false",
    "core.askPass=",
    "credential.helper=",
    "log.showSignature=false",
)
_KEPT = (
    "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_CONFIG_PARAMETERS",
    "GIT_CONFIG_COUNT", "GIT_CONFIG_KEY_", "GIT_CONFIG_VALUE_",
)  # fmt: skip
ENFORCED = {
    "GIT_ALLOW_PROTOCOL": "",  # this one wins from every protocol.*.allow
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",  # a commit is what its name says
    "GIT_GRAFT_FILE": os.devnull,
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_ALLOC_LIMIT": _LARGEST_PIECE,
    "NoDefaultCurrentDirectoryInExePath": "1",
    "LC_ALL": "C",
    "LANGUAGE": "C",
}


class GitRefused(Exception):
    """Git answered with a failure; ``code`` is its exit code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def find_top(root: Path) -> Path | None:
    """Return the folder around the files that has its own ``.git``, or None.

    A bare repository on the way is passed by: a pull request can bring one along.
    """
    for folder in (root, *root.parents):
        own = folder / ".git"
        if os.path.isfile(own) or os.path.lexists(own / "HEAD"):  # noqa: PTH113 - raises nothing
            return folder
    return None


def ask(top: Path, *arguments: str, given: bytes = b"") -> bytes:
    """Return what git answers.

    Raises Refused where it fails, and UnreadableRepository, with what to do, where git is
    not there, gives no answer, or does not trust the owner of the files.
    """
    try:
        done = subprocess.run(  # noqa: S603 - the program and the settings are ours
            [*_command(top), *arguments],
            input=given,
            capture_output=True,
            check=False,
            timeout=SECONDS,
            env=_environment(top),
        )
    except subprocess.TimeoutExpired as error:
        raise _late() from error
    except OSError as error:
        raise _absent() from error
    if done.returncode == 0:
        return done.stdout
    if b"dubious ownership" in done.stderr or b"unsafe repository" in done.stderr:
        raise UnreadableRepository(
            f"git leest {kort(str(top), 200)} niet: die map is van een ander dan jij. Vertrouw "
            f"je wat erin staat, typ dan `git config --global --add safe.directory "
            f"{kort(shlex.quote(top.as_posix()), 300)}`."
        )
    raise GitRefused(done.returncode)


def ask_listing(top: Path, *arguments: str) -> bytes:
    """Return an answer that may be endless. Raises what :func:`ask` raises.

    Beyond :data:`MOST_LISTED` it is an UnreadableRepository too.
    """
    try:
        process = subprocess.Popen(  # noqa: S603 - as in ask
            [*_command(top), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(top),
        )
    except OSError as error:
        raise _absent() from error
    is_late = threading.Event()

    def stop() -> None:
        is_late.set()
        process.kill()

    alarm = threading.Timer(SECONDS, stop)
    alarm.start()
    with process:
        assert process.stdout is not None  # noqa: S101 - asked for above
        answer = process.stdout.read(MOST_LISTED + 1)
        alarm.cancel()
        if len(answer) > MOST_LISTED:
            process.kill()
            raise UnreadableRepository(
                f"deze revisie heeft meer bestanden dan pilotkit leest ({getal(MOST_LISTED)} "
                "bytes aan namen). Zet het programma in een eigen repository of map."
            )
    if is_late.is_set():
        raise _late()
    if process.returncode:
        raise GitRefused(process.returncode)
    return answer


def _command(top: Path) -> list[str]:
    settings = [part for setting in _SETTINGS for part in ("-c", setting)]
    return [_program(top), "--no-pager", "-C", os.fspath(top), *settings]


def _environment(top: Path) -> dict[str, str]:
    own = {
        name: value
        for name, value in os.environ.items()
        if not name.upper().startswith("GIT_") or name.upper().startswith(_KEPT)
    }
    return {**own, **ENFORCED, "GIT_CEILING_DIRECTORIES": os.fspath(top.parent)}


def _program(top: Path) -> str:
    """Return git from the PATH, and never one that lies between the files or in this folder."""
    name = "git.exe" if os.name == "nt" else "git"
    for entry in os.environ.get("PATH", os.defpath).split(os.pathsep):
        program = os.path.realpath(Path(entry, name))
        is_brought = not Path(entry).is_absolute() or Path(program).is_relative_to(top)
        if not is_brought and os.access(program, os.X_OK) and Path(program).is_file():
            return program
    raise _absent()


def _absent() -> UnreadableRepository:
    return UnreadableRepository(
        "git is hier niet te vinden, dus is niet te lezen wat erin staat. Installeer git."
    )


def _late() -> UnreadableRepository:
    return UnreadableRepository(
        f"git gaf na {SECONDS} seconden geen antwoord en is gestopt. Probeer het op een "
        "nieuwe kloon, op een schijf van deze computer."
    )
