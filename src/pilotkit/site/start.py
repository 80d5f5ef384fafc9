"""The first page: how the programme stands, its pilots, and where to read on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from pilotkit.agenda import PLAN
from pilotkit.check import CheckResult
from pilotkit.dossier import Dossier
from pilotkit.dutch import eerste_zin, kort, opsomming
from pilotkit.kwartaal import Kwartaal
from pilotkit.model.woorden import Fasesoort
from pilotkit.portfolio import Portfolio
from pilotkit.profiel import Profiel
from pilotkit.reports.beelden.geldverloop import geldverloop
from pilotkit.reports.fasewoorden import verwoord
from pilotkit.reports.kenmerken import Kenmerkbeeld, kenmerkbeeld
from pilotkit.reports.summary import DAGEN, komend
from pilotkit.reports.tabellen import Rij
from pilotkit.reports.verantwoording import Uitgezonderd, uitgezonderd
from pilotkit.reports.voorblad import aandachtsrijen
from pilotkit.reports.zinnen.geld import geldzinnen, kaderzin
from pilotkit.reports.zinnen.stand import (
    geen_aandacht,
    gegevens_aandacht,
    lopende,
    stand_in_woorden,
    telling,
)
from pilotkit.site.blad import Link, pilotpad

if TYPE_CHECKING:
    from pilotkit.reports.beelden.geldverloop import Geldverloop


@dataclass(frozen=True, slots=True)
class Pilotlink:
    """A pilot on the first page: its page, what it is, and where and how it goes."""

    titel: str
    pad: str
    samenvatting: str
    bij: str


@dataclass(frozen=True, slots=True)
class Gepland:
    """Something that is due: on a day, or some time in a quarter."""

    datum: date
    wie: str
    wat: str
    kwartaal: Kwartaal | None


@dataclass(frozen=True, slots=True)
class Start:
    """All that the first page tells."""

    titel: str
    peildatum: date
    stand: tuple[str, ...]
    aandacht: tuple[Rij, ...]
    geen_aandacht: str
    gegevens: tuple[str, ...]
    kaderzin: str
    geldzinnen: tuple[str, ...]
    verloop: Geldverloop | None
    fasen: tuple[tuple[str, tuple[Pilotlink, ...]], ...]
    gemeenten: tuple[tuple[str, tuple[Pilotlink, ...]], ...]
    kenmerken: Kenmerkbeeld
    komend: tuple[Gepland, ...]
    dagen: int
    uitzonderingen: tuple[Uitgezonderd, ...]
    links: tuple[Link, ...]


_KOPPEN: Mapping[Fasesoort, str] = {
    Fasesoort.UITVOERING: "In uitvoering",
    Fasesoort.VERVOLG: "In vervolg",
    Fasesoort.ONTWIKKELING: "In ontwikkeling",
    Fasesoort.IDEE: "Ideeën",
    Fasesoort.AFGEROND: "Afgerond",
    Fasesoort.GESTOPT: "Gestopt",
    Fasesoort.ZELFSTANDIG: "Zelfstandig verder",
}
"""The phases in the order in which a visitor looks for them."""
_LANGSTE = 200


def build(result: CheckResult, links: tuple[Link, ...]) -> Start:
    """Return the first page; ``links`` are the pages to read on."""
    portfolio, dossiers = result.portfolio, result.dossiers
    kader, peildatum = portfolio.kader, portfolio.peildatum
    profiel, heet = kader.profiel, kader.woorden.pilot
    return Start(
        titel=kader.titel,
        peildatum=peildatum,
        stand=tuple(
            filter(None, (telling(portfolio.pilots, profiel), lopende(portfolio.pilots, heet)))
        ),
        aandacht=aandachtsrijen(dossiers),
        geen_aandacht=geen_aandacht(portfolio.pilots, heet),
        gegevens=tuple(gegevens_aandacht(result)),
        kaderzin=kaderzin(portfolio),
        geldzinnen=tuple(geldzinnen(portfolio)),
        verloop=geldverloop(dossiers, kader, peildatum),
        fasen=tuple(_fasen(dossiers, profiel)),
        gemeenten=tuple(_gemeenten(dossiers, kader.profiel.gemeenten)),
        kenmerken=kenmerkbeeld(portfolio),
        komend=tuple(_komend(portfolio, dossiers)),
        dagen=DAGEN,
        uitzonderingen=uitgezonderd(result),
        links=links,
    )


def _komend(portfolio: Portfolio, dossiers: Iterable[Dossier]) -> Iterator[Gepland]:
    """Yield the plans for the days to come; the work on the files is nobody's outside."""
    for taak in komend(portfolio, dossiers):
        if taak.wanneer and taak.soort in PLAN:
            yield Gepland(taak.wanneer, taak.over, taak.wat, taak.kwartaal)


def _fasen(
    dossiers: Iterable[Dossier], profiel: Profiel
) -> Iterator[tuple[str, tuple[Pilotlink, ...]]]:
    alle, fasen = list(dossiers), profiel.levensloop.fasen
    if alle and not fasen:
        yield f"Alle {profiel.woorden.pilot.meervoud}", tuple(map(_link, alle))
    volgorde = list(_KOPPEN)
    for fase in sorted(fasen, key=lambda f: volgorde.index(f.soort) if f.soort else -1):
        if links := tuple(_link(dossier) for dossier in alle if dossier.fase == fase):
            yield verwoord(fase, _KOPPEN, f"Fase {fase}"), links


def _link(dossier: Dossier) -> Pilotlink:
    pilot = dossier.toen
    bij = [opsomming(pilot.gemeenten)] if pilot.gemeenten else []
    heeft_stand = bool(dossier.fase or dossier.stand.stand)
    if heeft_stand and dossier.fase.soort is not Fasesoort.IDEE:
        stand = stand_in_woorden(dossier.stand, dossier.woorden)
        bij.append(stand[:1].lower() + stand[1:])  # behind the title, between brackets
    return Pilotlink(
        pilot.titel,
        pilotpad(dossier.stand.id),
        kort(eerste_zin(pilot.samenvatting), _LANGSTE),
        "; ".join(bij),
    )


def _gemeenten(
    dossiers: Iterable[Dossier], bekend: tuple[str, ...]
) -> Iterator[tuple[str, tuple[Pilotlink, ...]]]:
    """Yield every municipality of the programme, also without a pilot; then the pilots of none."""
    alle = list(dossiers)
    genoemd = {gemeente for dossier in alle for gemeente in dossier.toen.gemeenten}
    for gemeente in (*bekend, *sorted(genoemd - set(bekend))):
        yield gemeente, tuple(_link(d) for d in alle if gemeente in d.toen.gemeenten)
    if zonder := tuple(_link(dossier) for dossier in alle if not dossier.toen.gemeenten):
        yield "Nog geen gemeente" if any(d.fase for d in alle) else "Geen gemeente vermeld", zonder
