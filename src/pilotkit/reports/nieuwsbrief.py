"""The newsletter of two months, for readers without time (startnotitie §3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from typing import TYPE_CHECKING

from pilotkit.dutch import datum
from pilotkit.dutch import kwartaal as in_woorden
from pilotkit.gedateerd import op_datum
from pilotkit.model.woorden import Betekenis
from pilotkit.reports.gedeeld import gepland, namen
from pilotkit.reports.nieuws import nieuws
from pilotkit.reports.opdracht import twee_maanden_na, twee_maanden_tot
from pilotkit.reports.verantwoording import verantwoording
from pilotkit.reports.zinnen.geld import geldzinnen
from pilotkit.reports.zinnen.kort import kort
from pilotkit.reports.zinnen.stand import telling

if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from datetime import date

    from pilotkit.dossier import Dossier
    from pilotkit.kader import Kader
    from pilotkit.reports.nieuws import Nieuws
    from pilotkit.reports.opdracht import Opdracht
    from pilotkit.reports.verantwoording import Verantwoording

_ZINNEN, _KOMEND = 3, 5
"""So many sentences per pilot, and so many things to come."""


@dataclass(frozen=True, slots=True)
class Kort:
    """A pilot in at most three sentences."""

    titel: str
    zinnen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Nieuwsbrief:
    """All that the newsletter tells."""

    titel: str
    periode: str
    peildatum: date
    opening: str
    pilots: tuple[Kort, ...]
    zonder_nieuws: str
    les: str
    les_van: str
    geld: str
    komend: tuple[str, ...]
    verantwoording: Verantwoording


def build(opdracht: Opdracht) -> Nieuwsbrief:
    """Return the news of the two months that end with the peildatum."""
    result, peildatum = opdracht.result, opdracht.peildatum
    periode = twee_maanden_tot(peildatum)
    vooraf = periode.van - timedelta(1)
    alle = [nieuws(dossier, periode, vooraf) for dossier in result.dossiers]
    vol = [bericht for bericht in alle if not bericht.is_leeg]
    les, les_van = _les(result.dossiers, periode)
    return Nieuwsbrief(
        titel=result.portfolio.kader.titel,
        periode=str(periode),
        peildatum=peildatum,
        opening=f"{_opening(alle, vol)} {telling(result.portfolio.pilots)}",
        pilots=tuple(Kort(bericht.titel, tuple(islice(kort(bericht), _ZINNEN))) for bericht in vol),
        zonder_nieuws=_zonder(alle),
        les=les,
        les_van=les_van,
        geld=next(geldzinnen(result.portfolio)),
        komend=tuple(_komend(result.dossiers, result.portfolio.kader, peildatum)),
        verantwoording=verantwoording(result, opdracht.revisie),
    )


def _opening(alle: list[Nieuws], vol: list[Nieuws]) -> str:
    if not vol:
        return "In deze twee maanden was er geen nieuws over pilots."
    if len(alle) == 1:
        return f"Dit gebeurde er in twee maanden bij {vol[0].titel}."
    if len(vol) == 1:
        return f"In deze twee maanden kwam er nieuws van 1 pilot: {vol[0].titel}."
    return f"In deze twee maanden kwam er nieuws van {len(vol)} pilots."


def _zonder(alle: list[Nieuws]) -> str:
    stil = [b.titel for b in alle if b.is_leeg and b.fase.loopt]
    return f"Geen nieuws kwam er van {namen(stil)}." if stil else ""


def _les(dossiers: tuple[Dossier, ...], periode: Container[date]) -> tuple[str, str]:
    """Return the last lesson of the time, one that holds for others first, and whose it is."""
    lessen = [
        (les.betekenis is Betekenis.BOVENLOKAAL, les.datum, les.les, dossier.toen.titel)
        for dossier in dossiers
        for les in op_datum(dossier.toen.evaluatie.lessen if dossier.toen.evaluatie else ())
        if les.datum in periode
    ]
    if not lessen:
        return "", ""
    *_, les, titel = max(lessen, key=lambda rij: rij[:2])
    return les, titel


def _komend(dossiers: tuple[Dossier, ...], kader: Kader, peildatum: date) -> Iterator[str]:
    straks = twee_maanden_na(peildatum)
    dingen = gepland(dossiers, kader, straks.van, straks.tot)
    for ding in dingen[:_KOMEND]:
        wanneer = in_woorden(ding.kwartaal) if ding.kwartaal else datum(ding.datum)
        yield f"{wanneer}: {ding.wie}, {ding.wat}."
    if (rest := len(dingen) - _KOMEND) > 0:
        staat = "staat er nog 1 ding" if rest == 1 else f"staan er nog {rest} dingen"
        yield f"Daarna {staat} op de planning."
