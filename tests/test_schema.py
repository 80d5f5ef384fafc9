"""The schema for editors: what it accepts, we accept; what it says is Dutch and whole."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from pilotkit.source.tree import parse
from tests.conftest import PORTEFEUILLE, ROOT, Command


def schema_of(pilotkit: Command, *arguments: str | Path) -> Any:
    code, out, err = pilotkit("schema", *arguments)
    assert (code, err) == (0, "")
    return json.loads(out)


def keys(schema: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(schema, dict):
        for name, part in schema.get("properties", {}).items():
            yield name, part
            yield from keys(part)
        yield from keys(schema.get("items"))


@pytest.mark.parametrize("what", ["pilot", "programma"])
def test_every_key_is_explained_and_nothing_refers(pilotkit: Command, what: str) -> None:
    schema = schema_of(pilotkit, what, "--repo", PORTEFEUILLE)
    jsonschema.Draft7Validator.check_schema(schema)
    text = json.dumps(schema)
    assert "$ref" not in text
    assert "$defs" not in text
    assert '"null"' not in text
    found = list(keys(schema))
    assert len(found) > 25
    for name, part in found:
        assert part.get("title"), name
        assert part.get("description", "").endswith((".", "?")), name


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
