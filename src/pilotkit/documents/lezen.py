"""From the Markdown of a note to its tree.

The reader knows CommonMark with tables. HTML in the text stays text, an image
becomes its description, and a link that leads elsewhere than to https, mailto or
a place nearby loses its target.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from pilotkit.documents.boom import (
    Alinea,
    Citaat,
    Figuur,
    Kop,
    Koppeling,
    Letterlijk,
    Lijst,
    Nadruk,
    Notitieboom,
    Regeleinde,
    Streep,
    Tabelblok,
    Tekst,
    VasteRegels,
    kaal,
)
from pilotkit.reports.gegevens import MERK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pilotkit.documents.boom import Blok, Deel, Regel
    from pilotkit.documents.notitie import Notitietekst
    from pilotkit.reports.beelden import Beeld

_BIJEEN = re.compile(r"(?<=€) (?=-?\d)|(?<=\de) (?=kwartaal)")
"""The space in what stays on one line: € 25.000, 3e kwartaal."""
_SCHEMA = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def lees(notitie: Notitietekst) -> Notitieboom:
    """Return the tree of a note."""
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    wortel = SyntaxTreeNode(markdown.parse(notitie.tekst))
    lezer = _Lezer(notitie.beelden)
    blokken = tuple(lezer.blokken(wortel))
    titel = next((kaal(blok.regel) for blok in blokken if isinstance(blok, Kop)), "Notitie")
    return Notitieboom(" ".join(titel.split()), notitie.peildatum, blokken)


class _Lezer:
    """Reads from top to bottom, and knows the headings it has passed."""

    def __init__(self, beelden: tuple[Beeld, ...]) -> None:
        self._beelden = beelden
        self._ankers: set[str] = set()
        self._nummers: dict[str, int] = {}
        self._kop = "Notitie"

    def blokken(self, ouder: SyntaxTreeNode) -> Iterator[Blok]:
        """Yield the blocks in a node."""
        for knoop in ouder.children:
            yield self._blok(knoop)

    def _blok(self, knoop: SyntaxTreeNode) -> Blok:
        match knoop.type:
            case "heading":
                return self._koptekst(knoop)
            case "bullet_list" | "ordered_list":
                eerste = int(knoop.attrs.get("start", 1)) if knoop.type == "ordered_list" else None
                punten = tuple(tuple(self.blokken(punt)) for punt in knoop.children)
                return Lijst(punten, eerste)
            case "table":
                return self._tabel(knoop)
            case "fence" | "code_block":
                return self._regels(knoop)
            case "blockquote":
                return Citaat(tuple(self.blokken(knoop)))
            case "hr":
                return Streep()
        return Alinea(_regel(knoop))

    def _koptekst(self, knoop: SyntaxTreeNode) -> Kop:
        regel = _regel(knoop)
        self._kop = kaal(regel)
        return Kop(int(knoop.tag[1:]), regel, self._anker(self._kop))

    def _anker(self, tekst: str) -> str:
        basis = ankernaam(tekst)
        anker, nummer = basis, self._nummers.get(basis, 1)
        while anker in self._ankers:
            nummer += 1
            anker = f"{basis}-{nummer}"
        self._ankers.add(anker)
        self._nummers[basis] = nummer  # where the next of this name goes on looking
        return anker

    def _tabel(self, knoop: SyntaxTreeNode) -> Tabelblok:
        koprij = knoop.children[0].children[0].children
        rijen = (rij for deel in knoop.children[1:] for rij in deel.children)
        return Tabelblok(
            self._kop,
            tuple(_regel(cel) for cel in koprij),
            tuple("right" in str(cel.attrs.get("style", "")) for cel in koprij),
            tuple(tuple(_regel(cel) for cel in rij.children) for rij in rijen),
        )

    def _regels(self, knoop: SyntaxTreeNode) -> Figuur | VasteRegels:
        nummer = knoop.content.strip()
        if knoop.info.strip() == MERK and nummer.isascii() and nummer.isdecimal():
            gekozen = self._beelden[int(nummer) :][:1] if len(nummer) < _CIJFERS else ()
            if gekozen:
                return Figuur(gekozen[0])
        return VasteRegels(knoop.content.rstrip("\n"))


def ankernaam(tekst: str) -> str:
    """Return the name by which a heading is found, where no other heading has it."""
    plat = unicodedata.normalize("NFKD", tekst).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plat).strip("-") or "kop"


_CIJFERS = 6
_LANGSTE_DOEL = 2000
"""Characters of an address: more than any page has, and less than a PDF refuses."""


def _regel(knoop: SyntaxTreeNode) -> Regel:
    return tuple(deel for kind in knoop.children for deel in _delen(kind))


def _delen(knoop: SyntaxTreeNode) -> Iterator[Deel]:
    match knoop.type:
        case "inline":
            yield from _regel(knoop)
        case "em" | "strong":
            yield Nadruk(_regel(knoop), sterk=knoop.type == "strong")
        case "link":
            yield from _verwijzing(knoop)
        case "hardbreak":
            yield Regeleinde()
        case "softbreak":
            yield Tekst(" ")
        case "code_inline":
            yield Letterlijk(knoop.content)
        case _ if knoop.content:  # text, and of an image its description
            yield Tekst(_BIJEEN.sub("\N{NO-BREAK SPACE}", knoop.content))


def _verwijzing(knoop: SyntaxTreeNode) -> Iterator[Deel]:
    doel = str(knoop.attrs.get("href", ""))
    schema = _SCHEMA.match(doel)
    # a backslash, which some browsers take for a slash, has become %5C in reading
    elders = doel.startswith("//")
    is_ander = schema and schema[0].lower() not in ("https:", "mailto:")
    if is_ander or elders or not 0 < len(doel) <= _LANGSTE_DOEL:
        yield from _regel(knoop)
    else:
        yield Koppeling(doel, _regel(knoop))
