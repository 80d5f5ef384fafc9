"""What the machine formats of several commands have in common (4-cli).

The modules beside this one say of each of them which fields it has and what they mean: the
types that its builder is checked against, and of which ``schema.py`` makes its JSON Schema.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pilotkit.machine.geld import RuimteJson

if TYPE_CHECKING:
    from pilotkit.portfolio import Portfolio


def as_json(data: Mapping[str, object] | list[Any]) -> str:
    """Return readable JSON with a line end; amounts as numbers, dates as ISO texts.

    What cannot be seen, and what a runner of GitHub takes for a command, is
    written as an escape: the data is the same, and a log that it lands in safe.
    """
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return re.sub(r"[^\x00-\x7e]", _visible, text).replace("##[", r"#\u0023[") + "\n"


def _visible(char: re.Match[str]) -> str:
    return char[0] if char[0].isprintable() else json.dumps(char[0])[1:-1]


def budget(portfolio: Portfolio) -> RuimteJson:
    """Return reserve, ceiling, claim and room in whole euros; null where there is none."""
    kader = portfolio.kader
    return {
        "reserve": kader.reserve,
        "ceiling": kader.plafond,
        "claimed": portfolio.geld.beslag,
        "room": portfolio.ruimte,
    }
