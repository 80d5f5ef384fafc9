"""How a check is shown: one module per format, each of which sees only the result."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the names of the formats are asked for long before a check
    from pilotkit.check import CheckResult


class Format(StrEnum):
    """The formats of ``check``; each has a module of its name with ``render``."""

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    FORGEJO = "forgejo"
    SARIF = "sarif"
    JUNIT = "junit"
    MARKDOWN = "markdown"


IN_UTF8 = (Format.JSON, Format.GITLAB, Format.FORGEJO, Format.SARIF, Format.JUNIT)
"""What programs read as a file: it is of UTF-8 by its standard, whatever a console is of."""

DOE_DIT = "Doe dit: "
"""What stands before a hint, where it follows the message in one text."""


@dataclass(frozen=True, slots=True)
class View:
    """Where a result will be seen: with colour or not, and how wide (None: no limit).

    ``prefix`` leads from the folder that CI knows to that of the programme, and
    ends in ``/`` unless it is empty. ``strict`` says that every open finding fails,
    a warning or tip too. ``read`` gives the bytes of a file of the repository, for a
    format that tells of its text; it raises UnreadableText. ``changed`` gives the lines
    of a file that a pull request shows, for a format that speaks of those.
    """

    color: bool = False
    width: int | None = None
    statistics: bool = False
    prefix: str = ""
    strict: bool = False
    read: Callable[[str], bytes] | None = None
    changed: Callable[[str], tuple[range, ...]] | None = None


def pieces(name: Format, result: CheckResult, view: View) -> Iterator[str]:
    """Return the result in the format of that name, ending in a line end.

    What people read comes in pieces: of very many pilots it is too long to hold at once.
    """
    made: str | Iterator[str] = import_module(f"pilotkit.formats.{name}").render(result, view)
    return iter((made,)) if isinstance(made, str) else made


def render(name: Format, result: CheckResult, view: View) -> str:
    """Return the result in the format of that name as one text."""
    return "".join(pieces(name, result, view))
