"""What changed in one pilot: each change with what it was and what it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from pilotkit.diff.overig import overig
from pilotkit.diff.wijziging import Wat, Wijziging, anders, per_stuk
from pilotkit.dossier import Dossier
from pilotkit.model.begroting import Dekking
from pilotkit.model.pilot import Pilot
from pilotkit.model.woorden import Dekkingsstatus
from pilotkit.peildatum.geld import Geld
from pilotkit.profiel import Kenmerksoort


def wijzigingen(oud: Dossier, nieuw: Dossier) -> tuple[Wijziging, ...]:
    """Return the changes of a pilot in the order in which a reviewer wants them."""
    zelfde = _van_anderen(oud) == _van_anderen(nieuw)
    alles = (
        *_plain(oud, nieuw),
        *_oordelen(oud, nieuw),
        *_geld(oud.geld, nieuw.geld, Wat.GEVRAAGD.paden if zelfde else ()),
        *_planning(oud.pilot, nieuw.pilot),
        *_lijsten(oud.pilot, nieuw.pilot),
        *_kenmerken(oud, nieuw),
    )
    verteld = frozenset(pad for wijziging in alles for pad in wijziging.paden)
    return (*alles, *overig(oud.pilot, nieuw.pilot, verteld))


def nieuwe(pilot: Dossier) -> tuple[Wijziging, ...]:
    """Return what a reviewer wants to know of a new pilot."""
    geld = (w for w in _geld(Geld(), pilot.geld) if w.wat is not Wat.UITGEGEVEN)
    return (*anders(Wat.FASE, None, pilot.fase or None), *(replace(w, was=None) for w in geld))


@dataclass(frozen=True, slots=True)
class Stilzwijgend:
    """A change of the plan of a running pilot that no herijking tells of."""

    wijziging: Wijziging

    def __str__(self) -> str:
        van, naar = map(self.wijziging.getoond, (self.wijziging.was, self.wijziging.nu))
        wat = "de raming" if self.wijziging.wat is Wat.GERAAMD else "het einde"
        return f"{wat} ging van {van} naar {naar}, zonder herijking"


def stilzwijgend(
    oud: Dossier, nieuw: Dossier, alles: Iterable[Wijziging]
) -> Iterator[Stilzwijgend]:
    """Yield which of the changes of a pilot no herijking tells of: no new one, none that names it.

    A herijking may be there already before the plan itself is changed.
    """
    herijkingen = nieuw.pilot.herijkingen
    loopt = oud.fase.vanaf_uitvoering and nieuw.fase.vanaf_uitvoering
    if not loopt or len(herijkingen) > len(oud.pilot.herijkingen):
        return
    genoemd: dict[Wat, set[Any]] = {
        Wat.GERAAMD: {herijking.was_raming for herijking in herijkingen},
        Wat.EINDE: {herijking.was_einde for herijking in herijkingen},
    }
    for w in alles:
        if w.wat in genoemd and None not in (w.was, w.nu) and w.was not in genoemd[w.wat]:
            yield Stilzwijgend(w)


def _plain(oud: Dossier, nieuw: Dossier) -> Iterator[Wijziging]:
    yield from anders(Wat.TITEL, oud.pilot.titel, nieuw.pilot.titel)
    yield from anders(Wat.FASE, oud.fase or None, nieuw.fase or None)
    yield from anders(Wat.STAND, oud.stand.stand, nieuw.stand.stand)
    yield from anders(Wat.TREKKER, oud.pilot.trekker, nieuw.pilot.trekker)


def _oordelen(oud: Dossier, nieuw: Dossier) -> Iterator[Wijziging]:
    toen = oud.stand.oordelen
    for sleutel, nu in nieuw.stand.oordelen.items():
        if sleutel in toen:
            paden = (f"voorwaarden.{sleutel}.oordeel",)
            yield from anders(Wat.VOORWAARDE, toen[sleutel], nu, sleutel, paden)


def _geld(oud: Geld, nieuw: Geld, gevraagd: tuple[str, ...] = ()) -> Iterator[Wijziging]:
    """Yield the amounts that changed; ``gevraagd`` are the keys that what is asked tells."""
    yield from anders(Wat.GERAAMD, oud.geraamd, nieuw.geraamd)
    yield from anders(Wat.GEVRAAGD, oud.gevraagd, nieuw.gevraagd, paden=gevraagd)
    yield from anders(Wat.VERPLICHT, oud.verplicht, nieuw.verplicht)
    yield from anders(Wat.UITGEGEVEN, oud.uitgegeven, nieuw.uitgegeven)
    yield from anders(Wat.BESLAG, oud.beslag, nieuw.beslag)


def _van_anderen(dossier: Dossier) -> list[Dekking]:
    """Return what others pay: the sum that is asked says nothing of it."""
    betaler = dossier.kader.profiel.provincie
    return [deel for deel in dossier.pilot.begroting.dekking if deel.van != betaler]


def _planning(oud: Pilot, nieuw: Pilot) -> Iterator[Wijziging]:
    yield from anders(Wat.START, oud.planning.start, nieuw.planning.start)
    yield from anders(Wat.EINDE, oud.planning.einde, nieuw.planning.einde)
    toen, nu = ({m.naam: m for m in pilot.planning.mijlpalen} for pilot in (oud, nieuw))
    for naam in dict.fromkeys((*toen, *nu)):
        was, is_ = toen.get(naam), nu.get(naam)
        yield from anders(Wat.MIJLPAAL, was and was.datum, is_ and is_.datum, naam)
        if was and is_:
            yield from anders(Wat.GEHAALD, was.gereed_op, is_.gereed_op, naam)


def _lijsten(oud: Pilot, nieuw: Pilot) -> Iterator[Wijziging]:
    yield from per_stuk(Wat.GEMEENTE, oud.gemeenten, nieuw.gemeenten)
    yield from per_stuk(Wat.PARTNER, oud.partners, nieuw.partners)
    yield from per_stuk(Wat.BESLUIT, oud.besluiten, nieuw.besluiten)
    yield from _toezeggingen(oud.begroting.dekking, nieuw.begroting.dekking)
    yield from per_stuk(Wat.HERIJKING, oud.herijkingen, nieuw.herijkingen)
    yield from per_stuk(Wat.UITZONDERING, oud.uitzonderingen, nieuw.uitzonderingen)


def _toezeggingen(oud: Iterable[Dekking], nieuw: Iterable[Dekking]) -> Iterator[Wijziging]:
    """Yield by who pays what became a pledge of an intention, or the other way around.

    A pledge of another amount is in the sums already.
    """
    toen, nu = _per_betaler(oud), _per_betaler(nieuw)
    for van in dict.fromkeys((*toen, *nu)):
        was, is_ = toen.get(van, Counter()), nu.get(van, Counter())
        if all(was[status] != is_[status] for status in Dekkingsstatus):
            toegezegd = Dekkingsstatus.TOEGEZEGD
            yield from anders(Wat.TOEGEZEGD, was[toegezegd], is_[toegezegd], van)


def _per_betaler(dekking: Iterable[Dekking]) -> dict[str, Counter[Dekkingsstatus]]:
    """Return whole euros by who pays and by whether they are pledged."""
    sommen: dict[str, Counter[Dekkingsstatus]] = {}
    for deel in dekking:
        sommen.setdefault(deel.van, Counter())[deel.status] += deel.bedrag
    return sommen


def _kenmerken(oud: Dossier, nieuw: Dossier) -> Iterator[Wijziging]:
    """Yield what changed of what the programme counts of its block ``kenmerken``."""
    for kenmerk in nieuw.kader.profiel.kenmerken:
        if not kenmerk.pad.startswith("kenmerken."):
            continue
        naam, pad = kenmerk.titel.lower(), kenmerk.pad
        toen, nu = (d.stand.kenmerken.get(kenmerk.naam, ()) for d in (oud, nieuw))
        if kenmerk.soort is Kenmerksoort.LIJST:
            yield from per_stuk(Wat.KENMERK, toen, nu, naam, pad)
        else:
            yield from anders(Wat.KENMERK, toen or None, nu or None, naam, (pad,))
