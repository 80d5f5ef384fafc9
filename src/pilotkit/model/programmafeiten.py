"""What a programme tells of itself beside its money and its moments: each a short fact.

A fact says where it was read (``bron``). What has a day counts from that day.
"""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from pilotkit.model.types import (
    Aantal,
    Alinea,
    Blok,
    Datum,
    Euro,
    Jaar,
    Kop,
    Maanden,
    Regel,
)
from pilotkit.model.woorden import Lessterkte

_BRON = "Het stuk waarin dit staat, met de plaats."
_VOORBEELD = ["kadernota §2"]


class Feit(Blok):
    """Something that a document says, with its place."""

    sluit_af: ClassVar[tuple[str, ...]] = ("toelichting", "bron")

    toelichting: Alinea | None = Field(
        None,
        title="Toelichting",
        description="Wat erbij hoort, in een zin.",
        examples=["De afspraak loopt in principe een jaar."],
    )
    bron: Regel | None = Field(None, title="Bron", description=_BRON, examples=_VOORBEELD)


class Opgave(Feit):
    """The opgave that the programme serves, and of which kind it is."""

    naam: Regel = Field(
        title="Naam", description="Naam van de opgave.", examples=["Krachtige Samenleving"]
    )
    soort: Regel | None = Field(
        None, title="Soort", description="Wat voor opgave het is.", examples=["kernopgave"]
    )


class Rol(Feit):
    """A role in the programme, and who has it."""

    rol: Regel = Field(title="Rol", description="Welke rol.", examples=["adviseur"])
    wie: Regel | None = Field(
        None, title="Wie", description="Wie de rol heeft; leeg als dat niet bekend is.",
        examples=["Gemeente Lelystad"],
    )  # fmt: skip
    vanaf: Datum | None = Field(None, title="Vanaf", description="Eerste dag van de rol.")


class Subsidie(Feit):
    """A subsidy beside the ceiling: it does not count under it."""

    aan: Regel = Field(title="Aan", description="Wie de subsidie krijgt.", examples=["CMO"])
    jaar: Jaar = Field(title="Jaar", description="Het jaar van de subsidie.")
    bedrag: Euro | None = Field(
        None, title="Bedrag", description="Bedrag in hele euro's, als het bekend is."
    )
    waarvoor: tuple[Regel, ...] = Field(
        (), title="Waarvoor", description="Waarvoor de subsidie is.", examples=[["kennisdeling"]]
    )


class Herkomst(Feit):
    """A source of the programme's money."""

    van: Regel = Field(
        title="Van",
        description="Waar het geld vandaan komt.",
        examples=["reserve Strategische projecten"],
    )


class Monitor(Feit):
    """What is followed in figures, and how often."""

    wat: Regel = Field(
        title="Wat", description="Wat wordt gevolgd.", examples=["sociaal-economische ontwikkeling"]
    )
    ritme: Regel | None = Field(None, title="Ritme", description="Hoe vaak.", examples=["elk jaar"])


class Programmaevaluatie(Feit):
    """An evaluation of the programme as a whole."""

    naam: Kop = Field(
        title="Naam", description="Welke evaluatie.", examples=["tussentijdse evaluatie"]
    )
    datum: Datum | None = Field(None, title="Datum", description="Dag waarop zij klaar was.")
    bevindingen: Alinea | None = Field(
        None,
        title="Bevindingen",
        description="Wat eruit kwam, in een paar zinnen.",
        examples=["De werkwijze bevalt, maar de start kost meer tijd."],
    )


class Programmales(Feit):
    """Something learned over the pilots, or before them."""

    les: Alinea = Field(
        title="Les", description="Wat is geleerd, in een zin.", examples=["Begin met één pilot."]
    )
    datum: Datum | None = Field(None, title="Datum", description="Dag van de les.")
    tags: tuple[Regel, ...] = Field(
        (), title="Tags", description="Woorden waarop de les te vinden is.", examples=[["werving"]]
    )
    sterkte: Lessterkte | None = Field(
        None, title="Sterkte", description="Of dit één keer of vaker is gezien."
    )


