"""The examples of the guests: what a file says, and the place in the source that it names."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from pilotkit.check import check
from pilotkit.finding import Path as DataPath
from pilotkit.lsp.completion import complete
from pilotkit.lsp.surroundings import Surroundings
from pilotkit.model.programma import Programma
from pilotkit.profielen import find_profiel
from pilotkit.reading import read_bytes
from pilotkit.source.repository import Checkout
from tests.conftest import ROOT, Command

DAG = "2017-10-01"


def feit(voorbeeld: str, bestand: str, pad: DataPath) -> tuple[Any, str]:
    """Return what stands at a path of a file, and the comment beside it.

    The real input of Flevoland stands at the top of this repository.
    """
    map_ = ROOT if voorbeeld == "flevoland" else ROOT / "examples" / voorbeeld
    place = map_ / bestand
    profiel = find_profiel(voorbeeld.replace("-", "_"))
    assert profiel
    model: Any = Programma if bestand == "programma.yaml" else profiel.pilot
    read = read_bytes(place.read_bytes(), model, profiel.woordenschat)
    assert read.value is not None, read.problems
    assert read.document
    value: Any = read.document.data
    for step in pad:
        value = value[step]
    position = read.document.locate(pad, at_key=isinstance(pad[-1], str))
    return value, read.document.line(position.line).partition("  # ")[2]


def summary(voorbeeld: str, pilotkit: Command) -> dict[str, Any]:
    """Return the summary of an example as data."""
    repo = ROOT / "examples" / voorbeeld
    code, out, _ = pilotkit("summary", "--format", "json", "--as-of", DAG, "--repo", repo)
    assert code == 0
    data: dict[str, Any] = json.loads(out)
    return data


def telling(voorbeeld: str, naam: str, pilotkit: Command) -> dict[str, Any]:
    """Return what the summary counts of one kenmerk."""
    alle = summary(voorbeeld, pilotkit)["kenmerken"]
    (gevonden,) = (t for t in alle if t["name"] == naam)
    return dict(gevonden)


def suggested(voorbeeld: str, text: str) -> list[str]:
    """Return what an editor offers at the ``|`` in a pilot of an example."""
    portfolio = check(Checkout(ROOT / "examples" / voorbeeld), date.fromisoformat(DAG)).portfolio
    files = {pilot.id: pilot.bestand for pilot in portfolio.pilots}
    around = Surroundings(
        portfolio.kader, portfolio.pilots, files, portfolio.peildatum, next(iter(files))
    )
    before, _, after = text.partition("|")
    above = before.split("\n")
    place = (before + after).split("\n"), len(above) - 1, len(above[-1])
    return [suggestion.label for suggestion in complete(*place, around)]


KINDS = ("commissie", "oogst", "nieuwsbrief", "evaluatie")


def every_command(voorbeeld: str, pilot: str, pilotkit: Command, tmp_path: Path) -> None:
    """Run every command on an example, without a special case for it."""
    repo = ROOT / "examples" / voorbeeld
    for command in (
        ("check", "--strict", "--as-of", DAG),
        ("summary", "--as-of", DAG),
        ("show", pilot, "--as-of", DAG),
        *(("report", kind, "--as-of", DAG) for kind in KINDS),
        *(("report", kind, "--pilot", pilot, "--as-of", DAG) for kind in ("pilot", "advies")),
        ("site", str(tmp_path / "site"), "--as-of", DAG),
        ("schema", "pilot"),
        ("schema", "programma"),
        ("fmt", "--check"),
    ):
        code, out, err = pilotkit(*command, "--repo", repo)
        assert code == 0, (command, out, err)
