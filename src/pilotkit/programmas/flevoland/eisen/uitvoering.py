"""What Flevoland asks of carrying out, learning and going on (opzet §6.2, §6.3, §8)."""

from __future__ import annotations

from pilotkit.herkomst import Eis, Sterkte, hoofdstuk

MOET, BELANGRIJK, KAN = Sterkte.MOET, Sterkte.BELANGRIJK, Sterkte.KAN

UITVOERING = hoofdstuk(
    "Uitvoeringsfase",
    Eis(
        51,
        "Een projectleider of procesbegeleider kan de pilot begeleiden.",
        "opzet §6.2",
        KAN,
        ("sleutel begeleiding.projectleider", "regel PK407"),
        reden_ernst="Ondersteuning is het eerste van de drie onderdelen van de uitvoering: "
        "zonder naam weet niemand wie op de kwaliteit let.",
    ),
    Eis(
        52,
        "De provincie stelt die begeleider aan.",
        "opzet §6.2",
        KAN,
        ("sleutel begeleiding.aangesteld_door",),
    ),
    Eis(
        53,
        "De begeleider is de brug tussen praktijk en beleid, en bewaakt de kwaliteit van het "
        "proces.",
        "opzet §6.2",
        MOET,
        ("sleutel begeleiding.projectleider", "sleutel begeleiding.taak"),
    ),
    Eis(
        54,
        "De provincie betrekt nadrukkelijk CMO Flevoland.",
        "opzet §6.2",
        BELANGRIJK,
        ("sleutel programma: rollen.wie", "regel FL220"),
    ),
    Eis(
        55,
        "Er is uitwisseling met vernieuwers, bestuurders, politici, wetenschappers en "
        "betrokken Flevolanders.",
        "opzet §6.2",
        MOET,
        (
            "sleutel begeleiding.versterkers.soort",
            "nota commissie: Nieuw sinds de vorige notitie",
        ),
    ),
    Eis(
        56,
        "De uitwisseling past bij wat partijen nodig hebben, en maakt de richting scherper.",
        "opzet §6.2",
        MOET,
        (
            "sleutel begeleiding.versterkers.onderwerp",
            "sleutel begeleiding.versterkers.uitkomst",
        ),
    ),
    Eis(
        57,
        "Inzichten actief delen met belangstellenden is een voorwaarde.",
        "opzet §6.2",
        MOET,
        (
            "sleutel evaluatie.lessen",
            "nota nieuwsbrief: Wat we leerden",
            "sleutel evaluatie.gedeeld",
            "nota evaluatie: Gedeeld",
            "regel PK603",
            "regel FL226",
        ),
        reden_ernst="Dat er na een half jaar iets te delen is, is onze eigen maat: de opzet "
        "noemt geen termijn.",
    ),
    Eis(
        58,
        "Er wordt onderweg geëvalueerd en bijgesteld, en niet alleen achteraf.",
        "opzet §6.2",
        MOET,
        (
            "sleutel evaluatie.momenten.soort",
            "sleutel herijkingen",
            "regel PK601",
            "regel PK602",
            "regel FL221",
        ),
        reden_ernst="De dagen komen uit het plan van de pilot zelf. Een plan dat beter kan "
        "of een evaluatie die later komt is nog geen fout.",
    ),
    Eis(
        59,
        "Lerend evalueren geeft nieuwe inzichten voor wie meedoet, en uitwisseling met een "
        "bredere groep.",
        "opzet §6.2",
        MOET,
        ("sleutel evaluatie.lessen.betekenis", "nota evaluatie: Wat we leerden", "regel PK409"),
    ),
    Eis(
        60,
        "De manier van evalueren mag per pilot anders zijn.",
        "opzet §6.2",
        KAN,
        ("sleutel evaluatie.aanpak", "nota pilot: Zo wordt er geëvalueerd"),
    ),
    Eis(
        61,
        "In de ontwikkelfase komt een advies over de manier van evalueren.",
        "opzet §6.2",
        MOET,
        ("sleutel advies.evaluatie", "nota advies: wordt geëvalueerd", "regel FL222"),
        reden_ernst="De regel ziet alleen of er bij `evaluatie` iets staat; over de manier kan "
        "ook apart zijn geadviseerd.",
    ),
    Eis(
        62,
        "Bij de opzet wordt ook gekeken naar communicatie, werving, selectie en kwaliteit.",
        "startnotitie §1.4",
        KAN,
        ("sleutel advies.nodig.communicatie",),
    ),
)

VERVOLG = hoofdstuk(
    "Vervolg en besluit",
    Eis(
        63,
        "Eind 2018 komt er een verslag van wat de pilots deden.",
        "opzet §6.3, §8",
        MOET,
        (
            "sleutel voortgang",
            "nota evaluatie: Gedaan",
            "sleutel programma: plichten",
            "regel PK707",
        ),
    ),
    Eis(
        64,
        "Eind 2018 is er een tussentijdse evaluatie.",
        "opzet §6, §6.3",
        MOET,
        (
            "sleutel evaluatie.momenten",
            "nota evaluatie: Tussentijdse evaluatie",
            "sleutel programma: plichten",
            "regel PK408",
            "regel PK707",
        ),
    ),
    Eis(
        65,
        "De ervaringen gaan in het vierde kwartaal van 2018 naar Provinciale Staten.",
        "opzet §6.3",
        MOET,
        ("sleutel programma: beslismomenten", "nota evaluatie: Aan"),
    ),
    Eis(
        66,
        "Provinciale Staten stemmen in met een vervolg, of niet.",
        "opzet §6, §8",
        MOET,
        ("sleutel besluiten.orgaan", "regel PK408"),
    ),
    Eis(
        67,
        "Provinciale Staten krijgen een voorstel over het vervolg.",
        "opzet §8",
        MOET,
        ("nota evaluatie: Gevraagd besluit", "sleutel programma: beslismomenten.voorstel"),
    ),
    Eis(
        68,
        "Er kan een tweede tranche van pilots komen.",
        "startnotitie §1.4",
        KAN,
        ("sleutel tranche",),
    ),
    Eis(
        69,
        "Aan het eind zijn er uitgevoerde pilots en een evaluatieverslag.",
        "startnotitie §1.4",
        MOET,
        ("sleutel evaluatie.uitkomst", "nota evaluatie: Wat inwoners eraan hadden", "regel PK409"),
    ),
)
