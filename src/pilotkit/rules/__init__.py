"""All rules of 3-rules: one module per topic, one function per rule."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from pilotkit.rules import bestand, geld, schema
from pilotkit.rules.rule import Scope, rules_in

if TYPE_CHECKING:
    from pilotkit.dossier import Dossier
    from pilotkit.portfolio import Portfolio
    from pilotkit.problem import Problem
    from pilotkit.rules.rule import Rule

FAMILIES = {
    "PK0": "Bestand",
    "PK1": "Schema",
    "PK3": "Geld",
}
"""The families of rules by the beginning of their codes, in the order of 3-rules."""

LEESREGELS: tuple[Rule[Problem], ...] = rules_in(bestand, schema)
"""Rules that word what reading met."""

_DATAREGELS: tuple[Rule[Any], ...] = rules_in(geld)

PILOTREGELS: tuple[Rule[Dossier], ...] = tuple(r for r in _DATAREGELS if r.scope is Scope.PILOT)
"""Rules that look at one pilot."""

PORTEFEUILLEREGELS: tuple[Rule[Portfolio], ...] = tuple(
    r for r in _DATAREGELS if r.scope is Scope.PORTEFEUILLE
)
"""Rules that look at the programme and all pilots together."""


@cache
def regels() -> dict[str, Rule[Any]]:
    """Return every rule by its code, sorted; where two share a code, the one of a pilot."""
    alle: tuple[Rule[Any], ...] = (*PORTEFEUILLEREGELS, *PILOTREGELS, *LEESREGELS)
    return dict(sorted({regel.code: regel for regel in alle}.items()))


@cache
def leesregel_voor(kind: str) -> Rule[Problem]:
    """Return the rule that words problems of this kind."""
    return next(regel for regel in LEESREGELS if kind in regel.kinds)
