"""How pilots touch other opgaven and each other (startnotitie §1.5)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pilotkit.dutch import opsomming
from pilotkit.model.woorden import Aard, Fasesoort

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pilotkit.dossier import Dossier
    from pilotkit.kader import Kader
    from pilotkit.model.leren import Relatie

HALFJAAR = (2, 4)
"""The quarters that tell of it: twice a year."""


@dataclass(frozen=True, slots=True)
class Samenhang:
    """By opgave what pilots have to do with it; pilots among each other; what none touches."""

    opgaven: tuple[tuple[str, tuple[str, ...]], ...]
    onderling: tuple[str, ...]
    geen: str


def samenhang(dossiers: Iterable[Dossier], kader: Kader) -> Samenhang:
    """Return how the pilots touch other opgaven; what is over or stopped is left out."""
    lopend = [d for d in dossiers if d.fase.soort not in (Fasesoort.AFGEROND, Fasesoort.GESTOPT)]
    titels = {dossier.stand.id: dossier.toen.titel for dossier in lopend}
    per_opgave: dict[str, list[str]] = {}
    onderling: dict[frozenset[str], str] = {}
    for dossier in lopend:
        for relatie in dossier.toen.relaties:
            if relatie.met in titels and relatie.met != dossier.stand.id:
                paar = frozenset((dossier.stand.id, relatie.met))
                onderling.setdefault(paar, _tussen(dossier, titels[relatie.met], relatie))
            elif relatie.met in kader.opgaven:
                regel = _met_opgave(dossier, relatie)
                per_opgave.setdefault(relatie.met, []).append(regel)
    geraakt = [opgave for opgave in kader.opgaven if opgave in per_opgave]
    geen = [opgave for opgave in kader.opgaven if opgave not in per_opgave]
    return Samenhang(
        tuple((opgave, tuple(per_opgave[opgave])) for opgave in geraakt),
        tuple(onderling.values()),
        _geen(geen, kader),
    )


def _geen(geen: list[str], kader: Kader) -> str:
    if not geen:
        return ""
    if len(geen) == len(kader.opgaven):
        return "Nog geen pilot meldt dat hij een andere opgave raakt."
    return f"Geen pilot meldt een band met {opsomming((f'‘{opgave}’' for opgave in geen), 'of')}."


_MET: Mapping[Aard, str] = {
    Aard.SYNERGIE: "versterkt deze opgave",
    Aard.OVERLAP: "overlapt met deze opgave",
    Aard.STRIJDIG: "botst met deze opgave",
}
_ONDERLING: Mapping[Aard, str] = {
    Aard.SYNERGIE: "versterken elkaar",
    Aard.OVERLAP: "overlappen elkaar",
    Aard.STRIJDIG: "zitten elkaar in de weg",
}


def _met_opgave(dossier: Dossier, relatie: Relatie) -> str:
    return f"{dossier.toen.titel} {_MET[relatie.aard]}{_uitleg(relatie)}"


def _tussen(dossier: Dossier, ander: str, relatie: Relatie) -> str:
    return f"{dossier.toen.titel} en {ander} {_ONDERLING[relatie.aard]}{_uitleg(relatie)}"


def _uitleg(relatie: Relatie) -> str:
    return f": {relatie.toelichting.strip().removesuffix('.')}." if relatie.toelichting else "."
