"""The programme: the file ``programma.yaml`` (2-schema)."""

from __future__ import annotations

from pydantic import Field

from pilotkit.model.begroting import Uitgave, Verplichting
from pilotkit.model.planning import Programmabesluit
from pilotkit.model.programmafeiten import (
    Aandachtspunt,
    Afspraak,
    Bijeenkomst,
    Herkomst,
    Inbreng,
    Monitor,
    Opgave,
    OpgegevenAantal,
    Plichtregel,
    Programmaevaluatie,
    Programmales,
    Rol,
    Subsidie,
    Uitspraak,
)
from pilotkit.model.types import Alinea, Blok, Datum, Euro, Jaar, Kop, KwartaalTekst, Regel
from pilotkit.model.woorden import Licentie, Momentsoort, Momentstaat


class Kosten(Blok):
    """What the programme itself spends; counts under the ceiling like a running pilot."""

    post: Regel = Field(title="Post", description="Waarvoor de kosten zijn.", examples=["adviseur"])
    jaar: Jaar = Field(title="Jaar", description="Het jaar van de kosten.")
    raming: Euro = Field(title="Raming", description="Geraamde kosten in hele euro's.")
    verplichtingen: tuple[Verplichting, ...] = Field(
        (), title="Verplichtingen", description="Verplichtingen van de provincie."
    )
    uitgaven: tuple[Uitgave, ...] = Field(
        (), title="Uitgaven", description="Uitgaven van de provincie."
    )


class Budget(Blok):
    """Reserve and ceiling; without them those of the profile hold."""

    reserve: Euro | None = Field(
        None, title="Reserve", description="Wat Provinciale Staten in totaal reserveerden."
    )
    plafond: Euro | None = Field(
        None,
        title="Plafond",
        description="Hooguit wat de provincie bijdraagt aan alle pilots samen, niet wat zij "
        "kosten.",
    )
    herkomst: tuple[Herkomst, ...] = Field(
        (), title="Herkomst", description="Waar het geld van het programma vandaan komt."
    )
    kosten: tuple[Kosten, ...] = Field(
        (), title="Kosten", description="Wat het programma zelf uitgeeft, onder het plafond."
    )


class Periode(Blok):
    """From and up to and including."""

    van: Datum | None = Field(None, title="Van", description="Eerste dag, als die bekend is.")
    tot: Datum | None = Field(None, title="Tot", description="Laatste dag.")


class Programmafasen(Blok):
    """When the phases of the programme run."""

    verkenning: Periode | None = Field(None, title="Verkenning", description="Verkenning vooraf.")
    ontwikkeling: Periode | None = Field(None, title="Ontwikkeling", description="Ontwikkelfase.")
    uitvoering: Periode | None = Field(None, title="Uitvoering", description="Uitvoeringsfase.")
    vervolg: Periode | None = Field(None, title="Vervolg", description="Vervolgfase.")


class Voorstel(Blok):
    """What an organ is proposed, and the choices that it has."""

    datum: Datum = Field(title="Datum", description="Dag van het voorstel.")
    voorstel: Alinea = Field(
        title="Voorstel",
        description="Wat wordt voorgesteld.",
        examples=["Het pilottraject nog een jaar voortzetten."],
    )
    keuzes: tuple[Regel, ...] = Field(
        (), title="Keuzes", description="Waaruit te kiezen is.", examples=[["stoppen na 2018"]]
    )
    stuk: Regel | None = Field(
        None, title="Stuk", description="Waarin het staat.", examples=["keuzenotitie doorstart"]
    )


class Beslismoment(Blok):
    """A moment before an organ that is planned for a quarter, and what became of it."""

    kwartaal: KwartaalTekst = Field(title="Kwartaal", description="Het kwartaal, zoals 2018-Q4.")
    orgaan: Regel = Field(
        title="Orgaan",
        description="Wie besluit; of welke commissie dit bespreekt of hoort.",
        examples=["Provinciale Staten"],
    )
    onderwerp: Alinea = Field(
        title="Onderwerp",
        description="Waarover.",
        examples=["mogelijke doorstart van het pilottraject"],
    )
    soort: Momentsoort = Field(
        Momentsoort.BESLUIT, title="Soort", description="Waarvoor het onderwerp op de agenda komt."
    )
    staat: Momentstaat = Field(
        Momentstaat.GEPLAND, title="Staat", description="Wat er van het moment is geworden."
    )
    gehouden_op: Datum | None = Field(
        None, title="Gehouden op", description="Dag waarop het moment is gehouden."
    )
    naar: KwartaalTekst | None = Field(
        None, title="Naar", description="Het kwartaal waarheen het moment is verschoven."
    )
    besluit: Regel | None = Field(
        None,
        title="Besluit",
        description="Kenmerk van het besluit dat is genomen.",
        examples=["PS-2018-45"],
    )
    uitkomst: Alinea | None = Field(
        None,
        title="Uitkomst",
        description="Wat eruit kwam, in een zin.",
        examples=["Provinciale Staten namen kennis van de tussenstand."],
    )
    voorstel: Voorstel | None = Field(
        None, title="Voorstel", description="Wat er wordt voorgesteld, en welke keuzes er zijn."
    )


