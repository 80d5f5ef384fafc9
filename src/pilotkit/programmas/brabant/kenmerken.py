"""What is known of a deal or an initiative beside what every pilot has (§3 tot en met §5)."""

from __future__ import annotations

from pydantic import Field

from pilotkit.model.types import Alinea, Blok, Datum, JaNee, Regel
from pilotkit.programmas.brabant.woorden import (
    BrabantGebied,
    Hulpbron,
    Initiatiefsoort,
    Niveau,
    Provincierol,
)


class BrabantOpgave(Blok, title="Opgave"):
    """A provincial opgave to which it contributes, and the one programme for it (§3b, §4)."""

    opgave: Regel = Field(
        title="Opgave",
        description="De maatschappelijke opgave, in eigen woorden: energie, mobiliteit, natuur, "
        "cultuur, leefomgeving, leegstand of een andere (§3b).",
        examples=["energie"],
    )
    programma: Regel | None = Field(
        None,
        title="Programma",
        description="Het ene programma dat voor deze opgave is gekozen (§4).",
        examples=["naam van het programma"],
    )

    @property
    def met_programma(self) -> str | None:
        """The opgave and its programme as one text; None where no programme is named."""
        return f"{self.opgave}: {self.programma}" if self.programma else None


class Leren(Blok):
    """What it learns, on the two levels (§5.2)."""

    praktijk: Alinea | None = Field(
        None,
        title="Praktijk",
        description="Wat er in de praktijk wordt geleerd, door te doen (§5.2).",
        examples=["Welke werkwijze werkt in een wijk?"],
    )
    kennis: Alinea | None = Field(
        None,
        title="Kennis",
        description="Welke kennis er wordt verzameld (§5.2).",
        examples=["Wat zegt de monitor over deze stad?"],
    )


class Bijstelling(Blok):
    """An adjustment on the way, which needs no decision of an organ (§5.4)."""

    datum: Datum = Field(title="Datum", description="Dag waarop het is bijgesteld.")
    wat: Alinea = Field(
        title="Wat",
        description="Wat er anders gaat.",
        examples=["De bijeenkomsten zijn voortaan in de wijk."],
    )
    waarom: Alinea | None = Field(
        None, title="Waarom", description="Waarom.", examples=["Er kwamen te weinig mensen."]
    )


class BrabantKenmerken(Blok):
    """What the proposal tells of it; what it does not say is left out."""

    soort: Initiatiefsoort | None = Field(
        None,
        title="Soort",
        description="Een deal, een initiatief, een voorstel of een leertraject.",
    )
    gebied: BrabantGebied | None = Field(
        None,
        title="Gebied",
        description="Het gebied waar de veerkracht het meest onder druk staat (§3a).",
    )
    niveau: Niveau | None = Field(None, title="Niveau", description="Hoe ver het reikt.")
    opgaven: tuple[BrabantOpgave, ...] = Field(
        (),
        title="Opgaven",
        description="De opgaven waaraan het bijdraagt, elk met het ene programma daarvoor. Met "
        "twee of meer is het een crossover (§3b, §4).",
    )
    plan: Alinea | None = Field(
        None,
        title="Plan",
        description="Wat partijen samen willen bereiken (§3a).",
        examples=["Buurten waar mensen elkaar weer kennen."],
    )
    hulpbronnen: tuple[Hulpbron, ...] = Field(
        (), title="Hulpbronnen", description="Welke hulpbronnen van mensen sterker worden (§3b)."
    )
    verdienmodel: Alinea | None = Field(
        None,
        title="Verdienmodel",
        description="Hoe het zichzelf kan betalen (§3b).",
        examples=["Leden betalen een bijdrage."],
    )
    publiek_privaat: JaNee | None = Field(
        None,
        title="Publiek-privaat",
        description="Werken overheid en bedrijven erin samen (§3b)?",
    )
    methode: tuple[Regel, ...] = Field(
        (), title="Methode", description="Hoe wordt geleerd en ontworpen (§5.2).",
        examples=[["Theory U"]],
    )  # fmt: skip
    rol_provincie: tuple[Provincierol, ...] = Field(
        (), title="Rol van de provincie", description="Wat de provincie toevoegt, bovenlokaal (§4)."
    )
    leren: Leren = Field(
        default_factory=Leren.model_construct,
        title="Leren",
        description="Wat wordt geleerd, op twee niveaus (§5.2).",
    )
    bijstellingen: tuple[Bijstelling, ...] = Field(
        (),
        title="Bijstellingen",
        description="Wat onderweg is aangepast. Daar is geen besluit voor nodig (§5.4).",
    )
    mislukt_is_les: Alinea | None = Field(
        None,
        title="Mislukt is les",
        description="Wat is geleerd toen het niet lukte. Mislukken mag (§5.1, §5.4).",
        examples=["Zonder huisarts erbij komt niemand."],
    )
