"""From two checks to what changed between them: plain data."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Literal

from pilotkit.diff.beleid import beleidsverschil
from pilotkit.diff.changes import wijzigingen, zonder_herijking
from pilotkit.diff.gesloten import geraakt, notitiebestanden
from pilotkit.diff.programme import onleesbaar, programmaverschil
from pilotkit.diff.wijziging import Wijziging
from pilotkit.dutch import euro
from pilotkit.machine import as_json, budget
from pilotkit.problem import UnreadableText

if TYPE_CHECKING:
    from pilotkit.check import CheckResult
    from pilotkit.diff.beleid import Beleidswijziging
    from pilotkit.dossier import Dossier
    from pilotkit.kwartaal import Kwartaal
    from pilotkit.machine import verschil as vorm
    from pilotkit.source.repository import Files

Soort = Literal["nieuw", "weg", "hernoemd", "gewijzigd", "opmaak", "onleesbaar", "leesbaar"]


@dataclass(frozen=True, slots=True)
class Pilotverschil:
    """What changed in one pilot; ``was_id`` where its file was renamed."""

    id: str
    titel: str
    soort: Soort
    wijzigingen: tuple[Wijziging, ...] = ()
    opvallend: tuple[str, ...] = ()
    was_id: str | None = None


@dataclass(frozen=True)
class Verschil:
    """What changed in the programme: pilots, and the money under the ceiling.

    ``toelichting`` is the sentence that says why it was compared with something else
    than was asked, or the empty string.
    """

    van: str
    naar: str
    oud: CheckResult
    nieuw: CheckResult
    pilots: tuple[Pilotverschil, ...]
    programma: tuple[Wijziging, ...]
    toelichting: str = ""
    opvallend: tuple[str, ...] = ()
    """What stands out in the programme itself."""
    beleid: tuple[Beleidswijziging, ...] = ()
    """What changed in the policy itself, what became milder first."""
    notities: tuple[tuple[str, str], ...] = ()
    """Files of closed quarters, each with ``nieuw``, ``weg`` or ``gewijzigd``."""


@dataclass(frozen=True)
class Kant:
    """One side: its name for people, its files, and what a check of them gave."""

    naam: str
    files: Files
    result: CheckResult


def build(oud: Kant, nieuw: Kant, toelichting: str = "") -> Verschil:
    """Return what changed from one side to the other, by pilot."""
    toen = {d.stand.id: d for d in oud.result.dossiers}
    nu = {d.stand.id: d for d in nieuw.result.dossiers}
    stuk = {*oud.result.portfolio.onleesbaar, *nieuw.result.portfolio.onleesbaar}
    weg = [i for i in toen if i not in nu and toen[i].bestand not in stuk]
    erbij = [i for i in nu if i not in toen and nu[i].bestand not in stuk]
    bezet = oud.result.portfolio.gesloten.bezet | nieuw.result.portfolio.gesloten.bezet
    verschillen: list[Pilotverschil] = []
    for naam in list(erbij):
        was = next((i for i in weg if _dezelfde(toen[i], nu[naam])), None)
        if was is not None:
            weg.remove(was)
            erbij.remove(naam)
            verschillen.append(_hernoemd(toen[was], nu[naam], bezet))
    verschillen += [
        Pilotverschil(
            i, nu[i].pilot.titel, "nieuw", _alles(nu[i]), tuple(geraakt(None, nu[i].pilot, bezet))
        )
        for i in erbij
    ]
    verschillen += [
        Pilotverschil(i, toen[i].pilot.titel, "weg", (), tuple(geraakt(toen[i].pilot, None, bezet)))
        for i in weg
    ]
    for naam in sorted(toen.keys() & nu.keys()):
        if verschil := _vergelijk(oud, nieuw, toen[naam], nu[naam], bezet):
            verschillen.append(verschil)
    verschillen += filter(None, (_stuk(oud, nieuw, bestand) for bestand in sorted(stuk)))
    programmas = (oud.result.portfolio.kader.programma, nieuw.result.portfolio.kader.programma)
    return Verschil(
        van=oud.naam,
        naar=nieuw.naam,
        oud=oud.result,
        nieuw=nieuw.result,
        pilots=tuple(sorted(verschillen, key=lambda verschil: verschil.id)),
        programma=programmaverschil(oud.result, nieuw.result),
        toelichting=toelichting,
        opvallend=tuple(geraakt(*programmas, bezet)),
        beleid=beleidsverschil(oud.result.portfolio.kader, nieuw.result.portfolio.kader),
        notities=tuple(notitiebestanden(oud.files, nieuw.files)),
    )


def _stuk(oud: Kant, nieuw: Kant, bestand: str) -> Pilotverschil | None:
    """Return what happened to a pilot that could not be read on one side, or on both."""
    naam = PurePosixPath(bestand).stem
    was, is_ = ((k.files.has(bestand), _dossier(k, bestand)) for k in (oud, nieuw))
    if is_[1]:  # there is a file, and it can be read
        return Pilotverschil(naam, is_[1].pilot.titel, "leesbaar", _alles(is_[1]))
    titel = was[1].pilot.titel if was[1] else naam
    if not is_[0]:
        return Pilotverschil(naam, titel, "weg")
    if was[0] and not was[1] and _bytes(oud, bestand) == _bytes(nieuw, bestand):
        return None
    beslag = was[1].geld.beslag if was[1] else 0
    zin = f"het beslag van {euro(beslag)} is niet vrij: het telt niet mee tot het bestand klopt"
    return Pilotverschil(naam, titel, "onleesbaar", opvallend=(zin,) if beslag else ())


def _dossier(kant: Kant, bestand: str) -> Dossier | None:
    return next((d for d in kant.result.dossiers if d.bestand == bestand), None)


def _bytes(kant: Kant, bestand: str) -> bytes | None:
    """Return what a file holds, with the line ends of git: those of a checkout may differ."""
    try:
        return kant.files.read(bestand).replace(b"\r\n", b"\n")
    except UnreadableText:
        return None


def _dezelfde(oud: Dossier, nieuw: Dossier) -> bool:
    return oud.pilot == nieuw.pilot or oud.pilot.titel == nieuw.pilot.titel


def _opvallend(oud: Dossier, nieuw: Dossier, bezet: frozenset[Kwartaal]) -> tuple[str, ...]:
    return (*zonder_herijking(oud, nieuw), *geraakt(oud.pilot, nieuw.pilot, bezet))


def _hernoemd(oud: Dossier, nieuw: Dossier, bezet: frozenset[Kwartaal]) -> Pilotverschil:
    return Pilotverschil(
        nieuw.stand.id,
        nieuw.pilot.titel,
        "hernoemd",
        wijzigingen(oud, nieuw),
        _opvallend(oud, nieuw, bezet),
        was_id=oud.stand.id,
    )


def _vergelijk(
    oud: Kant, nieuw: Kant, toen: Dossier, nu: Dossier, bezet: frozenset[Kwartaal]
) -> Pilotverschil | None:
    if toen.pilot == nu.pilot and toen.stand == nu.stand:
        if _bytes(oud, toen.bestand) == _bytes(nieuw, nu.bestand):
            return None
        return Pilotverschil(nu.stand.id, nu.pilot.titel, "opmaak")
    return Pilotverschil(
        nu.stand.id,
        nu.pilot.titel,
        "gewijzigd",
        wijzigingen(toen, nu),
        _opvallend(toen, nu, bezet),
    )


def _alles(nieuw: Dossier) -> tuple[Wijziging, ...]:
    """Return what a reviewer wants to know of a new pilot."""
    geld = nieuw.geld
    regels = [Wijziging("fase", None, str(nieuw.fase))] if nieuw.fase else []
    regels += [
        Wijziging(wat, None, getattr(geld, wat))
        for wat in ("geraamd", "gevraagd", "verplicht", "beslag")
        if getattr(geld, wat)
    ]
    return tuple(regels)


def render_json(verschil: Verschil) -> str:
    """Return the stable machine form of a difference."""
    data: vorm.VerschilJson = {
        "version": 1,
        "as_of": verschil.nieuw.portfolio.peildatum.isoformat(),
        "base": verschil.van,
        "head": verschil.naar,
        "note": verschil.toelichting,
        "policy": [{"text": w.zin, "looser": w.is_soepeler} for w in verschil.beleid],
        "budget": {
            "before": budget(verschil.oud.portfolio),
            "after": budget(verschil.nieuw.portfolio),
        },
        "unreadable": {
            "before": list(onleesbaar(verschil.oud)),
            "after": list(onleesbaar(verschil.nieuw)),
        },
        "pilots": [
            {
                "id": pilot.id,
                "was_id": pilot.was_id,
                "title": pilot.titel,
                "change": _SOORTEN[pilot.soort],
                "changes": [_gewijzigd(w) for w in pilot.wijzigingen],
                "alerts": list(pilot.opvallend),
            }
            for pilot in verschil.pilots
        ],
        "programme": {
            "alerts": list(verschil.opvallend),
            "changes": [_gewijzigd(w) for w in verschil.programma],
        },
        "notes": [{"path": pad, "change": _SOORTEN[soort]} for pad, soort in verschil.notities],
    }
    return as_json(data)


def _gewijzigd(wijziging: Wijziging) -> vorm.GewijzigdJson:
    return {"what": wijziging.wat, "from": wijziging.van, "to": wijziging.naar}


_SOORTEN = {
    "nieuw": "added", "weg": "removed", "hernoemd": "renamed", "gewijzigd": "changed",
    "opmaak": "layout", "onleesbaar": "unreadable", "leesbaar": "readable",
}  # fmt: skip
