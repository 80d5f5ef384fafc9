"""How the models and lists that are made of a described programme travel to another process.

A class that was made while running has no name by which pickle finds it. It travels as
what it was made of, and is made anew where it arrives.
"""

from __future__ import annotations

import copyreg
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any
from weakref import WeakKeyDictionary

from pilotkit.model.types import Blok

Maker = tuple["Callable[..., type]", tuple[Any, ...]]

_MAKERS: WeakKeyDictionary[type, Maker] = WeakKeyDictionary()


def onthoud(klassen: Iterable[type], maak: Callable[..., type], *gegeven: str) -> None:
    """Keep how each class is made again: ``maak`` gives it by what it was made of and its place."""
    for plek, klasse in enumerate(klassen):
        _MAKERS[klasse] = maak, (*gegeven, plek)


def _als_maker(klasse: Any) -> Any:
    return _MAKERS.get(klasse) or klasse.__qualname__


copyreg.pickle(type(Blok), _als_maker)
copyreg.pickle(type(StrEnum), _als_maker)
