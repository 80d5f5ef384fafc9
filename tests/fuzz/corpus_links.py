"""What is no plain file: links in and out, loops, FIFOs, devices, folders as files.

Each is told (PK009, PK010), read, or the reason to stop; nothing outside is read.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from tests.fuzz.corpus_trees import COMMANDS, OTHER, PILOT, PROGRAMMA, check_json, plant
from tests.fuzz.harness import Case, Corpus, Harm, pilotkit

Make = Callable[[Path], None]
Special = tuple[str, Make, str]
"""What it is, what makes it, and the code that `check` must give: empty where it is read."""


def _link(target: str, name: str = "taalmaatjes.yaml") -> Make:
    def make(folder: Path) -> None:
        place = folder / "r/pilots" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.symlink_to(target)

    return make


def _node(kind: int, device: tuple[int, int] = (1, 3)) -> Make:
    def make(folder: Path) -> None:
        (folder / "r/pilots").mkdir(parents=True, exist_ok=True)
        os.mknod(folder / "r/pilots/taalmaatjes.yaml", kind | 0o600, os.makedev(*device))

    return make


def _socket(folder: Path) -> None:
    import socket

    (folder / "r/pilots").mkdir(parents=True, exist_ok=True)
    here = Path.cwd()
    os.chdir(folder / "r/pilots")  # the path of a socket may be short only
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind("taalmaatjes.yaml")
    finally:
        os.chdir(here)


def _folder(name: str) -> Make:
    return lambda folder: (folder / "r/pilots" / name).mkdir(parents=True)


def _deep(folder: Path) -> None:
    (folder / "r/pilots" / "/".join(["d"] * 300)).mkdir(parents=True)


def _many_folders(folder: Path) -> None:
    for number in range(3000):
        (folder / f"r/pilots/d{number}").mkdir(parents=True)


def _sparse(folder: Path) -> None:
    (folder / "r/pilots").mkdir(parents=True, exist_ok=True)
    with (folder / "r/pilots/taalmaatjes.yaml").open("wb") as file:
        file.truncate(10**11)


def _chain(folder: Path) -> None:
    pilots = folder / "r/pilots"
    pilots.mkdir(parents=True, exist_ok=True)
    (folder / "r/echt.yaml").write_text(PILOT)
    for number in range(10):
        (pilots / f"k{number}").symlink_to(f"k{number + 1}" if number < 9 else "../echt.yaml")
    (pilots / "taalmaatjes.yaml").symlink_to("k0")


def _whole_folder_linked(target: str) -> Make:
    def make(folder: Path) -> None:
        (folder / "r").mkdir(exist_ok=True)
        (folder / "r/programma.yaml").write_text(PROGRAMMA)
        (folder / "r/pilots").symlink_to(target)

    return make


SPECIAL: tuple[Special, ...] = (
    ("link out", _link("../../elders.yaml"), "PK009"),
    ("link out by a root", _link("/etc/hostname"), "PK009"),
    ("link to a device", _link("/dev/zero"), "PK009"),
    ("link to proc", _link("/proc/self/environ"), "PK009"),
    ("link in", _link("../binnen.yaml"), ""),
    ("chain of links in", _chain, "PK010"),
    ("link to itself", _link("taalmaatjes.yaml"), "PK009"),
    ("link to nothing", _link("nergens.yaml"), "PK009"),
    ("link to a folder in", _link("../map"), "PK009"),
    ("link to a folder out", _link("../.."), "PK009"),
    ("link into .git", _link("../.git/config"), "PK009"),
    ("link to a folder without ending", _link("../map", "oud"), "PK010"),
    ("link to a folder out without ending", _link("../../buiten", "oud"), "PK010"),
    ("link with a wrong ending", _link("../binnen.yaml", "taalmaatjes.YAML"), "PK010"),
    ("fifo", _node(stat.S_IFIFO), "PK009"),
    ("character device", _node(stat.S_IFCHR), "PK009"),
    ("endless device", _node(stat.S_IFCHR, (1, 5)), "PK009"),
    ("random device", _node(stat.S_IFCHR, (1, 9)), "PK009"),
    ("block device", _node(stat.S_IFBLK, (7, 200)), "PK009"),
    ("socket", _socket, "PK009"),
    ("folder as a pilot", _folder("taalmaatjes.yaml"), "PK009"),
    ("folder as a pilot, yml", _folder("taalmaatjes.yml"), "PK009"),
    ("empty folder", _folder("leeg"), ""),
    ("hidden folder", _folder(".git"), ""),
    ("deep folders", _deep, "PK010"),
    ("many folders", _many_folders, "PK010"),
    ("100 GB of nothing", _sparse, "PK004"),
    ("pilots linked out", _whole_folder_linked("../buiten"), "stop"),
    ("pilots linked to itself", _whole_folder_linked("pilots"), "stop"),
    ("pilots linked to nothing", _whole_folder_linked("nergens"), "stop"),
    ("pilots linked in", _whole_folder_linked("map"), ""),
    ("pilots linked into .git", _whole_folder_linked(".git"), "stop"),
)  # fmt: skip


def special(folder: Path, make: Make, code: str) -> Iterator[Harm]:
    """Make something that is no plain file: it is told, read, or the reason to stop."""
    root = folder / "r"
    plant(folder, {"elders.yaml": PILOT, "buiten/x.yaml": PILOT, "r/binnen.yaml": PILOT})
    plant(root, {"map/x.yaml": PILOT, ".git/config": PILOT, ".git/x.yaml": PILOT})
    try:
        make(folder)
    except (OSError, AttributeError, NotImplementedError):  # not on this system, or not for us
        return
    if not (root / "pilots").is_symlink():
        plant(root, {OTHER: PILOT, "programma.yaml": PROGRAMMA})
    run = check_json(root)
    yield from run.harms()
    if code == "stop":
        if run.code != 2:
            yield Harm.MISSED
    elif code and (run.code != 1 or code.encode() not in run.out):
        yield Harm.MISSED
    elif not code and run.code:
        yield Harm.ALARM
    for command in COMMANDS[:2]:
        yield from pilotkit(*command, cwd=root).harms()


def cases() -> Iterator[Case]:
    """Yield all that is no plain file."""
    for name, make, code in SPECIAL:
        yield Case(name, partial(special, make=make, code=code))


CORPUS = Corpus("links", cases, sample=4)
