"""From the tree of a note to PDF: tagged, by the rules of PDF/UA-1, by typst.

The tree goes in as data, so no text of a note is read as code. Only faces that
come with typst are used: a PDF is the same on every machine.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime, time
from importlib import resources
from typing import Any

from pilotkit.documents import boom
from pilotkit.documents.kolommen import breedtes
from pilotkit.documents.tekenen import teken
from pilotkit.dutch import kort
from pilotkit.errors import TemplateError
from pilotkit.tekens import ONTOEGEWEZEN as _ONBEKEND


def pdf(document: boom.Notitieboom) -> bytes:
    """Return a note as PDF.

    A character that no face of typst has becomes a square: a PDF that must be
    readable aloud may hold no character without a shape. Raises ImportError
    where typst is not installed, and TemplateError for a note that cannot be a
    PDF, as one with a heading of the third level right under one of the first.
    """
    import typst

    sjabloon = resources.files(__package__).joinpath("notitie.typ").read_bytes()
    moment = datetime.combine(document.peildatum, time(), UTC)
    data = {"titel": document.titel, "blokken": _blokken(document.blokken)}
    tekst = json.dumps(data, ensure_ascii=False)

    def maak(note: str) -> bytes:
        gemaakt = typst.compile(
            sjabloon,
            format="pdf",
            sys_inputs={"note": note},
            pdf_standards=["ua-1"],
            ignore_system_fonts=True,
            timestamp=int(moment.timestamp()),
        )
        return bytes(gemaakt)

    fout: Exception | None = None
    for letters in (None, _MET_VORM, _ASCII):
        try:
            return maak(_met(tekst, letters) if letters else tekst)
        except typst.TypstError as error:
            fout = error
    waarom = kort(str(fout), 120).rstrip(".")
    raise TemplateError(f"van deze notitie is geen PDF te maken: {waarom}. Kies --to html of docx.")


_PRENT = b"""#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), width: 468pt)"""


def als_png(svg: str) -> bytes:
    """Return a drawn picture as PNG, sharp enough for paper. Raises ImportError as ``pdf``."""
    import typst

    return bytes(
        typst.compile(
            _PRENT, format="png", ppi=220, sys_inputs={"svg": svg}, ignore_system_fonts=True
        )
    )


_MET_VORM = ((0x20, 0x500), (0x1E00, 0x1F00), (0x2010, 0x2028), (0x2030, 0x2041), (0x20A0, 0x20C0))
"""Latin, Greek, Cyrillic, punctuation and coins: Libertinus has them all."""


_ASCII = ((0x20, 0x7F),)


def _met(tekst: str, letters: tuple[tuple[int, int], ...]) -> str:
    return "".join(
        c if any(van <= ord(c) < tot for van, tot in letters) else _ONBEKEND for c in tekst
    )


def _blokken(blokken: Iterable[boom.Blok]) -> list[dict[str, Any]]:
    return [{"soort": type(blok).__name__, **_blok(blok)} for blok in blokken]


def _blok(blok: boom.Blok) -> dict[str, Any]:  # noqa: PLR0911 - one for each kind of block
    match blok:
        case boom.Kop():
            return {"niveau": blok.niveau, "regel": _regel(blok.regel)}
        case boom.Alinea():
            return {"regel": _regel(blok.regel)}
        case boom.Lijst():
            return {"eerste": blok.eerste, "punten": [_blokken(punt) for punt in blok.punten]}
        case boom.Tabelblok():
            return _tabel(blok)
        case boom.Figuur():
            platen = teken(blok.beeld)
            return {"platen": [{"svg": plaat.svg, "alt": plaat.alt} for plaat in platen]}
        case boom.VasteRegels():
            return {"tekst": blok.tekst}
        case boom.Citaat():
            return {"blokken": _blokken(blok.blokken)}
        case boom.Streep():
            return {}


def _tabel(tabel: boom.Tabelblok) -> dict[str, Any]:
    return {
        "koppen": [_regel(kop) for kop in tabel.koppen],
        "rechts": tabel.rechts,
        "rijkop": tabel.rijkop,
        "breedtes": breedtes(tabel),
        "rijen": [[{"delen": _regel(cel)} for cel in rij] for rij in tabel.rijen],
    }


def _regel(regel: boom.Regel) -> list[dict[str, Any]]:
    return [{"soort": type(deel).__name__, **_deel(deel)} for deel in regel]


def _deel(deel: boom.Deel) -> dict[str, Any]:
    match deel:
        case boom.Tekst() | boom.Letterlijk():
            return {"tekst": deel.tekst}
        case boom.Nadruk():
            return {"sterk": deel.sterk, "delen": _regel(deel.delen)}
        case boom.Koppeling():
            return {"doel": deel.doel, "delen": _regel(deel.delen)}
        case boom.Regeleinde():
            return {}
