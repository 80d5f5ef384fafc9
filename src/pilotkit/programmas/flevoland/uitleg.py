"""What the words of Flevoland's own lists mean, for who types them in an editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
}
