"""What is open before a pilot may start, in words that somebody outside the files understands.

The rules speak to who edits a file. Here the same findings are told to who
decides: without keys, and without claiming a phase that the pilot is not in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pilotkit.check.poort import poort
from pilotkit.dutch import opsomming, zin
from pilotkit.finding import Severity
from pilotkit.model.woorden import Oordeel

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pilotkit.dossier import Dossier
    from pilotkit.finding import Diagnostic
    from pilotkit.model.voorwaarde import Voorwaarden

_LATER = ("PK205", "PK402", "PK403", "PK413", "PK602", "PK603", "PK7")
"""Rules on how a running pilot goes, and on the very decision that is asked."""

_ALSOF: tuple[tuple[str, str], ...] = (
    (r"^De pilot is(?: al)? in de fase uitvoering zonder (.+)$", r"Er is nog geen \1"),
    (r"^De pilot is(?: al)? in de fase uitvoering, maar voldoet", "De pilot voldoet"),
    (r"^De pilot is(?: al)? in de fase uitvoering, maar (.+)$", r"\1"),
    (r", maar(?: de pilot)? is al in de fase uitvoering\.$", "."),
    (r", maar de pilot is(?: al)? in de fase uitvoering\.$", "."),
)


@dataclass(frozen=True, slots=True)
class Open:
    """What must be in order before the start, and what else asks attention."""

    eerst: tuple[str, ...]
    aandacht: tuple[str, ...]


def nog_open(dossier: Dossier) -> Open:
    """Return what the gate to uitvoering finds, errors first, each said once."""
    gevonden = [d for d in poort(dossier) if _telt(d)]
    voorwaarden = dossier.toen.voorwaarden
    eerst = [*_ongetoetst(gevonden, voorwaarden)]
    aandacht = []
    for d in gevonden:
        if d.code == "PK201":
            continue
        tekst = gewoon(d.message, _namen(voorwaarden))
        if d.waived:
            aandacht.append(f"{tekst} Deze regel is opzijgezet. Reden: {zin(d.waived.reden)}")
        else:
            (eerst if d.severity is Severity.FOUT else aandacht).append(tekst)
    return Open(tuple(dict.fromkeys(eerst)), tuple(dict.fromkeys(aandacht)))


def _telt(d: Diagnostic) -> bool:
    if d.code == "PK404" and d.severity is not Severity.FOUT:  # a start that is still to come
        return False
    return d.severity is not Severity.TIP and not d.code.startswith(_LATER)


def _ongetoetst(gevonden: list[Diagnostic], voorwaarden: Voorwaarden) -> Iterator[str]:
    """Say in one sentence which conditions were not assessed: PK201 finds them one by one."""
    if not any(d.code == "PK201" and not d.waived for d in gevonden):
        return
    open_ = [
        f"‘{voorwaarden.naam(sleutel)}’"
        for sleutel, oordeel in voorwaarden.oordelen().items()
        if oordeel is Oordeel.OPEN
    ]
    if len(open_) == len(voorwaarden.sleutels()):
        yield "De voorwaarden zijn nog niet getoetst."
    elif len(open_) == 1:
        yield f"De voorwaarde {open_[0]} is nog niet getoetst."
    else:
        yield f"De voorwaarden {opsomming(open_)} zijn nog niet getoetst."


def _namen(voorwaarden: Voorwaarden) -> dict[str, str]:
    """Return what a key is called: a condition by its name in quotes, a date as a date."""
    namen = {sleutel: f"‘{voorwaarden.naam(sleutel)}’" for sleutel in voorwaarden.sleutels()}
    return {**namen, "start": "startdatum", "einde": "einddatum"}


def gewoon(melding: str, namen: Mapping[str, str]) -> str:
    """Return the message of a rule without keys and without a phase that does not hold."""
    for vorm, wordt in _ALSOF:
        melding = re.sub(vorm, wordt, melding)
    melding = re.sub(r"\bhij\b", "de pilot", melding)

    def woord(sleutel: re.Match[str]) -> str:
        return namen.get(sleutel[1], sleutel[1].replace("_", " "))

    return zin(re.sub(r"`([^`]+)`", woord, melding))
