"""The family schema: are amounts, dates and texts right, and none twice (PK105 to PK108)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from pilotkit.dutch import aantal, getal, kort
from pilotkit.dutch import datum as in_woorden
from pilotkit.finding import Finding, Severity
from pilotkit.model.woorden import EERSTE_DATUM, GROOTSTE_BEDRAG, LAATSTE_DATUM
from pilotkit.problem import Problem
from pilotkit.rules.rule import leesregel
from pilotkit.rules.verwacht import (
    als_opmerking,
    is_leeg,
    of_weg,
    sleutel_van,
    soort_finding,
    vul_in,
)
from pilotkit.waarden import Raad
from pilotkit.waarden.notatie import (
    bedragen_uit,
    dag_uit,
    datum_uit,
    is_zekere_datum,
    ongeveer_uit,
    periode_uit,
)
from pilotkit.yaml.scalars import in_quotes


@leesregel("PK105", "euro")
def bedrag(problem: Problem) -> Iterator[Finding]:
    """Een bedrag is een heel aantal euro's boven nul, in cijfers.

    `25.000` leest YAML als 25, en `25,000` of `€ 25.000,-` als tekst. Typ
    daarom alleen de cijfers: `25000`.
    """
    value, raw = problem.facts["waarde"], problem.facts["raw"]
    if raw is None or is_leeg(problem) or isinstance(value, bool):
        yield soort_finding(problem, problem.facts["veld"])
        return
    if na_komma := problem.facts.get("na_komma"):
        raw, value = ",".join((raw, *na_komma)), None
    mogelijk = bedragen_uit(raw)
    message = f"`{kort(raw)}` is geen bedrag in hele euro's"
    if isinstance(value, float) and value.is_integer() and mogelijk and mogelijk[0] != value:
        message += f": YAML leest hier {getal(int(value))}"
    elif isinstance(value, int) and value > GROOTSTE_BEDRAG:
        message += ": zo groot kan een bedrag niet zijn"
    elif isinstance(value, int) and value <= 0:
        message += " boven nul"
    elif isinstance(value, str) and _is_in_cijfers(raw):
        message += ": door de aanhalingstekens is het tekst"
    hint, fix = _typ_bedrag(problem, raw, value, mogelijk)
    yield Finding(problem.path, f"{message}.", hint, "" if na_komma else fix)


_CIJFERS = "typ alleen cijfers, zoals 25000"


def _typ_bedrag(problem: Problem, raw: str, value: object, mogelijk: tuple[int, ...]) -> Raad:
    typ = f"typ {' of '.join(map(str, mogelijk))}"
    if isinstance(value, int) and value > GROOTSTE_BEDRAG:
        return "controleer het aantal nullen", ""
    if isinstance(value, int) and value >= 0:  # 0x61A8
        weg = "haal de regel weg, of typ het bedrag in cijfers, zoals 25000"
        return (f"typ {int(value)}", str(int(value))) if value else (weg, "")
    if not mogelijk:
        ongeveer = " of ".join(map(str, ongeveer_uit(raw)))
        anders = f"typ {ongeveer}, als dat het bedrag is" if ongeveer else _CIJFERS
        return anders, ""
    if re.match(r"\D*-", raw):
        eerst = ""
        if problem.path[:2] == ("begroting", "verplichtingen"):
            eerst = "valt er geld vrij, zet het dan onder `vrijval`, of "
        elif any(stap in ("verplichtingen", "uitgaven") for stap in problem.path):
            eerst = "pas de oude boeking aan, of "
        return f"een bedrag staat zonder minteken: {eerst}{typ}", ""
    if len(mogelijk) > 1:
        return f"rond af: {typ}", ""
    fix = str(mogelijk[0])
    return (f"{typ}, zonder aanhalingstekens", fix) if _is_in_cijfers(raw) else (typ, fix)


def _is_in_cijfers(raw: str) -> bool:
    """Return whether a text would be a number, but for its quotes."""
    return raw.isdecimal() and raw.isascii()


@leesregel("PK106", "datum")
def datum(problem: Problem) -> Iterator[Finding]:
    """Een datum bestaat en is geschreven als 2018-06-13.

    Eerst het jaar, dan de maand, dan de dag, met streepjes: zo is een datum
    nooit dubbelzinnig en staan lijsten vanzelf op volgorde.
    """
    value, raw, veld = (problem.facts[naam] for naam in ("waarde", "raw", "veld"))
    if raw is None or is_leeg(problem) or isinstance(value, bool):
        yield soort_finding(problem, veld)
        return
    gevonden, dag = dag_uit(raw), datum_uit(raw)
    if dag:
        message, hint = f"`{kort(raw)}` is geen datum zoals pilotkit die leest.", f"typ {dag}"
        if not is_zekere_datum(raw):
            hint, dag = f"{hint}, als je die dag bedoelt", None
    elif isinstance(gevonden, str):
        message, hint = f"{gevonden} bestaat niet.", "controleer de dag, de maand en het jaar"
    elif gevonden:
        grenzen = f"{EERSTE_DATUM.year} en {LAATSTE_DATUM.year}"
        message = f"{in_woorden(gevonden)} ligt niet tussen {grenzen}."
        hint = "controleer het jaar"
    elif periode := periode_uit(raw):
        message = f"`{kort(raw)}` is geen dag: hier hoort een datum."
        hint = f"{_dag_van(problem, *periode)}{of_weg(problem, veld, ' tot de dag bekend is')}"
    else:
        message = f"`{kort(raw)}` is geen datum."
        hint = "typ jaar, maand en dag, zoals 2018-06-13"
        hint += of_weg(problem, veld, " tot de datum bekend is")
    yield Finding(problem.path, message, hint, str(dag or ""))


_LAATSTE_DAG = ("einde", "tot", "geldig_tot", "uiterlijk", "was_einde")
_EERSTE_DAG = ("start", "van", "vanaf", "sinds")


def _dag_van(problem: Problem, eerste: date, laatste: date) -> str:
    """Return which day of a month or year to type, by what stands there."""
    sleutel = problem.path[-1]
    if sleutel in _LAATSTE_DAG:
        return f"typ een dag, zoals de laatste: {laatste}"
    if sleutel in _EERSTE_DAG:
        return f"typ een dag, zoals de eerste: {eerste}"
    return f"typ een dag van {eerste} tot en met {laatste}"


@leesregel("PK107", "tekst_leeg", "tekst_te_lang")
def tekst(problem: Problem) -> Iterator[Finding]:
    """Een tekst is niet leeg en past op zijn plek.

    Titels en koppen passen in 120 tekens, namen en korte gegevens in 300,
    andere teksten in 4.000. Zo blijven tabellen en notities leesbaar.
    """
    sleutel = sleutel_van(problem.path)
    if problem.kind == "tekst_leeg":
        message, hint = f"`{sleutel}` is leeg{als_opmerking(problem)}.", _vul_tekst_in(problem)
    else:
        lengte, most = len(problem.facts["raw"] or ""), problem.facts["most"]
        message = f"`{sleutel}` telt {getal(lengte)} tekens; hier passen er {getal(most)}."
        hint = f"maak de tekst {aantal(lengte - most, 'teken', 'tekens')} korter"
    yield Finding(problem.path, message, hint)


def _vul_tekst_in(problem: Problem) -> str:
    hint = vul_in(problem, problem.facts["veld"])
    if not (hekje := problem.facts.get("hekje")):
        return hint
    return f"hoort dat bij de tekst, typ dan {in_quotes(kort(hekje, 200))}; zo niet, {hint}"


_TEL_OP = ("posten", "dekking", "verplichtingen")
"""Lists of amounts in which two that are alike may be meant as one of twice as much."""


@leesregel("PK108", "dubbel")
def dubbel(problem: Problem) -> Iterator[Finding]:
    """Niets staat twee keer in een lijst.

    Een partner, gemeente of mijlpaal die er twee keer staat telt dubbel. Een
    boeking die in alles gelijk is aan een andere is bijna altijd een vergissing.
    """
    value, regel = problem.facts["waarde"], problem.facts["eerste_regel"]
    naam = value.get("naam") if isinstance(value, dict) else value
    lijst, plaats = sleutel_van(problem.path[:-1]), int(problem.path[-1]) + 1
    if isinstance(naam, str):
        message = f"`{kort(naam)}` staat al in `{lijst}`, op regel {regel}."
    else:
        message = f"De {plaats}e van `{lijst}` is gelijk aan die op regel {regel}."
    hint = "haal er één weg"
    if lijst == "uitgaven":
        hint += ", of geef elk een eigen `omschrijving`"
    elif lijst in _TEL_OP:
        hint += ", of tel de twee bedragen op tot één"
    yield Finding(problem.path, message, hint)


@leesregel("PK112", "afgesneden", severity=Severity.WAARSCHUWING)
def afgesneden(problem: Problem) -> Iterator[Finding]:
    """Een hekje (#) snijdt geen tekst af.

    Achter een spatie en een hekje leest YAML een opmerking: de rest van de tekst valt
    weg. Tussen aanhalingstekens is het hekje gewoon een teken. Een opmerking heeft een
    spatie achter het hekje: `# zo`.
    """
    rest, tekst = kort(problem.facts["rest"]), kort(problem.facts["tekst"], 200)
    yield Finding(
        problem.path,
        f"Vanaf het hekje valt de tekst weg: YAML leest `{rest}` als een opmerking.",
        f"hoort het bij de tekst, typ dan aanhalingstekens: {in_quotes(tekst)}; is het een "
        "opmerking, zet dan een spatie achter het hekje",
        position=problem.position,
    )
