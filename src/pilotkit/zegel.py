"""The sums by which a closed quarter shows that nobody changed it (7-truth §2).

Both are SHA-256 in hexadecimal digits. They do not stop who wants to deceive, and
can make them anew: git does. They tell who changes a figure by hand, and everybody
after that.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from pilotkit.yaml.text import BOM

UIT_GIT = "haal het bestand terug uit git, zoals `pilotkit close` het schreef"
"""What to do about a file that nobody should have changed."""
SOM = "som"
"""The key that holds the sum of all the others."""


def som_van(gegevens: Mapping[str, Any]) -> str:
    """Return the sum of the figures: of every key but ``som`` itself.

    They are written as JSON (UTF-8, keys sorted by code point, ``,`` and ``:`` without
    spaces, no escapes but those that JSON asks), with dates as ISO texts. So layout,
    comments, quotes and the order of keys make no difference; the order of lists does.
    """
    rest = {sleutel: waarde for sleutel, waarde in gegevens.items() if sleutel != SOM}
    tekst = json.dumps(rest, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return _sha256(tekst)


def som_van_tekst(tekst: str) -> str:
    """Return the sum of a note, however its lines end and whether it begins with a mark."""
    return _sha256(zuiver(tekst))


def zuiver(tekst: str) -> str:
    """Return a text with line feeds only and without a byte-order mark."""
    return tekst.removeprefix(BOM).replace("\r\n", "\n").replace("\r", "\n")


def _sha256(tekst: str) -> str:
    return hashlib.sha256(tekst.encode("utf-8", "surrogatepass")).hexdigest()
