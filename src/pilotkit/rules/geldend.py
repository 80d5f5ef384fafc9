"""The rules that hold for a programme: those of the core as it sets them, and its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache
from graphlib import TopologicalSorter
from typing import Any

from pilotkit.dossier import Dossier
from pilotkit.portfolio import Portfolio
from pilotkit.profiel import Profiel
from pilotkit.profielen import find_profiel, namen
from pilotkit.rules import FAMILIES, KERN
from pilotkit.rules.rule import Rule, Scope
from pilotkit.rules.verklaard import verklaarde_regels


@dataclass(frozen=True)
class Geldend:
    """The rules of a programme, what is said first first; ``op_code`` has all of them, sorted."""

    pilotregels: tuple[Rule[Dossier], ...]
    portefeuilleregels: tuple[Rule[Portfolio], ...]
    op_code: Mapping[str, Rule[Any]]

    @cached_property
    def codes(self) -> frozenset[str]:
        """The codes of all of them."""
        return frozenset(self.op_code)

    @cached_property
    def preview(self) -> frozenset[str]:
        """The codes of rules that run only when asked, because they are new."""
        return frozenset(code for code, regel in self.op_code.items() if regel.preview)

    @cached_property
    def uitzonderbaar(self) -> frozenset[str]:
        """The codes of rules that may be waived."""
        return frozenset(code for code, regel in self.op_code.items() if regel.waivable)


@lru_cache(maxsize=64)
def geldend(profiel: Profiel) -> Geldend:
    """Return the rules that hold for a programme."""
    alle = (*_van_de_kern(profiel), *verklaarde_regels(profiel.voorwaarden), *profiel.regels())
    alle = tuple(replace(regel, heet=profiel.woorden.pilot) for regel in alle)
    return Geldend(
        _in_volgorde(alle, Scope.PILOT), _in_volgorde(alle, Scope.PORTEFEUILLE), _op_code(alle)
    )


def _van_de_kern(profiel: Profiel) -> Iterator[Rule[Any]]:
    for regel in KERN:
        instelling = profiel.instellingen.get(regel.code)
        if instelling is None:
            if not regel.is_beleid:
                yield regel
        elif instelling.aan or regel.scope is Scope.LEZEN:
            yield regel.volgens(instelling)


def _in_volgorde(alle: Iterable[Rule[Any]], scope: Scope) -> tuple[Rule[Any], ...]:
    """Return the rules of a scope; what is said first comes first."""
    gekozen = [regel for regel in alle if regel.scope is scope]
    volgorde = list(TopologicalSorter({r.code: r.after for r in gekozen}).static_order())
    return tuple(sorted(gekozen, key=lambda regel: volgorde.index(regel.code)))


def _op_code(alle: Iterable[Rule[Any]]) -> dict[str, Rule[Any]]:
    """Return rules by code, family by family; where two share a code, that of a pilot."""
    scopes = list(reversed(Scope))
    codes = {r.code: r for r in sorted(alle, key=lambda regel: scopes.index(regel.scope))}
    return dict(sorted(codes.items(), key=lambda paar: (paar[0][2], paar[0][:2] != "PK", paar[0])))


@cache
def alle_regels() -> dict[str, Rule[Any]]:
    """Return every rule of every known programme by code; of a shared one as the first has it."""
    profielen = (find_profiel(naam) for naam in namen())
    alle = {
        code: regel
        for profiel in profielen
        if profiel
        for code, regel in geldend(profiel).op_code.items()
    }
    kern = {regel.code: regel for regel in KERN}
    return _op_code({**kern, **alle}.values())


def families(profiel: Profiel) -> dict[str, str]:
    """Return the headings of the families of rules by the beginning of their codes."""
    return {**FAMILIES, **profiel.families}
