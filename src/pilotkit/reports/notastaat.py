"""How sure a note on a quarter is: closed, a draft, or made again afterwards (7-truth §6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pilotkit.dutch import datum, zin
from pilotkit.reports.verantwoording import herkomst

if TYPE_CHECKING:
    from pilotkit.reports.opdracht import Opdracht


def notastaat(opdracht: Opdracht) -> str:
    """Return the sentence for the head; nothing while the quarter runs.

    With the account at the end it is all that depends on the day on which a note
    is made.
    """
    kwartaal, vandaag, sluiting = opdracht.kwartaal, opdracht.vandaag, opdracht.sluiting
    if sluiting:
        editie = f" Dit is editie {sluiting.editie}." if sluiting.editie > 1 else ""
        reden = f" Reden: {zin(sluiting.reden)}" if sluiting.reden else ""
        return f"Gesloten op {datum(sluiting.op)}.{editie}{reden}"
    if vandaag is None or opdracht.peildatum < kwartaal.laatste_dag:
        return ""
    is_gesloten = kwartaal in opdracht.result.portfolio.gesloten.bezet
    if not is_gesloten and vandaag <= kwartaal.wachten_tot:
        return "Concept, nog niet gesloten."
    bron = herkomst(opdracht.revisie) if opdracht.revisie else "bestanden buiten git"
    ander = " De gesloten notitie staat in notities." if is_gesloten else ""
    return f"Gereconstrueerd op {datum(vandaag)} uit {bron}.{ander}"
