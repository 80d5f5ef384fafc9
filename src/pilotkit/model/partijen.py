"""Who takes part in a pilot, who guides it, and who advises on it."""

from __future__ import annotations

from pydantic import ConfigDict, Field

from pilotkit.model.types import Alinea, Blok, Datum, PartijsoortWoord, Regel
from pilotkit.model.woorden import Adviesoordeel, Verantwoordelijkheid, Versterkersoort


class Partner(Blok):
    """A party that takes part, and what it answers for."""

    naam: Regel = Field(
        title="Naam", description="Naam van de partner.", examples=["Gemeente Lelystad"]
    )
    soort: PartijsoortWoord = Field(title="Soort", description="Wat voor partij het is.")
    verantwoordelijk_voor: tuple[Verantwoordelijkheid, ...] = Field(
        (),
        title="Verantwoordelijk voor",
        description="Ontwikkeling, uitvoering, borging: samen dragen partners alle drie.",
    )
    intentie: Datum | None = Field(
        None, title="Intentie", description="Datum waarop de partner zei mee te doen."
    )


class Versterker(Blok):
    """An exchange with somebody from outside."""

    soort: Versterkersoort = Field(title="Soort", description="Wie meekijkt.")
    onderwerp: Regel = Field(
        title="Onderwerp", description="Waarover het gesprek gaat.", examples=["loopbaanleren"]
    )
    datum: Datum | None = Field(None, title="Datum", description="Datum van de uitwisseling.")
    uitkomst: Alinea | None = Field(
        None,
        title="Uitkomst",
        description="Wat de uitwisseling scherper maakte.",
        examples=["De route begint nu met werk in plaats van met een toets."],
    )


class Begeleiding(Blok):
    """Support of the pilot itself."""

    projectleider: Regel | None = Field(
        None,
        title="Projectleider",
        description="Projectleider of procesbegeleider.",
        examples=["procesbegeleider van de gemeente"],
    )
    aangesteld_door: Regel | None = Field(
        None,
        title="Aangesteld door",
        description="Wie de begeleider heeft aangesteld.",
        examples=["Gemeente Lelystad"],
    )
    taak: Alinea | None = Field(
        None,
        title="Taak",
        description="Wat de begeleider doet, zoals de brug slaan naar het beleid van de provincie "
        "en de kwaliteit bewaken.",
        examples=["verbindt de pilot met het beleid van de provincie en bewaakt de kwaliteit"],
    )
    versterkers: tuple[Versterker, ...] = Field(
        (), title="Versterkers", description="Uitwisselingen die de pilot scherper maken."
    )


class Nodig(Blok):
    """What the pilot needs in order to succeed; any other need may be added."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Regel] = Field(init=False)

    tijd: Regel | None = Field(
        None, title="Tijd", description="Tijd die nodig is.", examples=["anderhalf jaar"]
    )
    geld: Regel | None = Field(
        None, title="Geld", description="Geld dat nodig is.", examples=["€ 60.000"]
    )
    commitment: Regel | None = Field(
        None, title="Commitment", description="Wie zich moet verbinden.", examples=["wethouders"]
    )
    innovatie: Regel | None = Field(
        None, title="Innovatie", description="Vernieuwing die nodig is.", examples=["erkenning"]
    )
    communicatie: Regel | None = Field(
        None,
        title="Communicatie",
        description="Communicatie die nodig is.",
        examples=["wervingsfilm"],
    )
    kennis: Regel | None = Field(
        None, title="Kennis", description="Kennis die nodig is.", examples=["lectoraat"]
    )


class Belang(Blok):
    """Whose interest was weighed, and what it is."""

    van: Regel = Field(title="Van", description="Wie het aangaat.", examples=["gemeenten"])
    belang: Alinea | None = Field(
        None,
        title="Belang",
        description="Wat voor hen telt.",
        examples=["minder jongeren in de bijstand"],
    )


class Advies(Blok):
    """An independent advice to who decides."""

    door: Regel = Field(title="Door", description="Wie adviseert.", examples=["adviseur"])
    datum: Datum = Field(title="Datum", description="Datum van het advies.")
    oordeel: Adviesoordeel = Field(title="Oordeel", description="Is de pilot kansrijk?")
    onderbouwing: Alinea = Field(
        title="Onderbouwing",
        description="Waarom.",
        examples=["Kansrijk als UWV de erkenning vastlegt."],
    )
    nodig: Nodig | None = Field(
        None,
        title="Nodig",
        description="Wat nodig is om de pilot te laten slagen; een eigen sleutel mag erbij.",
    )
    belangen: tuple[Belang, ...] = Field(
        (),
        title="Belangen",
        description="Wiens belangen zijn meegewogen: gemeenten, organisaties en provincie.",
    )
    evaluatie: Alinea | None = Field(
        None,
        title="Evaluatie",
        description="Het advies over hoe de pilot lerend wordt geëvalueerd.",
        examples=["Elk kwartaal een leerbijeenkomst met deelnemers en coaches."],
    )
