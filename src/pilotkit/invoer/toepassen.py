"""From changes to the texts of the files: comments stay, and what is not changed too."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby, pairwise
from typing import Any

from pilotkit.bewerken.samen import alle_gezet
from pilotkit.bewerken.schrijven import achter_sleutel
from pilotkit.bewerken.weghalen import weggehaald
from pilotkit.bewerken.zetten import gezet
from pilotkit.editing.layout import Unformattable, formatted
from pilotkit.errors import WrongUse
from pilotkit.finding import Path
from pilotkit.invoer.verschil import Erbij, Invoerverschil, Zet
from pilotkit.invoer.werkblad import Bezwaar, Celplek
from pilotkit.model.profielblok import ProgrammaMetProfiel
from pilotkit.model.types import Blok
from pilotkit.problem import UnreadableText
from pilotkit.source.repository import PROGRAMMA, Files
from pilotkit.yaml.document import value_at
from pilotkit.yaml.keys import keys_in


def toegepast(
    files: Files, pilot: type[Blok], verschil: Invoerverschil
) -> tuple[dict[str, tuple[bytes, bytes]], list[Bezwaar]]:
    """Return each file that changes, as it was (nothing for a new one) and as it becomes.

    A change that would touch something else is an objection, and stays away.
    """
    gemaakt: dict[str, tuple[bytes, bytes]] = {}
    bezwaren: list[Bezwaar] = []
    for bestand in verschil.bestanden:
        model: type[Blok] = ProgrammaMetProfiel if bestand == PROGRAMMA else pilot
        erbij = [ding for ding in verschil.erbij if ding.bestand == bestand]
        if not files.has(bestand):
            gemaakt[bestand] = b"", _nieuw(erbij, model)
            continue
        oud = files.read(bestand)
        nieuw = oud
        zetten = [zet for zet in verschil.zetten if zet.bestand == bestand]
        for is_waarde, groep in groupby(zetten, _is_waarde):
            if is_waarde:
                samen = [(zet.path, zet.waarde, zet.plek) for zet in groep]
                nieuw = _samen(nieuw, model, samen, bezwaren)
            else:
                for zet in groep:
                    nieuw = _probeer(nieuw, model, zet, bezwaren)
        samen = [(ding.path, ding.data, ding.plek) for ding in erbij]
        nieuw = _samen(nieuw, model, samen, bezwaren)
        for path in _van_achter_naar_voren(verschil, bestand):
            try:
                nieuw = weggehaald(nieuw, path)
            except WrongUse as wrong:
                verschil.opmerkingen.append(f"{bestand}: {wrong}")
        gemaakt[bestand] = oud, nieuw
    return {naam: paar for naam, paar in gemaakt.items() if paar[0] != paar[1]}, bezwaren


def _is_waarde(zet: Zet) -> bool:
    """Return whether a change is a value and nothing else: not what goes, nor written out."""
    return zet.waarde is not None and not zet.kolom.verkort


def _samen(
    content: bytes,
    model: type[Blok],
    samen: list[tuple[Path, Any, Celplek]],
    bezwaren: list[Bezwaar],
) -> bytes:
    content, mis = alle_gezet(content, model, [(path, waarde) for path, waarde, _ in samen])
    bezwaren += (Bezwaar(samen[nummer][2], zin) for nummer, zin in mis.items())
    return content


def _probeer(content: bytes, model: type[Blok], zet: Zet, bezwaren: list[Bezwaar]) -> bytes:
    try:
        if zet.waarde is None:
            return weggehaald(content, zet.path)
        return _gezet(content, model, zet)
    except WrongUse as wrong:
        bezwaren.append(Bezwaar(zet.plek, str(wrong)))
        return content


def _gezet(content: bytes, model: type[Blok], zet: Zet) -> bytes:
    """Put a value in a file; a block of which only yes or no stands there is written out first."""
    if zet.kolom.verkort:
        blok = value_at(keys_in(content), zet.path[:-1])
        if isinstance(blok, bool):
            heel = {**zet.kolom.verkort[blok], str(zet.path[-1]): zet.waarde}
            return gezet(content, model, zet.path[:-1], heel)
    return gezet(content, model, zet.path, zet.waarde)


def _van_achter_naar_voren(verschil: Invoerverschil, bestand: str) -> list[Path]:
    """Return the places that go, last first; what stands in another that goes is in that."""
    paden = {weg.rij.path for weg in verschil.weg if weg.rij.bestand == bestand}
    eigen = [
        path for path in paden if not any(path[:diepte] in paden for diepte in range(1, len(path)))
    ]
    return sorted(eigen, key=_volgorde, reverse=True)


def _volgorde(path: Path) -> list[tuple[bool, int, str]]:
    return [
        (isinstance(stap, int), stap if isinstance(stap, int) else 0, str(stap)) for stap in path
    ]


def _nieuw(erbij: Iterable[Erbij], model: type[Blok]) -> bytes:
    """Return the text of a new file."""
    heel: dict[str, Any] = {}
    for ding in erbij:
        _leg(heel, ding.path, ding.data)
    _, regels = achter_sleutel(heel, 0)
    tekst = "".join(f"{regel}\n" for regel in regels).encode()
    try:
        return formatted(tekst, model)
    except (Unformattable, UnreadableText):
        return tekst


def _leg(heel: dict[str, Any], path: Path, data: dict[str, Any]) -> None:
    """Put an entry in the data of a new file; those of one list come in their order."""
    blok: Any = heel
    for stap, volgende in pairwise((*path, None)):
        leeg: Any = [] if isinstance(volgende, int) else {}
        if isinstance(stap, int):
            while len(blok) <= stap:
                blok.append({})
            blok = blok[stap]
        else:
            blok = blok.setdefault(stap, leeg)
    blok.update(data)
