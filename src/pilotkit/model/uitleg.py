"""What each word of the closed lists means, in Dutch, for who types it in an editor.

One place for the schema and for every server of an editor. Nothing that checks
files needs these texts, so nothing on its way may import this module. What a
key means stands in the models themselves (``Veld.beschrijving``).
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from pilotkit.finding import Path
from pilotkit.model import eigen as e
from pilotkit.model import woorden as w
from pilotkit.model.types import Blok
from pilotkit.model.velden import veld_op
from pilotkit.model.woordenschat import STANDAARD, Woordenschat

Woordenlijst = Mapping[type[StrEnum] | str, Mapping[str, str]]
"""Per list of words, or the name of one that a programme may replace: what each word means."""

WOORDEN: Woordenlijst = {
    "fase": {
        "idee": "Een idee dat nog niet is uitgewerkt. Titel, samenvatting, fase en bron zijn "
        "genoeg.",
        "ontwikkeling": "Partners werken het idee uit. Het wordt aan de voorwaarden getoetst.",
        "uitvoering": "De pilot loopt, met begeleiding, versterkers en lerend evalueren.",
        "vervolg": "De pilot gaat door na de tussentijdse evaluatie.",
        "afgerond": "De pilot is klaar. Onder het plafond telt wat nog is verplicht, of wat is "
        "uitgegeven als dat meer is.",
        "gestopt": "De pilot is eerder gestopt dan gepland. Onder het plafond telt wat nog is "
        "verplicht, of wat is uitgegeven als dat meer is.",
        "zelfstandig": "Partners gaan zelf verder, zonder geld van de provincie.",
    },
    e.Veldsoort: {
        "tekst": "Een of meer zinnen.",
        "ja_nee": "Ja of nee, getypt als true of false.",
        "keuze": "Een woord uit een vaste lijst; zet die bij waarden.",
        "lijst": "Een of meer woorden of korte teksten; met waarden alleen woorden daaruit.",
        "getal": "Een heel getal van nul of meer.",
        "bedrag": "Een bedrag in hele euro's.",
        "datum": "Een dag, zoals 2018-06-13.",
        "bewijs": "Bestanden in de repository of https-adressen, die ook worden nagezocht.",
    },
    e.Ernst: {
        "fout": "De controle mislukt zolang dit er staat.",
        "waarschuwing": "Iemand moet ernaar kijken.",
        "tip": "Een seintje, meer niet.",
    },
    e.Lidwoord: {
        "de": "De proeftuin, de proef.",
        "het": "Het project, het experiment.",
    },
    w.Fasesoort: {
        "idee": "Een plan dat nog niet is uitgewerkt.",
        "ontwikkeling": "Het plan wordt uitgewerkt en getoetst.",
        "uitvoering": "De pilot loopt; de steun telt mee onder het plafond.",
        "vervolg": "De pilot gaat door na een eerste ronde.",
        "afgerond": "De pilot is klaar.",
        "gestopt": "De pilot is eerder gestopt dan gepland.",
        "zelfstandig": "Partners gaan verder zonder geld van het programma.",
    },
    w.Handeling: {
        "geld": "Geld toekennen aan een pilot.",
        "bedragen": "De reserve of het plafond van het programma vaststellen.",
        "starten": "Een pilot laten beginnen.",
        "verlengen": "Het plan of de looptijd van een pilot veranderen.",
        "uitzonderen": "Een uitzondering op een regel geven.",
    },
    w.Oordeel: {
        "voldoet": "De pilot voldoet aan de voorwaarde.",
        "deels": "De pilot voldoet voor een deel. De onderbouwing zegt wat nog ontbreekt.",
        "voldoet_niet": "De pilot voldoet niet aan de voorwaarde.",
        "open": "Er is nog geen oordeel.",
    },
    w.Momentsoort: {
        "besluit": "Het orgaan neemt een besluit.",
        "bespreking": "Het orgaan bespreekt het onderwerp.",
        "informatie": "Het orgaan krijgt informatie.",
        "oordeelsvorming": "Het orgaan vormt een oordeel; het besluit volgt later.",
    },
    w.Momentstaat: {
        "gepland": "Het moment moet nog komen.",
        "gehouden": "Het is gehouden. Zet erbij wanneer (`gehouden_op`) en wat eruit kwam.",
        "verschoven": "Het komt later. Zet bij `naar` het nieuwe kwartaal.",
        "vervallen": "Het gaat niet door.",
    },
    w.Licentie: {
        "CC0": "Iedereen mag er alles mee doen (CC0 1.0).",
        "CC-BY": "Iedereen mag er alles mee doen en noemt de bron (CC BY 4.0).",
    },
    w.Stand: {
        "op_koers": "De pilot gaat zoals gepland.",
        "aandacht": "Iets kan de pilot ophouden. De tekst zegt wat.",
        "stagneert": "De pilot ligt stil of loopt vast.",
    },
    "partijsoort": {
        "gemeente": "Een gemeente.",
        "provincie": "De provincie.",
        "rijk": "Een ministerie of een andere dienst van het Rijk.",
        "maatschappelijke_organisatie": "Een stichting, vereniging of andere organisatie die "
        "geen winst wil maken.",
        "onderwijs": "Een school of een andere instelling voor onderwijs.",
        "kennisinstelling": "Een instelling voor onderzoek, zoals een universiteit of lectoraat.",
        "bedrijf": "Een bedrijf, of ondernemers samen.",
        "uitvoeringsorganisatie": "Een organisatie die taken van de overheid uitvoert.",
        "inwoners": "Inwoners, of een groep die zij zelf vormen.",
    },
    w.Verantwoordelijkheid: {
        "ontwikkeling": "Werkt de pilot mee uit.",
        "uitvoering": "Voert de pilot mee uit.",
        "borging": "Zorgt dat blijft wat de pilot oplevert.",
    },
    "orgaan": {
        "Provinciale Staten": "Het gekozen bestuur van de provincie. Besluit over geld en vervolg.",
        "Gedeputeerde Staten": "Het dagelijks bestuur van de provincie. Krijgt het advies.",
        "ambtelijk opdrachtgever": "De ambtenaar van de provincie die opdracht geeft. Krijgt het "
        "advies.",
        "college van B en W": "Het dagelijks bestuur van een gemeente.",
        "gemeenteraad": "Het gekozen bestuur van een gemeente.",
        "partners": "De partners van de pilot samen.",
    },
    "kostensoort": {
        "pilotontwikkelaar": "Inzet van pilotontwikkelaars.",
        "versterkers": "Uitwisseling met mensen die de pilot scherper maken.",
        "partnergroep": "Inzet van partijen die aan de pilot bijdragen.",
        "begeleiding": "Een projectleider of procesbegeleider.",
        "uitvoering": "Wat het kost om de pilot uit te voeren.",
        "onderzoek": "Onderzoek dat de pilot verdiept.",
        "kennisdeling": "Kennis delen.",
        "bijeenkomsten": "Bijeenkomsten, netwerktafels en dialogen.",
        "communicatie": "De pilot bekendmaken, bijvoorbeeld om deelnemers te werven.",
        "overig": "Kosten die nergens anders bij passen.",
    },
    w.Dekkingssoort: {
        "geld": "Een bedrag aan geld.",
        "in_natura": "Uren, ruimte of spullen, uitgedrukt in euro's.",
    },
    w.Dekkingsstatus: {
        "intentie": "De partij wil betalen, maar heeft dat nog niet beloofd.",
        "toegezegd": "De partij heeft beloofd te betalen.",
    },
    w.Versterkersoort: {
        "vernieuwer": "Iemand die elders iets nieuws heeft gedaan.",
        "bestuurder": "Iemand uit een bestuur.",
        "politicus": "Iemand uit de politiek.",
        "wetenschapper": "Iemand uit de wetenschap.",
        "inwoner": "Een betrokken inwoner.",
    },
    w.Adviesoordeel: {
        "kansrijk": "Het advies vindt de samenwerking kansrijk.",
        "kansrijk_mits": "Kansrijk, als wat onder nodig staat er komt.",
        "niet_kansrijk": "Het advies vindt de samenwerking niet kansrijk.",
    },
    w.Evaluatiesoort: {
        "tussentijds": "Onderweg, om nog bij te kunnen stellen.",
        "eind": "Na afloop, over de hele pilot.",
    },
    w.Betekenis: {
        "lokaal": "Van belang op de plek van de pilot.",
        "bovenlokaal": "Ook van belang voor andere gemeenten en organisaties.",
    },
    w.Lesonderwerp: {
        "pilot": "Over wat de pilot doet.",
        "werkwijze": "Over hoe het programma werkt; de eerste pilots toetsen dat.",
    },
    w.Lessterkte: {
        "eenmaal": "Gezien bij één pilot.",
        "vaker": "Gezien bij meer pilots.",
    },
    w.Uitkomstoordeel: {
        "geslaagd": "De pilot heeft bereikt wat de bedoeling was.",
        "deels_geslaagd": "De pilot heeft een deel bereikt van wat de bedoeling was.",
        "niet_geslaagd": "De pilot heeft niet bereikt wat de bedoeling was.",
    },
    w.Signaalsoort: {
        "kans": "Iets dat het programma verder kan helpen.",
        "risico": "Iets dat het programma kan hinderen.",
    },
    w.Aard: {
        "overlap": "Beide doen voor een deel hetzelfde.",
        "synergie": "Beide versterken elkaar.",
        "strijdig": "Beide werken elkaar tegen.",
    },
}


def uitleg_van_waarde(
    blok: type[Blok],
    path: Path,
    waarde: str,
    woorden: Woordenlijst = WOORDEN,
    schat: Woordenschat = STANDAARD,
) -> str:
    """Return what a word means at a path under the block; empty where it is not explained.

    ``woorden`` and ``schat`` are those of the programme: ``Profiel.betekenissen()`` and
    ``Profiel.woordenschat``. What the key
    itself means is ``veld_op(blok, path)``: its ``titel`` and ``beschrijving``.
    """
    veld = veld_op(blok, path, schat)
    if veld is None or not veld.waarden:
        return ""
    woord = veld.waarden[0]
    lijst = veld.lijst or (type(woord) if isinstance(woord, StrEnum) else "")
    return woorden.get(lijst, {}).get(waarde, "")
