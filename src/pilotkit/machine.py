"""What the machine formats of several commands have in common (4-cli)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pilotkit.portfolio import Portfolio


def as_json(data: dict[str, Any]) -> str:
    """Return readable JSON with a line end; amounts as numbers, dates as ISO texts."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def budget(portfolio: Portfolio) -> dict[str, int | None]:
    """Return reserve, ceiling, claim and room in whole euros; null where there is none."""
    kader = portfolio.kader
    return {
        "reserve": kader.reserve,
        "ceiling": kader.plafond,
        "claimed": portfolio.geld.beslag,
        "room": portfolio.ruimte,
    }
