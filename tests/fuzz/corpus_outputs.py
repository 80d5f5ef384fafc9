"""Places to write to that a stranger can prepare, or that are no files, for every command.

A place is made in a folder with a repository, somebody's home and somebody's own links.
Afterwards nothing in that folder may differ but what was to be written, and where writing
was refused nothing at all. Devices are copies in that folder, made with mknod.
"""

from __future__ import annotations

import os
import socket
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

from pilotkit.source.authorship import signed
from tests.fuzz.harness import Case, Corpus, Harm, Run, pilotkit

PILOT = "fase: idee\ntitel:   Proef\nsamenvatting: x\ngemeenten: [Almere]\n"
FIXABLE = PILOT.replace("Almere", "Almeere")
OLD_LIST = "Gemaakt door pilotkit. Deze bestanden worden bij de volgende keer vervangen:\n"
DAY = {"PILOTKIT_AS_OF": "2018-10-15", "PILOTKIT_TRACEBACK": ""}
COMMANDS = (
    "check --exit-zero",
    "report",
    "schema",
    "summary --format json",
    "show proef",
    "rule PK301",
)
Make = Callable[[Path], object]


@dataclass(frozen=True)
class Place:
    """A place to write to: how it is made in the folder, and what is to come of it.

    ``given`` is what is typed, from the repository; ``written`` the file in the folder
    that is to hold the result, or None where writing is to be refused.
    """

    name: str
    given: str
    make: Make | None = None
    written: str | None = None


def _link(name: str, target: str) -> Make:
    return lambda folder: (folder / name).symlink_to(target.replace("{}", str(folder)))


def _links(*pairs: tuple[str, str]) -> Make:
    return lambda folder: [_link(*pair)(folder) for pair in pairs]


def _all(*makes: Make) -> Make:
    return lambda folder: [make(folder) for make in makes]


def _fifo(name: str) -> Make:
    return lambda folder: os.mkfifo(folder / name)


def _folder(name: str) -> Make:
    return lambda folder: (folder / name).mkdir(parents=True)


def _node(name: str, kind: int, major: int, minor: int) -> Make:
    return lambda folder: os.mknod(folder / name, kind | 0o666, os.makedev(major, minor))


def _file(name: str, mode: int) -> Make:
    def make(folder: Path) -> None:
        (folder / name).write_text("oud\n", encoding="utf-8")
        (folder / name).chmod(mode)

    return make


def _hard_link(folder: Path) -> None:
    os.link(folder / "home/.bashrc", folder / "repo/n.md")


def _socket(folder: Path) -> None:
    here = Path.cwd()
    os.chdir(folder / "repo")  # the name of a socket may not be long
    try:
        with socket.socket(socket.AF_UNIX) as it:
            it.bind("kanaal")
    finally:
        os.chdir(here)


def _shared(folder: Path) -> None:
    """Make a folder as /tmp is, with a link that somebody else put there."""
    (folder / "gedeeld").mkdir()
    (folder / "gedeeld").chmod(0o1777)
    (folder / "gedeeld/n.md").symlink_to(folder / "home/.bashrc")
    os.chown(folder / "gedeeld/n.md", 4321, 4321, follow_symlinks=False)


