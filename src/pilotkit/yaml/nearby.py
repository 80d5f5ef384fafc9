"""Slips that are seen on the lines themselves, where a parser says something else of them."""

from __future__ import annotations

import re

from pilotkit.yaml.slip import Lines, Place, Slip, begin_of_text, brackets_in, part_at

_CONFLICT = re.compile(r"(<{7}|={7}|>{7}|\|{7})( |$)")
_BULLET = re.compile(
    r"\s*([\u2022\u2023\u25aa\u25cf\u25e6\u2043\u00b7\uf0b7\u2013\u2014*])[ \t\xa0]"
)
"""What a word processor puts before the parts of a list."""
_HARD = re.compile(r"[ \t]*(?P<dash>(?:- *)*)(?P<hard>[^\S \t]+)(?=\S)")
"""Spaces from a word processor where a line begins: YAML takes them for a part of the text."""
_GLUED_DASH = re.compile(r"\s*(?:- +)*(?P<dash>-)(?![\s>|-])(?P<rest>\S.*)")
_OF_BLOCKS = ("dubbele_punt", "geen_dubbele_punt", "inspringing")
"""What a parser says of a line that does not fit under the one above."""
_OF_BRACKETS = ("haakje", "haakje_open", "deel", "teken", "dubbele_punt", "dubbele_punt_in_haakjes")
"""What a parser may say where a bracket was not closed."""
_STUCK = re.compile(r"#\w")
_CLOSES = re.compile(r"[\]}]|,\s*$")


def nearby(slip: Slip, end: Place, lines: Lines) -> Slip | None:
    """Return the slip that the lines show up to where the parser stopped, if they show one.

    ``slip`` is what it comes down to by what the parser said.
    """
    for row, line in enumerate(lines[: end[0] + 1]):
        if _CONFLICT.match(line):
            return Slip("git_conflict", row, 0, len(line))
    for row in range(max(end[0] - 1, 0), end[0] + 1):
        if bullet := _BULLET.match(lines[row]):
            return Slip("opsommingsteken", row, bullet.start(1), facts={"teken": bullet[1]})
    if slip.kind in _OF_BRACKETS and (cut := _cut_in_brackets(end, lines)):
        return cut
    if slip.kind not in _OF_BLOCKS:
        return None
    begin = begin_of_text(end[0], lines)
    rows = sorted({slip.row, begin, end[0]})
    return _begins_wrong(rows, lines) or _cut_halfway(begin, end[0], lines)


def _begins_wrong(rows: list[int], lines: Lines) -> Slip | None:
    """Look at how a line begins, and the one that it should fit under."""
    for row in rows:
        line = lines[row]
        if hard := _HARD.match(line):
            start, stop = hard.span("hard")
            facts = {"streepje": bool(hard["dash"])}
            return Slip("harde_spatie", row, start, stop - start, facts)
        if dash := _GLUED_DASH.match(line):
            return Slip("streepje_vast", row, dash.start("dash"), facts={"rest": dash["rest"]})
    return None


def _cut_halfway(begin: int, last: int, lines: Lines) -> Slip | None:
    """Look for a ``#`` in a text that goes on on the next line: there it had ended."""
    if _indent(lines[last]) <= _indent(lines[begin]):
        return None
    for row in range(begin, last):
        _, hekje = brackets_in(lines[row])
        if hekje and _STUCK.match(lines[row], hekje) and lines[row][:hekje].strip():
            rest = lines[row][hekje:].rstrip()
            return Slip("hekje", row, hekje, len(rest), {"rest": rest, "haakjes": False})
    return None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _cut_in_brackets(end: Place, lines: Lines) -> Slip | None:
    """Look for a ``#`` that cuts off a text between brackets, and with it what closes them."""
    first, last = end[0], end[0]
    depth, _ = brackets_in(lines[last][: end[1]])
    while first and depth <= 0:
        first -= 1
        depth += brackets_in(lines[first])[0]
    for row in range(first, last + 1) if depth > 0 else ():
        line = lines[row]
        _, hekje = brackets_in(line)
        if hekje is not None and line[:hekje].strip() and _CLOSES.search(line, hekje):
            rest, (_, tekst) = line[hekje:].rstrip(), part_at(line, hekje)
            facts = {"rest": rest, "tekst": tekst, "haakjes": True}
            return Slip("hekje", row, hekje, len(rest), facts)
    return None
