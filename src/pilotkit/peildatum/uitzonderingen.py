"""What makes an exception hold: a decision, by who may take it, for a bounded time (7-truth §4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from pilotkit.gedateerd import op_datum
from pilotkit.model.pilot import Pilot
from pilotkit.model.planning import Besluit, Uitzondering
from pilotkit.model.woorden import Handeling
from pilotkit.peildatum.kader import Kader


@dataclass(frozen=True, slots=True)
class Grondslag:
    """The decision under an exception, and the last day that it allows."""

    besluit: Besluit
    uiterlijk: date


def grondslag(uitzondering: Uitzondering, pilot: Pilot, kader: Kader) -> Grondslag | None:
    """Return what an exception rests on; None where no decision has its kenmerk.

    The decision stands in the file of the pilot or in that of the programme.
    """
    besluiten = op_datum((*pilot.besluiten, *kader.programma.besluiten))
    for besluit in besluiten:
        if besluit.kenmerk and besluit.kenmerk == uitzondering.besluit:
            jaar = een_jaar_na(besluit.datum)
            return Grondslag(besluit, min(filter(None, (jaar, besluit.geldig_tot))))
    return None


def heeft_mandaat(besluit: Besluit, handeling: Handeling, kader: Kader) -> bool:
    """Return whether the organ of a decision may do such a thing, as the programme says."""
    mandaat = kader.profiel.mandaten.get(handeling)
    return mandaat is None or besluit.orgaan in mandaat


def geldt(uitzondering: Uitzondering, pilot: Pilot, kader: Kader) -> bool:
    """Return whether an exception holds on the peildatum."""
    basis = grondslag(uitzondering, pilot, kader)
    return (
        basis is not None
        and basis.besluit.datum <= kader.peildatum <= uitzondering.tot <= basis.uiterlijk
        and heeft_mandaat(basis.besluit, Handeling.UITZONDEREN, kader)
    )


def besloten(pilot: Pilot, kader: Kader) -> Iterator[tuple[int, Uitzondering]]:
    """Yield the exceptions with their index, but those that were not decided on the peildatum."""
    for index, uitzondering in enumerate(pilot.uitzonderingen):
        basis = grondslag(uitzondering, pilot, kader)
        if basis is None or basis.besluit.datum <= kader.peildatum:
            yield index, uitzondering


def een_jaar_na(dag: date) -> date:
    """Return the same day a year later; of 29 February the day before."""
    try:
        return dag.replace(year=dag.year + 1)
    except ValueError:
        return (dag + timedelta(1)).replace(year=dag.year + 1) - timedelta(1)
