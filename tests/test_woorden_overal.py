"""A programme that calls its pilots otherwise meets the word nowhere but in names.

Names are those of folders, keys, commands and columns; what somebody typed stays as it was.
"""

from __future__ import annotations

import csv
import json
import re
import shutil
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from pilotkit.cli.schema import What
from pilotkit.lsp.hover import of_veld
from pilotkit.model.programma import Programma
from pilotkit.model.types import Blok
from pilotkit.model.velden import velden
from pilotkit.model.woordenschat import Woordenschat
from pilotkit.profielen import find_profiel
from pilotkit.yaml.tree import parse
from tests.conftest import PORTEFEUILLE, ROOT, Command, Repository, walk

ANDERS = {"zuid-holland": "2018-12-31", "brabant": "2018-12-31", "eigen-programma": "2025-06-30"}
"""The examples with another word, each with a day on which there is much to tell."""
PILOT = re.compile(r"(?<![\w`/.-])pilots?(?![\w/`-])", re.IGNORECASE)
"""The word by itself: not in `pilots/`, `--pilot` or pilotkit."""


@cache  # the examples stay as they are
def typed(folder: Path) -> tuple[str, ...]:
    """Return the sentences in the files of a repository in which the word stands."""
    found: set[str] = set()
    for file in (folder / "programma.yaml", *(folder / "pilots").glob("*.yaml")):
        document = parse(file.read_text(encoding="utf-8"))
        assert document
        for _, value in walk(document.data):
            if isinstance(value, str):
                found |= set(re.split(r"(?<=[.?!]) ", " ".join(value.split())))
    return tuple(sorted(filter(PILOT.search, found), key=len, reverse=True))


def said(text: str, folder: Path) -> list[str]:
    """Return where a text says pilot, besides in what somebody typed, with what stands around."""
    flat = " ".join(text.split())
    if not PILOT.search(flat):  # nearly always: then no file need be read
        return []
    for own in typed(folder):
        flat = flat.replace(own, "")
    return [flat[max(0, m.start() - 40) : m.end() + 40] for m in PILOT.finditer(flat)]


def texts(schema: Any) -> Iterator[str]:
    """Yield what a schema says to people: not its examples, keys and words of lists."""
    if isinstance(schema, list):
        for item in schema:
            yield from texts(item)
    elif isinstance(schema, dict):
        for key, value in schema.items():
            if key in ("title", "description") and isinstance(value, str):
                yield value
            elif key == "enumDescriptions":
                yield from value
            elif key != "examples":
                yield from texts(value)


def plain(page: str) -> str:
    """Return the text of a page without what is code in it."""
    without = re.sub(r"<(pre|code|style)\b.*?</\1>", "", page, flags=re.DOTALL)
    return unescape(re.sub(r"<[^>]+>", " ", without))


@pytest.mark.parametrize("name", ANDERS)
def test_no_screen_or_note_says_pilot(pilotkit: Command, name: str) -> None:
    folder = ROOT / "examples" / name
    dag = ("--as-of", ANDERS[name])
    basis = ("--repo", folder, *dag)
    first = min(file.stem for file in (folder / "pilots").glob("*.yaml"))
    questions: list[tuple[str | Path, ...]] = [
        *((command, *basis) for command in ("check", "summary", "todo", "lessons")),
        ("check", *basis, "--format", "markdown", "--statistics"),
        ("summary", folder, *dag),
        ("show", first, *basis),
        ("rule", "--repo", folder),
        *(("report", kind, *basis) for kind in ("commissie", "oogst", "nieuwsbrief", "evaluatie")),
        *(("report", kind, "--pilot", first, *basis) for kind in ("advies", "pilot")),
    ]
    for question in questions:
        code, out, err = pilotkit(*question)
        assert code in (0, 1), err
        assert out
        assert said(out + err, folder) == [], question


