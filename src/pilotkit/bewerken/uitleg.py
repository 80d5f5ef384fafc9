"""The keys that come into use with a phase, put in a file behind a # to be filled in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from pilotkit.begin.pilot import hoort_bij
from pilotkit.begin.skeleton import example
from pilotkit.bewerken.plek import achter_hekje, rij_met_toebehoren
from pilotkit.bewerken.tekst import onder
from pilotkit.bewerken.werkstuk import Werkstuk
from pilotkit.finding import Path
from pilotkit.model.types import Blok
from pilotkit.model.velden import velden
from pilotkit.model.woorden import Fase
from pilotkit.model.woordenschat import Woordenschat
from pilotkit.profiel import Profiel

if TYPE_CHECKING:
    from pilotkit.editing.parts import Part


def met_uitleg(
    content: bytes, profiel: Profiel, van: Fase, naar: Fase
) -> tuple[bytes, tuple[str, ...]]:
    """Return a file with the keys that come into use behind a #, and which those are.

    Left out is what is there already, as a value or behind a #. Raises WrongUse where
    that is not possible, UnreadableText where the file cannot be read.
    """
    stuk = Werkstuk(content)
    schat = profiel.woordenschat

    def komt_erbij(path: Path) -> bool:
        return hoort_bij(naar, path) and not hoort_bij(van, path)

    per_rij: dict[int, list[str]] = {}
    gedaan: list[str] = []
    for part, blok, path in _ontbrekend(stuk.root, profiel.pilot, (), komt_erbij, schat):
        kolom = part.entries[0].begin[1]
        bekend = achter_hekje(part, stuk.before.lines)
        if path[-1] in bekend:
            continue
        rij = _na(part, blok, str(path[-1]), stuk.before.lines, bekend)
        regels = example(blok, path, lambda p: hoort_bij(naar, p), schat, kolom)
        per_rij.setdefault(rij, []).extend(regels)
        gedaan.append(".".join(map(str, path)))
    ingrepen = (onder(rij, regels) for rij, regels in per_rij.items())
    return stuk.met(ingrepen, stuk.before.data), tuple(gedaan)


def _ontbrekend(
    part: Part,
    blok: type[Blok],
    boven: Path,
    komt_erbij: Callable[[Path], bool],
    schat: Woordenschat,
) -> Iterator[tuple[Part, type[Blok], Path]]:
    """Yield the keys that come into use and are no values yet, with the block to put them in."""
    if part.in_brackets or not part.is_mapping:
        return
    er_zijn = {entry.key.name: entry.value for entry in part.entries if entry.key}
    for sleutel, veld in velden(blok, schat).items():
        path = (*boven, sleutel)
        if sleutel not in er_zijn:
            if komt_erbij(path):
                yield part, blok, path
        elif veld.blok and not boven and (binnen := er_zijn[sleutel]):
            yield from _ontbrekend(binnen, veld.blok, path, komt_erbij, schat)


def _na(
    part: Part,
    blok: type[Blok],
    sleutel: str,
    lines: Sequence[str],
    bekend: Mapping[str, tuple[int, int]],
) -> int:
    """Return the row below which a key comes in the order of the model."""
    orde = {naam: nummer for nummer, naam in enumerate(velden(blok))}
    plaatsen = {
        entry.key.name: rij_met_toebehoren(entry, lines) for entry in part.entries if entry.key
    }
    plaatsen |= {naam: last for naam, (_, last) in bekend.items() if naam in orde}
    eerder = [naam for naam in plaatsen if orde.get(naam, len(orde)) < orde[sleutel]]
    if not eerder:
        return part.entries[0].begin[0] - 1
    return plaatsen[max(eerder, key=orde.__getitem__)]
