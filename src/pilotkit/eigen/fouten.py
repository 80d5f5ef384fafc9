"""What is wrong with a programme that a repository describes, beside the form of its keys."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from pilotkit.dutch import kort, lijkt_op, opsomming
from pilotkit.eigen.voorwaarden import codes_van
from pilotkit.model.eigen import Veldsoort
from pilotkit.model.pilot import Pilot
from pilotkit.model.velden import veld_op
from pilotkit.model.voorwaarde import Voorwaarde, Voorwaarden
from pilotkit.problem import Problem
from pilotkit.profielen import find_profiel, namen
from pilotkit.rules import KERN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pilotkit.finding import Path
    from pilotkit.model.eigen import EigenVeld, Profielblok
    from pilotkit.model.types import Blok
    from pilotkit.profiel import Profiel

MEESTE_VELDEN = 300
"""So many keys of one's own a programme may have: each makes every check a little slower."""


def profielproblemen(naam: str, blok: Profielblok) -> tuple[Problem, ...]:
    """Return what is wrong with what a programme says of itself, each with its place."""
    return tuple(Problem("profiel", path, facts=facts) for path, facts in _problemen(naam, blok))


Fout = tuple["Path", dict[str, Any]]


def _fout(path: Path, zin: str, hint: str) -> Fout:
    return ("profiel", *path) if path[:1] != ("programma",) else path, {"zin": zin, "hint": hint}


def _problemen(naam: str, blok: Profielblok) -> Iterator[Fout]:
    if find_profiel(naam):
        zin = f"`programma: {kort(naam)}` is een programma dat pilotkit al kent, maar er staat ook "
        hint = (
            f"geef het een eigen naam; zet onder `profiel` `basis: {kort(naam)}` om erop te bouwen"
        )
        yield _fout(("programma",), f"{zin}een eigen `profiel`.", hint)
    basis = find_profiel(blok.basis) if blok.basis else None
    if blok.basis and basis is None:
        dichtbij = lijkt_op(blok.basis, namen())
        hint = f"bedoel je `{dichtbij}`?" if dichtbij else f"kies uit {opsomming(namen(), 'of')}"
        yield _fout(("basis",), f"Het programma `{kort(blok.basis)}` is er niet.", hint)
    if blok.reserve and blok.plafond and blok.plafond > blok.reserve:
        yield _fout(
            ("plafond",), "Het plafond is hoger dan de reserve.", "verbeter een van de twee"
        )
    if blok.zonder_fasen and blok.fasen:
        zin = "`zonder_fasen` zegt dat er geen fasen zijn, maar er staan `fasen`."
        yield _fout(("zonder_fasen",), zin, "haal een van de twee weg")
    aantal = len(blok.kenmerken) + sum(len(v.velden) for v in blok.voorwaarden)
    if aantal > MEESTE_VELDEN:
        zin = f"Er staan {aantal} eigen sleutels; hooguit {MEESTE_VELDEN} kan."
        yield _fout(("voorwaarden",), zin, "houd alleen wat je echt van een pilot wilt weten")
    yield from _sleutels(blok)
    yield from _kenmerken(blok, basis)
    yield from _zonder(blok, basis)
    yield from _codes(blok, basis)
    yield from _eigen_regels(blok)


def _sleutels(blok: Profielblok) -> Iterator[Fout]:
    """Yield keys that stand twice, or that cannot be a key here."""
    lijsten = (
        ("voorwaarden", [v.sleutel for v in blok.voorwaarden], "sleutel", Voorwaarden),
        ("fasen", [f.fase for f in blok.fasen], "fase", None),
        ("kenmerken", [k.sleutel for k in blok.kenmerken], "sleutel", Pilot),
    )
    for lijst, sleutels, naam, model in lijsten:
        yield from _dubbel((lijst,), sleutels, naam)
        yield from _bezet((lijst,), sleutels, model)
    for index, kenmerk in enumerate(blok.kenmerken):
        yield from _veld(("kenmerken", index), kenmerk)
    for index, voorwaarde in enumerate(blok.voorwaarden):
        plek: Path = ("voorwaarden", index, "velden")
        sleutels = [veld.sleutel for veld in voorwaarde.velden]
        yield from _dubbel(plek, sleutels, "sleutel")
        yield from _bezet(plek, sleutels, Voorwaarde)
        for nummer, veld in enumerate(voorwaarde.velden):
            yield from _veld((*plek, nummer), veld)


def _kenmerken(blok: Profielblok, basis: Profiel | None) -> Iterator[Fout]:
    """Yield kenmerken that the basis has already, under another meaning."""
    for index, kenmerk in enumerate(blok.kenmerken):
        if basis and veld_op(basis.pilot, ("kenmerken", kenmerk.sleutel)):
            zin = f"`{kenmerk.sleutel}` heeft de basis al."
            yield _fout(("kenmerken", index, "sleutel"), zin, "kies een ander woord")


def _dubbel(plek: Path, sleutels: list[str], naam: str) -> Iterator[Fout]:
    eerder: set[str] = set()
    for index, sleutel in enumerate(sleutels):
        if sleutel in eerder:
            zin = f"`{sleutel}` staat er twee keer."
            yield _fout((*plek, index, naam), zin, "geef elk een eigen naam")
        eerder.add(sleutel)


