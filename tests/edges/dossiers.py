"""A pilot or a programme out of a few lines of YAML, without a folder: for tests of a single edge.

All that is told in these tests is made up.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from pilotkit.check.place import diagnostic
from pilotkit.dossier import Dossier
from pilotkit.finding import Diagnostic, Path
from pilotkit.model.programma import Programma
from pilotkit.model.types import Blok
from pilotkit.model.woordenschat import Woordenschat
from pilotkit.peildatum.kader import Kader
from pilotkit.portfolio import Portfolio
from pilotkit.profiel import Profiel
from pilotkit.profielen import find_profiel
from pilotkit.reading import read_bytes
from pilotkit.rules.geldend import geldend

DAG = date(2018, 8, 15)
"""The day on which things happen in these tests: halfway the third quarter."""
DAAROM = (DAG - timedelta(1), DAG, DAG + timedelta(1))
"""The day before it, the day itself and the day after."""

B = TypeVar("B", bound=Blok)


def gelezen(tekst: str, model: type[B], schat: Woordenschat) -> B:
    """Return the model of a text, in which nothing may be wrong."""
    read = read_bytes(tekst.encode(), model, schat)
    assert read.value is not None, read.problems
    return read.value


def programma_van(naam: str = "flevoland") -> Profiel:
    """Return a programme that pilotkit knows."""
    profiel = find_profiel(naam)
    assert profiel is not None
    return profiel


def kader(programma: str = "", dag: date = DAG, profiel: Profiel | str = "flevoland") -> Kader:
    """Return a programme, by its name or itself, with these lines of ``programma.yaml``."""
    profiel = programma_van(profiel) if isinstance(profiel, str) else profiel
    tekst = f"programma: {profiel.naam}\n{programma}"
    return Kader(profiel, gelezen(tekst, Programma, profiel.woordenschat), dag)


def dossier(
    *regels: str,
    fase: str = "uitvoering",
    dag: date = DAG,
    programma: str = "",
    profiel: Profiel | str = "flevoland",
) -> Dossier:
    """Return a pilot in a phase with these lines beside what every file holds, on a day.

    ``fase`` is empty where the programme knows no phases.
    """
    omgeving = kader(programma, dag, profiel)
    begin = ["titel: Proef", "samenvatting: Een verzonnen proef."]
    begin += [f"fase: {fase}"] if fase else []
    tekst = "\n".join((*begin, *regels, ""))
    pilot = gelezen(tekst, omgeving.profiel.pilot, omgeving.profiel.woordenschat)
    return Dossier("pilots/proef.yaml", pilot, omgeving, dag)


def portefeuille(
    *pilots: Dossier, programma: str = "", dag: date = DAG, onleesbaar: tuple[str, ...] = ()
) -> Portfolio:
    """Return pilots together, called ``pilot-1`` and so on."""
    standen = (
        replace(een, bestand=f"pilots/pilot-{nummer}.yaml").stand
        for nummer, een in enumerate(pilots, start=1)
    )
    return Portfolio(kader(programma, dag), dag, tuple(standen), onleesbaar)


def meldingen(code: str, ding: Dossier | Portfolio) -> Iterator[Diagnostic]:
    """Yield what one rule finds, whatever the others do.

    Its ``file`` is the id of a pilot, or empty; without a file its fix is that of the rule.
    """
    regels = geldend(ding.kader.profiel)
    for regel in regels.pilotregels if isinstance(ding, Dossier) else regels.portefeuilleregels:
        if regel.code == code:
            for gevonden in regel.check(ding):  # type: ignore[arg-type]
                wat = diagnostic(gevonden, regel, gevonden.pilot or "", None)
                yield replace(wat, fix=gevonden.fix)


def gemeld(code: str, *regels: str, fase: str = "uitvoering", dag: date = DAG) -> list[Path]:
    """Return where one rule finds something in a pilot with these lines."""
    return [een.path for een in meldingen(code, dossier(*regels, fase=fase, dag=dag))]
