"""The blocks that only Flevoland's conditions hold (opzet §6.1)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from pydantic import Field, model_validator

from pilotkit.model.types import Alinea, Blok, Datum, Regel
from pilotkit.programmas.flevoland.woorden import Adviessoort, Adviesvorm, Waar


class EerderBeproefd(Blok):
    """Whether it was tried before, and where: here is no place for it, elsewhere is (opzet §6.1).

    In short ``false`` is nowhere, and ``true`` is here.
    """

    verkort: ClassVar[Mapping[bool, Mapping[str, str]]] = {
        False: {"waar": "nergens"},
        True: {"waar": "hier"},
    }

    waar: Waar = Field(title="Waar", description="Waar dit eerder is beproefd.")
    toelichting: Alinea | None = Field(
        None,
        title="Toelichting",
        description="Wat daar is gedaan en wat eruit kwam.",
        examples=["In een andere provincie vonden deelnemers zo sneller werk."],
    )

    @model_validator(mode="before")
    @classmethod
    def _uitgeschreven(cls, waarde: Any) -> Any:
        return cls.verkort[waarde] if isinstance(waarde, bool) else waarde


class ExternAdvies(Blok):
    """A piece of advice: of whom, when, and its gist."""

    van: Regel = Field(title="Van", description="Wie adviseerde.", examples=["GGD Flevoland"])
    soort: Adviessoort = Field(title="Soort", description="Van buiten, of Flevolandse kennis.")
    vorm: Adviesvorm | None = Field(
        None, title="Vorm", description="Een advies, of kennis in een andere vorm."
    )
    datum: Datum = Field(title="Datum", description="Datum van het advies.")
    kern: Alinea = Field(
        title="Kern",
        description="Het advies in een zin.",
        examples=["Let op gezondheidsverschillen."],
    )
