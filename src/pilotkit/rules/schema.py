"""The family schema: do keys and values have the right form (PK101 to PK104)."""

from __future__ import annotations

from collections.abc import Iterator

from pilotkit.dutch import kort, lijkt_op, opsomming, zeker_bedoeld
from pilotkit.finding import Finding, Path
from pilotkit.problem import Problem, Veld
from pilotkit.profielen import STANDAARD, namen
from pilotkit.rules.ook_genoemd import bedoeld_woord, bedoelde_sleutel
from pilotkit.rules.rule import leesregel
from pilotkit.rules.verwacht import is_leeg, sleutel_van, soort_finding, waar
from pilotkit.waarden import soort_van
from pilotkit.waarden.raad import MEESTE_WOORDEN, keuzes
from pilotkit.yaml.scalars import plain_or_quoted


def _voeg_toe(sleutel: str, veld: Veld) -> str:
    if not veld.waarden:
        return f"voeg toe: `{sleutel}: …`{soort_van(veld).zoals}"
    eerste, *rest = veld.waarden
    ook = f"; het kan ook zijn: {opsomming(rest, 'of')}" if rest else ""
    return f"voeg toe: `{sleutel}: {eerste}`{ook}"


@leesregel("PK101", "ontbreekt")
def ontbreekt(problem: Problem) -> Iterator[Finding]:
    """Verplichte sleutels staan er.

    Een pilot heeft altijd een `titel` en een `samenvatting`, en een `fase` waar het
    programma fasen kent. Wie een partner, bedrag, mijlpaal of besluit noemt, zegt ook de
    gegevens die er niet bij kunnen ontbreken. Wat er verder nodig is groeit met de fase.
    """
    *ouder, sleutel = problem.path
    plek = f" in {waar(tuple(ouder))}" if ouder else ""
    veld: Veld = problem.facts["veld"]
    if problem.path == ("programma",) and not problem.facts.get("is_eigen"):
        veld = Veld("keuze", waarden=tuple(dict.fromkeys((STANDAARD, *namen()))))
    message = f"De sleutel `{sleutel}` ontbreekt{plek}."
    yield Finding(problem.path, message, _voeg_toe(str(sleutel), veld))


@leesregel("PK111", "profiel")
def profiel_klopt(problem: Problem) -> Iterator[Finding]:
    """Een programma dat zichzelf beschrijft klopt in zichzelf.

    Onder `profiel` staat het beleid van een eigen programma: voorwaarden, fasen, kenmerken
    en regels. Elke sleutel en code staat er één keer, en wat ergens wordt genoemd bestaat.
    """
    yield Finding(problem.path, problem.facts["zin"], problem.facts["hint"])


_MEESTE = 10
"""More keys than this say nothing in one line."""


@leesregel("PK102", "onbekende_sleutel")
def onbekende_sleutel(problem: Problem) -> Iterator[Finding]:
    """Er staan alleen sleutels die pilotkit kent.

    Een verschreven sleutel zou anders stil wegvallen: het gegeven staat er, maar
    telt nergens mee. Een opmerking voor jezelf mag achter een #.
    """
    getypt = str(problem.path[-1])
    sleutel, plek = kort(getypt), waar(problem.path[:-1])
    bekend: tuple[str, ...] = problem.facts["bekend"]
    fix: str = ""
    message = f"`{sleutel}` is geen sleutel die {f'onder {plek}' if plek else 'hier'} kan staan."
    if getypt.strip(" ") != getypt.strip():
        kant = "Voor" if getypt.lstrip(" ") != getypt.lstrip() else "Achter"
        message = f"{kant} `{sleutel}` staan harde spaties, zoals uit Word."
        hint = "vervang ze door gewone spaties"
    elif (zeker := zeker_bedoeld(getypt, bekend)) or not (elders := _elders(problem, getypt)):
        if dichtbij := zeker or lijkt_op(sleutel, bekend) or bedoelde_sleutel(getypt, bekend):
            hint = f"bedoel je `{dichtbij}`?"
            fix = zeker if zeker and zeker not in problem.facts["buren"] else ""
        else:
            message, hint = _vreemd(problem, sleutel, message)
    else:
        message = f"{message.removesuffix('.')}: die hoort {opsomming(map(_onder, elders), 'of')}."
        hint = _naar(sleutel, elders)
    yield Finding(problem.path, message, hint, fix, at_key=True)