REFUSED = (
    Place("link to a file outside", "n.md", _link("repo/n.md", "../home/.bashrc")),
    Place("absolute link to a file outside", "n.md", _link("repo/n.md", "{}/home/.bashrc")),
    Place("link to a program of the repository", "n.md", _link("repo/n.md", "bouw.sh")),
    Place("link to a pilot", "n.md", _link("repo/n.md", "pilots/proef.yaml")),
    Place("dangling link outside", "n.md", _link("repo/n.md", "../home/nieuw")),
    Place("dangling link inside", "n.md", _link("repo/n.md", "nieuw.md")),
    Place("ring of one", "n.md", _link("repo/n.md", "n.md")),
    Place("ring of two", "n.md", _links(("repo/n.md", "m.md"), ("repo/m.md", "n.md"))),
    Place("ring outside", "../a", _links(("a", "b"), ("b", "a"))),
    Place("folder outside", "uit/n.md", _link("repo/uit", "../home")),
    Place("folder outside, existing", "uit/.bashrc", _link("repo/uit", "../home")),
    Place("folder inside", "in/n.md", _link("repo/in", "sub")),
    Place("folder of pilots", "in/proef.yaml", _link("repo/in", "pilots")),
    Place("folder and back", "in/../n.md", _link("repo/in", "../home/docs")),
    Place("deep", "sub/n.md", _link("repo/sub/n.md", "../../home/.bashrc")),
    Place("chain", "n.md", _links(("repo/n.md", "sub/m"), ("repo/sub/m", "../../home/.bashrc"))),
    Place("own link to theirs", "../eigen", _links(("eigen", "repo/n"), ("repo/n", "../home/x"))),
    Place("link to standard output", "n.md", _link("repo/n.md", "/dev/stdout")),
    Place("link to an open file", "n.md", _link("repo/n.md", "/dev/fd/1")),
    Place("link to proc", "n.md", _link("repo/n.md", "/proc/self/fd/2")),
    Place(
        "link to a device",
        "n.md",
        _all(_node("niets", stat.S_IFCHR, 1, 3), _link("repo/n.md", "../niets")),
    ),
    Place("link to a pipe", "n.md", _all(_fifo("p"), _link("repo/n.md", "../p"))),
    Place("link named as a note", "2018-Q3.html", _link("repo/2018-Q3.html", "../home/.bashrc")),
    Place("link of a stranger where all may write", "../gedeeld/n.md", _shared),
    Place("folder", "sub"),
    Place("the repository", "."),
    Place("above", ".."),
    Place("the root", "/"),
    Place("pilot", "pilots/proef.yaml"),
    Place("new pilot", "pilots/nieuw.yaml"),
    Place("new pilot, .yml", "pilots/nieuw.yml"),
    Place("pilot in capitals", "PILOTS/Proef.YAML", _folder("repo/PILOTS")),
    Place("pilot in a subfolder", "pilots/oud/a.yaml", _folder("repo/pilots/oud")),
    Place("pilot by a detour", "sub/../pilots/proef.yaml"),
    Place("programme", "programma.yaml"),
    Place("programme in capitals", "Programma.yaml"),
    Place("template", "templates/commissie.md.j2"),
    Place("closed note", "notities/2018-Q3.yaml"),
    Place("git", ".git/config"),
    Place("git hook", ".git/hooks/post-commit"),
    Place("git in capitals", ".GIT/hooks/x", _folder("repo/.GIT/hooks")),
    Place("git of another", "../ander/.git/x", _folder("ander/.git")),
    Place("socket", "kanaal", _socket),
    Place("block device", "schijf", _node("repo/schijf", stat.S_IFBLK, 7, 250)),
    Place("full device", "vol", _node("repo/vol", stat.S_IFCHR, 1, 7)),
    Place("device that is not there", "weg", _node("repo/weg", stat.S_IFCHR, 240, 99)),
    Place("closed file", "/dev/fd/99"),
    Place("closed file by proc", "/proc/self/fd/99"),
    Place("no folder", "nergens/n.md"),
    Place("file as a folder", "bouw.sh/n.md"),
    Place("long name", f"{'n' * 256}.md"),
    Place("file that may not change", "vast.md", _file("repo/vast.md", 0o444)),
)
WRITTEN = (
    Place("new", "n.md", None, "repo/n.md"),
    Place("existing", "n.md", _file("repo/n.md", 0o644), "repo/n.md"),
    Place("private", "n.md", _file("repo/n.md", 0o600), "repo/n.md"),
    Place("program", "n.md", _file("repo/n.md", 0o755), "repo/n.md"),
    Place("deeper", "sub/n.md", None, "repo/sub/n.md"),
    Place("outside", "../home/n.md", None, "home/n.md"),
    Place("absolute", "{}/home/n.md", None, "home/n.md"),
    Place("among pilots, no pilot", "pilots/n.md", None, "repo/pilots/n.md"),
    Place("spaces", "een notitie.md", None, "repo/een notitie.md"),
    Place("letters", "notitie €é.md", None, "repo/notitie €é.md"),
    Place("dash in front", "./-n.md", None, "repo/-n.md"),
    Place("long", f"{'n' * 252}.md", None, f"repo/{'n' * 252}.md"),
    Place("named as Windows' own", "con.md", None, "repo/con.md"),
    Place("hard link", "n.md", _hard_link, "repo/n.md"),
    Place("own link", "../eigen", _link("eigen", "home/docs/n.md"), "home/docs/n.md"),
    Place("own link to a file", "../eigen", _link("eigen", "home/oud.md"), "home/oud.md"),
    Place("own folder", "../mijn/n.md", _link("mijn", "home/docs"), "home/docs/n.md"),
    Place(
        "chain of own folders",
        "../mijn/n.md",
        _links(("mijn", "{}/meer"), ("meer", "home/docs")),
        "home/docs/n.md",
    ),
    Place("own folder, into the repository", "../mijn/n.md", _link("mijn", "repo"), "repo/n.md"),
)
STREAMS = ("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "/dev/stderr", "/dev/fd/2")


def begin(folder: Path) -> Path:
    """Make the repository, somebody's home, and return the repository."""
    repo = folder / "repo"
    for name in ("repo/pilots", "repo/sub", "repo/.git/hooks", "repo/templates", "home/docs"):
        (folder / name).mkdir(parents=True)
    (folder / "repo/notities").mkdir()
    for name, text in (
        ("repo/pilots/proef.yaml", PILOT),
        ("repo/bouw.sh", "#!/bin/sh\n"),
        ("repo/.git/config", "[core]\n"),
        ("home/.bashrc", "mijn instellingen\n"),
        ("home/oud.md", "oud\n"),
    ):
        (folder / name).write_text(text, encoding="utf-8")
    (repo / "bouw.sh").chmod(0o755)
    return repo


Seen = Mapping[str, tuple[object, ...]]


def look(folder: Path) -> Seen:
    """Return all there is in a folder, as it would be told apart."""
    found: dict[str, tuple[object, ...]] = {}
    for place, folders, files in os.walk(folder):
        for name in (*folders, *files):
            path = Path(place, name)
            it = path.lstat()
            what: object = it.st_rdev
            if stat.S_ISLNK(it.st_mode):
                what = path.readlink()
            elif stat.S_ISREG(it.st_mode):
                what = path.read_bytes()
            found[path.relative_to(folder).as_posix()] = (it.st_mode, what)
    return found


def changed(before: Seen, after: Seen) -> set[str]:
    """Return the paths at which something else stands than before."""
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


@cache
def expected(command: str) -> bytes:
    """Return what a command writes to standard output."""
    with TemporaryDirectory() as name:
        run = pilotkit(*command.split(), cwd=begin(Path(name).resolve()), env=DAY)
        assert run.code == 0, run.err
        return run.out


def refused(run: Run, before: Seen, folder: Path) -> Iterator[Harm]:
    """Yield the harm where a command was to say no in one sentence and touch nothing."""
    yield from run.harms(seconds=10)
    if run.code != 2 or not run.said.startswith(b"pilotkit: ") or run.said.count(b"\n") != 1:
        yield Harm.MISSED
    if changed(before, look(folder)):
        yield Harm.OUTSIDE


def write(folder: Path, place: Place, command: str) -> Iterator[Harm]:
    """Give a command a place to write to."""
    repo = begin(folder)
    try:
        if place.make:
            place.make(folder)
    except PermissionError:  # a device is for root to make
        return
    if place.name == "file that may not change" and os.geteuid() == 0:  # root may change any
        return
    before = look(folder)
    given = place.given.replace("{}", str(folder))
    run = pilotkit(*command.split(), "--output", given, cwd=repo, env=DAY)
    if place.written is None:
        yield from refused(run, before, folder)
        return
    yield from run.harms(seconds=10)
    if run.code or changed(before, look(folder)) - {place.written}:
        yield Harm.OUTSIDE
    if run.code or (folder / place.written).read_bytes() != expected(command):
        yield Harm.LOST
        return
    if before.get(place.written, (0,))[0] not in (0, (folder / place.written).stat().st_mode):
        yield Harm.LOST


def stream(folder: Path, given: str, command: str) -> Iterator[Harm]:
    """Write to a channel that is open already."""
    repo = begin(folder)
    before = look(folder)
    run = pilotkit(*command.split(), "--output", given, cwd=repo, env=DAY)
    yield from run.harms(seconds=10)
    if changed(before, look(folder)):
        yield Harm.OUTSIDE
    if expected(command) not in (run.err if given in ("/dev/stderr", "/dev/fd/2") else run.out):
        yield Harm.LOST


def substitute(folder: Path, shell: str, command: str) -> Iterator[Harm]:
    """Let a shell name a channel, as in ``--output >(cat)``."""
    repo = begin(folder)
    before = look(folder)
    line = shell.replace("PILOTKIT", f"{sys.executable} -m pilotkit {command} --output")
    done = subprocess.run(
        ["bash", "-c", line], cwd=repo, env={**os.environ, **DAY}, capture_output=True, check=False
    )
    if b"Traceback" in done.stderr or done.returncode:
        yield Harm.TRACEBACK
    if changed(before, look(folder)) - {"repo/uit"}:
        yield Harm.OUTSIDE
    if expected(command) not in (repo / "uit").read_bytes():  # more is said on standard error
        yield Harm.LOST


SHELLS = (
    "PILOTKIT /dev/fd/9 9>uit",
    "PILOTKIT /dev/stdout >uit",
    "PILOTKIT /dev/stdout | cat >uit",
    "PILOTKIT /dev/stderr 2>uit",
    "PILOTKIT - >uit",
    "mkfifo ../p; cat ../p >uit & PILOTKIT >(cat >../p); wait; rm ../p",
    "mkfifo ../p; cat ../p >uit & PILOTKIT ../p; wait; rm ../p",
)


def pipe(folder: Path, command: str) -> Iterator[Harm]:
    """Write to a pipe that somebody reads, and to a copy of the null device."""
    repo = begin(folder)
    os.mkfifo(repo / "pijp")
    with suppress(PermissionError):
        _node("repo/niets", stat.S_IFCHR, 1, 3)(folder)
    before = look(folder)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append((repo / "pijp").read_bytes()), daemon=True)
    reader.start()
    yield from pilotkit(*command.split(), "--output", "pijp", cwd=repo, env=DAY).harms(seconds=10)
    reader.join(10)
    if (repo / "niets").exists():
        run = pilotkit(*command.split(), "--output", "niets", cwd=repo, env=DAY)
        yield from run.harms(seconds=10, codes=(0,))
    if changed(before, look(folder)):
        yield Harm.OUTSIDE
    if read != [expected(command)]:
        yield Harm.LOST


