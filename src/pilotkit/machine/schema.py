"""JSON Schema out of the types of a machine format, for who reads it with a program.

A reader must bear new fields (docs/versions.md), so every object is open; a field that is
always there is required.
"""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter, WithJsonSchema
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def uit(*woorden: str) -> WithJsonSchema:
    """Return that a text is one of some words; a text all the same, for who makes it."""
    return WithJsonSchema({"type": "string", "enum": list(woorden)})


def uitvoerschema(vorm: Any, titel: str, beschrijving: str) -> dict[str, Any]:
    """Return the schema of all that has this type."""
    made = TypeAdapter(vorm).json_schema(mode="serialization", schema_generator=_Open)
    return {"$schema": DIALECT, "title": titel, "description": beschrijving, **made}


class _Open(GenerateJsonSchema):
    """Leaves out names and docstrings of classes: what a field means stands with the field."""

    def typed_dict_schema(self, schema: core_schema.TypedDictSchema) -> dict[str, Any]:
        made = super().typed_dict_schema(schema)
        beside = {key: value for key, value in made.items() if key not in ("title", "description")}
        return {**beside, "additionalProperties": True}

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - none has one
        return False
