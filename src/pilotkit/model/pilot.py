"""A pilot: the file ``pilots/<id>.yaml`` (2-schema).

A programme derives its own class from :class:`Pilot` and narrows what differs:
the conditions, the lists of municipalities and lines, the block ``kenmerken``.
"""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field

from pilotkit.model.begroting import Begroting
from pilotkit.model.leren import Borging, Evaluatie, Herijking, Relatie, Signaal, Voortgang
from pilotkit.model.partijen import Advies, Begeleiding, Partner
from pilotkit.model.planning import Besluit, Fasestap, Planning, Uitzondering
from pilotkit.model.types import Alinea, Blok, Datum, FaseWoord, Kop, Kopje, Regel
from pilotkit.model.voorwaarde import Voorwaarden
from pilotkit.model.woorden import GEEN_FASE, Fase


class Pilot(Blok):
    """One pilot, as its file tells it. An idea needs titel, samenvatting, fase and bron."""

    titel: Kop = Field(
        title="Titel",
        description="Naam van de pilot, hooguit 120 tekens.",
        examples=["Leerroutes op maat"],
    )
    kortetitel: Kopje | None = Field(
        None,
        title="Korte titel",
        description="Naam van de pilot in tabellen, hooguit 30 tekens.",
        examples=["Leerroutes"],
    )
    samenvatting: Alinea = Field(
        title="Samenvatting",
        description="Wat de pilot doet en voor wie, in een paar zinnen.",
        examples=["Jongeren stellen met een coach een eigen leerroute samen."],
    )
    fase: FaseWoord = Field(title="Fase", description="Waar de pilot nu staat.")
    bron: Regel | None = Field(
        None,
        title="Bron",
        description="Waar het idee vandaan komt: een stuk, een bijeenkomst.",
        examples=["Presentatie Krachtige Samenleving, pilotideeën"],
    )
    ingediend_door: Regel | None = Field(
        None,
        title="Ingediend door",
        description="Wie het idee heeft ingebracht.",
        examples=["Gemeente Lelystad"],
    )
    ingediend_op: Datum | None = Field(
        None, title="Ingediend op", description="Dag waarop het idee binnenkwam."
    )
    tranche: Kopje | None = Field(
        None,
        title="Tranche",
        description="Bij welke reeks pilots deze hoort. Bedragen worden dan "
        "ook per tranche geteld.",
        examples=["eerste"],
    )
    fasen: tuple[Fasestap, ...] = Field(
        (),
        title="Fasen",
        description="Stappen naar een fase waar geen besluit bij hoort, met hun eerste dag.",
    )
    lijnen: tuple[str, ...] = Field(
        (), title="Lijnen", description="De inhoudelijke lijnen waaraan de pilot bijdraagt."
    )
    themas: tuple[Regel, ...] = Field(
        (), title="Thema's", description="Thema's in eigen woorden.", examples=[["arbeidsmarkt"]]
    )
    gemeenten: tuple[str, ...] = Field(
        (), title="Gemeenten", description="Gemeenten waar de pilot speelt."
    )
    trekker: Regel | None = Field(
        None,
        title="Trekker",
        description="De partner die de pilot trekt.",
        examples=["Gemeente Lelystad"],
    )
    partners: tuple[Partner, ...] = Field(
        (), title="Partners", description="Wie samen de pilot ontwikkelen, uitvoeren en borgen."
    )
    begeleiding: Begeleiding | None = Field(
        None, title="Begeleiding", description="Projectleider en versterkers."
    )
    voorwaarden: Voorwaarden = Field(
        default_factory=Voorwaarden.model_construct,
        title="Voorwaarden",
        description="De voorwaarden van het programma en hoe ver de pilot voldoet.",
    )
    advies: Advies | None = Field(
        None, title="Advies", description="Het onafhankelijke advies over de pilot."
    )
    begroting: Begroting = Field(
        default_factory=Begroting.model_construct,
        title="Begroting",
        description="Kosten, dekking, uitgaven.",
    )
    planning: Planning = Field(
        default_factory=Planning.model_construct,
        title="Planning",
        description="Start, einde en mijlpalen.",
    )
    evaluatie: Evaluatie | None = Field(
        None, title="Evaluatie", description="Lerend evalueren: aanpak, momenten en lessen."
    )
    herijkingen: tuple[Herijking, ...] = Field(
        (),
        title="Herijkingen",
        description="Elke wijziging van raming of einde na de start van de uitvoering.",
    )
    borging: Borging | None = Field(
        None, title="Borging", description="Wat er na afloop blijft en wie daarvoor zorgt."
    )
    besluiten: tuple[Besluit, ...] = Field(
        (), title="Besluiten", description="Besluiten over deze pilot."
    )
    voortgang: tuple[Voortgang, ...] = Field(
        (), title="Voortgang", description="Hoe het gaat, per datum."
    )
    signalen: tuple[Signaal, ...] = Field(
        (), title="Signalen", description="Kansen en risico's voor het programma als geheel."
    )
    relaties: tuple[Relatie, ...] = Field(
        (), title="Relaties", description="Hoe de pilot andere pilots of opgaven raakt."
    )
    uitzonderingen: tuple[Uitzondering, ...] = Field(
        (),
        title="Uitzonderingen",
        description="Regels die voor deze pilot openlijk opzij zijn gezet.",
    )

    @property
    def extra_kenmerken(self) -> Any:
        """The block ``kenmerken`` of a programme that has one, else None."""
        return getattr(self, "kenmerken", None)


class ZonderFasen(Pilot):
    """A pilot of a programme that knows no phases: ``fase`` and ``fasen`` are unknown keys.

    Its profile has a :class:`~pilotkit.model.woordenschat.Levensloop` without phases.
    """

    fase: ClassVar[Fase] = GEEN_FASE  # type: ignore[misc]
    fasen: ClassVar[tuple[Fasestap, ...]] = ()  # type: ignore[misc]
