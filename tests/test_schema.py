"""The schema for editors: what it accepts, we accept; what it says is Dutch and whole."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from pilotkit.model.uitleg import uitleg_van_waarde
from pilotkit.model.velden import veld_op
from pilotkit.profielen import find_profiel, namen
from pilotkit.yaml.tree import parse
from tests.conftest import PORTEFEUILLE, ROOT, Command, Repository


def schema_of(pilotkit: Command, *arguments: str | Path) -> Any:
    code, out, err = pilotkit("schema", *arguments)
    assert (code, err) == (0, "")
    return json.loads(out)


def parts(schema: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every part of a schema with the way to it: keys, and items of lists as ``[]``."""
    yield path, schema
    for name, part in schema.get("properties", {}).items():
        yield from parts(part, f"{path}.{name}")
    if "items" in schema:
        yield from parts(schema["items"], f"{path}[]")


def is_sentence(text: str) -> bool:
    return text[:1].isupper() and text.endswith((".", "?")) and text == " ".join(text.split())


def types_of(part: dict[str, Any]) -> set[str]:
    """Return what a value may be: a block that may be written in short is a boolean too."""
    return {part["type"]} if isinstance(part["type"], str) else set(part["type"])


@pytest.mark.parametrize("programme", namen())
@pytest.mark.parametrize("what", ["pilot", "programma"])
def test_every_key_and_word_is_explained_and_nothing_refers(
    pilotkit: Command, repository: Repository, what: str, programme: str
) -> None:
    schema = schema_of(pilotkit, what, "--repo", repository(f"programma: {programme}\n"))
    profiel = find_profiel(programme)
    assert profiel
    jsonschema.Draft7Validator.check_schema(schema)
    text = json.dumps(schema)
    assert not [word for word in ("$ref", "$defs", "anyOf", "allOf", '"null"') if word in text]
    found = list(parts(schema))
    assert len(found) > 25
    for path, part in found:
        if not path.endswith("[]"):
            assert part.get("title"), path
            assert is_sentence(part.get("description", "")), path
        if "enum" not in part:
            assert types_of(part) <= {"object", "array", "boolean", "string", "integer"}, path
            continue
        if set(part["enum"]) <= set(profiel.gemeenten):  # names need no explanation
            continue
        meanings = part["enumDescriptions"]
        assert all(map(is_sentence, meanings)), path
        assert len(set(meanings)) == len(part["enum"]), path
        assert part["x-intellij-enum-metadata"] == {
            value: {"description": meaning}
            for value, meaning in zip(part["enum"], meanings, strict=True)
        }


OPEN = (".advies.nodig",)


@pytest.mark.parametrize("programme", namen())
@pytest.mark.parametrize("what", ["pilot", "programma"])
def test_every_value_that_is_typed_has_an_example_and_a_form(
    pilotkit: Command, repository: Repository, what: str, programme: str
) -> None:
    schema = schema_of(pilotkit, what, "--repo", repository(f"programma: {programme}\n"))
    of_items = set()
    for path, part in parts(schema):
        if "object" in types_of(part):
            others = part["additionalProperties"]  # a text, where keys of one's own may stand
            assert others is False or (path in OPEN and others["type"] == "string"), path
            continue
        examples = part.get("examples", [])
        jsonschema.validate(examples, {"type": "array", "items": part})
        if part["type"] == "array" and examples:
            of_items.add(f"{path}[]")
        if part["type"] in {"string", "integer"} and "enum" not in part and path not in of_items:
            assert examples, path
            bounded = {"format", "maxLength", "maximum", "pattern"} & part.keys()
            assert bounded, path