@pytest.mark.parametrize("name", ANDERS)
def test_no_schema_or_help_at_a_key_says_pilot(pilotkit: Command, name: str) -> None:
    folder = ROOT / "examples" / name
    for what in What:
        schema = json.loads(pilotkit("schema", what, "--repo", folder)[1])
        for text in texts(schema):
            assert said(text, folder) == [], (what, text)
    if profiel := find_profiel(name.replace("-", "_")):
        for model in (profiel.pilot, Programma):
            for text in helps(model, profiel.woordenschat):
                assert not PILOT.search(text), text


def helps(model: type[Blok], schat: Woordenschat) -> Iterator[str]:
    """Yield what an editor says at each key."""
    for veld in velden(model, schat).values():
        yield of_veld(veld, None)
        block = veld.blok or (veld.item.blok if veld.item else None)
        if block:
            yield from helps(block, schat)


@pytest.mark.parametrize("name", ANDERS)
def test_no_page_or_dictionary_says_pilot(pilotkit: Command, name: str, tmp_path: Path) -> None:
    folder = ROOT / "examples" / name
    assert pilotkit("site", tmp_path / "site", "--repo", folder, "--as-of", ANDERS[name])[0] == 0
    pages = list((tmp_path / "site").rglob("*.html"))
    assert len(pages) > 4
    for page in pages:
        assert said(plain(page.read_text(encoding="utf-8")), folder) == [], page.name
    assert pilotkit("export", "--to", "csv", tmp_path / "csv", "--repo", folder)[0] == 0
    with (tmp_path / "csv" / "gegevenswoordenboek.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            assert said(f"{row['titel']} {row['uitleg']}", folder) == [], row


def test_the_examples_with_pilots_do_say_so(pilotkit: Command) -> None:
    for folder in (ROOT, PORTEFEUILLE):
        schema = json.loads(pilotkit("schema", "summary", "--repo", folder)[1])
        assert "Hoeveel pilots per fase." in set(texts(schema))
        assert said(pilotkit("rule", "--repo", folder)[1], folder)


EIGEN = """\
programma: hier
titel: Hier
profiel:
  financier: Stichting Verzonnen
  woorden: {pilot: experiment, pilots: experimenten, lidwoord: het}
  voorwaarden:
    - sleutel: rijk
      titel: Een pilot van het Rijk
      uitleg: Of de pilot van het Rijk hier past.
      velden:
        - {sleutel: pilotnaam, soort: tekst, uitleg: Naam van de pilot van het Rijk}
  kenmerken:
    - {sleutel: bij, soort: tekst, titel: Bij de pilot, uitleg: Bij welke pilot het hoort.}
"""


def test_what_a_repository_wrote_itself_stays_as_it_was(
    pilotkit: Command, repository: Repository
) -> None:
    folder = repository(EIGEN, een="titel: Een\nsamenvatting: Verzonnen.\nfase: idee\n")
    schema = json.loads(pilotkit("schema", "pilot", "--repo", folder)[1])
    keys = schema["properties"]
    assert keys["titel"]["description"] == "Naam van het experiment, hooguit 120 tekens."
    rijk = keys["voorwaarden"]["properties"]["rijk"]
    assert rijk["title"] == "Een pilot van het Rijk"
    assert rijk["description"] == "Of de pilot van het Rijk hier past."
    assert rijk["properties"]["pilotnaam"]["description"] == "Naam van de pilot van het Rijk."
    bij = keys["kenmerken"]["properties"]["bij"]
    assert (bij["title"], bij["description"]) == ("Bij de pilot", "Bij welke pilot het hoort.")
    assert "x-pilotkit-eigen" not in json.dumps(schema)
    out = pilotkit("rule", "--repo", folder)[1]
    assert "Eén bestand is één experiment." in out


@pytest.mark.parametrize("name", ANDERS)
def test_no_new_file_says_pilot(pilotkit: Command, name: str, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(ROOT / "examples" / name, tmp_path / name))
    profiel = find_profiel(name.replace("-", "_"))
    fase = () if profiel and not profiel.levensloop.fasen else ("--fase", "gestopt")
    asked = ("new", "kas", "--titel", "Kas", *fase, "--repo", folder)
    code, out, err = pilotkit(*asked)
    assert code == 0, err
    made = (folder / "pilots" / "kas.yaml").read_text(encoding="utf-8")
    assert said(out + made, folder) == []
