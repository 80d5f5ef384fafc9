"""What is wrong with who may decide what, and with what a programme must do in time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pilotkit.dutch import kort, opsomming
from pilotkit.eigen.fout import Fout, dubbel, fout
from pilotkit.model.woordenschat import ORGAAN, STANDAARD
from pilotkit.profiel import Profiel

if TYPE_CHECKING:
    from pilotkit.model.profielblok import EigenMandaat, EigenPlicht, Profielblok


def taakfouten(blok: Profielblok, basis: Profiel | None) -> Iterator[Fout]:
    """Yield mandates of organs that are not there, and duties without a moment."""
    van_basis = basis.lijsten.get(ORGAAN) if basis else None
    organen = blok.organen or van_basis or STANDAARD.waarden(ORGAAN)
    yield from dubbel(("mandaten",), [m.handeling for m in blok.mandaten], "handeling")
    for index, mandaat in enumerate(blok.mandaten):
        yield from _mandaat(index, mandaat, organen)
    yield from dubbel(("plichten",), [p.sleutel for p in blok.plichten], "sleutel")
    for index, plicht in enumerate(blok.plichten):
        yield from _plicht(index, plicht)


def _mandaat(index: int, mandaat: EigenMandaat, organen: tuple[str, ...]) -> Iterator[Fout]:
    for sleutel in ("organen", "binnen"):
        for nummer, orgaan in enumerate(getattr(mandaat, sleutel)):
            if orgaan not in organen:
                hint = f"kies uit {opsomming(organen, 'of')}"
                zin = f"Het orgaan `{kort(orgaan)}` is er niet."
                yield fout(("mandaten", index, sleutel, nummer), zin, hint)
    if not mandaat.organen:
        zin = f"Niemand mag {mandaat.handeling}: `organen` is leeg."
        yield fout(("mandaten", index, "organen"), zin, "zet er ten minste een orgaan bij")


def _plicht(index: int, plicht: EigenPlicht) -> Iterator[Fout]:
    plek = ("plichten", index, "sleutel")
    if plicht.maanden is None and plicht.uiterlijk is None:
        zin = f"Bij `{plicht.sleutel}` staat niet wanneer."
        yield fout(plek, zin, "zet erbij: `maanden: …` en `vanaf: …`, of `uiterlijk: …`")
    elif plicht.maanden is not None and plicht.vanaf is None:
        zin = f"Bij `{plicht.sleutel}` staat niet vanaf wanneer de maanden tellen."
        yield fout(plek, zin, "zet erbij: `vanaf: …`")
