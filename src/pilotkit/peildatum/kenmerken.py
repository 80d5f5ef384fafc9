"""Counting what a programme declared to count: its kenmerken (2-schema, what differs).

What a pilot does not say is counted apart: it is not the same as no. Totals that the
files cannot give, because their source names no pilots, stand beside what they do give.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pilotkit.model.programmafeiten import OpgegevenAantal
from pilotkit.profiel import JA, NEE, Kenmerk, Kenmerksoort


@dataclass(frozen=True, slots=True)
class Telling:
    """How often each value of a kenmerk occurs, in pilots.

    ``van`` is how many pilots were looked at, ``niet_vermeld`` how many of them say
    nothing of it. A pilot with two values counts at both.
    """

    kenmerk: Kenmerk
    van: int
    aantallen: tuple[tuple[str, int], ...]
    niet_vermeld: int
    opgegeven: tuple[OpgegevenAantal, ...] = ()

    @property
    def is_leeg(self) -> bool:
        """Whether no pilot says anything of it, and no source states a total."""
        return self.niet_vermeld == self.van and not self.opgegeven

    @property
    def zonder(self) -> tuple[str, ...]:
        """The values that no pilot has."""
        return tuple(waarde for waarde, aantal in self.aantallen if not aantal)


def tellingen(
    kenmerken: Iterable[Kenmerk],
    pilots: Iterable[Mapping[str, tuple[str, ...]]],
    opgegeven: Iterable[OpgegevenAantal] = (),
) -> tuple[Telling, ...]:
    """Return the count of each kenmerk over the pilots, given by what each pilot says.

    Values that are declared are counted also at nought, in their order; others follow in
    the order of the alphabet.
    """
    alle, gegeven = tuple(pilots), tuple(opgegeven)
    return tuple(
        _tel(kenmerk, alle, tuple(o for o in gegeven if o.kenmerk == kenmerk.naam))
        for kenmerk in kenmerken
    )


def _tel(
    kenmerk: Kenmerk,
    pilots: tuple[Mapping[str, tuple[str, ...]], ...],
    opgegeven: tuple[OpgegevenAantal, ...],
) -> Telling:
    mee = [pilot for pilot in pilots if _hoort_erbij(kenmerk, pilot)]
    geteld = Counter(waarde for pilot in mee for waarde in pilot.get(kenmerk.naam, ()))
    genoemd = (*kenmerk.waarden, *(gegeven.waarde for gegeven in opgegeven), *sorted(geteld))
    return Telling(
        kenmerk,
        van=len(mee),
        aantallen=tuple((waarde, geteld[waarde]) for waarde in dict.fromkeys(genoemd)),
        niet_vermeld=sum(not pilot.get(kenmerk.naam) for pilot in mee),
        opgegeven=opgegeven,
    )


def _hoort_erbij(kenmerk: Kenmerk, pilot: Mapping[str, tuple[str, ...]]) -> bool:
    if kenmerk.binnen is None:
        return True
    naam, waarde = kenmerk.binnen
    return waarde in pilot.get(naam, ())


def waarden_van(kenmerken: Iterable[Kenmerk], pilot: Any) -> dict[str, tuple[str, ...]]:
    """Return what a pilot says of each kenmerk, by its name; what it does not say is left out."""
    gelezen = {kenmerk.naam: _waarden(kenmerk, pilot) for kenmerk in kenmerken}
    return {naam: waarden for naam, waarden in gelezen.items() if waarden}


def _waarden(kenmerk: Kenmerk, pilot: Any) -> tuple[str, ...]:
    gevonden = [ding for ding in _op(pilot, kenmerk.pad.split(".")) if ding is not None]
    if kenmerk.soort is Kenmerksoort.JA_NEE:
        return tuple(dict.fromkeys(JA if ding else NEE for ding in gevonden))
    return tuple(dict.fromkeys(map(str, gevonden)))


def _op(ding: Any, pad: list[str]) -> Iterator[Any]:
    """Yield what stands at a path, in every entry of the lists on the way."""
    if isinstance(ding, (tuple, list)):
        for deel in ding:
            yield from _op(deel, pad)
    elif pad and ding is not None:
        yield from _op(getattr(ding, pad[0], None), pad[1:])
    else:
        yield ding
