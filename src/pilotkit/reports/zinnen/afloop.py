"""How a pilot ended: by which decision, and with which outcome, or that it is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pilotkit.dutch import datum, zin
from pilotkit.gedateerd import op_datum
from pilotkit.model.woorden import Fase, Uitkomstoordeel
from pilotkit.reports.gedeeld import ORGANEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pilotkit.dossier import Dossier
    from pilotkit.model.planning import Besluit

_UITKOMST: Mapping[Uitkomstoordeel, str] = {
    Uitkomstoordeel.GESLAAGD: "geslaagd",
    Uitkomstoordeel.DEELS_GESLAAGD: "deels geslaagd",
    Uitkomstoordeel.NIET_GESLAAGD: "niet geslaagd",
}


def einde(dossier: Dossier) -> Iterator[str]:
    """Tell how a pilot ended; nothing of one that did not."""
    if dossier.fase not in (Fase.AFGEROND, Fase.GESTOPT):
        return
    if dossier.fase is Fase.GESTOPT:
        gestopt = [b for b in op_datum(dossier.toen.besluiten) if b.fase is Fase.GESTOPT]
        if gestopt:
            yield _stopzin(gestopt[-1])
        elif sinds := dossier.stand.fase_sinds:
            yield f"De pilot stopte op {datum(sinds)}."
    uitkomst = dossier.stand.uitkomst
    if uitkomst is None:
        yield "Wat de uitkomst was, is niet vastgelegd."
    else:
        yield f"De uitkomst is ‘{_UITKOMST[uitkomst.oordeel]}’. {zin(uitkomst.toelichting)}"


def _stopzin(besluit: Besluit) -> str:
    besloot, wie = ORGANEN[besluit.orgaan]
    stopte = "stopten" if besloot == "besloten" else "stopte"
    kenmerk = f" ({besluit.kenmerk})" if besluit.kenmerk else ""
    tekst = besluit.besluit.strip().removesuffix(".")
    return zin(f"{wie} {stopte} de pilot op {datum(besluit.datum)}{kenmerk}: ‘{tekst}’.")
