"""What is known of a proeftuin beside what every pilot has (hoofdstuk 1 tot en met 5)."""

from __future__ import annotations

from pydantic import Field

from pilotkit.model.types import Aantal, Alinea, Blok, JaNee, Regel
from pilotkit.programmas.zuid_holland.woorden import (
    Aanloop,
    Beleidsveld,
    Gebiedsoort,
    Gemeenterol,
    Inwonerrol,
    Landelijk,
    Lestag,
    Onderzoeker,
    Opdrachtgeversoort,
    Participatiestatus,
    Participatievorm,
    Samenwerkingstype,
    Zeggenschap,
)


class ZuidHollandGebied(Blok, title="Gebied"):
    """A region or a part of a municipality; a municipality itself stands under ``gemeenten``."""

    soort: Gebiedsoort = Field(title="Soort", description="Een regio, of een buurt of wijk.")
    naam: Regel = Field(title="Naam", description="Hoe het heet.", examples=["Haaglanden"])


class Participatie(Blok):
    """A form in which residents took part or were meant to (§3.1, §3.2)."""

    vorm: Participatievorm | None = Field(
        None,
        title="Vorm",
        description="Hoe inwoners meedoen. Laat weg als dat niet bekend is (§3.2).",
    )
    status: Participatiestatus = Field(
        title="Status", description="Deden inwoners echt mee, of was dat alleen de bedoeling?"
    )


class Aanstuurder(Blok):
    """Who gave the order or began: its kind, and its name where that is known."""

    soort: Opdrachtgeversoort = Field(title="Soort", description="Wat voor partij het is.")
    naam: Regel | None = Field(
        None, title="Naam", description="Naam van de partij.", examples=["Gemeente Delft"]
    )


class ZuidHollandKenmerken(Blok):
    """What the report tells of a proeftuin; what it does not say is left out."""

    nummer: Aantal | None = Field(
        None, title="Nummer", description="Het nummer in de lijst van proeftuinen (bijlage 1)."
    )
    gebieden: tuple[ZuidHollandGebied, ...] = Field(
        (), title="Gebieden", description="Regio's, buurten en wijken waar de proeftuin speelt."
    )
    beleidsvelden: tuple[Beleidsveld, ...] = Field(
        (),
        title="Beleidsvelden",
        description="Het beleid waar de proeftuin bij hoort (§2.1, §2.2).",
    )
    landelijke_doelen: tuple[Landelijk, ...] = Field(
        (),
        title="Landelijke doelen",
        description="De doelen van het landelijk beleid waaraan de proeftuin bijdraagt "
        "(§2.1, §2.2).",
    )
    aanloop: Aanloop | None = Field(
        None, title="Aanloop", description="Hoe de proeftuin in het programma kwam (hoofdstuk 1)."
    )
    opdrachtgever: Aanstuurder | None = Field(
        None, title="Opdrachtgever", description="Wie de opdracht gaf (§4.1 ad 2)."
    )
    initiatiefnemer: Aanstuurder | None = Field(
        None, title="Initiatiefnemer", description="Wie is begonnen (§4.1 ad 2)."
    )
    rollen_gemeente: tuple[Gemeenterol, ...] = Field(
        (), title="Rollen van de gemeente", description="Wat de gemeente doet (hoofdstuk 5)."
    )
    regie: Regel | None = Field(
        None,
        title="Regie",
        description="Wie de regie heeft, als dat een ander is (§4.1 ad 2).",
        examples=["de deelnemende organisaties"],
    )
    participatie: tuple[Participatie, ...] = Field(
        (),
        title="Participatie",
        description="Hoe inwoners meedoen; er kunnen meer vormen zijn. Laat weg als het niet "
        "bekend is: dat telt als niet vermeld, niet als nee (§3.2).",
    )
    mate: Zeggenschap | None = Field(
        None, title="Mate", description="Hoeveel inwoners te zeggen hebben (§3.1)."
    )
    rol_inwoners: tuple[Inwonerrol, ...] = Field(
        (), title="Rol van inwoners", description="Als wie inwoners meedoen (§3.2)."
    )
    werving: Alinea | None = Field(
        None,
        title="Werving",
        description="Hoe inwoners zijn gezocht (§3.3).",
        examples=["Via een vragenlijst in de buurt."],
    )
    ondersteuning: Alinea | None = Field(
        None,
        title="Ondersteuning",
        description="Hoe inwoners worden geholpen om mee te doen (§3.3).",
        examples=["Nieuwe ervaringsdeskundigen krijgen een training."],
    )
    samenwerking: tuple[Samenwerkingstype, ...] = Field(
        (),
        title="Samenwerking",
        description="De typen van samenwerking; er kunnen er meer zijn (§4.1).",
    )
    methode: tuple[Regel, ...] = Field(
        (),
        title="Methode",
        description="Methodieken die zijn gebruikt, bij hun naam.",
        examples=[["shared decision making"]],
    )
    geevalueerd: JaNee | None = Field(
        None, title="Geëvalueerd", description="Is de proeftuin onderzocht (bijlage 1)?"
    )
    geevalueerd_door: tuple[Onderzoeker, ...] = Field(
        (),
        title="Geëvalueerd door",
        description="Wie het onderzoek deed waarin de proeftuin is meegenomen (hoofdstuk 1).",
    )
    opbrengst: Alinea | None = Field(
        None,
        title="Opbrengst",
        description="Wat er volgens het verslag uitkwam.",
        examples=["De gemeente gebruikt de ideeën voor nieuw beleid."],
    )
    vervolg: Alinea | None = Field(
        None,
        title="Vervolg",
        description="Wat er volgens het verslag nog komt.",
        examples=["De gesprekken gaan door."],
    )
    lessen: tuple[Lestag, ...] = Field(
        (),
        title="Lessen",
        description="De lessen van het programma die hier zijn geleerd (§3.4, §4.2).",
    )