def _bezet(plek: Path, sleutels: list[str], model: type[Blok] | None) -> Iterator[Fout]:
    """Yield keys that the model has already, or that would be no key of it."""
    for index, sleutel in enumerate(sleutels):
        if model and (hasattr(model, sleutel) or sleutel in model.model_fields):
            zin = f"`{sleutel}` heeft hier al een betekenis."
            yield _fout((*plek, index, "sleutel"), zin, "kies een ander woord")
        elif sleutel.startswith("model_"):
            zin = f"`{sleutel}` kan geen sleutel zijn: `model_` is bezet."
            yield _fout((*plek, index, "sleutel"), zin, "kies een ander woord")


def _veld(plek: Path, veld: EigenVeld) -> Iterator[Fout]:
    """Yield what does not fit in the description of one key."""
    lijst = veld.soort in (Veldsoort.LIJST, Veldsoort.BEWIJS)
    if veld.soort is Veldsoort.KEUZE and not veld.waarden:
        zin = f"Bij de keuze `{veld.sleutel}` staat niet waaruit je kiest."
        yield _fout((*plek, "soort"), zin, "zet erbij: `waarden: [{waarde: …, uitleg: …}]`")
    if veld.waarden and veld.soort not in (Veldsoort.KEUZE, Veldsoort.LIJST):
        zin = f"`{veld.sleutel}` heeft `waarden`, maar is geen keuze en geen lijst."
        yield _fout((*plek, "waarden"), zin, "typ `soort: keuze`, of haal `waarden` weg")
    if veld.minstens is not None and not lijst:
        zin = f"`{veld.sleutel}` heeft `minstens`, maar is geen lijst."
        yield _fout((*plek, "minstens"), zin, "typ `soort: lijst`, of haal `minstens` weg")
    woorden = [woord.waarde for woord in veld.waarden]
    for index, (woord, keer) in enumerate(Counter(woorden).items()):
        if keer > 1:
            zin = f"`{woord}` staat er twee keer."
            yield _fout((*plek, "waarden", index, "waarde"), zin, "haal er een weg")
    mag = ["true", "false"] if veld.soort is Veldsoort.JA_NEE else woorden
    for index, niet in enumerate(veld.niet):
        if niet not in mag:
            zin = f"`{kort(niet)}` kan bij `{veld.sleutel}` niet voorkomen."
            hint = f"kies uit {opsomming(mag, 'of')}" if mag else "haal `niet` weg"
            yield _fout((*plek, "niet", index), zin, hint)


def _zonder(blok: Profielblok, basis: Profiel | None) -> Iterator[Fout]:
    bekend = basis.voorwaarden.sleutels() if basis else ()
    for index, sleutel in enumerate(blok.zonder):
        if sleutel not in bekend:
            hint = f"kies uit {opsomming(bekend, 'of')}" if bekend else "haal `zonder` weg"
            zin = f"De voorwaarde `{sleutel}` heeft de basis niet."
            yield _fout(("zonder", index), zin, hint)


def _codes(blok: Profielblok, basis: Profiel | None) -> Iterator[Fout]:
    """Yield codes that are taken, and settings of rules that are not there."""
    from pilotkit.rules.geldend import geldend

    van_basis = set(geldend(basis).op_code) if basis else set()
    kern = {regel.code for regel in KERN}
    plekken: list[tuple[str, Path]] = [
        (code, ("voorwaarden", index, "code"))
        for index, code in enumerate(codes_van(blok.voorwaarden))
    ]
    plekken += [(r.code, ("eigen_regels", i, "code")) for i, r in enumerate(blok.eigen_regels)]
    gezien: set[str] = set()
    for code, plek in plekken:
        if code in gezien or code.startswith("PK") or code in van_basis:
            zin = f"De code {code} is al van een andere regel."
            yield _fout(plek, zin, "kies twee andere letters, of een ander nummer")
        gezien.add(code)
    for index, regel in enumerate(blok.regels):
        if regel.code not in kern:
            zin = f"pilotkit heeft geen regel {regel.code} die je kunt instellen."
            yield _fout(("regels", index, "code"), zin, "`pilotkit rule` noemt alle codes")


def _eigen_regels(blok: Profielblok) -> Iterator[Fout]:
    fasen = [fase.fase for fase in blok.fasen]
    for index, regel in enumerate(blok.eigen_regels):
        if veld_op(Pilot, tuple(regel.sleutel.split("."))) is None:
            zin = f"De sleutel `{kort(regel.sleutel)}` is er niet in een pilot."
            hint = "typ hem als in het bestand, met punten ertussen, zoals `planning.start`"
            yield _fout(("eigen_regels", index, "sleutel"), zin, hint)
        for nummer, fase in enumerate(regel.vanaf):
            if fasen and fase not in fasen:
                zin = f"De fase `{fase}` is er niet."
                hint = f"kies uit {opsomming(fasen, 'of')}"
                yield _fout(("eigen_regels", index, "vanaf", nummer), zin, hint)
