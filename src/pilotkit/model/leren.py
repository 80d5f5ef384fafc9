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
        None, title="Bevindingen", description="Wat eruit kwam, in een paar zinnen."
    )


class Les(Blok):
    """Something learned that others can use."""

    datum: Datum = Field(title="Datum", description="Datum van de les.")
    les: Alinea = Field(title="Les", description="Wat is geleerd, in een zin.")
    betekenis: Betekenis = Field(title="Betekenis", description="Lokaal of bovenlokaal.")


class Uitkomst(Blok):
    """How it ended, at the end."""

    oordeel: Uitkomstoordeel = Field(title="Oordeel", description="Is de pilot geslaagd?")
    toelichting: Alinea = Field(title="Toelichting", description="Waarom.")


class Evaluatie(Blok):
    """Learning evaluation (opzet §6.2)."""

    aanpak: Alinea | None = Field(None, title="Aanpak", description="Hoe er wordt geëvalueerd.")
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
    reden: Alinea = Field(title="Reden", description="Waarom er is herijkt.")
    besluit: Regel = Field(title="Besluit", description="Kenmerk van het besluit.")


class Borging(Blok):
    """What stays after the end, and who sees to it."""

    hoe: Alinea = Field(title="Hoe", description="Hoe de opbrengst blijft.")
    wie: Regel = Field(title="Wie", description="Wie daarvoor zorgt.")


class Voortgang(Blok):
    """One word on how the pilot goes."""

    datum: Datum = Field(title="Datum", description="Datum van het bericht.")
    stand: Stand = Field(title="Stand", description="Op koers, aandacht of stagneert.")
    kop: Kop = Field(title="Kop", description="Het nieuws in een paar woorden.")
    tekst: Alinea | None = Field(None, title="Tekst", description="Het nieuws in een paar zinnen.")


class Signaal(Blok):
    """An opportunity or risk for the programme as a whole (opzet §5)."""

    datum: Datum = Field(title="Datum", description="Datum van het signaal.")
    soort: Signaalsoort = Field(title="Soort", description="Een kans of een risico.")
    tekst: Alinea = Field(title="Tekst", description="Wat er speelt.")
    maatregel: Alinea | None = Field(None, title="Maatregel", description="Wat eraan wordt gedaan.")


class Relatie(Blok):
    """How this pilot touches another pilot or a related programme."""

    met: Regel = Field(title="Met", description="De id van een pilot, of een opgave.")
    aard: Aard = Field(title="Aard", description="Overlap, synergie of strijdig.")
    toelichting: Alinea | None = Field(
        None, title="Toelichting", description="Hoe zij elkaar raken."
    )
