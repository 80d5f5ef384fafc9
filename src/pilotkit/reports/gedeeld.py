"""What several reports say in the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pilotkit.bijzonderheden import Bijzonderheidsoort
from pilotkit.dutch import korte_datum, op_woord, opsomming
from pilotkit.model.woorden import (
    Adviesoordeel,
    Fasesoort,
    Oordeel,
    Stand,
    Uitkomstoordeel,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pilotkit.portfolio import PilotStand
    from pilotkit.profiel import Woorden

OORDELEN: Mapping[Oordeel, str] = {
    Oordeel.VOLDOET: "voldoet",
    Oordeel.DEELS: "deels",
    Oordeel.VOLDOET_NIET: "voldoet niet",
    Oordeel.OPEN: "open",
}
ADVIEZEN: Mapping[Adviesoordeel, str] = {
    Adviesoordeel.KANSRIJK: "kansrijk",
    Adviesoordeel.KANSRIJK_MITS: "kansrijk, mits",
    Adviesoordeel.NIET_KANSRIJK: "niet kansrijk",
}
UITKOMSTEN: Mapping[Uitkomstoordeel, str] = {
    Uitkomstoordeel.GESLAAGD: "geslaagd",
    Uitkomstoordeel.DEELS_GESLAAGD: "deels geslaagd",
    Uitkomstoordeel.NIET_GESLAAGD: "niet geslaagd",
}
STANDEN: Mapping[Stand, str] = {
    Stand.OP_KOERS: "op koers",
    Stand.AANDACHT: "vraagt aandacht",
    Stand.STAGNEERT: "stagneert",
}


_LANGSTE_NAAM = 60


def namen(titels: Iterable[str], hoogstens: int = 3) -> str:
    """Return names as a list, long ones cut between words; of many the first, and how many more."""
    alle = [op_woord(titel, _LANGSTE_NAAM) for titel in titels]
    if len(alle) <= hoogstens + 1:
        return opsomming(alle)
    return opsomming([*alle[:hoogstens], f"{len(alle) - hoogstens} andere"])


def stand_in_woorden(pilot: PilotStand, woorden: Woorden, hoogstens: int | None = 2) -> str:
    """Return in one cell what a pilot reports, since when, and what the facts say beside it.

    Of an ended pilot it is the outcome. Of many remarks the first are told, in
    the order of attention, and how many more there are; with None all of them.
    """
    if pilot.fase.soort is Fasesoort.ZELFSTANDIG:
        return f"verder zonder {woorden.betaler}"
    if pilot.fase.soort in (Fasesoort.AFGEROND, Fasesoort.GESTOPT):
        uitkomst = pilot.uitkomst
        return f"uitkomst: {UITKOMSTEN[uitkomst.oordeel]}" if uitkomst else "uitkomst ontbreekt"
    meldt = ""
    if pilot.stand and pilot.stand_op:
        meldt = f"{STANDEN[pilot.stand]} ({korte_datum(pilot.stand_op)})"
    feiten = feiten_in_woorden(pilot, hoogstens)
    if not meldt:
        ontbreekt = "nog geen bericht" if pilot.fase.soort is not Fasesoort.IDEE else "–"
        return f"{ontbreekt}; {feiten}" if feiten else ontbreekt
    if not feiten:
        return f"laatste bericht: {meldt}" if pilot.is_stand_oud else meldt
    if pilot.stand is Stand.OP_KOERS:
        return f"Meldt {meldt}, maar {feiten}"
    return f"{meldt}; {feiten}"


def feiten_in_woorden(pilot: PilotStand, hoogstens: int | None = 2) -> str:
    """Return the remarks on a pilot, that it never reported left out; empty for none."""
    teksten = [
        b.tekst for b in pilot.bijzonderheden if b.soort is not Bijzonderheidsoort.NOOIT_GEMELD
    ]
    if hoogstens is None or len(teksten) <= hoogstens + 1:
        return "; ".join(teksten)
    return f"{'; '.join(teksten[:hoogstens])}; en nog {len(teksten) - hoogstens} punten"


def voorwaarden_in_kort(oordelen: Mapping[str, Oordeel]) -> str:
    """Return how far a pilot meets its conditions: ``5 van 6, 1 deels``."""
    telling = [list(oordelen.values()).count(oordeel) for oordeel in Oordeel]
    voldoet, deels, niet, open_ = telling
    if open_ == len(oordelen):
        return "nog niet getoetst"
    delen = [f"{voldoet} van {len(oordelen)}"]
    delen += [f"{deels} deels"] if deels else []
    delen += [f"{niet} niet"] if niet else []
    delen += [f"{open_} open"] if open_ else []
    return ", ".join(delen)


def balk(delen: Iterable[int], geheel: int, breedte: int = 50, tekens: str = "█▓░") -> str:
    """Return a bar of text: each part with its sign, the last sign for what is left."""
    vulling = ""
    gevuld = 0
    for deel, teken in zip(delen, tekens, strict=False):
        gevuld += deel
        tot = min(breedte, round(breedte * gevuld / geheel)) if geheel else 0
        if deel and tot == len(vulling) and tot < breedte:
            tot += 1  # what is there is seen
        vulling += teken * (tot - len(vulling))
    return vulling.ljust(breedte, tekens[-1])
