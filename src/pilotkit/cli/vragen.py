"""Asking what was not given, one question at a time: only on a terminal, never in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from pilotkit.dutch import kort, zeker_bedoeld
from pilotkit.errors import WrongUse
from pilotkit.tekens import schoon, toonbaar

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
    tekst: str,
    keuzes: Sequence[str] = (),
    standaard: str = "",
    *,
    leeg: bool = False,
    bezwaar: Callable[[str], str] = lambda _: "",
) -> str:
    """Return an answer. An empty one is ``standaard``, or nothing where it may stay ``leeg``.

    With choices, one of them or its number. What ``bezwaar`` says of an answer is told, and the
    question asked again. Raises KeyboardInterrupt where nobody answers.
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
        if not antwoord:
            if leeg:
                return ""
            continue
        if keuzes:
            antwoord = _gekozen(antwoord, keuzes)
            nummers = f"een nummer van 1 tot en met {len(keuzes)}"
            waarom = "" if antwoord else f"Typ {nummers}, of het woord zelf."
        elif toonbaar(antwoord) != antwoord:
            waarom = "Hierin staat een teken dat je niet ziet, zoals van een pijltjestoets."
        else:
            waarom = bezwaar(antwoord)
        if not waarom:
            return antwoord
        _zeg(f"{schoon(waarom)}\n")


def _gekozen(antwoord: str, keuzes: Sequence[str]) -> str:
    """Return the choice that an answer is, or its number; empty where it is none."""
    if antwoord.isdecimal() and antwoord.isascii() and 0 < int(antwoord[:9]) <= len(keuzes):
        return keuzes[int(antwoord) - 1]
    return antwoord if antwoord in keuzes else zeker_bedoeld(antwoord, keuzes) or ""


def bevestigd(tekst: str) -> bool:
    """Return whether somebody says yes to a question, in a word or a letter."""
    from pilotkit.waarden.notatie import ja_nee_uit

    def bezwaar(antwoord: str) -> str:
        return "Typ ja of nee." if ja_nee_uit(antwoord) is None else ""

    return ja_nee_uit(vraag(f"{tekst} (ja of nee)", bezwaar=bezwaar)) is True


def _zeg(tekst: str) -> None:
    sys.stderr.write(tekst)
    sys.stderr.flush()
