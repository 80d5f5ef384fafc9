"""A spreadsheet as it came, with what is found as notes on the cells that it is about."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from pilotkit.finding import Severity
from pilotkit.invoer.werkblad import Celplek
from pilotkit.persoonlijk import gemaskeerd
from pilotkit.tabellen.cellen import als_tekst
from pilotkit.tabellen.rekenblad import LEESWIJZER
from pilotkit.tabellen.vorm import ID

if TYPE_CHECKING:
    from pilotkit.check import CheckResult
    from pilotkit.finding import Diagnostic, Path
    from pilotkit.invoer.herkennen import Ingelezen, Regel
    from pilotkit.invoer.opdracht import Invoer
    from pilotkit.invoer.werkblad import Vel
    from pilotkit.tabellen.vorm import Cel

_LANGSTE_NOTITIE, _LANGSTE_CEL = 2000, 32_000


@dataclass(frozen=True, slots=True)
class Notities:
    """What is said of each cell, and what is about none of them."""

    bij_cellen: dict[Celplek, str]
    elders: tuple[str, ...]
    heeft_fouten: bool


def notities(werk: Invoer, result: CheckResult) -> Notities:
    """Return what is wrong with a spreadsheet, by cell: what cannot be read, and what rules say."""
    bij: dict[Celplek, list[str]] = {}
    elders: list[str] = []
    fouten = bool(werk.bezwaren)
    for bezwaar in werk.bezwaren:
        bij.setdefault(bezwaar.plek, []).append(bezwaar.zin[:1].upper() + bezwaar.zin[1:])
    for d in result.open(*Severity):
        plek = _plek(werk, d)
        hint = f" {d.hint[:1].upper()}{d.hint[1:]}." if d.hint else ""
        zin = f"{d.code} {d.severity}: {d.message}{hint}"
        fouten = fouten or d.severity is Severity.FOUT
        if plek is None:
            elders.append(f"{d.file}: {zin}")
        else:
            bij.setdefault(plek, []).append(zin)
    samen = {plek: gemaskeerd("\n".join(zinnen))[:_LANGSTE_NOTITIE] for plek, zinnen in bij.items()}
    return Notities(samen, tuple(elders), fouten)


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


def nagekeken(werk: Invoer, bij: dict[Celplek, str]) -> bytes:
    """Return the sheets as they came, as a workbook, with the notes. Raises ImportError.

    What is of a person is masked, as everywhere.
    """
    import xlsxwriter

    uit = io.BytesIO()
    with xlsxwriter.Workbook(uit, {"in_memory": True}) as boek:
        boek.set_properties({"created": datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)})
        vormen = {
            "kop": boek.add_format({"bold": True, "bg_color": "#D9E2F3", "text_wrap": True}),
            "tekst": boek.add_format({"num_format": "@", "text_wrap": True, "valign": "top"}),
            "datum": boek.add_format({"num_format": "d-m-yyyy", "valign": "top"}),
            "getal": boek.add_format({"num_format": "#,##0.##", "valign": "top"}),
            "fout": boek.add_format({"bg_color": "#FFF2CC", "text_wrap": True, "valign": "top"}),
            "foutdatum": boek.add_format({"bg_color": "#FFF2CC", "num_format": "d-m-yyyy"}),
        }
        for vel in werk.werkboek.vellen:
            _vel(boek.add_worksheet(vel.naam[:31]), vel, vormen, bij)
    return uit.getvalue()


def _vel(blad: Any, vel: Vel, vormen: dict[str, Any], bij: dict[Celplek, str]) -> None:
    koppen = 0 if vel.naam == LEESWIJZER else 1
    blad.freeze_panes(koppen, 0)
    breed = max((len(rij) for rij in vel.rijen), default=0)
    for nummer in range(breed):
        langste = max(len(als_tekst(rij[nummer])) for rij in vel.rijen if nummer < len(rij))
        blad.set_column(nummer, nummer, min(max(langste, 10), 50))
    for nummer, rij in enumerate(vel.rijen):
        for kolom, cel in enumerate(rij):
            notitie = bij.get(Celplek(vel.naam, nummer, kolom))
            _schrijf(blad, (nummer, kolom), cel, vormen, "kop" if nummer < koppen else "", notitie)
    for plek, tekst in bij.items():
        if plek.vel == vel.naam:
            blad.write_comment(plek.rij, plek.kolom, tekst, {"x_scale": 3, "y_scale": 2})


def _schrijf(  # noqa: PLR0913, PLR0917 - a cell with all that it looks like
    blad: Any, plek: tuple[int, int], cel: Cel, vormen: dict[str, Any], vorm: str,
    notitie: str | None,
) -> None:  # fmt: skip
    if cel is None:
        if notitie:
            blad.write_blank(*plek, None, vormen["fout"])
    elif isinstance(cel, int | float) and not isinstance(cel, bool):
        blad.write_number(*plek, cel, vormen["fout" if notitie else vorm or "getal"])
    elif isinstance(cel, date) and cel >= date(1900, 3, 1):
        blad.write_datetime(*plek, cel, vormen["foutdatum" if notitie else vorm or "datum"])
    else:
        tekst = gemaskeerd(als_tekst(cel, "ja", "nee"))[:_LANGSTE_CEL]
        blad.write_string(*plek, tekst, vormen["fout" if notitie else vorm or "tekst"])
