"""From the block ``profiel`` of a programme file to the profile that it describes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Literal

from pydantic import Field, create_model

from pilotkit.eigen.delen import (
    instellingen_van,
    kenmerken_van,
    levensloop_van,
    lijsten_van,
    mandaten_van,
    plichten_van,
    woorden_van,
)
from pilotkit.eigen.plekken import onthoud
from pilotkit.eigen.regels import eigen_regels
from pilotkit.eigen.velden import Blokvelden, keuzes
from pilotkit.eigen.voorwaarden import codes_van, eigen_voorwaarden
from pilotkit.model.pilot import Pilot, ZonderFasen
from pilotkit.model.profielblok import Profielblok
from pilotkit.model.types import Blok
from pilotkit.model.velden import veld_op
from pilotkit.model.woordenschat import FASE
from pilotkit.profiel import (
    Modellen,
    Profiel,
)
from pilotkit.profielen import find_profiel

if TYPE_CHECKING:
    from pilotkit.model.uitleg import Woordenlijst


def _kaal() -> Modellen:
    from pilotkit.model.voorwaarde import Voorwaarden

    return Modellen(Pilot, Voorwaarden)


GEEN = Profiel(naam="", titel="", provincie="de financier", modellen=_kaal, ritme="")
"""What a programme begins with that builds on no other."""


def profiel_uit(naam: str, titel: str, blok: Profielblok) -> Profiel:
    """Return the profile that a repository describes; the same one for the same text."""
    return _profiel(naam, titel, blok.model_dump_json())


def _profiel(naam: str, titel: str, tekst: str) -> Profiel:
    return _eigen(naam, titel, tekst).profiel


def _klasse(naam: str, titel: str, tekst: str, plek: int) -> type:
    return _eigen(naam, titel, tekst).gemaakt().klassen[plek]


@dataclass(frozen=True, slots=True)
class _Eigen:
    """A described programme, and what is made of it when a file is read."""

    profiel: Profiel
    gemaakt: Callable[[], _Gemaakt]


@lru_cache(maxsize=16)
def _eigen(naam: str, titel: str, tekst: str) -> _Eigen:
    blok = Profielblok.model_validate_json(tekst, strict=False)
    basis = (find_profiel(blok.basis) if blok.basis else None) or GEEN

    @cache
    def gemaakt() -> _Gemaakt:
        made = _gemaakt(blok, basis)
        onthoud(made.klassen, _klasse, naam, titel, tekst)
        return made

    codes = (*(regel.code for regel in blok.eigen_regels), *codes_van(blok.voorwaarden))
    profiel = replace(
        basis,
        naam=naam,
        titel=titel,
        provincie=blok.financier or basis.provincie,
        modellen=lambda: gemaakt().modellen,
        woorden=woorden_van(blok.woorden, basis.woorden),
        gemeenten=blok.gebieden or basis.gemeenten,
        lijnen=blok.lijnen or basis.lijnen,
        opgaven=blok.opgaven or basis.opgaven,
        plichten=plichten_van(blok, basis),
        reserve=blok.reserve or basis.reserve,
        plafond=blok.plafond or basis.plafond,
        regels=lambda: (*basis.regels(), *eigen_regels(blok.eigen_regels)),
        instellingen={**basis.instellingen, **instellingen_van(blok, basis)},
        families={**{code[:3]: f"Regels van {titel}" for code in codes}, **basis.families},
        uitleg=lambda: {**basis.uitleg(), **gemaakt().woorden},
        mandaten=mandaten_van(blok, basis),
        kenmerken=kenmerken_van(blok, basis),
        levensloop=levensloop_van(blok, basis),
        lijsten={**basis.lijsten, **lijsten_van(blok)},
        maak=(_profiel, (naam, titel, tekst)),
    )
    return _Eigen(profiel, gemaakt)


@dataclass(frozen=True, slots=True)
class _Gemaakt:
    modellen: Modellen
    woorden: Woordenlijst
    klassen: tuple[type, ...]
    """All that was made, in an order that the description gives."""


def _gemaakt(blok: Profielblok, basis: Profiel) -> _Gemaakt:
    """Make the model of a pilot: that of the basis, with what the programme says otherwise."""
    eigen = eigen_voorwaarden(blok.voorwaarden, basis.voorwaarden, blok.zonder)
    kenmerken = Blokvelden(blok.kenmerken)
    velden: dict[str, Any] = {"voorwaarden": _blok(eigen.voorwaarden, "voorwaarden")}
    woorden = {**eigen.woorden, **kenmerken.woorden}
    if blok.gebieden:
        namen: Any = Literal.__getitem__(blok.gebieden)
        velden["gemeenten"] = (_lijst_uit(namen), _als_in(Pilot, "gemeenten"))
    if blok.lijnen:
        lijnen = keuzes("lijnen", blok.lijnen)
        woorden[lijnen] = {lijn: f"De lijn {lijn.replace('_', ' ')}." for lijn in blok.lijnen}
        velden["lijnen"] = (_lijst_uit(lijnen), _als_in(Pilot, "lijnen"))
    if kenmerken.van:
        van_basis = veld_op(basis.pilot, ("kenmerken",))
        blok_van_basis = (van_basis.blok if van_basis else None) or Blok
        model: Any = create_model("EigenKenmerken", __base__=blok_van_basis, **kenmerken.van)
        uitleg = "Wat dit programma van elke pilot wil weten."
        veld = Field(default_factory=model.model_construct, title="Kenmerken", description=uitleg)
        velden["kenmerken"] = (model, veld)
    gemaakt: Any = create_model
    pilot = gemaakt("EigenPilot", __base__=_bases(blok, basis), **velden)
    klassen = (pilot, *eigen.klassen, *([model] if kenmerken.van else []), *woorden)
    return _Gemaakt(Modellen(pilot, eigen.voorwaarden), {**_fasewoorden(blok), **woorden}, klassen)


def _bases(blok: Profielblok, basis: Profiel) -> tuple[type[Pilot], ...]:
    """Return what its model of a pilot is built on: also without the phases of its basis."""
    if not blok.zonder_fasen:
        return (basis.pilot,)
    is_gewoon = issubclass(ZonderFasen, basis.pilot)
    return (ZonderFasen,) if is_gewoon else (basis.pilot, ZonderFasen)


def _fasewoorden(blok: Profielblok) -> Woordenlijst:
    if not blok.fasen:
        return {}
    return {FASE: {f.fase: f.uitleg or f"Telt mee als ‘{f.als}’." for f in blok.fasen}}


def _lijst_uit(keuze: Any) -> Any:
    return tuple.__class_getitem__((keuze, ...))


def _blok(model: Any, sleutel: str) -> tuple[Any, Any]:
    info = Pilot.model_fields[sleutel]
    return model, Field(
        default_factory=model.model_construct, title=info.title, description=info.description
    )


def _als_in(model: type[Blok], sleutel: str) -> Any:
    info = model.model_fields[sleutel]
    return Field((), title=info.title, description=info.description)