class Rapportage(Blok):
    """To whom the programme reports, and how often."""

    orgaan: Regel | None = Field(None, title="Orgaan", description="Aan wie.", examples=["de raad"])
    portefeuillehouder: Regel | None = Field(
        None,
        title="Portefeuillehouder",
        description="Wie namens Gedeputeerde Staten bericht.",
        examples=["Hofstra"],
    )
    ritme: Regel | None = Field(None, title="Ritme", description="Hoe vaak.", examples=["kwartaal"])


class Publicatie(Blok):
    """What a portal with open data asks, and only who publishes can say."""

    licentie: Licentie | None = Field(
        None, title="Licentie", description="Wat anderen met de gegevens mogen."
    )
    contact: Regel | None = Field(
        None,
        title="Contact",
        description="Het https-adres van een pagina waar iemand met een vraag terechtkan.",
        examples=["https://www.example.org/contact"],
    )
    adres: Regel | None = Field(
        None,
        title="Adres",
        description="Het https-adres van de map waarin de bestanden staan.",
        examples=["https://www.example.org/pilots"],
    )


class Programma(Blok):
    """The programme as its file tells it; what is left out comes from the profile."""

    programma: Regel = Field(
        title="Programma", description="Welk profiel geldt.", examples=["flevoland"]
    )
    titel: Kop | None = Field(
        None,
        title="Titel",
        description="Naam van het programma.",
        examples=["Pilots Krachtige Samenleving"],
    )
    budget: Budget = Field(
        default_factory=Budget.model_construct,
        title="Budget",
        description="Reserve, plafond en eigen kosten.",
    )
    besluiten: tuple[Programmabesluit, ...] = Field(
        (), title="Besluiten", description="Besluiten over het programma."
    )
    fasen: Programmafasen = Field(
        default_factory=Programmafasen.model_construct,
        title="Fasen",
        description="Wanneer de fasen lopen.",
    )
    beslismomenten: tuple[Beslismoment, ...] = Field(
        (), title="Beslismomenten", description="Wat wanneer ter besluitvorming komt."
    )
    rapportage: Rapportage = Field(
        default_factory=Rapportage.model_construct,
        title="Rapportage",
        description="Aan wie en hoe vaak.",
    )
    publicatie: Publicatie | None = Field(
        None, title="Publicatie", description="Wat een portaal met open data moet weten."
    )
    opgaven: tuple[Regel, ...] = Field(
        (),
        title="Opgaven",
        description="Andere opgaven die dit programma raakt.",
        examples=[["Duurzame Energie"]],
    )
    projecten: tuple[Regel, ...] = Field(
        (),
        title="Projecten",
        description="Lopende projecten en programma's die dit programma raakt.",
        examples=[["Human Capital Agenda"]],
    )
    opgave: Opgave | None = Field(
        None, title="Opgave", description="Bij welke opgave het programma hoort."
    )
    rollen: tuple[Rol, ...] = Field((), title="Rollen", description="Wie welke rol heeft.")
    subsidies: tuple[Subsidie, ...] = Field(
        (), title="Subsidies", description="Subsidies die naast het plafond staan."
    )
    uitspraken: tuple[Uitspraak, ...] = Field(
        (), title="Uitspraken", description="Uitspraken die richting geven."
    )
    afspraken: tuple[Afspraak, ...] = Field(
        (), title="Afspraken", description="Afspraken over samenwerken en informeren."
    )
    aandachtspunten: tuple[Aandachtspunt, ...] = Field(
        (), title="Aandachtspunten", description="Waarop gelet moet worden."
    )
    inbreng: tuple[Inbreng, ...] = Field((), title="Inbreng", description="Wat groepen inbrachten.")
    bijeenkomsten: tuple[Bijeenkomst, ...] = Field(
        (), title="Bijeenkomsten", description="Bijeenkomsten van het programma."
    )
    monitors: tuple[Monitor, ...] = Field(
        (), title="Monitors", description="Wat in cijfers wordt gevolgd."
    )
    evaluaties: tuple[Programmaevaluatie, ...] = Field(
        (), title="Evaluaties", description="Evaluaties van het programma."
    )
    lessen: tuple[Programmales, ...] = Field(
        (), title="Lessen", description="Wat het programma leerde."
    )
    plichten: tuple[Plichtregel, ...] = Field(
        (), title="Plichten", description="Wat is beloofd en wanneer dat is gedaan."
    )
    opgegeven_aantallen: tuple[OpgegevenAantal, ...] = Field(
        (), title="Opgegeven aantallen", description="Aantallen die een stuk geeft."
    )
