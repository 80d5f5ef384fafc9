"""One pilot in words: when it runs, who takes part, what it costs and who pays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pilotkit.dutch import datum, euro, opsomming, zin
from pilotkit.model.woorden import Fase
from pilotkit.reports.tabellen import LEEG, dag_of_leeg

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pilotkit.dossier import Dossier
    from pilotkit.portfolio import Portfolio
    from pilotkit.reports.tabellen import Rij

IN_FASE: Mapping[Fase, str] = {
    Fase.IDEE: "is nog een idee",
    Fase.ONTWIKKELING: "is in ontwikkeling",
    Fase.UITVOERING: "is in uitvoering",
    Fase.VERVOLG: "heeft een vervolg gekregen",
    Fase.AFGEROND: "is afgerond",
    Fase.GESTOPT: "is gestopt",
    Fase.ZELFSTANDIG: "gaat verder zonder de provincie",
}


def fasezin(dossier: Dossier) -> str:
    """Say in which phase the pilot is and when it runs."""
    planning = dossier.toen.planning
    wat = f"De pilot {IN_FASE[dossier.fase]}"
    if planning.start and planning.start > dossier.peildatum:
        tot = f" en duurt tot en met {datum(planning.einde)}" if planning.einde else ""
        return f"{wat}, begint volgens plan op {datum(planning.start)}{tot}."
    if planning.start and planning.einde:
        tijd = f"van {datum(planning.start)} tot en met {datum(planning.einde)}"
        if dossier.fase is Fase.GESTOPT:
            return f"{wat}; het plan was om te lopen {tijd}."
        return f"{wat} en {'liep' if dossier.fase is Fase.AFGEROND else 'loopt'} {tijd}."
    if planning.start:
        return f"{wat} en begon op {datum(planning.start)}; het einde is nog niet bekend."
    return f"{wat}; er is nog geen planning."


def wiezinnen(dossier: Dossier) -> Iterator[str]:
    """Say where the pilot takes place, to which lines it belongs and who leads it."""
    pilot = dossier.toen
    voorbij = dossier.fase in (Fase.AFGEROND, Fase.GESTOPT)
    speelt, is_ = ("speelde", "was") if voorbij else ("speelt", "is")
    if pilot.gemeenten:
        yield f"De pilot {speelt} in {opsomming(pilot.gemeenten)}."
    if pilot.lijnen:
        lijn = "bij de lijn" if len(pilot.lijnen) == 1 else "bij de lijnen"
        yield f"Hij hoort {lijn} {opsomming(pilot.lijnen)}."
    if pilot.trekker:
        yield f"De trekker {is_} {pilot.trekker}."
    if pilot.begeleiding and pilot.begeleiding.projectleider:
        yield f"De begeleiding {is_} van: {pilot.begeleiding.projectleider}."
    if not pilot.partners:
        van = pilot.ingediend_door or pilot.bron
        yield f"Er zijn nog geen partners{f'; het idee komt van: {van}' if van else ''}."


def partnerrijen(dossier: Dossier) -> Iterator[Rij]:
    """Yield the partners: name, what each answers for, since when it takes part."""
    for partner in dossier.toen.partners:
        taken = opsomming(partner.verantwoordelijk_voor) if partner.verantwoordelijk_voor else LEEG
        intentie = partner.intentie
        sinds = intentie if intentie and intentie <= dossier.peildatum else None
        yield partner.naam, partner.soort.replace("_", " "), taken, dag_of_leeg(sinds)


def geldzinnen(dossier: Dossier, portfolio: Portfolio) -> Iterator[str]:
    """Say what the pilot costs, what the province is asked, and whether that fits."""
    geld = dossier.geld
    if not geld.geraamd:
        yield "Er is nog geen begroting."
        return
    yield f"De pilot kost naar raming {euro(geld.geraamd)}, wie er ook betaalt."
    if not geld.gevraagd:
        yield "Van de provincie wordt geen geld gevraagd."
        return
    deel = round(100 * geld.gevraagd / geld.geraamd)
    yield f"Van de provincie wordt {euro(geld.gevraagd)} gevraagd ({deel} procent van de raming)."
    if geld.verplicht or geld.uitgegeven:
        yield (
            f"Daarvan is {euro(geld.verplicht)} verplicht en {euro(geld.uitgegeven)} uitgegeven."
        )
    if portfolio.ruimte is not None and dossier.fase in (Fase.IDEE, Fase.ONTWIKKELING):
        extra, ruimte = geld.gevraagd - geld.beslag, portfolio.ruimte
        past = "daar past dat in" if extra <= ruimte else "daar past dat niet in"
        yield f"Onder het plafond is {euro(max(ruimte, 0))} ruimte; {past}."


def postrijen(dossier: Dossier) -> Iterator[Rij]:
    """Yield the estimate: kind of cost, year, amount; nothing where it has since been changed.

    Posts have no date: before a herijking only their total is known.
    """
    posten = dossier.toen.begroting.posten
    if sum(post.raming for post in posten) != dossier.geld.geraamd:
        return
    for post in posten:
        yield str(post.post), str(post.jaar), euro(post.raming)


def dekkingrijen(dossier: Dossier) -> Iterator[Rij]:
    """Yield who pays what, in money or in kind, promised or meant."""
    for deel in dossier.toen.begroting.dekking:
        status = "toegezegd" if deel.status == "toegezegd" else "nog een intentie"
        yield deel.van, euro(deel.bedrag), deel.soort.replace("_", " "), status


def mijlpaalrijen(dossier: Dossier) -> Iterator[Rij]:
    """Yield the milestones by date, and when each was reached."""
    for mijlpaal in sorted(dossier.toen.planning.mijlpalen, key=lambda m: m.datum):
        gehaald = datum(mijlpaal.gereed_op) if mijlpaal.gereed_op else "nog niet"
        yield mijlpaal.naam, datum(mijlpaal.datum), gehaald


def borgzin(dossier: Dossier) -> str:
    """Say what stays after the end and who sees to it."""
    borging = dossier.toen.borging
    if borging:
        return f"{zin(borging.hoe)} Daarvoor zorgt: {borging.wie}."
    if dossier.fase is Fase.GESTOPT:
        return "De pilot is gestopt; wat blijft zijn de lessen."
    return "Wat er na afloop blijft, is nog niet afgesproken."
