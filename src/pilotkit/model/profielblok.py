"""The policy of a programme described in YAML: the block ``profiel`` of ``programma.yaml``.

Data and nothing else: whoever reads it runs nothing of it. What it says becomes the same
models and rules as those of a package (``pilotkit.eigen``).
"""

from __future__ import annotations

from pydantic import Field

from pilotkit.model.eigen import (
    Code,
    EigenKenmerk,
    EigenVoorwaarde,
    Ernst,
    Lidwoord,
    Sleutel,
    Woord,
)
from pilotkit.model.programma import Programma
from pilotkit.model.types import Alinea, Blok, Datum, Euro, JaNee, Kop, Maanden, Regel
from pilotkit.model.woorden import Fasesoort, Handeling


class EigenFase(Blok):
    """A phase: its name, and how it counts."""

    fase: Sleutel = Field(title="Fase", description="Hoe de fase heet.")
    als: Fasesoort = Field(
        title="Als", description="Waar de fase op lijkt: zo telt zij mee voor geld en regels."
    )
    uitleg: Alinea | None = Field(
        None, title="Uitleg", description="Wat de fase inhoudt.", examples=["De proef loopt."]
    )


class EigenWoorden(Blok):
    """What the programme calls its pilots, and those around them."""

    pilot: Woord | None = Field(
        None, title="Pilot", description="Hoe een pilot heet.", examples=["proeftuin"]
    )
    pilots: Woord | None = Field(
        None, title="Pilots", description="Hoe meer pilots heten.", examples=["proeftuinen"]
    )
    lidwoord: Lidwoord | None = Field(
        None, title="Lidwoord", description="Het lidwoord van een pilot."
    )
    toetser: Regel | None = Field(
        None, title="Toetser", description="Wie toetst en adviseert.", examples=["de adviesraad"]
    )
    opdrachtgevers: Regel | None = Field(
        None, title="Opdrachtgevers", description="Wie het advies krijgt.", examples=["het college"]
    )
    rapportageorgaan: Regel | None = Field(
        None, title="Rapportageorgaan", description="Wie de notities krijgt.", examples=["de raad"]
    )
    betaler: Regel | None = Field(
        None,
        title="Betaler",
        description="Wie betaalt, zoals in een zin.",
        examples=["de gemeente"],
    )
    samen: JaNee = Field(
        default=False, title="Samen", description="Of de betaler uit meer partijen bestaat."
    )
    bestuur: Regel | None = Field(
        None, title="Bestuur", description="Wie het geld toekent.", examples=["het college"]
    )
    vertegenwoordiging: Regel | None = Field(
        None,
        title="Vertegenwoordiging",
        description="Wie over het programma besluit.",
        examples=["de raad"],
    )


class EigenRegel(Blok):
    """A rule by declaration: from a phase on, a key must be filled in."""

    code: Code = Field(title="Code", description="De code: twee hoofdletters en drie cijfers.")
    titel: Kop = Field(
        title="Titel",
        description="Wat de regel vraagt, in een zin.",
        examples=["Wie begint heeft een start."],
    )
    uitleg: Alinea | None = Field(
        None, title="Uitleg", description="Waarom.", examples=["Zo is te zien wanneer het begon."]
    )
    bron: Regel | None = Field(
        None, title="Bron", description="Waar het staat.", examples=["kadernota §3"]
    )
    ernst: Ernst = Field(Ernst.WAARSCHUWING, title="Ernst", description="Hoe erg het is.")
    uitzonderbaar: JaNee = Field(
        False, title="Uitzonderbaar", description="Mag er een uitzondering op?"
    )
    sleutel: Regel = Field(
        title="Sleutel",
        description="Wat er moet staan: sleutels met een punt ertussen.",
        examples=["planning.start"],
    )
    vanaf: tuple[Sleutel, ...] = Field(
        (), title="Vanaf", description="In welke fasen; zonder in elke."
    )


class Regelinstelling(Blok):
    """What the programme changes in a rule of pilotkit."""

    code: Code = Field(title="Code", description="De code van de regel.")
    aan: JaNee = Field(True, title="Aan", description="Geldt de regel?")
    ernst: Ernst | None = Field(None, title="Ernst", description="Hoe erg een melding hooguit is.")
    uitzonderbaar: JaNee | None = Field(
        None, title="Uitzonderbaar", description="Mag er een uitzondering op?"
    )
    bron: Regel | None = Field(
        None, title="Bron", description="Waar het staat.", examples=["kadernota §3"]
    )


