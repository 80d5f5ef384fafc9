"""What pictures are drawn with: shapes and texts in SVG, and how wide a text is at most.

Which face a reader has is not known, so a text is measured as if it were set in
the widest of the common ones (Verdana, DejaVu Sans). What fits in that, fits in
Arial, Segoe UI and Libertinus. Sizes are in pixels of a plate ``BREEDTE`` wide.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape
from typing import Literal, TypeAlias

from pilotkit.tekens import schoon

Anker: TypeAlias = Literal["start", "middle", "end"]
Teken: TypeAlias = "Callable[[float, float], str]"
"""Draws a sign around a point."""

BREEDTE = 720
GROOTTE = 13
INKT, LICHT, ACHTERGROND = "#1b1f24", "#c9ced6", "#eef0f3"
DONKER, GRIJS, WIT = "#24527a", "#aab2bd", "#ffffff"

_PER_TEKEN = {
    **dict.fromkeys("ijl.,:;'’‘|! ", 0.37),
    **dict.fromkeys("ftrI()[]-", 0.47),
    **dict.fromkeys("csz", 0.54),
    **dict.fromkeys("mwMWQ@–…", 1.0),
    **dict.fromkeys("%—", 1.1),
}
_KLEIN, _HOOFDLETTER, _HEEL, _VET = 0.65, 0.8, 1.0, 1.13


@dataclass(frozen=True, slots=True)
class Plaat:
    """A drawn picture: its SVG, its height, and what it shows in words."""

    svg: str
    hoogte: int
    alt: str


def breedte(tekst: str, *, vet: bool = False) -> float:
    """Return how wide a text is at most."""
    return sum(map(_deel_van_em, tekst)) * GROOTTE * (_VET if vet else 1)


def _deel_van_em(teken: str) -> float:
    if (bekend := _PER_TEKEN.get(teken)) is not None:
        return bekend
    if unicodedata.category(teken) in ("Mn", "Me"):
        return 0
    if unicodedata.east_asian_width(teken) in "WF":
        return _HEEL
    return _HOOFDLETTER if teken.isupper() else _KLEIN


def regels(tekst: str, ruimte: float, *, vet: bool = False) -> list[str]:
    """Return a text in lines that fit; a word that is too long is cut."""
    gezet: list[str] = []
    for woord in tekst.split():
        kandidaat = f"{gezet[-1]} {woord}" if gezet else woord
        if gezet and breedte(kandidaat, vet=vet) <= ruimte:
            gezet[-1] = kandidaat
        else:
            gezet.append(passend(woord, ruimte, vet=vet))
    return gezet


def passend(tekst: str, ruimte: float, *, vet: bool = False) -> str:
    """Return a text that fits, with … where it was cut."""
    if breedte(tekst, vet=vet) <= ruimte:
        return tekst
    heel = tekst
    while heel and breedte(f"{heel}…", vet=vet) > ruimte:
        heel = heel[:-1]
    return f"{heel.rstrip()}…"


def tekst(
    x: float,
    y: float,
    inhoud: str,
    *,
    anker: Anker = "start",
    vet: bool = False,
) -> str:
    """Return a text on the base line ``y``."""
    zwaar = ' font-weight="600"' if vet else ""
    plaats = f'x="{_getal(x)}" y="{_getal(y)}" text-anchor="{anker}"'
    return f"<text {plaats}{zwaar}>{escape(schoon(inhoud))}</text>"


def vlak(  # noqa: PLR0913 - what a rectangle in SVG is made of
    x: float, y: float, b: float, h: float, *, vul: str, rand: str = "none"
) -> str:
    """Return a rectangle."""
    return (
        f'<rect x="{_getal(x)}" y="{_getal(y)}" width="{_getal(b)}" height="{_getal(h)}" '
        f'fill="{vul}" stroke="{rand}"/>'
    )


def lijn(punten: Iterable[tuple[float, float]], *, dik: float = 1, kleur: str = INKT,
         streep: str = "") -> str:  # fmt: skip
    """Return a line through points; ``streep`` are the lengths of dashes and gaps."""
    pad = " ".join(f"{_getal(x)},{_getal(y)}" for x, y in punten)
    gestreept = f' stroke-dasharray="{streep}"' if streep else ""
    return (
        f'<polyline points="{pad}" fill="none" stroke="{kleur}" '
        f'stroke-width="{_getal(dik)}"{gestreept}/>'
    )


def ruit(x: float, y: float, straal: float, *, vol: bool) -> str:
    """Return a diamond around a point."""
    hoeken = ((x, y - straal), (x + straal, y), (x, y + straal), (x - straal, y))
    pad = " ".join(f"{_getal(a)},{_getal(b)}" for a, b in hoeken)
    vul = INKT if vol else WIT
    return f'<polygon points="{pad}" fill="{vul}" stroke="{INKT}" stroke-width="1.5"/>'


def legenda(uitleg: Iterable[tuple[Teken, str]], y: float) -> tuple[float, list[str]]:
    """Return signs with their meaning in as many lines as it takes, and where they end."""
    delen: list[str] = []
    x = 0.0
    y += 20
    for teken, betekenis in uitleg:
        breed = 24 + breedte(betekenis) + 18
        if x and x + breed - 18 > BREEDTE:
            x, y = 0.0, y + 22
        delen += [teken(x + 9, y - 4), tekst(x + 24, y, betekenis)]
        x += breed
    return y + 8, delen


def plaat(hoogte: float, alt: str, delen: Iterable[str]) -> Plaat:
    """Return the plate of what was drawn."""
    heel, alt = round(hoogte), schoon(alt)
    tekening = "\n".join(("", *delen, ""))
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {BREEDTE} {heel}" '
        f'width="{BREEDTE}" height="{heel}" role="img" aria-label="{escape(alt)}" '
        f'font-family="Segoe UI, Arial, Liberation Sans, Libertinus Serif, sans-serif" '
        f'font-size="{GROOTTE}" fill="{INKT}">{tekening}</svg>'
    )
    return Plaat(svg, heel, alt)


def _getal(waarde: float) -> str:
    return f"{waarde:.1f}".removesuffix(".0")
