"""What the six conditions of Flevoland ask (opzet §6.1)."""

from __future__ import annotations

from pilotkit.herkomst import Eis, Sterkte, hoofdstuk

MOET, BELANGRIJK, KAN = Sterkte.MOET, Sterkte.BELANGRIJK, Sterkte.KAN

VOORWAARDEN = hoofdstuk(
    "De zes voorwaarden",
    Eis(
        29,
        "Voorwaarde 1: de pilot brengt het doel dichterbij, een sterkere sociaal-economische "
        "positie van de Flevolander.",
        "opzet §6.1, presentatie",
        MOET,
        ("sleutel voorwaarden.doel", "regel PK202", "regel FL217"),
    ),
    Eis(
        30,
        "De verbinding van sociaal domein, onderwijs en participatie krijgt in het bijzonder "
        "aandacht.",
        "opzet §6.1",
        BELANGRIJK,
        ("sleutel voorwaarden.doel.domeinen", "regel FL211"),
    ),
    Eis(
        31,
        "Past een pilot niet bij het doel, dan mogen partners hem zelf verder brengen.",
        "opzet §6.1",
        KAN,
        ("sleutel fase", "regel FL217"),
    ),
    Eis(
        32,
        "Voorwaarde 2: de Flevolander staat centraal. Regels en systemen die botsen worden "
        "aangepakt.",
        "opzet §6.1, presentatie",
        MOET,
        (
            "sleutel voorwaarden.flevolander_centraal",
            "sleutel voorwaarden.flevolander_centraal.knelpunt",
            "regel FL212",
            "regel PK202",
            "regel FL223",
        ),
        reden_ernst="FL223 is milder: wie geen botsing weet hoort er geen te verzinnen.",
    ),
    Eis(
        33,
        "Om botsende regels aan te pakken is iedereen nodig die er invloed op heeft: "
        "landelijk, provinciaal en gemeentelijk.",
        "opzet §6.1",
        MOET,
        ("sleutel partners.soort", "sleutel voorwaarden.flevolander_centraal.krachtenvelden"),
    ),
    Eis(
        34,
        "De provincie kan helpen met ruimte om te experimenteren.",
        "opzet §3, §6.1",
        KAN,
        ("sleutel voorwaarden.flevolander_centraal.ruimte",),
    ),
    Eis(
        35,
        "Talent, potentie, kracht en ondernemerschap van Flevolanders worden benut.",
        "opzet §6.1, startnotitie §1.1",
        MOET,
        ("sleutel lijnen", "sleutel voorwaarden.flevolander_centraal.benut"),
    ),
    Eis(
        36,
        "Voorwaarde 3: de pilot voegt iets toe dat er niet is, en vult aan wat gemeenten doen.",
        "opzet §6.1, presentatie",
        MOET,
        (
            "sleutel voorwaarden.vernieuwing.nieuw",
            "sleutel voorwaarden.vernieuwing.aanvullend_op",
            "regel FL213",
            "regel PK202",
        ),
    ),
    Eis(
        37,
        "Vernieuwing mag ook een verbetering zijn, ook van de samenwerking.",
        "opzet §6.1, presentatie",
        MOET,
        ("sleutel voorwaarden.vernieuwing.verbetering", "regel FL213"),
    ),
    Eis(
        38,
        "Er wordt gezocht naar blinde vlekken.",
        "opzet §6.1",
        MOET,
        ("sleutel voorwaarden.vernieuwing.blinde_vlek",),
    ),
    Eis(
        39,
        "Er doen meer partijen mee, en zij staan open voor een nieuwe aanpak.",
        "opzet §6.1",
        MOET,
        ("sleutel partners", "sleutel voorwaarden.vernieuwing.openheid", "regel FL216"),
    ),
    Eis(
        40,
        "Wat vroeger al is beproefd, een project of een methode, doet niet mee.",
        "opzet §6.1",
        MOET,
        ("sleutel voorwaarden.vernieuwing.eerder_beproefd.waar", "regel FL213"),
    ),
    Eis(
        41,
        "Voorwaarde 4: de pilot maakt ter plaatse iets beter.",
        "opzet §6.1",
        MOET,
        ("sleutel voorwaarden.lokaal_en_bovenlokaal.lokaal", "regel FL214", "regel PK202"),
    ),
    Eis(
        42,
        "De pilot pakt ook een vraag op die verder reikt, en betekent iets voor meer organisaties.",
        "opzet §6.1, presentatie",
        MOET,
        ("sleutel voorwaarden.lokaal_en_bovenlokaal.bovenlokaal", "regel FL214"),
    ),
    Eis(
        43,
        "Voorwaarde 5: partijen en deskundigen van buiten kijken mee.",
        "opzet §6.1, presentatie",
        MOET,
        ("sleutel voorwaarden.externe_adviezen.adviezen", "regel FL215", "regel PK202"),
        reden_ernst="Hoe anderen meekijken laat de opzet vrij, en Flevolandse kennis erbij "
        "heet belangrijk: wie het anders deed krijgt daarvan geen fout.",
    ),
    Eis(
        44,
        "Anderen laten meekijken kan door aan te sluiten bij een aanpak die elders goed werkte.",
        "opzet §6.1",
        KAN,
        (
            "sleutel voorwaarden.vernieuwing.eerder_beproefd.waar",
            "sleutel voorwaarden.externe_adviezen.adviezen.vorm",
        ),
    ),
    Eis(
        45,
        "Het is belangrijk om advies van buiten te verbinden met Flevolandse kennis, "
        "bijvoorbeeld van de GGD.",
        "opzet §6.1",
        BELANGRIJK,
        (
            "sleutel voorwaarden.externe_adviezen.adviezen.soort",
            "sleutel voorwaarden.externe_adviezen.adviezen.vorm",
            "regel FL215",
        ),
    ),
    Eis(
        46,
        "Voorwaarde 6: partners zijn samen verantwoordelijk voor ontwikkeling, uitvoering en "
        "borging.",
        "opzet §6.1, presentatie",
        MOET,
        ("sleutel partners.verantwoordelijk_voor", "regel FL216", "regel PK202"),
    ),
    Eis(
        47,
        "Partners zijn samen met de provincie verantwoordelijk voor de pilot.",
        "opzet §6.1",
        MOET,
        ("sleutel partners.soort", "regel FL218"),
        reden_ernst="De opzet zegt wat partners willen. Dat de provincie daarvoor als "
        "partner in het bestand staat, is onze vorm.",
    ),
    Eis(
        48,
        "De provincie heeft de netwerkregie.",
        "opzet §6.1, presentatie",
        MOET,
        (
            "sleutel voorwaarden.gezamenlijke_ontwikkeling.netwerkregie",
            "sleutel programma: rollen.rol",
            "regel FL218",
        ),
    ),
    Eis(
        49,
        "Niet altijd hoeven alle zes de gemeenten mee te doen.",
        "opzet §6.1",
        KAN,
        ("sleutel gemeenten",),
    ),
    Eis(
        50,
        "Wie toetst weet precies wat de zes voorwaarden vragen.",
        "opzet §6.1",
        MOET,
        ("opdracht rule",),
    ),
)
