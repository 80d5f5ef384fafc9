"""From the tree of a note to HTML: one file that fetches nothing and works without JavaScript.

``delen`` gives the parts of a note for who builds a page around them (a site),
``pagina`` a page of its own. Every text is escaped; the only elements and
attributes are those that stand in this module.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib import resources
from itertools import count

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
from pilotkit.documents.tekenen import teken
from pilotkit.documents.tekenen.doek import Plaat
from pilotkit.tekens import toonbaar

_VOETKOP = "Verantwoording"
"""The heading of the account with which a note closes: it is the footer of a page."""
_MINSTE_KOPPEN = 4


@dataclass(frozen=True, slots=True)
class Delen:
    """The parts of a page, as HTML; ``titel`` is plain text.

    ``koppen`` are the headings of the second level in the main part: their
    name in the page, and their text.
    """

    titel: str
    kop: str
    hoofd: str
    voet: str
    koppen: tuple[tuple[str, str], ...]


def pagina(document: Notitieboom) -> str:
    """Return a note as a page of its own."""
    delen_ = delen(document)
    return omlijst(delen_.titel, "".join(_lijf(delen_)))


def omlijst(titel: str, lijf: str, stijl_erbij: str = "") -> str:
    """Return a page around a body that is HTML already, in the style of the notes and more."""
    css = stijl() + stijl_erbij
    return (
        "<!DOCTYPE html>\n"
        '<html lang="nl">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{beleid(css)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(toonbaar(titel))}</title>\n<style>{css}</style>\n</head>\n"
        f"<body>\n{lijf}</body>\n</html>\n"
    )


@cache
def stijl() -> str:
    """Return the style sheet of the notes, for a screen and for paper."""
    return resources.files(__package__).joinpath("stijl.css").read_text(encoding="utf-8")


def beleid(css: str) -> str:
    """Return a policy under which a browser fetches and runs nothing, and takes this style."""
    som = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{som}'; base-uri 'none'; form-action 'none'"


def delen(document: Notitieboom) -> Delen:
    """Return the parts of a page: its head, what it tells, and the account at its end."""
    blokken = document.blokken
    kop_tot, voet_van = _kop_tot(blokken), _voet_van(blokken)
    hoofd = blokken[kop_tot:voet_van]
    koppen = [blok for blok in hoofd if isinstance(blok, Kop) and blok.niveau == _TWEEDE]
    schrijver = _Schrijver()
    return Delen(
        titel=document.titel,
        kop=schrijver.blokken(blokken[:kop_tot]) or f"<h1>{escape(document.titel)}</h1>\n",
        hoofd=schrijver.blokken(hoofd),
        voet=schrijver.blokken(blokken[voet_van:]),
        koppen=tuple((kop.anker, kaal(kop.regel)) for kop in koppen),
    )


_TWEEDE = 2


def _kop_tot(blokken: tuple[Blok, ...]) -> int:
    """Return where the head ends: after the title, and a line of labels (**Aan:** …) under it."""
    if not (blokken and isinstance(blokken[0], Kop) and blokken[0].niveau == 1):
        return 0
    match blokken[1:2]:
        case (Alinea(regel=(Nadruk(sterk=True), *_)),):
            return 2
    return 1


def _voet_van(blokken: tuple[Blok, ...]) -> int:
    """Return where the account begins: the last heading of the second level, if that is it."""
    for plaats in range(len(blokken) - 1, 0, -1):
        blok = blokken[plaats]
        if isinstance(blok, Kop) and blok.niveau <= _TWEEDE:
            return plaats if kaal(blok.regel) == _VOETKOP else len(blokken)
    return len(blokken)


def _lijf(delen_: Delen) -> Iterator[str]:
    yield f"<header>\n{delen_.kop}</header>\n"
    if len(delen_.koppen) >= _MINSTE_KOPPEN:
        yield inhoudsopgave(delen_.koppen)
    yield f"<main>\n{delen_.hoofd}</main>\n"
    if delen_.voet:
        yield f"<footer>\n{delen_.voet}</footer>\n"


def inhoudsopgave(koppen: Iterable[tuple[str, str]]) -> str:
    """Return the headings as links, folded until somebody asks for them."""
    punten = "".join(
        f'<li><a href="#{escape(anker)}">{escape(naam)}</a></li>\n' for anker, naam in koppen
    )
    return (
        '<nav aria-label="Inhoud">\n<details>\n<summary>Inhoud</summary>\n'
        f"<ul>\n{punten}</ul>\n</details>\n</nav>\n"
    )


class _Schrijver:
    """Writes blocks, and numbers the tables and figures so that each has a name of its own."""

    def __init__(self) -> None:
        self._nummers = count(1)

    def blokken(self, blokken: Iterable[Blok]) -> str:
        """Return blocks one after the other."""
        return "".join(map(self._blok, blokken))

    def _blok(self, blok: Blok) -> str:  # noqa: PLR0911 - one for each kind of block
        match blok:
            case Kop():
                return f'<h{blok.niveau} id="{blok.anker}">{_regel(blok.regel)}</h{blok.niveau}>\n'
            case Alinea():
                return f"<p>{_regel(blok.regel)}</p>\n"
            case Lijst():
                return self._lijst(blok)
            case Tabelblok():
                return self._tabel(blok)
            case Figuur():
                return "".join(map(self._figuur, teken(blok.beeld)))
            case VasteRegels():
                return f"<pre>{escape(blok.tekst)}</pre>\n"
            case Citaat():
                return f"<blockquote>\n{self.blokken(blok.blokken)}</blockquote>\n"
            case Streep():
                return "<hr>\n"

    def _lijst(self, lijst: Lijst) -> str:
        soort = "ul" if lijst.eerste is None else "ol"
        begin = f' start="{lijst.eerste}"' if lijst.eerste not in (None, 1) else ""
        punten = "".join(f"<li>{self._punt(punt)}</li>\n" for punt in lijst.punten)
        return f"<{soort}{begin}>\n{punten}</{soort}>\n"

    def _punt(self, punt: tuple[Blok, ...]) -> str:
        """Return an item; a paragraph in it that stands alone needs no room around it."""
        if punt and isinstance(punt[0], Alinea):
            rest = self.blokken(punt[1:])
            return _regel(punt[0].regel) + (f"\n{rest}" if rest else "")
        return self.blokken(punt)

    def _figuur(self, plaat: Plaat) -> str:
        nummer = next(self._nummers)
        return (
            f'<figure class="breed" role="region" tabindex="0" aria-label="Beeld {nummer}">'
            f"{plaat.svg}</figure>\n"
        )

    def _tabel(self, tabel: Tabelblok) -> str:
        nummer = next(self._nummers)
        koppen = "".join(
            f'<th scope="col"{_CIJFERS[rechts]}>{_regel(kop)}</th>' if kop else "<td></td>"
            for kop, rechts in zip(tabel.koppen, tabel.rechts, strict=True)
        )
        rijen = "".join(f"<tr>{_rij(tabel, rij)}</tr>\n" for rij in tabel.rijen)
        return (
            f'<div class="breed" role="region" tabindex="0" aria-labelledby="tabel:{nummer}">\n'
            f'<table class="k{min(len(tabel.koppen), _MEESTE_KOLOMMEN)}">\n'
            f'<caption id="tabel:{nummer}">Tabel {nummer}: {escape(tabel.titel)}</caption>\n'
            f"<thead>\n<tr>{koppen}</tr>\n</thead>\n<tbody>\n{rijen}</tbody>\n</table>\n</div>\n"
        )


_MEESTE_KOLOMMEN = 8
_CIJFERS = {True: ' class="cijfers"', False: ""}


def _rij(tabel: Tabelblok, rij: tuple[Regel, ...]) -> str:
    return "".join(
        f'<th scope="row"{_CIJFERS[rechts]}>{_regel(cel)}</th>'
        if plaats == tabel.rijkop
        else f"<td{_CIJFERS[rechts]}>{_regel(cel)}</td>"
        for plaats, (cel, rechts) in enumerate(zip(rij, tabel.rechts, strict=True))
    )


def _regel(regel: Regel) -> str:
    return "".join(map(_deel, regel))


def _deel(deel: Deel) -> str:
    match deel:
        case Tekst():
            return escape(deel.tekst, quote=False)
        case Nadruk():
            naam = "strong" if deel.sterk else "em"
            return f"<{naam}>{_regel(deel.delen)}</{naam}>"
        case Letterlijk():
            return f"<code>{escape(deel.tekst, quote=False)}</code>"
        case Koppeling():
            return f'<a href="{escape(deel.doel)}">{_regel(deel.delen)}</a>'
        case Regeleinde():
            return "<br>"
