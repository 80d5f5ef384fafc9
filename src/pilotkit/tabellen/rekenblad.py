"""What a spreadsheet looks like, whichever program writes it: sheets, widths, lists, texts."""

from __future__ import annotations

from dataclasses import dataclass

from pilotkit.tabellen.beschrijving import in_woorden
from pilotkit.tabellen.vorm import AFGELEID, LIJST, SLEUTEL, VERSIE, Boek, Kolom
from pilotkit.waarden.soorten import JA_NEE

LEESWIJZER, KEUZELIJSTEN = "leeswijzer", "keuzelijsten"
"""The first and the last sheet."""
SOM = "som"
"""The heading above the sums by which an import sees what changed since."""
_SLEUTELBREEDTES = {"id": 34, "pilot": 24, "onderdeel": 18, "bij": 34, VERSIE: 10}
_TEKST, _LANG = 24, 60
_LANGE_TEKST = 40
EXTRA_RIJEN = 1000
"""How many empty rows under the last one have their choice lists too."""


def breedte(kolom: Kolom, langste: int) -> int:
    """Return how wide a column is, in characters; ``langste`` is its longest text."""
    if kolom.soort == SLEUTEL:
        return _SLEUTELBREEDTES[kolom.naam]
    kop = min(len(kolom.naam) + 2, _LANG)
    return max(kolom.vorm.breedte or (_LANG if langste > _LANGE_TEKST else _TEKST), kop)


def is_vast(kolom: Kolom) -> bool:
    """Return whether a column is not for typing in."""
    return kolom.soort in (SLEUTEL, AFGELEID)


def hulp(kolom: Kolom) -> str:
    """Return the text that shows over the heading of a column."""
    delen = [kolom.titel, kolom.uitleg, f"Soort: {in_woorden(kolom)}."]
    if kolom.verplicht:
        delen.append("Dit moet er staan.")
    if kolom.waarden and kolom.soort == LIJST:
        delen.append(f"Kies uit: {', '.join(kolom.waarden)}.")
    return "\n".join(filter(None, delen))


@dataclass(frozen=True, slots=True)
class Keuzelijst:
    """The words of a column, in a column of the last sheet."""

    nummer: int
    naam: str
    waarden: tuple[str, ...]


def keuzelijsten(boek: Boek) -> dict[tuple[str, ...], Keuzelijst]:
    """Return every list of words once, in the order in which the columns come."""
    gevonden: dict[tuple[str, ...], Keuzelijst] = {}
    for blad in boek.bladen:
        for kolom in blad.tabel.kolommen:
            woorden = keuzes(kolom)
            if woorden and woorden not in gevonden:
                naam = f"{blad.tabel.naam}.{kolom.naam}"
                gevonden[woorden] = Keuzelijst(len(gevonden), naam, woorden)
    return gevonden


def keuzes(kolom: Kolom) -> tuple[str, ...]:
    """Return the words from which a cell is chosen; none where several may stand in one."""
    if kolom.vorm.klasse is bool:
        return tuple(betekenis for _, betekenis in JA_NEE.woorden)
    return kolom.waarden if kolom.soort in ("keuze", SLEUTEL) else ()


_UITLEG = tuple(
    """\
Elk blad is een tabel. De eerste regel noemt de sleutels zoals in de bestanden.
Houd de muis op een sleutel voor uitleg.
Verander cellen, voeg onderaan regels toe of haal regels weg. Bewaar het bestand.
Typ daarna: pilotkit import BESTAND. Je ziet eerst wat er verandert.
Met --check krijg je dit bestand terug met opmerkingen bij de cellen.
Laat de grijze kolommen staan. Vul bij een nieuwe regel pilot, onderdeel en bij wel in.
Bedragen zijn hele euro's. Zet tussen meer teksten in een cel een puntkomma.
""".splitlines()
)


def leeswijzer(boek: Boek) -> list[tuple[str, ...]]:
    """Return the lines of the first sheet; the first cell of a heading is set off."""
    kop = ("blad", "inhoud", "rijen", SOM)
    regels = [
        (blad.tabel.naam, blad.tabel.titel, str(len(blad.rijen)), blad.som) for blad in boek.bladen
    ]
    tellen = next(len(blad.rijen) for blad in boek.bladen if blad.tabel.naam == "pilots")
    return [
        (boek.titel,),
        (f"Programma {boek.programma}, {boek.heet.aantal(tellen)}",),
        (),
        *((regel,) for regel in _UITLEG),
        (),
        kop,
        *regels,
    ]
