"""Which milestone or moment of evaluation somebody means who says that it is finished."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pilotkit.dutch import kort, lijkt_op, opsomming, zelfde_naam
from pilotkit.errors import WrongUse
from pilotkit.finding import Path


@dataclass(frozen=True, slots=True)
class Afvinkbaar:
    """A milestone, or a moment of evaluation; ``naam`` says which it is among the others."""

    path: Path
    kop: str
    datum: str
    gereed_op: str
    is_evaluatie: bool = False

    @property
    def naam(self) -> str:
        """The name, of an evaluation with its planned date."""
        return f"{self.kop} {self.datum}".strip() if self.is_evaluatie else self.kop


def momenten(data: Any) -> tuple[Afvinkbaar, ...]:
    """Return the milestones of a pilot as it was read, and its moments of evaluation."""
    return (
        *_van(data, ("planning", "mijlpalen"), "naam"),
        *_van(data, ("evaluatie", "momenten"), "soort"),
    )


def _van(data: Any, plek: tuple[str, str], kop: str) -> Iterator[Afvinkbaar]:
    blok = data.get(plek[0])
    lijst = blok.get(plek[1]) if isinstance(blok, dict) else None
    for nummer, item in enumerate(lijst if isinstance(lijst, list) else ()):
        if isinstance(item, dict) and isinstance(item.get(kop), str):
            datum, gereed_op = (str(item.get(sleutel) or "") for sleutel in ("datum", "gereed_op"))
            yield Afvinkbaar((*plek, nummer), item[kop], datum, gereed_op, kop == "soort")


def bedoeld(alle: Sequence[Afvinkbaar], getypt: str) -> Afvinkbaar:
    """Return the moment that is meant. Raises WrongUse for none, more, or one that is finished."""
    vlak = zelfde_naam(getypt)
    gevonden = [m for m in alle if vlak in (zelfde_naam(m.kop), zelfde_naam(f"{m.kop} {m.datum}"))]
    if not gevonden:
        namen = [moment.naam for moment in alle]
        near = lijkt_op(getypt, namen)
        if near:
            rest = f"Bedoel je ‘{kort(near)}’?"
        elif namen:
            rest = f"Er zijn {opsomming(f'‘{kort(naam)}’' for naam in namen)}."
        else:
            rest = "Zet die er eerst bij met `pilotkit add mijlpaal`."
        raise WrongUse(f"er is geen mijlpaal of evaluatie ‘{kort(getypt)}’. {rest}")
    open_ = [moment for moment in gevonden if not moment.gereed_op]
    if len(open_) > 1:
        namen = [f"{moment.kop} {moment.datum}" for moment in open_]
        raise WrongUse(
            f"er zijn er {len(open_)} die ‘{kort(getypt)}’ heten. Kies "
            f"{opsomming((f'`{kort(naam)}`' for naam in namen), 'of')}."
        )
    if not open_:
        klaar = gevonden[-1]
        plek = ".".join(map(str, (*klaar.path, "gereed_op")))
        raise WrongUse(
            f"‘{kort(klaar.naam)}’ was al gereed op {kort(klaar.gereed_op)}. Een andere dag zet je "
            f"met `pilotkit set … {plek} DATUM`."
        )
    return open_[0]
