"""The lessons of pilots and programmes as one list, to search and to begin with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

from pilotkit.check import CheckResult
from pilotkit.dossier import Dossier
from pilotkit.dutch import kale_woorden, zelfde_naam, zin
from pilotkit.model.woorden import Lessterkte

if TYPE_CHECKING:
    from pilotkit.machine.lessen import LesJson, LessenJson


@dataclass(frozen=True, slots=True)
class Leerpunt:
    """A lesson, and where it comes from.

    ``pilot`` and ``titel`` are empty for a lesson of the programme itself. ``plaatsen``
    are the municipalities or areas of the pilot. ``gezien`` is how often it was seen: more
    than once where the file says so or another pilot learned the same; None where nobody says.
    """

    les: str
    pilot: str
    titel: str
    programma: str
    plaatsen: tuple[str, ...]
    datum: date | None
    tags: tuple[str, ...]
    gezien: Lessterkte | None
    bron: str

    @property
    def van(self) -> str:
        """The pilot, or else the programme, that learned it."""
        return self.titel or self.programma


def leerpunten(results: Iterable[CheckResult]) -> tuple[Leerpunt, ...]:
    """Return the lessons on the peildatum: of programmes first, then the newest of pilots."""
    geteld = [punt for result in results for punt in _geteld(result)]
    van_programma = [punt for punt in geteld if not punt.pilot]
    van_pilots = [punt for punt in geteld if punt.pilot and punt.datum]
    return (*van_programma, *sorted(van_pilots, key=_nieuwste))


def _geteld(result: CheckResult) -> Iterator[Leerpunt]:
    """Yield the lessons of one repository; another one makes none of them seen more often."""
    alle = (*_programma(result), *_pilots(result))
    keer = Counter(les for les, _ in {(_gelijk(punt.les), punt.pilot) for punt in alle})
    for punt in alle:
        vaker = keer[_gelijk(punt.les)] > 1 and (punt.pilot or punt.gezien is None)
        yield replace(punt, gezien=Lessterkte.VAKER) if vaker else punt


def _gelijk(les: str) -> str:
    """Return what two tellings of a lesson share; a text without Latin letters as it is."""
    return zelfde_naam(les) or les


def om_mee_te_beginnen(
    result: CheckResult,
    lijnen: Iterable[str],
    plaatsen: Iterable[str],
    eigen: str = "",
    meeste: int = 5,
) -> tuple[str, ...]:
    """Return lessons for who begins: those of the programme, then of pilots that are akin.

    Akin is who shares a line or a place. What was seen more often comes first. ``eigen`` is
    the id of the pilot that begins, where it has one.
    """
    zijn_lijnen, zijn_plaatsen = set(lijnen), set(plaatsen)
    verwant = {
        ander.stand.id
        for ander in result.dossiers
        if zijn_lijnen & set(ander.toen.lijnen) or zijn_plaatsen & set(ander.toen.gemeenten)
    } - {eigen}
    punten = [p for p in leerpunten((result,)) if not p.pilot or p.pilot in verwant]
    punten.sort(key=lambda punt: punt.gezien is not Lessterkte.VAKER)
    return tuple(
        f"{zin(punt.les)}{f' ({punt.titel})' if punt.titel else ''}" for punt in punten[:meeste]
    )


def heeft_lessen(result: CheckResult) -> bool:
    """Return whether anything was learned."""
    return any(chain(_programma(result), _pilots(result)))


def _nieuwste(punt: Leerpunt) -> tuple[int, str, str]:
    return -(punt.datum.toordinal() if punt.datum else 0), punt.titel, punt.les


def _programma(result: CheckResult) -> Iterator[Leerpunt]:
    kader = result.portfolio.kader
    for les in kader.toen.lessen:
        yield Leerpunt(
            les.les,
            "",
            "",
            kader.titel,
            (),
            les.datum,
            les.tags,
            les.sterkte,
            les.bron or "",
        )


def _pilots(result: CheckResult) -> Iterator[Leerpunt]:
    for dossier in result.dossiers:
        yield from _van(dossier, result.portfolio.kader.titel)


def _van(dossier: Dossier, programma: str) -> Iterator[Leerpunt]:
    pilot = dossier.toen
    for les in pilot.evaluatie.lessen if pilot.evaluatie else ():
        yield Leerpunt(
            les.les,
            dossier.stand.id,
            pilot.titel,
            programma,
            tuple(pilot.gemeenten),
            les.datum,
            les.tags,
            Lessterkte.EENMAAL,
            "",
        )


def gezocht(punten: Iterable[Leerpunt], tags: Iterable[str], woorden: str) -> tuple[Leerpunt, ...]:
    """Return the lessons with one of the tags and all of the words, capitals and accents aside."""
    wil = {_kaal(tag) for tag in tags}
    zoek = kale_woorden(woorden)
    return tuple(
        punt
        for punt in punten
        if (not wil or wil & {_kaal(tag) for tag in punt.tags})
        and all(woord in _tekst(punt) for woord in zoek)
    )


def _tekst(punt: Leerpunt) -> str:
    return _kaal(" ".join((punt.les, punt.van, *punt.plaatsen, *punt.tags)))


def _kaal(tekst: str) -> str:
    return " ".join(kale_woorden(tekst))


_GEZIEN = {Lessterkte.EENMAAL: "once", Lessterkte.VAKER: "often"}


def als_data(punten: Iterable[Leerpunt], onleesbaar: Mapping[str, str], dag: date) -> LessenJson:
    """Return the lessons as data: dates as ISO texts, null where there is none."""
    return {
        "as_of": dag.isoformat(),
        "version": 1,
        "lessons": [_les(punt) for punt in punten],
        "unreadable": [{"path": pad, "reason": reden} for pad, reden in onleesbaar.items()],
    }


def _les(punt: Leerpunt) -> LesJson:
    return {
        "lesson": punt.les,
        "pilot": punt.pilot or None,
        "title": punt.titel or None,
        "programme": punt.programma,
        "places": list(punt.plaatsen),
        "date": punt.datum.isoformat() if punt.datum else None,
        "tags": list(punt.tags),
        "seen": _GEZIEN[punt.gezien] if punt.gezien else None,
        "source": punt.bron or None,
    }