def _page(name: str, content: bytes) -> Make:
    def make(folder: Path) -> None:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)

    return make


def _forged(name: str, *files: str) -> Make:
    """List somebody's files as an older pilotkit listed its own."""
    text = OLD_LIST + "".join(f"{file}\n" for file in files)
    return _page(f"{name}/.pilotkit-site", text.encode())


OWN_PAGE = _page("repo/site/index.html", b"<p>mijn eigen bladzijde</p>\n")


SITES = (
    Place("link outside", "site", _link("repo/site", "../home")),
    Place("link inside", "site", _link("repo/site", "sub")),
    Place("dangling link", "site", _link("repo/site", "../home/site")),
    Place("ring", "site", _link("repo/site", "site")),
    Place("folder on the way outside", "uit/site", _link("repo/uit", "../home")),
    Place("folder on the way inside", "in/site", _link("repo/in", "sub")),
    Place("file", "bouw.sh"),
    Place("pilots", "pilots"),
    Place("in pilots", "pilots/site"),
    Place("templates", "templates"),
    Place("git", ".git/site"),
    Place("the repository", "."),
    Place("above", ".."),
    Place("pipe", "p", _fifo("repo/p")),
    Place("device", "niets", _node("repo/niets", stat.S_IFCHR, 1, 3)),
    Place("home", "../home"),
    Place("own page", "site", OWN_PAGE),
    Place("own page in a forged list", "site", _all(OWN_PAGE, _forged("repo/site", "index.html"))),
    Place("home in a forged list", "../home", _forged("home", ".bashrc", "oud.md")),
    Place("own page, forged sum", "site", _page("repo/site/a.html", signed("a.html", b"x") + b"y")),
    Place("page of another place", "site", _page("repo/site/b.html", signed("a.html", b"x"))),
    Place(
        "page with a link beside it",
        "site",
        _all(
            _page("repo/site/a.html", signed("a.html", b"x")), _link("repo/site/uit", "../../home")
        ),
    ),
    Place(
        "page that is a link",
        "site",
        _all(_page("repo/site/.DS_Store", b""), _link("repo/site/x", "../../home/.bashrc")),
    ),
    Place("pipe in the folder", "site", _all(_folder("repo/site"), _fifo("repo/site/index.html"))),
    Place("new", "site", None, "repo/site"),
    Place("empty", "site", _folder("repo/site"), "repo/site"),
    Place("own folder on the way", "../mijn/site", _link("mijn", "home/docs"), "home/docs/site"),
    Place(
        "earlier page",
        "site",
        _page("repo/site/oud.html", signed("oud.html", b"x")),
        "repo/site",
    ),
)


