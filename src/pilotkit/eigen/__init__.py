"""Programmes that a repository describes itself: from the block ``profiel`` to a ``Profiel``.

What stands there is data of whoever wrote the file. It becomes the same models and rules as
those of a package, and nothing of it is run.
"""

from __future__ import annotations

from pilotkit.eigen.fouten import profielproblemen
from pilotkit.eigen.profiel import profiel_uit

__all__ = ["profiel_uit", "profielproblemen"]
