"""Two made-up programmes as a package would bring them: own phases and lists, and no phases."""

from __future__ import annotations

from pilotkit.model.pilot import Pilot, ZonderFasen
from pilotkit.model.voorwaarde import Voorwaarden
from pilotkit.model.woorden import Fase, Fasesoort, Handeling
from pilotkit.model.woordenschat import Levensloop
from pilotkit.profiel import Mandaat, Modellen, Profiel

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
