"""The family schema: do keys and values have the right form (PK101 to PK108)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pilotkit.dutch import getal, kort, lijkt_op, opsomming
from pilotkit.finding import Finding
from pilotkit.problem import Veld
from pilotkit.rules.notatie import bedragen_uit, datum_uit, is_iso_vorm
from pilotkit.rules.rule import leesregel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pilotkit.finding import Path
    from pilotkit.problem import Problem


def waar(path: Path) -> str:
    """Return a path in words: ``partners (2e)``, or the empty string at the top."""
    delen: list[str] = []
    for stap in path:
        if isinstance(stap, int):
            delen[-1] += f" ({stap + 1}e)"
        else:
            delen.append(kort(stap))
    return " › ".join(delen)


def _sleutel(path: Path) -> str:
    """Return the last key of a path, with its place in a list when it ends in one."""
    last = max((i for i, stap in enumerate(path) if isinstance(stap, str)), default=0)
    return waar(path[last:])


def _keuze(waarden: tuple[str, ...]) -> str:
    return opsomming((f"`{waarde}`" for waarde in waarden), "of")


_VOORBEELDEN = {
    "euro": "25000",
    "datum": "2018-06-13",
    "jaar": "2018",
    "ja_nee": "false",
    "kwartaal": "2018-Q4",
}


def _voorbeeld(sleutel: str, veld: Veld | None) -> str:
    if veld is None or veld.soort in ("tekst", "blok", "lijst"):
        return f"{sleutel}: …"
    return f"{sleutel}: {_VOORBEELDEN.get(veld.soort) or ' | '.join(veld.waarden)}"


@leesregel("PK101", "ontbreekt")
def ontbreekt(problem: Problem) -> Iterator[Finding]:
    """Verplichte sleutels staan er.

    Een pilot heeft altijd een `titel`, een `samenvatting` en een `fase`. Wie
    een partner, bedrag, mijlpaal of besluit noemt, zegt ook de gegevens die er
    niet bij kunnen ontbreken. Wat er verder nodig is groeit met de fase.
    """
    *ouder, sleutel = problem.path
    plek = f" in {waar(tuple(ouder))}" if ouder else ""
    yield Finding(
        problem.path,
        f"De sleutel `{sleutel}` ontbreekt{plek}.",
        f"voeg toe: {_voorbeeld(str(sleutel), problem.facts['veld'])}",
    )


@leesregel("PK102", "onbekende_sleutel")
def onbekende_sleutel(problem: Problem) -> Iterator[Finding]:
    """Er staan alleen sleutels die pilotkit kent.

    Een verschreven sleutel zou anders stil wegvallen: het gegeven staat er, maar
    telt nergens mee.
    """
    sleutel = kort(str(problem.path[-1]))
    bekend: tuple[str, ...] = problem.facts["bekend"]
    if dichtbij := lijkt_op(sleutel, bekend):
        hint = f"bedoel je `{dichtbij}`?"
    elif sleutel == "<<":
        hint = "samenvoegen met << hoort niet bij YAML 1.2; typ de sleutels zelf"
    else:
        hint = f"hier kan: {opsomming(bekend, 'of')}" if bekend else "haal de sleutel weg"
    plek = waar(problem.path[:-1])
    message = f"`{sleutel}` is geen sleutel die {f'onder {plek}' if plek else 'hier'} kan staan."
    yield Finding(problem.path, message, hint, at_key=True)


_VERWACHT = {
    "blok": ("een blok met sleutels", "zet de gegevens er ingesprongen onder, als `sleutel: waarde`"),
    "lijst": ("een lijst", "zet elk onderdeel op een eigen regel met `- ` ervoor, of schrijf [een, twee]"),
    "tekst": ("een tekst", "zet de tekst tussen aanhalingstekens"),
    "euro": ("een bedrag in hele euro's", "typ alleen cijfers, zoals 25000"),
    "datum": ("een datum", "typ de datum als 2018-06-13"),
    "jaar": ("een jaartal", "typ vier cijfers, zoals 2018"),
    "ja_nee": ("`true` of `false`", "typ `true` (ja) of `false` (nee)"),
    "kwartaal": ("een kwartaal", "typ het kwartaal als 2018-Q4"),
}  # fmt: skip


def _gevonden(value: Any, raw: str | None) -> str:
    if value is None:
        return "er staat niets"
    if isinstance(value, dict):
        return "er staat een blok met sleutels"
    if isinstance(value, list):
        return "er staat een lijst"
    soort = {bool: "ja/nee-waarde", int: "getal", float: "getal"}.get(type(value), "tekst")
    return f"er staat {'de' if soort in ('tekst', 'ja/nee-waarde') else 'het'} {soort} `{kort(raw or '')}`"


@leesregel("PK103", "verkeerde_soort", "waarde_leeg")
def verkeerde_soort(problem: Problem) -> Iterator[Finding]:
    """Elke waarde is van de goede soort.

    Waar een lijst hoort staat een lijst, waar tekst hoort staat tekst. Let op
    YAML zelf: `2018` is een getal en `true` een ja/nee-waarde; als tekst
    horen ze tussen aanhalingstekens.
    """
    veld: Veld = problem.facts["veld"]
    yield _soort_finding(problem, veld)


def _soort_finding(problem: Problem, veld: Veld) -> Finding:
    value, raw = problem.facts["waarde"], problem.facts["raw"]
    if veld.soort == "keuze":
        wat, hint = "een woord uit de lijst", f"kies {_keuze(veld.waarden)}"
    else:
        wat, hint = _VERWACHT[veld.soort]
    if value is None:
        hint = "vul de waarde in, of haal de sleutel weg"
    elif veld.soort == "tekst" and raw is not None:
        hint = f'typ "{kort(raw)}", met aanhalingstekens'
    elif veld.soort == "ja_nee" and (word := _JA_NEE.get(str(raw).casefold())):
        hint = f"typ {word}"
    message = f"Bij `{_sleutel(problem.path)}` hoort {wat}, maar {_gevonden(value, raw)}."
    return Finding(problem.path, message, hint)


_JA_NEE = {"ja": "true", "yes": "true", "nee": "false", "no": "false", "neen": "false"}


@leesregel("PK104", "niet_in_lijst", "profiel_onbekend")
def niet_in_lijst(problem: Problem) -> Iterator[Finding]:
    """Waar een vaste lijst geldt, komt de waarde uit die lijst.

    Fasen, oordelen, gemeenten en soorten partners zijn vaste woorden. Zo kan het
    hele programma worden geteld en vergeleken.
    """
    waarden: tuple[str, ...] = problem.facts["waarden"]
    value, raw = problem.facts["waarde"], problem.facts["raw"]
    if raw is None or value is None:
        yield _soort_finding(problem, Veld("keuze", waarden=waarden))
        return
    dichtbij = lijkt_op(raw, waarden)
    hint = f"bedoel je `{dichtbij}`?" if dichtbij else f"kies {_keuze(waarden)}"
    message = f"`{kort(raw)}` kan niet bij `{_sleutel(problem.path)}`"
    message += f"; het kan zijn: {opsomming(waarden, 'of')}." if dichtbij else "."
    yield Finding(problem.path, message, hint)


@leesregel("PK105", "euro")
def bedrag(problem: Problem) -> Iterator[Finding]:
    """Een bedrag is een heel aantal euro's boven nul, in cijfers.

    `25.000` leest YAML als 25, en `25,000` of `€ 25.000,-` als tekst. Typ
    daarom alleen de cijfers: `25000`.
    """
    value, raw = problem.facts["waarde"], problem.facts["raw"]
    if raw is None or value is None or isinstance(value, bool):
        yield _soort_finding(problem, problem.facts["veld"])
        return
    if na_komma := problem.facts.get("na_komma"):
        raw, value = f"{raw},{na_komma}", None
    mogelijk = bedragen_uit(raw)
    message = f"`{kort(raw)}` is geen bedrag in hele euro's"
    if isinstance(value, float) and value.is_integer() and mogelijk and mogelijk[0] != value:
        message += f": YAML leest hier {getal(int(value))}"
    elif isinstance(value, int) and value > 0:
        message += ": zo groot kan een bedrag niet zijn"
    elif isinstance(value, int):
        message += " boven nul"
    elif isinstance(value, str) and raw.isdecimal():
        message += ": door de aanhalingstekens is het tekst"
    hint = (
        f"typ {' of '.join(map(str, mogelijk))}" if mogelijk else "typ alleen cijfers, zoals 25000"
    )
    if value == 0 and not isinstance(value, str):
        hint = "haal de regel weg, of typ het bedrag in cijfers, zoals 25000"
    yield Finding(problem.path, f"{message}.", hint)


@leesregel("PK106", "datum")
def datum(problem: Problem) -> Iterator[Finding]:
    """Een datum bestaat en is geschreven als 2018-06-13.

    Eerst het jaar, dan de maand, dan de dag, met streepjes: zo is een datum
    nooit dubbelzinnig en staan lijsten vanzelf op volgorde.
    """
    value, raw = problem.facts["waarde"], problem.facts["raw"]
    if raw is None or value is None or isinstance(value, bool):
        yield _soort_finding(problem, problem.facts["veld"])
        return
    dag = datum_uit(raw)
    if dag:
        message, hint = f"`{kort(raw)}` is geen datum zoals pilotkit die leest.", f"typ {dag}"
    elif is_iso_vorm(raw):
        message = f"De datum `{kort(raw)}` bestaat niet, of ligt niet tussen 1900 en 2199."
        hint = "controleer de dag, de maand en het jaar"
    else:
        message = f"`{kort(raw)}` is geen datum."
        hint = "typ jaar, maand en dag, zoals 2018-06-13"
    yield Finding(problem.path, message, hint)


@leesregel("PK107", "tekst_leeg", "tekst_te_lang")
def tekst(problem: Problem) -> Iterator[Finding]:
    """Een tekst is niet leeg en past op zijn plek.

    Titels en koppen passen in 120 tekens, namen en korte gegevens in 300,
    andere teksten in 4.000. Zo blijven tabellen en notities leesbaar.
    """
    sleutel = _sleutel(problem.path)
    if problem.kind == "tekst_leeg":
        message, hint = f"`{sleutel}` is leeg.", "vul de tekst in, of haal de sleutel weg"
    else:
        lengte, most = len(problem.facts["raw"] or ""), problem.facts["most"]
        message = f"`{sleutel}` telt {getal(lengte)} tekens; hier passen er {getal(most)}."
        hint = "maak de tekst korter"
    yield Finding(problem.path, message, hint)


@leesregel("PK108", "dubbel")
def dubbel(problem: Problem) -> Iterator[Finding]:
    """Niets staat twee keer in een lijst.

    Een partner, gemeente of mijlpaal die er twee keer staat telt dubbel. Een
    boeking die in alles gelijk is aan een andere is bijna altijd een vergissing.
    """
    value = problem.facts["waarde"]
    naam = value.get("naam") if isinstance(value, dict) else value
    lijst = waar((problem.facts["lijst"],))
    wat = f"`{kort(str(naam))}`" if naam else f"Het {problem.path[-1] + 1}e onderdeel"  # type: ignore[operator]
    yield Finding(
        problem.path,
        f"{wat} staat twee keer in `{lijst}`; de eerste keer op regel {problem.facts['eerste_regel']}.",
        "haal er één weg",
    )
