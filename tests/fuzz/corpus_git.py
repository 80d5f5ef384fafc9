"""Set-ups of git that would run a program, or hang, swell or mislead whoever asks git.

A canary is a program that leaves a file behind: where that file is, something ran.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha1
from pathlib import Path
from tempfile import mkdtemp

from tests.fuzz.harness import Case, Corpus, Harm, pilotkit

HOOKS = (
    "applypatch-msg", "commit-msg", "fsmonitor-watchman", "p4-changelist", "post-applypatch",
    "post-checkout", "post-commit", "post-index-change", "post-merge", "post-receive",
    "post-rewrite", "post-update", "pre-applypatch", "pre-auto-gc", "pre-commit",
    "pre-merge-commit", "pre-push", "pre-rebase", "pre-receive", "prepare-commit-msg",
    "proc-receive", "push-to-checkout", "query-watchman", "reference-transaction",
    "sendemail-validate", "update",
)  # fmt: skip
PILOTS = ("burenapp", "buurtwerkplaats", "vakpaspoort")
PLUMBING = ("cat-file", "diff", "hash-object", "log", "ls-files", "ls-tree", "merge-base",
            "rev-parse", "show", "status")  # fmt: skip


@dataclass(frozen=True)
class Spot:
    """Where a case happens: the work tree, its programme, and the canary with its trace."""

    folder: Path

    @property
    def top(self) -> Path:
        """The work tree."""
        return self.folder / "kloon"

    @property
    def programme(self) -> Path:
        """The folder with ``pilots/``."""
        return self.top / "vb"

    @property
    def trace(self) -> Path:
        """The file that is there when a program was run."""
        return self.folder / "gelopen"

    @property
    def canary(self) -> str:
        """The path of a program that leaves the trace, and fails."""
        return (self.folder / "kanarie.sh").as_posix()

    @property
    def gitdir(self) -> Path:
        """The git folder of the work tree."""
        return self.top / ".git"


def git(folder: Path, *arguments: str, given: bytes = b"") -> str:
    """Run git to build a case, apart from the settings of who runs it."""
    names = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    who = ("-c", "user.name=T", "-c", "user.email=t@voorbeeld.nl", "-c", "core.autocrlf=false")
    done = subprocess.run(
        ["git", "-C", folder, *who, *arguments],
        input=given, capture_output=True, check=True, env=os.environ | names,
    )  # fmt: skip
    return done.stdout.decode().strip()


@cache
def _template() -> Path:
    """Return a clone with two commits and the programme in a folder of it."""
    spot = Spot(Path(mkdtemp(prefix="pilotkit-git-")))
    (spot.programme / "pilots").mkdir(parents=True)
    for name in PILOTS:
        text = f"titel: {name}\nsamenvatting: Verzonnen.\nfase: idee\nbron: Verzonnen\n"
        file = spot.programme / "pilots" / f"{name}.yaml"
        file.write_text(text, encoding="utf-8", newline="\n")
    programme = spot.programme / "programma.yaml"
    programme.write_text("programma: flevoland\n", encoding="utf-8", newline="\n")
    git(spot.top, "init", "-q", "-b", "main")
    git(spot.top, "add", "-A")
    git(spot.top, "commit", "-qm", "een")
    first = spot.programme / "pilots" / "burenapp.yaml"
    shutil.copy(first, first.with_name("tweede.yaml"))
    git(spot.top, "add", "-A")
    git(spot.top, "commit", "-qm", "twee")
    return spot.folder


def begin(folder: Path) -> Spot:
    """Return a clone of its own, with nothing wrong yet."""
    spot = Spot(folder)
    shutil.copytree(_template(), folder, dirs_exist_ok=True, symlinks=True)
    canary = Path(spot.canary)
    canary.write_text(f"#!/bin/sh\n: > '{spot.trace.as_posix()}'\nexit 1\n", encoding="utf-8")
    canary.chmod(0o755)
    return spot


def attempt(folder: Path, prepare: Callable[[Spot], None]) -> Iterator[Harm]:
    """Try every command that asks git something, and those that should not."""
    spot = begin(folder)
    prepare(spot)
    spot.trace.unlink(missing_ok=True)
    for words in (
        "check", "report --quarter 2018-Q3", "report --quarter 2018-Q3 --at HEAD",
        "report --quarter 2018-Q3 --at -x", "diff HEAD~1", "diff", "summary", "site",
    ):  # fmt: skip
        to = (folder / "uit",) if words == "site" else ()
        command = (*words.split(), *to, "--repo", spot.programme)
        env = {"PILOTKIT_AS_OF": "2018-12-31", "PWD": str(spot.top)}
        run = pilotkit(*command, cwd=spot.top, env=env)
        yield from run.harms()
        if b"er ging iets mis in pilotkit zelf" in run.err:
            yield Harm.TRACEBACK
        if spot.trace.exists():
            yield Harm.RAN
            spot.trace.unlink()


# Settings that name a program. {run} is a command for a shell, {canary} a program.
SETTINGS: dict[str, tuple[str, ...]] = {
    "fsmonitor": ("core.fsmonitor={canary}",),
    "fsmonitor, an old hook": ("core.fsmonitor={canary}", "core.fsmonitorHookVersion=1"),
    "hooks elsewhere": ("core.hooksPath={hooks}",),
    "ssh command": ("core.sshCommand={run}",),
    "pager": ("core.pager={run}", "color.pager=true"),
    "pager by command": tuple(f"pager.{name}={{run}}" for name in PLUMBING),
    "editor": ("core.editor={run}", "sequence.editor={run}"),
    "proxy": ("core.gitProxy={canary}",),
    "askpass": ("core.askPass={canary}",),
    "external diff": ("diff.external={canary}",),
    "diff driver": ("diff.x.command={canary}",),
    "textconv": ("diff.x.textconv={canary}", "diff.x.cachetextconv=false"),
    "clean filter": ("filter.x.clean={run}",),
    "smudge filter": ("filter.x.smudge={run}", "filter.x.required=true"),
    "process filter": ("filter.x.process={run}", "filter.x.required=true"),
    "merge driver": ("merge.x.driver={run}", "merge.default=x"),
    "credential helper": ("credential.helper=!{run}",),
    "aliases": tuple(f"alias.{name}=!{{run}}" for name in PLUMBING),
    "autocorrect to an alias": ("help.autocorrect=immediate", "alias.ls-three=!{run}"),
    "include": ("include.path={include}",),
    "include here": ("includeIf.gitdir:/**.path={include}",),
    "include on a branch": ("includeIf.onbranch:main.path={include}",),
    "alternate refs": ("core.alternateRefsCommand={run}",),
    "pack hook": ("uploadpack.packObjectsHook={canary}",),
    "signature": ("gpg.program={canary}", "log.showSignature=true"),
    "signature of ssh": ("gpg.format=ssh", "gpg.ssh.program={canary}", "log.showSignature=true"),
    "submodule update": ("submodule.x.update=!{run}", "submodule.recurse=true"),
    "archive": ("tar.x.command={run}",),
    "interactive": ("interactive.diffFilter={run}", "difftool.x.cmd={run}", "diff.tool=x"),
    "worktree with a filter": ("core.worktree={programme}", "filter.x.clean={run}"),
    "worktree elsewhere": ("core.worktree={folder}", "filter.x.clean={run}"),
    "worktree, fsmonitor": ("core.worktree={programme}", "core.fsmonitor={canary}"),
    "mailer": ("sendemail.sendmailCmd={run}", "imap.tunnel={run}"),
    "trace": ("trace2.eventTarget={trace}", "trace2.normalTarget={trace}"),
    "maintenance": ("maintenance.auto=true", "gc.auto=1", "gc.recentObjectsHook={run}"),
    "a bare one": ("core.bare=true", "core.fsmonitor={canary}"),
}
_LAZY = ("core.repositoryformatversion=1", "extensions.partialClone=origin")
_PROMISED = ("remote.origin.promisor=true", "remote.origin.partialclonefilter=blob:none")
REMOTES: dict[str, tuple[str, ...]] = {
    "ext": ("remote.origin.url=ext::{run}",),
    "ext, allowed": ("remote.origin.url=ext::{run}", "protocol.ext.allow=always"),
    "ext, all allowed": ("remote.origin.url=ext::{run}", "protocol.allow=always"),
    "ext by another name": ("remote.origin.url=x:y", "url.ext::{run} .insteadOf=x:"),
    "a helper": ("remote.origin.vcs=ext", "remote.origin.url={run}", "protocol.ext.allow=always"),
    "a file, another program": ("remote.origin.url={top}", "remote.origin.uploadpack={run};"),
    "a file with a hook": ("remote.origin.url=file://{top}", "uploadpack.packObjectsHook={canary}"),
    "ssh": ("remote.origin.url=ssh://voorbeeld.invalid/x", "core.sshCommand={run};"),
    "ssh in short": ("remote.origin.url=voorbeeld.invalid:x", "core.sshCommand={run};"),
    "git with a proxy": ("remote.origin.url=git://voorbeeld.invalid/x", "core.gitProxy={canary}"),
    "https, a helper": ("remote.origin.url=https://127.0.0.1:9/x", "credential.helper=!{run}"),
    "a proxy": ("remote.origin.url=ext::{run}", "remote.origin.proxy=ext::{run}"),
}


def _fill(text: str, spot: Spot) -> str:
    return text.format(
        run=f"sh {spot.canary}", canary=spot.canary, trace=spot.trace.as_posix(),
        hooks=(spot.folder / "haken").as_posix(), include=(spot.folder / "meer").as_posix(),
        programme=spot.programme.as_posix(), folder=spot.folder.as_posix(),
        top=spot.top.as_posix(),
    )  # fmt: skip


def _set(file: Path, settings: Iterable[str], spot: Spot) -> None:
    for setting in settings:
        key, _, value = _fill(setting, spot).partition("=")
        git(spot.folder, "config", "-f", str(file), "--add", key, value)


def _attributes(spot: Spot, gitdir: Path) -> None:
    """Put every file under the drivers and filters, and every hook in its place."""
    line = "* filter=x diff=x merge=x text ident\n"
    (gitdir / "info").mkdir(exist_ok=True)
    (gitdir / "info" / "attributes").write_text(line, encoding="utf-8")
    (spot.top / ".gitattributes").write_text(line, encoding="utf-8")
    (spot.programme / ".gitattributes").write_text(line, encoding="utf-8")
    _set(spot.folder / "meer", ("core.fsmonitor={canary}", "filter.x.clean={run}"), spot)
    for folder in (spot.folder / "haken", gitdir / "hooks"):
        _hooks(spot, folder)


def _hooks(spot: Spot, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    for name in HOOKS:
        shutil.copy(spot.canary, folder / name)


def _touch(spot: Spot) -> None:
    """Give every file another time, so that git would look at its contents."""
    for file in spot.programme.rglob("*.yaml"):
        os.utime(file, (1, 1))


def in_config(spot: Spot, settings: tuple[str, ...]) -> None:
    """Put settings in the ordinary configuration."""
    _attributes(spot, spot.gitdir)
    _set(spot.gitdir / "config", settings, spot)
    _touch(spot)


def in_worktree_config(spot: Spot, settings: tuple[str, ...]) -> None:
    """Put settings in the configuration of the one work tree."""
    in_config(spot, ("core.repositoryformatversion=1", "extensions.worktreeConfig=true"))
    _set(spot.gitdir / "config.worktree", settings, spot)


def _lose(spot: Spot, gitdir: Path) -> None:
    """Take away the contents of a pilot, so that git would fetch them."""
    for name in PILOTS:
        blob = git(spot.top, "rev-parse", f"HEAD:vb/pilots/{name}.yaml")
        _loose(gitdir, blob).unlink(missing_ok=True)


def _loose(gitdir: Path, name: str) -> Path:
    return gitdir / "objects" / name[:2] / name[2:]


def in_remote(spot: Spot, settings: tuple[str, ...]) -> None:
    """Put settings in the ordinary configuration, and let contents be missing."""
    _lose(spot, spot.gitdir)
    in_config(spot, (*_LAZY, *_PROMISED, *settings))


def in_remote_without_trees(spot: Spot, settings: tuple[str, ...]) -> None:
    """As before, and the tree is missing too."""
    tree = git(spot.top, "rev-parse", "HEAD:vb/pilots")
    in_remote(spot, settings)
    _loose(spot.gitdir, tree).unlink()


def embedded(spot: Spot, settings: tuple[str, ...], place: str, *, own: bool) -> None:
    """Bring a bare repository along in a pull request; ``own``: there is no other around it."""
    bare = spot.top / place
    shutil.copytree(spot.gitdir, bare, dirs_exist_ok=True)
    if own:
        shutil.rmtree(spot.gitdir)
    _attributes(spot, bare)
    (bare / "config").write_text("[core]\n\trepositoryformatversion = 0\n", encoding="utf-8")
    worktree = () if any("worktree" in s for s in settings) else ("core.worktree={top}",)
    _set(bare / "config", (*worktree, *settings), spot)
    _touch(spot)


def gitfile(spot: Spot, settings: tuple[str, ...]) -> None:
    """Let ``.git`` be a file that points elsewhere."""
    in_config(spot, settings)
    spot.gitdir.rename(spot.folder / "elders")
    spot.gitdir.write_text(f"gitdir: {(spot.folder / 'elders').as_posix()}\n", encoding="utf-8")


def linked(spot: Spot, settings: tuple[str, ...]) -> None:
    """Let ``.git`` be a link."""
    in_config(spot, settings)
    spot.gitdir.rename(spot.folder / "elders")
    spot.gitdir.symlink_to(spot.folder / "elders")


def commondir(spot: Spot, settings: tuple[str, ...]) -> None:
    """Let the git folder name another for all but its HEAD."""
    in_config(spot, settings)
    shutil.copytree(spot.gitdir, spot.folder / "gemeen")
    for name in ("config", "objects", "refs"):
        place = spot.gitdir / name
        shutil.rmtree(place) if place.is_dir() else place.unlink()
    (spot.gitdir / "commondir").write_text(f"{spot.folder.as_posix()}/gemeen\n", encoding="utf-8")


def submodule(spot: Spot, settings: tuple[str, ...], place: str) -> None:
    """Put a submodule with its own settings in the programme."""
    module = spot.programme / place
    module.mkdir(exist_ok=True)
    git(module, "init", "-q")
    (module / "x.yaml").write_text("titel: X\n", encoding="utf-8")
    git(module, "add", "-A")
    git(module, "commit", "-qm", "een")
    git(spot.top, "-c", "advice.addEmbeddedRepo=false", "add", "-f", f"vb/{place}")
    git(spot.top, "commit", "-qm", "submodule")
    _attributes(spot, module / ".git")
    _set(module / ".git" / "config", settings, spot)
    (module / "x.yaml").write_text("titel: Y\n", encoding="utf-8")
    _set(spot.top / ".gitmodules", (f"submodule.x.path=vb/{place}", "submodule.x.url=./x"), spot)


def _write(spot: Spot, kind: str, content: bytes) -> str:
    """Write an object as it is, right or wrong; return its name."""
    whole = f"{kind} {len(content)}\0".encode() + content
    name = sha1(whole, usedforsecurity=False).hexdigest()
    place = _loose(spot.gitdir, name)
    place.parent.mkdir(exist_ok=True)
    if not place.exists():
        place.write_bytes(zlib.compress(whole, 1))
    return name


def _tree(spot: Spot, *entries: tuple[str, bytes, str]) -> str:
    rows = (
        f"{mode} ".encode() + name + b"\0" + bytes.fromhex(hash_) for mode, name, hash_ in entries
    )
    return _write(spot, "tree", b"".join(rows))


def _commit(spot: Spot, tree: str) -> None:
    """Make a commit of a tree and let HEAD be it; the files on disk stay."""
    commit = git(spot.top, "commit-tree", tree, "-p", "HEAD", "-m", "x")
    git(spot.top, "update-ref", "HEAD", commit)


def _pilots(spot: Spot, *entries: tuple[str, bytes, str]) -> None:
    """Commit a programme with these entries as its pilots."""
    blob = git(spot.top, "rev-parse", "HEAD:vb/pilots/burenapp.yaml")
    pilots = _tree(spot, ("100644", b"a.yaml", blob), *entries)
    programme = git(spot.top, "rev-parse", "HEAD:vb/programma.yaml")
    vb = _tree(spot, ("40000", b"pilots", pilots), ("100644", b"programma.yaml", programme))
    _commit(spot, _tree(spot, ("40000", b"vb", vb)))


def blob_of(spot: Spot, size: int, *, packed: bool) -> None:
    """Commit a pilot of so many zeros."""
    blob = git(spot.top, "hash-object", "-w", "--stdin", given=bytes(size))
    _pilots(spot, ("100644", b"groot.yaml", blob))
    if packed:
        git(spot.top, "-c", "pack.compression=9", "gc", "-q")


def small_by_a_huge_one(spot: Spot) -> None:
    """Store a small pilot as a difference with a huge one."""
    size, copied = 300 * 1024 * 1024, bytes(1000)
    git(spot.top, "repack", "-adq")
    # in pieces: what is large here would count as the memory of the commands that follow
    name, zeros = sha1(f"blob {size}\0".encode(), usedforsecurity=False), b""
    packer = zlib.compressobj(9)
    for _ in range(size // (1024 * 1024)):
        name.update(bytes(1024 * 1024))
        zeros += packer.compress(bytes(1024 * 1024))
    zeros += packer.flush()
    delta = _varint(size) + _varint(len(copied)) + bytes([0b10110000, 0xE8, 0x03])
    pack = b"PACK" + (2).to_bytes(4, "big") + (2).to_bytes(4, "big") + _header(3, size) + zeros
    pack += _header(7, len(delta)) + name.digest() + zlib.compress(delta)
    git(spot.top, "index-pack", "--stdin", given=pack + sha1(pack, usedforsecurity=False).digest())
    small = sha1(b"blob %d\0%b" % (len(copied), copied), usedforsecurity=False).hexdigest()
    _pilots(spot, ("100644", b"klein.yaml", small))


def _varint(number: int) -> bytes:
    out = bytearray()
    while number >= 0x80:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*out, number])


def _header(kind: int, size: int) -> bytes:
    first, rest = kind << 4 | size & 15, size >> 4
    return bytes([first | 0x80]) + _varint(rest) if rest else bytes([first])


def tree_bomb(spot: Spot) -> None:
    """Commit a tree of some kilobytes with ten thousand million files."""
    below = git(spot.top, "rev-parse", "HEAD:vb/pilots/burenapp.yaml")
    mode = "100644"
    for _ in range(10):
        below = _tree(spot, *((mode, f"f{i}".encode(), below) for i in range(10)))
        mode = "40000"
    pilots = git(spot.top, "rev-parse", "HEAD:vb/pilots")
    vb = _tree(spot, ("40000", b"bom", below), ("40000", b"pilots", pilots))
    _commit(spot, _tree(spot, ("40000", b"vb", vb)))


def many_pilots(spot: Spot) -> None:
    """Commit hundreds of pilots with the same contents."""
    blob = git(spot.top, "hash-object", "-w", "--stdin", given=b"titel: A\n")
    _pilots(spot, *(("100644", f"p{i:04}.yaml".encode(), blob) for i in range(300)))


def odd_names(spot: Spot) -> None:
    """Commit names that are no UTF-8, look alike, or try to get out."""
    blob = git(spot.top, "rev-parse", "HEAD:vb/pilots/burenapp.yaml")
    names = (b"\xff.yaml", b"\xfe.yaml", b"\\xff.yaml", b"a\nb.yaml", b"a\tb.yaml", b"..", b".",
             b"../x.yaml", b"\x1b[31m.yaml", b"::error::.yaml", b" .yaml", b"-x.yaml",
             "\u202eb.yaml".encode(), b"a.yaml", b"con.yaml", b"x" * 4000 + b".yaml")  # fmt: skip
    _pilots(spot, *(("100644", name, blob) for name in names))


def odd_modes(spot: Spot) -> None:
    """Commit links, a submodule, and modes that do not exist, as pilots."""
    blob = git(spot.top, "hash-object", "-w", "--stdin", given=b"/etc/passwd")
    head = git(spot.top, "rev-parse", "HEAD")
    _pilots(spot, ("120000", b"link.yaml", blob), ("160000", b"module.yaml", head),
            ("100000", b"niets.yaml", blob), ("777", b"vreemd.yaml", blob))  # fmt: skip


def wrong_kinds(spot: Spot) -> None:
    """Commit a commit as a file, and a name of an object that is not there."""
    head = git(spot.top, "rev-parse", "HEAD")
    tree = git(spot.top, "rev-parse", "HEAD^{tree}")
    _pilots(spot, ("100644", b"commit.yaml", head), ("100644", b"tree.yaml", tree),
            ("100644", b"weg.yaml", "12" * 20))  # fmt: skip


def missing(spot: Spot, revisions: Iterable[str]) -> None:
    """Take objects away."""
    for name in [git(spot.top, "rev-parse", revision) for revision in revisions]:
        _loose(spot.gitdir, name).unlink()


def corrupt(spot: Spot, revision: str, content: bytes) -> None:
    """Put nonsense in the place of an object."""
    place = _loose(spot.gitdir, git(spot.top, "rev-parse", revision))
    place.chmod(0o644)
    place.write_bytes(content)


def corrupt_pack(spot: Spot, ending: str, keep: float) -> None:
    """Cut off a pack, or what goes with it."""
    git(spot.top, "gc", "-q")
    for file in (spot.gitdir / "objects" / "pack").glob(f"*.{ending}"):
        content = file.read_bytes()
        file.chmod(0o644)
        file.write_bytes(content[: int(len(content) * keep)] + b"\0" * 8)


def put(spot: Spot, path: str, content: bytes) -> None:
    """Put a file in the git folder."""
    place = spot.gitdir / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)


def shallow(spot: Spot) -> None:
    """Let the history end at HEAD."""
    put(spot, "shallow", f"{git(spot.top, 'rev-parse', 'HEAD')}\n".encode())


def link_in_git(spot: Spot, path: str, target: str) -> None:
    """Let a file of the git folder be a link out of it."""
    place = spot.gitdir / path
    shutil.rmtree(place) if place.is_dir() else place.unlink(missing_ok=True)
    place.symlink_to(target)


def alternates(spot: Spot) -> None:
    """Let the objects be borrowed from elsewhere."""
    (spot.gitdir / "objects").rename(spot.folder / "elders")
    (spot.gitdir / "objects" / "info").mkdir(parents=True)
    put(spot, "objects/info/alternates", f"{spot.folder.as_posix()}/elders\n".encode())
    _set(spot.gitdir / "config", ("core.alternateRefsCommand={run}",), spot)


def replaced(spot: Spot) -> None:
    """Say that HEAD is another commit."""
    git(spot.top, "replace", "HEAD", "HEAD~1")


def grafted(spot: Spot) -> None:
    """Say that the first commit has HEAD as its parent."""
    first, head = git(spot.top, "rev-parse", "HEAD~1", "HEAD").split()
    put(spot, "info/grafts", f"{first} {head}\n{head} {first}\n".encode())


Setup = tuple[str, Callable[[Spot], None]]


def _brought_along() -> Iterator[Setup]:
    """Yield what a pull request can hold: bare repositories, and submodules."""
    chosen = {name: SETTINGS[name] for name in (
        "fsmonitor", "hooks elsewhere", "clean filter", "process filter", "include",
        "worktree elsewhere", "a bare one",
    )}  # fmt: skip
    chosen |= {f"remote {n}": (*_LAZY, *_PROMISED, *s) for n, s in list(REMOTES.items())[:3]}
    for name, settings in chosen.items():
        for place in ("vb", ".", "vb/pilots", "vb/kaal", "vb/kaal.git"):
            told = f"bare in {place}: {name}"
            yield told, partial(embedded, settings=settings, place=place, own=False)
        for place in ("vb", "."):
            told = f"bare in {place}, no other: {name}"
            yield told, partial(embedded, settings=settings, place=place, own=True)
    for name in ("fsmonitor", "clean filter", "hooks elsewhere", "process filter"):
        for place in ("module", "pilots/module", "templates"):
            told = f"submodule {place}: {name}"
            yield told, partial(submodule, settings=SETTINGS[name], place=place)


def _configured() -> Iterator[Setup]:
    """Yield the settings in an ordinary git folder, or one that is elsewhere."""
    for name, settings in SETTINGS.items():
        yield f"config: {name}", partial(in_config, settings=settings)
    for name, settings in REMOTES.items():
        yield f"remote: {name}", partial(in_remote, settings=settings)
        yield f"remote, no trees: {name}", partial(in_remote_without_trees, settings=settings)
    for name in ("fsmonitor", "clean filter", "hooks elsewhere", "process filter"):
        for how in (gitfile, linked, commondir, in_worktree_config):
            yield f"{how.__name__}: {name}", partial(how, settings=SETTINGS[name])
    yield "hooks of every name", lambda spot: _hooks(spot, spot.gitdir / "hooks")


def _odd() -> Iterator[Setup]:
    """Yield what is large, many, or named so that it misleads."""
    yield "blob, 400 MB, packed", partial(blob_of, size=400_000_000, packed=True)
    yield "blob, 30 MB, loose", partial(blob_of, size=30_000_000, packed=False)
    yield "blob, just too big", partial(blob_of, size=1024 * 1024 + 1, packed=False)
    for how in (small_by_a_huge_one, tree_bomb, many_pilots, odd_names, odd_modes, wrong_kinds,
                shallow, alternates, replaced, grafted):  # fmt: skip
        yield how.__name__, how


def _broken() -> Iterator[Setup]:
    """Yield what is missing or spoilt."""
    for revisions in (("HEAD:vb/pilots/burenapp.yaml",), ("HEAD:vb/pilots",), ("HEAD^{tree}",),
                      ("HEAD",), ("HEAD~1",), ("HEAD:vb/programma.yaml", "HEAD~1^{tree}"),
                     ):  # fmt: skip
        yield f"missing {revisions}", partial(missing, revisions=revisions)
    for revision in ("HEAD:vb/pilots/burenapp.yaml", "HEAD:vb/pilots", "HEAD"):
        for content in (b"", b"onzin", zlib.compress(b"blob 9999999999\0x"),
                        zlib.compress(b"blob -1\0x"), zlib.compress(b"tree 3\0abc")):  # fmt: skip
            told = f"corrupt {revision}: {zlib.crc32(content):x}"
            yield told, partial(corrupt, revision=revision, content=content)
    for ending in ("pack", "idx"):
        for keep in (0, 0.5, 0.98):
            yield f"{ending} cut at {keep}", partial(corrupt_pack, ending=ending, keep=keep)
    for path in ("HEAD", "config", "index", "packed-refs", "refs/heads/main", "shallow",
                 "commondir", "objects/info/commit-graph", "objects/info/alternates"):  # fmt: skip
        for content in (b"", b"\0\xff\xfe", b"ref: refs/heads/main\n" * 2, b"[x\n", b"../..\n"):
            yield f"{path}: {content[:9]!r}", partial(put, path=path, content=content)
    for path, target in (("HEAD", "/etc/passwd"), ("config", "/etc/passwd"), ("refs", "/"),
                         ("packed-refs", "packed-refs"), ("objects", "objects")):  # fmt: skip
        yield f"{path} -> {target}", partial(link_in_git, path=path, target=target)


def setups() -> tuple[Setup, ...]:
    """Return every set-up with its name."""
    return (*_brought_along(), *_configured(), *_odd(), *_broken())


def cases() -> Iterator[Case]:
    """Yield every set-up as a case."""
    for name, prepare in setups():
        yield Case(name, partial(attempt, prepare=prepare))


CORPUS = Corpus("git", cases, sample=1)
