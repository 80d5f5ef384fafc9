"""Templates of a stranger: what tries to get out, what has no end, and what leads elsewhere.

Each is put in ``templates/`` of a small repository and run by the real command. It may
write a harmless text or be refused in one sentence; it may show no secret, run
nothing, write nothing, and it ends within three seconds and 256 MiB.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from tests.fuzz.harness import Case, Corpus, Harm, Run, pilotkit
from tests.fuzz.templates_of_strangers import (
    AROUND,
    BOMBS,
    ESCAPES,
    LINKS,
    MARKDOWN,
    NAMES,
    SPELLINGS,
    SQUARE,
    THINGS,
)

EXAMPLE = Path(__file__).parents[2] / "examples" / "portefeuille"
SECRET = "Z3h3im-Van-Een-Ander"  # noqa: S105 - made up
SECONDS, MIB = 3.0, 256.0
QUARTER = ("--quarter", "2018-Q3")
_STEERS = ("\x1b", "\x9b", "\u202e", "\x07", "::error", "##[error")

KINDS = ("advies", "oogst", "nieuwsbrief", "evaluatie", "pilot")
PAGES = (
    "site-start",
    "site-notities",
    "site-lessen",
    "site-regels",
    "site-over",
    "site-uitzonderingen",
)
_DANGER = "{{ titel.__class__ }}{{ verantwoording.__init__.__globals__ }}"


def cases() -> Iterator[Case]:
    """Yield every template, by what it is tried with."""
    for number, (spelling, form) in enumerate(SPELLINGS.items()):
        for count, thing in enumerate(THINGS):
            name = NAMES[(number + count) % len(NAMES)]
            text = AROUND.format(text=_spelled(form, thing, name))
            yield Case(f"{spelling}: {thing}.{name}", partial(report, text=text))
    for what, texts in (("escape", ESCAPES), ("bomb", BOMBS)):
        for name, text in texts.items():
            yield Case(f"{what}: {name}", partial(report, text=text))
    for name, text in MARKDOWN.items():
        literal = "{% raw %}" + text[:59_000] + "{% endraw %}"  # as long as it may be
        yield Case(f"html: {name}", partial(report, text=literal, words=("--to", "html")))
        yield Case(f"site: {name}", partial(site, page="site-over", text=literal))
    for text in (_DANGER, SQUARE.format(""), "{{ 'a' * 10 ** 10 }}"):
        for kind in KINDS:
            yield Case(f"{kind}: {text[:20]}", partial(note, kind=kind, text=text))
        for page in (*PAGES, "verantwoording", "pilot", "commissie"):
            yield Case(f"{page}: {text[:20]}", partial(site, page=page, text=text))
    for name in LINKS:
        yield Case(f"link: {name}", partial(linked, name=name))


def _spelled(form: str, thing: str, name: str) -> str:
    half = len(name) // 2
    hexed = "".join(f"\\x{ord(letter):02x}" for letter in name)
    return form.format(thing=thing, name=name, head=name[:half], tail=name[half:], hexed=hexed)


def report(folder: Path, text: str, words: tuple[str, ...] = ()) -> Iterator[Harm]:
    """Try a template of the note to the commissie."""
    repository = _repository(folder, {"commissie": text})
    yield from _harms(folder, ("report", "--repo", str(repository), *QUARTER, *words))


def note(folder: Path, kind: str, text: str) -> Iterator[Harm]:
    """Try a template of another kind of note."""
    repository = _repository(folder, {kind: text})
    pilot = ("--pilot", "vakpaspoort") if kind in ("advies", "pilot") else ()
    yield from _harms(folder, ("report", kind, "--repo", str(repository), *pilot, *QUARTER))


def site(folder: Path, page: str, text: str) -> Iterator[Harm]:
    """Try a template of a page of the site."""
    repository = _repository(folder, {page: text})
    words = ("site", str(folder / "site"), "--repo", str(repository), "--as-of", "2018-12-31")
    yield from _harms(folder, words)


def linked(folder: Path, name: str) -> Iterator[Harm]:
    """Try a template, or the folder of templates, that is something else than it seems."""
    repository = _repository(folder, {})
    (folder / "buiten" / "commissie.md.j2").write_text(SECRET, encoding="utf-8")
    (repository / ".git" / "commissie.md.j2").write_text(SECRET, encoding="utf-8")
    for path, what in LINKS[name].items():
        _put(repository / "templates" / path, what)
    yield from _harms(folder, ("report", "--repo", str(repository), *QUARTER), refused=True)


def _put(place: Path, what: str | int) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(what, int):
        place.touch()
        os.truncate(place, what)
    elif what == "|":
        os.mkfifo(place)
    elif what.startswith("-> "):
        place.symlink_to(what.removeprefix("-> "))
    else:
        place.write_text(what, encoding="utf-8")


def _repository(folder: Path, templates: Mapping[str, str]) -> Path:
    """Make a repository with these templates, and secrets in and around it."""
    repository = folder / "repo"
    shutil.copytree(EXAMPLE, repository)
    (repository / ".git").mkdir()
    (repository / ".git" / "config").write_text(SECRET, encoding="utf-8")
    (folder / "buiten").mkdir()
    for name in ("geheim.txt", "geheim.md.j2"):
        (folder / "buiten" / name).write_text(SECRET, encoding="utf-8")
    if templates:
        (repository / "templates").mkdir()
    for name, text in templates.items():
        place = repository / "templates" / f"{name}.md.j2"
        place.write_bytes(text.encode(errors="surrogateescape"))
    return repository


def _harms(folder: Path, words: tuple[str, ...], *, refused: bool = False) -> Iterator[Harm]:
    """Run a command in the repository; yield what it may not do."""
    before = _files(folder)
    run = pilotkit(*words, cwd=folder / "repo", env={"GEHEIM": SECRET})
    yield from run.harms(seconds=SECONDS, mib=MIB, codes=(2,) if refused else (0, 2))
    pages = [place for place in _files(folder) - before if place.startswith("site/")]
    said = run.out + run.err + b"".join((folder / page).read_bytes() for page in pages)
    if SECRET.encode() in said or b"root:" in said:
        yield Harm.SHOWN
    strange = _files(folder) - before - set(pages)
    if any("gelukt" in name for name in strange):
        yield Harm.RAN
    elif strange:
        yield Harm.OUTSIDE
    yield from _unclear(run)


def _unclear(run: Run) -> Iterator[Harm]:
    """Yield a text that steers a terminal or a log, and a refusal that is no sentence."""
    text = (run.out + run.err).decode(errors="replace")
    if any(sign in text for sign in _STEERS):
        yield Harm.FORGED
    if run.code == 2 and (run.err.count(b"\n") != 1 or b"templates" not in run.err or run.out):
        yield Harm.MISSED


def _files(folder: Path) -> set[str]:
    """Return every file in a folder; links are not followed."""
    return {
        (Path(place) / name).relative_to(folder).as_posix()
        for place, _, files in os.walk(folder)
        for name in files
    }


CORPUS = Corpus("templates", cases, sample=6)
