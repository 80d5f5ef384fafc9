"""The JSON Schema of what commands print with ``--format json``, as text."""

from __future__ import annotations

from typing import Any, NamedTuple

from pilotkit.machine import as_json
from pilotkit.machine.agenda import AgendaJson
from pilotkit.machine.controle import ControleJson
from pilotkit.machine.gegevens import GegevensJson
from pilotkit.machine.lessen import LessenJson
from pilotkit.machine.pilots import EenPilotJson, NaastElkaarJson, SamenvattingJson
from pilotkit.machine.schema import uitvoerschema
from pilotkit.machine.verschil import VerschilJson
from pilotkit.model.json_schema import in_woorden
from pilotkit.profiel import Profiel


class Uitvoer(NamedTuple):
    """What a command prints for machines: how it is asked, and the type of it."""

    vraag: str
    vorm: Any
    wat: str


UITVOER = {
    "check": Uitvoer("check --format json", ControleJson, "Wat een controle vond."),
    "summary": Uitvoer(
        "summary --format json",
        SamenvattingJson | NaastElkaarJson,
        "Een programma in een oogopslag, of met mappen de programma's naast elkaar.",
    ),
    "show": Uitvoer("show --format json", EenPilotJson, "Een pilot."),
    "diff": Uitvoer("diff --format json", VerschilJson, "Wat er verandert tussen twee revisies."),
    "todo": Uitvoer("todo --format json", AgendaJson, "Wat er moet gebeuren."),
    "lessons": Uitvoer("lessons --format json", LessenJson, "Wat er is geleerd."),
    "export": Uitvoer(
        "export --to json", GegevensJson, "Alle gegevens, als Data Package met de rijen erin."
    ),
}
"""By the command."""


def uitvoer_schema(commando: str, profiel: Profiel) -> str:
    """Return the schema of what a command prints for machines, in the words of a programme."""
    uitvoer = UITVOER[commando]
    schema = uitvoerschema(uitvoer.vorm, f"pilotkit {uitvoer.vraag}", uitvoer.wat)
    return as_json(in_woorden(schema, profiel.woorden.pilot))
