"""What ``summary --format json`` and ``show --format json`` have."""

from __future__ import annotations

from typing import Annotated, Any, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from pilotkit.machine.controle import Code, Tel
from pilotkit.machine.geld import (
    Aantal,
    BedragenJson,
    Bestanden,
    Dag,
    Peildatum,
    Programmanaam,
    TotaalJson,
    Versie,
)
from pilotkit.machine.schema import uit

Oordeel = Annotated[str, uit("voldoet", "deels", "voldoet_niet", "open")]
Stand = Annotated[str, uit("op_koers", "aandacht", "stagneert")]
Uitkomst = Annotated[str, uit("geslaagd", "deels_geslaagd", "niet_geslaagd")]
Id = Annotated[str, Field(description="De id: de naam van het bestand zonder .yaml.")]


class OpmerkingJson(TypedDict):
    """What the facts say beside what is reported."""

    code: Annotated[
        str,
        Field(
            description="Wat voor opmerking het is; er kunnen soorten bij komen.",
            examples=["voorbij_einde", "lang_stil"],
        ),
    ]
    since: Annotated[
        Dag | None, Field(description="Sinds wanneer, of null als dat niet vaststaat.")
    ]
    text: Annotated[str, Field(description="De opmerking in woorden.")]


class PilotJson(TypedDict):
    """A pilot on the peildatum."""

    id: Id
    title: Annotated[str, Field(description="De titel.")]
    phase: Annotated[
        str | None, Field(description="De fase, of null als het programma geen fasen kent.")
    ]
    municipalities: Annotated[list[str], Field(description="De gemeenten of gebieden.")]
    kenmerken: Annotated[
        dict[str, list[str]],
        Field(description="Wat het programma telt: de waarden van de pilot per kenmerk."),
    ]
    themes: Annotated[list[str], Field(description="De thema's.")]
    tranche: Annotated[str | None, Field(description="De tranche, of null.")]
    conditions: Annotated[dict[str, Oordeel], Field(description="Het oordeel per voorwaarde.")]
    budget: Annotated[BedragenJson, Field(description="De bedragen, in hele euro's.")]
    state: Annotated[
        Stand | None, Field(description="Wat het laatst is gemeld over hoe het gaat, of null.")
    ]
    state_date: Annotated[Dag | None, Field(description="Wanneer dat is gemeld, of null.")]
    remarks: Annotated[
        list[OpmerkingJson],
        Field(description="Wat de gegevens daarnaast zeggen, het ergste eerst."),
    ]
    outcome: Annotated[Uitkomst | None, Field(description="Hoe het afliep, of null.")]
    on_course: Annotated[
        bool | None,
        Field(description="Of het op koers is; null als de pilot niet loopt of nooit iets meldde."),
    ]
    start: Annotated[Dag | None, Field(description="De eerste dag van het plan, of null.")]
    end: Annotated[Dag | None, Field(description="De laatste dag van het plan, of null.")]


class OpgegevenJson(TypedDict):
    """A total as a source states it."""

    value: Annotated[str, Field(description="De waarde waar het om gaat.")]
    count: Annotated[int, Field(description="Hoeveel de bron er noemt.")]
    of: Annotated[int | None, Field(description="Van hoeveel in totaal, of null.")]
    source: Annotated[str | None, Field(description="Waar dat staat, of null.")]


class LosOpgegevenJson(OpgegevenJson):
    """A stated total of what the programme does not count itself."""

    name: Annotated[str, Field(description="Het kenmerk.")]


class TellingJson(TypedDict):
    """What was counted of a kenmerk."""

    name: Annotated[str, Field(description="Het kenmerk, zoals de sleutel in het bestand.")]
    title: Annotated[str, Field(description="Het kenmerk in woorden.")]
    of: Annotated[Aantal, Field(description="Hoeveel pilots meetellen.")]
    counts: Annotated[dict[str, Aantal], Field(description="Hoeveel pilots per waarde.")]
    not_mentioned: Annotated[Aantal, Field(description="Hoeveel pilots er niets over zeggen.")]
    stated: Annotated[list[OpgegevenJson], Field(description="Wat bronnen er zelf over opgeven.")]


class TrancheJson(TypedDict):
    """The pilots of one tranche."""

    name: Annotated[str | None, Field(description="De tranche; null voor pilots zonder.")]
    pilots: Annotated[list[str], Field(description="De id's van de pilots erin.")]
    budget: Annotated[BedragenJson, Field(description="Hun bedragen samen.")]


class PlichtJson(TypedDict):
    """How a duty of the programme stands."""

    key: Annotated[str, Field(description="De sleutel van de plicht.")]
    what: Annotated[str, Field(description="Wat het programma moet doen.")]
    done: Annotated[
        Dag | None, Field(description="Wanneer het voor het laatst is gedaan, of null.")
    ]
    due: Annotated[Dag | None, Field(description="Wanneer het uiterlijk weer moet, of null.")]
    overdue: Annotated[bool, Field(description="Of die dag voorbij is.")]


class SamenvattingJson(TypedDict):
    """One programme at a glance."""

    version: Versie
    as_of: Peildatum
    programme: Programmanaam
    budget: Annotated[TotaalJson, Field(description="Het geld van het programma, in hele euro's.")]
    phases: Annotated[dict[str, Aantal], Field(description="Hoeveel pilots per fase.")]
    municipalities: Annotated[
        dict[str, Aantal], Field(description="Hoeveel pilots per gemeente of gebied, ook bij nul.")
    ]
    kenmerken: Annotated[list[TellingJson], Field(description="Wat het programma telt.")]
    stated: Annotated[
        list[LosOpgegevenJson],
        Field(description="Aantallen van bronnen, over wat het programma niet zelf telt."),
    ]
    themes: Annotated[dict[str, Aantal], Field(description="Hoeveel pilots per thema.")]
    tranches: Annotated[
        list[TrancheJson], Field(description="De pilots per tranche, als die er zijn.")
    ]
    duties: Annotated[list[PlichtJson], Field(description="Hoe het met elke plicht staat.")]
    unreadable: Bestanden
    pilots: Annotated[list[PilotJson], Field(description="Alle pilots die te lezen zijn.")]


