"""What a template is given: plain, frozen data, whatever a note is made of.

A template may come from a stranger. So it never meets an object of ours: each
dataclass is read out into a :class:`Gegeven`, and anything that is neither that
nor a plain value is refused here, before a template runs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from inspect import getmembers_static
from typing import TYPE_CHECKING, Any

from pilotkit.kwartaal import Kwartaal
from pilotkit.model.woorden import Fase
from pilotkit.reports.beelden.geldverloop import Geldverloop
from pilotkit.reports.beelden.tijdlijn import Tijdlijn

if TYPE_CHECKING:
    from pilotkit.reports.beelden import Beeld


class Opmaak(str):
    """A text that is Markdown already and stays as it is."""

    __slots__ = ()


class Gegeven:
    """A thing of a note: its facts by name, and nothing else."""

    __slots__ = ("_feiten",)
    _feiten: dict[str, Any]

    def __init__(self, feiten: Mapping[str, Any]) -> None:
        object.__setattr__(self, "_feiten", dict(feiten))

    def __getattr__(self, naam: str) -> Any:
        try:
            return self._feiten[naam]
        except KeyError:
            raise AttributeError(naam) from None

    def __setattr__(self, naam: str, waarde: object) -> None:
        raise AttributeError(naam)

    def __contains__(self, naam: object) -> bool:
        return naam in self._feiten

    def __reduce__(self) -> tuple[type[Gegeven], tuple[dict[str, Any]]]:
        return Gegeven, (self._feiten,)

    def __repr__(self) -> str:
        return f"gegevens ({', '.join(self._feiten)})"


BEELD = "beeld"
"""The fact by which a picture is known: its number among the pictures of the note."""
MERK = "pilotkit-beeld"
"""Names the block that holds a picture's place: its number among the pictures.

No text out of a file can make such a block, because it stays on one line. A
template can, and gets a picture of its own note.
"""
_PLAIN = frozenset((type(None), bool, int, float, str, Opmaak, date, Kwartaal))


def kaal(waarde: Any, beelden: list[Beeld]) -> Any:
    """Return a value as a template may see it; the pictures in it are added to ``beelden``.

    Raises TypeError for what is no plain data.
    """
    if type(waarde) in _PLAIN:
        return waarde
    if isinstance(waarde, StrEnum | Fase):
        return str(waarde)
    if isinstance(waarde, tuple | list):
        return tuple(kaal(deel, beelden) for deel in waarde)
    if isinstance(waarde, Mapping):
        return {str(sleutel): kaal(deel, beelden) for sleutel, deel in waarde.items()}
    if not is_dataclass(waarde) or isinstance(waarde, type):
        raise TypeError(f"{type(waarde).__name__} is no plain data for a template")
    feiten = {naam: kaal(getattr(waarde, naam), beelden) for naam in _names(type(waarde))}
    if isinstance(waarde, Geldverloop | Tijdlijn):
        feiten[BEELD] = len(beelden)
        beelden.append(waarde)
    return Gegeven(feiten)


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    """Return the fields and properties of a dataclass that it shows to others."""
    named = [field.name for field in fields(kind)]
    named += [name for name, thing in getmembers_static(kind) if isinstance(thing, property)]
    return tuple(name for name in named if not name.startswith("_"))
