"""The text of a new ``programma.yaml``: what the profile knows, and the keys that may follow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pilotkit.begin.pilot import UITLEG
from pilotkit.begin.skeleton import skeleton
from pilotkit.model.programma import Programma

if TYPE_CHECKING:
    from pilotkit.profiel import Profiel


def programma_text(profiel: Profiel, titel: str, kop: tuple[str, ...] = ()) -> str:
    """Return the file of a new programme under a profile; ``kop`` are its first lines."""
    amounts = {"reserve": profiel.reserve, "plafond": profiel.plafond}
    data: dict[str, Any] = {"programma": profiel.naam, "titel": titel}
    if budget := {sleutel: bedrag for sleutel, bedrag in amounts.items() if bedrag is not None}:
        data["budget"] = budget
    return "\n".join((*kop, *UITLEG, *skeleton(Programma, data, lambda _path: True))) + "\n"
