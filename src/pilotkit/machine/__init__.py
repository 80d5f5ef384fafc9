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
from pilotkit.tekens import OPDRACHT

if TYPE_CHECKING:
    from pilotkit.portfolio import Portfolio


def as_json(data: Mapping[str, object] | list[Any]) -> str:
    """Return readable JSON with a line end; amounts as numbers, dates as ISO texts.

    Raises TypeError for what is no data.
    """
    return veilig(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


def veilig(text: str) -> str:
    """Return JSON in which nothing is hidden, and nothing a command of a CI log.

    Both are written as an escape: the data is the same, and a log that it lands in safe.
    """
    return OPDRACHT.sub(_escaped, re.sub(r"[^\x00-\x7e]", _visible, text))


def _escaped(opdracht: re.Match[str]) -> str:
    return f"{opdracht[0][:-1]}\\u{ord(opdracht[0][-1]):04x}"


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
