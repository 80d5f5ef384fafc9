"""Duties on a day: what a programme must do by a day or in a rhythm, and what is overdue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pilotkit.finding import Path
from pilotkit.kwartaal import maanden_later
from pilotkit.model.programmafeiten import Plichtregel
from pilotkit.peildatum.kader import Kader
from pilotkit.profiel import Plicht


@dataclass(frozen=True, slots=True)
class Plichtstand:
    """A duty on the peildatum.

    ``laatst`` is the day on which it was last done, with its ``stuk``; ``toelichting``
    what the file last says of it; ``uiterlijk`` the day by which it is to be done next,
    or None where nothing more is to be done.
    """

    plicht: Plicht
    laatst: date | None
    stuk: str | None
    toelichting: str | None
    uiterlijk: date | None
    is_te_laat: bool


def plichten(kader: Kader) -> tuple[Plicht, ...]:
    """Return the duties of the profile, then those that the programme's file adds."""
    bekend = {plicht.sleutel: plicht for plicht in kader.profiel.plichten}
    for regel in kader.programma.plichten:
        if regel.plicht not in bekend and (eigen := _eigen(regel)):
            bekend[regel.plicht] = eigen
    return tuple(bekend.values())


def _eigen(regel: Plichtregel) -> Plicht | None:
    if not regel.wat:
        return None
    return Plicht(
        regel.plicht, regel.wat, regel.aan or "", regel.bron or "",
        regel.maanden, regel.vanaf, regel.uiterlijk,
    )  # fmt: skip


def plichtstanden(kader: Kader) -> Iterator[Plichtstand]:
    """Yield how each duty stands on the peildatum.

    A programme of which no file says when its phases run, nor what of its duties was
    done, keeps no account of them: then nothing is yielded.
    """
    fasen, regels = kader.programma.fasen, kader.programma.plichten
    if not regels and not any(getattr(fasen, naam) for naam in type(fasen).model_fields):
        return
    for plicht in plichten(kader):
        eigen = [regel for regel in regels if regel.plicht == plicht.sleutel]
        gedaan = [(r.gedaan_op, r) for r in eigen if r.gedaan_op]
        gedaan = sorted((paar for paar in gedaan if paar[0] <= kader.peildatum), key=lambda p: p[0])
        laatst, vervuld = gedaan[-1] if gedaan else (None, None)
        uiterlijk = _uiterlijk(plicht, laatst)
        einde = next((regel.tot for regel in eigen if regel.tot), None)
        if uiterlijk and einde and uiterlijk > einde:
            uiterlijk = None
        te_laat = uiterlijk is not None and uiterlijk < kader.peildatum
        erbij = [regel.toelichting for regel in eigen if regel.toelichting]
        yield Plichtstand(
            plicht, laatst, vervuld.stuk if vervuld else None,
            erbij[-1] if erbij else None, uiterlijk, te_laat,
        )  # fmt: skip


def _uiterlijk(plicht: Plicht, laatst: date | None) -> date | None:
    """Return the day by which a duty is to be done after it was last done."""
    if plicht.maanden is None:
        return None if laatst else plicht.uiterlijk
    vanaf = laatst or plicht.vanaf
    return maanden_later(vanaf, plicht.maanden) if vanaf else None


def voor_wie(kader: Kader, sleutel: str) -> str:
    """Return for whom a duty is done; empty where the programme has no such duty."""
    return next((plicht.aan for plicht in plichten(kader) if plicht.sleutel == sleutel), "")


def plek(kader: Kader, plicht: Plicht) -> Path:
    """Return where in the file the last line on a duty stands, or where one is to come."""
    waar = [i for i, r in enumerate(kader.programma.plichten) if r.plicht == plicht.sleutel]
    return ("plichten", waar[-1]) if waar else ("plichten",)


def te_laat(kader: Kader) -> tuple[Plichtstand, ...]:
    """Return the duties that are overdue, the oldest first."""
    laat = [stand for stand in plichtstanden(kader) if stand.is_te_laat and stand.uiterlijk]
    return tuple(sorted(laat, key=lambda stand: stand.uiterlijk or kader.peildatum))
