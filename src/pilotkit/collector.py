"""The garbage collector, told that pilotkit makes many small values and ends soon."""

from __future__ import annotations

import gc


def spare() -> None:
    """Let the collector look less often."""
    gc.set_threshold(100_000, 20, 100)
