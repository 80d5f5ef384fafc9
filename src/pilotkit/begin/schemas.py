"""The JSON Schema of the files of a programme, as text."""

from __future__ import annotations

from typing import Any

from pilotkit.machine import as_json
from pilotkit.model.json_schema import json_schema
from pilotkit.model.notitie import Notitie
from pilotkit.model.profielblok import ProgrammaMetProfiel
from pilotkit.model.types import Blok
from pilotkit.profiel import Profiel

PILOT_SCHEMA = ".pilotkit/pilot.schema.json"
PROGRAMMA_SCHEMA = ".pilotkit/programma.schema.json"
"""Where `init` writes them, for editors."""

_VERZONNEN = "De voorbeelden zijn verzonnen."


def pilot_schema(profiel: Profiel) -> str:
    """Return the schema of a pilot under a programme."""
    heet = profiel.woorden.pilot
    what = f"Een {heet.enkelvoud} van het programma {profiel.titel}."
    return as_json(_schema(profiel, profiel.pilot, heet.kop, f"{what} {_VERZONNEN}"))


def programma_schema(profiel: Profiel) -> str:
    """Return the schema of ``programma.yaml`` in the words of a programme."""
    what = f"Het programma waar de {profiel.woorden.pilot.meervoud} bij horen."
    return as_json(_schema(profiel, ProgrammaMetProfiel, "Programma", f"{what} {_VERZONNEN}"))


def notitie_schema(profiel: Profiel) -> str:
    """Return the schema of a closed quarter in the words of a programme."""
    what = "Een gesloten kwartaal, zoals `pilotkit close` het schrijft."
    return as_json(_schema(profiel, Notitie, "Notitie", what))


def _schema(profiel: Profiel, model: type[Blok], titel: str, what: str) -> dict[str, Any]:
    return json_schema(model, titel, what, profiel.betekenissen(), profiel.woordenschat)


def modeline(schema: str) -> str:
    """Return the first line of a file by which an editor finds its schema."""
    return f"# yaml-language-server: $schema={schema}"
