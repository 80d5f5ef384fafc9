"""Numbers in a text, in every notation: as groups of digits, and what stands between them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

ZACHT = (
    "\x00\xad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
    "\u20e3\ufe0f\ufeff"
)
"""Characters that take no room, as a class of a regular expression."""

# As it is, or in the escapes of YAML and JSON, of an address, of HTML.
CIJFER = (
    r"(?:\d|[²³¹⁰⁴-⁹①-⑨⓪❶-❾➀-➈➊-➒⓿]|\\x3\d|\\u003\d|\\U0000003\d|%(?:25)?3\d|&(?:amp;)?#0{0,4}(?:4[89]|5[0-7]);"
    r"|&(?:amp;)?#[xX]0{0,4}3\d;)"
)
_RUIMTE_CODE = (
    r"\\[ _t]|\\x(?:20|[aA]0)|\\u(?:00[aA][0dD]|20[0-6][0-9a-fA-F]|[fF][eE][fF][fF])"
    r"|%20|%[cC]2%[aA]0"
    r"|&(?:nbsp|thinsp|ensp|emsp|shy|zwnj|zwj|#160|#8203|#8239|#8201|#32);"
)
_TEKEN_CODE = r"\\/|\\x2[d-fD-F]|%2[d-fD-F]|&#4[567];"
_TEKEN = r"[-.,/_:;|·•*'’\"‐‑‒–—―−\ufffd+~=()\\．，․‧－／＿：；]"
_EINDE = r"(?:\\)?[ \t]{0,8}\r?\n[ \t]{0,80}(?:[-#*>][ \t]{1,4})?"
_ZACHT = rf"(?:[{ZACHT}]|\\\r?\n[ \t]{{0,80}}){{0,9}}"
_RUIMTE = rf"(?:[^\S\n\r]|{_RUIMTE_CODE}|[{ZACHT}]){{0,6}}"
_TUSSEN = rf"(?:{_RUIMTE}(?:(?:{_TEKEN}|{_TEKEN_CODE}){{1,3}}{_RUIMTE}[\"']?)?(?:{_EINDE}[\"']?)?)"
_DEEL = rf"(?:\d++|{CIJFER})(?:{_ZACHT}(?:\d++|{CIJFER}))*+"
_GROEP = re.compile(rf"({_TUSSEN})({_DEEL})")
_EEN = re.compile(CIJFER)
_STIL = re.compile(rf"[{ZACHT}]|{_RUIMTE_CODE}|\s")


class Cijfergroep(NamedTuple):
    r"""Digits without anything between them that takes room.

    ``tussen`` is the sign that stands before it in its run: empty for the first,
    a space where there is only room, ``\\n`` for a new line.
    """

    begin: int
    eind: int
    cijfers: str
    tussen: str = ""
    is_los: bool = True
    """Whether there is room before it, and not just a sign."""


def reeksen(tekst: str) -> Iterator[tuple[Cijfergroep, ...]]:
    """Yield every run of groups in a text that has eight digits or more."""
    groepen: list[Cijfergroep] = []
    for gevonden in _GROEP.finditer(tekst):
        tussen, deel = gevonden.groups()
        begin, eind = gevonden.span(2)
        if groepen and groepen[-1].eind == gevonden.start():
            groepen.append(Cijfergroep(begin, eind, _cijfers(deel), *_tussen(tussen)))
            continue
        if _zijn_genoeg(groepen):
            yield tuple(groepen)
        groepen = [Cijfergroep(begin, eind, _cijfers(deel))]
    if _zijn_genoeg(groepen):
        yield tuple(groepen)


_MINSTE_CIJFERS = 8


def _zijn_genoeg(groepen: list[Cijfergroep]) -> bool:
    return len(groepen) >= _MINSTE_CIJFERS or (
        sum(len(groep.cijfers) for groep in groepen) >= _MINSTE_CIJFERS
    )


def _cijfers(deel: str) -> str:
    if deel.isascii() and deel.isdigit():
        return deel
    return "".join(map(_cijfer, _EEN.findall(deel)))


@lru_cache(1024)
def _tussen(tekst: str) -> tuple[str, bool]:
    teken = re.sub(r"\\$", "", _STIL.sub("", tekst))
    is_los = bool(re.search(rf"\s|{_RUIMTE_CODE}", tekst)) or teken[:1] in set(";|,\"'")
    return teken or " ", is_los


def _cijfer(teken: str) -> str:
    """Return the digit that a notation stands for."""
    if len(teken) == 1:
        return str(unicodedata.digit(teken))
    if entiteit := re.search(r"#(\d+);", teken):
        return chr(int(entiteit[1]))
    return teken.removesuffix(";")[-1]
