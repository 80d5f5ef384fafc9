r"""Which characters no text may hold, and which have no width: decided once, at reading.

It is the same for a key and a value, and for a character as such and one that comes in by
an escape (``"\x1b"``). Refused are control characters but tab and line feed, what turns the
direction of reading around, what is no character, and what only one typeface has. Without
width are the soft hyphen and its like: they are no use in YAML and hide a difference; joiners
count as such where they join nothing. See docs/decisions.md.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from pilotkit.finding import Path
from pilotkit.problem import Problem
from pilotkit.yaml.document import Document, Node
from pilotkit.yaml.scalars import plain_or_quoted, quoted

_ODD = re.compile(
    "[^\t\n\r -~\xa0-\xac\xae-\u034e\u0350-\u0377\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2122]"
)
"""All but the common characters, so that most texts are seen to be clean by one search."""
_BY_ESCAPE = re.compile(r"\\[0abevfrNLPxuU]")

NO_WIDTH = "nul"
_FILLERS = "\u034f\u17b4\u17b5\u3164\uffa0"
"""Letters and marks that show nothing."""
_SIGNS = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
"""Of the class of format characters, and yet to be seen."""
_TURNING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
_MARKS = "\u200e\u200f\u061c"
_STEERING = "\ufff9\ufffa\ufffb\u206a\u206b\u206c\u206d\u206e\u206f"
_JOINERS = "\u200c\u200d"
_JOINED = {"Lo", "Lm", "Mn", "Mc", "Me", "So", "Sk", "Sm"}
"""What a joiner stands between: emoji with their marks, letters of Indic and Arabic scripts."""
_FLAG = re.compile("\U0001f3f4[\U000e0030-\U000e007a]{1,6}\U000e007f")
"""The flag of a part of a country, as of Scotland: a black flag and letters without width."""
_BMP, _LAST_LIVING_PLANE = 0xFFFF, 3


@lru_cache(maxsize=4096)
def kind_of(char: str) -> str:
    """Return why a text may not hold this character; empty where it may.

    :data:`NO_WIDTH` where it can be taken away without loss; joiners may hold a place.
    """
    code, category = ord(char), unicodedata.category(char)
    kind = ""
    if char in "\t\n\r" or char in _SIGNS:
        kind = ""
    elif category in {"Cc", "Zl", "Zp"} or char in _STEERING:
        kind = "stuur"
    elif unicodedata.bidirectional(char) in _TURNING or char in _MARKS:
        kind = "richting"
    elif category == "Cf" or char in _FILLERS:
        kind = NO_WIDTH
    elif category == "Co":
        kind = "eigen"
    elif category == "Cs" or (category == "Cn" and _is_no_character(code)):
        kind = "geen_teken"
    return kind


def _is_no_character(code: int) -> bool:
    """Return whether a place is not for a character, now or later.

    A newer Unicode than Python knows puts its emoji and scripts in the planes 1 to 3.
    """
    is_last_two = code & 0xFFFE == 0xFFFE  # noqa: PLR2004
    return is_last_two or code <= _BMP or code >> 16 > _LAST_LIVING_PLANE


def first_refused(text: str) -> tuple[int, str] | None:
    """Return the place and the kind of the first character that no text may hold, or None.

    Line ends of all systems may be there; characters without width are not looked at.
    """
    for found in _ODD.finditer(text):
        if (kind := kind_of(found[0])) and kind != NO_WIDTH:
            return found.start(), kind
    return None


def no_width(text: str) -> Iterator[int]:
    """Yield the places of the characters without width that join nothing."""
    flags: list[tuple[int, int]] | None = None
    for odd in _ODD.finditer(text):
        place = odd.start()
        if kind_of(odd[0]) != NO_WIDTH or _joins(text, place):
            continue
        if flags is None:
            flags = [flag.span() for flag in _FLAG.finditer(text)]
        while flags and flags[0][1] <= place:
            flags.pop(0)
        if not (flags and flags[0][0] < place):
            yield place


def without_no_width(text: str) -> str:
    """Return a text without the characters of :func:`no_width`."""
    parts, last = [], 0
    for place in no_width(text):
        parts.append(text[last:place])
        last = place + 1
    return "".join((*parts, text[last:]))


def _joins(text: str, place: int) -> bool:
    if text[place] not in _JOINERS:
        return False
    before, after = text[place - 1 : place] if place else "", text[place + 1 : place + 2]
    return bool(
        before
        and after
        and unicodedata.category(before) in _JOINED
        and unicodedata.category(after) in _JOINED
    )


def character_problems(text: str, document: Document) -> Iterator[Problem]:
    """Yield a problem for every key and text of a document with a character it may not hold."""
    if not _BY_ESCAPE.search(text) and not _ODD.search(text):
        return
    seen: set[int] = set()
    left: list[tuple[Path, Node]] = [((), document.root)]
    while left:
        path, node = left.pop()
        if id(node.begin) not in seen:  # an alias is told where its anchor stands
            seen.add(id(node.begin))
            if isinstance(node.raw, str):
                yield from _problem(node.raw, path, at_key=False)
        children = node.children
        if isinstance(children, dict):
            for key in children:
                yield from _problem(key, (*path, key), at_key=True)
            left += [((*path, key), child) for key, child in children.items()]
        elif children:
            left += [((*path, index), child) for index, child in enumerate(children)]


def _problem(text: str, path: Path, *, at_key: bool) -> Iterator[Problem]:
    if text.isascii() and text.isprintable():
        return
    if "\r" in text:  # in a file it ends a line; in a text it came in by an escape
        refused: tuple[int, str] | None = text.index("\r"), "stuur"
    else:
        refused = first_refused(text)
    if refused:
        place, kind = refused
        facts = {"teken": f"U+{ord(text[place]):04X}", "soort": kind}
        yield Problem("stuurteken", path, facts=facts, at_key=at_key)
    elif (first := next(no_width(text), None)) is not None:
        facts = {"teken": f"U+{ord(text[first]):04X}", "schoon": without_no_width(text)}
        yield Problem("nul_breed", path, facts=facts, at_key=at_key)


def mended(problem: Problem, document: Document) -> str:
    """Return what to type for a key or value: what was typed, without what has no width."""
    clean, path, at_key = problem.facts["schoon"], problem.path, problem.at_key
    node, _ = document.find(path)
    event = node.key if at_key else node.begin
    if event.style == '"':
        return quoted(clean)
    place = document.locate(path, at_key=at_key)
    if event.style or place.end_line > place.line:
        return without_no_width(document.source(place))
    return plain_or_quoted(clean)