class Aandachtspunt(Feit):
    """Something that was asked to be minded."""

    punt: Regel = Field(
        title="Punt", description="Waarop gelet wordt.", examples=["inbedding na afloop"]
    )
    datum: Datum | None = Field(None, title="Datum", description="Dag waarop het is meegegeven.")


class Inbreng(Feit):
    """What a group brought in."""

    van: Regel = Field(
        title="Van", description="Wie dit inbracht.", examples=["maatschappelijke organisaties"]
    )
    punten: tuple[Regel, ...] = Field(
        (),
        title="Punten",
        description="Wat zij inbrachten.",
        examples=[["aandacht voor netwerken"]],
    )
    datum: Datum | None = Field(None, title="Datum", description="Dag van de inbreng.")


class Bijeenkomst(Feit):
    """An event of the programme: planned or held."""

    naam: Kop = Field(title="Naam", description="Welke bijeenkomst.", examples=["congres"])
    datum: Datum | None = Field(None, title="Datum", description="Dag van de bijeenkomst.")
    wie: Regel | None = Field(
        None, title="Wie", description="Voor wie zij is.", examples=["Statenleden en partners"]
    )
    uitkomst: Alinea | None = Field(
        None,
        title="Uitkomst",
        description="Wat eruit kwam, in een zin.",
        examples=["Partners willen meedoen."],
    )


class Uitspraak(Feit):
    """A statement that gives direction."""

    uitspraak: Alinea = Field(
        title="Uitspraak",
        description="Welke richting is gegeven.",
        examples=["De provincie vult aan wat gemeenten doen."],
    )
    van: Regel | None = Field(
        None, title="Van", description="Wie dit uitsprak.", examples=["Provinciale Staten"]
    )
    datum: Datum | None = Field(None, title="Datum", description="Dag van de uitspraak.")


class Afspraak(Feit):
    """Something that was agreed on how to work together or to inform."""

    afspraak: Alinea = Field(
        title="Afspraak",
        description="Wat is afgesproken.",
        examples=["Op verzoek komt er een toelichting in de commissie."],
    )
    met: Regel | None = Field(None, title="Met", description="Met wie.", examples=["de raad"])
    datum: Datum | None = Field(None, title="Datum", description="Dag van de afspraak.")


class OpgegevenAantal(Feit):
    """A total that a document gives and single files cannot: 23 of 36."""

    kenmerk: Regel = Field(title="Kenmerk", description="Wat is geteld.", examples=["lijnen"])
    waarde: Regel = Field(title="Waarde", description="Welke waarde.", examples=["talent"])
    aantal: Aantal = Field(title="Aantal", description="Hoe vaak.")
    van: Aantal | None = Field(None, title="Van", description="Van hoeveel.")


class Plichtregel(Feit):
    """A duty that was done; with ``wat`` one of the programme's own.

    It has a last day, or a rhythm in whole months from a first day.
    """

    plicht: Regel = Field(
        title="Plicht", description="De sleutel van de plicht.", examples=["nieuwsbrief"]
    )
    gedaan_op: Datum | None = Field(
        None, title="Gedaan op", description="Dag waarop het is gedaan."
    )
    stuk: Regel | None = Field(
        None, title="Stuk", description="Waarin het staat.", examples=["nieuwsbrief 3"]
    )
    tot: Datum | None = Field(
        None, title="Tot", description="Laatste dag waarop de plicht geldt, als zij ophoudt."
    )
    wat: Regel | None = Field(
        None,
        title="Wat",
        description="Wat er moet gebeuren, bij een eigen plicht.",
        examples=["bericht over de voortgang"],
    )
    aan: Regel | None = Field(None, title="Aan", description="Aan wie.", examples=["de raad"])
    maanden: Maanden | None = Field(
        None, title="Maanden", description="Om de hoeveel maanden dit moet."
    )
    vanaf: Datum | None = Field(
        None, title="Vanaf", description="Dag vanaf wanneer de maanden tellen."
    )
    uiterlijk: Datum | None = Field(
        None, title="Uiterlijk", description="Laatste dag, als het één keer moet."
    )
