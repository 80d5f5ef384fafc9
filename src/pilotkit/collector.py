"""The garbage collector, told that pilotkit makes many small values, most of which stay."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


def spare() -> None:
    """Let the collector look less often, in a command that ends soon."""
    gc.set_threshold(100_000, 20, 100)


@contextmanager
def resting() -> Iterator[None]:
    """Let the collector rest while values are made that stay, and look at those no more.

    For who goes on for hours: what a check keeps goes when the next one replaces it, without
    the collector, which would stop everything for a second to see that all of it is in use.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
