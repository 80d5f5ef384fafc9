"""The JSON Schema of the files of a programme, as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pilotkit.machine import as_json
from pilotkit.model.eigen import ProgrammaMetProfiel
from pilotkit.model.json_schema import json_schema
from pilotkit.model.notitie import Notitie
from pilotkit.model.uitleg import WOORDEN

if TYPE_CHECKING:
    from pilotkit.profiel import Profiel

PILOT_SCHEMA = ".pilotkit/pilot.schema.json"
PROGRAMMA_SCHEMA = ".pilotkit/programma.schema.json"
"""Where `init` writes them, for editors."""

_VERZONNEN = "De voorbeelden zijn verzonnen."


def pilot_schema(profiel: Profiel) -> str:
    """Return the schema of a pilot under a programme."""
    what = f"Een pilot van het programma {profiel.titel}."
    return as_json(
        json_schema(profiel.pilot, "Pilot", f"{what} {_VERZONNEN}", profiel.betekenissen())
    )


def programma_schema() -> str:
    """Return the schema of ``programma.yaml``."""
    what = "Het programma waar de pilots bij horen."
    return as_json(json_schema(ProgrammaMetProfiel, "Programma", f"{what} {_VERZONNEN}", WOORDEN))


def notitie_schema() -> str:
    """Return the schema of a closed quarter."""
    what = "Een gesloten kwartaal, zoals `pilotkit close` het schrijft."
    return as_json(json_schema(Notitie, "Notitie", what, WOORDEN))


def modeline(schema: str) -> str:
    """Return the first line of a file by which an editor finds its schema."""
    return f"# yaml-language-server: $schema={schema}"
