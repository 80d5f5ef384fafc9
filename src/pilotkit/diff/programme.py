"""What changed in the programme as a whole; what could not be read is not compared."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pilotkit.diff.changes import besluit_in_kort, verschil
from pilotkit.diff.overig import anders
from pilotkit.diff.wijziging import Wijziging
from pilotkit.source.repository import PROGRAMMA

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pilotkit.check import CheckResult
    from pilotkit.model.programma import Programma
    from pilotkit.portfolio import Portfolio


def onleesbaar(result: CheckResult) -> tuple[str, ...]:
    """Return the files that could not be read, ``programma.yaml`` first."""
    pilots = result.portfolio.onleesbaar
    return (PROGRAMMA, *pilots) if result.is_programme_unreadable else pilots


def programmaverschil(oud: CheckResult, nieuw: CheckResult) -> tuple[Wijziging, ...]:
    """Return what changed in the programme: its money, and the other keys of its file.

    A pilot that could be read on one side only is left out of both sums: an amount that
    nobody can read is not free.
    """
    if PROGRAMMA in (*onleesbaar(oud), *onleesbaar(nieuw)):
        return ()
    stuk = {*oud.portfolio.onleesbaar, *nieuw.portfolio.onleesbaar}
    toen, nu = _zonder(oud.portfolio, stuk), _zonder(nieuw.portfolio, stuk)
    is_geheel = (toen.pilots, nu.pilots) == (oud.portfolio.pilots, nieuw.portfolio.pilots)
    erbij = "" if is_geheel else " (zonder wat niet te lezen is)"
    paren: tuple[tuple[str, Any, Any], ...] = (
        ("reserve", toen.kader.reserve, nu.kader.reserve),
        ("plafond", toen.kader.plafond, nu.kader.plafond),
        (f"beslag{erbij}", toen.geld.beslag, nu.geld.beslag),
        (f"ruimte{erbij}", toen.ruimte, nu.ruimte),
        (f"in voorbereiding{erbij}", toen.in_voorbereiding, nu.in_voorbereiding),
    )
    geld = tuple(Wijziging(wat, van, naar) for wat, van, naar in paren if van != naar)
    oude, nieuwe = toen.kader.programma, nu.kader.programma
    lijsten = tuple(_lijsten(oude, nieuwe))
    return (*geld, *lijsten, *_overig(oude, nieuwe, {w.wat for w in lijsten}))


def _lijsten(oud: Programma, nieuw: Programma) -> Iterator[Wijziging]:
    """Yield the decisions and moments that came, went or became another."""
    yield from verschil("besluit", oud.besluiten, nieuw.besluiten, besluit_in_kort)
    yield from verschil(
        "beslismoment", oud.beslismomenten, nieuw.beslismomenten,
        lambda m: f"{m.kwartaal} {m.orgaan}: {m.onderwerp} ({m.staat})",
    )  # fmt: skip


_VERTELD = {
    "besluiten": ("besluit", "datum", "orgaan", "besluit", "kenmerk"),
    "beslismomenten": ("beslismoment", "kwartaal", "orgaan", "onderwerp", "staat"),
}
"""The lists of which entries are told one by one: what that is called, and the keys it tells."""


def _zonder(portfolio: Portfolio, bestanden: Iterable[str]) -> Portfolio:
    pilots = tuple(pilot for pilot in portfolio.pilots if pilot.bestand not in bestanden)
    return replace(portfolio, pilots=pilots)


def _overig(oud: Programma, nieuw: Programma, gezegd: set[str]) -> Iterator[Wijziging]:
    """Yield the keys of the file that changed: the sums do not show all of it."""
    for sleutel in type(nieuw).model_fields:
        was, is_ = getattr(oud, sleutel, None), getattr(nieuw, sleutel)
        if was == is_:
            continue
        if sleutel in _VERTELD:
            wat, *verteld = _VERTELD[sleutel]
            told = {f"{sleutel}[]", *(f"{sleutel}.{een}" for een in verteld)}
            rest = anders(was, is_, sleutel, frozenset(told if wat in gezegd else ()))
            yield from (Wijziging("ook gewijzigd", None, waar) for waar in dict.fromkeys(rest))
        else:
            yield Wijziging("ook gewijzigd", None, sleutel)
