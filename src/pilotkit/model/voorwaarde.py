"""What every condition has, whatever the programme; the programme adds its own fields."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field

from pilotkit.model.types import Alinea, Blok, Datum, Regel
from pilotkit.model.velden import velden
from pilotkit.model.vragen import Voorwaarderegel, Vraag
from pilotkit.model.woorden import Oordeel


class Voorwaarde(Blok):
    """A condition and how far the pilot meets it.

    ``regel`` is the rule by which it is held against what it ``vraagt``; ``toelichting`` says
    in Dutch all that the programme's document says of it.
    """

    sluit_af: ClassVar[tuple[str, ...]] = ("bewijs", "getoetst_door", "getoetst_op")
    regel: ClassVar[Voorwaarderegel | None] = None
    vraagt: ClassVar[tuple[Vraag, ...]] = ()
    toelichting: ClassVar[str] = ""
    bewijsvelden: ClassVar[tuple[str, ...]] = ("bewijs",)

    oordeel: Oordeel = Field(title="Oordeel", description="Hoe ver voldoet de pilot?")
    onderbouwing: Alinea | None = Field(
        None,
        title="Onderbouwing",
        description="Waarom is dit het oordeel?",
        examples=["Deelnemers bepalen hun route en zitten in de stuurgroep."],
    )
    bewijs: tuple[Regel, ...] = Field(
        (),
        title="Bewijs",
        description="Bestanden in deze repository of https-adressen die het oordeel staven.",
        examples=[["bijlagen/intentieverklaring.md"]],
    )
    getoetst_door: Regel | None = Field(
        None,
        title="Getoetst door",
        description="Wie toetste, onafhankelijk van de pilot.",
        examples=["onafhankelijk adviseur"],
    )
    getoetst_op: Datum | None = Field(
        None, title="Getoetst op", description="Datum van de toets, zoals 2018-06-13."
    )

    @classmethod
    def regels(cls) -> tuple[Voorwaarderegel, ...]:
        """Return the rules that hold it against what it asks, its own first."""
        alle = dict.fromkeys((cls.regel, *(vraag.regel for vraag in cls.vraagt)))
        return tuple(regel for regel in alle if regel is not None)


class Voorwaarden(Blok):
    """The conditions of a programme: one field each, in the order of its documents."""

    @classmethod
    def sleutels(cls) -> tuple[str, ...]:
        """Return the keys of the conditions, in order."""
        return tuple(cls.model_fields)

    @classmethod
    def modellen(cls) -> dict[str, type[Voorwaarde]]:
        """Return the model of each condition by its key."""
        return {
            sleutel: veld.blok for sleutel, veld in velden(cls).items() if veld.blok is not None
        }

    @classmethod
    def bewijsvelden(cls) -> frozenset[str]:
        """Return the keys under a condition that name evidence."""
        eigen = (veld for model in cls.modellen().values() for veld in model.bewijsvelden)
        return frozenset((*Voorwaarde.bewijsvelden, *eigen))

    @classmethod
    def naam(cls, sleutel: str) -> str:
        """Return the short Dutch name of a condition, for tables and sentences."""
        return cls.model_fields[sleutel].title or sleutel

    def __getitem__(self, sleutel: str) -> Voorwaarde | None:
        voorwaarde: Any = getattr(self, sleutel)
        return voorwaarde if isinstance(voorwaarde, Voorwaarde) else None

    def oordelen(self) -> dict[str, Oordeel]:
        """Return the verdict of each condition; a condition that is not there is open."""
        return {
            sleutel: voorwaarde.oordeel if (voorwaarde := self[sleutel]) else Oordeel.OPEN
            for sleutel in self.sleutels()
        }
