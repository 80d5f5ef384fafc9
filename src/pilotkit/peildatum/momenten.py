"""The moments before an organ, as the file of the programme knew them on the peildatum."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from pilotkit.kwartaal import Kwartaal
from pilotkit.model.programma import Beslismoment, Voorstel
from pilotkit.model.woorden import Momentsoort, Momentstaat
from pilotkit.peildatum.kader import Kader

WERK: Mapping[Momentsoort, tuple[str, str]] = {
    Momentsoort.BESLUIT: ("het besluit van", "de besluiten van"),
    Momentsoort.BESPREKING: ("de bespreking door", "de besprekingen door"),
    Momentsoort.INFORMATIE: ("de informatie aan", "de informatie aan"),
    Momentsoort.OORDEELSVORMING: ("de oordeelsvorming door", "de oordeelsvorming door"),
}
"""What a moment is for, as it stands before who is named: of one, of more."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment as it was on the peildatum: in ``kwartaal``, or moved from there ``naar``."""

    soort: Momentsoort
    staat: Momentstaat
    orgaan: str
    onderwerp: str
    kwartaal: Kwartaal
    naar: Kwartaal | None
    gehouden_op: date | None
    uitkomst: str | None
    besluit: str | None
    voorstel: Voorstel | None

    @property
    def komt_in(self) -> Kwartaal | None:
        """The quarter for which it is planned; None for what was held or will not come."""
        if self.staat is Momentstaat.GEPLAND:
            return self.kwartaal
        return self.naar if self.staat is Momentstaat.VERSCHOVEN else None

    def is_open_na(self, peildatum: date) -> bool:
        """Whether its quarter is over, and no file says what became of it."""
        komt_in = self.komt_in
        return komt_in is not None and komt_in.laatste_dag <= peildatum


def momenten(kader: Kader) -> tuple[Moment, ...]:
    """Return the moments of the programme in the order of its file.

    A moment that names a decision was held on the day of that decision, also where
    nobody set its ``staat``. What was held after the peildatum, or in a quarter that
    only begins then, was still planned. That a moment moved or fell away has no
    date, and holds always.
    """
    return tuple(_moment(moment, kader) for moment in kader.programma.beslismomenten)


def _moment(moment: Beslismoment, kader: Kader) -> Moment:
    kwartaal, dag = Kwartaal.lees(moment.kwartaal), _dag(moment, kader)
    can_be_held = moment.staat in (Momentstaat.GEHOUDEN, Momentstaat.GEPLAND)
    said = moment.staat is Momentstaat.GEHOUDEN or (can_be_held and dag is not None)
    voorstel = moment.voorstel
    gehouden = said and (dag or kwartaal.eerste_dag) <= kader.peildatum
    staat = Momentstaat.GEPLAND if can_be_held else moment.staat
    return Moment(
        soort=moment.soort,
        staat=Momentstaat.GEHOUDEN if gehouden else staat,
        orgaan=moment.orgaan,
        onderwerp=moment.onderwerp.strip().removesuffix("."),
        kwartaal=kwartaal,
        naar=Kwartaal.lees(moment.naar) if moment.naar else None,
        gehouden_op=dag if gehouden else None,
        uitkomst=moment.uitkomst if gehouden else None,
        besluit=moment.besluit if gehouden else None,
        voorstel=voorstel if voorstel and voorstel.datum <= kader.peildatum else None,
    )


def _dag(moment: Beslismoment, kader: Kader) -> date | None:
    """Return the day on which it was held, or of the decision that was taken, or None."""
    if moment.gehouden_op:
        return moment.gehouden_op
    besluiten = kader.programma.besluiten
    dagen = [b.datum for b in besluiten if moment.besluit and b.kenmerk == moment.besluit]
    return min(dagen, default=None)
