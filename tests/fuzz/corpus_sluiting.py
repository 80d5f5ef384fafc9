"""Hostile closed quarters: odd files in ``notities/``, links, and figures of a stranger."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial
from itertools import product
from pathlib import Path

from tests.fuzz.harness import Case, Corpus, Harm, pilotkit

PILOT = """\
titel: Taalmaatjes
samenvatting: Vrijwilligers oefenen Nederlands met nieuwkomers.
fase: uitvoering
besluiten:
  - {datum: 2018-05-14, orgaan: Gedeputeerde Staten, besluit: Start, kenmerk: G, fase: uitvoering}
"""
CIJFERS = """\
kwartaal: 2018-Q2
editie: 1
gesloten_op: 2018-07-09
revisie: {revisie}
pilotkit: "0.1.0"
controle: {{fouten: 0, waarschuwingen: 0, tips: 0, uitzonderingen: 0}}
totaal: {{beslag: 0, verplicht: 0, uitgegeven: 0, in_voorbereiding: 0}}
programma: {{geraamd: 0, gevraagd: 0, verplicht: 0, uitgegeven: 0, beslag: 0}}
pilots:
  - id: {id}
    titel: {titel}
    geld: {{geraamd: 0, gevraagd: 0, verplicht: 0, uitgegeven: 0, beslag: 0}}
notitie: "{som}"
som: "{som}"
"""
EVIL = (
    '"--output=gestolen"', '"$(touch gestolen)"', '"../../../../etc/passwd"', '"\\e[31mrood"',
    '"::error::x"', '"HEAD --upload-pack=touch gestolen"', '"{{ 7*7 }}"', '"<script>x</script>"',
    "!!python/object/apply:os.system [touch gestolen]", "&a [*a]", '""', "null", "1e400",
)  # fmt: skip
NAMES = (
    "2018-Q2.yaml", "2018-Q2.md", "2018-Q2-2.yaml", "2018-Q2-99.yaml", "2018-Q2-0.yaml",
    "2018-Q9.yaml", "2018-q2.yaml", "2018-Q2.yml", ".yaml", "2018-Q2\n.yaml", "x.yaml.txt",
    "2018-Q2.yaml.md", "2018-Q2 .yaml", "-Q2.yaml", "2018-Q2.YAML",
)  # fmt: skip


def _file(place: Path, content: bytes) -> None:
    place.write_bytes(content)


KINDS: dict[str, Callable[[Path], None]] = {
    "empty": partial(_file, content=b""),
    "binary": partial(_file, content=bytes(range(256))),
    "large": partial(_file, content=b"a: b\n" * 300_000),
    "deep": partial(_file, content=b"[" * 20_000),
    "folder": Path.mkdir,
    "link out": lambda place: place.symlink_to("/etc/passwd"),
    "link round": lambda place: place.symlink_to(place.name),
    "link to nothing": lambda place: place.symlink_to("nergens"),
    "pipe": lambda place: os.mkfifo(place),  # noqa: PLW0108 - Windows has none
}
COMMANDS = (
    ("check", "--as-of", "2018-12-31"),
    ("report", "--quarter", "2018-Q2", "--as-of", "2018-12-31"),
    ("close", "2018-Q2", "--as-of", "2018-12-31"),
    ("close", "2018-Q2", "--again", "--reason", "$(touch gestolen)", "--as-of", "2018-12-31"),
    ("site", "../site", "--as-of", "2018-12-31"),
    ("check", "--fix", "--as-of", "2018-12-31", "--format", "json"),
)


def cases() -> Iterator[Case]:
    """Yield every command on every odd file, and on every figure of a stranger."""
    for (kind, make), name, words in product(KINDS.items(), NAMES, COMMANDS):
        yield Case(f"{kind}: {name!r}, {words[0]}", partial(odd, make=make, name=name, words=words))
    for place, text, words in product(("revisie", "id", "titel", "som"), EVIL, COMMANDS):
        yield Case(
            f"{place}: {text}, {words[0]}", partial(figures, place=place, text=text, words=words)
        )


def odd(
    folder: Path, make: Callable[[Path], None], name: str, words: tuple[str, ...]
) -> Iterator[Harm]:
    """Run a command where something odd lies among the closed quarters."""
    root = _repository(folder)
    make(root / "notities" / name)
    yield from _tried(root, words)


def figures(folder: Path, place: str, text: str, words: tuple[str, ...]) -> Iterator[Harm]:
    """Run a command on figures that a stranger wrote."""
    root = _repository(folder)
    fields = {"revisie": "abcdef1", "id": "taalmaatjes", "titel": "x", "som": "0" * 64}
    if place == "som":
        filled = CIJFERS.replace('"{som}"', "{som}").format(**{**fields, "som": text})
    else:
        filled = CIJFERS.format(**{**fields, place: text})
    (root / "notities" / "2018-Q2.yaml").write_text(filled, encoding="utf-8")
    (root / "notities" / "2018-Q2.md").write_text("# Notitie\n", encoding="utf-8")
    yield from _tried(root, words)


def _repository(folder: Path) -> Path:
    root = folder / "programma"
    (root / "pilots").mkdir(parents=True)
    (root / "notities").mkdir()
    (root / "pilots" / "taalmaatjes.yaml").write_text(PILOT, encoding="utf-8")
    return root


def _tried(root: Path, words: tuple[str, ...]) -> Iterator[Harm]:
    before = {file: file.lstat().st_mtime_ns for file in (root / "notities").iterdir()}
    run = pilotkit(*words, cwd=root)
    yield from run.harms(seconds=6)
    if any(root.parent.rglob("gestolen")):
        yield Harm.RAN
    if any(not os.path.lexists(f) or f.lstat().st_mtime_ns != was for f, was in before.items()):
        yield Harm.LOST
    said = run.out + run.err
    if b"root:x:0" in said or b"\x1b[31m" in said:
        yield Harm.SHOWN
    if any(line.startswith(b"::error") for line in said.splitlines()):
        yield Harm.FORGED


CORPUS = Corpus("sluiting", cases, sample=8)
