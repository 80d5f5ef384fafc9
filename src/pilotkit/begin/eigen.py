"""The text of a new ``programma.yaml`` that describes its own policy, to be changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pilotkit.begin.checked import checked
from pilotkit.eigen import profiel_uit
from pilotkit.model.profielblok import ProgrammaMetProfiel
from pilotkit.profiel import Profiel
from pilotkit.profielen import namen
from pilotkit.reading import read_bytes
from pilotkit.source.names import kebab
from pilotkit.source.repository import PROGRAMMA
from pilotkit.yaml.scalars import plain_or_quoted

EIGEN = "eigen"
"""What one asks for who wants a programme that describes itself."""


def eigen_naam(titel: str) -> str:
    """Return the name of a programme by its title; never one that pilotkit knows."""
    naam = kebab(titel)[:60].strip("-") or "programma"
    return f"eigen-{naam}" if naam in (EIGEN, *namen()) else naam


def eigen_programma(titel: str, shipped: Callable[[str], str]) -> tuple[str, Profiel]:
    """Return the file of a new programme that describes itself, and its profile.

    Raises WrongUse for a title that cannot be.
    """
    naam = eigen_naam(titel)
    text = shipped("programma-eigen.yaml").replace("@PROGRAMMA@", plain_or_quoted(naam))
    text = text.replace("@TITEL@", plain_or_quoted(titel))
    programma: Any = read_bytes(
        checked(text, ProgrammaMetProfiel, PROGRAMMA), ProgrammaMetProfiel
    ).value
    return text, profiel_uit(naam, titel, programma.profiel)
