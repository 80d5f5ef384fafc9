"""What a parser's error comes down to: which slip, and where the reader should look.

The parsers say what they expected; :mod:`pilotkit.yaml.slips` then looks at
the lines themselves, since what they expected is seldom what somebody forgot.
"""

from __future__ import annotations

import re
from typing import Any

from pilotkit.finding import Position
from pilotkit.problem import Problem
from pilotkit.yaml.slip import Slip
from pilotkit.yaml.slips import look_closer

_KINDS: tuple[tuple[str, str, bool], ...] = (
    (r"tab character", "tab", False),
    (r"mapping values are not allowed", "dubbele_punt", False),
    (r"cannot start any token|mapping keys are not allowed", "teken", False),
    (r"found unexpected ':'", "dubbele_punt_in_haakjes", False),
    (r"flow node: .*node content", "deel", False),
    (r"node content", "teken", False),
    (r"quoted scalar.*(end of stream|document (indicator|separator))", "aanhalingsteken", True),
    (r"unknown escape|hexdecimal|expected escape|escape code", "schuine_streep", False),
    (r"block sequence entries are not allowed|sequence entries", "streepje", False),
    (r"block scalar", "tekstblok", True),
    (r"expected ','", "haakje", True),
    (r"expected ':'", "geen_dubbele_punt", True),
    (r"expected (key|<block end>|'-' indicator)", "inspringing", False),
    (r"an? (anchor|alias)", "verwijzing", True),
    (r"\btag\b", "tag", True),
    (r"directive|incompatible YAML document", "richtlijn", True),
    (r"document start|document end marker", "na_het_begin", False),
)
"""Text of libyaml or ruamel.yaml, the slip, and whether it began where the context did."""


def syntax_problem(error: Any, lines: tuple[str, ...]) -> Problem:
    """Return what is wrong with the text, out of what a parser raised while it read."""
    said = f"{getattr(error, 'context', None) or ''}: {getattr(error, 'problem', None) or error}"
    kind, at_begin = next(
        ((kind, at_begin) for pattern, kind, at_begin in _KINDS if re.search(pattern, said)),
        ("anders", False),
    )
    problem, context = (getattr(error, name, None) for name in ("problem_mark", "context_mark"))
    begin, end = _place(context or problem, lines), _place(problem or context, lines)
    slip = look_closer(Slip(kind, *(begin if at_begin else end)), end, lines)
    if slip.kind == "tag":
        return Problem("eigen_tag", position=_position(slip), facts=slip.facts)
    if slip.kind == "tweede_document":
        return Problem(slip.kind, position=_position(slip), facts=slip.facts)
    return Problem("syntax", position=_position(slip), facts={"fout": slip.kind, **slip.facts})


def _place(mark: Any, lines: tuple[str, ...]) -> tuple[int, int]:
    """Return the row and column of a mark, from 0; past the last text is at its end."""
    row, column = (mark.line, mark.column) if mark else (0, 0)
    if row < len(lines) and any(line.strip() for line in lines[row:]):
        return row, column
    row = max((row for row, line in enumerate(lines) if line.strip()), default=0)
    return row, len(lines[row].rstrip())


def _position(slip: Slip) -> Position:
    return Position(slip.row + 1, slip.column + 1, slip.row + 1, slip.column + slip.width + 1)