def site(folder: Path, place: Place) -> Iterator[Harm]:
    """Give ``site`` a folder."""
    repo = begin(folder)
    try:
        if place.make:
            place.make(folder)
    except PermissionError:
        return
    before = look(folder)
    run = pilotkit("site", place.given, cwd=repo, env=DAY)
    if place.written is None:
        yield from refused(run, before, folder)
        return
    yield from run.harms(seconds=10)
    if any(
        not f"{path}/".startswith(f"{place.written}/") for path in changed(before, look(folder))
    ):
        yield Harm.OUTSIDE
    if run.code or not (folder / place.written / "index.html").is_file():
        yield Harm.LOST


FILES = (
    ("new nieuw --titel Nieuw", Place("new", "", _link("repo/pilots/nieuw.yaml", "../../home/x"))),
    ("new nieuw --titel Nieuw", Place("ring", "", _link("repo/pilots/nieuw.yaml", "nieuw.yaml"))),
    ("new nieuw --titel Nieuw", Place("dangling .yml", "", _link("repo/pilots/nieuw.yml", "x"))),
    *(
        (f"init {where}", Place(f"{name} {target}", "", _link(f"repo/{name}", target)))
        for where, names in (("../leeg", ()), (".", (".github", ".gitlab", ".vscode", ".pilotkit")))
        for name in names
        for target in ("../home", "sub", "nergens")
    ),
    ("init kop", Place("folder", "", _link("repo/kop", "../home/docs"))),
    ("init kop/nieuw", Place("folder on the way", "", _link("repo/kop", "../home/docs"))),
)


