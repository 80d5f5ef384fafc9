"""Which repository a command is about."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pilotkit.errors import WrongUse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pilotkit.source.repository import Checkout


def repository(repo: Path | None, paths: Sequence[Path] | None = None) -> Checkout:
    """Return the repository of ``--repo``, or the one around the paths, or around here.

    Raises WrongUse where the paths lie in more than one.
    """
    from pilotkit.source.repository import Checkout, find_repository

    starts = [path if repo is None else repo / path for path in paths or ()]
    roots = {find_repository(start) for start in starts or [repo or Path()]}
    if len(roots) > 1:
        raise WrongUse(
            "deze paden horen bij verschillende programma's. Controleer ze een voor een."
        )
    return Checkout(roots.pop())
