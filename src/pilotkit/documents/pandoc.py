"""From the tree of a note to what pandoc reads: its own tree, as JSON.

The title of the note is the title of the document, so every heading under it
moves up one level. A picture stands in it as PNG, which every program shows.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from pilotkit.documents import boom
from pilotkit.documents.afmaken import Prent
from pilotkit.documents.kolommen import breedtes

if TYPE_CHECKING:
    from pilotkit.reports.beelden import Beeld

Knoop = dict[str, Any]
_GEEN: list[Any] = ["", [], []]
_DECIMAAL = [{"t": "Decimal"}, {"t": "Period"}]


def boom_van_pandoc(
    document: boom.Notitieboom, prenten: Callable[[Beeld], Iterable[Prent]]
) -> Knoop:
    """Return a note as pandoc's tree."""
    eerste = document.blokken[:1]
    is_titel = bool(eerste) and isinstance(eerste[0], boom.Kop) and eerste[0].niveau == 1
    schrijver = _Schrijver(prenten)
    return {
        "pandoc-api-version": [1, 23, 1],
        "meta": {
            "title": {"t": "MetaInlines", "c": _regel([boom.Tekst(document.titel)])},
            "lang": {"t": "MetaString", "c": "nl-NL"},
        },
        "blocks": schrijver.blokken(document.blokken[1:] if is_titel else document.blokken),
    }


class _Schrijver:
    """Writes blocks; ``prenten`` gives the drawn pictures."""

    def __init__(self, prenten: Callable[[Beeld], Iterable[Prent]]) -> None:
        self._prenten = prenten

    def blokken(self, blokken: Iterable[boom.Blok]) -> list[Knoop]:
        """Return blocks one after the other."""
        return [knoop for blok in blokken for knoop in self._blok(blok)]

    def _blok(self, blok: boom.Blok) -> list[Knoop]:  # noqa: PLR0911 - one for each kind of block
        match blok:
            case boom.Kop():
                niveau = max(blok.niveau - 1, 1)
                return [_knoop("Header", [niveau, [blok.anker, [], []], _regel(blok.regel)])]
            case boom.Alinea():
                return [_knoop("Para", _regel(blok.regel))]
            case boom.Lijst():
                return [self._lijst(blok)]
            case boom.Tabelblok():
                return [_tabel(blok)]
            case boom.Figuur():
                return [_knoop("Para", [_prent(prent)]) for prent in self._prenten(blok.beeld)]
            case boom.VasteRegels():
                return [_knoop("CodeBlock", [_GEEN, blok.tekst])]
            case boom.Citaat():
                return [_knoop("BlockQuote", self.blokken(blok.blokken))]
            case boom.Streep():
                return [{"t": "HorizontalRule"}]

    def _lijst(self, lijst: boom.Lijst) -> Knoop:
        punten = [_dicht(self.blokken(punt)) for punt in lijst.punten]
        if lijst.eerste is None:
            return _knoop("BulletList", punten)
        return _knoop("OrderedList", [[lijst.eerste, *_DECIMAAL], punten])


def _dicht(blokken: list[Knoop]) -> list[Knoop]:
    """Return the blocks of an item without room around its paragraphs."""
    return [{**blok, "t": "Plain"} if blok["t"] == "Para" else blok for blok in blokken]


def _prent(prent: Prent) -> Knoop:
    bron = f"data:image/png;base64,{base64.b64encode(prent.png).decode()}"
    maat = ["", [], [["width", "100%"]]]
    return _knoop("Image", [maat, _regel([boom.Tekst(prent.alt)]), [bron, ""]])


def _tabel(tabel: boom.Tabelblok) -> Knoop:
    kolommen = [
        [{"t": "AlignRight" if rechts else "AlignLeft"}, _knoop("ColWidth", breed)]
        for rechts, breed in zip(tabel.rechts, breedtes(tabel), strict=True)
    ]
    rijen = [_rij(rij) for rij in tabel.rijen]
    rijkoppen = 1 if tabel.rijkop == 0 else 0
    return _knoop(
        "Table",
        [
            _GEEN,
            [None, []],
            kolommen,
            [_GEEN, [_rij(tabel.koppen)]],
            [[_GEEN, rijkoppen, [], rijen]],
            [_GEEN, []],
        ],
    )


def _rij(cellen: Iterable[boom.Regel]) -> list[Any]:
    standaard = {"t": "AlignDefault"}
    return [_GEEN, [[_GEEN, standaard, 1, 1, [_knoop("Plain", _regel(cel))]] for cel in cellen]]


def _regel(regel: Iterable[boom.Deel]) -> list[Knoop]:
    return [knoop for deel in regel for knoop in _deel(deel)]


def _deel(deel: boom.Deel) -> list[Knoop]:
    match deel:
        case boom.Tekst():
            return [_knoop("Str", deel.tekst)]
        case boom.Nadruk():
            return [_knoop("Strong" if deel.sterk else "Emph", _regel(deel.delen))]
        case boom.Letterlijk():
            return [_knoop("Code", [_GEEN, deel.tekst])]
        case boom.Koppeling():
            return [_knoop("Link", [_GEEN, _regel(deel.delen), [deel.doel, ""]])]
        case boom.Regeleinde():
            return [{"t": "LineBreak"}]


def _knoop(soort: str, inhoud: Any) -> Knoop:
    return {"t": soort, "c": inhoud}
