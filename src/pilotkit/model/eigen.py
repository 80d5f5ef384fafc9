"""Keys and conditions that a programme describes in YAML, under ``profiel``."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from pilotkit.model.types import Alinea, Blok, FoutSoort, JaNee, Kop, Kopje, Regel

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

_LETTERS = r"A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
"""Written out: in the editors that read the schema ``\\w`` has no letters with accents."""
Woord = Annotated[
    str,
    Field(
        strict=True,
        pattern=rf"^[{_LETTERS}][{_LETTERS}\u0300-\u036f0-9_ '’-]{{0,29}}$",
        examples=["proeftuin"],
    ),
    FoutSoort("woord"),
]
"""A noun, in letters: it comes to stand in sentences of pilotkit's own."""

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
        (),
        title="Niet",
        description="Wat er niet mag staan, zoals `true` of een van de woorden.",
        examples=[["nooit"]],
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
