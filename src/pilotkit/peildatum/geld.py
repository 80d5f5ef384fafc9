"""The arithmetic of money on the peildatum, in whole euros (2-schema, 7-truth §1)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pilotkit.gedateerd import is_al, tot_en_met
from pilotkit.model.begroting import Uitgave, Verplichting, Vrijval
from pilotkit.model.pilot import Pilot
from pilotkit.model.programma import Programma
from pilotkit.model.woorden import Fase
from pilotkit.peildatum.stappen import fase_op
from pilotkit.peildatum.toen import volgende_herijking
from pilotkit.profiel import Profiel


@dataclass(frozen=True, slots=True)
class Geld:
    """The amounts of a pilot on the peildatum, in whole euros.

    ``verplicht`` is what is still committed: commitments minus what was released.
    ``beslag`` is the claim on the ceiling: of a running pilot the larger of what is
    asked and what is committed, of an ended one what is still committed, or what
    was spent where that is more, before that what is committed.
    """

    geraamd: int = 0
    gevraagd: int = 0
    verplicht: int = 0
    uitgegeven: int = 0
    beslag: int = 0

    @property
    def is_er(self) -> bool:
        """Whether there is any amount at all."""
        return self != Geld()

    @property
    def nog_gevraagd(self) -> int:
        """What is asked beyond what is committed already."""
        return max(0, self.gevraagd - self.verplicht)


def geld_op(pilot: Pilot, peildatum: date, profiel: Profiel) -> Geld:
    """Return the amounts of a pilot on the peildatum (2-schema, the arithmetic)."""
    begroting = pilot.begroting
    gevraagd = sum(
        deel.bedrag
        for deel in begroting.dekking
        if deel.van == profiel.provincie and is_al(deel.sinds, peildatum)
    )
    verplicht = max(
        0,
        totaal(tot_en_met(begroting.verplichtingen, peildatum))
        - totaal(tot_en_met(begroting.vrijval, peildatum)),
    )
    uitgegeven = totaal(tot_en_met(begroting.uitgaven, peildatum))
    return Geld(
        geraamd=raming_op(pilot, peildatum),
        gevraagd=gevraagd,
        verplicht=verplicht,
        uitgegeven=uitgegeven,
        beslag=_beslag(
            fase_op(pilot, peildatum, profiel.levensloop), gevraagd, verplicht, uitgegeven
        ),
    )


def _beslag(fase: Fase, gevraagd: int, verplicht: int, uitgegeven: int) -> int:
    if fase.legt_beslag:
        return max(gevraagd, verplicht)
    if fase.beeindigd:
        return max(verplicht, uitgegeven)
    return verplicht


def raming_op(pilot: Pilot, peildatum: date) -> int:
    """Return the estimate on the peildatum: before a herijking the old plan holds."""
    was: int | None = volgende_herijking(pilot, peildatum, "was_raming")
    if was is not None:
        return was
    return sum(post.raming for post in pilot.begroting.posten if is_al(post.sinds, peildatum))


def kosten_op(programma: Programma, peildatum: date) -> tuple[Geld, ...]:
    """Return the amounts of each of the programme's own costs, in the order of the file."""
    geld = []
    for post in programma.budget.kosten:
        verplicht = totaal(tot_en_met(post.verplichtingen, peildatum))
        geld.append(
            Geld(
                geraamd=post.raming,
                verplicht=verplicht,
                uitgegeven=totaal(tot_en_met(post.uitgaven, peildatum)),
                beslag=max(post.raming, verplicht),
            )
        )
    return tuple(geld)


def totaal(boekingen: Iterable[Verplichting | Uitgave | Vrijval]) -> int:
    """Return the sum of ledger entries."""
    return sum(boeking.bedrag for boeking in boekingen)


def som(delen: Iterable[Geld]) -> Geld:
    """Return the sum of amounts, field by field."""
    alle = tuple(delen)
    return Geld(
        geraamd=sum(deel.geraamd for deel in alle),
        gevraagd=sum(deel.gevraagd for deel in alle),
        verplicht=sum(deel.verplicht for deel in alle),
        uitgegeven=sum(deel.uitgegeven for deel in alle),
        beslag=sum(deel.beslag for deel in alle),
    )
