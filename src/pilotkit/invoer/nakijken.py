"""What is found in a spreadsheet, by the cells that it is about."""

from __future__ import annotations

from dataclasses import dataclass

from pilotkit.check import CheckResult
from pilotkit.dutch import met_raad
from pilotkit.finding import Diagnostic, Path, Severity
from pilotkit.invoer.herkennen import Ingelezen, Regel
from pilotkit.invoer.opdracht import Invoer
from pilotkit.invoer.werkblad import Celplek
from pilotkit.persoonlijk import gemaskeerd
from pilotkit.tabellen.vorm import ID

_LANGSTE_NOTITIE = 2000


@dataclass(frozen=True, slots=True)
class Celnotities:
    """What is said of each cell, and what is about none of them."""

    bij_cellen: dict[Celplek, str]
    elders: tuple[str, ...]
    heeft_fouten: bool


def notities(werk: Invoer, result: CheckResult) -> Celnotities:
    """Return what is wrong with a spreadsheet, by cell: what cannot be read, and what rules say."""
    bij: dict[Celplek, list[str]] = {}
    elders: list[str] = []
    fouten = bool(werk.tegen)
    for bezwaar in werk.bezwaren:
        bij.setdefault(bezwaar.plek, []).append(bezwaar.zin[:1].upper() + bezwaar.zin[1:])
    for d in result.open(*Severity):
        plek = _plek(werk, d)
        zin = f"{d.code} {d.severity}: {met_raad(d.message, d.hint)}"
        fouten = fouten or d.severity is Severity.FOUT
        if plek is None:
            elders.append(f"{d.file}: {zin}")
        else:
            bij.setdefault(plek, []).append(zin)
    samen = {plek: gemaskeerd("\n".join(zinnen))[:_LANGSTE_NOTITIE] for plek, zinnen in bij.items()}
    return Celnotities(samen, tuple(elders), fouten)


def _plek(werk: Invoer, d: Diagnostic) -> Celplek | None:
    """Return the cell that a finding is about: of the deepest row that its path leads to."""
    for diepte in range(len(d.path), -1, -1):
        was = _voor_het_weghalen(werk, d.file, d.path[:diepte])
        if gevonden := werk.verschil.plekken.get((d.file, was)):
            return _cel(*gevonden, tuple(d.path[diepte:]))
    return None


def _cel(ingelezen: Ingelezen, regel: Regel, rest: Path) -> Celplek:
    delen = tuple(stap for stap in rest if isinstance(stap, str))
    kolommen = [k for k in ingelezen.tabel.kolommen if k.naam in ingelezen.kolommen and k.pad]
    for diepte in range(len(delen), 0, -1):
        for kolom in kolommen:
            if kolom.pad[:diepte] == delen[:diepte] and (len(kolom.pad) <= diepte or not rest[1:]):
                return ingelezen.plek(regel, kolom.naam)
    return ingelezen.plek(regel, ID)


def _voor_het_weghalen(werk: Invoer, bestand: str, path: Path) -> Path:
    """Return where a row stood before others of its list went."""
    if not path or not isinstance(path[-1], int):
        return path
    nummer = path[-1]
    weg = sorted(
        int(ander.rij.path[-1])
        for ander in werk.verschil.weg
        if ander.rij.bestand == bestand and ander.rij.path[:-1] == path[:-1]
    )
    for plek in weg:
        nummer += plek <= nummer
    return (*path[:-1], nummer)