class EigenPlicht(Blok):
    """A duty of the programme: once by a last day, or every so many months."""

    sleutel: Sleutel = Field(
        title="Sleutel", description="Het woord waarmee je zegt dat het is gedaan."
    )
    wat: Regel = Field(
        title="Wat", description="Wat er moet gebeuren.", examples=["bericht over de voortgang"]
    )
    aan: Regel = Field(title="Aan", description="Aan wie.", examples=["de raad"])
    bron: Regel | None = Field(
        None, title="Bron", description="Waar het staat.", examples=["kadernota §3"]
    )
    maanden: Maanden | None = Field(
        None, title="Maanden", description="Om de hoeveel maanden dit moet."
    )
    vanaf: Datum | None = Field(
        None, title="Vanaf", description="Dag vanaf wanneer de maanden tellen."
    )
    uiterlijk: Datum | None = Field(
        None, title="Uiterlijk", description="Laatste dag, als het één keer moet."
    )


class EigenMandaat(Blok):
    """Who may do something; who is not named may not."""

    handeling: Handeling = Field(title="Handeling", description="Waarover het gaat.")
    organen: tuple[Regel, ...] = Field(
        title="Organen", description="Wie dat mogen.", examples=[["gemeenteraad"]]
    )
    binnen: tuple[Regel, ...] = Field(
        (),
        title="Binnen",
        description="Wie dat mogen binnen wat de organen eerder besloten.",
        examples=[["college van B en W"]],
    )


class Profielblok(Blok):
    """A programme's own policy, from nothing or on the basis of a known programme."""

    basis: Regel | None = Field(
        None,
        title="Basis",
        description="Op welk bekend programma dit voortbouwt; zonder begint het met niets.",
        examples=["flevoland"],
    )
    zonder: tuple[Sleutel, ...] = Field(
        (), title="Zonder", description="Voorwaarden van de basis die hier niet gelden."
    )
    financier: Regel | None = Field(
        None,
        title="Financier",
        description="Naam van wie betaalt, zoals bij `dekking`.",
        examples=["Provincie Voorbeeld"],
    )
    woorden: EigenWoorden | None = Field(
        None, title="Woorden", description="Hoe dingen in dit programma heten."
    )
    reserve: Euro | None = Field(
        None, title="Reserve", description="Wat er in totaal is gereserveerd."
    )
    plafond: Euro | None = Field(
        None, title="Plafond", description="Wat de steun aan de pilots samen hooguit is."
    )
    zonder_fasen: JaNee = Field(
        False, title="Zonder fasen", description="Kent het programma geen fasen?"
    )
    fasen: tuple[EigenFase, ...] = Field(
        (), title="Fasen", description="De fasen, in volgorde; zonder gelden de gewone."
    )
    voorwaarden: tuple[EigenVoorwaarde, ...] = Field(
        (), title="Voorwaarden", description="De voorwaarden, in volgorde."
    )
    kenmerken: tuple[EigenKenmerk, ...] = Field(
        (), title="Kenmerken", description="Wat je van elke pilot wilt weten en tellen."
    )
    gebieden: tuple[Regel, ...] = Field(
        (), title="Gebieden", description="De gemeenten of gebieden.", examples=[["Voorbeeldstad"]]
    )
    lijnen: tuple[Sleutel, ...] = Field(
        (), title="Lijnen", description="De inhoudelijke lijnen.", examples=[["gezond_leven"]]
    )
    opgaven: tuple[Regel, ...] = Field(
        (),
        title="Opgaven",
        description="Programma's en opgaven waar een pilot aan raakt.",
        examples=[["Wonen en zorg"]],
    )
    organen: tuple[Regel, ...] = Field(
        (), title="Organen", description="Wie er besluit.", examples=[["gemeenteraad"]]
    )
    partijen: tuple[Sleutel, ...] = Field(
        (), title="Partijen", description="Welke soorten partners er zijn.", examples=[["school"]]
    )
    kosten: tuple[Sleutel, ...] = Field(
        (), title="Kosten", description="Welke soorten kosten er zijn.", examples=[["materiaal"]]
    )
    mandaten: tuple[EigenMandaat, ...] = Field(
        (), title="Mandaten", description="Wie wat mag besluiten; zonder mag elk orgaan alles."
    )
    plichten: tuple[EigenPlicht, ...] = Field(
        (), title="Plichten", description="Wat het programma zelf op tijd moet doen."
    )
    regels: tuple[Regelinstelling, ...] = Field(
        (), title="Regels", description="Wat er anders is aan de regels van pilotkit."
    )
    eigen_regels: tuple[EigenRegel, ...] = Field(
        (), title="Eigen regels", description="Regels die alleen dit programma heeft."
    )


class ProgrammaMetProfiel(Programma):
    """A programme file that may describe its own policy too.

    Apart from :class:`Programma`, since these models take time to make and few files need them.
    """

    profiel: Profielblok | None = Field(
        None, title="Profiel", description="Het beleid van een programma dat je zelf beschrijft."
    )
