"""One pilot in words: how it goes, when it runs, who takes part, what it costs and who pays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from pilotkit.dossier import Dossier
from pilotkit.dutch import aantal, datum, euro, opsomming, procent, zin
from pilotkit.invulling import NIET_INGEVULD
from pilotkit.model.woorden import Dekkingsstatus, Fasesoort, Stand
from pilotkit.peildatum.bijzonderheden import Bijzonderheidsoort
from pilotkit.portfolio import Portfolio
from pilotkit.profiel import Naamwoord
from pilotkit.reports.fasewoorden import verwoord
from pilotkit.reports.tabellen import LEEG, Rij, dag_of_leeg
from pilotkit.reports.zinnen.afloop import einde
from pilotkit.reports.zinnen.meedoen import begeleiding

_IN_FASE: Mapping[Fasesoort, str] = {
    Fasesoort.IDEE: "is nog een idee",
    Fasesoort.ONTWIKKELING: "is in ontwikkeling",
    Fasesoort.UITVOERING: "is in uitvoering",
    Fasesoort.VERVOLG: "heeft een vervolg gekregen",
    Fasesoort.AFGEROND: "is afgerond",
    Fasesoort.GESTOPT: "is gestopt",
}

_VOORAF = (Fasesoort.IDEE, Fasesoort.ONTWIKKELING)
_VOORBIJ = (Fasesoort.AFGEROND, Fasesoort.GESTOPT)


def in_fase(dossier: Dossier) -> str:
    """Return in which phase a pilot is, behind its name."""
    zelf = f"gaat verder zonder {dossier.woorden.betaler}"
    in_fase_ = {**_IN_FASE, Fasesoort.ZELFSTANDIG: zelf}
    return verwoord(dossier.fase, in_fase_, f"is in de fase {dossier.fase}")


def fasezin(dossier: Dossier) -> str:
    """Say in which phase the pilot is and when it runs; a plan is told as a plan."""
    start, einde, fase = dossier.toen.planning.start, dossier.toen.planning.einde, dossier.fase
    heet = dossier.heet
    if not fase:
        return _planzin(start, einde, heet)
    wat = f"{heet.voorop} {in_fase(dossier)}"
    if start is None:
        return f"{wat}; er is nog geen planning."
    tot = f" tot en met {datum(einde)}" if einde else "; het einde is nog niet bekend"
    if fase.soort is Fasesoort.GESTOPT:
        return f"{wat}. Het plan was om te lopen van {datum(start)}{tot}."
    if fase.soort is Fasesoort.ZELFSTANDIG:
        return f"{wat}. Het plan loopt van {datum(start)}{tot}."
    if is_nog_te_beginnen(dossier):
        if fase.soort is Fasesoort.UITVOERING:
            wat = f"{heet.voorop} staat in de fase {fase}, maar loopt nog niet"
            if is_tot_start_besloten(dossier):
                wat = f"Over de uitvoering is besloten, maar {heet.de} loopt nog niet"
        duurt = f" en duurt{tot}" if einde else tot
        return f"{wat}. Volgens plan begint {heet.hij} op {datum(start)}{duurt}."
    if fase.soort in (Fasesoort.IDEE, Fasesoort.ONTWIKKELING):
        return (
            f"{wat}. In de planning staat een start op {datum(start)}, maar begonnen is "
            f"{heet.hij} niet."
        )
    return f"{wat}. {_looptijd(dossier, start, einde)}"


def _planzin(start: date | None, einde: date | None, heet: Naamwoord) -> str:
    """Say when a pilot runs of which no phase says whether it does; empty without a plan."""
    if start is None:
        return ""
    tot = f" tot en met {datum(einde)}" if einde else "; het einde is nog niet bekend"
    return f"Volgens de planning loopt {heet.de} vanaf {datum(start)}{tot}."


def _looptijd(dossier: Dossier, start: date, einde: date | None) -> str:
    """Say from when to when a pilot that began runs, ran, or should have run."""
    hij = dossier.heet.hij.capitalize()
    if einde is None:
        return f"{hij} begon op {datum(start)}; het einde is nog niet bekend."
    tot = f"tot en met {datum(einde)}"
    if dossier.fase.soort is Fasesoort.AFGEROND:
        return f"{hij} liep van {datum(start)} {tot}."
    if einde < dossier.peildatum:
        return f"{hij} begon op {datum(start)} en zou lopen {tot}."
    return f"{hij} loopt van {datum(start)} {tot}."


def is_nog_te_beginnen(dossier: Dossier) -> bool:
    """Whether the start is still to come: also where the decision on it was taken."""
    return dossier.stand.is_te_beginnen


def is_tot_start_besloten(dossier: Dossier) -> bool:
    """Whether a decision brought the pilot to uitvoering: a step in its file may do so too."""
    return any(besluit.begint is Fasesoort.UITVOERING for besluit in dossier.toen.besluiten)


def samenvatting(dossier: Dossier) -> str:
    """Return what the pilot is about, or that this was not filled in."""
    tekst = dossier.toen.samenvatting
    return "De samenvatting is nog niet ingevuld." if tekst == NIET_INGEVULD else zin(tekst)


_MELDT: Mapping[Stand, str] = {
    Stand.OP_KOERS: "op koers",
    Stand.AANDACHT: "dat {hij} aandacht vraagt",
    Stand.STAGNEERT: "dat {hij} stilstaat",
}


def meldzin(dossier: Dossier) -> str:
    """Say how the pilot goes: what it reports itself, and when; unknown is told as unknown.

    Without phases nothing says that it runs: then what is unknown is left out.
    """
    stand, fase, woorden = dossier.stand, dossier.fase, dossier.woorden
    if fase.soort in (Fasesoort.AFGEROND, Fasesoort.GESTOPT):
        return " ".join(einde(dossier))
    if fase.soort is Fasesoort.ZELFSTANDIG:
        verder = f"De partners gingen zonder {woorden.betaler} verder."
        return f"{verder} Hoe het nu gaat, staat hier niet."
    if stand.stand is None or stand.stand_op is None:
        if not fase:
            return ""
        meer = "" if fase.soort is Fasesoort.IDEE else " Hoe het gaat, is dus niet bekend."
        return f"Er is nog geen bericht over de voortgang.{meer}"
    wat = _MELDT[stand.stand].format(hij=woorden.pilot.hij)
    return f"{woorden.pilot.voorop} meldt {wat} ({datum(stand.stand_op)})."


def opvallend(dossier: Dossier) -> tuple[str, ...]:
    """Return what the facts say beside that, in the order of attention; herijkingen left out.

    They are told in full elsewhere, and so is it that there was never a report.
    """
    herijkt = {herijking.datum for herijking in dossier.toen.herijkingen}
    return tuple(
        b.tekst
        for b in dossier.stand.bijzonderheden
        if b.soort is not Bijzonderheidsoort.NOOIT_GEMELD
        and not (b.soort is Bijzonderheidsoort.PLAN_VERSCHOVEN and b.sinds in herijkt)
    )


def standzin(dossier: Dossier) -> str:
    """Say in one sentence what is reported and what the facts say beside it."""
    teksten = opvallend(dossier)
    melding = meldzin(dossier)
    if not teksten:
        return melding
    feiten = "; ".join(teksten)
    if dossier.stand.stand is Stand.OP_KOERS:
        return f"{melding.removesuffix('.')}, maar {feiten}."
    return f"{melding} Verder valt op: {feiten}.".strip()


def wiezinnen(dossier: Dossier) -> Iterator[str]:
    """Say where the pilot takes place, to which lines it belongs and who leads it."""
    pilot, heet = dossier.toen, dossier.heet
    hij = heet.hij.capitalize()
    voorbij = dossier.fase.soort in (Fasesoort.AFGEROND, Fasesoort.GESTOPT)
    speelt, is_ = ("speelde", "was") if voorbij else ("speelt", "is")
    if pilot.gemeenten:
        yield f"{heet.voorop} {speelt} in {opsomming(pilot.gemeenten)}."
    if pilot.lijnen:
        lijn = "bij de lijn" if len(pilot.lijnen) == 1 else "bij de lijnen"
        yield f"{hij} hoort {lijn} {opsomming(pilot.lijnen)}."
    if pilot.themas:
        yield f"Thema{'' if len(pilot.themas) == 1 else '’s'}: {opsomming(pilot.themas)}."
    if pilot.tranche:
        yield f"{hij} hoort bij de tranche: {pilot.tranche}."
    if pilot.trekker:
        yield f"De trekker {is_} {pilot.trekker}."
    yield from begeleiding(dossier, is_)
    if not pilot.partners and dossier.fase:
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
    geld, voorbij, woorden = dossier.geld, dossier.fase.soort in _VOORBIJ, dossier.woorden
    is_ = "was" if voorbij else "is"
    if not geld.geraamd:
        yield "Er was geen begroting." if voorbij else "Er is nog geen begroting."
    else:
        yield f"De raming {is_} {euro(geld.geraamd)}, wie er ook betaalt."
    if geld.gevraagd:
        deel = f" ({procent(geld.gevraagd, geld.geraamd)})" if geld.geraamd else ""
        yield f"Van {woorden.betaler} {is_} {euro(geld.gevraagd)} gevraagd{deel}."
    elif geld.geraamd and not dossier.toen.begroting.dekking:
        yield "Wie dat betaalt, staat er niet."
    elif geld.geraamd:
        yield f"Van {woorden.betaler} {'werd' if voorbij else 'wordt'} geen geld gevraagd."
    if geld.verplicht or geld.uitgegeven:
        besteed = euro(geld.uitgegeven) if geld.uitgegeven else "nog niets"
        heeft = woorden.betaalt("heeft", "hebben")
        yield zin(f"{heeft} {euro(geld.verplicht)} verplicht en {besteed} uitgegeven")
    if geld.gevraagd and portfolio.ruimte is not None and dossier.fase.soort in _VOORAF:
        extra, ruimte = geld.gevraagd - geld.beslag, portfolio.ruimte
        past = "daar past dat in" if extra <= ruimte else "daar past dat niet in"
        yield f"Onder het plafond is {euro(max(ruimte, 0))} ruimte; {past}."


def verhoudingzin(dossier: Dossier) -> str:
    """Say why the share of the province is in proportion, or that this was not said."""
    if verhouding := dossier.toen.begroting.verhouding:
        return zin(verhouding)
    if not dossier.geld.gevraagd:
        return ""
    deel = f"het deel van {dossier.woorden.betaler}"
    return f"Waarom {deel} past bij wat anderen bijdragen, staat er niet."


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
        status = "toegezegd" if deel.status is Dekkingsstatus.TOEGEZEGD else "nog een intentie"
        yield deel.van, euro(deel.bedrag), deel.soort.replace("_", " "), status


def mijlpaalrijen(dossier: Dossier) -> Iterator[Rij]:
    """Yield the milestones by date, and when each was reached, or how late it is."""
    for mijlpaal in sorted(dossier.toen.planning.mijlpalen, key=lambda m: m.datum):
        dagen = (dossier.peildatum - mijlpaal.datum).days
        gehaald = "niet" if dossier.fase.soort in _VOORBIJ else "nog niet"
        if mijlpaal.gereed_op:
            gehaald = datum(mijlpaal.gereed_op)
        elif dagen > 0 and dossier.fase.loopt:
            gehaald = f"nog niet, {aantal(dagen, 'dag', 'dagen')} te laat"
        yield mijlpaal.naam, datum(mijlpaal.datum), gehaald


def is_geborgd(dossier: Dossier) -> bool:
    """Whether it is agreed what stays and who sees to it, and both were filled in."""
    borging = dossier.toen.borging
    return borging is not None and NIET_INGEVULD not in (borging.hoe, borging.wie)


def borgzin(dossier: Dossier) -> str:
    """Say what stays after the end and who sees to it; of a stopped pilot only what it taught.

    Of a pilot without a phase nothing where it is not agreed: nobody knows that it should be.
    """
    borging, evaluatie = dossier.toen.borging, dossier.toen.evaluatie
    if dossier.fase.soort is Fasesoort.GESTOPT:
        lessen = len(evaluatie.lessen) if evaluatie else 0
        gestopt = f"{dossier.heet.voorop} is gestopt"
        if not lessen:
            return f"{gestopt} en er is geen les van opgeschreven."
        blijft = "blijft" if lessen == 1 else "blijven"
        return f"{gestopt}; er {blijft} {aantal(lessen, 'les', 'lessen')} van over."
    if borging is None or borging.hoe == NIET_INGEVULD:
        if not dossier.fase:
            return ""
        al = "niet" if dossier.fase.soort in _VOORBIJ else "nog niet"
        return f"Wat er na afloop blijft, is {al} afgesproken."
    if borging.wie == NIET_INGEVULD:
        return f"{zin(borging.hoe)} Wie daarvoor zorgt, staat er niet."
    return f"{zin(borging.hoe)} Daarvoor zorgt: {borging.wie}."
