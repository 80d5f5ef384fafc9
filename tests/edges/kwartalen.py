"""What a closed quarter told of pilots; all made up."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

from pilotkit.dossier import Dossier
from pilotkit.kwartaal import Kwartaal
from pilotkit.model.notitie import Notitie
from pilotkit.model.woordenschat import STANDAARD
from pilotkit.opname import Gegevens, op_dag, pilot_opname
from pilotkit.peildatum.gesloten import NIETS_GESLOTEN, Gesloten
from tests.edges.dossiers import dossier, gelezen

NIETS = dict.fromkeys(("geraamd", "gevraagd", "verplicht", "uitgegeven", "beslag"), 0)
"""No amount at all."""


def dossier_op(dag: str, tekst: str, id_: str = "werf", programma: str = "") -> Dossier:
    """Return a pilot on a day by its id; ``tekst`` begins with its phase."""
    fase, _, rest = tekst.removeprefix("fase: ").partition("\n")
    pilot = dossier(rest, fase=fase, dag=date.fromisoformat(dag), programma=programma)
    return replace(pilot, bestand=f"pilots/{id_}.yaml", ids=frozenset((id_,)))


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
    return gelezen(json.dumps(stuk_van(kwartaal, *pilots, **rest)), Notitie, STANDAARD)


def gesloten_met(*notities: Notitie) -> Gesloten:
    """Return closed quarters of which every file can be trusted."""
    return Gesloten(notities, frozenset(Kwartaal.lees(n.kwartaal) for n in notities))


def verteld_van(kwartaal: str, *dossiers: Dossier) -> Gesloten:
    """Return a closed quarter that told of these pilots as they stood on its last day."""
    dag = Kwartaal.lees(kwartaal).laatste_dag
    opnamen = (pilot_opname(op_dag(dossier, dag)) for dossier in dossiers)
    return gesloten_met(notitie_van(kwartaal, *opnamen)) if dossiers else NIETS_GESLOTEN