_MEESTE_PLEKKEN = 2
"""A key with more places than this, such as ``datum``, belongs to none of them."""


def _elders(problem: Problem, getypt: str) -> tuple[Path, ...]:
    """Return the one or two blocks in which a key that is wrong here may stand.

    None where it is another name of a key that is missing here: a `naam` without a `titel`.
    """
    elders: tuple[Path, ...] = problem.facts["elders"]
    bedoeld = bedoelde_sleutel(getypt, problem.facts["bekend"])
    if bedoeld and bedoeld not in problem.facts["buren"]:
        return ()
    return elders if len(elders) <= _MEESTE_PLEKKEN else ()


def _onder(blok: Path) -> str:
    return f"onder `{waar(blok)}`" if blok else "bovenaan, zonder inspringen"


def _naar(sleutel: str, elders: tuple[Path, ...]) -> str:
    if () in elders:
        return f"zet `{sleutel}` bovenaan, zonder spaties ervoor"
    return f"zet `{sleutel}` ingesprongen {_onder(elders[0])}"


def _vreemd(problem: Problem, sleutel: str, message: str) -> tuple[str, str]:
    """Return what to say of a key that is like no other."""
    bekend: tuple[str, ...] = problem.facts["bekend"]
    voor, dubbele_punt, na = sleutel.partition(":")
    if sleutel == "<<":
        return message, "samenvoegen met << hoort niet bij YAML 1.2; typ de sleutels zelf"
    if dubbele_punt and na and problem.facts["waarde"] is None:
        return "Achter de dubbele punt ontbreekt een spatie.", f"typ `{voor}: {na}`"
    if problem.facts["na_komma"] and problem.facts["waarde"] is None:
        message = f"Na de komma leest YAML `{sleutel}` als een nieuwe sleutel."
        return message, 'zet de tekst met de komma tussen aanhalingstekens: "…"'
    if len(bekend) > _MEESTE:
        hint = "kijk in een ander bestand welke sleutels er zijn; een opmerking mag achter een #"
        return message, hint
    return message, f"hier kan: {opsomming(bekend, 'of')}" if bekend else "haal de sleutel weg"


@leesregel("PK103", "verkeerde_soort", "waarde_leeg")
def verkeerde_soort(problem: Problem) -> Iterator[Finding]:
    """Elke waarde is van de goede soort.

    Waar een lijst hoort staat een lijst, waar tekst hoort staat tekst. Let op
    YAML zelf: `2018` is een getal en `true` een ja/nee-waarde; als tekst
    horen ze tussen aanhalingstekens.
    """
    yield soort_finding(problem, problem.facts["veld"])


@leesregel("PK104", "niet_in_lijst", "profiel_onbekend")
def niet_in_lijst(problem: Problem) -> Iterator[Finding]:
    """Waar een vaste lijst geldt, komt de waarde uit die lijst.

    Fasen, oordelen, gemeenten en soorten partners zijn vaste woorden. Zo kan het
    hele programma worden geteld en vergeleken.
    """
    waarden: tuple[str, ...] = problem.facts["waarden"]
    raw = problem.facts["raw"]
    if raw is None or is_leeg(problem):
        yield soort_finding(problem, problem.facts["veld"])
        return
    zeker, is_lang = zeker_bedoeld(raw, waarden), len(waarden) > MEESTE_WOORDEN
    dichtbij = zeker or bedoeld_woord(raw, waarden) or (is_lang and lijkt_op(raw, waarden))
    hint = f"bedoel je `{dichtbij}`?" if dichtbij else f"kies {keuzes(waarden)}"
    fix = plain_or_quoted(zeker) if zeker else ""
    message = f"`{kort(raw)}` kan niet bij `{sleutel_van(problem.path)}`"
    alle = f"; het kan zijn: {opsomming(waarden, 'of')}" if dichtbij and not is_lang else ""
    message += f"{alle}."
    yield Finding(problem.path, message, hint, fix)
