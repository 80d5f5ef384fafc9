"""Spreads work over the cores, where there is enough of it to pay for the start."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from pilotkit import collector

R = TypeVar("R")

FEWEST = 400
"""Below so many files one process is done before a second has started."""
_BATCH, _MOST_BATCHES = 50, 200
"""So many go together, and more of very many: what they have in common is kept once a batch."""


def map_batches(
    work: Callable[..., list[R]], shared: Any, items: Sequence[Any], *rest: Any
) -> list[R]:
    """Return ``work(shared, items, *rest)``, batch by batch and in order.

    ``work`` and all that goes in and out must pickle: nothing needs fork.
    """
    cores = os.cpu_count() or 1
    if len(items) < FEWEST or cores == 1:
        return work(shared, items, *rest)
    from concurrent.futures import ProcessPoolExecutor

    size = max(_BATCH, len(items) // _MOST_BATCHES)
    batches = [items[begin : begin + size] for begin in range(0, len(items), size)]
    with ProcessPoolExecutor(
        min(cores, len(batches)), initializer=_start, initargs=(work, shared, rest)
    ) as pool:
        done: Iterable[list[R]] = pool.map(_batch, batches)
        return [result for results in done for result in results]


_task: tuple[Callable[..., Any], Any, tuple[Any, ...]] | None = None


def _start(work: Callable[..., Any], shared: Any, rest: tuple[Any, ...]) -> None:
    collector.spare()
    global _task  # noqa: PLW0603 - set once, when a worker starts
    _task = work, shared, rest


def _batch(batch: Sequence[Any]) -> Any:
    assert _task is not None  # noqa: S101 - the initializer ran
    work, shared, rest = _task
    return work(shared, batch, *rest)