def make_new(folder: Path, command: str, place: Place) -> Iterator[Harm]:
    """Let ``new`` or ``init`` meet what a repository brought."""
    repo = begin(folder)
    assert place.make
    place.make(folder)
    before = look(folder)
    run = pilotkit(*command.split(), cwd=repo, env=DAY)
    yield from refused(run, before, folder)


CHANGED = tuple(
    (command, Place(name, "", _link(link, target)))
    for command in ("fmt", "check --fix", "fmt pilots", "check --fix pilots/ander.yaml")
    for name, link, target in (
        ("pilot outside", "repo/pilots/ander.yaml", "../../home/pilot.yaml"),
        ("pilot inside", "repo/pilots/ander.yaml", "../elders.yaml"),
        ("programme outside", "repo/programma.yaml", "../home/pilot.yaml"),
        ("pilot nowhere", "repo/pilots/ander.yaml", "../../home/weg.yaml"),
    )
)


def change(folder: Path, command: str, place: Place) -> Iterator[Harm]:
    """Let ``fmt`` and ``--fix`` meet links among the files that they change."""
    repo = begin(folder)
    for name in ("home/pilot.yaml", "repo/elders.yaml"):
        (folder / name).write_text(FIXABLE, encoding="utf-8")
    assert place.make
    place.make(folder)
    before = look(folder)
    yield from pilotkit(*command.split(), cwd=repo, env=DAY).harms(seconds=10)
    if changed(before, look(folder)) - {"repo/pilots/proef.yaml"}:
        yield Harm.OUTSIDE


def cases() -> Iterator[Case]:
    """Yield every place for every command that writes to one."""
    if sys.platform == "win32":  # links need an account of their own there, and there are no nodes
        return
    for command in COMMANDS:
        for place in (*REFUSED, *WRITTEN):
            yield Case(f"{command}: {place.name}", partial(write, place=place, command=command))
        for given in STREAMS:
            yield Case(f"{command}: {given}", partial(stream, given=given, command=command))
        for shell in SHELLS:
            yield Case(f"{command}: {shell}", partial(substitute, shell=shell, command=command))
        yield Case(f"{command}: pipe and device", partial(pipe, command=command))
    for place in SITES:
        yield Case(f"site: {place.name}", partial(site, place=place))
    for command, place in FILES:
        yield Case(f"{command}: {place.name}", partial(make_new, command=command, place=place))
    for command, place in CHANGED:
        yield Case(f"{command}: {place.name}", partial(change, command=command, place=place))


CORPUS = Corpus("outputs", cases, sample=8)
