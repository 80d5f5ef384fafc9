"""The tasks with a day of the programme itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pilotkit.agenda.taak import PROGRAMMA, Taak, Taaksoort
from pilotkit.agenda.wie import portefeuillehouder
from pilotkit.dutch import kwartaal as in_woorden
from pilotkit.dutch import telwoord
from pilotkit.kwartaal import Kwartaal
from pilotkit.model.woorden import Momentsoort
from pilotkit.peildatum.kader import Kader
from pilotkit.peildatum.momenten import momenten
from pilotkit.peildatum.plichten import plek, plichtstanden
from pilotkit.portfolio import Portfolio
from pilotkit.rules.sluiting import te_sluiten
from pilotkit.source.repository import PROGRAMMA as BESTAND

_MOMENTEN: Mapping[Momentsoort, str] = {
    Momentsoort.BESLUIT: "besluit",
    Momentsoort.BESPREKING: "bespreking",
    Momentsoort.INFORMATIE: "ter informatie",
    Momentsoort.OORDEELSVORMING: "oordeelsvorming",
}


def programmataken(portfolio: Portfolio) -> Iterator[Taak]:
    """Yield what the programme has to do by a day."""
    yield from _momenten(portfolio.kader)
    yield from _bijeenkomsten(portfolio.kader)
    yield from _plichten(portfolio.kader)
    yield from _sluiten(portfolio)


def _momenten(kader: Kader) -> Iterator[Taak]:
    """Yield the moments before an organ that are to come, or of which nobody said what became."""
    for index, moment in enumerate(momenten(kader)):
        if kwartaal := moment.komt_in:
            yield Taak(
                Taaksoort.MOMENT, kwartaal.laatste_dag,
                f"{_MOMENTEN[moment.soort]}: {moment.onderwerp}", moment.orgaan, None, PROGRAMMA,
                BESTAND, ("beslismomenten", index, "kwartaal"), "PK417", kwartaal,
            )  # fmt: skip


def _bijeenkomsten(kader: Kader) -> Iterator[Taak]:
    """Yield the gatherings that are still to come."""
    for index, bijeenkomst in enumerate(kader.programma.bijeenkomsten):
        if bijeenkomst.datum and bijeenkomst.datum >= kader.peildatum:
            yield Taak(
                Taaksoort.BIJEENKOMST, bijeenkomst.datum, f"bijeenkomst: {bijeenkomst.naam}",
                bijeenkomst.wie or "", None, kader.titel, BESTAND,
                ("bijeenkomsten", index, "datum"),
            )  # fmt: skip


def _plichten(kader: Kader) -> Iterator[Taak]:
    """Yield what the programme promised to do, once or in a rhythm, each for its next time."""
    for stand in plichtstanden(kader):
        plicht = stand.plicht
        aan = f", aan {plicht.aan}" if plicht.aan else ""
        if stand.uiterlijk:
            yield Taak(
                Taaksoort.PLICHT, stand.uiterlijk,
                f"{plicht.wat}{aan}{' (hoeft niet)' if plicht.is_vrij else ''}",
                portefeuillehouder(kader), None, PROGRAMMA, BESTAND, plek(kader, plicht), "PK707",
            )  # fmt: skip


def _sluiten(portfolio: Portfolio) -> Iterator[Taak]:
    """Yield the oldest quarter that is not closed and too late, and those that are in time."""
    for kwartaal, daarna in _nog_te_sluiten(portfolio):
        zijn = "is" if daarna == 1 else "zijn"
        rest = f", en daarna nog {telwoord(daarna)} die te laat {zijn}" if daarna else ""
        yield Taak(
            Taaksoort.SLUITEN, kwartaal.wachten_tot,
            f"notitie over het {in_woorden(kwartaal)} sluiten{rest}",
            portefeuillehouder(portfolio.kader),
            None, PROGRAMMA, BESTAND, ("rapportage", "ritme"), "PK705",
            doe=f"typ `pilotkit close {kwartaal}`",
        )  # fmt: skip


def _nog_te_sluiten(portfolio: Portfolio) -> Iterator[tuple[Kwartaal, int]]:
    """Yield the quarters to name, and how many that are too late come after it unnamed."""
    open_ = tuple(te_sluiten(portfolio, Kwartaal.met(portfolio.peildatum)))
    te_laat = [kwartaal for kwartaal in open_ if kwartaal.wachten_tot < portfolio.peildatum]
    if te_laat:  # as PK705 does, which names one
        yield te_laat[0], len(te_laat) - 1
    yield from ((kwartaal, 0) for kwartaal in open_ if kwartaal not in te_laat)
