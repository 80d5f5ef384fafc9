"""The tasks with a day of one pilot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pilotkit.agenda.taak import Taak, Taaksoort
from pilotkit.agenda.wie import trekker
from pilotkit.dossier import Dossier
from pilotkit.peildatum.termijnen import Termijn, Termijnsoort, looptijd, termijnen
from pilotkit.peildatum.uitzonderingen import besloten
from pilotkit.profiel import Naamwoord
from pilotkit.rules.geldend import geldend
from pilotkit.rules.rapportage import bericht_uiterlijk

_PLAN: Mapping[Termijnsoort, tuple[Taaksoort, str]] = {
    Termijnsoort.MIJLPAAL: (Taaksoort.MIJLPAAL, "PK403"),
    Termijnsoort.EVALUATIE: (Taaksoort.EVALUATIE, "PK602"),
    Termijnsoort.START: (Taaksoort.START, ""),
    Termijnsoort.EINDE: (Taaksoort.EINDE, "PK404"),
}


def pilottaken(dossier: Dossier, titel: str) -> Iterator[Taak]:
    """Yield what one pilot has to do by a day; ``titel`` is what it is called in a table."""
    toen, wie = dossier.toen, trekker(dossier)

    def taak(soort: Taaksoort, termijn: Termijn, wat: str, regel: str) -> Taak:
        return Taak(
            soort, termijn.dag, wat, wie, dossier.stand.id, titel, dossier.bestand,
            termijn.plek, regel,
        )  # fmt: skip

    for termijn in (*termijnen(toen), *looptijd(toen)):
        if termijn.soort is Termijnsoort.START and _is_gestart(dossier, termijn):
            continue
        soort, regel = _PLAN[termijn.soort]
        yield taak(soort, termijn, _wat(termijn, dossier.heet), regel)
    yield from _uitzonderingen(dossier, titel)
    yield from _bericht(dossier, titel)


def _is_gestart(dossier: Dossier, termijn: Termijn) -> bool:
    """Whether the day of the start is over and the pilot runs: then nothing is left to do."""
    return dossier.fase.loopt and termijn.dag < dossier.peildatum


def _wat(termijn: Termijn, heet: Naamwoord) -> str:
    if termijn.soort is Termijnsoort.MIJLPAAL:
        return f"mijlpaal: {termijn.naam}"
    return termijn.naam or f"{termijn.soort} van {heet.de}"


def _uitzonderingen(dossier: Dossier, titel: str) -> Iterator[Taak]:
    for index, uitzondering in besloten(dossier.toen, dossier.kader):
        bij = f" (besluit {uitzondering.besluit})" if uitzondering.besluit else ""
        yield Taak(
            Taaksoort.UITZONDERING, uitzondering.tot, f"einde van een uitzondering{bij}",
            trekker(dossier), dossier.stand.id, titel, dossier.bestand,
            ("uitzonderingen", index, "tot"), "PK901",
        )  # fmt: skip


def _bericht(dossier: Dossier, titel: str) -> Iterator[Taak]:
    """Yield the next report on its progress, where the programme asks for them."""
    if dossier.fase.loopt and "PK701" in geldend(dossier.kader.profiel).op_code:
        yield Taak(
            Taaksoort.BERICHT, bericht_uiterlijk(dossier), "bericht over de voortgang",
            trekker(dossier), dossier.stand.id, titel, dossier.bestand, ("voortgang",), "PK701",
        )  # fmt: skip
