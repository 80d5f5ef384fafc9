"""Names and trees: a repository as somebody left it, with near misses, links, and odd things.

A case is a tree as data, and what `check` must do with it: tell the file (PK010, PK006 or
PK009), leave it alone, or read it. Whatever the tree, no command fails in another way than
its own, and no format of `check` breaks on a name.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from xml.etree import ElementTree as ET

from tests.fuzz.harness import Case, Corpus, Harm, Run, pilotkit

PILOT = "titel: Taalmaatjes\nsamenvatting: Verzonnen.\nfase: idee\nbron: Verzonnen\n"
PROGRAMMA = "programma: flevoland\ntitel: Proef\n"
OTHER = "pilots/anders.yaml"

Tree = dict[str, str | bytes]
"""Files by their paths, as text; a path as it is in bytes is decoded with surrogateescape."""


def plant(folder: Path, tree: Mapping[str, str | bytes]) -> None:
    """Write a tree into a folder."""
    for path, text in tree.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text if isinstance(text, bytes) else text.encode())


NEAR_ENDINGS = (
    "YAML", "Yaml", "YML", "Yml", "yaml.txt", "YAML.TXT", "yml.txt", "yaml.md", "yaml.yaml.txt",
    "yam",
    "yalm", "ymal", "yaml1", "yyaml", "yaml ", "yaml.", "yml.", "yaml .", "yamll", "yal", "ym",
    "ylm",
    "yaml_", "ｙａｍｌ", "yaml\u200b", "yaml\u00a0", "yaml.doc", "yaml.bak", "yaml.old",
    "yaml.orig", "jaml",
    "y aml", "yaml-oud", "yaml (1)", "yaml.zip", "yaml.pdf",
)  # fmt: skip
NEAR_PILOTS = (
    *(f"pilots/taalmaatjes.{ending}" for ending in NEAR_ENDINGS),
    "pilots/taalmaatjes", "pilots/taalmaatjes ", "pilots/taalmaatjes-yaml", "pilots/taal maatjes",
    "pilots/taalmaatjes,yaml", "pilots/taalmaatjes\uff0eyaml.txt",
    "pilots/urk/taalmaatjes.yaml", "pilots/a/b/c/taalmaatjes.yaml", "pilots/oud/taalmaatjes.yml",
    "pilots/oud/taalmaatjes.YAML", "pilots/oud/taalmaatjes.yaml.txt", "pilots/oud/taalmaatjes",
    "pilots/pilots/taalmaatjes.yaml",
    *(
        f"{folder}/taalmaatjes.yaml"
        for folder in ("Pilots", "PILOTS", "pilot", "pilos", "pliots", "pilots ", "ｐｉｌｏｔｓ",
                       "pilots.", "pilotss", "Pilot", "pilots2", "_pilots", "p ilots",
                       "pilo\u200bts")
    ),
    "Pilots/taalmaatjes.YAML", "pilot/taalmaatjes.yml", "pilot/2018/taalmaatjes.yaml",
    "pilots.yaml", "pilots.yml", "Pilots.yaml", "pilot.yaml", "pilots.yaml.txt",
)  # fmt: skip
NEAR_PROGRAMMES = (
    "Programma.yaml", "PROGRAMMA.YAML", "programma.yml", "programma.YAML", "programma.yaml.txt",
    "programma.yam", "programma", "programma .yaml", " programma.yaml", "programma.yaml ",
    "programma.yaml.",
    "programme.yaml", "program.yaml", "programa.yaml", "progamma.yaml", "porgramma.yaml",
    "Programma.yml",
    "programmas.yaml", "programma-flevoland.yaml", "programma (1).yaml", "mijn programma.yaml",
    "ｐｒｏｇｒａｍｍａ.yaml", "programma.yalm", "programma\u200b.yaml", "programma.yaml.doc",
)  # fmt: skip
LEFT_ALONE = (
    ".#taalmaatjes.yaml", "._taalmaatjes.yaml", "taalmaatjes.yaml~", "#taalmaatjes.yaml#",
    ".taalmaatjes.swp",
    ".taalmaatjes.yaml.swp", ".taalmaatjes.yaml.abc123", "~$taalmaatjes.docx", ".DS_Store",
    "Thumbs.db",
    "README", "README.md", "README.txt", "LICENSE", "notitie.md", "notitie.txt", "cijfers.csv",
    "brief.pdf",
    "brief.docx", "kaart.png", "schema.json", "data.xml", "CODEOWNERS", "LEESMIJ", "desktop.ini",
    "anders.yaml.bak", "anders.yaml.orig", "anders.yaml.swp", "4913", ".gitkeep", "kaart.html",
)  # fmt: skip


def told(run: Run, path: str) -> bool:
    """Return whether a finding of an error stands at a file, in the format for machines."""
    found = json.loads(run.out)["diagnostics"]
    return any(d["file"] == path and d["severity"] == "error" for d in found)


def check_json(folder: Path) -> Run:
    """Check a repository, for a machine."""
    return pilotkit("check", "--format", "json", "--as-of", "2018-09-30", cwd=folder)


def near(folder: Path, tree: Tree, *, is_programme: bool) -> Iterator[Harm]:
    """Plant a file that would not be read: it is told, and nothing is summed without it."""
    plant(folder, tree)
    run = check_json(folder)
    yield from run.harms()
    if run.code == 0:
        yield Harm.LOST
    if b"PK010" not in run.out and b"PK006" not in run.out:
        yield Harm.MISSED
    if is_programme:
        counted = pilotkit("summary", "--as-of", "2018-09-30", cwd=folder)
        yield from counted.harms()
        if counted.code != 2:
            yield Harm.MISSED


def left_alone(folder: Path, tree: Tree) -> Iterator[Harm]:
    """Plant what editors and people leave beside pilots: nothing is said of it."""
    plant(folder, tree)
    run = check_json(folder)
    yield from run.harms()
    if run.code:
        yield Harm.ALARM


COMMANDS = (
    ("fmt", "--check"),
    ("report",),
    ("summary",),
    ("show", "anders"),
    ("check", "--fix"),
)
FORMATS = ("full", "concise", "json", "github", "gitlab", "sarif", "junit", "markdown")


def every_format(folder: Path, tree: Tree, path: str) -> Iterator[Harm]:
    """Plant a file with an odd name: every format shows it, and tells that it is not read."""
    try:
        plant(folder, tree)
    except (OSError, ValueError):  # this system has no such names
        return
    begin = len(os.fsencode(path)) % len(FORMATS)  # each name a few, all names together all
    for form in (FORMATS * 2)[begin : begin + 3]:
        run = pilotkit("check", "--format", form, cwd=folder)
        yield from run.harms()
        if run.code != 1:
            yield Harm.LOST
        yield from broken(form, run.out)
    command = COMMANDS[begin % len(COMMANDS)]
    yield from pilotkit(*command, cwd=folder).harms()


def broken(form: str, out: bytes) -> Iterator[Harm]:
    """Yield the harm of output that its reader cannot read."""
    try:
        text = out.decode()
        if form in ("json", "gitlab", "sarif"):
            json.loads(text)
        if form == "junit":
            ET.fromstring(text)  # noqa: S314 - our own
    except (ValueError, ET.ParseError):
        yield Harm.TRACEBACK


BYTES = (
    b"caf\xe9.yaml", b"\xff\xfe.yaml", b"taal\xc3.yaml", b"\xed\xa0\x80.yaml", b"a\x80b.yml",
    b"\xc0\xaf.yaml",
    b"caf\xe9.yaml.txt", b"caf\xe9.YAML",
)  # fmt: skip
ODD = (
    "taal\x1b[2J.yaml", "taal\nmaatjes.yaml", "taal\u202egpj.yaml", "taal\u200b.yaml",
    "a\x07.yaml", "a\x7f.yaml",
    "a\u2028b.yaml", "a\rb.yaml", "a\tb.yaml", "a\ufffeb.yaml", "a\u0378.yaml", "a\ue000.yaml",
)  # fmt: skip


def odd_names() -> Iterator[Case]:
    """Yield files whose names are no text, or hold what no text may."""
    names = [(os.fsdecode(name), repr(name)) for name in BYTES] + [
        (name, ascii(name)) for name in ODD
    ]
    for name, shown in names:
        tree: Tree = {OTHER: PILOT, f"pilots/{name}": PILOT, "programma.yaml": PROGRAMMA}
        yield Case(f"name {shown}", partial(every_format, tree=tree, path=name))


def many(folder: Path, count: int, name: str) -> Iterator[Harm]:
    """Plant ten thousand files of one kind of name."""
    plant(folder, {OTHER: PILOT, "programma.yaml": PROGRAMMA})
    for number in range(count):
        (folder / "pilots" / name.format(number)).write_bytes(b"")
    yield from check_json(folder).harms(seconds=20, mib=400)


def pairs(folder: Path, names: tuple[str, str]) -> Iterator[Harm]:
    """Plant two pilots by names that differ little: neither drops out without a word."""
    plant(folder, {f"pilots/{name}": PILOT for name in names} | {"programma.yaml": PROGRAMMA})
    on_disk = len(list((folder / "pilots").iterdir()))
    run = check_json(folder)
    yield from run.harms()
    result = json.loads(run.out)
    if result["files"]["checked"] < on_disk + 1 and run.code == 0:
        yield Harm.LOST


PAIRS = (
    ("taal.yaml", "taal.yml"), ("taal.yaml", "Taal.yaml"), ("taal.yaml", "TAAL.YAML"),
    ("taal.yml", "taal.YML"),
    ("caf\u00e9.yaml", "cafe\u0301.yaml"), ("taal.yaml", "taal.yaml.txt"), ("taal.yaml",
    "taal .yaml"),
)  # fmt: skip


def in_git(folder: Path, tree: Tree) -> Iterator[Harm]:
    """Commit a near miss: a report out of git does not pass over it either."""
    import subprocess

    plant(folder, {**tree, OTHER: PILOT})
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    for words in (("init", "-q"), ("add", "-A"), (*who, "commit", "-qm", "x")):
        subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True)
    run = pilotkit("report", "--at", "HEAD", "--as-of", "2018-09-30", cwd=folder)
    yield from run.harms()
    if run.code == 0 and not run.err:
        yield Harm.LOST


def near_misses() -> Iterator[Case]:
    """Yield trees in which a file is not read by its name or place."""
    for path in NEAR_PILOTS:
        tree: Tree = {OTHER: PILOT, "programma.yaml": PROGRAMMA, path: PILOT}
        yield Case(f"near {path!a}", partial(near, tree=tree, is_programme=False))
    for path in NEAR_PROGRAMMES:
        tree = {OTHER: PILOT, path: PROGRAMMA}
        yield Case(f"near {path!a}", partial(near, tree=tree, is_programme=True))
    for path in ("Programma.yaml", "programma.yml", "programma.yaml.txt", "programme.yaml"):
        tree = {OTHER: PILOT, "programma.yaml": PROGRAMMA, path: PROGRAMMA}
        yield Case(f"second {path}", partial(near, tree=tree, is_programme=False))
    for path in ALONE:
        yield Case(f"alone {path}", partial(near, tree={path: PILOT}, is_programme=False))


ALONE = (
    "Pilots/taal.yaml", "pilot/taal.yaml", "pilots/taal.YAML", "pilots/taal", "pilots/a/taal.yaml",
)  # fmt: skip
BESIDE = (
    "mkdocs.yml", ".gitlab-ci.yml", "action.yml", "programma.yaml.bak", "programma.yaml~",
    ".programma.yaml.swp", "programma.md", "programma/x.yaml", "templates/pilots.yaml",
    "docs/pilots/x.yaml", "pilots-archief/x.yaml", "node_modules/x/programma.yaml",
)  # fmt: skip


def beside() -> Iterator[Case]:
    """Yield trees with files that nobody meant to be read."""
    for path in (*(f"pilots/{name}" for name in LEFT_ALONE), *BESIDE):
        tree: Tree = {OTHER: PILOT, "programma.yaml": PROGRAMMA, path: PILOT}
        yield Case(f"left alone {path}", partial(left_alone, tree=tree))


def from_git() -> Iterator[Case]:
    """Yield trees that are read out of git."""
    for path in (*ALONE, "pilots/taal.yaml.txt", os.fsdecode(b"pilots/caf\xe9.yaml")):
        tree: Tree = {"programma.yaml": PROGRAMMA, path: PILOT}
        yield Case(f"git {path!a}", partial(in_git, tree=tree))
    for path in ("programma.yml", "Programma.yaml", "programma.yaml.txt"):
        yield Case(f"git {path}", partial(in_git, tree={path: PROGRAMMA}))


def cases() -> Iterator[Case]:
    """Yield all trees."""
    yield from near_misses()
    yield from beside()
    yield from odd_names()
    for names in PAIRS:
        yield Case(f"pair {names!a}", partial(pairs, names=names))
    yield from from_git()
    for name in ("p{}.yaml", "p{}.YAML", "p{}.md", ".p{}.yaml.tmp", "p {}.yaml"):
        yield Case(f"10,000 {name}", partial(many, count=10_000, name=name))


CORPUS = Corpus("trees", cases, sample=6)
