"""What a file says by key, for who needs neither a model of it nor the places."""

from __future__ import annotations

from typing import Any

from pilotkit.yaml.text import decode
from pilotkit.yaml.tree import parse


def keys_in(content: bytes) -> dict[str, Any] | None:
    """Return the keys of a file with their values, or None where it holds something else.

    Nothing is masked: what is shown of it passes through ``gemaskeerd``. Raises UnreadableText.
    """
    document = parse(decode(content).value)
    data: Any = document.data if document else None
    return data if isinstance(data, dict) else None
