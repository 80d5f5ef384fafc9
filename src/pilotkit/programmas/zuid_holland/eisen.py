"""The demands of Zuid-Holland: the evaluation of Kwaliteit van de Samenleving (zuid-holland)."""

from __future__ import annotations

from pilotkit.herkomst import Eis, Sterkte, hoofdstuk

MOET, BELANGRIJK, KAN = Sterkte.MOET, Sterkte.BELANGRIJK, Sterkte.KAN

CRITERIA = hoofdstuk(
    "Criteria voor een proeftuin",
    Eis(
        1,
        "In een proeftuin werken meer partners samen.",
        "zuid-holland §1",
        MOET,
        ("regel ZH201", "regel ZH202", "regel ZH203", "sleutel voorwaarden.meerdere_partners"),
    ),
    Eis(
        2,
        "Een proeftuin werkt aan nieuwe oplossingen voor een maatschappelijk vraagstuk.",
        "zuid-holland §1",
        MOET,
        ("regel ZH201", "regel ZH202", "regel ZH204", "sleutel voorwaarden.innovatie"),
    ),
    Eis(
        3,
        "De proeftuin verbindt beleid, uitvoering en samenleving.",
        "zuid-holland §1",
        MOET,
        ("regel ZH201", "regel ZH202", "regel ZH205", "sleutel voorwaarden.verbinding"),
    ),
    Eis(
        4,
        "De proeftuin gaat over de grenzen van sectoren heen.",
        "zuid-holland §1",
        MOET,
        ("regel ZH201", "regel ZH202", "regel ZH206", "sleutel voorwaarden.overstijgt_sectoren"),
    ),
    Eis(
        5,
        "Inwoners van Zuid-Holland krijgen een resultaat dat concreet is, te delen is en blijft.",
        "zuid-holland §1",
        MOET,
        ("regel ZH201", "regel ZH202", "regel ZH207", "sleutel voorwaarden.resultaat"),
    ),
    Eis(
        6,
        "De proeftuin draagt bij aan de doelen van het landelijke beleid: dat was een "
        "voorwaarde om mee te doen.",
        "zuid-holland §2.1",
        MOET,
        ("regel ZH211", "sleutel kenmerken.landelijke_doelen"),
        reden_ernst="De voorwaarde staat buiten de lijst met criteria.",
    ),
    Eis(
        7,
        "Bij de keuze telden vooral burgerparticipatie, graag in een nieuwe vorm, en "
        "integrale samenwerking.",
        "zuid-holland §2.1",
        BELANGRIJK,
        ("sleutel kenmerken.participatie", "sleutel kenmerken.samenwerking", "opdracht summary"),
    ),
)

PROGRAMMA = hoofdstuk(
    "Het programma",
    Eis(
        8,
        "Het programma werkt aan vijf vraagstukken: meedoen, preventie, jeugd, langer thuis "
        "en integraal samenwerken.",
        "zuid-holland voorwoord",
        MOET,
        ("sleutel lijnen",),
    ),
    Eis(
        9,
        "De proeftuinen raken drie beleidsvelden: jeugd, maatschappelijke ondersteuning en "
        "participatie.",
        "zuid-holland §2",
        MOET,
        ("sleutel kenmerken.beleidsvelden",),
    ),
    Eis(
        10,
        "JSO verbindt, jaagt aan en coördineert.",
        "zuid-holland voorwoord",
        MOET,
        ("sleutel programma: rollen",),
    ),
    Eis(
        11,
        "De provincie geeft subsidie; gemeenten en organisaties betalen mee als opdrachtgever.",
        "zuid-holland voorwoord",
        MOET,
        ("sleutel kenmerken.opdrachtgever",),
    ),
    Eis(
        12,
        "Een gemeente of een organisatie stuurt de proeftuin aan.",
        "zuid-holland samenvatting",
        MOET,
        ("regel ZH210", "sleutel kenmerken.opdrachtgever"),
        reden_ernst="Het verslag noemt van de meeste proeftuinen geen opdrachtgever.",
    ),
    Eis(
        13,
        "Een proeftuin begon op een van vier manieren: hij liep al, meldde zich aan, werd "
        "gevonden of kwam van JSO zelf.",
        "zuid-holland §1",
        MOET,
        ("sleutel kenmerken.aanloop",),
    ),
    Eis(
        14,
        "Een gemeente heeft een of meer rollen: opdrachtgever, financier, initiatiefnemer, "
        "facilitator, beleidsmaker.",
        "zuid-holland §5",
        MOET,
        ("sleutel kenmerken.rollen_gemeente",),
    ),
)

