"""Asking what was not given, one question at a time: only on a terminal, never in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from pilotkit.dutch import kort, schoon, zeker_bedoeld
from pilotkit.errors import WrongUse

_MEESTE_KEUZES = 40


def kan_vragen() -> bool:
    """Return whether somebody is there to answer."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def gevraagd(gegeven: str | None, naam: str, commando: str, vraag: Callable[[], str]) -> str:
    """Return what was given, or else the answer to a question. Raises WrongUse in a pipe."""
    if gegeven is not None:
        return gegeven
    if not kan_vragen():
        raise WrongUse(f"{naam} ontbreekt. Zie `pilotkit {commando} --help`.")
    return vraag()


def vraag(
    tekst: str, keuzes: Sequence[str] = (), standaard: str = "", *, leeg: bool = False
) -> str:
    """Return an answer. An empty one is ``standaard``, or nothing where it may stay ``leeg``.

    With choices, one of them or its number. Raises KeyboardInterrupt where nobody answers.
    """
    for nummer, keuze in enumerate(keuzes[:_MEESTE_KEUZES], start=1):
        _zeg(f"  {nummer}. {kort(keuze)}\n")
    rest = f" [{standaard}]" if standaard else " (Enter slaat over)" if leeg else ""
    while True:
        _zeg(f"{schoon(tekst)}{rest}: ")
        regel = sys.stdin.readline()
        if not regel:
            raise KeyboardInterrupt
        antwoord = regel.strip() or standaard
        if not antwoord and not leeg:
            continue
        if not keuzes or not antwoord:
            return antwoord
        if antwoord.isdecimal() and antwoord.isascii() and 0 < int(antwoord[:9]) <= len(keuzes):
            return keuzes[int(antwoord) - 1]
        if antwoord in keuzes:
            return antwoord
        if gekozen := zeker_bedoeld(antwoord, keuzes):
            return gekozen
        _zeg(f"Typ een nummer van 1 tot en met {len(keuzes)}, of het woord zelf.\n")


def _zeg(tekst: str) -> None:
    sys.stderr.write(tekst)
    sys.stderr.flush()
