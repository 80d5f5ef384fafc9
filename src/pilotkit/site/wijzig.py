"""Links from a page to the file and the line of it, for who wants to change what stands there.

Only where it is known where the files stand. An editor on the web begins at the top of a
file, so that the whole of it leads there, and a section to the line where it begins.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from pilotkit.documents.boom import Alinea, Kop, Koppeling, Tekst, kaal
from pilotkit.profiel import Naamwoord
from pilotkit.site.blad import Sitebron
from pilotkit.source.repository import PROGRAMMA

if TYPE_CHECKING:
    from pilotkit.documents.boom import Blok, Notitieboom

_TWEEDE = 2


def pilotblad(document: Notitieboom, bron: Sitebron, bestand: str) -> Notitieboom:
    """Return the page on a pilot with a link to its file, and one at the end of each section."""
    if bron.web is None:
        return document
    regels = _regels(bron, bestand)
    links = {
        kop: Koppeling(bron.web.regel(bestand, regels[sleutel]),
                        (Tekst(f"Wijzig dit: {kop}, regel {regels[sleutel]}"),))
        for kop, sleutel in _secties(bron.heet).items()
        if sleutel in regels
    }  # fmt: skip
    blokken = tuple(_met_links(document.blokken, links))
    return _met_bestand(replace(document, blokken=blokken), bron, bestand)


def programmablad(document: Notitieboom, bron: Sitebron) -> Notitieboom:
    """Return the page on the site itself with a link to the file of the programme."""
    return document if bron.result.is_standard else _met_bestand(document, bron, PROGRAMMA)


def _secties(heet: Naamwoord) -> Mapping[str, str]:
    """Return by the heading of each section on the page of a pilot the key that it tells of."""
    return {
        "Hoe het gaat": "voortgang",
        "Kenmerken": "kenmerken",
        "Wie meedoen": "partners",
        f"Waar {heet.de} aan voldoet": "voorwaarden",
        "Planning": "planning",
        "Geld": "begroting",
        "Wat er geleerd is en blijft": "evaluatie",
    }


def _regels(bron: Sitebron, bestand: str) -> dict[str, int]:
    """Return the line at which each key of a file begins."""
    document = bron.document(bestand)
    if document is None or not isinstance(document.data, dict):
        return {}
    return {sleutel: document.locate((sleutel,), at_key=True).line for sleutel in document.data}


def _met_links(blokken: tuple[Blok, ...], links: Mapping[str, Koppeling]) -> Iterator[Blok]:
    """Yield blocks with at the end of each section the link that belongs to its heading."""
    open_: Koppeling | None = None
    for blok in blokken:
        if isinstance(blok, Kop) and blok.niveau <= _TWEEDE:
            if open_:
                yield Alinea((open_,))
            open_ = links.get(kaal(blok.regel))
        yield blok
    if open_:
        yield Alinea((open_,))


def _met_bestand(document: Notitieboom, bron: Sitebron, bestand: str) -> Notitieboom:
    """Return a page with a link to its file above the first section."""
    if bron.web is None:
        return document
    zin = Alinea((Koppeling(bron.web.wijzig(bestand), (Tekst(f"Wijzig {bestand}"),)),))
    plek = next(
        (nummer for nummer, blok in enumerate(document.blokken)
         if isinstance(blok, Kop) and blok.niveau == _TWEEDE),
        len(document.blokken),
    )  # fmt: skip
    return replace(document, blokken=(*document.blokken[:plek], zin, *document.blokken[plek:]))
