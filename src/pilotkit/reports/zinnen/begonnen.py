"""What there is to say of the pilots that began, taken together."""

from __future__ import annotations

from collections.abc import Iterator

from pilotkit.dossier import Dossier
from pilotkit.dutch import aantal, euro, geteld, namen, zin
from pilotkit.model.woorden import Fasesoort
from pilotkit.peildatum.geld import som
from pilotkit.portfolio import PilotStand, Portfolio
from pilotkit.reports.fasewoorden import fasen_in_woorden
from pilotkit.reports.zinnen.pilot import is_geborgd, is_tot_start_besloten
from pilotkit.reports.zinnen.plan import verschil
from pilotkit.reports.zinnen.stand import telling


def kernzinnen(
    portfolio: Portfolio,
    alle: tuple[Dossier, ...],
    begonnen: tuple[Dossier, ...],
    lessen: int,
) -> Iterator[str]:
    """Say in a few sentences what began, what it cost against the first plan, what was learned.

    ``lessen`` is how many lessons are for others too.
    """
    heet = portfolio.heet
    if alle and not any(dossier.fase for dossier in alle):
        yield telling(portfolio.pilots, portfolio.kader.profiel)
    elif not begonnen:
        yield f"Er is nog {heet.geen} begonnen. Over de uitvoering valt dus nog niets te zeggen."
    elif len(begonnen) == 1:
        yield f"Er is {heet.aantal(1)} begonnen: {begonnen[0].toen.titel}."
    else:
        yield f"Er zijn {heet.aantal(len(begonnen))} begonnen{_in_welke_fase(begonnen)}."
    buiten = [d for d in alle if d not in begonnen]
    yield from _wachtend([d for d in buiten if d.fase.soort is Fasesoort.UITVOERING])
    if rest := [d for d in buiten if d.fase.soort is not Fasesoort.UITVOERING]:
        daarnaast = "Daarnaast" if begonnen else "Wel"
        yield f"{daarnaast} {'is' if len(rest) == 1 else 'zijn'} er {_niet_begonnen(rest)}."
    if any(d.fase or d.geld.geraamd or d.geld.uitgegeven for d in begonnen):
        yield from _tegen_eerste_plan(begonnen)
    yield from _op_koers([d.stand for d in begonnen if d.fase.loopt])
    if lessen:
        les = aantal(lessen, "les", "lessen")
        wie = f"{heet.voorop} leverde"
        if len(begonnen) > 1:
            wie = f"Samen leverden de {heet.meervoud}"
        yield f"{wie} {les} op waar ook anderen iets aan hebben."


def _wachtend(wacht: list[Dossier]) -> Iterator[str]:
    """Say which pilots are still to start, and of which it was decided that they may."""
    if besloten := [d.stand.kortetitel for d in wacht if is_tot_start_besloten(d)]:
        yield f"Over de uitvoering van {namen(besloten)} is besloten, maar die begint nog."
    if rest := [d.stand.kortetitel for d in wacht if not is_tot_start_besloten(d)]:
        begint = "moet nog beginnen" if len(rest) == 1 else "moeten nog beginnen"
        yield f"{namen(rest)} {begint}."


def _op_koers(lopend: list[PilotStand]) -> Iterator[str]:
    """Say which running pilots are on course, which are not, and of which that is not known."""
    for is_op_koers, enkel, meer in (
        (True, "ligt op koers", "liggen op koers"),
        (False, "vraagt aandacht", "vragen aandacht"),
    ):
        if titels := [pilot.kortetitel for pilot in lopend if pilot.is_op_koers is is_op_koers]:
            yield f"{namen(titels)} {enkel if len(titels) == 1 else meer}."
    if titels := [pilot.kortetitel for pilot in lopend if pilot.is_op_koers is None]:
        yield f"Hoe het gaat met {namen(titels)}, is niet bekend: daar is nog geen bericht van."


