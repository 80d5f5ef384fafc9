"""What Flevoland asks of its programme and its partners, and the first ideas (presentatie)."""

from __future__ import annotations

from pilotkit.herkomst import Eis, Sterkte, hoofdstuk

MOET, BELANGRIJK, KAN = Sterkte.MOET, Sterkte.BELANGRIJK, Sterkte.KAN

PARTNERS = hoofdstuk(
    "Het programma en de partners",
    Eis(
        111,
        "Elk jaar worden sociaal-economische ontwikkelingen gevolgd en ontleed.",
        "startnotitie §1.3",
        MOET,
        ("sleutel programma: monitors", "sleutel programma: plichten", "regel PK707"),
    ),
    Eis(
        112,
        "Elk jaar is er een regionaal gesprek over de toekomst van de Flevolander.",
        "startnotitie §1.3, presentatie",
        MOET,
        ("sleutel programma: bijeenkomsten", "sleutel programma: plichten", "regel PK707"),
    ),
    Eis(
        113,
        "Er komt een ontwerp van het programma, inspraak, en een definitief programma.",
        "startnotitie §1.4, §6",
        MOET,
        ("sleutel programma: beslismomenten.onderwerp", "sleutel programma: afspraken"),
    ),
    Eis(
        114,
        "Gemeenten zijn onmisbaar: pilots worden samen met hen ontwikkeld.",
        "startnotitie §2, §5, presentatie",
        BELANGRIJK,
        ("sleutel partners.soort", "sleutel gemeenten", "regel FL219"),
    ),
    Eis(
        115,
        "Partners spraken op 4 april 2017 uit dat zij deze opgave samen met de provincie "
        "willen aanpakken.",
        "startnotitie §2",
        MOET,
        ("sleutel programma: bijeenkomsten.uitkomst",),
    ),
    Eis(
        116,
        "De provincie is betrokken en bescheiden: anderen hebben het voortouw.",
        "startnotitie §1.2, presentatie",
        MOET,
        ("sleutel trekker", "regel PK501"),
    ),
)

PRESENTATIE = hoofdstuk(
    "Presentatie",
    Eis(
        117,
        "Er is aandacht voor de verschillen tussen gemeenten.",
        "presentatie",
        KAN,
        ("sleutel gemeenten", "nota oogst: Verdeling", "regel PK504"),
    ),
    Eis(
        118,
        "Er is aandacht voor wat na afloop blijft en doorwerkt, en partners zijn daar samen "
        "verantwoordelijk voor.",
        "opzet §6.1, presentatie",
        MOET,
        ("sleutel borging", "nota evaluatie: Wat er blijft", "regel PK604"),
    ),
    Eis(
        119,
        "Aandachtspunt: onderzoek.",
        "presentatie",
        KAN,
        (
            "sleutel begroting.posten.post",
            "sleutel advies.nodig.kennis",
            "sleutel programma: aandachtspunten",
        ),
    ),
    Eis(
        120,
        "Aandachtspunt: houd de opzet simpel.",
        "presentatie",
        KAN,
        ("sleutel programma: aandachtspunten", "nota oogst: Waarop gelet moet worden"),
    ),
    Eis(
        121,
        "Aandachtspunt: commitment van bestuurders tijdens het proces.",
        "presentatie",
        KAN,
        ("sleutel advies.nodig.commitment", "sleutel programma: aandachtspunten"),
    ),
    Eis(
        122,
        "Organisaties gaven mee wat zij zien en nodig hebben.",
        "presentatie",
        KAN,
        ("sleutel programma: inbreng", "nota oogst: Wat verder is ingebracht"),
    ),
    Eis(
        123,
        "De planning: start in april, de opzet naar de Staten in juni, advies, oogst en "
        "ondersteuning medio 2018.",
        "presentatie",
        MOET,
        ("sleutel programma: fasen", "sleutel programma: beslismomenten"),
    ),
    Eis(
        124,
        "De gemeenten gaven eerste ideeën.",
        "presentatie",
        MOET,
        ("sleutel bron", "sleutel ingediend_door", "nota oogst: Ideeën"),
    ),
    Eis(
        125,
        "Maatschappelijke organisaties gaven ideeën voor pilots.",
        "presentatie",
        MOET,
        ("sleutel bron", "sleutel ingediend_door", "nota oogst: Ideeën"),
    ),
)
