"""From a key that somebody describes to a field of a model."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from pydantic import Field

from pilotkit.model.eigen import Veldsoort
from pilotkit.model.types import EIGEN_TEKST, Regel
from pilotkit.waarden import SOORTEN

if TYPE_CHECKING:
    from pilotkit.model.eigen import EigenKenmerk
    from pilotkit.model.uitleg import Woordenlijst

_SOORTEN = {soort.in_profiel: soort for soort in SOORTEN.values() if soort.in_profiel}
"""The kinds of values by the word for them in a profile."""


def in_woorden(sleutel: str) -> str:
    """Return a key as a title: ``samen_leren`` is ``Samen leren``."""
    return sleutel.replace("_", " ").capitalize()


def titel_van(veld: EigenKenmerk) -> str:
    """Return what a key is called."""
    return veld.titel or in_woorden(veld.sleutel)


def keuzes(sleutel: str, woorden: Iterable[str]) -> type[StrEnum]:
    """Return the closed list of words of a key."""
    # no name of a member may be one of str's own, such as `replace`
    namen = {woord.upper(): woord for woord in woorden}
    maak: Any = StrEnum  # with names as data; mypy wants them written out
    gemaakt: type[StrEnum] = maak(sleutel, namen)
    return gemaakt


def zin(tekst: str) -> str:
    """Return a text as a sentence."""
    return tekst if tekst.endswith((".", "?", "!")) else f"{tekst}."


class Blokvelden:
    """The fields of one block, and what the words of their lists mean."""

    def __init__(self, velden: Iterable[EigenKenmerk]) -> None:
        self.van: dict[str, Any] = {}
        self.woorden: Woordenlijst = {}
        for veld in velden:
            self.van[veld.sleutel] = self._veld(veld)

    def _veld(self, veld: EigenKenmerk) -> Any:
        titel = titel_van(veld)
        beschrijving = zin(veld.uitleg or titel)
        bekend = _SOORTEN.get(veld.soort)
        soort: Any = bekend.annotatie if bekend else None
        if veld.waarden:
            soort = keuzes(veld.sleutel, (w.waarde for w in veld.waarden))
            betekenis = {w.waarde: zin(w.uitleg or in_woorden(w.waarde)) for w in veld.waarden}
            self.woorden = {**self.woorden, soort: betekenis}
        if veld.soort in (Veldsoort.LIJST, Veldsoort.BEWIJS):
            ding: Any = soort or Regel
            meer: Any = tuple.__class_getitem__((ding, ...))
            voorbeelden = None if veld.waarden else [[veld.voorbeeld or "een voorbeeld"]]
            return meer, Field(
                (),
                title=titel,
                description=beschrijving,
                examples=voorbeelden,
                json_schema_extra=EIGEN_TEKST,
            )
        voorbeeld = veld.voorbeeld if veld.soort is Veldsoort.TEKST else None
        voorbeeld = voorbeeld or (bekend.voorbeeld if bekend else None) or "een voorbeeld"
        examples = None if veld.waarden or veld.soort is Veldsoort.JA_NEE else [voorbeeld]
        return soort | None, Field(
            None,
            title=titel,
            description=beschrijving,
            examples=examples,
            json_schema_extra=EIGEN_TEKST,
        )
