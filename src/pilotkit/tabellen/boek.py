"""All data of a repository as tables: what its files say, whatever the peildatum."""

from __future__ import annotations

from typing import Any

from pilotkit.model.profielblok import ProgrammaMetProfiel
from pilotkit.model.programma import Programma
from pilotkit.peildatum.kader import Kader
from pilotkit.reading import read_file
from pilotkit.source.repository import PROGRAMMA, Files
from pilotkit.tabellen.afleiden import tabellen
from pilotkit.tabellen.tooi import met_tooi
from pilotkit.tabellen.vorm import Blad, Boek
from pilotkit.tabellen.vullen import rijen


def boek(files: Files, kader: Kader) -> Boek:
    """Return the tables of a repository.

    What is of a person is masked before a file is read. A file that cannot be read is in no
    table. Raises UnreadableRepository where the folder of the pilots cannot be read.
    """
    profiel = kader.profiel
    soorten = tabellen(profiel.pilot, Programma, profiel.woordenschat)
    gelezen: dict[str, list[Any]] = {tabel.naam: [] for tabel in soorten}
    niet: list[str] = []
    bronnen: list[tuple[str, str, str, Any]] = [
        (file.path, file.id or "", "pilot", profiel.pilot) for file in files.pilots()
    ]
    if files.has(PROGRAMMA):
        bronnen.append((PROGRAMMA, "programma", "programma", ProgrammaMetProfiel))
    for path, naam, soort, model in bronnen:
        read = read_file(files, path, model, profiel.woordenschat) if naam else None
        if read is None or read.value is None or read.document is None:
            niet.append(path)
            continue
        eigen = [tabel for tabel in soorten if tabel.bestand == soort]
        for tabel, nieuw in rijen(eigen, naam, path, read.document.data).items():
            gelezen[tabel].extend(nieuw)
    bladen = tuple(Blad(tabel, tuple(gelezen[tabel.naam])) for tabel in soorten)
    return met_tooi(
        Boek(
            profiel.naam, kader.titel, profiel.provincie, profiel.woorden.pilot, bladen, tuple(niet)
        ),
        profiel.tooi,
    )
