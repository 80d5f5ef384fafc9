"""All rules of the core (3-rules): one module per topic, one function per rule."""

from __future__ import annotations

from functools import cache
from typing import Any

from pilotkit.problem import Problem
from pilotkit.rules import (
    afloop,
    bestand,
    bestandsnaam,
    boekhouding,
    fase,
    geld,
    invulling,
    leren,
    partners,
    plafond,
    planning,
    plichten,
    privacy,
    rapportage,
    schema,
    sluiting,
    syntaxis,
    toekomst,
    verwijzingen,
    volgorde,
    voorwaarden,
    waarden,
)
from pilotkit.rules.rule import Rule, rules_in

FAMILIES = {
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

KERN: tuple[Rule[Any], ...] = rules_in(
    bestand, bestandsnaam, syntaxis, schema, waarden, voorwaarden, plafond, geld,
    boekhouding, toekomst, fase, planning, partners, leren, rapportage, sluiting, privacy,
    verwijzingen, volgorde, invulling, afloop, plichten,
)  # fmt: skip
"""The rules of the core, whatever the programme."""


@cache
def leesregel_voor(kind: str) -> Rule[Problem]:
    """Return the rule that words problems of this kind."""
    return next(regel for regel in KERN if kind in regel.kinds)
