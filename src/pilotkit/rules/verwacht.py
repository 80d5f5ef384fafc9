"""What belongs at a place, what stands there, and what to type instead: words for PK1xx."""

from __future__ import annotations

from typing import Any

from pilotkit.dutch import kort
from pilotkit.finding import Finding, Path
from pilotkit.problem import Problem, Veld
from pilotkit.waarden import soort_van
from pilotkit.waarden.raad import keuzes
from pilotkit.waarden.soorten import JA_NEE


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
    sleutels = [index for index, stap in enumerate(path) if isinstance(stap, str)]
    return waar(path[sleutels[-1] :]) if sleutels else ""


def vul_in(problem: Problem, veld: Veld) -> str:
    """Return what to do about an empty value; only what may be left out can be taken away."""
    if veld.soort == "keuze":
        hint = f"kies {keuzes(veld.waarden)}"
    else:
        hint = f"vul de {'tekst' if veld.soort == 'tekst' else 'waarde'} in"
        hint += soort_van(veld).zoals
    return f"{hint}{of_weg(problem, veld)}"


def of_weg(problem: Problem, veld: Veld, tot: str = "") -> str:
    """Return ``, of haal de sleutel weg``, or nothing where the key is required."""
    if isinstance(problem.path[-1], int):
        return f", of haal dit onderdeel weg{tot}"
    return "" if veld.verplicht else f", of haal de sleutel weg{tot}"


def is_leeg(problem: Problem) -> bool:
    """Return whether nothing stands there, or only quotes."""
    value, raw = problem.facts["waarde"], problem.facts["raw"]
    return value is None or (isinstance(value, str) and not (raw or "").strip())


def soort_finding(problem: Problem, veld: Veld) -> Finding:
    """Return the finding that a value is of another kind than belongs there."""
    value, raw = problem.facts["waarde"], problem.facts["raw"]
    is_ja_nee = veld.verkort and not isinstance(value, (dict, list))
    soort = JA_NEE if is_ja_nee else soort_van(veld)
    leeg = is_leeg(problem)
    hint, fix = (vul_in(problem, veld), "") if leeg else soort.raad(problem, veld)
    gevonden = f"{_gevonden(None if leeg else value, raw)}{als_opmerking(problem)}"
    message = f"Bij `{sleutel_van(problem.path)}` hoort {soort.heet}, maar {gevonden}."
    return Finding(problem.path, message, hint, fix)


def als_opmerking(problem: Problem) -> str:
    """Return that what stands behind a ``#`` is a comment, where nothing else stands."""
    hekje = problem.facts.get("hekje")
    return f": YAML leest `{kort(hekje)}` als een opmerking" if hekje else ""


def _gevonden(value: Any, raw: str | None) -> str:
    if value is None:
        return "er staat niets"
    if isinstance(value, dict):
        return "er staat een blok met sleutels"
    if isinstance(value, list):
        return "er staat een lijst"
    soort = {bool: "de ja/nee-waarde", str: "de tekst"}.get(type(value), "het getal")
    return f"er staat {soort} `{kort(raw or '')}`"
