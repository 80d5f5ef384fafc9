"""Writing a closed quarter: its note and its figures, both or none."""

from __future__ import annotations

import os
from pathlib import Path

from pilotkit.errors import UnwritableRepository
from pilotkit.source.creation import create
from pilotkit.source.repository import NOTITIES


def write_closed(root: Path, naam: str, tekst: bytes, gegevens: bytes) -> tuple[str, str]:
    """Write ``notities/<naam>.md`` and then ``.yaml``, and return their places.

    Never over a file and never through a link. The figures come last: a note
    without them is not closed, and is taken away again where they cannot be written.
    Raises UnwritableRepository.
    """
    note, figures = f"{NOTITIES}/{naam}.md", f"{NOTITIES}/{naam}.yaml"
    if (root / NOTITIES).is_symlink():
        raise UnwritableRepository(
            f"`{NOTITIES}` is een koppeling; daar schrijft pilotkit niet doorheen. Maak er een "
            "gewone map van."
        )
    for path in (note, figures):
        if os.path.lexists(root / path):
            raise UnwritableRepository(
                f"{path} bestaat al; pilotkit schrijft er niet over. Haal het bestand weg als het "
                "van een afgebroken poging is."
            )
    create(root, note, tekst)
    try:
        create(root, figures, gegevens)
    except BaseException:
        (root / note).unlink(missing_ok=True)
        raise
    return note, figures
