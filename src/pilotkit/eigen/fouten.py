"""What is wrong with a programme that a repository describes, beside the form of its keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pilotkit.dutch import kort, lijkt_op, opsomming
from pilotkit.eigen.fout import Fout, fout
from pilotkit.eigen.regelfouten import eigen_regelfouten, regelfouten
from pilotkit.eigen.sleutelfouten import kenmerkfouten, sleutelfouten
from pilotkit.eigen.taakfouten import taakfouten
from pilotkit.finding import Path
from pilotkit.invulling import invulling
from pilotkit.problem import Problem
from pilotkit.profiel import Profiel
from pilotkit.profielen import find_profiel, namen

if TYPE_CHECKING:
    from pilotkit.model.profielblok import Profielblok

_MEESTE = {
    "voorwaarden": 40, "fasen": 40, "kenmerken": 100, "gebieden": 500, "lijnen": 100,
    "opgaven": 500, "organen": 100, "partijen": 100, "kosten": 100, "eigen_regels": 100,
    "plichten": 100,
}  # fmt: skip
"""So much a programme may have of each: all of it makes every check a little slower."""
_MEESTE_VELDEN = 300
_MEESTE_WOORDEN = 100


def profielproblemen(naam: str, titel: str, blok: Profielblok) -> tuple[Problem, ...]:
    """Return what is wrong with what a programme says of itself, each with its place."""
    basis = find_profiel(blok.basis) if blok.basis else None
    fouten = list(_te_veel(blok))
    if not fouten:
        fouten += [*_namen(naam, blok, basis), *sleutelfouten(blok), *kenmerkfouten(blok, basis)]
        fouten += [*_zonder(blok, basis), *regelfouten(blok, basis)]
        fouten += [*taakfouten(blok, basis), *_leeg(blok)]
    if not fouten:  # a path can only be followed in what can be made
        fouten += eigen_regelfouten(naam, titel, blok)
    return tuple(Problem("profiel", path, facts=facts) for path, facts in fouten)


def _te_veel(blok: Profielblok) -> Iterator[Fout]:
    for sleutel, meeste in _MEESTE.items():
        yield from _hooguit((sleutel,), len(getattr(blok, sleutel)), meeste)
    aantal = sum(len(v.velden) for v in blok.voorwaarden)
    yield from _hooguit(("voorwaarden",), aantal, _MEESTE_VELDEN, "velden")
    for index, kenmerk in enumerate(blok.kenmerken):
        yield from _hooguit(
            ("kenmerken", index, "waarden"), len(kenmerk.waarden), _MEESTE_WOORDEN, "woorden"
        )
    for index, voorwaarde in enumerate(blok.voorwaarden):
        for nummer, veld in enumerate(voorwaarde.velden):
            plek: Path = ("voorwaarden", index, "velden", nummer, "waarden")
            yield from _hooguit(plek, len(veld.waarden), _MEESTE_WOORDEN, "woorden")


def _leeg(blok: Profielblok) -> Iterator[Fout]:
    """Yield the texts that only hold a place."""
    for path in invulling(blok.model_dump()).plekken:
        sleutel = next(stap for stap in reversed(path) if isinstance(stap, str))
        if sleutel not in _WOORDEN:
            yield fout(
                path, f"Bij `{sleutel}` staat nog niets.", "vul de tekst in, of haal hem weg"
            )


_WOORDEN = ("sleutel", "waarde", "fase", "vanaf", "zonder", "lijnen", "partijen", "kosten", "niet")
"""Keys with words of one's own, which may well be a single letter."""


def _hooguit(plek: Path, aantal: int, meeste: int, wat: str = "") -> Iterator[Fout]:
    if aantal > meeste:
        zin = f"Er staan {aantal} {wat or str(plek[-1]).replace('_', ' ')}; hooguit {meeste} kan."
        yield fout(plek, zin, "houd alleen wat het programma echt nodig heeft")


def _namen(naam: str, blok: Profielblok, basis: Profiel | None) -> Iterator[Fout]:
    """Yield names and amounts that contradict each other or that nobody knows."""
    if find_profiel(naam):
        zin = f"`programma: {kort(naam)}` is een programma dat pilotkit al kent, maar er staat ook "
        hint = (
            f"geef het een eigen naam; zet onder `profiel` `basis: {kort(naam)}` om erop te bouwen"
        )
        yield ("programma",), {"zin": f"{zin}een eigen `profiel`.", "hint": hint}
    if blok.basis and basis is None:
        dichtbij = lijkt_op(blok.basis, namen())
        hint = f"bedoel je `{dichtbij}`?" if dichtbij else f"kies uit {opsomming(namen(), 'of')}"
        yield fout(("basis",), f"Het programma `{kort(blok.basis)}` is er niet.", hint)
    reserve = blok.reserve or (basis.reserve if basis else None)
    plafond = blok.plafond or (basis.plafond if basis else None)
    if reserve and plafond and plafond > reserve:
        sleutel = "plafond" if blok.plafond else "reserve"
        yield fout((sleutel,), "Het plafond is hoger dan de reserve.", "verbeter een van de twee")
    if blok.zonder_fasen and blok.fasen:
        zin = "`zonder_fasen` zegt dat er geen fasen zijn, maar er staan `fasen`."
        yield fout(("zonder_fasen",), zin, "haal een van de twee weg")
    elif blok.fasen and basis and not basis.levensloop.fasen:
        zin = "De basis kent geen fasen; dan kunnen ze er hier niet bij."
        yield fout(("fasen",), zin, "haal `fasen` weg, of begin zonder `basis`")


def _zonder(blok: Profielblok, basis: Profiel | None) -> Iterator[Fout]:
    bekend = basis.voorwaarden.sleutels() if basis else ()
    ook = {voorwaarde.sleutel for voorwaarde in blok.voorwaarden}
    for index, sleutel in enumerate(blok.zonder):
        if sleutel not in bekend:
            hint = f"kies uit {opsomming(bekend, 'of')}" if bekend else "haal `zonder` weg"
            zin = f"De voorwaarde `{sleutel}` heeft de basis niet."
            yield fout(("zonder", index), zin, hint)
        elif sleutel in ook:
            zin = f"`{sleutel}` staat bij `zonder`, maar ook bij `voorwaarden`."
            yield fout(("zonder", index), zin, "haal een van de twee weg")
