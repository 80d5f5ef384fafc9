"""What kind of slip lies behind a parser's error, and where the reader should look."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from ruamel.yaml.error import MarkedYAMLError, YAMLError

from pilotkit.finding import Position
from pilotkit.problem import Problem, UnreadableText

if TYPE_CHECKING:
    from collections.abc import Iterator

_SLIPS: tuple[tuple[str, str, bool], ...] = (
    (r"mapping values are not allowed", "dubbele_punt", False),
    (r"tab character", "tab", False),
    (r"cannot start any token", "teken", False),
    (r"quoted scalar.*(end of stream|document indicator)", "aanhalingsteken", True),
    (r"unknown escape|did not find expected hexdecimal|expected escape", "schuine_streep", False),
    (r"block sequence entries are not allowed|sequence entries", "streepje", False),
    (r"expected ','", "haakje", True),
    (r"(could not find|did not find) expected ':'", "geen_dubbele_punt", True),
    (r"expected (key|<block end>|'-' indicator)", "inspringing", False),
    (r"anchor|alias", "anker", False),
    (r"directive|incompatible YAML document|%", "richtlijn", False),
    (r"document start", "na_het_begin", False),
)
"""Text of libyaml or ruamel.yaml, the slip, and whether it began where the context did."""


@contextmanager
def syntax_errors_as_problems(text: str) -> Iterator[None]:
    """Turn what either parser raises while it reads into :class:`UnreadableText`."""
    try:
        yield
    except MarkedYAMLError as error:
        raise UnreadableText(_problem(error, text)) from error
    except YAMLError as error:
        raise UnreadableText(
            Problem("syntax", position=Position(), facts={"fout": "anders"})
        ) from error


def _problem(error: Any, text: str) -> Problem:
    said = f"{error.context or ''}: {error.problem or ''}"
    slip, at_begin = next(
        ((slip, at_begin) for pattern, slip, at_begin in _SLIPS if re.search(pattern, said)),
        ("anders", False),
    )
    mark = (error.context_mark if at_begin else None) or error.problem_mark or error.context_mark
    lines = text.split("\n")
    row, column = (mark.line, mark.column) if mark else (0, 0)
    if row >= len(lines) or (row == len(lines) - 1 and not lines[row]):  # past the last line
        row = max(len(text.rstrip().split("\n")) - 1, 0)
        column = len(lines[row].rstrip())
    found = lines[row][column : column + 1]
    if slip == "teken" and found == "\t":
        slip = "tab"
    place = Position(row + 1, column + 1, row + 1, column + 2)
    return Problem("syntax", position=place, facts={"fout": slip, "teken": found})
