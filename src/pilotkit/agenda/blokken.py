"""The agenda as tables of plain text, which every form for people shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pilotkit.agenda.taak import Agenda, Gevraagd, Taak
from pilotkit.dutch import datum

NIET_VERMELD = "niet vermeld"
"""Who is to do something where no file says."""

Rij = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agendablok:
    """A heading with its table; ``anders`` is the sentence where there are no rows."""

    kop: str
    kolommen: Rij
    rijen: tuple[Rij, ...]
    anders: str = ""


def blokken(agenda: Agenda) -> Iterator[Agendablok]:
    """Yield what is overdue, what is to come, and what each pilot is still asked."""
    yield Agendablok(
        "Te laat",
        ("Wanneer", "Te laat", agenda.heet.kop, "Wat", "Wie"),
        tuple(
            (t.dag_in_woorden, t.te_laat_in_woorden(agenda.peildatum), *_rij(t))
            for t in agenda.te_laat
        ),
        "Er is niets te laat.",
    )
    yield Agendablok(
        f"Tot en met {datum(agenda.tot)}",
        ("Wanneer", agenda.heet.kop, "Wat", "Wie"),
        tuple((t.dag_in_woorden, *_rij(t)) for t in agenda.komend),
        "Er staat niets gepland.",
    )
    yield from map(_gevraagd, agenda.gevraagd)


def _rij(taak: Taak) -> Rij:
    return taak.titel, taak.wat, taak.wie or NIET_VERMELD


def _gevraagd(vraag: Gevraagd) -> Agendablok:
    return Agendablok(
        f"Nog gevraagd: {vraag.titel}",
        ("Voor", "Wat", "Wie"),
        tuple((_voor(taak), taak.wat, taak.wie or NIET_VERMELD) for taak in vraag.taken),
    )


def _voor(taak: Taak) -> str:
    voor = taak.voor or "nu"
    return f"{voor}, {datum(taak.wanneer)}" if taak.wanneer else voor
