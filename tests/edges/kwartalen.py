"""Pilots out of a few lines of YAML, and what a closed quarter told of them; all made up."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from pilotkit.dossier import Dossier
from pilotkit.gesloten import NIETS_GESLOTEN, Gesloten
from pilotkit.kader import Kader
from pilotkit.kwartaal import Kwartaal
from pilotkit.model.notitie import Notitie
from pilotkit.model.profielblok import ProgrammaMetProfiel
from pilotkit.opname import Gegevens, op_dag, pilot_opname
from pilotkit.profielen import find_profiel
from pilotkit.reading import read_bytes

NIETS = dict.fromkeys(("geraamd", "gevraagd", "verplicht", "uitgegeven", "beslag"), 0)
"""No amount at all."""


def kader_op(dag: str, programma: str = "") -> Kader:
    """Return the programme of Flevoland on a day, with what its file adds."""
    profiel = find_profiel("flevoland")
    assert profiel
    text = f"programma: flevoland\n{programma}"
    read = read_bytes(text.encode(), ProgrammaMetProfiel, profiel.woordenschat)
    assert read.value, read.problems
    return Kader(profiel, read.value, date.fromisoformat(dag))


def dossier_op(dag: str, tekst: str, id_: str = "werf", programma: str = "") -> Dossier:
    """Return a pilot on a day; its file holds ``tekst`` beneath a title and a summary."""
    kader = kader_op(dag, programma)
    begin = f"titel: De {id_}\nsamenvatting: Alles hier is verzonnen.\n"
    read = read_bytes((begin + tekst).encode(), kader.profiel.pilot, kader.profiel.woordenschat)
    assert read.value, read.problems
    return Dossier(f"pilots/{id_}.yaml", read.value, kader, kader.peildatum, frozenset((id_,)))


def stuk_van(kwartaal: str, *pilots: Gegevens, **rest: Any) -> Gegevens:
    """Return the figures of a closed quarter as plain data; ``rest`` stands in its head."""
    stuk: Gegevens = {
        "kwartaal": kwartaal,
        "editie": 1,
        "gesloten_op": Kwartaal.lees(kwartaal).volgende.eerste_dag.isoformat(),
        "pilotkit": "1.0",
        "controle": {"fouten": 0, "waarschuwingen": 0, "tips": 0, "uitzonderingen": 0},
        "totaal": {
            "plafond": 500000, "beslag": 0, "verplicht": 0, "uitgegeven": 0, "ruimte": 500000,
            "in_voorbereiding": 0,
        },
        "programma": NIETS,
    }  # fmt: skip
    if pilots:
        stuk["pilots"] = list(pilots)
    return stuk | rest | {"notitie": "a" * 64, "som": "b" * 64}


def notitie_van(kwartaal: str, *pilots: Gegevens, **rest: Any) -> Notitie:
    """Return the same as it is read from its file."""
    read = read_bytes(json.dumps(stuk_van(kwartaal, *pilots, **rest)).encode(), Notitie)
    assert read.value, read.problems
    return read.value


def gesloten_met(*notities: Notitie) -> Gesloten:
    """Return closed quarters of which every file can be trusted."""
    return Gesloten(notities, frozenset(Kwartaal.lees(n.kwartaal) for n in notities))


def verteld_van(kwartaal: str, *dossiers: Dossier) -> Gesloten:
    """Return a closed quarter that told of these pilots as they stood on its last day."""
    dag = Kwartaal.lees(kwartaal).laatste_dag
    opnamen = (pilot_opname(op_dag(dossier, dag)) for dossier in dossiers)
    return gesloten_met(notitie_van(kwartaal, *opnamen)) if dossiers else NIETS_GESLOTEN
