"""Two made-up programmes as a package would bring them: own phases and lists, and no phases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from pilotkit.model.pilot import Pilot, ZonderFasen
from pilotkit.model.voorwaarde import Voorwaarden
from pilotkit.model.woorden import Fase, Fasesoort, Handeling
from pilotkit.model.woordenschat import Levensloop
from pilotkit.profiel import Mandaat, Modellen, Profiel
from pilotkit.profielen import find_profiel
from pilotkit.rules.geldend import alle_regels

FASEN = (
    Fase("verkenning", Fasesoort.IDEE),
    Fase("schetsen", Fasesoort.ONTWIKKELING),
    Fase("proeftijd", Fasesoort.UITVOERING),
    Fase("opbouw", Fasesoort.UITVOERING),
    Fase("klaar", Fasesoort.AFGEROND),
    Fase("afgebroken", Fasesoort.GESTOPT),
)

EIGEN = Profiel(
    naam="eigen_fasen",
    titel="Verzonnen proeftuinen",
    provincie="Stichting Verzonnen",
    modellen=lambda: Modellen(Pilot, Voorwaarden),
    levensloop=Levensloop(FASEN),
    lijsten={
        "orgaan": ("stuurgroep", "gemeenteraad"),
        "partijsoort": ("gemeente", "dorpsraad"),
        "kostensoort": ("zaden", "overig"),
    },
    mandaten={Handeling.STARTEN: Mandaat(("stuurgroep",))},
    plafond=100_000,
)

ZONDER = Profiel(
    naam="zonder_fasen",
    titel="Verzonnen initiatieven",
    provincie="Stichting Verzonnen",
    modellen=lambda: Modellen(ZonderFasen, Voorwaarden),
    levensloop=Levensloop(()),
)


@contextmanager
def geinstalleerd(
    folder: Path, monkeypatch: pytest.MonkeyPatch, profielen: Mapping[str, str]
) -> Iterator[None]:
    """Install a package of an outsider, which is found by nothing but its entry points.

    ``profielen`` says by the name of each programme where its profile is: ``module:NAME``.
    """
    info = folder / "site" / "verzonnen-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: verzonnen\nVersion: 1.0\n")
    points = "".join(f"{naam} = {plek}\n" for naam, plek in profielen.items())
    (info / "entry_points.txt").write_text(f"[pilotkit.programmas]\n{points}")
    monkeypatch.syspath_prepend(str(info.parent))
    find_profiel.cache_clear()
    alle_regels.cache_clear()
    yield
    find_profiel.cache_clear()
    alle_regels.cache_clear()
