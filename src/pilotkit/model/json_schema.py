"""JSON Schema for editors, out of the models: Dutch texts on every key, no references."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pilotkit.model.types import Blok

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The dialect that the servers of all common editors know."""


def json_schema(model: type[Blok], titel: str, beschrijving: str) -> dict[str, Any]:
    """Return the schema of a file: every definition in its place, so that no server gets lost."""
    made = model.model_json_schema()
    definitions = made.pop("$defs", {})
    whole = _inlined(made, definitions)
    return {"$schema": DIALECT, **whole, "title": titel, "description": beschrijving}


def _inlined(part: Any, definitions: dict[str, Any]) -> Any:
    if isinstance(part, list):
        return [_inlined(item, definitions) for item in part]
    if not isinstance(part, dict):
        return part
    part = _without_null(part)
    if "$ref" in part:
        target = definitions[part["$ref"].rpartition("/")[2]]
        beside = {key: value for key, value in part.items() if key != "$ref"}
        dutch = {key: value for key, value in target.items() if key != "description"}
        return _inlined({**dutch, **beside}, definitions)
    return {
        key: _inlined(value, definitions)
        for key, value in part.items()
        if not (key == "default" and value in (None, [], {}))
    }


def _without_null(part: dict[str, Any]) -> dict[str, Any]:
    """Return what may stand at a key that may be left out: an empty value is no way to do so."""
    choices = part.get("anyOf")
    if not choices:
        return part
    real = [choice for choice in choices if choice != {"type": "null"}]
    rest = {key: value for key, value in part.items() if key != "anyOf"}
    return {**rest, **real[0]} if len(real) == 1 else {**rest, "anyOf": real}