@pytest.mark.parametrize("programme", namen())
@pytest.mark.parametrize("what", ["pilot", "programma"])
def test_a_title_is_a_word_of_the_domain_and_a_pattern_means_the_same_in_every_editor(
    pilotkit: Command, repository: Repository, what: str, programme: str
) -> None:
    schema = schema_of(pilotkit, what, "--repo", repository(f"programma: {programme}\n"))
    named = f"{programme.replace('_', ' ')} "
    titles = [part.get("title", "").lower() for _, part in parts(schema)]
    assert not [title for title in titles if title.startswith(named)]
    patterns = {part.get("pattern", "") for _, part in parts(schema)}
    assert not [pattern for pattern in patterns if "\\w" in pattern.lower()]


def test_the_example_of_a_key_goes_before_that_of_its_type(pilotkit: Command) -> None:
    schema = schema_of(pilotkit, "programma", "--repo", PORTEFEUILLE)
    examples = {path: part.get("examples") for path, part in parts(schema)}
    assert examples[".profiel.woorden.pilot"] == ["proeftuin"]
    assert examples[".profiel.woorden.pilots"] == ["proeftuinen"]


def test_a_word_is_explained_where_it_stands() -> None:
    profiel = find_profiel("flevoland")
    assert profiel
    words = profiel.betekenissen()
    at = partial(uitleg_van_waarde, profiel.pilot, woorden=words)
    assert at(("besluiten", 0, "fase"), "idee").startswith("Een idee dat nog niet")
    assert at(("partners", 0, "verantwoordelijk_voor", 1), "uitvoering") == (
        "Voert de pilot mee uit (opzet §6.1)."
    )
    assert at(("begroting", "posten", 0, "post"), "uitvoering") == (
        "Wat het kost om de pilot uit te voeren (opzet §7)."
    )
    assert at(("lijnen", 0), "talent").endswith("(opzet §4).")
    assert at(("lijnen", 0), "tallent") == at(("gemeenten", 0), "Urk") == at(("titel",), "x") == ""
    assert uitleg_van_waarde(profiel.pilot, ("lijnen", 0), "talent") == ""
    veld = veld_op(profiel.pilot, ("partners", 0, "soort"))
    assert veld
    assert (veld.titel, veld.beschrijving) == ("Soort", "Wat voor partij het is.")


def test_check_does_not_load_what_only_editors_ask() -> None:
    program = (
        "import sys; from pilotkit.cli.main import run; run(sys.argv[1:]);"
        "print([name for name in sys.modules if name.endswith('uitleg')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "check", "--repo", PORTEFEUILLE],
        check=True, capture_output=True, encoding="utf-8",
    )  # fmt: skip
    assert done.stdout.endswith("\n[]\n")


def test_it_accepts_every_pilot_of_this_repository(pilotkit: Command) -> None:
    pilot = schema_of(pilotkit, "pilot")
    for file in (*ROOT.glob("pilots/*.yaml"), *PORTEFEUILLE.glob("pilots/*.yaml")):
        document = parse(file.read_text(encoding="utf-8"))
        assert document is not None
        jsonschema.validate(document.data, pilot)
    programme = parse((ROOT / "programma.yaml").read_text(encoding="utf-8"))
    assert programme is not None
    jsonschema.validate(programme.data, schema_of(pilotkit, "programma"))


@pytest.mark.parametrize(
    "change",
    [
        {"fase": "begin"},
        {"titl": "x"},
        {"titel": ""},
        {"gemeenten": ["Utrecht"]},
        {"trekker": None},
    ],
)
def test_it_refuses_what_check_refuses(pilotkit: Command, change: dict[str, Any]) -> None:
    pilot = {"titel": "A", "samenvatting": "B", "fase": "idee", "bron": "C"}
    schema = schema_of(pilotkit, "pilot")
    jsonschema.validate(pilot, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(pilot | change, schema)


def test_outside_a_repository_it_is_that_of_flevoland(
    pilotkit: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = schema_of(pilotkit, "pilot")
    monkeypatch.chdir(tmp_path)
    assert schema_of(pilotkit, "pilot") == here
    assert pilotkit("schema", "--repo", tmp_path)[0] == 2
