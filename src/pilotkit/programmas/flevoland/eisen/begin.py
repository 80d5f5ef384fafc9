"""What Flevoland asks before a pilot starts (opzet §1 to §6.1, startnotitie §1)."""

from __future__ import annotations

from pilotkit.herkomst import Eis, Sterkte, hoofdstuk

MOET, BELANGRIJK, KAN = Sterkte.MOET, Sterkte.BELANGRIJK, Sterkte.KAN

DOEL = hoofdstuk(
    "Doel, lijnen en bereik",
    Eis(
        1,
        "Een pilot helpt bij een vraag van nu, en betekent daarboven iets voor de middellange "
        "termijn.",
        "opzet §1, startnotitie §1.3, presentatie",
        MOET,
        (
            "sleutel voorwaarden.lokaal_en_bovenlokaal.bovenlokaal",
            "sleutel evaluatie.lessen.betekenis",
            "sleutel voorwaarden.lokaal_en_bovenlokaal.middellange_termijn",
            "regel FL214",
        ),
    ),
    Eis(
        2,
        "Wat de pilots leren voedt het programma.",
        "opzet §1, startnotitie §1.3, presentatie",
        MOET,
        (
            "sleutel signalen",
            "sleutel evaluatie.lessen",
            "nota commissie: Kansen en risico's",
            "nota evaluatie: Kansen en risico's voor het programma",
        ),
    ),
    Eis(
        3,
        "De pilots worden geëvalueerd, zodat een vervolg te kiezen is.",
        "opzet §1, startnotitie §1.3, presentatie",
        MOET,
        ("sleutel evaluatie", "nota evaluatie: Gevraagd besluit", "regel PK408", "regel PK409"),
    ),
    Eis(
        4,
        "Een pilot hoort bij een of meer van drie lijnen: talent, verbinding en ontplooiing. "
        "Daar kan een experiment iets toevoegen.",
        "opzet §4",
        KAN,
        ("sleutel lijnen", "nota oogst: Verdeling", "regel PK411"),
    ),
    Eis(
        5,
        "De pilots zijn er voor Flevolanders, ook als zij kwetsbaar zijn.",
        "opzet §4",
        MOET,
        ("sleutel voorwaarden.flevolander_centraal.doelgroep",),
    ),
    Eis(
        6,
        "Het gaat om onderwerpen die verder reiken dan één plaats.",
        "opzet §4, startnotitie §1.2",
        MOET,
        ("sleutel voorwaarden.lokaal_en_bovenlokaal.bovenlokaal", "regel FL214"),
    ),
    Eis(
        7,
        "De uitvoering levert Flevolanders iets op.",
        "opzet §5, startnotitie §1.1",
        MOET,
        (
            "sleutel planning.mijlpalen",
            "sleutel evaluatie.uitkomst",
            "sleutel evaluatie.resultaten",
        ),
    ),
    Eis(
        8,
        "In de pilots kunnen kansen en risico's voor de opgave worden opgemerkt.",
        "opzet §5",
        KAN,
        ("sleutel signalen.soort", "nota commissie: Kansen en risico's", "regel PK702"),
    ),
    Eis(
        9,
        "Met één of enkele eerste pilots wordt de werkwijze zelf beproefd.",
        "opzet §6",
        MOET,
        (
            "sleutel tranche",
            "sleutel evaluatie.lessen.over",
            "nota evaluatie: Wat we leerden over de werkwijze",
        ),
    ),
    Eis(
        10,
        "Onderwerpen komen uit de Flevolandse samenleving; vooraf ligt er geen vast.",
        "opzet §6.1",
        MOET,
        ("sleutel bron", "sleutel ingediend_door", "sleutel themas", "regel PK411"),
        reden_ernst="Van een idee is soms niet meer te zeggen bij wie het begon; dat mag het "
        "idee niet tegenhouden.",
    ),
)

