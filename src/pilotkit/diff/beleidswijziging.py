"""A change of policy as a value, and the sentence that says it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from pilotkit.dutch import euro, kort, opsomming
from pilotkit.profiel import Mandaat


def _bedrag(bedrag: int | None) -> str:
    return "geen" if bedrag is None else euro(bedrag)


def _getypt(woorden: Iterable[str] | None) -> str:
    return opsomming(f"`{kort(woord)}`" for woord in woorden or ("",))


def _organen(mandaat: Mandaat | None) -> str:
    if mandaat is None:
        return "elk orgaan"
    binnen = (f"{orgaan} (binnen een eerder besluit)" for orgaan in mandaat.binnen)
    return opsomming((*mandaat.organen, *binnen))


def _verklaard(regel: tuple[str, tuple[str, ...]]) -> str:
    fasen = f"de fase {opsomming(regel[1], 'of')}" if regel[1] else "elke fase"
    return f"`{kort(regel[0])}` in {fasen}"


class Beleid(Enum):
    """What can change in the policy: the sentence, and how what it was and is are said."""

    PROGRAMMA = "Het programma is nu `{nu}`; eerst was het `{was}`.", kort
    VOORWAARDE_WEG = "De voorwaarde {wat} vervalt."
    VOORWAARDE_ERBIJ = "De voorwaarde {wat} komt erbij."
    VRAAGT_NIET_MEER = "De voorwaarde {wat} vraagt niet meer: {was}."
    VRAAGT_NU = "De voorwaarde {wat} vraagt nu: {nu}."
    HEETTE = "De voorwaarde {wat} heette ‘{was}’."
    REGEL_WEG = "De regel {wat} geldt niet meer: {was.titel}"
    REGEL_ERBIJ = "De regel {wat} geldt nu ook: {nu.titel}"
    MILDER = "De regel {wat} is milder: eerst {was}, nu {nu}."
    STRENGER = "De regel {wat} is strenger: eerst {was}, nu {nu}."
    UITZONDERBAAR = "Op de regel {wat} is nu een uitzondering mogelijk."
    NIET_UITZONDERBAAR = "Op de regel {wat} is geen uitzondering meer mogelijk."
    EIGEN_REGEL = "De regel {wat} vraagt nu {nu}; eerst {was}.", _verklaard
    RESERVE = "De reserve van het programma gaat van {was} naar {nu}.", _bedrag
    PLAFOND = "Het plafond van het programma gaat van {was} naar {nu}.", _bedrag
    FINANCIER = "Wie betaalt heet nu {nu}; eerst {was}."
    MANDAAT = "Over {wat} besluit nu {nu}; eerst {was}.", _organen
    FASE = "De fase `{wat}` telt nu mee als {nu}; eerst als {was}."
    WOORD_WEG = "Weg bij {wat}: {was}.", _getypt
    WOORD_ERBIJ = "Nieuw bij {wat}: {nu}.", _getypt
    PLICHT_WEG = "De plicht `{wat}` vervalt: {was.wat}."
    PLICHT_ERBIJ = "De plicht `{wat}` komt erbij: {nu.wat}."
    PLICHT_ANDERS = "De plicht `{wat}` is anders: {nu.wat}."
    NAAM = "Als {wat} staat er nu {nu}; eerst {was}.", lambda naam: naam or "niemand"

    def __init__(self, zin: str, zeg: Callable[[Any], Any] = lambda waarde: waarde) -> None:
        self.zin, self.zeg = zin, zeg


@dataclass(frozen=True, slots=True)
class Beleidswijziging:
    """A change of policy; ``is_soepeler`` where less is asked or more may.

    ``wat`` is a code, a key or a word; of a condition it is its key and its name.
    """

    soort: Beleid
    wat: str | tuple[str, str]
    was: Any = None
    nu: Any = None
    is_soepeler: bool = False

    def __str__(self) -> str:
        wat = self.wat if isinstance(self.wat, str) else "‘{1}’ (`{0}`)".format(*self.wat)
        was, nu = map(self.soort.zeg, (self.was, self.nu))
        return self.soort.zin.format(wat=wat, was=was, nu=nu)
