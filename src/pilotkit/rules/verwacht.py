"""What belongs at a place, what stands there, and what to type instead: words for PK1xx."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pilotkit.dutch import kort, opsomming
from pilotkit.finding import Finding
from pilotkit.model.velden import velden
from pilotkit.rules.notatie import kwartaal_uit
from pilotkit.source.scalars import quoted
from pilotkit.zegel import UIT_GIT

if TYPE_CHECKING:
    from collections.abc import Callable

    from pilotkit.finding import Path
    from pilotkit.problem import Problem, Veld


def waar(path: Path) -> str:
    """Return a path in words: ``partners (2e)``, or the empty string at the top."""
    delen: list[str] = []
    for stap in path:
        if isinstance(stap, int):
            delen[-1] += f" ({stap + 1}e)"
        else:
            delen.append(kort(stap))
    return " › ".join(delen)


def sleutel_van(path: Path) -> str:
    """Return the last key of a path, with its place in a list when it ends in one."""
    last = max((i for i, stap in enumerate(path) if isinstance(stap, str)), default=0)
    return waar(path[last:])


def keuze(waarden: tuple[str, ...]) -> str:
    """Return words to choose from: ``a``, ``b`` of ``c``, each as code."""
    return opsomming((f"`{waarde}`" for waarde in waarden), "of")


ZOALS = {
    "euro": ", in cijfers, zoals 25000",
    "datum": ", zoals 2018-06-13",
    "jaar": ", zoals 2018",
    "aantal": ", zoals 3",
    "som": ", zoals `pilotkit close` die schreef",
    "ja_nee": ", als `true` (ja) of `false` (nee)",
    "kwartaal": ", zoals 2018-Q4",
    "sleutel": ", in kleine letters, cijfers en `_`, zoals samen_leren",
    "code": ", zoals EP201",
    "minstens": ", zoals 2",
}
"""How a value of each kind is written."""


def vul_in(problem: Problem, veld: Veld) -> str:
    """Return what to do about an empty value; only what may be left out can be taken away."""
    if veld.soort == "keuze":
        hint = f"kies {keuze(veld.waarden)}"
    else:
        hint = f"vul de {'tekst' if veld.soort == 'tekst' else 'waarde'} in"
        hint += ZOALS.get(veld.soort, "")
    return f"{hint}{of_weg(problem, veld)}"


def of_weg(problem: Problem, veld: Veld, tot: str = "") -> str:
    """Return ``, of haal de sleutel weg``, or nothing where the key is required."""
    if isinstance(problem.path[-1], int):
        return f", of haal dit onderdeel weg{tot}"
    return "" if veld.verplicht else f", of haal de sleutel weg{tot}"


SOORTEN = {
    "blok": "een blok met sleutels",
    "lijst": "een lijst",
    "keuze": "een van de vaste woorden",
    "tekst": "een tekst",
    "euro": "een bedrag in hele euro's",
    "datum": "een datum",
    "jaar": "een jaartal",
    "aantal": "een aantal",
    "som": "een som van 64 tekens",
    "commit": "de naam van een commit",
    "ja_nee": "`true` of `false`",
    "kwartaal": "een kwartaal",
    "sleutel": "een sleutel",
    "code": "een code van twee hoofdletters en drie cijfers",
    "minstens": "een aantal van ten minste één",
}
"""What a value of each kind is called."""


def soort_finding(problem: Problem, veld: Veld) -> Finding:
    """Return the finding that a value is of another kind than belongs there."""
    value, raw = problem.facts["waarde"], problem.facts["raw"]
    soort = "ja_nee" if veld.verkort and not isinstance(value, (dict, list)) else veld.soort
    hint, fix = (vul_in(problem, veld), "") if value is None else _HINTS[soort](problem, veld)
    return Finding(
        problem.path,
        f"Bij `{sleutel_van(problem.path)}` hoort {SOORTEN[soort]}, maar {_gevonden(value, raw)}.",
        hint,
        fix,
    )


def _gevonden(value: Any, raw: str | None) -> str:
    if value is None:
        return "er staat niets"
    if isinstance(value, dict):
        return "er staat een blok met sleutels"
    if isinstance(value, list):
        return "er staat een lijst"
    soort = {bool: "de ja/nee-waarde", str: "de tekst"}.get(type(value), "het getal")
    return f"er staat {soort} `{kort(raw or '')}`"


_MET_BETEKENIS = re.compile(r"[\[\]{}:#\"'&*!|>%@`]")
"""Characters that mean something in YAML, so that a text may need quotes."""


_OPSOMMINGSTEKENS = "\u2022\u2023\u25aa\u25cf\u25e6\u2043\u00b7\u2013\u2014"
"""What a word processor puts before the parts of a list."""


Raad = tuple[str, str]
"""What to do, and the YAML to type in its place; empty where that is not certain."""


def _lijst(problem: Problem, veld: Veld) -> Raad:
    value, raw, item = problem.facts["waarde"], problem.facts["raw"], veld.item
    if item and item.soort == "blok":
        if isinstance(value, dict):
            in_haakjes = problem.facts["tussen_haakjes"]
            return ("zet er [ en ] omheen" if in_haakjes else "zet `- ` voor de eerste sleutel"), ""
        return _onderdeel(raw, item)
    if isinstance(value, str) and raw and raw[0] in _OPSOMMINGSTEKENS:
        return f"zet elk onderdeel op een eigen regel met `- ` in plaats van {raw[0]}", ""
    if isinstance(value, str) and raw and not _MET_BETEKENIS.search(raw):
        return f"typ `[{kort(raw)}]`", ""  # in it there may be a comma: one thing or two?
    if raw and not isinstance(value, (str, dict)):
        return f'typ `["{kort(raw)}"]`', ""
    return "zet elk onderdeel op een eigen regel met `- ` ervoor, of schrijf [een, twee]", ""


def _blok(problem: Problem, veld: Veld) -> Raad:
    value, raw = problem.facts["waarde"], problem.facts["raw"]
    if isinstance(problem.path[-1], int):
        return _onderdeel(raw, veld)
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], dict):
        in_haakjes = problem.facts["tussen_haakjes"]
        return f"haal {'[ en ]' if in_haakjes else 'het streepje voor de eerste sleutel'} weg", ""
    eerste = next(iter(velden(veld.blok)), "sleutel") if veld.blok else "sleutel"
    return f"zet de gegevens er ingesprongen onder, zoals `{eerste}: …`", ""


def _onderdeel(raw: str | None, item: Veld) -> Raad:
    """Return how to write one thing of a list that has keys."""
    sleutels = velden(item.blok) if item.blok else {}
    teksten = [
        naam
        for naam, veld in sleutels.items()
        if veld.soort in ("tekst", "sleutel") and veld.verplicht
    ]
    if raw and teksten and not _MET_BETEKENIS.search(raw):
        eerste = f"- {teksten[0]}: {kort(raw)}"
    else:
        eerste = f"- {next(iter(sleutels), 'sleutel')}: …"
    return f"schrijf op een eigen regel `{eerste}`, met de andere sleutels eronder", ""


def _tekst(problem: Problem, _veld: Veld) -> Raad:
    raw = problem.facts["raw"]
    if raw is None:
        return "zet de tekst tussen aanhalingstekens", ""
    return f'typ "{kort(raw)}", met aanhalingstekens', quoted(raw)


def _jaar(problem: Problem, _veld: Veld) -> Raad:
    raw = problem.facts["raw"] or ""
    if re.fullmatch(r"(19|20|21)\d\d", raw):
        return f"typ {raw}, zonder aanhalingstekens", raw
    if re.fullmatch(r"\d\d", raw):
        return f"typ 20{raw}, als je dat jaar bedoelt", ""
    return "typ vier cijfers, zoals 2018", ""


_JA_NEE = {
    **dict.fromkeys(("ja", "yes", "j", "true", "waar", "1"), "true"),
    **dict.fromkeys(("nee", "neen", "no", "n", "false", "onwaar", "0"), "false"),
}


_ZEKER_JA_NEE = ("ja", "yes", "nee", "neen", "no")
"""A single letter or digit may stand for anything."""


def _ja_nee(problem: Problem, _veld: Veld) -> Raad:
    woord = str(problem.facts["raw"]).casefold()
    if woord in ("true", "false"):
        return f"typ {woord}, zonder aanhalingstekens", woord
    if woord in _JA_NEE:
        return f"typ {_JA_NEE[woord]}", _JA_NEE[woord] if woord in _ZEKER_JA_NEE else ""
    return "typ `true` (ja) of `false` (nee)", ""


def _sleutel(problem: Problem, _veld: Veld) -> Raad:
    raw = str(problem.facts["raw"] or "")
    woord = "_".join(re.findall(r"[a-z0-9]+", raw.lower()))[:40]
    if woord[:1].isalpha():
        is_ja_nee = woord == raw  # without quotes no text: `true`
        zo = f'typ "{woord}", met aanhalingstekens' if is_ja_nee else f"typ {woord}"
        return zo, quoted(woord) if is_ja_nee else ""
    return "typ kleine letters, cijfers en `_`, zoals samen_leren", ""


def _kwartaal(problem: Problem, _veld: Veld) -> Raad:
    kwartaal = kwartaal_uit(problem.facts["raw"] or "")
    return f"typ {kwartaal or 'het kwartaal als 2018-Q4'}", kwartaal or ""


_HINTS: dict[str, Callable[[Problem, Veld], Raad]] = {
    "blok": _blok,
    "lijst": _lijst,
    "keuze": lambda _problem, veld: (f"kies {keuze(veld.waarden)}", ""),
    "tekst": _tekst,
    "euro": lambda _problem, _veld: ("typ alleen cijfers, zoals 25000", ""),
    "datum": lambda _problem, _veld: ("typ de datum als 2018-06-13", ""),
    "jaar": _jaar,
    "aantal": lambda _problem, _veld: ("typ alleen cijfers, zoals 3", ""),
    "som": lambda _problem, _veld: (UIT_GIT, ""),
    "commit": lambda _problem, _veld: (UIT_GIT, ""),
    "ja_nee": _ja_nee,
    "kwartaal": _kwartaal,
    "sleutel": _sleutel,
    "minstens": lambda _problem, _veld: ("typ alleen cijfers, zoals 2", ""),
    "code": lambda _problem, _veld: ("typ twee hoofdletters en drie cijfers, zoals EP201", ""),
}
