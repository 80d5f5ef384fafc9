"""How a pilot ended: by which decision, and with which outcome, or that it is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pilotkit.dossier import Dossier
from pilotkit.dutch import datum, zin
from pilotkit.gedateerd import op_datum
from pilotkit.model.planning import Besluit
from pilotkit.model.woorden import Fasesoort, Uitkomstoordeel
from pilotkit.profiel import Naamwoord
from pilotkit.reports.fasewoorden import orgaan_in_zin

_UITKOMST: Mapping[Uitkomstoordeel, str] = {
    Uitkomstoordeel.GESLAAGD: "geslaagd",
    Uitkomstoordeel.DEELS_GESLAAGD: "deels geslaagd",
    Uitkomstoordeel.NIET_GESLAAGD: "niet geslaagd",
}


def einde(dossier: Dossier) -> Iterator[str]:
    """Tell how a pilot ended; nothing of one that did not."""
    if dossier.fase.soort not in (Fasesoort.AFGEROND, Fasesoort.GESTOPT):
        return
    if dossier.fase.soort is Fasesoort.GESTOPT:
        gestopt = [b for b in op_datum(dossier.toen.besluiten) if b.begint is Fasesoort.GESTOPT]
        if gestopt:
            yield _stopzin(gestopt[-1], dossier.heet)
        elif sinds := dossier.stand.fase_sinds:
            yield f"{dossier.heet.voorop} stopte op {datum(sinds)}."
    uitkomst = dossier.stand.uitkomst
    if uitkomst is None:
        yield "Wat de uitkomst was, is niet vastgelegd."
    else:
        yield f"De uitkomst is ‘{_UITKOMST[uitkomst.oordeel]}’. {zin(uitkomst.toelichting)}"


def _stopzin(besluit: Besluit, heet: Naamwoord) -> str:
    wie = orgaan_in_zin(besluit.orgaan)
    stopte = wie.doet("stopte", "stopten")
    kenmerk = f" ({besluit.kenmerk})" if besluit.kenmerk else ""
    tekst = besluit.besluit.strip().removesuffix(".")
    return zin(f"{wie} {stopte} {heet.de} op {datum(besluit.datum)}{kenmerk}: ‘{tekst}’.")
