"""What Flevoland asks of other opgaven and of money (opzet §6b, §7, startnotitie §1.5, §4)."""

from __future__ import annotations

from pilotkit.herkomst import Eis, Sterkte, hoofdstuk

MOET = Sterkte.MOET

OPGAVEN = hoofdstuk(
    "Andere opgaven",
    Eis(
        70,
        "Er is overzicht over wat opgaven met elkaar en met grotere thema's gemeen hebben.",
        "opzet §6b",
        MOET,
        (
            "sleutel relaties.aard",
            "sleutel programma: opgaven",
            "nota commissie: Samenhang met andere opgaven en projecten",
        ),
    ),
    Eis(
        71,
        "Krachtige Samenleving is een kernopgave, die de strategische opgaven raakt.",
        "opzet §6b, startnotitie §1.5",
        MOET,
        ("sleutel programma: opgave.soort",),
    ),
    Eis(
        72,
        "De Staten horen elk half jaar hoe de opgaven op elkaar inwerken.",
        "startnotitie §1.5",
        MOET,
        ("sleutel programma: plichten", "regel PK707"),
    ),
    Eis(
        73,
        "Er zijn dwarsverbanden met het interbestuurlijk programma; kansen en knelpunten "
        "worden opgepakt.",
        "opzet §6b",
        MOET,
        ("sleutel programma: opgaven", "sleutel relaties.met"),
    ),
    Eis(
        74,
        "De opgave is nauw verbonden met lopende projecten, onder meer vijf die het document "
        "noemt.",
        "startnotitie §1.5",
        MOET,
        ("sleutel programma: projecten", "regel PK905"),
    ),
    Eis(
        75,
        "Er wordt gelet op wat met elkaar botst en op wat elkaar versterkt.",
        "startnotitie §1.5",
        MOET,
        ("sleutel relaties.aard", "nota commissie: Samenhang met andere opgaven en projecten"),
    ),
    Eis(
        76,
        "De Staten worden erbij betrokken als dat telt voor hun kaderstellende of "
        "controlerende rol.",
        "startnotitie §1.5",
        MOET,
        ("sleutel relaties.voor_bestuur",),
    ),
)

GELD = hoofdstuk(
    "Geld",
    Eis(
        77,
        "Voor de pilots is er € 500.000, een deel van € 1,5 miljoen.",
        "opzet §7",
        MOET,
        (
            "sleutel programma: budget.plafond",
            "sleutel programma: budget.reserve",
            "regel PK301",
            "regel PK303",
        ),
    ),
    Eis(
        78,
        "De € 500.000 is wat de provincie bijdraagt, en niet wat de pilots mogen kosten.",
        "opzet §7",
        MOET,
        ("sleutel begroting.dekking.van", "nota commissie: Geld", "regel PK301"),
    ),
    Eis(
        79,
        "Het geld komt uit de reserve Strategische projecten.",
        "opzet §7",
        MOET,
        ("sleutel programma: budget.herkomst",),
    ),
    Eis(
        80,
        "Provinciale Staten reserveerden € 1,5 miljoen bij amendement van 10 mei 2017.",
        "startnotitie §1.1, §4, presentatie",
        MOET,
        ("sleutel programma: besluiten.bedrag", "regel PK303"),
    ),
    Eis(
        81,
        "Alleen Provinciale Staten veranderen de bedragen van reserve en plafond.",
        "opzet §7, startnotitie §3",
        MOET,
        ("sleutel programma: besluiten.orgaan", "regel PK303"),
    ),
    Eis(
        82,
        "Kosten zijn er voor de inzet van pilotontwikkelaars door de provincie.",
        "opzet §7",
        MOET,
        ("sleutel begroting.posten.post",),
    ),
    Eis(
        83,
        "Kosten zijn er voor de inzet van versterkers.",
        "opzet §7",
        MOET,
        ("sleutel begroting.posten.post",),
    ),
    Eis(
        84,
        "Iedere partij met een eigen bijdrage hoort bij de partnergroep.",
        "opzet §7",
        MOET,
        ("sleutel partners", "sleutel begroting.dekking.van"),
    ),
    Eis(
        85,
        "Kosten zijn er voor de begeleiding en uitvoering van pilots.",
        "opzet §7",
        MOET,
        ("sleutel begroting.posten.post",),
    ),
    Eis(
        86,
        "Telkens als de provincie iets inzet, wordt gewogen of dat past bij haar ambities en "
        "bij wat anderen bijdragen.",
        "opzet §7",
        MOET,
        ("sleutel begroting.verhouding", "regel PK307", "regel FL224", "regel FL225"),
        reden_ernst="Wat in verhouding is blijft een afweging zonder vaste norm. De regels "
        "zien alleen wat er is opgeschreven.",
    ),
    Eis(
        87,
        "Voor wat in verhouding is geldt geen vaste standaard.",
        "opzet §7",
        MOET,
        ("sleutel begroting.verhouding",),
    ),
    Eis(
        88,
        "Onder het plafond telt alleen wat uit de reserve komt.",
        "opzet §7",
        MOET,
        ("sleutel begroting.dekking.soort", "regel PK301"),
    ),
    Eis(
        89,
        "Partners dragen concreet bij, elk naar eigen vermogen.",
        "startnotitie §2",
        MOET,
        (
            "sleutel begroting.dekking.soort",
            "sleutel begroting.dekking.status",
            "regel PK309",
            "regel PK310",
        ),
    ),
    Eis(
        90,
        "Ook het budget van de derde fase van de Omgevingsvisie betaalt mee aan de opgave.",
        "startnotitie §4",
        MOET,
        ("sleutel programma: budget.herkomst",),
    ),
    Eis(
        91,
        "Investeringen gaan via de begroting.",
        "startnotitie §4",
        MOET,
        niet="Investeringen vallen buiten de pilots; de begroting van de provincie heeft een "
        "eigen weg.",
    ),
    Eis(
        92,
        "De subsidie aan CMO Flevoland loopt in principe een jaar en richt zich vooral op dit "
        "programma, in overleg met gemeenten. Vanaf 2019 wordt zij meer programmatisch.",
        "opzet §7",
        MOET,
        ("sleutel programma: subsidies",),
    ),
    Eis(
        93,
        "CMO Flevoland doet onder meer procesbegeleiding, kwalitatief onderzoek en "
        "kennisdeling, en organiseert bijeenkomsten.",
        "opzet §7",
        MOET,
        ("sleutel programma: subsidies.waarvoor", "sleutel begroting.posten.post"),
    ),
)
