"""What happened to a pilot in a quarter, as plain data in the order in which it is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pilotkit.gedateerd import op_datum
from pilotkit.portfolio import totaal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from pilotkit.dossier import Dossier
    from pilotkit.kwartaal import Kwartaal
    from pilotkit.model.leren import Evaluatiemoment, Herijking, Les, Voortgang
    from pilotkit.model.planning import Besluit, Mijlpaal


@dataclass(frozen=True, slots=True)
class Herijkt:
    """An adjustment of the plan: before and after, in whole euros and days."""

    datum: date
    reden: str
    van_raming: int | None
    naar_raming: int | None
    van_einde: date | None
    naar_einde: date | None


@dataclass(frozen=True, slots=True)
class Nieuws:
    """The news of one pilot in a quarter. Amounts in whole euros."""

    titel: str
    fase: str
    voortgang: tuple[Voortgang, ...]
    besluiten: tuple[Besluit, ...]
    herijkingen: tuple[Herijkt, ...]
    mijlpalen: tuple[Mijlpaal, ...]
    evaluaties: tuple[Evaluatiemoment, ...]
    lessen: tuple[Les, ...]
    verplicht: int
    uitgegeven: int

    @property
    def is_leeg(self) -> bool:
        """Whether there is nothing to tell."""
        return not (
            self.voortgang or self.besluiten or self.herijkingen or self.mijlpalen
            or self.evaluaties or self.lessen or self.verplicht or self.uitgegeven
        )  # fmt: skip


def nieuws(dossier: Dossier, kwartaal: Kwartaal) -> Nieuws:
    """Return what happened in the quarter, up to and including the peildatum."""
    pilot = dossier.toen
    evaluatie = pilot.evaluatie
    return Nieuws(
        titel=pilot.titel,
        fase=str(dossier.fase),
        voortgang=_in(pilot.voortgang, kwartaal),
        besluiten=_in(pilot.besluiten, kwartaal),
        herijkingen=tuple(h for h in _herijkt(dossier) if h.datum in kwartaal),
        mijlpalen=_gereed(pilot.planning.mijlpalen, kwartaal),
        evaluaties=_gereed(evaluatie.momenten if evaluatie else (), kwartaal),
        lessen=_in(evaluatie.lessen if evaluatie else (), kwartaal),
        verplicht=totaal(_in(pilot.begroting.verplichtingen, kwartaal)),
        uitgegeven=totaal(_in(pilot.begroting.uitgaven, kwartaal)),
    )


def _in(dingen: Iterable[Any], kwartaal: Kwartaal) -> tuple[Any, ...]:
    return tuple(ding for ding in op_datum(dingen) if ding.datum in kwartaal)


def _gereed(dingen: Iterable[Any], kwartaal: Kwartaal) -> tuple[Any, ...]:
    """Return what was finished in the quarter; finished later than the peildatum is not there."""
    klaar = [ding for ding in dingen if ding.gereed_op and ding.gereed_op in kwartaal]
    return tuple(sorted(klaar, key=lambda ding: ding.gereed_op))


def _herijkt(dossier: Dossier) -> list[Herijkt]:
    """Return every adjustment with what came after it: the next one's ``was``, or the present."""
    herijkingen: list[Herijking] = op_datum(dossier.toen.herijkingen)
    naar_raming: int = dossier.geld.geraamd
    naar_einde = dossier.toen.planning.einde
    verhalen = []
    for herijking in reversed(herijkingen):
        verhalen.append(
            Herijkt(
                herijking.datum, herijking.reden,
                herijking.was_raming, naar_raming, herijking.was_einde, naar_einde,
            )
        )  # fmt: skip
        naar_raming = herijking.was_raming or naar_raming
        naar_einde = herijking.was_einde or naar_einde
    return verhalen[::-1]
