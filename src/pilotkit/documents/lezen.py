"""From the Markdown of a note to its tree.

The reader knows CommonMark with tables. HTML in the text stays text, an image
becomes its description, and a link that leads elsewhere than to https, mailto or
a place nearby loses its target.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from pilotkit.documents.boom import (
    Alinea,
    Blok,
    Citaat,
    Deel,
    Figuur,
    Kop,
    Koppeling,
    Letterlijk,
    Lijst,
    Nadruk,
    Notitieboom,
    Regel,
    Regeleinde,
    Streep,
    Tabelblok,
    Tekst,
    VasteRegels,
    kaal,
)
from pilotkit.documents.notitie import Notitietekst
from pilotkit.reports.gegevens import MERK

if TYPE_CHECKING:
    from pilotkit.reports.beelden import Beeld

_BIJEEN = re.compile(r"(?<=€) (?=-?\d)|(?<=\de) (?=kwartaal)")
"""The space in what stays on one line: € 25.000, 3e kwartaal."""
_SCHEMA = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


_NIETS_BIJZONDERS = re.compile(r"[^\n\\`*_\[\]!<&]*")
"""A line in which nothing means more than itself."""


def lees(notitie: Notitietekst) -> Notitieboom:
    """Return the tree of a note."""
    blokken = _Lezer(notitie.beelden).blokken(_markdown().parse(notitie.tekst))
    titel = next((kaal(blok.regel) for blok in blokken if isinstance(blok, Kop)), "Notitie")
    return Notitieboom(" ".join(titel.split()), notitie.peildatum, blokken)


@cache
def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    markdown.core.ruler.at("inline", _inline)
    return markdown


def _inline(state: StateCore) -> None:
    """Read the lines in which there is something to look for; the others stay a text."""
    for token in state.tokens:
        if token.type == "inline" and not _NIETS_BIJZONDERS.fullmatch(token.content):
            token.children = []
            state.md.inline.parse(token.content, state.md, state.env, token.children)


def _knopen(tokens: Sequence[Token]) -> Iterator[tuple[str, Token, Sequence[Token]]]:
    """Yield what stands side by side: its kind, the token that begins it, and what is in it."""
    begin = diepte = 0
    for plaats, token in enumerate(tokens):
        diepte += token.nesting
        if not diepte:
            eerste = tokens[begin]
            yield eerste.type.removesuffix("_open"), eerste, tokens[begin + 1 : plaats]
            begin = plaats + 1


class _Lezer:
    """Reads from top to bottom, and knows the headings it has passed."""

    def __init__(self, beelden: tuple[Beeld, ...]) -> None:
        self._beelden = beelden
        self._ankers: set[str] = set()
        self._nummers: dict[str, int] = {}
        self._kop = "Notitie"

    def blokken(self, tokens: Sequence[Token]) -> tuple[Blok, ...]:
        """Return the blocks that tokens make."""
        return tuple(self._blok(*knoop) for knoop in _knopen(tokens))

    def _blok(self, soort: str, token: Token, inhoud: Sequence[Token]) -> Blok:
        match soort:
            case "heading":
                return self._koptekst(token, inhoud)
            case "bullet_list" | "ordered_list":
                eerste = int(token.attrs.get("start", 1)) if soort == "ordered_list" else None
                return Lijst(tuple(self.blokken(punt) for _, _, punt in _knopen(inhoud)), eerste)
            case "table":
                return self._tabel(inhoud)
            case "fence" | "code_block":
                return self._regels(token)
            case "blockquote":
                return Citaat(self.blokken(inhoud))
            case "hr":
                return Streep()
        return Alinea(_regel(inhoud))

    def _koptekst(self, token: Token, inhoud: Sequence[Token]) -> Kop:
        regel = _regel(inhoud)
        self._kop = kaal(regel)
        return Kop(int(token.tag[1:]), regel, self._anker(self._kop))

    def _anker(self, tekst: str) -> str:
        basis = ankernaam(tekst)
        anker, nummer = basis, self._nummers.get(basis, 1)
        while anker in self._ankers:
            nummer += 1
            anker = f"{basis}-{nummer}"
        self._ankers.add(anker)
        self._nummers[basis] = nummer  # where the next of this name goes on looking
        return anker

    def _tabel(self, inhoud: Sequence[Token]) -> Tabelblok:
        koprij, *rijen = (
            list(_knopen(rij)) for _, _, deel in _knopen(inhoud) for _, _, rij in _knopen(deel)
        )
        return Tabelblok(
            self._kop,
            tuple(_regel(cel) for _, _, cel in koprij),
            tuple("right" in str(begin.attrs.get("style", "")) for _, begin, _ in koprij),
            tuple(tuple(_regel(cel) for _, _, cel in rij) for rij in rijen),
        )

    def _regels(self, token: Token) -> Figuur | VasteRegels:
        nummer = token.content.strip()
        if token.info.strip() == MERK and nummer.isascii() and nummer.isdecimal():
            gekozen = self._beelden[int(nummer) :][:1] if len(nummer) < _CIJFERS else ()
            if gekozen:
                return Figuur(gekozen[0])
        return VasteRegels(token.content.rstrip("\n"))


def ankernaam(tekst: str) -> str:
    """Return the name by which a heading is found, where no other heading has it."""
    plat = unicodedata.normalize("NFKD", tekst).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plat).strip("-") or "kop"


_CIJFERS = 6
_LANGSTE_DOEL = 2000
"""Characters of an address: more than any page has, and less than a PDF refuses."""


def _regel(tokens: Sequence[Token]) -> Regel:
    return tuple(deel for knoop in _knopen(tokens) for deel in _delen(*knoop))


def _delen(soort: str, token: Token, inhoud: Sequence[Token]) -> Iterator[Deel]:
    match soort:
        case "inline" if token.children:
            yield from _regel(token.children)
        case "em" | "strong":
            yield Nadruk(_regel(inhoud), sterk=soort == "strong")
        case "link":
            yield from _verwijzing(str(token.attrs.get("href", "")), _regel(inhoud))
        case "hardbreak":
            yield Regeleinde()
        case "softbreak":
            yield Tekst(" ")
        case "code_inline":
            yield Letterlijk(token.content)
        case _ if token.content:  # text, and of an image its description
            yield Tekst(_BIJEEN.sub("\N{NO-BREAK SPACE}", token.content))


def _verwijzing(doel: str, regel: Regel) -> Iterator[Deel]:
    schema = _SCHEMA.match(doel)
    # a backslash, which some browsers take for a slash, has become %5C in reading
    elders = doel.startswith("//")
    is_ander = schema and schema[0].lower() not in ("https:", "mailto:")
    if is_ander or elders or not 0 < len(doel) <= _LANGSTE_DOEL:
        yield from regel
    else:
        yield Koppeling(doel, regel)
