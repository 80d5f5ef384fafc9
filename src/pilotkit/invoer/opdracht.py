"""One import from begin to end: what was read, what changes, and the files as they become."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pilotkit.invoer.herkennen import Ingelezen, herkend
from pilotkit.invoer.kaart import Kaart, ingelezen_met
from pilotkit.invoer.toepassen import toegepast
from pilotkit.invoer.verschil import Invoerverschil, verschil
from pilotkit.invoer.werkblad import Bezwaar, Werkboek
from pilotkit.peildatum.kader import Kader
from pilotkit.source.overlay import Overlay
from pilotkit.source.repository import Files
from pilotkit.tabellen.boek import boek as boek_van

if TYPE_CHECKING:
    from pilotkit.tabellen.vorm import Boek


@dataclass(frozen=True, slots=True)
class Invoer:
    """An import: ``bestanden`` are those that change, as they were and as they become."""

    werkboek: Werkboek
    boek: Boek
    tabellen: tuple[Ingelezen, ...]
    verschil: Invoerverschil
    bestanden: dict[str, tuple[bytes, bytes]]
    bezwaren: tuple[Bezwaar, ...]
    daarna: Overlay

    @property
    def tegen(self) -> tuple[Bezwaar, ...]:
        """What must be mended before anything is written."""
        return tuple(bezwaar for bezwaar in self.bezwaren if bezwaar.houdt_tegen)


def invoer(files: Files, kader: Kader, werkboek: Werkboek, kaart: Kaart | None = None) -> Invoer:
    """Return what an import does. Raises WrongUse where nothing in the file is known."""
    boek = boek_van(files, kader)
    if kaart is not None:
        tabellen, vooraf = ingelezen_met(kaart, werkboek, boek)
        anders = verschil(boek, tabellen, {}, is_heel=False)
    else:
        gevonden = herkend(werkboek, [blad.tabel for blad in boek.bladen])
        tabellen, vooraf = gevonden.tabellen, gevonden.bezwaren
        anders = verschil(boek, tabellen, werkboek.sommen)
    bestanden, achteraf = toegepast(files, kader.profiel.pilot, anders)
    bezwaren = tuple(sorted((*vooraf, *anders.bezwaren, *achteraf), key=lambda b: b.plek))
    daarna = Overlay(files, {naam: nieuw for naam, (_, nieuw) in bestanden.items()})
    return Invoer(werkboek, boek, tabellen, anders, bestanden, bezwaren, daarna)