class ProgrammaErnaastJson(SamenvattingJson):
    """One of several programmes."""

    path: Annotated[str, Field(description="De map van het programma, zoals die is getypt.")]


class SamenJson(TypedDict):
    """All programmes together; null where amounts have no sum."""

    pilots: Annotated[Aantal, Field(description="Hoeveel pilots er samen zijn.")]
    ceiling: Annotated[
        int | None, Field(description="De plafonds samen, of null als dat niets zegt.")
    ]
    claimed: Annotated[int, Field(description="Het beslag samen, in hele euro's.")]
    room: Annotated[int | None, Field(description="De ruimte samen, of null als dat niets zegt.")]
    requested: Annotated[int, Field(description="Wat samen is gevraagd, in hele euro's.")]


class GedeeldJson(TypedDict):
    """A name that several programmes use."""

    name: Annotated[str, Field(description="De naam, zoals die het eerst is geschreven.")]
    programmes: Annotated[list[str], Field(description="De titels van de programma's.")]
    amount: NotRequired[
        Annotated[int, Field(description="Het bedrag, bij een plafond of reserve.")]
    ]


class OverlapJson(TypedDict):
    """What programmes share."""

    parties: Annotated[list[GedeeldJson], Field(description="Partijen in meer programma's.")]
    municipalities: Annotated[list[GedeeldJson], Field(description="Plaatsen in meer programma's.")]
    ceilings: Annotated[
        list[GedeeldJson], Field(description="Hetzelfde plafond van dezelfde betaler.")
    ]
    reserves: Annotated[
        list[GedeeldJson], Field(description="Dezelfde reserve van dezelfde betaler.")
    ]


class NietGelezenJson(TypedDict):
    """A folder that could not be read."""

    path: Annotated[str, Field(description="De map, zoals die is getypt.")]
    reason: Annotated[str, Field(description="Waarom die niet te lezen is.")]


class NaastElkaarJson(TypedDict):
    """Several programmes side by side."""

    version: Versie
    as_of: Peildatum
    programmes: Annotated[
        list[ProgrammaErnaastJson], Field(description="Elk programma, zoals het er alleen uitziet.")
    ]
    total: Annotated[SamenJson, Field(description="Alle programma's samen.")]
    overlap: Annotated[OverlapJson, Field(description="Wat de programma's delen.")]
    unreadable: Annotated[
        list[NietGelezenJson], Field(description="De mappen die niet te lezen zijn.")
    ]


class PlanJson(TypedDict):
    """What was planned first."""

    estimated: Annotated[int, Field(description="De raming in het eerste plan, in hele euro's.")]
    end: Annotated[Dag | None, Field(description="Het einde in het eerste plan, of null.")]


class MijlpaalJson(TypedDict):
    """A milestone."""

    name: Annotated[str, Field(description="Wat er dan af is.")]
    date: Annotated[Dag, Field(description="Wanneer het is gepland.")]
    done: Annotated[Dag | None, Field(description="Wanneer het af was, of null.")]


class BerichtJson(TypedDict):
    """A report of how it goes."""

    headline: Annotated[str, Field(description="De kop van het bericht.")]
    text: Annotated[str | None, Field(description="De tekst van het bericht, of null.")]


class KorteMeldingJson(TypedDict):
    """A finding in the file of the pilot."""

    code: Code
    severity: Annotated[
        str, uit("fout", "waarschuwing", "tip"), Field(description="Hoe erg het is.")
    ]
    waived: Annotated[bool, Field(description="Of een uitzondering de melding opzijzet.")]
    line: Annotated[Tel, Field(description="De regel in het bestand.")]
    message: Annotated[str, Field(description="Wat er aan de hand is, als zin.")]


class HelePilotJson(PilotJson):
    """A pilot with all that ``show`` tells."""

    summary: Annotated[str, Field(description="De samenvatting.")]
    lead: Annotated[str | None, Field(description="De trekker, of null.")]
    partners: Annotated[list[str], Field(description="De namen van de partners.")]
    source: Annotated[str | None, Field(description="Waar het idee vandaan komt, of null.")]
    submitted_by: Annotated[str | None, Field(description="Wie het indiende, of null.")]
    details: Annotated[
        dict[str, Any],
        Field(description="Alles onder `kenmerken`, zoals het in het bestand staat."),
    ]
    evaluation: Annotated[str | None, Field(description="Hoe er wordt geëvalueerd, of null.")]
    first_plan: Annotated[PlanJson, Field(description="Wat het eerste plan was.")]
    reasons: Annotated[
        dict[str, str | None], Field(description="De onderbouwing per voorwaarde, of null.")
    ]
    milestones: Annotated[list[MijlpaalJson], Field(description="De mijlpalen, op datum.")]
    progress: Annotated[
        BerichtJson | None, Field(description="Het laatste bericht over de voortgang, of null.")
    ]
    findings: Annotated[
        list[KorteMeldingJson], Field(description="De meldingen in het bestand van de pilot.")
    ]


class EenPilotJson(TypedDict):
    """What ``show`` gives."""

    version: Versie
    as_of: Peildatum
    programme: Programmanaam
    pilot: Annotated[HelePilotJson, Field(description="De pilot.")]
