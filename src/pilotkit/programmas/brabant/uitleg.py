"""What the words of Brabant's own lists mean, for who types them in an editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pilotkit.model.woordenschat import PARTIJSOORT
from pilotkit.programmas.brabant import woorden as w

if TYPE_CHECKING:
    from pilotkit.model.uitleg import Woordenlijst

WOORDEN: Woordenlijst = {
    PARTIJSOORT: {
        "gemeente": "Een gemeente: de eerste overheid voor het sociale domein (§4).",
        "regio": "Gemeenten die samen een regio vormen (§3a).",
        "provincie": "De provincie Noord-Brabant.",
        "andere_overheid": "Een andere overheid (§5.1).",
        "maatschappelijke_organisatie": "Een maatschappelijke organisatie of instelling (§3a).",
        "netwerkorganisatie": "Een ontwikkel- of netwerkorganisatie (§3a).",
        "onderwijs": "Een instelling voor onderwijs (§3a).",
        "kennisinstelling": "Een instelling voor onderzoek (§5.1).",
        "bedrijf": "Een bedrijf, of ondernemers samen (§3a).",
        "inwoners": "Brabanders zelf (§5.1).",
        "niet_vermeld": "Wat voor partij het is, staat er niet.",
    },
    w.Initiatiefsoort: {
        "deal": "Een sociale veerkracht-deal: een plan dat partijen in een gebied samen maken "
        "(§3a).",
        "initiatief": "Een initiatief uit de samenleving (§3b).",
        "voorstel": "Een voorstel dat nog wordt uitgewerkt (§5.2).",
        "leertraject": "Iets om van te leren, zoals een lab (§5.2).",
    },
    w.Ontwikkellijn: {
        "versterken": "De veerkracht sterker maken, gebied voor gebied (§3a).",
        "benutten": "De veerkracht gebruiken en laten groeien voor een opgave (§3b).",
    },
    w.BrabantGebied: {
        **{
            stad: f"De stad {stad}, een van de acht waar de veerkracht onder druk staat (§2.1)."
            for stad in w.BrabantGebied
            if stad is not w.BrabantGebied.WEST_BRABANT
        },
        "West-Brabant": "De regio waar mensen elkaar en instanties minder vertrouwen (§2.1).",
    },
    w.Niveau: {
        "wijk_of_buurt": "Een wijk of buurt (§2.2).",
        "dorp": "Een dorp (§2.2).",
        "stad": "Een stad (§3a).",
        "regio": "Een regio (§3a).",
        "provincie": "De hele provincie (§3a).",
    },
    w.Hulpbron: {
        "persoonlijk": "Wat mensen zelf kunnen en hebben (§3b).",
        "omgeving": "Wat hun omgeving biedt (§3b).",
    },
    w.Provincierol: {
        "ondersteunen": "Helpt gemeenten en inwoners (§4).",
        "verbinden": "Brengt partijen bij elkaar, over gemeenten heen (§4).",
        "coördineren": "Stemt af, over gemeenten heen (§4).",
        "versnellen": "Zorgt dat het sneller gaat en meer effect heeft (§4).",
    },
}
