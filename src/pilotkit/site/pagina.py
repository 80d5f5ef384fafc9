"""From a page's tree to HTML: the look of a note, with the way through the site around it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from html import escape
from importlib import resources
from typing import TYPE_CHECKING

from pilotkit.documents.html import delen, inhoudsopgave, omlijst
from pilotkit.dutch import datum, kort
from pilotkit.site.blad import OVER, START, Bladzijde, Link, Sitebron
from pilotkit.tekens import schoon

if TYPE_CHECKING:
    from pilotkit.documents.html import Delen

_HOOFD = "blad:hoofd"
"""The name of the main part: no heading can have it, for theirs hold no colon."""
_MINSTE_KOPPEN = 4


def pagina(blad: Bladzijde, bron: Sitebron) -> str:
    """Return a page of a site as HTML."""
    programma = bron.programma
    delen_ = delen(blad.schrijf())
    is_start = blad.pad == START.pad
    titel = schoon(programma if is_start else f"{blad.naam} – {programma}")
    lijf = (
        f'<a class="sprong" href="#{_HOOFD}">Naar de inhoud</a>\n',
        _kop(blad, bron),
        *_hoofd(blad, delen_),
        _voet(blad, bron.peildatum),
    )
    return omlijst(titel, "".join(lijf), _stijl())


@cache
def _stijl() -> str:
    return resources.files(__package__).joinpath("site.css").read_text(encoding="utf-8")


def _kop(blad: Bladzijde, bron: Sitebron) -> str:
    punten = "".join(f"<li>{_link(blad, link)}</li>\n" for link in bron.menu)
    naam = f'<div class="programma">{escape(schoon(bron.programma))}</div>\n'
    return (
        f'<header class="site">\n{"" if blad.pad == START.pad else naam}'
        f'<nav class="menu" aria-label="Hoofdmenu">\n<ul>\n{punten}</ul>\n</nav>\n</header>\n'
    )


def _hoofd(blad: Bladzijde, delen_: Delen) -> Iterator[str]:
    if blad.ouders:
        yield _kruimels(blad)
    yield f'<main id="{_HOOFD}" tabindex="-1">\n<header>\n{delen_.kop}</header>\n'
    if len(delen_.koppen) >= _MINSTE_KOPPEN:
        yield inhoudsopgave(delen_.koppen)
    yield delen_.hoofd
    yield f'<section class="verantwoording">\n{delen_.voet}</section>\n' if delen_.voet else ""
    yield "</main>\n"
    if blad.buren:
        yield _buren(blad)


def _kruimels(blad: Bladzijde) -> str:
    punten = "".join(f"<li>{_link(blad, ouder)}</li>\n" for ouder in blad.ouders)
    hier = f'<li aria-current="page">{escape(kort(blad.naam))}</li>\n'
    return f'<nav class="kruimels" aria-label="Kruimelpad">\n<ol>\n{punten}{hier}</ol>\n</nav>\n'


def _buren(blad: Bladzijde) -> str:
    punten = "".join(f"<li>{woord}: {_link(blad, link)}</li>\n" for woord, link in blad.buren)
    return f'<nav class="buren" aria-label="Verder bladeren">\n<ul>\n{punten}</ul>\n</nav>\n'


def _voet(blad: Bladzijde, peildatum: date) -> str:
    return (
        f"<footer>\n<p>Deze site laat zien hoe het op {datum(peildatum)} stond. "
        f"{_link(blad, OVER)}</p>\n</footer>\n"
    )


def _link(blad: Bladzijde, link: Link) -> str:
    """Return a link as it holds on this page: the way up, and then down."""
    doel = f"{'../' * blad.pad.count('/')}{link.pad}"
    hier = ' aria-current="page"' if link.pad == blad.pad else ""
    return f'<a href="{escape(doel)}"{hier}>{escape(schoon(link.naam))}</a>'
