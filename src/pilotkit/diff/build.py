"""From two checks to what changed between them: plain data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from pilotkit.check import CheckResult
from pilotkit.diff.beleid import beleidsverschil
from pilotkit.diff.beleidswijziging import Beleidswijziging
from pilotkit.diff.changes import Stilzwijgend, nieuwe, stilzwijgend, wijzigingen
from pilotkit.diff.gesloten import (
    Geraakt,
    Verteld,
    geraakt,
    notitiebestanden,
    programma_geraakt,
    verteld,
)
from pilotkit.diff.programme import onleesbaar, programmaverschil
from pilotkit.diff.wijziging import Bestandswijziging, Wijziging
from pilotkit.dossier import Dossier
from pilotkit.dutch import euro
from pilotkit.machine import as_json, budget
from pilotkit.problem import UnreadableText
from pilotkit.source.repository import PROGRAMMA, Files

if TYPE_CHECKING:
    from pilotkit.machine import verschil as vorm


@dataclass(frozen=True, slots=True)
class Vastgehouden:
    """Money, in whole euros, that is not free although its pilot cannot be read any more."""

    beslag: int

    def __str__(self) -> str:
        begin = f"het beslag van {euro(self.beslag)} is niet vrij"
        return f"{begin}: het telt niet mee tot het bestand klopt"


@dataclass(frozen=True, slots=True)
class Pilotverschil:
    """What changed in one pilot; ``was_id`` where its file was renamed."""

    id: str
    titel: str
    soort: Bestandswijziging
    wijzigingen: tuple[Wijziging, ...] = ()
    opvallend: tuple[Stilzwijgend | Geraakt | Vastgehouden, ...] = ()
    was_id: str | None = None


@dataclass(frozen=True)
class Kant:
    """One side: its name for people, its files, and what a check of them gave."""

    naam: str
    files: Files
    result: CheckResult


@dataclass(frozen=True)
class Verschil:
    """What changed in the programme: pilots, and the money under the ceiling.

    ``toelichting`` is the sentence that says why it was compared with something else
    than was asked, or the empty string. ``opvallend`` is what stands out in the programme
    itself; of the policy, what became milder comes first.
    """

    oud: Kant
    nieuw: Kant
    toelichting: str
    beleid: tuple[Beleidswijziging, ...]
    pilots: tuple[Pilotverschil, ...]
    programma: tuple[Wijziging, ...]
    opvallend: tuple[Geraakt, ...]
    notities: tuple[tuple[str, Bestandswijziging], ...]


def build(oud: Kant, nieuw: Kant, toelichting: str = "") -> Verschil:
    """Return what changed from one side to the other, by pilot."""
    voor, na = oud.result.portfolio, nieuw.result.portfolio
    al_verteld = verteld(oud.result, nieuw.result)
    is_leesbaar = PROGRAMMA not in (*onleesbaar(oud.result), *onleesbaar(nieuw.result))
    return Verschil(
        oud,
        nieuw,
        toelichting,
        beleid=beleidsverschil(voor.kader, na.kader),
        pilots=tuple(sorted(_pilots(oud, nieuw, al_verteld), key=lambda verschil: verschil.id)),
        programma=programmaverschil(oud.result, nieuw.result),
        opvallend=programma_geraakt(voor, na, al_verteld.van(None)) if is_leesbaar else (),
        notities=tuple(notitiebestanden(oud.files, nieuw.files)),
    )


def _pilots(oud: Kant, nieuw: Kant, al_verteld: Verteld) -> Iterator[Pilotverschil]:
    """Yield every pilot at which anything changed; one that has another file is one pilot."""
    toen, nu = ({d.stand.id: d for d in kant.result.dossiers} for kant in (oud, nieuw))
    stuk = {*oud.result.portfolio.onleesbaar, *nieuw.result.portfolio.onleesbaar}
    weg = {i: d for i, d in toen.items() if i not in nu and d.bestand not in stuk}
    for id_, een in nu.items():
        if id_ in toen:
            yield from _vergeleken(oud, nieuw, toen[id_], een, al_verteld)
        elif een.bestand in stuk:
            continue
        elif was := next((i for i, d in weg.items() if d.pilot.titel == een.pilot.titel), None):
            verschil = _gewijzigd(weg.pop(was), een, al_verteld)
            yield replace(verschil, soort=Bestandswijziging.HERNOEMD, was_id=was)
        else:
            raakt = geraakt(None, een, al_verteld.van(id_))
            yield _verschil(een, Bestandswijziging.NIEUW, nieuwe(een), raakt)
    for een in weg.values():
        yield _verschil(
            een, Bestandswijziging.WEG, (), geraakt(een, None, al_verteld.van(een.stand.id))
        )
    for bestand in sorted(stuk):
        yield from _stuk(oud, nieuw, bestand)


def _verschil(dossier: Dossier, soort: Bestandswijziging, *wat: Any) -> Pilotverschil:
    return Pilotverschil(dossier.stand.id, dossier.pilot.titel, soort, *wat)


def _stuk(oud: Kant, nieuw: Kant, bestand: str) -> Iterator[Pilotverschil]:
    """Yield what happened to a pilot that could not be read on one side, or on both."""
    toen, nu = (_dossier(kant, bestand) for kant in (oud, nieuw))
    naam = PurePosixPath(bestand).stem
    titel = toen.pilot.titel if toen else naam
    if nu:
        yield _verschil(nu, Bestandswijziging.LEESBAAR, nieuwe(nu))
    elif not nieuw.files.has(bestand):
        yield Pilotverschil(naam, titel, Bestandswijziging.WEG)
    elif toen or not oud.files.has(bestand) or _bytes(oud, bestand) != _bytes(nieuw, bestand):
        vast = (Vastgehouden(toen.geld.beslag),) if toen and toen.geld.beslag else ()
        yield Pilotverschil(naam, titel, Bestandswijziging.ONLEESBAAR, (), vast)


def _dossier(kant: Kant, bestand: str) -> Dossier | None:
    return next((d for d in kant.result.dossiers if d.bestand == bestand), None)


def _bytes(kant: Kant, bestand: str) -> bytes | None:
    """Return what a file holds, with the line ends of git: those of a checkout may differ."""
    try:
        return kant.files.read(bestand).replace(b"\r\n", b"\n")
    except UnreadableText:
        return None


def _gewijzigd(oud: Dossier, nieuw: Dossier, al_verteld: Verteld) -> Pilotverschil:
    alles = wijzigingen(oud, nieuw)
    opvallend = (
        *stilzwijgend(oud, nieuw, alles),
        *geraakt(oud, nieuw, al_verteld.van(nieuw.stand.id)),
    )
    return _verschil(nieuw, Bestandswijziging.GEWIJZIGD, alles, opvallend)


def _vergeleken(
    oud: Kant, nieuw: Kant, toen: Dossier, nu: Dossier, al_verteld: Verteld
) -> Iterator[Pilotverschil]:
    """Yield what changed in a pilot that can be read on both sides, its layout too."""
    if toen.pilot != nu.pilot or toen.stand != nu.stand:
        yield _gewijzigd(toen, nu, al_verteld)
    elif _bytes(oud, toen.bestand) != _bytes(nieuw, nu.bestand):
        yield _verschil(nu, Bestandswijziging.OPMAAK)


def render_json(verschil: Verschil) -> str:
    """Return the stable machine form of a difference."""
    oud, nieuw = verschil.oud.result, verschil.nieuw.result
    data: vorm.VerschilJson = {
        "version": 1,
        "as_of": nieuw.portfolio.peildatum.isoformat(),
        "base": verschil.oud.naam,
        "head": verschil.nieuw.naam,
        "note": verschil.toelichting,
        "policy": [{"text": str(w), "looser": w.is_soepeler} for w in verschil.beleid],
        "budget": {"before": budget(oud.portfolio), "after": budget(nieuw.portfolio)},
        "unreadable": {"before": list(onleesbaar(oud)), "after": list(onleesbaar(nieuw))},
        "pilots": [
            {
                "id": pilot.id,
                "was_id": pilot.was_id,
                "title": pilot.titel,
                "change": pilot.soort.machine,
                "changes": [w.als_json() for w in pilot.wijzigingen],
                "alerts": [*map(str, pilot.opvallend)],
            }
            for pilot in verschil.pilots
        ],
        "programme": {
            "alerts": [*map(str, verschil.opvallend)],
            "changes": [w.als_json() for w in verschil.programma],
        },
        "notes": [{"path": pad, "change": soort.machine} for pad, soort in verschil.notities],
    }
    return as_json(data)