def _tegen_eerste_plan(begonnen: tuple[Dossier, ...]) -> Iterator[str]:
    zonder = [d.stand.kortetitel for d in begonnen if not d.geld.geraamd]
    nu, woorden = som(d.geld for d in begonnen), begonnen[0].woorden
    if len(zonder) < len(begonnen):
        rest = f" Van {namen(zonder)} is geen raming bekend." if zonder else ""
        yield f"{_raming(begonnen, nu.geraamd)}{rest}"
    else:
        heet = woorden.pilot
        wie = heet.de if len(begonnen) == 1 else f"geen van de begonnen {heet.meervoud}"
        yield f"Van {wie} is {'geen' if len(begonnen) == 1 else 'een'} raming bekend."
    if nu.uitgegeven or len(zonder) < len(begonnen):
        uitgegeven = euro(nu.uitgegeven) if nu.uitgegeven else "nog niets"
        yield zin(f"{woorden.betaalt('gaf', 'gaven')} er {uitgegeven} aan uit")
    anders = [d.stand for d in begonnen if d.stand.is_herijkt]
    if len(anders) == 1:
        yield f"{anders[0].titel} wijkt af van het eerste plan ({verschil(anders[0])})."
    elif anders:
        yield f"{namen(pilot.titel for pilot in anders)} wijken af van het eerste plan."


def _raming(begonnen: tuple[Dossier, ...], geraamd: int) -> str:
    eerst = sum(d.stand.eerste_raming for d in begonnen)
    een, heet = len(begonnen) == 1, begonnen[0].woorden.pilot
    kost = f"{heet.voorop} kost" if een else f"De begonnen {heet.meervoud} kosten samen"
    if eerst == geraamd:
        plan = "net als in het eerste plan" if een else "net als in de eerste plannen"
    else:
        meer = "meer" if geraamd > eerst else "minder"
        plan = f"{euro(abs(geraamd - eerst))} {meer} dan eerst gepland"
    return f"{kost} naar raming {euro(geraamd)}, {plan}."


def _in_welke_fase(begonnen: tuple[Dossier, ...]) -> str:
    """Return behind a colon in which phases these pilots are; nothing where they know none."""
    eerste = begonnen[0]
    if not eerste.fase:
        return ""
    if all(dossier.fase == eerste.fase for dossier in begonnen):
        return f": alle in de fase {eerste.fase}"
    return f": {fasen_in_woorden((d.fase for d in begonnen), eerste.kader.profiel)}"


def _niet_begonnen(rest: list[Dossier]) -> str:
    heet = rest[0].woorden.pilot
    nog_niet = (
        f"{heet.enkelvoud} {heet.die} nog niet is begonnen",
        f"{heet.meervoud} die nog niet zijn begonnen",
    )
    fasen = fasen_in_woorden((d.fase for d in rest), rest[0].kader.profiel)
    return fasen or geteld(len(rest), *nog_niet)


def borgingszin(begonnen: tuple[Dossier, ...]) -> str:
    """Say for how many pilots it is agreed what stays, for which not, and which stopped."""
    mee = [d for d in begonnen if d.fase.soort is not Fasesoort.GESTOPT]
    if not mee:
        return ""
    zonder = [d.stand.kortetitel for d in mee if not is_geborgd(d)]
    met = len(mee) - len(zonder)
    if len(mee) == 1:
        zinnen = [
            f"Voor {mee[0].stand.kortetitel} is {'niet ' if zonder else ''}afgesproken {_BLIJFT}."
        ]
    else:
        hoeveel = "elk" if not zonder else str(met) if met else "geen"
        alle = mee[0].woorden.pilot.aantal(len(mee))
        zinnen = [f"Voor {hoeveel} van deze {alle} is afgesproken {_BLIJFT}."]
        if zonder and met:
            zinnen.append(f"Niet afgesproken is het voor {namen(zonder)}.")
    if gestopt := [d.stand.kortetitel for d in begonnen if d not in mee]:
        is_ = "is" if len(gestopt) == 1 else "zijn"
        zinnen.append(f"{namen(gestopt)} {is_} gestopt en {is_} hier niet meegeteld.")
    return " ".join(zinnen)


_BLIJFT = "wat er na afloop blijft en wie daarvoor zorgt"
