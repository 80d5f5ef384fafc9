"""Reading back a form that somebody filled in: a text of a stranger, of which nothing is run.

A forge writes each question as a heading and the answer below it. Who fills in a form may
write such a heading too, so each may stand there only once and in its order: else nobody
could tell which answer is meant.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pilotkit.begin.formulieren import FORMULIEREN, Formulier
from pilotkit.dutch import opsomming
from pilotkit.errors import WrongUse

LANGSTE = 100_000
"""Bytes; a forge takes some 65,000 characters."""
_KOP = re.compile(r"###[ \t]+(\S.*)")
_VERBORGEN = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
"""What a forge does not show: nobody may have read it, so it counts for nothing."""
_GEEN_ANTWOORD = ("", "_No response_")


@dataclass(frozen=True, slots=True)
class Ingevuld:
    """A form with its answers by key, each on one line; what was not answered is not there."""

    formulier: Formulier
    antwoorden: Mapping[str, str]


def ingevuld(inhoud: bytes) -> Ingevuld:
    """Return what somebody filled in. Raises WrongUse where it is no form, or in doubt."""
    if len(inhoud) > LANGSTE:
        raise WrongUse(f"dit formulier is te lang: hooguit {LANGSTE // 1000} kB.")
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise WrongUse("dit formulier is geen UTF-8. Bewaar het als gewone tekst.") from error
    regels = _VERBORGEN.sub("", tekst).replace("\r\n", "\n").strip().split("\n")
    formulier = _welk(regels[0])
    koppen, delen = _delen(regels, formulier)
    _weiger_twijfel(koppen, formulier)
    antwoorden = {
        vraag.sleutel: antwoord
        for vraag in formulier.vragen
        if (antwoord := delen.get(vraag.kop, "")) not in _GEEN_ANTWOORD
    }
    for vraag in formulier.vragen:
        if vraag.verplicht and vraag.sleutel not in antwoorden:
            raise WrongUse(f"bij `{vraag.kop}` staat nog niets. Vul dat in.")
    return Ingevuld(formulier, antwoorden)


def _welk(regel: str) -> Formulier:
    """Return the form of which this is the first line. Raises WrongUse where it is of none."""
    for formulier in FORMULIEREN:
        if _kop(regel) == formulier.koppen[0]:
            return formulier
    eerste = opsomming((f"`### {formulier.koppen[0]}`" for formulier in FORMULIEREN), "of")
    raise WrongUse(
        f"dit is geen ingevuld formulier: de eerste regel moet {eerste} zijn. Gebruik een "
        "formulier van deze repository."
    )


def _kop(regel: str) -> str:
    kop = _KOP.fullmatch(regel)
    return kop[1].rstrip() if kop else ""


def _delen(regels: list[str], formulier: Formulier) -> tuple[list[str], dict[str, str]]:
    """Return the headings as they stand there, and the last answer below each on one line."""
    koppen: list[str] = []
    onder: dict[str, list[str]] = {}
    for regel in regels:
        if (kop := _kop(regel)) in formulier.koppen:
            koppen.append(kop)
            onder[kop] = []
        else:
            onder[koppen[-1]].append(regel)
    return koppen, {kop: " ".join(" ".join(deel).split()) for kop, deel in onder.items()}


def _weiger_twijfel(koppen: list[str], formulier: Formulier) -> None:
    dubbel = next((kop for kop in koppen if koppen.count(kop) > 1), None)
    if dubbel:
        raise WrongUse(
            f"de kop `{dubbel}` staat er meer dan één keer, dus is niet zeker welk antwoord geldt. "
            "Laat er één staan."
        )
    if koppen != [kop for kop in formulier.koppen if kop in koppen]:
        raise WrongUse(
            "de koppen staan in een andere volgorde dan in het formulier, dus is niet zeker welk "
            "antwoord geldt. Zet ze terug."
        )
