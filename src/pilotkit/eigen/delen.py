"""The parts of a described programme that need no models: words, money, settings, duties."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pilotkit.eigen.velden import titel_van
from pilotkit.finding import Severity
from pilotkit.model.eigen import Veldsoort
from pilotkit.model.woorden import Fase, Handeling
from pilotkit.model.woordenschat import KOSTENSOORT, ORGAAN, PARTIJSOORT, Levensloop
from pilotkit.profiel import (
    NAMEN,
    Instelling,
    Kenmerk,
    Kenmerksoort,
    Mandaat,
    Naamwoord,
    Plicht,
    Profiel,
    Woorden,
)
from pilotkit.rules.rule import AFSPRAAK

if TYPE_CHECKING:
    from pilotkit.model.profielblok import EigenPlicht, EigenWoorden, Profielblok


def woorden_van(eigen: EigenWoorden | None, basis: Woorden) -> Woorden:
    """Return the words of the basis with those that the programme says otherwise."""
    if eigen is None:
        return basis
    zegt = {naam: waarde for naam in NAMEN if (waarde := getattr(eigen, naam))}
    pilot = Naamwoord(
        eigen.pilot or basis.pilot.enkelvoud,
        eigen.pilots or basis.pilot.meervoud,
        eigen.lidwoord or basis.pilot.lidwoord,
    )
    samen = eigen.samen if eigen.betaler else basis.samen
    return replace(basis, pilot=pilot, samen=samen, **zegt)


def levensloop_van(blok: Profielblok, basis: Profiel) -> Levensloop:
    """Return the phases: its own, else those of its basis."""
    if blok.zonder_fasen:
        return Levensloop(())
    eigen = tuple(Fase(fase.fase, fase.als) for fase in blok.fasen)
    return Levensloop(eigen) if eigen else basis.levensloop


def lijsten_van(blok: Profielblok) -> dict[str, tuple[str, ...]]:
    """Return the closed lists that it replaces."""
    eigen = {ORGAAN: blok.organen, PARTIJSOORT: blok.partijen, KOSTENSOORT: blok.kosten}
    return {naam: woorden for naam, woorden in eigen.items() if woorden}


_TELBAAR = {
    Veldsoort.KEUZE: Kenmerksoort.KEUZE,
    Veldsoort.JA_NEE: Kenmerksoort.JA_NEE,
    Veldsoort.LIJST: Kenmerksoort.LIJST,
}


def kenmerken_van(blok: Profielblok, basis: Profiel) -> tuple[Kenmerk, ...]:
    """Return what its basis counts, and what can be counted of its own: no texts or figures."""
    eigen = tuple(
        Kenmerk(
            veld.sleutel,
            titel_van(veld),
            f"kenmerken.{veld.sleutel}",
            _TELBAAR[veld.soort],
            tuple(woord.waarde for woord in veld.waarden),
        )
        for veld in blok.kenmerken
        if veld.soort in _TELBAAR
    )
    return (*basis.kenmerken, *eigen)


def mandaten_van(blok: Profielblok, basis: Profiel) -> dict[Handeling, Mandaat]:
    """Return who may do what: as the programme says, else as its basis does."""
    return {**basis.mandaten, **{m.handeling: Mandaat(m.organen, m.binnen) for m in blok.mandaten}}


def plichten_van(blok: Profielblok, basis: Profiel) -> tuple[Plicht, ...]:
    """Return the duties of the basis, and those of the programme itself over them."""
    alle = {plicht.sleutel: plicht for plicht in basis.plichten}
    return tuple({**alle, **{p.sleutel: _plicht(p) for p in blok.plichten}}.values())


def _plicht(plicht: EigenPlicht) -> Plicht:
    return Plicht(
        plicht.sleutel, plicht.wat, plicht.aan, plicht.bron or AFSPRAAK,
        plicht.maanden, plicht.vanaf, plicht.uiterlijk,
    )  # fmt: skip


def instellingen_van(blok: Profielblok, basis: Profiel) -> dict[str, Instelling]:
    """Return by code what the programme changes in a rule, over what its basis says of it."""
    anders = {}
    for regel in blok.regels:
        eerst = basis.instellingen.get(regel.code, Instelling())
        anders[regel.code] = replace(
            eerst,
            aan=regel.aan,
            bron=regel.bron or eerst.bron,
            ernst=Severity(regel.ernst) if regel.ernst else eerst.ernst,
            uitzonderbaar=eerst.uitzonderbaar
            if regel.uitzonderbaar is None
            else regel.uitzonderbaar,
        )
    return anders
