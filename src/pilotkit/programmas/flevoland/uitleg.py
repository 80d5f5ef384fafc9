"""What words mean in Flevoland: those of its own lists, and where its documents say more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pilotkit.model import woorden as w
from pilotkit.programmas.flevoland.woorden import (
    Adviessoort,
    Adviesvorm,
    Betrokkenheid,
    Domein,
    Krachtenveld,
    Lijn,
    Waar,
)

if TYPE_CHECKING:
    from pilotkit.model.uitleg import Woordenlijst

WOORDEN: Woordenlijst = {
    Lijn: {
        "talent": "Talent, kracht en potentie van de Flevolander benutten (opzet §4).",
        "verbinding": "Sociaal domein, onderwijs en participatie verbinden (opzet §4).",
        "ontplooiing": "Volop ruimte om je te ontplooien, ook buiten het onderwijs (opzet §4).",
    },
    Domein: {
        "sociaal_domein": "Zorg, welzijn en hulp van gemeenten en organisaties (opzet §3).",
        "onderwijs": "Leren, van school tot scholing van volwassenen (opzet §3).",
        "participatie": "Meedoen, met en zonder betaald werk (opzet §3).",
    },
    Betrokkenheid: {
        "raadplegen": "Inwoners vertellen wat zij vinden.",
        "adviseren": "Inwoners geven advies, dat meeweegt.",
        "meewerken": "Inwoners helpen de pilot uit te voeren.",
        "meebeslissen": "Inwoners beslissen mee.",
        "eigen_initiatief": "Inwoners zijn zelf begonnen en hebben de leiding.",
    },
    Adviessoort: {
        "extern": "Advies van buiten Flevoland of van een deskundige (opzet §6.1).",
        "flevolands": "Flevolandse kennis, bijvoorbeeld van GGD Flevoland (opzet §6.1).",
    },
    Krachtenveld: {
        "landelijk": "Het Rijk: ministeries en landelijke uitvoerders (opzet §6.1).",
        "provinciaal": "De provincie (opzet §6.1).",
        "gemeentelijk": "Een of meer gemeenten (opzet §6.1).",
    },
    Waar: {
        "hier": "Hier al eens beproefd: dat past niet in het programma (opzet §6.1).",
        "elders": "Elders beproefd, en daar geslaagd: dat past juist wel (opzet §6.1).",
        "nergens": "Nog nergens beproefd, voor zover bekend.",
    },
    Adviesvorm: {
        "advies": "Een advies van een partij of een deskundige (opzet §6.1).",
        "rapport": "Een onderzoek of een andere tekst waarop de pilot steunt.",
        "gegevens": "Cijfers, zoals die van de GGD Flevoland (opzet §6.1).",
        "werkwijze": "Een werkwijze die op een andere plek slaagde (opzet §6.1).",
    },
    "fase": {
        "idee": "Een idee dat nog niet is uitgewerkt. "
        "Titel, samenvatting, fase en bron zijn genoeg.",
        "ontwikkeling": "Partners werken het idee uit. De ideeënmakelaar toetst het aan de "
        "voorwaarden (opzet §6.1).",
        "uitvoering": "De pilot loopt, met begeleiding, versterkers en lerend evalueren "
        "(opzet §6.2).",
        "vervolg": "De pilot gaat door na de tussentijdse evaluatie (opzet §6.3).",
        "afgerond": "De pilot is klaar. Onder het plafond telt wat nog is verplicht, of wat is "
        "uitgegeven als dat meer is.",
        "gestopt": "De pilot is eerder gestopt dan gepland. Onder het plafond telt wat nog "
        "is verplicht, of wat is uitgegeven als dat meer is.",
        "zelfstandig": "Partners gaan zelf verder, zonder geld van de provincie (opzet §6.1).",
    },
    "partijsoort": {
        "gemeente": "Een gemeente.",
        "provincie": "De provincie.",
        "rijk": "Een ministerie of een andere dienst van het Rijk.",
        "maatschappelijke_organisatie": "Een stichting, vereniging of andere organisatie die geen "
        "winst wil maken.",
        "onderwijs": "Een school of een andere instelling voor onderwijs.",
        "kennisinstelling": "Een instelling voor onderzoek, zoals een universiteit of lectoraat.",
        "bedrijf": "Een bedrijf, of ondernemers samen.",
        "uitvoeringsorganisatie": "Een organisatie die taken van de overheid uitvoert, zoals CMO "
        "Flevoland (opzet §7).",
        "inwoners": "Inwoners, of een groep die zij zelf vormen.",
    },
    w.Verantwoordelijkheid: {
        "ontwikkeling": "Werkt de pilot mee uit (opzet §6.1).",
        "uitvoering": "Voert de pilot mee uit (opzet §6.1).",
        "borging": "Zorgt dat blijft wat de pilot oplevert (opzet §6.1).",
    },
    "orgaan": {
        "Provinciale Staten": "Het gekozen bestuur van de provincie. Besluit over geld en vervolg "
        "(opzet §8).",
        "Gedeputeerde Staten": "Het dagelijks bestuur van de provincie. Krijgt het advies van de "
        "ideeënmakelaar (opzet §6.1).",
        "ambtelijk opdrachtgever": "De ambtenaar van de provincie die opdracht geeft. Krijgt het "
        "advies van de ideeënmakelaar (opzet §6.1).",
        "college van B en W": "Het dagelijks bestuur van een gemeente.",
        "gemeenteraad": "Het gekozen bestuur van een gemeente.",
        "partners": "De partners van de pilot samen.",
    },
    "kostensoort": {
        "pilotontwikkelaar": "Inzet van pilotontwikkelaars (opzet §7).",
        "versterkers": "Uitwisseling met mensen die de pilot scherper maken (opzet §6.2).",
        "partnergroep": "Inzet van partijen die aan de pilot bijdragen (opzet §7).",
        "begeleiding": "Een projectleider of procesbegeleider (opzet §6.2).",
        "uitvoering": "Wat het kost om de pilot uit te voeren (opzet §7).",
        "onderzoek": "Onderzoek dat de pilot verdiept (opzet §7).",
        "kennisdeling": "Kennis delen (opzet §7).",
        "bijeenkomsten": "Bijeenkomsten, netwerktafels en dialogen (opzet §7).",
        "communicatie": "De pilot bekendmaken, bijvoorbeeld om deelnemers te werven.",
        "overig": "Kosten die nergens anders bij passen.",
    },
    w.Versterkersoort: {
        "vernieuwer": "Iemand die elders iets nieuws heeft gedaan (opzet §6.2).",
        "bestuurder": "Iemand uit een bestuur (opzet §6.2).",
        "politicus": "Iemand uit de politiek (opzet §6.2).",
        "wetenschapper": "Iemand uit de wetenschap (opzet §6.2).",
        "inwoner": "Een betrokken inwoner (opzet §6.2).",
    },
    w.Adviesoordeel: {
        "kansrijk": "De ideeënmakelaar vindt de samenwerking kansrijk (opzet §6.1).",
        "kansrijk_mits": "Kansrijk, als wat onder nodig staat er komt (opzet §6.1).",
        "niet_kansrijk": "De ideeënmakelaar vindt de samenwerking niet kansrijk (opzet §6.1).",
    },
    w.Evaluatiesoort: {
        "tussentijds": "Onderweg, om nog bij te kunnen stellen (opzet §6.2).",
        "eind": "Na afloop, over de hele pilot.",
    },
    w.Lesonderwerp: {
        "pilot": "Over wat de pilot doet.",
        "werkwijze": "Over hoe het programma werkt; de eerste pilots toetsen dat (opzet §6).",
    },
    w.Signaalsoort: {
        "kans": "Iets dat het programma verder kan helpen (opzet §5).",
        "risico": "Iets dat het programma kan hinderen (opzet §5).",
    },
}
