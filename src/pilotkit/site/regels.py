"""The page with all rules: what each asks and why, with a wrong and a right example."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from textwrap import indent
from typing import TYPE_CHECKING

from pilotkit.documents.boom import Kop, kaal
from pilotkit.profiel import Profiel
from pilotkit.reports.gegevens import Opmaak
from pilotkit.rules.geldend import families, geldend
from pilotkit.rules.opmaak import titel_in_markdown, uitleg_in_markdown
from pilotkit.rules.rule import Rule
from pilotkit.rules.voorbeelden import voorbeeld

if TYPE_CHECKING:
    from pilotkit.documents.boom import Blok, Notitieboom


@dataclass(frozen=True, slots=True)
class Regeltekst:
    """A rule in words; the texts of pilotkit itself are Markdown already."""

    code: str
    titel: Opmaak
    ernst: str
    uitzondering: bool
    bron: str
    uitleg: Opmaak
    bestand: str
    fout: Opmaak
    goed: Opmaak


@dataclass(frozen=True, slots=True)
class Regelbladzijde:
    """All rules that hold for a programme, by family."""

    titel: str
    families: tuple[tuple[str, tuple[Regeltekst, ...]], ...]


def build(profiel: Profiel) -> Regelbladzijde:
    """Return the page on the rules of a programme."""
    koppen = families(profiel)
    regels = (regel for regel in geldend(profiel).op_code.values() if not regel.preview)
    per_familie = groupby(regels, key=lambda regel: regel.code[:3])
    return Regelbladzijde(
        "De regels",
        tuple(
            (koppen.get(familie, familie), tuple(_tekst(regel, profiel) for regel in r))
            for familie, r in per_familie
        ),
    )


def _tekst(regel: Rule, profiel: Profiel) -> Regeltekst:  # type: ignore[type-arg]
    paar = None if regel.is_eigen else voorbeeld(regel.code, profiel.voorbeelden)
    return Regeltekst(
        regel.code,
        Opmaak(titel_in_markdown(regel).removesuffix(".")),
        str(regel.severity),
        regel.waivable,
        regel.source,
        Opmaak(uitleg_in_markdown(regel)),
        paar.bestand if paar else "",
        _regels(paar.fout if paar else ()),
        _regels(paar.goed if paar else ()),
    )


def _regels(lijnen: Iterable[str]) -> Opmaak:
    """Return lines as a block that keeps its layout: what cannot be seen is made visible."""
    getoond = (
        "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in lijn)
        for lijn in (lijn.replace("\t", "→   ").rstrip() for lijn in lijnen)
    )
    return Opmaak(indent("\n".join(getoond).strip("\n"), "    "))


def met_codes(document: Notitieboom, profiel: Profiel) -> Notitieboom:
    """Return the page with the code of a rule as the anchor of its heading: ``#PK301``."""
    return replace(document, blokken=tuple(_met_code(document.blokken, geldend(profiel).op_code)))


def _met_code(blokken: Iterable[Blok], codes: Iterable[str]) -> Iterator[Blok]:
    """Yield the blocks; only the first heading of a code gets it, for an anchor is there once."""
    nog = set(codes)
    for blok in blokken:
        code = kaal(blok.regel).partition(":")[0] if isinstance(blok, Kop) else ""
        if isinstance(blok, Kop) and code in nog:
            nog.remove(code)
            yield replace(blok, anker=code)
        else:
            yield blok
