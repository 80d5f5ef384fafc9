"""A closed quarter: the file ``notities/2018-Q3.yaml`` that ``pilotkit close`` writes (7-truth §2).

It holds the figures of the note beside it as they were told. Nobody types it:
``som`` says whether somebody did.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from pilotkit.model.types import (
    Aantal,
    Alinea,
    Bedrag,
    Blok,
    Datum,
    FoutSoort,
    JaNee,
    Kop,
    KwartaalTekst,
    Regel,
    VerteldeFase,
)
from pilotkit.model.woorden import Oordeel, Stand, Uitkomstoordeel

Zegel = Annotated[str, Field(strict=True, pattern=r"^[0-9a-f]{64}$"), FoutSoort("som")]
"""A SHA-256 in hexadecimal digits."""
Commit = Annotated[str, Field(strict=True, pattern=r"^[0-9a-f]{7,64}$"), FoutSoort("commit")]
"""The name of a commit, or the beginning of it."""


class Controle(Blok):
    """What the check found when the quarter was closed."""

    fouten: Aantal = Field(title="Fouten", description="Altijd nul: met een fout sluit niets.")
    waarschuwingen: Aantal = Field(title="Waarschuwingen", description="Aantal waarschuwingen.")
    tips: Aantal = Field(title="Tips", description="Aantal tips.")
    uitzonderingen: Aantal = Field(
        title="Uitzonderingen", description="Aantal meldingen dat een uitzondering opzijzette."
    )


class Totaal(Blok):
    """The money under the ceiling, in whole euros."""

    plafond: Bedrag | None = Field(None, title="Plafond", description="Het plafond, als dat er is.")
    beslag: Bedrag = Field(title="Beslag", description="Wat telt voor het plafond.")
    verplicht: Bedrag = Field(title="Verplicht", description="Wat verplicht is.")
    uitgegeven: Bedrag = Field(title="Uitgegeven", description="Wat is uitgegeven.")
    ruimte: Bedrag | None = Field(
        None, title="Ruimte", description="Plafond min beslag, als er een plafond is."
    )
    in_voorbereiding: Bedrag = Field(
        title="In voorbereiding", description="Wat pilots in ontwikkeling nog vragen."
    )


class Bedragen(Blok):
    """The amounts of a pilot, or of the programme itself, in whole euros."""

    geraamd: Bedrag = Field(title="Geraamd", description="Wat het in totaal kost.")
    gevraagd: Bedrag = Field(title="Gevraagd", description="Wat daarvan van de provincie komt.")
    verplicht: Bedrag = Field(title="Verplicht", description="Wat verplicht is.")
    uitgegeven: Bedrag = Field(title="Uitgegeven", description="Wat is uitgegeven.")
    beslag: Bedrag = Field(title="Beslag", description="Wat telt voor het plafond.")


class VerteldOordeel(Blok):
    """The verdict on one condition."""

    voorwaarde: Regel = Field(title="Voorwaarde", description="De sleutel van de voorwaarde.")
    oordeel: Oordeel = Field(title="Oordeel", description="Hoe ver de pilot eraan voldoet.")


class VerteldeBijzonderheid(Blok):
    """What pilotkit remarked beside the state that the pilot reported."""

    soort: Regel = Field(title="Soort", description="Wat voor bijzonderheid het is.")
    sinds: Datum | None = Field(None, title="Sinds", description="Sinds wanneer.")
    tekst: Alinea = Field(title="Tekst", description="De bijzonderheid in woorden.")


class VerteldeMijlpaal(Blok):
    """A milestone as it stood."""

    naam: Regel = Field(title="Naam", description="Wat er dan af is.")
    datum: Datum = Field(title="Datum", description="Wanneer het is gepland.")
    gereed_op: Datum | None = Field(None, title="Gereed op", description="Wanneer het af was.")


class VerteldePilot(Blok):
    """A pilot as it was told."""

    id: Regel = Field(title="Id", description="De naam van het bestand, zonder `.yaml`.")
    titel: Kop = Field(title="Titel", description="De titel.")
    zonder_datum: JaNee = Field(
        False, title="Zonder datum", description="Of het een idee is zonder enige datum."
    )
    fase: VerteldeFase | None = Field(None, title="Fase", description="De fase.")
    oordelen: tuple[VerteldOordeel, ...] = Field(
        (), title="Oordelen", description="De oordelen op de voorwaarden."
    )
    stand: Stand | None = Field(None, title="Stand", description="Wat de pilot zelf meldde.")
    stand_op: Datum | None = Field(None, title="Stand op", description="Wanneer dat was.")
    bijzonderheden: tuple[VerteldeBijzonderheid, ...] = Field(
        (), title="Bijzonderheden", description="Wat daarnaast uit het bestand bleek."
    )
    uitkomst: Uitkomstoordeel | None = Field(
        None, title="Uitkomst", description="Hoe de pilot afliep."
    )
    geld: Bedragen = Field(title="Geld", description="De bedragen.")
    start: Datum | None = Field(None, title="Start", description="De eerste dag.")
    einde: Datum | None = Field(None, title="Einde", description="De laatste dag.")
    mijlpalen: tuple[VerteldeMijlpaal, ...] = Field(
        (), title="Mijlpalen", description="De mijlpalen."
    )


class VerteldVerschil(Blok):
    """One figure that was told and is another now; without a key it was or is not there."""

    wat: Alinea = Field(title="Wat", description="Welk gegeven.")
    verteld: Alinea | None = Field(None, title="Verteld", description="Wat er was verteld.")
    nu: Alinea | None = Field(None, title="Nu", description="Wat er nu staat.")


class VerteldeCorrectie(Blok):
    """What this note told of an earlier one: a pilot, or without ``pilot`` the programme."""

    kwartaal: KwartaalTekst = Field(title="Kwartaal", description="Het eerdere kwartaal.")
    editie: Aantal = Field(title="Editie", description="De editie van die notitie.")
    pilot: Regel | None = Field(None, title="Pilot", description="De id van de pilot.")
    titel: Kop = Field(title="Titel", description="De titel van de pilot of het programma.")
    sinds: Datum | None = Field(
        None, title="Sinds", description="Sinds wanneer het in de bestanden staat."
    )
    verschillen: tuple[VerteldVerschil, ...] = Field(
        title="Verschillen", description="Wat er anders is."
    )


class Notitie(Blok):
    """A closed quarter as a whole."""

    kwartaal: KwartaalTekst = Field(title="Kwartaal", description="Het kwartaal, zoals 2018-Q3.")
    editie: Aantal = Field(title="Editie", description="De hoeveelste notitie over het kwartaal.")
    reden: Alinea | None = Field(
        None, title="Reden", description="Waarom er een nieuwe editie kwam."
    )
    gesloten_op: Datum = Field(title="Gesloten op", description="Dag waarop het is gesloten.")
    revisie: Commit | None = Field(
        None, title="Revisie", description="De commit waaruit de notitie is gemaakt."
    )
    pilotkit: Regel = Field(title="Pilotkit", description="De versie van pilotkit.")
    controle: Controle = Field(title="Controle", description="Wat de controle vond.")
    totaal: Totaal = Field(title="Totaal", description="Het geld van alle pilots en het programma.")
    programma: Bedragen = Field(title="Programma", description="De kosten van het programma zelf.")
    pilots: tuple[VerteldePilot, ...] = Field(
        (), title="Pilots", description="Wat de notitie per pilot vertelt."
    )
    correcties: tuple[VerteldeCorrectie, ...] = Field(
        (), title="Correcties", description="Wat de notitie van eerdere notities rechtzet."
    )
    notitie: Zegel = Field(
        title="Notitie", description="SHA-256 van de notitie: UTF-8, met LF en zonder BOM."
    )
    som: Zegel = Field(
        title="Som",
        description="SHA-256 van alle andere sleutels, als JSON met gesorteerde sleutels.",
    )
