"""The small values of the YAML: amounts, dates and texts.

Each kind fails with an error type of its own, so that the message can speak of
an amount or a date and not of an integer or a string (2-schema).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    ValidationInfo,
)
from pydantic_core import PydanticCustomError, core_schema

from pilotkit.model.woorden import EERSTE_DATUM, GROOTSTE_BEDRAG, LAATSTE_DATUM, Fase
from pilotkit.model.woordenschat import (
    FASE,
    KOSTENSOORT,
    ORGAAN,
    PARTIJSOORT,
    STANDAARD,
    Woordenschat,
)


class Blok(BaseModel):
    """A mapping in the YAML: frozen, and an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    sluit_af: ClassVar[tuple[str, ...]] = ()
    """Keys that stand last, behind those that a programme adds."""

    verkort: ClassVar[Mapping[bool, Mapping[str, str]]] = {}
    """What the block says where only ``true`` or ``false`` stands in its place."""

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        made = handler(schema)
        if not cls.verkort:
            return made
        # no anyOf: servers of editors lose their way in it
        handler.resolve_ref_schema(made)["type"] = ["object", "boolean"]
        return made


@dataclass(frozen=True)
class FoutSoort:
    """Reports every failure of the annotated type as one error type."""

    soort: str

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.custom_error_schema(
            handler(source), custom_error_type=self.soort, custom_error_message=self.soort
        )


@dataclass(frozen=True)
class UitLijst:
    """Takes a word of a closed list that a programme may replace.

    The words are those of the :class:`Woordenschat` that validation gets as its context,
    or without one the standard words. A list without words has no key: who types it
    hears that it is unknown. Where it ``is_ruim`` any other word is taken too: what was
    told stays, also of a phase that the programme has no more.
    """

    lijst: str
    is_ruim: bool = False

    def woord(self, waarde: Any, info: ValidationInfo) -> str:
        """Return the word of the list. Raises PydanticCustomError for what is not in it."""
        schat = info.context if isinstance(info.context, Woordenschat) else STANDAARD
        if isinstance(waarde, str):
            if (woord := schat.woord(self.lijst, waarde)) is not None:
                return woord
            if self.is_ruim and 0 < len(waarde) <= _LANGSTE_WOORD:
                return Fase(waarde)
        raise PydanticCustomError(
            "enum" if schat.waarden(self.lijst) else "extra_forbidden", "enum"
        )

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.with_info_plain_validator_function(
            self.woord, serialization=core_schema.to_string_ser_schema()
        )

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        if self.is_ruim:
            return {"type": "string", "maxLength": _LANGSTE_WOORD, "examples": ["uitvoering"]}
        return {LIJST: self.lijst}


_LANGSTE_WOORD = 300

EIGEN_TEKST: dict[str, Any] = {"x-pilotkit-eigen": True}
"""Marks a key of which the repository itself wrote the texts: they stay as they are."""
LIJST = "x-pilotkit-lijst"
"""Stands in a schema where the words of a list belong, until it is known which those are."""


@dataclass(frozen=True)
class _IsoTekst:
    """Takes a date only as text in ISO form: not a timestamp, not a moment."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        iso = core_schema.str_schema(pattern=r"^\d{4}-\d{2}-\d{2}$", strict=True)
        return core_schema.chain_schema([iso, handler(source)])

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": "string", "format": "date", "examples": ["2018-06-13"]}


Euro = Annotated[
    int, Field(strict=True, gt=0, le=GROOTSTE_BEDRAG, examples=[25000]), FoutSoort("euro")
]
"""An amount in whole euros above zero."""

Bedrag = Annotated[
    int,
    Field(strict=True, ge=-GROOTSTE_BEDRAG, le=GROOTSTE_BEDRAG, examples=[25000]),
    FoutSoort("euro"),
]
"""An outcome in whole euros: it may be nothing, or less than nothing."""

Aantal = Annotated[
    int, Field(strict=True, ge=0, le=GROOTSTE_BEDRAG, examples=[3]), FoutSoort("aantal")
]
"""A number of things."""

Maanden = Annotated[int, Field(strict=True, ge=1, le=120, examples=[2]), FoutSoort("maanden")]
"""A number of whole months, ten years at most."""

Datum = Annotated[date, Field(ge=EERSTE_DATUM, le=LAATSTE_DATUM), _IsoTekst(), FoutSoort("datum")]
"""A date, written 2018-06-13, between 1900 and 2199."""

Jaar = Annotated[int, Field(strict=True, ge=1900, le=2199, examples=[2018]), FoutSoort("jaar")]
"""A calendar year."""

JaNee = Annotated[bool, Field(strict=True), FoutSoort("ja_nee")]
"""``true`` or ``false``."""

KwartaalTekst = Annotated[
    str,
    Field(strict=True, pattern=r"^(19|20|21)\d{2}-Q[1-4]$", examples=["2018-Q4"]),
    FoutSoort("kwartaal"),
]
"""A quarter, written 2018-Q4."""


FaseWoord = Annotated[Fase, UitLijst(FASE)]
"""A phase of the programme."""
VerteldeFase = Annotated[Fase, UitLijst(FASE, is_ruim=True)]
"""A phase as it was told; the programme may have another list by now."""
OrgaanWoord = Annotated[str, UitLijst(ORGAAN)]
"""Who decides: a member of ``Orgaan``, or a word of the programme's own."""
PartijsoortWoord = Annotated[str, UitLijst(PARTIJSOORT)]
"""What kind of party: a member of ``Soort``, or a word of the programme's own."""
KostensoortWoord = Annotated[str, UitLijst(KOSTENSOORT)]
"""What money goes to: a member of ``Kostensoort``, or a word of the programme's own."""

NOT_EMPTY = r"\S"
"""What every text holds: something else than spaces."""


def _tekst(langste: int) -> Any:
    return Field(min_length=1, max_length=langste, pattern=NOT_EMPTY)


Kopje = Annotated[str, _tekst(30)]
"""A short title for tables: at most 30 characters."""
Kop = Annotated[str, _tekst(120)]
"""A title or heading: at most 120 characters."""
Regel = Annotated[str, _tekst(300)]
"""A name, a reference, a few words: at most 300 characters."""
Alinea = Annotated[str, _tekst(4000)]
"""A text of one or more sentences: at most 4,000 characters."""
