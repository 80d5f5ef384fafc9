"""What the models know of each key: its kind, its words, the keys beside it.

One reading of the annotations, for messages now and for editors later.
"""

from __future__ import annotations

import types
from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache
from typing import Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from pilotkit.finding import Path
from pilotkit.model.types import EIGEN_TEKST, Blok, FoutSoort, UitLijst
from pilotkit.model.woordenschat import STANDAARD, Woordenschat
from pilotkit.problem import Veld


@lru_cache(maxsize=4096)  # of a programme that changes the models are left behind
def veld_van(annotatie: Any, titel: str = "", schat: Woordenschat = STANDAARD) -> Veld:
    """Return what an annotation allows. None beside it only says that it may be left out."""
    if get_origin(annotatie) in (Union, types.UnionType):
        (kern,) = (arg for arg in get_args(annotatie) if arg is not type(None))
        return veld_van(kern, titel, schat)
    if hasattr(annotatie, "__metadata__"):
        bijzonder = _bijzonder(annotatie.__metadata__, titel, schat)
        return bijzonder or veld_van(get_args(annotatie)[0], titel, schat)
    if get_origin(annotatie) is tuple:
        return Veld("lijst", titel, item=veld_van(get_args(annotatie)[0], titel, schat))
    if get_origin(annotatie) is Literal:
        return Veld("keuze", titel, waarden=get_args(annotatie))
    if isinstance(annotatie, type) and issubclass(annotatie, Blok):
        return Veld("blok", titel, blok=annotatie, verkort=bool(annotatie.verkort))
    if isinstance(annotatie, type) and issubclass(annotatie, StrEnum):
        return Veld("keuze", titel, waarden=tuple(annotatie))
    return Veld("tekst", titel)


def _bijzonder(metadata: Iterable[Any], titel: str, schat: Woordenschat) -> Veld | None:
    """Return what the marks beside a type allow, or None where the type itself says it."""
    veld: Veld | None = None
    for merk in metadata:
        if isinstance(merk, FoutSoort):
            veld = Veld(merk.soort, titel)
        elif isinstance(merk, UitLijst) and not merk.is_ruim:
            veld = Veld("keuze", titel, waarden=schat.waarden(merk.lijst), lijst=merk.lijst)
    return veld


def _van_info(info: FieldInfo, schat: Woordenschat) -> Veld:
    titel, beschrijving = _teksten(info, schat)
    annotatie: Any = info.annotation
    veld = _bijzonder(info.metadata, titel, schat) or veld_van(annotatie, titel, schat)
    return replace(veld, verplicht=info.is_required(), beschrijving=beschrijving)


def _teksten(info: FieldInfo, schat: Woordenschat) -> tuple[str, str]:
    """Return what a key is called and what it means, in the words of the programme."""
    teksten = info.title or "", info.description or ""
    if info.json_schema_extra == EIGEN_TEKST:
        return teksten
    titel, beschrijving = map(schat.heet.in_tekst, teksten)
    return titel, beschrijving


def velden(blok: type[Blok], schat: Woordenschat = STANDAARD) -> Mapping[str, Veld]:
    """Return the keys of a block and what may stand at each, in their order.

    A key for a word out of a list that has no words in this programme is no key of it.
    """
    return _velden(blok, schat)


@lru_cache(maxsize=1024)
def _velden(blok: type[Blok], schat: Woordenschat) -> Mapping[str, Veld]:
    laatste = blok.sluit_af
    sleutels = sorted(blok.model_fields, key=lambda sleutel: sleutel in laatste)
    alle = {sleutel: _van_info(blok.model_fields[sleutel], schat) for sleutel in sleutels}
    return {sleutel: veld for sleutel, veld in alle.items() if veld.waarden or not veld.lijst}


def _eigen(blok: type[Blok], sleutel: str) -> Veld | None:
    """Return what may stand at a key that no model knows: a text, in a block that is open."""
    return Veld("tekst", sleutel.replace("_", " ").capitalize()) if _is_open(blok) else None


def _is_open(blok: type[Blok]) -> bool:
    return blok.model_config.get("extra") == "allow"


@lru_cache(maxsize=1024)
def open_blokken(blok: type[Blok]) -> tuple[tuple[Path, type[Blok]], ...]:
    """Return the open blocks of a model with the way to each, through blocks and no lists."""
    gevonden: list[tuple[Path, type[Blok]]] = [((), blok)] if _is_open(blok) else []
    for sleutel, veld in velden(blok).items():
        onder: type[Blok] | None = veld.blok
        if onder:
            gevonden += (((sleutel, *path), diep) for path, diep in open_blokken(onder))
    return tuple(gevonden)


def veld_op(blok: type[Blok], path: Path, schat: Woordenschat = STANDAARD) -> Veld | None:
    """Return what may stand at a path under the block; None where nothing may."""
    veld: Veld | None = Veld("blok", blok=blok)
    for stap in path:
        if veld is None:
            return None
        if isinstance(stap, int):
            veld = veld.item
        else:
            bekend = velden(veld.blok, schat) if veld.blok else {}
            veld = bekend.get(stap) or (_eigen(veld.blok, stap) if veld.blok else None)
    return veld


def plekken(blok: type[Blok], schat: Woordenschat = STANDAARD) -> Mapping[str, tuple[Path, ...]]:
    """Return by key the blocks in which it may stand, the highest first; ``()`` is the top."""
    return _plekken(blok, schat)


@lru_cache(maxsize=64)
def _plekken(blok: type[Blok], schat: Woordenschat) -> Mapping[str, tuple[Path, ...]]:
    gevonden: dict[str, list[Path]] = {}
    rij: list[tuple[type[Blok], Path]] = [(blok, ())]
    for hier, path in rij:  # it grows as it goes
        for sleutel, veld in velden(hier, schat).items():
            gevonden.setdefault(sleutel, []).append(path)
            dieper = veld.blok or (veld.item.blok if veld.item else None)
            if dieper and len(path) < _DIEPST:
                rij.append((dieper, (*path, sleutel)))
    return {sleutel: tuple(paden) for sleutel, paden in gevonden.items()}


_DIEPST = 3
