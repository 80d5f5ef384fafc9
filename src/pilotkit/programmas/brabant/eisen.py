"""The demands of Noord-Brabant: the programme Versterken Sociale Veerkracht (brabant)."""

from __future__ import annotations

from pilotkit.herkomst import Eis, Sterkte, hoofdstuk

MOET, BELANGRIJK, KAN = Sterkte.MOET, Sterkte.BELANGRIJK, Sterkte.KAN

LIJNEN = hoofdstuk(
    "Twee ontwikkellijnen",
    Eis(
        1,
        "Er zijn twee lijnen met elk een eigen aanpak: sociale veerkracht versterken, en haar "
        "benutten en laten groeien.",
        "brabant §3",
        MOET,
        ("sleutel lijnen", "opdracht summary"),
    ),
    Eis(
        2,
        "Versterken gebeurt in gebieden waar de veerkracht het meest onder druk staat: de "
        "middelgrote steden en West-Brabant.",
        "brabant §3a, §4",
        MOET,
        ("regel NB201", "sleutel kenmerken.gebied", "opdracht summary"),
        reden_ernst="De tekst geeft een richting en geen voorwaarde.",
    ),
    Eis(
        3,
        "Bij het versterken horen deals: gezamenlijke plannen van aanpak, met gezamenlijke "
        "ambities.",
        "brabant §3a",
        MOET,
        ("regel NB202", "sleutel kenmerken.plan", "sleutel partners"),
        reden_ernst="De tekst geeft een richting en geen voorwaarde.",
    ),
    Eis(
        4,
        "Een deal is de basis om samen te werken, uit te proberen en van elkaar te leren.",
        "brabant §3a",
        MOET,
        ("regel NB202", "sleutel kenmerken.leren.praktijk"),
        reden_ernst="De tekst geeft een richting en geen voorwaarde.",
    ),
    Eis(
        5,
        "Bij het benutten is een maatschappelijke opgave van de provincie leidend.",
        "brabant §3b",
        MOET,
        ("regel NB203", "sleutel kenmerken.opgaven"),
        reden_ernst="De tekst geeft een richting en geen voorwaarde.",
    ),
    Eis(
        6,
        "Opgaven zijn bijvoorbeeld energie, mobiliteit, natuur, cultuur, leefomgeving en "
        "leegstand.",
        "brabant §3b",
        KAN,
        ("sleutel kenmerken.opgaven.opgave",),
    ),
    Eis(
        7,
        "Voor het benutten is heel Brabant zoekgebied.",
        "brabant §3b",
        MOET,
        ("sleutel gemeenten",),
    ),
    Eis(
        8,
        "Bij het benutten gaat het om lokale initiatieven die er al zijn en die bij een "
        "opgave aansluiten.",
        "brabant §4",
        MOET,
        ("sleutel kenmerken.soort",),
    ),
    Eis(
        9,
        "Initiatieven houden langer stand, onder meer door crossovers, sluitende "
        "verdienmodellen en publiek-private samenwerking.",
        "brabant §3b",
        MOET,
        ("regel NB207", "sleutel kenmerken.verdienmodel", "sleutel kenmerken.publiek_privaat"),
        reden_ernst="De tekst geeft een richting en geen voorwaarde.",
    ),
    Eis(
        10,
        "Per maatschappelijke opgave is er uiteindelijk één programma.",
        "brabant §4",
        MOET,
        ("regel NB204", "sleutel kenmerken.opgaven.programma"),
        reden_ernst="De provincie kiest uiteindelijk: het hoeft er nu nog niet te zijn.",
    ),
)

ROLLEN = hoofdstuk(
    "Rollen en partners",
    Eis(
        11,
        "Er wordt altijd samengewerkt met de betrokken gemeenten.",
        "brabant §4",
        MOET,
        ("regel NB205", "sleutel gemeenten"),
    ),
    Eis(
        12,
        "De provincie doet mee waar zij bovenlokaal iets toevoegt, in aanvulling op gemeenten.",
        "brabant §4",
        MOET,
        ("regel NB206", "sleutel kenmerken.rol_provincie"),
        reden_ernst="De tekst geeft een richting en geen voorwaarde.",
    ),
    Eis(
        13,
        "De provincie ondersteunt; zij kan verbinden en coördineren om te versnellen.",
        "brabant §4",
        KAN,
        ("sleutel kenmerken.rol_provincie",),
    ),
    Eis(
        14,
        "De juiste partners doen mee; nieuwe, frisse partners zijn belangrijk.",
        "brabant §5.3, §5.4",
        BELANGRIJK,
        ("sleutel partners",),
    ),
    Eis(
        15,
        "Welke rol Zet en Zorgbelang krijgen wordt verkend.",
        "brabant §5.3",
        KAN,
        ("sleutel programma: rollen",),
    ),
    Eis(
        16,
        "De rollen van de Staten, Gedeputeerde Staten en ambtenaren liggen minder vast; zij "
        "ontdekken de aanpak samen.",
        "brabant §1, §4",
        KAN,
        ("sleutel programma: rapportage.orgaan",),
    ),
    Eis(
        17,
        "Bij de begroting van 2017 vallen de keuzes: met wie en met welke projecten het begint.",
        "brabant §1",
        MOET,
        ("sleutel programma: beslismomenten",),
    ),
    Eis(
        18,
        "Een Fonds Sociale Veerkracht kan helpen bij de start; de rol ervan wordt onderzocht.",
        "brabant §5.2",
        KAN,
        ("sleutel programma: aandachtspunten",),
    ),
)

LEREN = hoofdstuk(
    "Leren en meten",
    Eis(
        19,
        "Leren gebeurt op twee niveaus: in de praktijk, en door kennis te verzamelen.",
        "brabant §5.2",
        MOET,
        ("regel NB208", "sleutel kenmerken.leren.praktijk", "sleutel kenmerken.leren.kennis"),
        reden_ernst="De tekst geeft een richting en geen voorwaarde.",
    ),
    Eis(
        20,
        "Praktijkleren gebruikt prototypes en werkwijzen als Theory U.",
        "brabant §5.2",
        KAN,
        ("sleutel kenmerken.methode",),
    ),
    Eis(
        21,
        "Werkwijzen, projecten en deals worden aangepast als dat nodig is; wat mislukt hoort "
        "erbij.",
        "brabant §5.4",
        MOET,
        ("regel NB209", "sleutel kenmerken.bijstellingen", "sleutel kenmerken.mislukt_is_les"),
        reden_ernst="Mislukken en bijstellen mogen; alleen de les ontbreekt dan.",
    ),
    Eis(
        22,
        "Het is belangrijk om de aanpak regelmatig te bekijken, en lessen en invloed te laten "
        "zien.",
        "brabant §5.4",
        BELANGRIJK,
        ("sleutel evaluatie.lessen", "sleutel kenmerken.bijstellingen"),
    ),
    Eis(
        23,
        "De monitor Sociale Veerkracht in Brabant wijst de gebieden aan, en wordt bijgehouden "
        "en aangevuld.",
        "brabant §3a, §5.2",
        MOET,
        ("sleutel programma: monitors",),
    ),
    Eis(
        24,
        "Hoe het resultaat te meten is, is zelf een vraag; in 2017 komt daar een rapport over.",
        "brabant §5.4",
        MOET,
        ("sleutel programma: aandachtspunten",),
    ),
)

EISEN: tuple[Eis, ...] = (*LIJNEN, *ROLLEN, *LEREN)
