"""The five criteria for admission (eindverslag, hoofdstuk 1), each with what it asks."""

from __future__ import annotations

from pydantic import Field

from pilotkit.model.types import Alinea, Regel
from pilotkit.model.voorwaarde import Voorwaarde, Voorwaarden
from pilotkit.model.vragen import Gevuld, Samen, TenMinste, Voorwaarderegel

BRON = "zuid-holland §1"


class MeerderePartners(Voorwaarde):
    """Co-operation with several partners."""

    toelichting = "In een proeftuin werken meerdere partners samen."
    regel = Voorwaarderegel(
        "ZH203",
        "In een proeftuin werken meerdere partners samen.",
        "Naast de provincie doen er ten minste twee partners mee. Zet ze bij `partners`.",
        BRON,
        uitzonderbaar=False,
    )
    vraagt = (Samen(2, (), ()),)


class Innovatie(Voorwaarde):
    """Innovative solutions for a social question."""

    toelichting = "De proeftuin werkt aan vernieuwende oplossingen voor een vraagstuk van mensen."
    regel = Voorwaarderegel(
        "ZH204",
        "Er staat voor welk vraagstuk de proeftuin wat voor nieuwe oplossing zoekt.",
        "`vraagstuk` zegt wat er in de samenleving speelt, `oplossing` wat er nieuw is.",
        BRON,
        uitzonderbaar=False,
    )
    vraagt = (Gevuld(("vraagstuk", "oplossing")),)

    vraagstuk: Alinea | None = Field(
        None,
        title="Vraagstuk",
        description="Het maatschappelijke vraagstuk.",
        examples=["Mantelzorgers raken overbelast."],
    )
    oplossing: Alinea | None = Field(
        None,
        title="Oplossing",
        description="De nieuwe oplossing waaraan wordt gewerkt.",
        examples=["Een netwerk dat mantelzorgers zelf mee opzetten."],
    )


class Verbinding(Voorwaarde):
    """Policy, execution and society connected."""

    toelichting = "De proeftuin verbindt beleid, uitvoering en samenleving met elkaar."
    regel = Voorwaarderegel(
        "ZH205",
        "Beleid, uitvoering en samenleving zijn alle drie verbonden.",
        "Zeg bij `beleid`, `uitvoering` en `samenleving` wie of wat de proeftuin verbindt.",
        BRON,
        uitzonderbaar=False,
    )
    vraagt = (Gevuld(("beleid", "uitvoering", "samenleving")),)

    beleid: Regel | None = Field(
        None,
        title="Beleid",
        description="Welk beleid of welke beleidsmakers erbij horen.",
        examples=["jeugdbeleid van de gemeente"],
    )
    uitvoering: Regel | None = Field(
        None,
        title="Uitvoering",
        description="Welke uitvoerders erbij horen.",
        examples=["jongerenwerkers en scholen"],
    )
    samenleving: Regel | None = Field(
        None,
        title="Samenleving",
        description="Welke inwoners of verbanden van inwoners erbij horen.",
        examples=["ouders en jongeren uit de wijk"],
    )


class OverstijgtSectoren(Voorwaarde):
    """Goes beyond the sectors that it came from."""

    toelichting = "De proeftuin gaat over de grenzen van de sectoren waaruit hij komt."
    regel = Voorwaarderegel(
        "ZH206",
        "Een proeftuin gaat over de grens van een sector heen.",
        "Noem bij `sectoren` ten minste twee sectoren die meedoen, zoals zorg en onderwijs.",
        BRON,
        uitzonderbaar=False,
    )
    vraagt = (TenMinste("sectoren", 2, "terrein", "over een grens heen zijn er ten minste"),)

    sectoren: tuple[Regel, ...] = Field(
        (),
        title="Sectoren",
        description="De sectoren die de proeftuin bij elkaar brengt.",
        examples=[["zorg", "onderwijs"]],
    )


class ZuidHollandResultaat(Voorwaarde):
    """A concrete, shareable and lasting result for the residents of Zuid-Holland."""

    toelichting = (
        "Er komt een resultaat voor inwoners van Zuid-Holland dat concreet is, met anderen te "
        "delen en blijvend."
    )
    regel = Voorwaarderegel(
        "ZH207",
        "Het resultaat is genoemd: concreet, te delen en blijvend.",
        "`concreet` zegt wat inwoners ervan merken, `deelbaar` wat anderen ermee kunnen en\n"
        "`duurzaam` hoe het blijft.",
        BRON,
        uitzonderbaar=False,
    )
    vraagt = (Gevuld(("concreet", "deelbaar", "duurzaam")),)

    concreet: Alinea | None = Field(
        None,
        title="Concreet",
        description="Wat inwoners ervan merken.",
        examples=["Ouders weten bij wie zij terechtkunnen."],
    )
    deelbaar: Alinea | None = Field(
        None,
        title="Deelbaar",
        description="Wat anderen ermee kunnen.",
        examples=["Een draaiboek voor andere wijken."],
    )
    duurzaam: Alinea | None = Field(
        None,
        title="Duurzaam",
        description="Hoe het resultaat blijft.",
        examples=["De wijkteams nemen de werkwijze over."],
    )


class ZuidHollandVoorwaarden(Voorwaarden):
    """The five criteria, in the order of the report."""

    meerdere_partners: MeerderePartners | None = Field(
        None, title="Meerdere partners", description="Meerdere partners werken samen."
    )
    innovatie: Innovatie | None = Field(
        None,
        title="Innovatie",
        description="Werkt aan vernieuwende oplossingen voor een maatschappelijk vraagstuk.",
    )
    verbinding: Verbinding | None = Field(
        None,
        title="Verbinding",
        description="Verbindt beleid, uitvoering en de samenleving.",
    )
    overstijgt_sectoren: OverstijgtSectoren | None = Field(
        None,
        title="Overstijgt sectoren",
        description="Gaat verder dan de sectoren waaruit de proeftuin komt.",
    )
    resultaat: ZuidHollandResultaat | None = Field(
        None,
        title="Resultaat",
        description="Heeft een concreet, deelbaar en duurzaam resultaat voor inwoners.",
    )