INWONERS = hoofdstuk(
    "Inwoners",
    Eis(
        15,
        "Inwoners doen mee in drie vormen: meedenken en meebeslissen, de uitvoering, een "
        "eigen initiatief. Eén proeftuin kan er meer hebben.",
        "zuid-holland §3.2",
        MOET,
        ("regel ZH208", "sleutel kenmerken.participatie"),
        reden_ernst="Het verslag beschrijft de vormen en vraagt er geen.",
    ),
    Eis(
        16,
        "Inwoners doen mee als inwoner, als cliënt of als ervaringsdeskundige.",
        "zuid-holland §3.2",
        MOET,
        ("sleutel kenmerken.rol_inwoners",),
    ),
    Eis(
        17,
        "De mate waarin inwoners meedoen kent treden: raadplegen, adviseren, meewerken en "
        "beslissen.",
        "zuid-holland §3.1",
        KAN,
        ("sleutel kenmerken.mate",),
    ),
    Eis(
        18,
        "Het verslag telt hoe vaak inwoners meededen, en hoe vaak dat bedoeld was en niet lukte.",
        "zuid-holland §3.1",
        MOET,
        (
            "sleutel kenmerken.participatie.status",
            "sleutel programma: opgegeven_aantallen",
            "opdracht summary",
        ),
    ),
    Eis(
        19,
        "Het is goed om te bedenken wat er tegenover de inzet van inwoners staat.",
        "zuid-holland §3.4",
        KAN,
        ("sleutel kenmerken.lessen",),
    ),
    Eis(
        20,
        "Een wethouder of burgemeester zet zich in voor de manier waarop inwoners meedoen.",
        "zuid-holland §3.4",
        KAN,
        ("sleutel kenmerken.lessen",),
    ),
)

SAMENWERKING = hoofdstuk(
    "Samenwerking",
    Eis(
        21,
        "Er zijn vier typen samenwerking, en mengvormen.",
        "zuid-holland §4.1",
        MOET,
        ("sleutel kenmerken.samenwerking",),
    ),
    Eis(
        22,
        "Rollen, verwachtingen en regie zijn uitgesproken.",
        "zuid-holland §3.4, §4.2",
        KAN,
        ("sleutel kenmerken.lessen", "sleutel kenmerken.regie"),
    ),
)

LEREN = hoofdstuk(
    "Leren en wat blijft",
    Eis(
        23,
        "Er zijn 43 proeftuinen; 36 daarvan zijn geëvalueerd.",
        "zuid-holland samenvatting, zuid-holland bijlage 1",
        MOET,
        ("sleutel kenmerken.geevalueerd", "opdracht summary"),
    ),
    Eis(
        24,
        "De evaluatie bestaat uit drie onderzoeken: naar aansturing, uitvoering en effecten.",
        "zuid-holland samenvatting",
        MOET,
        ("regel ZH209", "sleutel kenmerken.geevalueerd_door", "sleutel programma: evaluaties"),
        reden_ernst="Het verslag vertelt wie onderzocht, en vraagt het niet.",
    ),
    Eis(
        25,
        "Het verslag trekt elf lessen over inwoners en zeventien over samenwerken.",
        "zuid-holland §3.4, §4.2",
        MOET,
        ("sleutel kenmerken.lessen", "sleutel programma: lessen"),
    ),
    Eis(
        26,
        "Het is zaak om op tijd te bedenken hoe de resultaten blijven, en van wie zij zijn.",
        "zuid-holland §2.3, §3.4, §5",
        BELANGRIJK,
        ("regel ZH212", "sleutel borging"),
    ),
    Eis(
        27,
        "Het verloop wordt regelmatig geëvalueerd, ook of de juiste partners meedoen.",
        "zuid-holland §4.2",
        BELANGRIJK,
        ("sleutel evaluatie.momenten",),
    ),
    Eis(
        28,
        "Wat mislukt is er om van te leren.",
        "zuid-holland §4.2",
        KAN,
        ("sleutel evaluatie.lessen",),
    ),
    Eis(
        29,
        "Bedenk bij het begin of een andere uitkomst ook een opbrengst mag zijn.",
        "zuid-holland §5",
        KAN,
        ("sleutel kenmerken.opbrengst",),
    ),
)

EISEN: tuple[Eis, ...] = (*CRITERIA, *PROGRAMMA, *INWONERS, *SAMENWERKING, *LEREN)
