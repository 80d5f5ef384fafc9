"""What is wrong with the rules that a programme describes, and with how it sets others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pilotkit.dutch import kort, opsomming
from pilotkit.eigen.fout import Fout, dubbel, fout
from pilotkit.eigen.profiel import profiel_uit
from pilotkit.eigen.voorwaarden import codes_van
from pilotkit.finding import Path, Severity
from pilotkit.model.velden import veld_op
from pilotkit.profiel import Profiel
from pilotkit.rules import KERN
from pilotkit.rules.geldend import geldend
from pilotkit.rules.rule import AFSPRAAK, Rule, Scope

if TYPE_CHECKING:
    from pilotkit.model.profielblok import Profielblok, Regelinstelling


def regelfouten(blok: Profielblok, basis: Profiel | None) -> Iterator[Fout]:
    """Yield codes that are taken, and settings that cannot be."""
    plekken: list[tuple[str, Path]] = [
        (code, ("voorwaarden", index, "code"))
        for index, code in enumerate(codes_van(blok.voorwaarden))
    ]
    plekken += [(r.code, ("eigen_regels", i, "code")) for i, r in enumerate(blok.eigen_regels)]
    bezet = _van_basis(blok, basis)
    for code, plek in plekken:
        if code.startswith("PK"):
            zin = f"De code {code} begint met PK: zulke codes zijn van pilotkit zelf."
            yield fout(plek, zin, "kies twee andere letters")
        elif code in bezet:
            zin = f"De code {code} is al van een andere regel."
            yield fout(plek, zin, "kies twee andere letters, of een ander nummer")
        bezet.add(code)
    yield from dubbel(("regels",), [r.code for r in blok.regels], "code", "voeg de twee samen")
    for index, regel in enumerate(blok.regels):
        yield from _instelling(("regels", index), regel)


def _van_basis(blok: Profielblok, basis: Profiel | None) -> set[str]:
    """Return the codes of the basis that stay: those of a condition that goes are free."""
    if basis is None:
        return set()
    weg = {*blok.zonder, *(voorwaarde.sleutel for voorwaarde in blok.voorwaarden)}
    van_sleutel = {
        regel.code: sleutel
        for sleutel, model in basis.voorwaarden.modellen().items()
        for regel in model.regels()
    }
    return {code for code in geldend(basis).op_code if van_sleutel.get(code) not in weg}


def _instelling(plek: Path, instelling: Regelinstelling) -> Iterator[Fout]:
    """Yield what cannot be set of a rule of pilotkit."""
    regel = _KERN.get(instelling.code)
    if regel is None:
        zin = f"pilotkit heeft geen regel {instelling.code} die je kunt instellen."
        yield fout((*plek, "code"), zin, "`pilotkit rule` noemt alle codes")
    elif regel.scope is Scope.LEZEN:
        zin = f"De regel {instelling.code} geldt altijd, in elk programma."
        yield fout((*plek, "code"), zin, "haal dit onderdeel weg")
    elif instelling.uitzonderbaar and regel.scope is Scope.PORTEFEUILLE:
        zin = f"Op {instelling.code} kan geen uitzondering: die regel gaat over het hele programma."
        yield fout((*plek, "uitzonderbaar"), zin, "haal `uitzonderbaar` weg")
    elif instelling.uitzonderbaar and (waarom := _nooit_opzij(regel)):
        zin = f"Op {instelling.code} kan geen uitzondering: die regel gaat over {waarom}."
        yield fout((*plek, "uitzonderbaar"), zin, "haal `uitzonderbaar` weg")


def _nooit_opzij(regel: Rule[Any]) -> str:
    """Say what a rule is about that nobody can except (7-truth §4); empty of any other rule."""
    if regel.code.startswith("PK9"):
        return "uitzonderingen en verwijzingen"
    is_som = regel.code.startswith("PK3") and regel.source == AFSPRAAK
    return "bedragen die moeten kloppen" if is_som and regel.severity is Severity.FOUT else ""


_KERN: dict[str, Rule[Any]] = {regel.code: regel for regel in KERN}


def eigen_regelfouten(naam: str, titel: str, blok: Profielblok) -> Iterator[Fout]:
    """Yield the paths and phases in rules of one's own that are not there."""
    if not blok.eigen_regels:
        return
    profiel = profiel_uit(naam, titel, blok)
    pilot, fasen = profiel.pilot, profiel.levensloop.fasen
    for index, regel in enumerate(blok.eigen_regels):
        if veld_op(pilot, tuple(regel.sleutel.split("."))) is None:
            zin = f"De sleutel `{kort(regel.sleutel)}` is er niet in een bestand van `pilots/`."
            hint = "typ hem als in het bestand, met punten ertussen, zoals `planning.start`"
            yield fout(("eigen_regels", index, "sleutel"), zin, hint)
        for nummer, vanaf in enumerate(regel.vanaf):
            if vanaf not in fasen:
                hint = f"kies uit {opsomming(fasen, 'of')}" if fasen else "haal `vanaf` weg"
                yield fout(
                    ("eigen_regels", index, "vanaf", nummer),
                    f"De fase `{vanaf}` is er niet.",
                    hint,
                )
