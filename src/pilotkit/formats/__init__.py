"""How a check is shown: one module per format, each of which sees only the result."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pilotkit.check import CheckResult


class Format(StrEnum):
    """The formats of ``check``; each has a module of its name with ``render``."""

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class View:
    """Where a result will be seen: with colour or not, and how wide (None: no limit)."""

    color: bool = False
    width: int | None = None
    statistics: bool = False


def render(name: Format, result: CheckResult, view: View) -> str:
    """Return the result in the format of that name, ending in a line end."""
    text: str = import_module(f"pilotkit.formats.{name}").render(result, view)
    return text
