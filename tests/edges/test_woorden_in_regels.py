"""A programme that builds on Flevoland with words of its own meets no pilot and no province.

Every example of a rule that finds something is read as one of that programme.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pilotkit.dossier import Dossier
from pilotkit.model.programma import Programma
from pilotkit.model.woorden import Fase, Fasesoort
from pilotkit.model.woordenschat import Levensloop
from pilotkit.peildatum.kader import Kader
from pilotkit.profiel import Naamwoord
from pilotkit.reading import read_bytes
from tests.edges.dossiers import dossier, meldingen, programma_van
from tests.test_rules import WRONG, day_of, name

FLEVOLAND = programma_van()
ANDERS = replace(
    FLEVOLAND,
    woorden=replace(
        FLEVOLAND.woorden,
        pilot=Naamwoord("initiatief", "initiatieven", "het"),
        betaler="de gemeenten",
        samen=True,
    ),
)
_NIET_VAN_HEN = re.compile(r"`[^`]*`|\bpilots/\S+")
"""Keys and names of files keep their words."""
_GEWOON = re.compile(r"\bpilots?\b|\b(?:het|de) pilot|\bde provincie\b", re.IGNORECASE)
VAN_EEN_PILOT = [folder for folder in WRONG if folder.parent.name[:3] not in ("PK0", "PK1", "PK8")]
_OVERHEID = ("FL216", "FL218", "FL219")
"""Where the province is a partner, as a level of government, it keeps its name."""


def gelezen(folder: Path) -> Iterator[Dossier]:
    """Yield the pilots of an example that can be read, as those of the other programme."""
    tekst = b"programma: flevoland\n"
    if (folder / "programma.yaml").is_file():
        tekst = (folder / "programma.yaml").read_bytes()
    dag = day_of(folder.parent.name)
    programma = read_bytes(tekst, Programma, ANDERS.woordenschat).value
    for file in sorted((folder / "pilots").glob("*.yaml")) if programma else ():
        pilot = read_bytes(file.read_bytes(), ANDERS.pilot, ANDERS.woordenschat).value
        if pilot and programma:
            yield Dossier(f"pilots/{file.name}", pilot, Kader(ANDERS, programma, dag), dag)


@pytest.mark.parametrize("folder", VAN_EEN_PILOT, ids=map(name, VAN_EEN_PILOT))
def test_a_finding_speaks_in_the_words_of_the_programme(folder: Path) -> None:
    code = folder.parent.name
    for een in gelezen(folder) if code not in _OVERHEID else ():
        for gevonden in meldingen(code, een):
            for tekst in (gevonden.message, gevonden.hint, gevonden.besluit):
                assert not _GEWOON.search(_NIET_VAN_HEN.sub("", tekst)), tekst


def test_what_it_costs_agrees_with_what_it_is() -> None:
    (een,) = meldingen("PK314", dossier(profiel=ANDERS))
    assert "wat het kost" in een.hint
    (een,) = meldingen("PK314", dossier())
    assert "wat hij kost" in een.hint


@pytest.mark.parametrize(
    ("fase", "begin"),
    [("afgerond", "De pilot is afgerond, maar"), ("weg", "De pilot is in de fase weg, maar")],
)
def test_a_phase_with_a_name_of_its_own_is_told_by_it(fase: str, begin: str) -> None:
    eind = Fase(fase, Fasesoort.AFGEROND)
    profiel = replace(FLEVOLAND, levensloop=Levensloop((eind,)))
    boek = "begroting: {verplichtingen: [{datum: 2018-07-03, bedrag: 5, kenmerk: GS-1}]}"
    (een,) = meldingen("PK311", dossier(boek, fase=fase, profiel=profiel))
    assert een.message.startswith(begin)
