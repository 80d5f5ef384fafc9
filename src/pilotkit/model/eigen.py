"""A programme described in YAML: the block ``profiel`` of ``programma.yaml``.

Data and nothing else: whoever reads it runs nothing of it. What it says becomes the same
models and rules as those of a package (``pilotkit.eigen``).
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from pilotkit.model.programma import Programma
from pilotkit.model.types import Alinea, Blok, Euro, FoutSoort, JaNee, Kop, Kopje, Regel
from pilotkit.model.woorden import Fasesoort

Sleutel = Annotated[
    str,
    Field(strict=True, pattern=r"^[a-z][a-z0-9_]{0,39}$", examples=["samen_leren"]),
    FoutSoort("sleutel"),
]
"""A key of one's own: small letters, digits and underscores."""

Code = Annotated[
    str, Field(strict=True, pattern=r"^[A-Z]{2}[0-9]{3}$", examples=["EP201"]), FoutSoort("code")
]
"""The code of a rule: two capitals and three digits."""

Positief = Annotated[int, Field(strict=True, ge=1, le=1000, examples=[2]), FoutSoort("minstens")]
"""How many at least."""


class Ernst(StrEnum):
    """How bad a finding is."""

    FOUT = "fout"
    WAARSCHUWING = "waarschuwing"
    TIP = "tip"


class Lidwoord(StrEnum):
    """The article of a noun."""

    DE = "de"
    HET = "het"


class Veldsoort(StrEnum):
    """What may stand at a key of one's own."""

    TEKST = "tekst"
    JA_NEE = "ja_nee"
    KEUZE = "keuze"
    LIJST = "lijst"
    GETAL = "getal"
    BEDRAG = "bedrag"
    DATUM = "datum"
    BEWIJS = "bewijs"


class Waarde(Blok):
    """A word to choose, with what it means."""

    waarde: Sleutel = Field(title="Waarde", description="Het woord dat je typt.")
    uitleg: Alinea | None = Field(
        None,
        title="Uitleg",
        description="Wat het woord betekent.",
        examples=["Inwoners besluiten mee."],
    )


class EigenKenmerk(Blok):
    """A key of one's own: what may stand there."""

    sleutel: Sleutel = Field(title="Sleutel", description="De sleutel die je in een pilot typt.")
    soort: Veldsoort = Field(title="Soort", description="Wat er mag staan.")
    titel: Kop | None = Field(
        None, title="Titel", description="Hoe het heet in notities.", examples=["Samen leren"]
    )
    uitleg: Alinea | None = Field(
        None,
        title="Uitleg",
        description="Wat er hoort te staan.",
        examples=["Hoe partners van elkaar leren."],
    )
    waarden: tuple[Waarde, ...] = Field(
        (), title="Waarden", description="De woorden waaruit je kiest, bij een keuze of een lijst."
    )
    voorbeeld: Regel | None = Field(
        None, title="Voorbeeld", description="Een voorbeeld.", examples=["elke maand een gesprek"]
    )


class EigenVeld(EigenKenmerk):
    """A key under a condition: also whether it must stand there."""

    verplicht: JaNee = Field(
        False, title="Verplicht", description="Moet dit er staan zodra de voorwaarde is vervuld?"
    )
    minstens: Positief | None = Field(
        None, title="Minstens", description="Hoeveel er ten minste in de lijst staan."
    )
    niet: tuple[Regel, ...] = Field(
        (), title="Niet", description="Wat er niet mag staan, zoals `true` of een van de woorden."
    )


class EigenVoorwaarde(Blok):
    """A condition: its fields, and what the document says of it."""

    sleutel: Sleutel = Field(title="Sleutel", description="De sleutel die je in een pilot typt.")
    titel: Kopje = Field(
        title="Titel", description="Hoe de voorwaarde heet.", examples=["Samen leren"]
    )
    uitleg: Alinea | None = Field(
        None,
        title="Uitleg",
        description="Wat de voorwaarde vraagt, in eigen woorden.",
        examples=["Partners leren van elkaar terwijl de pilot loopt."],
    )
    bron: Regel | None = Field(
        None, title="Bron", description="Waar het staat.", examples=["kadernota §3"]
    )
    code: Code | None = Field(
        None, title="Code", description="De code van de regel; zonder kiest pilotkit er een."
    )
    ernst: Ernst = Field(
        Ernst.FOUT, title="Ernst", description="Hoe erg het is als er iets ontbreekt."
    )
    uitzonderbaar: JaNee = Field(
        True, title="Uitzonderbaar", description="Mag er een uitzondering op?"
    )
    ook_deels: JaNee = Field(
        False, title="Ook deels", description="Telt het ook bij het oordeel `deels`?"
    )
    velden: tuple[EigenVeld, ...] = Field(
        (), title="Velden", description="Wat er bij het oordeel hoort te staan."
    )


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

    pilot: Kopje | None = Field(
        None, title="Pilot", description="Hoe een pilot heet.", examples=["proeftuin"]
    )
    pilots: Kopje | None = Field(
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


class Profielblok(Blok):
    """A programme's own policy, from nothing or on the basis of a known programme."""

    basis: Regel | None = Field(
        None,
        title="Basis",
        description="Op welk bekend programma dit voortbouwt; zonder begint het met niets.",
        examples=["brabant"],
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
