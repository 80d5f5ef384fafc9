"""How pilots touch other opgaven and each other."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from pilotkit.dossier import Dossier
from pilotkit.dutch import opsomming, zin
from pilotkit.model.leren import Relatie
from pilotkit.model.woorden import Aard
from pilotkit.peildatum.kader import Kader
from pilotkit.profiel import Naamwoord

HALFJAAR = (2, 4)
"""The quarters that tell of it: twice a year."""


@dataclass(frozen=True, slots=True)
class Samenhang:
    """By opgave and project what pilots have to do with it; among each other; what none touches.

    ``bestuur`` are the relations that concern the organ that sets the frame.
    """

    opgaven: tuple[tuple[str, tuple[str, ...]], ...]
    projecten: tuple[tuple[str, tuple[str, ...]], ...]
    bestuur: tuple[str, ...]
    onderling: tuple[str, ...]
    geen: str


def samenhang(dossiers: Iterable[Dossier], kader: Kader) -> Samenhang | None:
    """Return how the pilots touch other opgaven and projects; what is over is left out.

    None where there is nothing to touch and nothing is touched.
    """
    samen = tuple(dossiers)
    lopend = [dossier for dossier in samen if not dossier.fase.beeindigd]
    voorbij = {r.met for d in samen if d.fase.beeindigd for r in d.toen.relaties}
    titels = {dossier.stand.id: dossier.toen.titel for dossier in lopend}
    per_opgave: dict[str, list[str]] = {}
    onderling: dict[frozenset[str], str] = {}
    bestuur: list[str] = []
    alle = (*kader.opgaven, *kader.projecten)
    for dossier in lopend:
        for relatie in dossier.toen.relaties:
            if relatie.met in titels and relatie.met != dossier.stand.id:
                paar = frozenset((dossier.stand.id, relatie.met))
                onderling.setdefault(paar, _tussen(dossier, titels[relatie.met], relatie))
            elif relatie.met in alle:
                regel = _met_ander(dossier, relatie)
                per_opgave.setdefault(relatie.met, []).append(regel)
            if relatie.voor_bestuur:
                met = titels.get(relatie.met, relatie.met)
                bestuur.append(f"{dossier.toen.titel} en {met}: {zin(relatie.voor_bestuur)}")
    geraakt = {naam: tuple(per_opgave[naam]) for naam in alle if naam in per_opgave}
    if not (alle or onderling or bestuur):
        return None
    return Samenhang(
        tuple((naam, geraakt[naam]) for naam in kader.opgaven if naam in geraakt),
        tuple((naam, geraakt[naam]) for naam in kader.projecten if naam in geraakt),
        tuple(bestuur),
        tuple(onderling.values()),
        _geen(alle, geraakt.keys(), voorbij, kader.woorden.pilot),
    )


def _geen(
    alle: tuple[str, ...], geraakt: Container[str], voorbij: Container[str], heet: Naamwoord
) -> str:
    """Say with what no pilot has to do, and with what only one that is over had."""
    rest = [naam for naam in alle if naam not in geraakt]
    nooit = [f"‘{naam}’" for naam in rest if naam not in voorbij]
    eerder = [f"‘{naam}’" for naam in rest if naam in voorbij]
    if alle and len(nooit) == len(alle):
        return f"Nog {heet.geen} meldt dat {heet.hij} een andere opgave of een ander project raakt."
    zinnen = []
    if nooit:
        zinnen.append(f"Geen {heet.enkelvoud} meldt een band met {opsomming(nooit, 'of')}.")
    if eerder:
        wie = f"{heet.een} {heet.die} voorbij is"
        zinnen.append(f"Alleen {wie}, meldde een band met {opsomming(eerder)}.")
    return " ".join(zinnen)


_MET: Mapping[Aard, str] = {
    Aard.SYNERGIE: "versterkt dit",
    Aard.OVERLAP: "overlapt hiermee",
    Aard.STRIJDIG: "botst hiermee",
}
_ONDERLING: Mapping[Aard, str] = {
    Aard.SYNERGIE: "versterken elkaar",
    Aard.OVERLAP: "overlappen elkaar",
    Aard.STRIJDIG: "zitten elkaar in de weg",
}


def _met_ander(dossier: Dossier, relatie: Relatie) -> str:
    return f"{dossier.toen.titel} {_MET[relatie.aard]}{_uitleg(relatie)}"


def _tussen(dossier: Dossier, ander: str, relatie: Relatie) -> str:
    return f"{dossier.toen.titel} en {ander} {_ONDERLING[relatie.aard]}{_uitleg(relatie)}"


def _uitleg(relatie: Relatie) -> str:
    return f": {relatie.toelichting.strip().removesuffix('.')}." if relatie.toelichting else "."
