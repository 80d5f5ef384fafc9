"""What a pilot learns and tells: evaluation, adjustments, progress, signals, relations."""

from __future__ import annotations

from pydantic import Field

from pilotkit.model.types import Aantal, Alinea, Blok, Datum, Euro, Kop, Regel
from pilotkit.model.woorden import (
    Aard,
    Betekenis,
    Evaluatiesoort,
    Lesonderwerp,
    Signaalsoort,
    Stand,
    Uitkomstoordeel,
)


class Evaluatiemoment(Blok):
    """A moment of evaluation, planned for ``datum``."""

    soort: Evaluatiesoort = Field(title="Soort", description="Tussentijds of aan het eind.")
    datum: Datum = Field(title="Datum", description="Geplande datum.")
    gereed_op: Datum | None = Field(
        None, title="Gereed op", description="Datum waarop de evaluatie klaar was."
    )
    bevindingen: Alinea | None = Field(
        None,
        title="Bevindingen",
        description="Wat eruit kwam, in een paar zinnen.",
        examples=["De coaches hebben meer tijd nodig per deelnemer."],
    )


class Les(Blok):
    """Something learned that others can use."""

    datum: Datum = Field(title="Datum", description="Datum van de les.")
    les: Alinea = Field(
        title="Les",
        description="Wat is geleerd, in een zin.",
        examples=["Begin met werk en zoek daar scholing bij."],
    )
    betekenis: Betekenis = Field(title="Betekenis", description="Lokaal of bovenlokaal.")
    over: Lesonderwerp = Field(
        Lesonderwerp.PILOT,
        title="Over",
        description="Over de pilot zelf, of over de werkwijze van het programma.",
    )
    tags: tuple[Regel, ...] = Field(
        (), title="Tags", description="Woorden waarop de les te vinden is.", examples=[["werving"]]
    )


class Resultaat(Blok):
    """What people got out of the pilot: who, how many, and what changed for them."""

    datum: Datum = Field(title="Datum", description="Dag waarop dit is vastgesteld.")
    voor: Regel = Field(
        title="Voor", description="Voor wie.", examples=["jongeren zonder startkwalificatie"]
    )
    aantal: Aantal | None = Field(None, title="Aantal", description="Voor hoeveel mensen.")
    effect: Alinea = Field(
        title="Effect",
        description="Wat het hun opleverde, in een zin.",
        examples=["Zij hebben een baan met scholing."],
    )


class Deling(Blok):
    """Insights shared with who is interested."""

    datum: Datum = Field(title="Datum", description="Dag waarop inzichten zijn gedeeld.")
    met: Regel = Field(
        title="Met", description="Met wie.", examples=["wethouders van andere gemeenten"]
    )
    hoe: Regel = Field(title="Hoe", description="Hoe.", examples=["werkbezoek"])


class Uitkomst(Blok):
    """How it ended, at the end."""

    oordeel: Uitkomstoordeel = Field(title="Oordeel", description="Is de pilot geslaagd?")
    toelichting: Alinea = Field(
        title="Toelichting",
        description="Waarom.",
        examples=["De route is erkend, maar bereikt minder jongeren dan gehoopt."],
    )


class Evaluatie(Blok):
    """Learning evaluation."""

    aanpak: Alinea | None = Field(
        None,
        title="Aanpak",
        description="Hoe er wordt geëvalueerd.",
        examples=["leerbijeenkomst elk kwartaal met deelnemers en coaches"],
    )
    momenten: tuple[Evaluatiemoment, ...] = Field(
        (), title="Momenten", description="Wanneer er wordt geëvalueerd."
    )
    resultaten: tuple[Resultaat, ...] = Field(
        (),
        title="Resultaten",
        description="Wat inwoners eraan hadden: voor wie, hoeveel en wat het opleverde.",
    )
    lessen: tuple[Les, ...] = Field((), title="Lessen", description="Wat is geleerd.")
    gedeeld: tuple[Deling, ...] = Field(
        (),
        title="Gedeeld",
        description="Met welke belangstellenden inzichten zijn gedeeld, en hoe.",
    )
    uitkomst: Uitkomst | None = Field(
        None, title="Uitkomst", description="Hoe de pilot is afgelopen."
    )


class Herijking(Blok):
    """A change of the estimate or the end after the start, with what it was before."""

    datum: Datum = Field(title="Datum", description="Datum van de herijking.")
    was_raming: Euro | None = Field(
        None, title="Was: raming", description="De totale raming vóór de herijking."
    )
    was_einde: Datum | None = Field(
        None, title="Was: einde", description="De einddatum vóór de herijking."
    )
    reden: Alinea = Field(
        title="Reden", description="Waarom er is herijkt.", examples=["UWV sluit later aan."]
    )
    besluit: Regel = Field(
        title="Besluit", description="Kenmerk van het besluit.", examples=["GS-2018-128"]
    )


class Borging(Blok):
    """What stays after the end, and who sees to it."""

    hoe: Alinea = Field(
        title="Hoe",
        description="Hoe de opbrengst blijft.",
        examples=["UWV en gemeenten nemen de route op in hun aanbod."],
    )
    wie: Regel = Field(
        title="Wie", description="Wie daarvoor zorgt.", examples=["Gemeente Lelystad"]
    )


class Voortgang(Blok):
    """One word on how the pilot goes."""

    datum: Datum = Field(title="Datum", description="Datum van het bericht.")
    stand: Stand = Field(title="Stand", description="Op koers, aandacht of stagneert.")
    kop: Kop = Field(
        title="Kop",
        description="Het nieuws in een paar woorden.",
        examples=["Twintig deelnemers gestart"],
    )
    tekst: Alinea | None = Field(
        None,
        title="Tekst",
        description="Het nieuws in een paar zinnen.",
        examples=["De eerste groep is op 17 september begonnen."],
    )


class Signaal(Blok):
    """An opportunity or risk for the programme as a whole."""

    datum: Datum = Field(title="Datum", description="Datum van het signaal.")
    soort: Signaalsoort = Field(title="Soort", description="Een kans of een risico.")
    tekst: Alinea = Field(
        title="Tekst", description="Wat er speelt.", examples=["Erkenning door UWV duurt lang."]
    )
    maatregel: Alinea | None = Field(
        None,
        title="Maatregel",
        description="Wat eraan wordt gedaan.",
        examples=["Gesprek in oktober."],
    )


class Relatie(Blok):
    """How this pilot touches another pilot or a related programme."""

    met: Regel = Field(
        title="Met",
        description="De id van een pilot, of een opgave of project.",
        examples=["Human Capital Agenda"],
    )
    aard: Aard = Field(title="Aard", description="Overlap, synergie of strijdig.")
    toelichting: Alinea | None = Field(
        None,
        title="Toelichting",
        description="Hoe zij elkaar raken.",
        examples=["zelfde werkgevers"],
    )
    voor_bestuur: Alinea | None = Field(
        None,
        title="Voor bestuur",
        description="Waarom dit de Staten aangaat: kaderstellend of controlerend.",
        examples=["Beide vragen om hetzelfde geld."],
    )
