"""The six conditions of Flevoland (opzet §6.1), each with all that it asks.

What the document names of a condition is told in ``toelichting``, in our own words.
"""

from __future__ import annotations

from pydantic import Field

from pilotkit.finding import Severity
from pilotkit.model.types import Alinea, Regel
from pilotkit.model.voorwaarde import Voorwaarde, Voorwaarden
from pilotkit.model.vragen import (
    EenVan,
    Elk,
    Gevuld,
    Niet,
    Samen,
    TenMinste,
    Voorwaarderegel,
)
from pilotkit.model.woorden import Oordeel, Partijsoort
from pilotkit.programmas.flevoland.blokken import EerderBeproefd, ExternAdvies
from pilotkit.programmas.flevoland.woorden import Betrokkenheid, Domein, Krachtenveld

BRON = "opzet §6.1"
WAARSCHUWING = Severity.WAARSCHUWING


class Doel(Voorwaarde):
    """Contributes to the goal: the socio-economic position of the Flevolander."""

    toelichting = (
        "De pilot versterkt de sociaal-economische positie van de Flevolander. Bijzondere "
        "aandacht krijgt de verbinding tussen sociaal domein, onderwijs en (werk)participatie: "
        "die wordt gelegd, hersteld of sterker. Past een pilot niet bij het doel, dan mogen "
        "partners hem zelf verder ontwikkelen."
    )
    regel = Voorwaarderegel(
        "FL211",
        "Wie aan het doel voldoet verbindt ten minste twee domeinen.",
        "De pilot legt of versterkt de verbinding tussen sociaal domein, onderwijs en\n"
        "(werk)participatie. Eén domein verbindt niets.",
        BRON,
        WAARSCHUWING,
    )
    vraagt = (TenMinste("domeinen", 2, "domein", "een verbinding vraagt er ten minste"),)

    domeinen: tuple[Domein, ...] = Field(
        (), title="Domeinen", description="De domeinen die de pilot verbindt: ten minste twee."
    )


class FlevolanderCentraal(Voorwaarde):
    """The Flevolander is central."""

    toelichting = (
        "Organisaties lopen sinds de decentralisaties aan tegen botsende logica's: regels of "
        "systemen die elkaar in de weg zitten. De pilot neemt zo'n botsing weg. Daar zijn alle "
        "krachtenvelden voor nodig: landelijk, provinciaal en gemeentelijk. De provincie helpt "
        "met ruimte om te experimenteren. Zo worden talent, potentie, kracht en ondernemerschap "
        "van Flevolanders benut, zoals de Omgevingsvisie wil."
    )
    regel = Voorwaarderegel(
        "FL212",
        "Staat de Flevolander centraal, dan staat er wie en hoe.",
        "`doelgroep` zegt voor welke Flevolanders de pilot is, `betrokkenheid` hoe zij\nmeedoen.",
        BRON,
    )
    vraagt = (
        Gevuld(("doelgroep", "betrokkenheid")),
        Gevuld(
            ("knelpunt",),
            regel=Voorwaarderegel(
                "FL223",
                "Staat de Flevolander centraal, dan staat er wat de pilot wegneemt.",
                "`knelpunt` noemt de botsende logica's: de regels of systemen die elkaar in\n"
                "de weg zitten en die de pilot slecht.",
                BRON,
                WAARSCHUWING,
            ),
        ),
    )

    doelgroep: Regel | None = Field(
        None,
        title="Doelgroep",
        description="Voor welke Flevolanders de pilot is.",
        examples=["jongeren zonder startkwalificatie"],
    )
    betrokkenheid: Betrokkenheid | None = Field(
        None, title="Betrokkenheid", description="Hoe inwoners meedoen."
    )
    knelpunt: Regel | None = Field(
        None,
        title="Knelpunt",
        description="Welke botsende logica's de pilot wegneemt: regels of systemen die elkaar in "
        "de weg zitten.",
        examples=["scholing met behoud van uitkering"],
    )
    krachtenvelden: tuple[Krachtenveld, ...] = Field(
        (),
        title="Krachtenvelden",
        description="Welke lagen nodig zijn om het knelpunt weg te nemen.",
    )
    ruimte: Alinea | None = Field(
        None,
        title="Ruimte",
        description="Welke ruimte om te experimenteren de pilot krijgt, en van wie.",
        examples=["De gemeente laat een half jaar scholing met uitkering toe."],
    )
    benut: Alinea | None = Field(
        None,
        title="Benut",
        description="Welk talent, welke kracht of welk ondernemerschap de pilot benut.",
        examples=["ervaring van oudere vakmensen"],
    )


