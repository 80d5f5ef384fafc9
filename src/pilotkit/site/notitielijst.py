"""The page that lists the notes: those for the commissie first, the newest on top."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pilotkit.check import CheckResult
from pilotkit.dutch import opsomming
from pilotkit.profiel import Naamwoord
from pilotkit.reports.fasewoorden import orgaan_in_zin
from pilotkit.reports.soorten import SOORTEN, Kind
from pilotkit.site.blad import Link
from pilotkit.site.notities import Kwartaalnota


@dataclass(frozen=True, slots=True)
class Notaregel:
    """A note of a quarter, and what news it brings."""

    link: Link
    nieuws: str
    staat: str


@dataclass(frozen=True, slots=True)
class Notitielijst:
    """All that the page tells; ``orgaan`` is who the notes are for, in a sentence."""

    orgaan: str
    kwartaalnotas: tuple[Notaregel, ...]
    andere: tuple[tuple[Link, str], ...]


def build(
    result: CheckResult,
    notas: Iterable[tuple[Link, Kwartaalnota]],
    andere: Mapping[Kind, Link],
) -> Notitielijst:
    """Return the list of notes, in the order in which they are given."""
    portfolio = result.portfolio
    woorden, orgaan = portfolio.woorden, portfolio.kader.rapportageorgaan
    return Notitielijst(
        str(orgaan_in_zin(orgaan)) if orgaan else "",
        tuple(
            Notaregel(link, _nieuws(nota, woorden.pilot), _staat(nota, result))
            for link, nota in notas
        ),
        tuple((link, SOORTEN[soort].wat(woorden)) for soort, link in andere.items()),
    )


def _staat(nota: Kwartaalnota, result: CheckResult) -> str:
    """Return how sure a note is: what was closed does not change any more."""
    if nota.is_gesloten:
        return "gesloten"
    is_laat = nota.kwartaal.wachten_tot < result.portfolio.peildatum
    return "gereconstrueerd" if is_laat else "concept"


def _nieuws(nota: Kwartaalnota, heet: Naamwoord) -> str:
    over = ["het programma"] if nota.van_programma else []
    over += [heet.aantal(nota.met_nieuws)] if nota.met_nieuws else []
    return f"nieuws over {opsomming(over)}." if over else "geen nieuws."
