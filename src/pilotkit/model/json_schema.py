"""JSON Schema for editors, out of the models: Dutch texts on every key and word, no references."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from pilotkit.model.types import EIGEN_TEKST, LIJST, NOT_EMPTY, Blok
from pilotkit.model.woordenschat import STANDAARD, Woordenschat
from pilotkit.naamwoord import Naamwoord

if TYPE_CHECKING:
    from pilotkit.model.uitleg import Woordenlijst

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The dialect that the servers of all common editors know."""


def json_schema(
    model: type[Blok],
    titel: str,
    beschrijving: str,
    woorden: Woordenlijst,
    schat: Woordenschat = STANDAARD,
) -> dict[str, Any]:
    """Return the schema of a file: every definition in its place, so that no server gets lost.

    ``woorden`` explain the words of the lists, ``schat`` are those of the programme.
    """
    made = model.model_json_schema(schema_generator=_explaining(woorden))
    definitions = _met_lijsten(made.pop("$defs", {}), woorden, schat)
    whole = in_woorden(_inlined(_met_lijsten(made, woorden, schat), definitions), schat.heet)
    return {"$schema": DIALECT, **whole, "title": titel, "description": beschrijving}


def in_woorden(part: Any, heet: Naamwoord) -> Any:
    """Return a schema whose titles and descriptions call a pilot what a programme does.

    What a repository wrote itself stays as it is; the mark of it goes.
    """
    if isinstance(part, list):
        return [in_woorden(item, heet) for item in part]
    if not isinstance(part, dict):
        return part
    eigen = part.keys() & EIGEN_TEKST.keys()
    return {
        key: heet.in_tekst(value)
        if key in _TEKSTEN and isinstance(value, str) and not eigen
        else in_woorden(value, heet)
        for key, value in part.items()
        if key not in EIGEN_TEKST
    }


_TEKSTEN = ("title", "description")


def _explaining(woorden: Woordenlijst) -> type[GenerateJsonSchema]:
    """Return a generator that says of every word in a list what it means.

    JSON Schema has no keyword for that. ``enumDescriptions`` is that of VS Code
    and yaml-language-server, ``x-intellij-enum-metadata`` that of JetBrains; who
    knows neither passes over them.
    """

    class Explaining(GenerateJsonSchema):
        def enum_schema(self, schema: core_schema.EnumSchema) -> dict[str, Any]:
            values = [member.value for member in schema["members"]]
            return _explained(values, woorden.get(schema["cls"]))

        def str_schema(self, schema: core_schema.StringSchema) -> dict[str, Any]:
            made = super().str_schema(schema)
            if made.get("pattern") == NOT_EMPTY:
                made.pop("minLength")  # the pattern asks the same: one mistake, one message
                made["patternErrorMessage"] = "Vul hier een tekst in."
            return made

    return Explaining


def _explained(values: list[str], known: Mapping[str, str] | None) -> dict[str, Any]:
    made: dict[str, Any] = {"type": "string", "enum": values}
    if known:
        made["enumDescriptions"] = [known.get(value, "") for value in values]
        made["x-intellij-enum-metadata"] = {
            value: {"description": known.get(value, "")} for value in values
        }
    return made


def _met_lijsten(part: Any, woorden: Woordenlijst, schat: Woordenschat) -> Any:
    """Return a part with the words of the programme in the lists that it may replace.

    A key for a word out of a list that has none is no key of this programme.
    """
    if isinstance(part, list):
        return [_met_lijsten(item, woorden, schat) for item in part]
    if not isinstance(part, dict):
        return part
    if lijst := part.get(LIJST):
        beside = {key: value for key, value in part.items() if key != LIJST}
        values = [str(waarde) for waarde in schat.waarden(lijst)]
        return {**_explained(values, woorden.get(lijst)), **beside}
    return {
        key: _met_lijsten(value, woorden, schat)
        for key, value in part.items()
        if not _is_leeg(value, schat)
    }


def _is_leeg(part: Any, schat: Woordenschat) -> bool:
    """Return whether a key takes only a word out of a list that has none."""
    if not isinstance(part, dict):
        return False
    lijsten = [choice.get(LIJST) for choice in (part, *part.get("anyOf", ()))]
    return any(lijst and not schat.waarden(lijst) for lijst in lijsten)


def _inlined(part: Any, definitions: dict[str, Any]) -> Any:
    if isinstance(part, list):
        return [_inlined(item, definitions) for item in part]
    if not isinstance(part, dict):
        return part
    part = _without_null(part)
    if "$ref" in part:
        target = definitions[part["$ref"].rpartition("/")[2]]
        beside = {key: value for key, value in part.items() if key != "$ref"}
        # the docstring of a class is English, its name Dutch
        dutch = {key: value for key, value in target.items() if key != "description"}
        if "title" in dutch:
            dutch["title"] = _words(dutch["title"])
        return _inlined({**dutch, **beside}, definitions)
    return {
        key: _inlined(value, definitions)
        for key, value in part.items()
        if not (key == "default" and value in (None, [], {}))
    }


def _words(name: str) -> str:
    """Return the name of a class as words: ``ExternAdvies`` is an ``Extern advies``."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).capitalize()


def _without_null(part: dict[str, Any]) -> dict[str, Any]:
    """Return what may stand at a key that may be left out: an empty value is no way to do so.

    What the key says itself, such as an example, goes before what its type says.
    """
    choices = part.get("anyOf")
    if not choices:
        return part
    real = [choice for choice in choices if choice != {"type": "null"}]
    rest = {key: value for key, value in part.items() if key != "anyOf"}
    return {**rest, **real[0], **rest} if len(real) == 1 else {**rest, "anyOf": real}
