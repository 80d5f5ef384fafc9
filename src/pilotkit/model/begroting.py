"""The money of a pilot (2-schema, begroting): whole euros, dates on which they moved."""

from __future__ import annotations

from pydantic import Field

from pilotkit.model.types import Alinea, Blok, Datum, Euro, Jaar, KostensoortWoord, Regel
from pilotkit.model.woorden import Dekkingssoort, Dekkingsstatus


class Post(Blok):
    """An estimate of one kind of cost in one year, whoever pays it."""

    post: KostensoortWoord = Field(title="Post", description="Waarvoor de kosten zijn.")
    jaar: Jaar = Field(title="Jaar", description="Het jaar van de kosten.")
    raming: Euro = Field(title="Raming", description="Geraamde kosten in hele euro's.")
    sinds: Datum | None = Field(
        None, title="Sinds", description="Dag waarop deze post in de raming kwam."
    )


class Dekking(Blok):
    """A share in the costs: who pays what."""

    van: Regel = Field(
        title="Van",
        description="Wie betaalt: een partner van de pilot of de provincie.",
        examples=["Gemeente Lelystad"],
    )
    bedrag: Euro = Field(title="Bedrag", description="Bedrag in hele euro's.")
    soort: Dekkingssoort = Field(title="Soort", description="Geld, of inzet in natura.")
    status: Dekkingsstatus = Field(title="Status", description="Een intentie, of toegezegd.")
    sinds: Datum | None = Field(
        None,
        title="Sinds",
        description="Dag waarop dit is gevraagd. Groeit het bedrag, zet er dan een regel bij.",
    )
    toegezegd_op: Datum | None = Field(
        None, title="Toegezegd op", description="Dag waarop de bijdrage is toegezegd."
    )


class Verplichting(Blok):
    """A commitment by the province."""

    datum: Datum = Field(title="Datum", description="Datum van de verplichting.")
    bedrag: Euro = Field(title="Bedrag", description="Bedrag in hele euro's.")
    kenmerk: Regel = Field(
        title="Kenmerk",
        description="Kenmerk van het besluit waarop de verplichting rust.",
        examples=["GS-2018-101"],
    )


class Uitgave(Blok):
    """An expenditure by the province, out of a commitment."""

    datum: Datum = Field(title="Datum", description="Datum van de uitgave.")
    bedrag: Euro = Field(title="Bedrag", description="Bedrag in hele euro's.")
    kenmerk: Regel = Field(
        title="Kenmerk", description="Kenmerk van de verplichting.", examples=["GS-2018-101"]
    )
    omschrijving: Regel | None = Field(
        None, title="Omschrijving", description="Waarvoor is betaald?", examples=["eerste termijn"]
    )


class Vrijval(Blok):
    """Committed money that is released: it no longer counts as committed (7-truth §1)."""

    datum: Datum = Field(title="Datum", description="Dag waarop het geld vrijviel.")
    bedrag: Euro = Field(title="Bedrag", description="Bedrag in hele euro's.")
    kenmerk: Regel = Field(
        title="Kenmerk",
        description="Kenmerk van de verplichting die vrijvalt.",
        examples=["GS-2018-101"],
    )
    omschrijving: Regel | None = Field(
        None,
        title="Omschrijving",
        description="Waarom is het niet meer nodig?",
        examples=["pilot gestopt, laatste termijn niet nodig"],
    )


class Begroting(Blok):
    """What a pilot costs, who pays, and what the province has committed and spent."""

    posten: tuple[Post, ...] = Field(
        (), title="Posten", description="Wat de pilot kost, wie er ook betaalt."
    )
    dekking: tuple[Dekking, ...] = Field((), title="Dekking", description="Wie wat betaalt.")
    verhouding: Alinea | None = Field(
        None,
        title="Verhouding",
        description="Waarom het deel van de provincie past bij haar ambities en bij wat "
        "anderen bijdragen.",
        examples=["Twee derde van de provincie, omdat elke gemeente de uitkomst kan gebruiken."],
    )
    verplichtingen: tuple[Verplichting, ...] = Field(
        (), title="Verplichtingen", description="Verplichtingen van de provincie."
    )
    uitgaven: tuple[Uitgave, ...] = Field(
        (), title="Uitgaven", description="Uitgaven van de provincie."
    )
    vrijval: tuple[Vrijval, ...] = Field(
        (), title="Vrijval", description="Verplicht geld dat niet meer nodig is en vrijvalt."
    )
