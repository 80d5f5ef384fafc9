"""What Flevoland says of the rules of the core: where its documents ask them, and in its words."""

from __future__ import annotations

from pilotkit.profiel import Instelling

INSTELLINGEN = {
    "PK201": Instelling(
        bron="opzet §6.1",
        uitleg="De ideeënmakelaar toetst een voorstel aan elke voorwaarde voordat de pilot\n"
        "begint. In de ontwikkeling is een open voorwaarde een waarschuwing: zij zegt\n"
        "wat er nog moet gebeuren.",
    ),
    "PK202": Instelling(
        bron="opzet §7",
        uitleg="Pas als een idee aan de voorwaarden voldoet wordt er een pilot van gemaakt.\n"
        "Partners mogen zonder de provincie verder: dan is de fase `zelfstandig`.",
    ),
    "PK204": Instelling(
        bron="opzet §6.1",
        uitleg="De ideeënmakelaar is onafhankelijk, zodat alle belangen kunnen meewegen: die van\n"
        "gemeenten, organisaties en de provincie. Een partner, iemand van een partner, de\n"
        "provincie zelf en de projectleider van de pilot zijn dat niet.",
    ),
    "PK206": Instelling(
        bron="opzet §7",
        uitleg="Een idee wordt een pilot zodra het aan de voorwaarden voldoet. Blijft er een op\n"
        "`deels`, spreek dan af wat er nog nodig is. Voldoet de pilot aan meer dan de helft\n"
        "van de voorwaarden maar deels, dan is het een fout.",
    ),
    "PK301": Instelling(bron="opzet §7"),
    "PK303": Instelling(bron="opzet §7, startnotitie §1.1"),
    "PK307": Instelling(bron="opzet §7"),
    "PK406": Instelling(
        bron="opzet §6.1",
        titel="Vanaf de uitvoering is er een advies van de ideeënmakelaar, en het is gunstig.",
        uitleg="De ideeënmakelaar adviseert de ambtelijk opdrachtgever en Gedeputeerde Staten\n"
        "of het samenwerkingsverband kansrijk is en wat daarvoor nodig is.",
    ),
    "PK407": Instelling(bron="opzet §6.2"),
    "PK408": Instelling(bron="opzet §6, §8"),
    "PK409": Instelling(bron="startnotitie §1.4"),
    "PK411": Instelling(bron="opzet §4, §6.1"),
    "PK502": Instelling(bron="opzet §6.1"),
    "PK504": Instelling(bron="presentatie"),
    "PK601": Instelling(bron="opzet §6.2"),
    "PK602": Instelling(bron="opzet §6.2"),
    "PK603": Instelling(bron="opzet §6.2"),
    "PK604": Instelling(bron="opzet §6.1, presentatie"),
    "PK701": Instelling(bron="opzet §8"),
    "PK905": Instelling(bron="startnotitie §1.5"),
}
"""By code: the rules of policy that hold in Flevoland, and the book-keeping that it asks too."""
