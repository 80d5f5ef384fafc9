"""A pilot as it stood on the peildatum (2-schema, the arithmetic).

What is dated later did not happen yet: entries fall away, milestones are not
finished and stand where they stood, verdicts are open, what is asked and pledged
later is not there, the plan is the one before the next herijking. So a report
over a past quarter is the same whenever it is made.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from pilotkit.gedateerd import is_al, op_datum, tot_en_met
from pilotkit.model.begroting import Begroting, Dekking
from pilotkit.model.leren import Evaluatie, Herijking
from pilotkit.model.partijen import Begeleiding
from pilotkit.model.pilot import Pilot
from pilotkit.model.planning import Mijlpaal, Planning
from pilotkit.model.programma import Programma
from pilotkit.model.voorwaarde import Voorwaarden
from pilotkit.model.woorden import Dekkingsstatus, Evaluatiesoort, Fase, Oordeel
from pilotkit.model.woordenschat import Levensloop
from pilotkit.peildatum.stappen import fase_op


def pilot_op(pilot: Pilot, peildatum: date, levensloop: Levensloop) -> Pilot:
    """Return the pilot as it stood on the peildatum."""
    fase = fase_op(pilot, peildatum, levensloop)
    besluiten = tot_en_met(pilot.besluiten, peildatum)
    later = {besluit.kenmerk for besluit in pilot.besluiten} - {b.kenmerk for b in besluiten}
    advies = pilot.advies
    partners = tuple(p for p in pilot.partners if is_al(p.intentie, peildatum))
    later_partner = {partner.naam for partner in pilot.partners} - {p.naam for p in partners}
    return pilot.model_copy(
        update={
            **_fasen_op(pilot, fase, peildatum),
            "partners": partners,
            "trekker": None if pilot.trekker in later_partner else pilot.trekker,
            "begeleiding": _begeleiding_op(pilot.begeleiding, peildatum),
            "voorwaarden": _voorwaarden_op(pilot.voorwaarden, peildatum),
            "advies": advies if advies and is_al(advies.datum, peildatum) else None,
            "begroting": _begroting_op(pilot.begroting, peildatum),
            "planning": _planning_op(pilot, peildatum),
            "evaluatie": _evaluatie_op(pilot, fase, peildatum),
            "herijkingen": tot_en_met(pilot.herijkingen, peildatum),
            "besluiten": besluiten,
            "voortgang": tot_en_met(pilot.voortgang, peildatum),
            "signalen": tot_en_met(pilot.signalen, peildatum),
            "uitzonderingen": tuple(u for u in pilot.uitzonderingen if u.besluit not in later),
        }
    )


def _fasen_op(pilot: Pilot, fase: Fase, peildatum: date) -> dict[str, Any]:
    """Return the phase and the steps to it; nothing of a pilot that knows no phases."""
    if "fase" not in type(pilot).model_fields:
        return {}
    return {"fase": fase, "fasen": tuple(s for s in pilot.fasen if is_al(s.vanaf, peildatum))}


def programma_op(programma: Programma, peildatum: date) -> Programma:
    """Return the programme with the facts that were there; one without a day always was.

    Of a meeting that is still to come there is no outcome; nor of a year a subsidy.
    """
    feiten = ("uitspraken", "afspraken", "aandachtspunten", "inbreng", "evaluaties", "lessen")
    al = {
        veld: tuple(feit for feit in getattr(programma, veld) if is_al(feit.datum, peildatum))
        for veld in feiten
    }
    bijeenkomsten = tuple(
        b if is_al(b.datum, peildatum) else b.model_copy(update={"uitkomst": None})
        for b in programma.bijeenkomsten
    )
    return programma.model_copy(
        update={
            **al,
            "bijeenkomsten": bijeenkomsten,
            "rollen": tuple(rol for rol in programma.rollen if is_al(rol.vanaf, peildatum)),
            "subsidies": tuple(s for s in programma.subsidies if s.jaar <= peildatum.year),
        }
    )


def volgende_herijking(pilot: Pilot, peildatum: date, veld: str) -> Any:
    """Return what the first herijking after the peildatum says it ``was``, or None."""
    later = (h for h in op_datum(pilot.herijkingen) if not is_al(h.datum, peildatum))
    return next((was for h in later if (was := getattr(h, veld)) is not None), None)


def oudste_herijking(herijkingen: Iterable[Herijking], veld: str) -> Any:
    """Return the first plan: what the oldest herijking says it ``was``, or None."""
    oudste = (getattr(herijking, veld) for herijking in op_datum(herijkingen))
    return next((was for was in oudste if was is not None), None)


def _voorwaarden_op(voorwaarden: Voorwaarden, peildatum: date) -> Voorwaarden:
    later = {
        sleutel: voorwaarde.__class__(oordeel=Oordeel.OPEN)
        for sleutel in voorwaarden.sleutels()
        if (voorwaarde := voorwaarden[sleutel]) and not is_al(voorwaarde.getoetst_op, peildatum)
    }
    return voorwaarden.model_copy(update=later) if later else voorwaarden


def _begeleiding_op(begeleiding: Begeleiding | None, peildatum: date) -> Begeleiding | None:
    if begeleiding is None:
        return None
    versterkers = tuple(v for v in begeleiding.versterkers if is_al(v.datum, peildatum))
    return begeleiding.model_copy(update={"versterkers": versterkers})


def _begroting_op(begroting: Begroting, peildatum: date) -> Begroting:
    return begroting.model_copy(
        update={
            "posten": tuple(p for p in begroting.posten if is_al(p.sinds, peildatum)),
            "dekking": tuple(
                _dekking_op(deel, peildatum)
                for deel in begroting.dekking
                if is_al(deel.sinds, peildatum)
            ),
            "verplichtingen": tot_en_met(begroting.verplichtingen, peildatum),
            "uitgaven": tot_en_met(begroting.uitgaven, peildatum),
            "vrijval": tot_en_met(begroting.vrijval, peildatum),
        }
    )


def _dekking_op(deel: Dekking, peildatum: date) -> Dekking:
    """Return a share as it was: what was pledged later was meant, no more."""
    if is_al(deel.toegezegd_op, peildatum):
        return deel
    return deel.model_copy(update={"status": Dekkingsstatus.INTENTIE, "toegezegd_op": None})


def _planning_op(pilot: Pilot, peildatum: date) -> Planning:
    planning = pilot.planning
    einde = volgende_herijking(pilot, peildatum, "was_einde") or planning.einde
    mijlpalen = tuple(_mijlpaal_op(mijlpaal, peildatum) for mijlpaal in planning.mijlpalen)
    return planning.model_copy(update={"mijlpalen": mijlpalen, "einde": einde})


def _mijlpaal_op(mijlpaal: Mijlpaal, peildatum: date) -> Mijlpaal:
    """Return a milestone as it was: not finished later, and where it stood before it moved."""
    gereed = mijlpaal.gereed_op if is_al(mijlpaal.gereed_op, peildatum) else None
    op_volgorde = sorted(mijlpaal.verschoven, key=lambda verschuiving: verschuiving.op)
    al = tuple(v for v in op_volgorde if is_al(v.op, peildatum))
    later = op_volgorde[len(al) :]
    if gereed == mijlpaal.gereed_op and not later:
        return mijlpaal
    dag = later[0].was if later else mijlpaal.datum
    return mijlpaal.model_copy(update={"gereed_op": gereed, "datum": dag, "verschoven": al})


def _evaluatie_op(pilot: Pilot, fase: Fase, peildatum: date) -> Evaluatie | None:
    evaluatie = pilot.evaluatie
    if evaluatie is None:
        return None
    momenten = tuple(
        moment
        if is_al(moment.gereed_op, peildatum)
        else moment.model_copy(update={"gereed_op": None, "bevindingen": None})
        for moment in evaluatie.momenten
    )
    eind_later = any(
        moment.soort is Evaluatiesoort.EIND and not is_al(moment.gereed_op, peildatum)
        for moment in evaluatie.momenten
    )
    liep_nog = pilot.fase.beeindigd and not fase.beeindigd
    return evaluatie.model_copy(
        update={
            "momenten": momenten,
            "resultaten": tot_en_met(evaluatie.resultaten, peildatum),
            "lessen": tot_en_met(evaluatie.lessen, peildatum),
            "gedeeld": tot_en_met(evaluatie.gedeeld, peildatum),
            "uitkomst": None if eind_later or liep_nog else evaluatie.uitkomst,
        }
    )
