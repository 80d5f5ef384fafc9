"""What is wrong with the keys that a programme describes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pilotkit.dutch import kort, opsomming
from pilotkit.eigen.fout import Fout, dubbel, fout
from pilotkit.finding import Path
from pilotkit.model.eigen import Veldsoort
from pilotkit.model.types import Blok
from pilotkit.model.velden import veld_op
from pilotkit.model.voorwaarde import Voorwaarde, Voorwaarden
from pilotkit.profiel import Profiel

if TYPE_CHECKING:
    from pilotkit.model.eigen import EigenKenmerk, EigenVeld
    from pilotkit.model.profielblok import Profielblok

LIJSTEN = (Veldsoort.LIJST, Veldsoort.BEWIJS)


def sleutelfouten(blok: Profielblok) -> Iterator[Fout]:
    """Yield keys that stand twice or cannot be one, and what does not fit in a description."""
    yield from _lijst(("voorwaarden",), [v.sleutel for v in blok.voorwaarden], Voorwaarden)
    yield from dubbel(("fasen",), [f.fase for f in blok.fasen], "fase", "geef elk een eigen naam")
    yield from _lijst(("kenmerken",), [k.sleutel for k in blok.kenmerken], Blok)
    for index, kenmerk in enumerate(blok.kenmerken):
        yield from _kenmerk(("kenmerken", index), kenmerk)
    for index, voorwaarde in enumerate(blok.voorwaarden):
        plek: Path = ("voorwaarden", index, "velden")
        yield from _lijst(plek, [veld.sleutel for veld in voorwaarde.velden], Voorwaarde)
        for nummer, veld in enumerate(voorwaarde.velden):
            yield from _kenmerk((*plek, nummer), veld)
            yield from _veld((*plek, nummer), veld)


def _lijst(plek: Path, sleutels: list[str], model: type[Blok]) -> Iterator[Fout]:
    """Yield keys that stand twice, that the model has already, or that could be no key of it."""
    yield from dubbel(plek, sleutels, "sleutel", "geef elk een eigen naam")
    for index, sleutel in enumerate(sleutels):
        waar = (*plek, index, "sleutel")
        if hasattr(model, sleutel) or sleutel in model.model_fields:
            yield fout(waar, f"`{sleutel}` heeft hier al een betekenis.", "kies een ander woord")
        elif sleutel.startswith("model_"):
            zin = f"`{sleutel}` kan geen sleutel zijn: `model_` is bezet."
            yield fout(waar, zin, "kies een ander woord")


def kenmerkfouten(blok: Profielblok, basis: Profiel | None) -> Iterator[Fout]:
    """Yield kenmerken that the basis has already, under another meaning."""
    for index, kenmerk in enumerate(blok.kenmerken):
        if basis and veld_op(basis.pilot, ("kenmerken", kenmerk.sleutel)):
            zin = f"`{kenmerk.sleutel}` heeft de basis al."
            yield fout(("kenmerken", index, "sleutel"), zin, "kies een ander woord")


def _kenmerk(plek: Path, veld: EigenKenmerk) -> Iterator[Fout]:
    """Yield what does not fit in the description of one key."""
    if veld.soort is Veldsoort.KEUZE and not veld.waarden:
        zin = f"Bij de keuze `{veld.sleutel}` staat niet waaruit je kiest."
        yield fout((*plek, "soort"), zin, "zet erbij: `waarden: [{waarde: …, uitleg: …}]`")
    if veld.waarden and veld.soort not in (Veldsoort.KEUZE, Veldsoort.LIJST):
        zin = f"`{veld.sleutel}` heeft `waarden`, maar is geen keuze en geen lijst."
        yield fout((*plek, "waarden"), zin, "typ `soort: keuze`, of haal `waarden` weg")
    yield from dubbel((*plek, "waarden"), [woord.waarde for woord in veld.waarden], "waarde")


def _veld(plek: Path, veld: EigenVeld) -> Iterator[Fout]:
    """Yield what cannot be asked of a key under a condition."""
    if veld.minstens is not None and veld.soort not in LIJSTEN:
        zin = f"`{veld.sleutel}` heeft `minstens`, maar is geen lijst."
        yield fout((*plek, "minstens"), zin, "typ `soort: lijst`, of haal `minstens` weg")
    elif veld.minstens and veld.waarden and veld.minstens > len(veld.waarden):
        zin = (
            f"Er zijn er minstens {veld.minstens} nodig, maar er zijn {len(veld.waarden)} woorden."
        )
        yield fout((*plek, "minstens"), zin, "vraag er minder, of zet er meer bij `waarden`")
    if veld.niet and veld.soort in LIJSTEN:
        zin = f"`{veld.sleutel}` heeft `niet`, maar is een lijst."
        yield fout((*plek, "niet"), zin, "haal `niet` weg; laat het woord weg bij `waarden`")
        return
    mag = [woord.waarde for woord in veld.waarden]
    if veld.soort is Veldsoort.JA_NEE:
        mag = ["true", "false"]
    for index, niet in enumerate(veld.niet):
        if niet not in mag:
            zin = f"`{kort(niet)}` kan bij `{veld.sleutel}` niet voorkomen."
            hint = f"kies uit {opsomming(mag, 'of')}" if mag else "haal `niet` weg"
            yield fout((*plek, "niet", index), zin, hint)
    if mag and set(mag) <= set(veld.niet):
        zin = f"Bij `{veld.sleutel}` mag niets staan: elk woord staat ook bij `niet`."
        yield fout((*plek, "niet"), zin, "haal er ten minste een weg")
