"""The money in words: against the ceiling, and what the programme itself spent."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from datetime import date

from pilotkit.dossier import Dossier
from pilotkit.dutch import euro, opsomming, procent
from pilotkit.model.programma import Kosten
from pilotkit.model.woorden import Fase, Fasesoort
from pilotkit.peildatum.geld import totaal
from pilotkit.portfolio import Portfolio
from pilotkit.profiel import Profiel
from pilotkit.reports.fasewoorden import fasen_in_woorden


def geldzinnen(portfolio: Portfolio) -> Iterator[str]:
    """Say how the money stands against the ceiling; nothing where there is no money at all."""
    if not portfolio.heeft_geld:
        return
    heet = portfolio.heet
    plafond, ruimte, beslag = portfolio.kader.plafond, portfolio.ruimte, portfolio.geld.beslag
    if plafond is None or ruimte is None:
        yield (
            f"De {heet.meervoud} en het programma leggen beslag op {euro(beslag)}; "
            "er is geen plafond."
        )
    elif ruimte < 0:
        yield (
            f"Het beslag is {euro(beslag)}: {euro(-ruimte)} meer dan het plafond van "
            f"{euro(plafond)}."
        )
    elif not beslag:
        yield f"Er is nog geen beslag op het plafond van {euro(plafond)}."
    else:
        deel = procent(beslag, plafond)
        yield (
            f"Het beslag op het plafond van {euro(plafond)} is {euro(beslag)} ({deel}); "
            f"er is {euro(ruimte)} ruimte."
        )
    if portfolio.in_voorbereiding:
        yield _voorbereiding(portfolio)


def _voorbereiding(portfolio: Portfolio) -> str:
    """Say what pilots in ontwikkeling ask beyond what is committed, and whether there is room."""
    gevraagd, ruimte = portfolio.in_voorbereiding, portfolio.ruimte
    fasen = [pilot.fase for pilot in portfolio.vragend]
    wie = fasen_in_woorden(fasen, portfolio.kader.profiel)
    zin = f"Daarnaast {'vraagt' if len(fasen) == 1 else 'vragen'} {wie} {euro(gevraagd)}"
    if ruimte is None:
        return f"{zin}."
    if ruimte <= 0:
        return f"{zin}; daarvoor is geen ruimte."
    if gevraagd > ruimte:
        return f"{zin}; dat past niet in de ruimte die er nog is."
    return f"{zin}; wordt dat toegekend, dan blijft er {euro(ruimte - gevraagd)} ruimte."


def kaderzin(portfolio: Portfolio) -> str:
    """Say what was reserved and what of it is for the pilots; empty where there is no money."""
    if not portfolio.heeft_geld:
        return ""
    woorden = portfolio.woorden
    reserve, plafond = portfolio.kader.reserve, portfolio.kader.plafond
    if not plafond:
        return "Voor dit programma is geen plafond vastgesteld."
    waarvoor = (
        f"voor wat {woorden.betaler} aan de {woorden.pilot.meervoud} "
        f"{'bijdragen' if woorden.samen else 'bijdraagt'}: dat is het plafond. De eigen kosten van "
        "het programma tellen mee; wat partners betalen niet."
    )
    herkomst = [bron.van for bron in portfolio.kader.programma.budget.herkomst]
    waaruit = f" Het geld komt uit: {opsomming(herkomst)}." if herkomst else ""
    if reserve:
        return (
            f"Er is {euro(reserve)} gereserveerd voor het programma. Daarvan is hooguit "
            f"{euro(plafond)} {waarvoor}{waaruit}"
        )
    return f"Hooguit {euro(plafond)} is {waarvoor}{waaruit}"


def beslagzinnen(profiel: Profiel) -> Iterator[str]:
    """Say what the claim of a pilot is in each phase, by the names that the programme gives them.

    Without phases it is what is committed (2-schema, the arithmetic).
    """
    fasen, woorden = profiel.levensloop.fasen, profiel.woorden
    meervoud = woorden.pilot.meervoud
    lopend = [fase for fase in fasen if fase.loopt]
    voorbij = [fase for fase in fasen if fase.beeindigd]
    if lopend:
        yield f"{_in_fasen(lopend)} is dat het grootste van gevraagd en verplicht."
    zelf = f", en bij {meervoud} die zonder {woorden.betaler} verdergaan,"
    anders = f"Eerder{zelf if any(fase.buiten for fase in fasen) else ''}" if lopend else "Dat"
    yield f"{anders} is {'het ' if lopend else ''}wat is verplicht."
    if voorbij:
        waar = _in_fasen(voorbij)
        if all(fase.is_standaard for fase in voorbij):
            waar = f"Bij {opsomming(_VOORBIJ[str(fase)] for fase in voorbij)} {meervoud}"
        yield f"{waar} is het wat nog is verplicht, of wat is uitgegeven als dat meer is."
    yield (
        "Bij de kosten van het programma zelf is het de raming, of wat is verplicht als dat meer "
        "is."
    )


_VOORBIJ: Mapping[str, str] = {
    Fasesoort.AFGEROND: "afgeronde",
    Fasesoort.GESTOPT: "gestopte",
}


def _in_fasen(fasen: Sequence[Fase]) -> str:
    """Return where a claim is meant: ``In uitvoering en vervolg``, ``In de fase proef``."""
    if all(fase.is_standaard for fase in fasen):
        return f"In {opsomming(fasen)}"
    return f"In de {'fase' if len(fasen) == 1 else 'fasen'} {opsomming(fasen)}"


def programmakosten(portfolio: Portfolio, periode: Container[date]) -> Iterator[str]:
    """Say post by post what the programme itself committed and spent in the time."""

    def telt(dag: date) -> bool:
        return dag in periode and dag <= portfolio.peildatum

    for post in portfolio.kader.programma.budget.kosten:
        verplicht = totaal(v for v in post.verplichtingen if telt(v.datum))
        uitgegeven = totaal(u for u in post.uitgaven if telt(u.datum))
        if gebeurd := _gebeurd(verplicht, uitgegeven, 0):
            uit = [u.omschrijving for u in post.uitgaven if telt(u.datum) and u.omschrijving]
            yield f"Voor {postnaam(post)} is {gebeurd}{f' ({opsomming(uit)})' if uit else ''}."


def postnaam(post: Kosten) -> str:
    """Return what the programme itself pays: ``adviseur (2018)``."""
    return f"{post.post} ({post.jaar})"


def betaalzinnen(dossier: Dossier) -> Iterator[str]:
    """Say what a pilot was paid for and why money was released, as far as that was written down."""
    begroting = dossier.toen.begroting
    for wat, boekingen in (
        ("Betaald", [(u.datum, u.bedrag, u.omschrijving) for u in begroting.uitgaven]),
        ("Vrijgevallen", [(v.datum, v.bedrag, v.omschrijving) for v in begroting.vrijval]),
    ):
        genoemd = sorted((dag, bedrag, voor) for dag, bedrag, voor in boekingen if voor)
        delen = [f"{euro(bedrag)} ({voor})" for _, bedrag, voor in genoemd]
        onder_meer = "" if len(delen) == len(boekingen) else "onder meer "
        if delen:
            yield f"{wat} is {onder_meer}{opsomming(delen)}."


def boekzin(verplicht: int, uitgegeven: int, vrijgevallen: int) -> str:
    """Say what the province committed, spent and released; empty for nothing."""
    gebeurd = _gebeurd(verplicht, uitgegeven, vrijgevallen)
    return f"Er is {gebeurd}." if gebeurd else ""


def _gebeurd(verplicht: int, uitgegeven: int, vrijgevallen: int) -> str:
    delen = (
        (verplicht, "verplicht"), (uitgegeven, "uitgegeven"), (vrijgevallen, "vrijgevallen"),
    )  # fmt: skip
    return opsomming([f"{euro(bedrag)} {wat}" for bedrag, wat in delen if bedrag] or [""])
