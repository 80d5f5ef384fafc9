"""The news of the quarter pilot by pilot: in full, and in short where very many have news."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from pilotkit.dutch import namen
from pilotkit.model.woorden import Fasesoort
from pilotkit.profiel import Naamwoord
from pilotkit.reports.tabellen import VEEL
from pilotkit.reports.zinnen.kort import kort
from pilotkit.reports.zinnen.nieuws import zinnen

if TYPE_CHECKING:
    from pilotkit.reports.nieuws import Nieuws


@dataclass(frozen=True, slots=True)
class Voortgangsbericht:
    """What a pilot itself says of its progress."""

    datum: date
    kop: str
    tekst: str | None


@dataclass(frozen=True, slots=True)
class Bericht:
    """What is new of one pilot: its own words on progress, and what happened as sentences."""

    titel: str
    voortgang: tuple[Voortgangsbericht, ...]
    zinnen: tuple[str, ...]


def is_veel(alle: Iterable[Nieuws]) -> bool:
    """Return whether so many pilots have news that each is told in short."""
    return sum(not bericht.is_leeg for bericht in alle) > VEEL


def berichten(alle: list[Nieuws]) -> tuple[Bericht, ...]:
    """Tell the news of each pilot that has any; of very many in a few sentences each."""
    vol = [bericht for bericht in alle if not bericht.is_leeg]
    if is_veel(alle):
        return tuple(Bericht(b.titel, (), tuple(islice(kort(b), _ZINNEN))) for b in vol)
    return tuple(map(_bericht, vol))


_ZINNEN = 3


def _bericht(bericht: Nieuws) -> Bericht:
    voortgang = tuple(Voortgangsbericht(v.datum, v.kop, v.tekst) for v in bericht.voortgang)
    return Bericht(bericht.titel, voortgang, tuple(zinnen(bericht)))


def zonder_nieuws(alle: Iterable[Nieuws], heet: Naamwoord) -> str:
    """Say of which pilots there is no news; ideas, and what is over, lie still without a word."""
    gelezen = list(alle)
    stil = [b.titel for b in gelezen if b.is_leeg and b.fase.soort not in _STIL]
    if all(bericht.is_leeg for bericht in gelezen):
        return f"Er is dit kwartaal geen nieuws over {heet.meervoud}."
    return f"Van {namen(stil)} is er dit kwartaal geen nieuws." if stil else ""


_STIL = (Fasesoort.IDEE, Fasesoort.AFGEROND, Fasesoort.GESTOPT)