ONTWIKKELFASE = hoofdstuk(
    "Ontwikkelfase",
    Eis(
        11,
        "Het traject heeft drie fasen, elk met een eigen tijd.",
        "opzet §6, §6.1, §6.2, §6.3, §8",
        MOET,
        ("sleutel programma: fasen", "regel PK410"),
    ),
    Eis(
        12,
        "Aan de opzet gaan gesprekken vooraf met gemeenten, organisaties en deskundigen, aan "
        "de hand van voorbeelden van elders.",
        "startnotitie §1.4",
        MOET,
        ("sleutel programma: fasen.verkenning", "sleutel programma: bijeenkomsten"),
    ),
    Eis(
        13,
        "De kansrijkste thema's worden in kaart gebracht.",
        "opzet §6.1",
        MOET,
        ("sleutel themas", "nota oogst: Verdeling"),
    ),
    Eis(
        14,
        "Pilots sluiten aan bij wat gemeenten al doen.",
        "opzet §6.1, startnotitie §2, presentatie",
        MOET,
        ("sleutel voorwaarden.vernieuwing.aanvullend_op", "regel FL213"),
    ),
    Eis(
        15,
        "Wie meedoet wil dat en kan dat.",
        "opzet §6.1, presentatie",
        MOET,
        ("sleutel partners.intentie", "regel PK502"),
        reden_ernst="Het document vraagt naar de wil om mee te doen; dat daar een dag bij "
        "staat is onze eigen maat.",
    ),
    Eis(
        16,
        "Een onafhankelijke ideeënmakelaar toetst en adviseert.",
        "opzet §6.1, presentatie",
        MOET,
        ("sleutel advies.door", "sleutel voorwaarden.doel.getoetst_door", "regel PK204"),
    ),
    Eis(
        17,
        "De ideeënmakelaar weet van sociale en economische vragen, en kent Flevoland.",
        "opzet §6.1",
        MOET,
        ("sleutel programma: rollen.toelichting",),
    ),
    Eis(
        18,
        "De belangen van gemeenten, organisaties en provincie wegen alle mee.",
        "opzet §6.1, presentatie",
        MOET,
        ("sleutel advies.belangen", "nota advies: Welke belangen zijn gewogen"),
    ),
    Eis(
        19,
        "De ideeënmakelaar heeft nadrukkelijk de taak om samen met partijen voorstellen te maken.",
        "opzet §6.1, presentatie",
        BELANGRIJK,
        ("sleutel programma: rollen.rol",),
    ),
    Eis(
        20,
        "Het advies gaat naar de ambtelijk opdrachtgever en Gedeputeerde Staten.",
        "opzet §6.1",
        MOET,
        ("nota advies: Aan",),
    ),
    Eis(
        21,
        "Het advies zegt of het samenwerkingsverband kansrijk is.",
        "opzet §6.1, presentatie",
        MOET,
        ("sleutel advies.oordeel", "regel PK406"),
    ),
    Eis(
        22,
        "Het advies zegt wat de pilot nodig heeft om te slagen, zoals tijd, geld, commitment, "
        "innovatie, communicatie en kennis.",
        "opzet §6.1",
        MOET,
        ("sleutel advies.nodig", "nota advies: Wat nodig is", "regel FL222"),
        reden_ernst="De regel ziet alleen of er bij `nodig` iets staat; een goed advies kan "
        "het ook in zijn onderbouwing zeggen.",
    ),
    Eis(
        23,
        "Het advies zegt hoever de pilot aan elke voorwaarde voldoet.",
        "opzet §6.1",
        MOET,
        ("sleutel voorwaarden.doel.oordeel", "nota advies: De voorwaarden", "regel PK203"),
    ),
    Eis(
        24,
        "Eerst de toets, dan pas de pilot.",
        "opzet §6.1",
        MOET,
        ("sleutel voorwaarden.doel.getoetst_op", "regel PK201", "regel PK415"),
    ),
    Eis(
        25,
        "Er wordt getoetst aan de doelen die Provinciale Staten vaststelden, en aan zes "
        "voorwaarden.",
        "opzet §6.1",
        MOET,
        ("sleutel voorwaarden", "regel PK201"),
    ),
    Eis(
        26,
        "Een kansrijk idee dat aan de voorwaarden voldoet wordt een pilot.",
        "opzet §6.1, §7",
        MOET,
        ("regel PK202", "regel PK206"),
        reden_ernst="Het advies zegt in welke mate een pilot voldoet. Deels is dus een "
        "geldig antwoord, dat wel een vervolg vraagt.",
    ),
    Eis(
        27,
        "Over de uitkomst van de ontwikkelfase valt geen formeel besluit.",
        "opzet §6.1",
        MOET,
        ("sleutel fasen", "regel PK405"),
    ),
    Eis(
        28,
        "De bevindingen komen medio 2018 en gaan ter informatie naar Provinciale Staten, als "
        "bouwstof voor het programma.",
        "opzet §6.1, presentatie",
        MOET,
        (
            "nota oogst: In het kort",
            "sleutel programma: beslismomenten.soort",
            "sleutel programma: plichten",
            "regel PK707",
        ),
    ),
)
