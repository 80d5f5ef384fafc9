"""What is open before a pilot may start, in words for who decides on that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pilotkit.check.poort import poort
from pilotkit.dossier import Dossier
from pilotkit.dutch import datum, zin
from pilotkit.finding import Severity


@dataclass(frozen=True, slots=True)
class Open:
    """What must be in order before the start, and what else asks attention."""

    eerst: tuple[str, ...]
    aandacht: tuple[str, ...]


def nog_open(dossier: Dossier) -> Open:
    """Return what the gate to uitvoering finds, in the order of the rules, each said once."""
    eerst, aandacht = [], []
    for d in poort(dossier):
        tekst = zin(d.besluit)
        if d.waived:
            tot = datum(date.fromisoformat(d.waived.tot))
            reden = zin(d.waived.reden)
            aandacht.append(f"{tekst} Daarvoor geldt een uitzondering tot en met {tot}: {reden}")
        elif d.severity is Severity.FOUT:
            eerst.append(tekst)
        else:
            aandacht.append(tekst)
    return Open(tuple(dict.fromkeys(eerst)), tuple(dict.fromkeys(aandacht)))