class Vernieuwing(Voorwaarde):
    """Renewal or improvement; not what has been tried here before."""

    toelichting = (
        "De pilot vernieuwt of verbetert. Hij voegt iets toe dat er nog niet is, vult aan wat "
        "gemeenten al doen en zoekt blinde vlekken: wat niemand nu ziet of oppakt. Er doen "
        "meerdere partijen mee, en die staan open voor een nieuwe aanpak. Wat hier in het "
        "verleden al is beproefd hoort er niet bij; een werkwijze die elders slaagde mag wel."
    )
    regel = Voorwaarderegel(
        "FL213",
        "Vernieuwing of verbetering voegt toe wat er niet was, en is hier niet eerder beproefd.",
        "De pilot zegt wat er nieuw is (`nieuw`) of beter wordt (`verbetering`), en wat hij\n"
        "aanvult. Projecten of methoden die hier al zijn beproefd horen niet in het programma.\n"
        "Een aanpak die elders slaagde past juist wel: dan is het `eerder_beproefd: {waar:\n"
        "elders}`. "
        "Is hij nergens beproefd, typ dan `eerder_beproefd: false`.",
        BRON,
    )
    vraagt = (
        Niet(
            "eerder_beproefd.waar",
            ("hier",),
            "de aanpak is hier al eens beproefd.",
            "zet het oordeel op `voldoet_niet`; was het elders, typ dan `eerder_beproefd: "
            "{waar: elders, toelichting: …}`, en is het echt nieuw, typ dan `eerder_beproefd: "
            "false`",
            bij=(Oordeel.VOLDOET, Oordeel.DEELS),
        ),
        EenVan(("nieuw", "verbetering")),
        Gevuld(("aanvullend_op", "eerder_beproefd")),
    )

    nieuw: Alinea | None = Field(
        None,
        title="Nieuw",
        description="Wat er nog niet was. Wordt iets beter, gebruik dan `verbetering`.",
        examples=["één erkende route over drie stelsels"],
    )
    verbetering: Alinea | None = Field(
        None,
        title="Verbetering",
        description="Wat beter wordt, bijvoorbeeld in de samenwerking.",
        examples=["één aanspreekpunt in plaats van vier"],
    )
    aanvullend_op: Alinea | None = Field(
        None,
        title="Aanvullend op",
        description="Wat gemeenten al doen en de pilot aanvult.",
        examples=["re-integratie door de gemeenten"],
    )
    blinde_vlek: Alinea | None = Field(
        None,
        title="Blinde vlek",
        description="Wat tot nu toe niemand zag of oppakte.",
        examples=["jongeren die nergens staan ingeschreven"],
    )
    openheid: Alinea | None = Field(
        None,
        title="Openheid",
        description="Waaruit blijkt dat de partijen openstaan voor een nieuwe aanpak.",
        examples=["elke partij levert een medewerker met ruimte om af te wijken"],
    )
    eerder_beproefd: EerderBeproefd | None = Field(
        None,
        title="Eerder beproefd",
        description="Is dit al eens beproefd? Hier past het dan niet; wat elders slaagde wel.",
    )


class LokaalEnBovenlokaal(Voorwaarde):
    """Meaning locally and above the local level."""

    toelichting = (
        "Ter plaatse wordt iets beter: daarom willen partners meedoen. Tegelijk pakt de pilot een "
        "vraagstuk aan dat op meer plaatsen in Flevoland leeft, en zet hij aan tot vernieuwing "
        "waar meer organisaties iets aan hebben, ook op de middellange termijn."
    )
    regel = Voorwaarderegel(
        "FL214",
        "De betekenis staat er, lokaal en bovenlokaal.",
        "Ter plaatse wordt iets beter: daarom doen partners mee. Daarnaast hebben\n"
        "anderen in Flevoland er iets aan.",
        BRON,
    )
    vraagt = (Gevuld(("lokaal", "bovenlokaal")),)

    lokaal: Alinea | None = Field(
        None,
        title="Lokaal",
        description="Wat er ter plaatse beter wordt.",
        examples=["minder jongeren zonder werk of school in Lelystad"],
    )
    bovenlokaal: Alinea | None = Field(
        None,
        title="Bovenlokaal",
        description="Wat anderen eraan hebben.",
        examples=["een afspraak die elke gemeente met UWV kan overnemen"],
    )
    middellange_termijn: Alinea | None = Field(
        None,
        title="Middellange termijn",
        description="Wat de pilot voor later betekent, voorbij het vraagstuk van nu.",
        examples=["inzicht in wat een regionale route van scholen vraagt"],
    )


