"""What a pilot learns and tells: evaluation, adjustments, progress, signals, relations."""

from __future__ import annotations

from pydantic import Field

from pilotkit.model.types import Alinea, Blok, Datum, Euro, Kop, Regel
from pilotkit.model.woorden import (
    Aard,
    Betekenis,
    Evaluatiesoort,
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


class Uitkomst(Blok):
    """How it ended, at the end."""

    oordeel: Uitkomstoordeel = Field(title="Oordeel", description="Is de pilot geslaagd?")
    toelichting: Alinea = Field(
        title="Toelichting",
        description="Waarom.",
        examples=["De route is erkend, maar bereikt minder jongeren dan gehoopt."],
    )


class Evaluatie(Blok):
    """Learning evaluation (opzet §6.2)."""

    aanpak: Alinea | None = Field(
        None,
        title="Aanpak",
        description="Hoe er wordt geëvalueerd.",
        examples=["leerbijeenkomst elk kwartaal met deelnemers en coaches"],
    )
    momenten: tuple[Evaluatiemoment, ...] = Field(
        (), title="Momenten", description="Wanneer er wordt geëvalueerd."
    )
    lessen: tuple[Les, ...] = Field((), title="Lessen", description="Wat is geleerd.")
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
    """An opportunity or risk for the programme as a whole (opzet §5)."""

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
        description="De id van een pilot, of een opgave.",
        examples=["Human Capital Agenda"],
    )
    aard: Aard = Field(title="Aard", description="Overlap, synergie of strijdig.")
    toelichting: Alinea | None = Field(
        None,
        title="Toelichting",
        description="Hoe zij elkaar raken.",
        examples=["zelfde werkgevers"],
    )
