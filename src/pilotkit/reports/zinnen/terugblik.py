"""Looking back on one pilot in words: what was done, how it ended, the conditions then and now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pilotkit.dossier import Dossier
from pilotkit.dutch import euro, zin
from pilotkit.gedateerd import op_datum
from pilotkit.model.woorden import Oordeel
from pilotkit.peildatum.toen import pilot_op
from pilotkit.reports.woorden import OORDELEN
from pilotkit.reports.zinnen.nieuws import evaluatiezin, mijlpaalzin
from pilotkit.reports.zinnen.pilot import is_nog_te_beginnen, standzin
from pilotkit.reports.zinnen.plan import verschil


def gedaan(dossier: Dossier) -> Iterator[str]:
    """Tell in the order of time what was done: milestones reached, evaluations."""
    pilot, evaluatie = dossier.toen, dossier.toen.evaluatie
    gehaald = [(m.gereed_op, mijlpaalzin(m)) for m in pilot.planning.mijlpalen if m.gereed_op]
    gehaald += [
        (moment.gereed_op, evaluatiezin(moment))
        for moment in (evaluatie.momenten if evaluatie else ())
        if moment.gereed_op
    ]
    yield from (tekst for _, tekst in sorted(gehaald, key=lambda paar: paar[0]))


def hoe_het_staat(dossier: Dossier) -> Iterator[str]:
    """Tell how the pilot goes or ended, and what it said itself last while it runs."""
    if stand := standzin(dossier):
        yield stand
    if dossier.fase.loopt:
        for laatste in op_datum(dossier.toen.voortgang)[-1:]:
            yield zin(laatste.tekst or laatste.kop)


def kosten(dossier: Dossier) -> str:
    """Say what the pilot costs against its first estimate, and what the province spent."""
    stand, geld, woorden = dossier.stand, dossier.geld, dossier.woorden
    gaf = zin(f"{woorden.betaalt('gaf', 'gaven')} {euro(geld.uitgegeven)} uit")
    if not geld.geraamd:
        return f"Er is geen begroting.{f' {gaf}' if geld.uitgegeven else ''}"
    if stand.eerste_raming == geld.geraamd:
        raming = f"De raming is {euro(geld.geraamd)}, net als in het eerste plan."
    else:
        nu = euro(geld.geraamd)
        raming = f"De eerste raming was {euro(stand.eerste_raming)}; nu is die {nu}."
    einde = ""
    if stand.einde and stand.eerste_einde and stand.einde != stand.eerste_einde:
        einde = f" Tegen het eerste plan: {verschil(stand)}."
    if not geld.gevraagd and geld.uitgegeven:
        return f"{raming}{einde} Gevraagd is er niets. {gaf}"
    if not dossier.toen.begroting.dekking:
        return f"{raming}{einde} Wie dat betaalt, staat er niet."
    if not geld.gevraagd:
        return f"{raming}{einde} {zin(woorden.betaalt('betaalt niet mee', 'betalen niet mee'))}"
    uitgegeven = euro(geld.uitgegeven) if geld.uitgegeven else "nog niets"
    bijdrage = f"Van de {euro(geld.gevraagd)} die {woorden.betaalt('zou', 'zouden')} bijdragen"
    return f"{raming}{einde} {bijdrage}, is {uitgegeven} uitgegeven."


def toen_en_nu(dossier: Dossier) -> str:
    """Say how far the conditions were met when uitvoering began, and are now.

    A verdict has no history: what was assessed after the beginning was open then. Empty
    where the programme has no conditions, or no phases and no verdict.
    """
    nu, heet = dossier.toen.voorwaarden.oordelen(), dossier.heet
    if not nu:
        return ""
    if set(nu.values()) == {Oordeel.OPEN}:
        if not dossier.fase:
            return ""
        return f"{heet.voorop} is nog niet aan de voorwaarden getoetst."
    begin = dossier.begin_uitvoering
    if begin is None or begin > dossier.peildatum or is_nog_te_beginnen(dossier):
        return f"{heet.voorop} voldoet {_telling(dossier, nu)}."
    bij_start = pilot_op(dossier.pilot, begin, dossier.levensloop).voorwaarden.oordelen()
    if bij_start == nu:
        return f"{heet.voorop} voldeed bij de start {_telling(dossier, nu)}, en nu nog steeds."
    was = _telling(dossier, bij_start)
    return f"Bij de start voldeed {heet.de} {was}. Nu is dat {_telling(dossier, nu)}."


def _telling(dossier: Dossier, oordelen: Mapping[str, Oordeel]) -> str:
    """Return ``aan 5 van de 6 voorwaarden (Vernieuwing: deels)``."""
    voorwaarden = dossier.toen.voorwaarden
    voldoet = list(oordelen.values()).count(Oordeel.VOLDOET)
    anders = [
        f"{voorwaarden.naam(sleutel)}: {OORDELEN[oordeel]}"
        for sleutel, oordeel in oordelen.items()
        if oordeel is not Oordeel.VOLDOET
    ]
    hoe = f" ({', '.join(anders)})" if anders else ""
    return f"aan {voldoet} van de {len(oordelen)} voorwaarden{hoe}"