class ExterneAdviezen(Voorwaarde):
    """Uses advice from outside, combined with Flevoland knowledge."""

    toelichting = (
        "Externe partijen en deskundigen kijken mee en brengen de pilot op een hoger niveau, "
        "bijvoorbeeld doordat hij aansluit bij een werkwijze die elders slaagde. Belangrijk is dat "
        "dit samengaat met kennis en informatie uit Flevoland, zoals die van GGD Flevoland over "
        "sociaal-economische gezondheidsverschillen."
    )
    regel = Voorwaarderegel(
        "FL215",
        "Er is advies van buiten en Flevolandse kennis.",
        "Externe partijen kijken mee, en dat wordt gecombineerd met kennis uit\n"
        "Flevoland, bijvoorbeeld van de GGD Flevoland. Een rapport of een bestand met cijfers\n"
        "telt ook: zeg dat bij `vorm`.",
        BRON,
        WAARSCHUWING,
    )
    vraagt = (
        Elk(
            "adviezen",
            "soort",
            (("extern", "advies van buiten"), ("flevolands", "advies uit Flevoland zelf")),
            "- {{van: …, soort: {}, datum: …, kern: …}}",
        ),
    )

    adviezen: tuple[ExternAdvies, ...] = Field(
        (),
        title="Adviezen",
        description="Ten minste één advies van buiten en één Flevolandse bron.",
    )


class GezamenlijkeOntwikkeling(Voorwaarde):
    """Developed together, with shared responsibility."""

    toelichting = (
        "Gemeenten, maatschappelijke organisaties en andere partners richten de pilot samen in en "
        "zijn, samen met de provincie, verantwoordelijk voor ontwikkeling, uitvoering en borging. "
        "De provincie heeft de netwerkregie. Niet elke gemeente hoeft mee te doen: per pilot wordt "
        "bekeken wie betrokken wil en kan zijn."
    )
    regel = Voorwaarderegel(
        "FL216",
        "Partners ontwikkelen samen en dragen samen de verantwoordelijkheid.",
        "Naast de provincie doen er ten minste twee partners mee, waaronder een\n"
        "gemeente of een maatschappelijke organisatie. Ontwikkeling, uitvoering en\n"
        "borging zijn alle drie belegd.",
        BRON,
    )
    vraagt = (Samen(2, (Partijsoort.GEMEENTE, Partijsoort.MAATSCHAPPELIJKE_ORGANISATIE)),)

    netwerkregie: Regel | None = Field(
        None,
        title="Netwerkregie",
        description="Wie het netwerk bij elkaar houdt; de provincie, tenzij hier iemand anders "
        "staat.",
        examples=["Provincie Flevoland"],
    )


class FlevolandVoorwaarden(Voorwaarden):
    """The six conditions of opzet §6.1."""

    doel: Doel | None = Field(
        None,
        title="Doel",
        description="Draagt bij aan het doel: de sociaal-economische positie van de Flevolander "
        "versterken, met verbinding van sociaal domein, onderwijs en participatie.",
    )
    flevolander_centraal: FlevolanderCentraal | None = Field(
        None, title="Flevolander centraal", description="De Flevolander staat centraal."
    )
    vernieuwing: Vernieuwing | None = Field(
        None,
        title="Vernieuwing",
        description="Voegt toe wat nog niet bestaat of verbetert, en vult aan wat gemeenten doen.",
    )
    lokaal_en_bovenlokaal: LokaalEnBovenlokaal | None = Field(
        None,
        title="Lokaal en bovenlokaal",
        description="Heeft betekenis ter plaatse en voor anderen.",
    )
    externe_adviezen: ExterneAdviezen | None = Field(
        None,
        title="Externe adviezen",
        description="Gebruikt advies van buiten, samen met Flevolandse kennis.",
    )
    gezamenlijke_ontwikkeling: GezamenlijkeOntwikkeling | None = Field(
        None,
        title="Gezamenlijke ontwikkeling",
        description="Partners zijn, samen met de provincie, verantwoordelijk voor ontwikkeling, "
        "uitvoering en borging.",
    )
