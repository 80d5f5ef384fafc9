"""How the programme stands, in a few sentences: how many pilots, and how many are on course."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pilotkit.check import CheckResult
from pilotkit.dutch import aantal, geteld, korte_datum
from pilotkit.finding import Severity
from pilotkit.model.woorden import Fasesoort, Stand
from pilotkit.peildatum.bijzonderheden import Bijzonderheidsoort
from pilotkit.portfolio import PilotStand
from pilotkit.profiel import Naamwoord, Profiel, Woorden
from pilotkit.reports.fasewoorden import fasen_in_woorden
from pilotkit.reports.woorden import STANDEN, UITKOMSTEN


def telling(pilots: tuple[PilotStand, ...], profiel: Profiel) -> str:
    """Say how many pilots and ideas there are, and in which phase the pilots are.

    Where the programme knows no phases, nobody knows which are ideas either.
    """
    heet, fasen_ = profiel.woorden.pilot, profiel.levensloop.fasen
    if not pilots:
        return f"Er is nog {heet.geen}{' en nog geen idee' if fasen_ else ''}."
    ideeen = sum(pilot.fase.soort is Fasesoort.IDEE for pilot in pilots)
    echt = [pilot for pilot in pilots if pilot.fase.soort is not Fasesoort.IDEE]
    ligt = "ligt" if ideeen == 1 else "liggen"
    if not echt:
        return (
            f"Er {ligt} {geteld(ideeen, 'idee', 'ideeën')} voor {heet.een}; er is nog "
            f"{heet.geen} begonnen."
        )
    daarnaast = f" Daarnaast {ligt} er {geteld(ideeen, 'idee', 'ideeën')}." if ideeen else ""
    if not fasen_:
        return f"Het programma telt {heet.geteld(len(echt))}."
    if len(echt) == 1:
        return f"Het programma telt {heet.geteld(1)}, in de fase {echt[0].fase}.{daarnaast}"
    if len({pilot.fase for pilot in echt}) == 1:
        fasen = fasen_in_woorden((p.fase for p in echt), profiel)
        return f"Het programma telt {fasen}.{daarnaast}"
    fasen = fasen_in_woorden((pilot.fase for pilot in echt), profiel)
    return f"Het programma telt {len(echt)} {heet.meervoud}: {fasen}.{daarnaast}"


def lopende(pilots: Iterable[PilotStand], heet: Naamwoord) -> str:
    """Say how many of the running pilots are on course, are not, or do not say; empty for none."""
    lopend = [pilot for pilot in pilots if pilot.loopt]
    if not lopend:
        return ""
    wel, niet, onbekend = (
        sum(pilot.is_op_koers is hoe for pilot in lopend) for hoe in (True, False, None)
    )
    if len(lopend) == 1:
        hoe = "en ligt op koers" if wel else "maar ligt niet op koers"
        if onbekend:
            hoe = "maar meldde nog niets over de voortgang; of die op koers ligt, is niet bekend"
        return f"{lopend[0].titel} loopt, {hoe}."
    if wel == len(lopend):
        return f"Alle {wel} lopende {heet.meervoud} liggen op koers."
    alle = f"{len(lopend)} lopende {heet.meervoud}"
    if wel + niet == 0:
        return f"Van geen van de {alle} is bekend of {heet.die} op koers ligt."
    van = f"Van de {alle}"
    if wel:
        rest = f" en {'één' if niet == 1 else niet} niet" if niet else ""
        zin = f"{van} {_liggen(wel)} op koers{rest}"
    elif onbekend:
        zin = f"{van} {_liggen(niet)} niet op koers"
    else:
        zin = f"Geen van de {alle} ligt op koers"
    if not onbekend:
        return f"{zin}."
    return f"{zin}; van {heet.geteld(onbekend)} is het niet bekend."


def _liggen(hoeveel: int) -> str:
    return "ligt er één" if hoeveel == 1 else f"liggen er {hoeveel}"


def geen_aandacht(pilots: Iterable[PilotStand], heet: Naamwoord) -> str:
    """Say that nothing asks attention, only where every running pilot really is on course.

    Without phases nobody knows what runs.
    """
    alle = tuple(pilots)
    if alle and not any(pilot.fase for pilot in alle):
        return ""
    if lopend := [pilot for pilot in alle if pilot.loopt]:
        op_koers = all(pilot.is_op_koers for pilot in lopend)
        geen = f"Geen {heet.met('enkele lopende', 'enkel lopend')}"
        return f"{geen} vraagt nu aandacht." if op_koers else ""
    return f"Er loopt {heet.geen}."


def gegevens_aandacht(result: CheckResult) -> Iterator[str]:
    """Say what is wrong with the files themselves, so that the figures may not hold."""
    if fouten := len(result.open(Severity.FOUT)):
        heet = result.portfolio.heet
        gegevens = f"in de gegevens van de {heet.meervoud}"
        yield f"De controle vond {aantal(fouten, 'fout', 'fouten')} {gegevens}."
    if niet := len(result.portfolio.onleesbaar):
        wat = aantal(niet, "bestand heeft", "bestanden hebben")
        yield f"{wat.capitalize()} fouten en {'telt' if niet == 1 else 'tellen'} hier niet mee."


def stand_in_woorden(pilot: PilotStand, woorden: Woorden, hoogstens: int | None = 2) -> str:
    """Return in one cell what a pilot reports, since when, and what the facts say beside it.

    Of an ended pilot it is the outcome. Of many remarks the first are told, in
    the order of attention, and how many more there are; with None all of them.
    """
    if pilot.fase.soort is Fasesoort.ZELFSTANDIG:
        return f"verder zonder {woorden.betaler}"
    if pilot.fase.soort in (Fasesoort.AFGEROND, Fasesoort.GESTOPT):
        uitkomst = pilot.uitkomst
        return f"uitkomst: {UITKOMSTEN[uitkomst.oordeel]}" if uitkomst else "uitkomst ontbreekt"
    meldt = ""
    if pilot.stand and pilot.stand_op:
        meldt = f"{STANDEN[pilot.stand]} ({korte_datum(pilot.stand_op)})"
    feiten = feiten_in_woorden(pilot, hoogstens)
    if not meldt:
        ontbreekt = "nog geen bericht" if pilot.fase.soort is not Fasesoort.IDEE else "–"
        return f"{ontbreekt}; {feiten}" if feiten else ontbreekt
    if not feiten:
        return f"laatste bericht: {meldt}" if pilot.is_stand_oud else meldt
    if pilot.stand is Stand.OP_KOERS:
        return f"Meldt {meldt}, maar {feiten}"
    return f"{meldt}; {feiten}"


def feiten_in_woorden(pilot: PilotStand, hoogstens: int | None = 2) -> str:
    """Return the remarks on a pilot, that it never reported left out; empty for none."""
    teksten = [
        b.tekst for b in pilot.bijzonderheden if b.soort is not Bijzonderheidsoort.NOOIT_GEMELD
    ]
    if hoogstens is None or len(teksten) <= hoogstens + 1:
        return "; ".join(teksten)
    return f"{'; '.join(teksten[:hoogstens])}; en nog {len(teksten) - hoogstens} punten"
