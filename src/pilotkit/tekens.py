"""Which characters may be shown, and what on a line: the one place that decides it.

What steers a terminal, turns the direction of a text around or cannot be seen is
left out; letters of all living scripts and emoji stay as they are. Nothing here
depends on the form of a document, so whoever writes one asks ``toonbaar``.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

ONTOEGEWEZEN = "□"
"""Stands for a character that Unicode does not have."""

_EMOJI = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
)
_MET_VERBINDER = "\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u18af"
"""Letters of scripts in which a joiner decides how the letters beside it look."""
_VIRAMA = "\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca"
"""The sign that takes the vowel off a letter; with a joiner behind it a word may end."""
_HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_VLAG = "|".join(
    "".join(chr(0xE0000 + ord(letter)) for letter in land) for land in ("gbeng", "gbsct", "gbwls")
)
_BLIJFT = "|".join(
    (
        rf"(?<=[{_EMOJI}\ufe0f])\u200d(?=[{_EMOJI}])",
        rf"(?<=[{_MET_VERBINDER}])[\u200c\u200d](?=[{_MET_VERBINDER}])",
        rf"(?<=[{_VIRAMA}])[\u200c\u200d]",
        rf"(?<=[{_EMOJI}#*0-9])[\ufe0e\ufe0f]",
        rf"(?<=[{_HAN}])[\ufe00-\ufe02\U000e0100-\U000e01ef]",
        r"(?<=[\u1820-\u18aa])[\u180b-\u180d\u180f]",
        rf"(?<=\U0001f3f4)(?:{_VLAG})\U000e007f",
    )
)
"""What has no shape of its own and may stay in its place: joiners within emoji and
words, the look of a character, the flags of England, Scotland and Wales."""
_GAAT = (
    "\x00-\x1f\x7f-\x9f"  # control characters
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction
    "\u2028\u2029"  # ends of lines
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\ud800-\uf8ff"  # halves of characters, and private use
    "\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U0010ffff"  # no characters, tags, private use
) + "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(1, 14))
_GEWOON = re.compile("[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20ac]*")
"""What nearly every text is made of, so that the rest is prepared only where it is needed."""
_NIEUW = re.compile("[\U0001f000-\U0001faff\U00020000-\U0003ffff]")
"""Where newer editions of Unicode than Python's put their emoji and their Han."""


def toonbaar(tekst: str, gat: str = "") -> str:
    """Return a text without characters that may not be shown; each leaves a ``gat``.

    A control character that is white space becomes a space, and a character that
    Unicode does not have a square. So with a ``gat`` of one character the text
    stays as long as it was.
    """
    if _GEWOON.fullmatch(tekst):
        return tekst
    gezien = _ontoonbaar().sub(lambda plek: _vervangen(plek, gat), tekst)
    return gezien if gezien.isprintable() else "".join(map(_toegewezen, gezien))


@cache
def _ontoonbaar() -> re.Pattern[str]:
    return re.compile(f"(?P<blijft>{_BLIJFT})|[{_GAAT}]")


def _vervangen(plek: re.Match[str], gat: str) -> str:
    return plek[0] if plek["blijft"] else " " if plek[0].isspace() else gat


def _toegewezen(teken: str) -> str:
    onbekend = unicodedata.category(teken) == "Cn" and not _NIEUW.match(teken)
    return ONTOEGEWEZEN if onbekend else teken


OPDRACHT = re.compile(
    r"##(?=[a-z]*\[)|section_(?:start|end):(?=\d)|travis_(?:fold|time):(?=start|end)",
    re.IGNORECASE,
)
"""What a CI log takes for the start of a command, wherever in a line it stands:
``##[error]`` (GitHub, Azure), ``##vso[…]`` (Azure), ``##teamcity[…]``, and the folds
of GitLab and Travis."""
_OPDRACHT_VOORAAN = re.compile(r":(?=:)|^(?:-(?=--\s)|\+(?=\+\+\s)|~(?=~~\s)|\^(?=\^\^\s))")
"""What it takes for one at the start of a line: ``::error::`` (GitHub, which lines may be
folded at) and the headings of Buildkite."""
_KAN_OPDRACHT_ZIJN = re.compile(r"##|_|::|^[-+~^]")
"""One of these is in each of them, and in hardly any other line."""


def schoon(tekst: str) -> str:
    """Return the text on one line, without what could steer a terminal or turn it around."""
    return _gebroken(" ".join(toonbaar(tekst).split()))


def zichtbaar(regel: str) -> str:
    """Return a line with its spaces as they are, as safe as ``schoon`` makes it."""
    return _gebroken(toonbaar(regel))


def bronregel(regel: str) -> str:
    """Return a line to show behind its number, as safe and with every character in its place."""
    vast = "\N{REPLACEMENT CHARACTER}"
    return OPDRACHT.sub(lambda opdracht: opdracht[0][:-1] + vast, toonbaar(regel, vast))


def _gebroken(regel: str) -> str:
    """Return a line in which a space breaks what a CI log would take for a command."""
    if not _KAN_OPDRACHT_ZIJN.search(regel):
        return regel
    return _OPDRACHT_VOORAAN.sub(r"\g<0> ", OPDRACHT.sub(r"\g<0> ", regel))
