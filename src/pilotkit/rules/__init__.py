"""All rules of 3-rules: one module per topic, one function per rule."""

from __future__ import annotations

from functools import cache
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING, Any

from pilotkit.rules import (
    afloop,
    bestand,
    bestandsnaam,
    boekhouding,
    fase,
    flevoland,
    geld,
    invulling,
    leren,
    partners,
    plafond,
    planning,
    privacy,
    rapportage,
    schema,
    sluiting,
    syntaxis,
    verwijzingen,
    volgorde,
    voorwaarden,
    waarden,
)
from pilotkit.rules.rule import Scope, rules_in

if TYPE_CHECKING:
    from pilotkit.dossier import Dossier
    from pilotkit.portfolio import Portfolio
    from pilotkit.problem import Problem
    from pilotkit.rules.rule import Rule

FAMILIES = {
    "FL2": "Voorwaarden van Flevoland",
    "PK0": "Bestand",
    "PK1": "Schema",
    "PK2": "Voorwaarden",
    "PK3": "Geld",
    "PK4": "Fase en planning",
    "PK5": "Partners",
    "PK6": "Leren",
    "PK7": "Rapportage",
    "PK8": "Privacy",
    "PK9": "Verwijzingen en uitzonderingen",
}
"""The families of rules by the beginning of their codes."""

_ALLE: tuple[Rule[Any], ...] = rules_in(
    bestand, bestandsnaam, syntaxis, schema, waarden, voorwaarden, flevoland, plafond, geld,
    boekhouding, fase, planning, partners, leren, rapportage, sluiting, privacy, verwijzingen,
    volgorde, invulling, afloop,
)  # fmt: skip


def _sorted(scope: Scope) -> tuple[Rule[Any], ...]:
    """Return the rules of a scope; what is said first comes first."""
    chosen = [rule for rule in _ALLE if rule.scope is scope]
    order = list(TopologicalSorter({r.code: r.after for r in chosen}).static_order())
    return tuple(sorted(chosen, key=lambda rule: order.index(rule.code)))


LEESREGELS: tuple[Rule[Problem], ...] = _sorted(Scope.LEZEN)
"""Rules that word what reading met."""

PILOTREGELS: tuple[Rule[Dossier], ...] = _sorted(Scope.PILOT)
"""Rules that look at one pilot."""

PORTEFEUILLEREGELS: tuple[Rule[Portfolio], ...] = _sorted(Scope.PORTEFEUILLE)
"""Rules that look at the programme and all pilots together."""


@cache
def regels() -> dict[str, Rule[Any]]:
    """Return every rule by its code, sorted by number; where two share a code, that of a pilot."""
    alle: tuple[Rule[Any], ...] = (*PORTEFEUILLEREGELS, *PILOTREGELS, *LEESREGELS)
    codes = {regel.code: regel for regel in alle}
    return dict(sorted(codes.items(), key=lambda paar: (paar[0][2:], paar[0])))


@cache
def leesregel_voor(kind: str) -> Rule[Problem]:
    """Return the rule that words problems of this kind."""
    return next(regel for regel in LEESREGELS if kind in regel.kinds)
