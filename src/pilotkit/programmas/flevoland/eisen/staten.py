"""What Provinciale Staten of Flevoland are told and decide (opzet §8, startnotitie §3)."""

from __future__ import annotations

from pilotkit.herkomst import Eis, Sterkte, hoofdstuk

MOET, BELANGRIJK, KAN = Sterkte.MOET, Sterkte.BELANGRIJK, Sterkte.KAN

STATEN = hoofdstuk(
    "Provinciale Staten en informatie",
    Eis(
        94,
        "Aan het eind van de ontwikkelfase is er een extra moment om de Staten te informeren.",
        "opzet §8",
        MOET,
        (
            "sleutel programma: beslismomenten.soort",
            "sleutel programma: plichten",
            "regel PK707",
        ),
    ),
    Eis(
        95,
        "De portefeuillehouder vertelt de commissie Ruimte regelmatig hoe het gaat.",
        "opzet §8",
        BELANGRIJK,
        (
            "sleutel programma: rapportage.orgaan",
            "sleutel programma: rapportage.portefeuillehouder",
            "nota commissie: In het kort",
            "sleutel programma: afspraken",
            "regel PK701",
        ),
    ),
    Eis(
        96,
        "Eén gedeputeerde is namens Gedeputeerde Staten verantwoordelijk.",
        "startnotitie §3",
        MOET,
        ("sleutel programma: rapportage.portefeuillehouder",),
    ),
    Eis(
        97,
        "De commissie Ruimte krijgt elke twee maanden een nieuwsbrief.",
        "startnotitie §3",
        MOET,
        ("nota nieuwsbrief: Wat er komt", "sleutel programma: plichten", "regel PK707"),
    ),
    Eis(
        98,
        "Op verzoek kan de commissie een toelichting krijgen.",
        "startnotitie §3",
        KAN,
        ("sleutel programma: afspraken",),
    ),
    Eis(
        99,
        "Statenleden kunnen meedoen, bijvoorbeeld op het congres over de toekomst van de "
        "Flevolander.",
        "opzet §8, startnotitie §1.3",
        KAN,
        ("sleutel programma: bijeenkomsten", "sleutel programma: plichten", "regel PK707"),
    ),
    Eis(
        100,
        "Eind 2018 kan de commissie ook spreken over de bouwstenen van het programma.",
        "opzet §8",
        KAN,
        ("sleutel programma: beslismomenten.orgaan",),
    ),
    Eis(
        101,
        "Provinciale Staten stellen kaders, besluiten en controleren. Momenten zijn er om een "
        "oordeel te vormen, ter informatie, ter bespreking en ter vaststelling.",
        "startnotitie §1.4, §3, opzet §6.1, presentatie",
        MOET,
        ("sleutel programma: beslismomenten.soort",),
    ),
    Eis(
        102,
        "De tijdlijn heeft momenten van het eerste kwartaal van 2018 tot en met het eerste "
        "van 2019.",
        "startnotitie §6",
        MOET,
        ("sleutel programma: beslismomenten.kwartaal",),
    ),
    Eis(
        103,
        "Een gepland moment is een plan, tot het is gehouden.",
        "opzet §1, presentatie",
        MOET,
        ("sleutel programma: beslismomenten.staat", "regel PK417"),
    ),
    Eis(
        104,
        "De Staten krijgen tussenresultaten in een bestuurlijke keuzenotitie.",
        "startnotitie §1.4",
        MOET,
        ("sleutel programma: beslismomenten.voorstel.stuk",),
    ),
    Eis(
        105,
        "In het vierde kwartaal van 2018 komt er een keuzenotitie over een mogelijke doorstart.",
        "startnotitie §6",
        MOET,
        ("sleutel programma: beslismomenten.voorstel.keuzes",),
    ),
    Eis(
        106,
        "De Staten doen uitspraken die richting geven aan het programma.",
        "startnotitie §1.4",
        MOET,
        ("sleutel programma: uitspraken",),
    ),
    Eis(
        107,
        "De Staten horen van de resultaten, volgens afspraken die nog gemaakt worden.",
        "startnotitie §1.4",
        MOET,
        ("sleutel programma: afspraken",),
    ),
    Eis(
        108,
        "Een notitie over de opzet van de pilots gaat ter vaststelling naar Provinciale Staten.",
        "startnotitie §1.4, presentatie",
        MOET,
        ("sleutel programma: beslismomenten.onderwerp",),
    ),
    Eis(
        109,
        "De commissie Ruimte bespreekt de opzet op 13 juni 2018.",
        "presentatie",
        MOET,
        ("sleutel programma: beslismomenten.orgaan",),
    ),
    Eis(
        110,
        "Provinciale Staten besluiten over de opzet op 20 juni 2018.",
        "presentatie",
        MOET,
        ("sleutel programma: beslismomenten.gehouden_op",),
    ),
)
