"""What to type instead of a value of another kind: the advice of each kind."""

from __future__ import annotations

import re
from collections.abc import Callable

from pilotkit.dutch import kort, opsomming
from pilotkit.model.velden import velden
from pilotkit.model.woorden import EERSTE_DATUM, LAATSTE_DATUM
from pilotkit.problem import Problem, Veld
from pilotkit.waarden.notatie import ja_nee_uit, kwartaal_uit
from pilotkit.waarden.soort import Raad
from pilotkit.yaml.scalars import quoted

_MET_BETEKENIS = re.compile(r"[\[\]{}:#\"'&*!|>%@`]")
"""Characters that mean something in YAML, so that a text may need quotes."""


_OPSOMMINGSTEKENS = "\u2022\u2023\u25aa\u25cf\u25e6\u2043\u00b7\u2013\u2014"
"""What a word processor puts before the parts of a list."""


def lijst(problem: Problem, veld: Veld) -> Raad:
    """Return how to make a list of what stands there."""
    value, raw, item = problem.facts["waarde"], problem.facts["raw"], veld.item
    if isinstance(value, str) and value.startswith("-"):
        return "zet achter elk streepje een gewone spatie: `- `", ""
    if item and item.soort == "blok":
        return _lijst_van(problem) if isinstance(value, dict) else _onderdeel(raw, item)
    if isinstance(value, str) and raw and raw[0] in _OPSOMMINGSTEKENS:
        return f"zet elk onderdeel op een eigen regel met `- ` in plaats van {raw[0]}", ""
    if isinstance(value, str) and raw and not _MET_BETEKENIS.search(raw):
        return f"typ `[{kort(raw)}]`", ""  # in it there may be a comma: one thing or two?
    if raw and not isinstance(value, (str, dict)):
        return f'typ `["{kort(raw)}"]`', ""
    return "zet elk onderdeel op een eigen regel met `- ` ervoor, of schrijf [een, twee]", ""


def _lijst_van(problem: Problem) -> Raad:
    """Return how to make a list of a block with keys."""
    eerste = str(next(iter(problem.facts["waarde"]), ""))
    if eerste.startswith("-"):
        return los_streepje(eerste), ""
    in_haakjes = problem.facts["tussen_haakjes"]
    return ("zet er [ en ] omheen" if in_haakjes else "zet `- ` voor de eerste sleutel"), ""


def los_streepje(sleutel: str) -> str:
    """Return what to type where a key begins with a dash: of a list, but for a space."""
    return f"zet een gewone spatie achter het streepje: `- {kort(sleutel[1:])}: …`"


def blok(problem: Problem, veld: Veld) -> Raad:
    """Return how to make a block of what stands there."""
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


def tekst(problem: Problem, _veld: Veld) -> Raad:
    """Return what to type instead of what is no text to YAML."""
    raw = problem.facts["raw"]
    if raw is None and isinstance(problem.facts["waarde"], list) and _heeft_sleutel(problem):
        if problem.facts["tussen_haakjes"]:
            return "haal de haakjes weg, of zet ze met de tekst tussen aanhalingstekens", ""
        return "typ één tekst achter de sleutel, zonder streepjes", ""
    if raw is None:
        return "zet de tekst tussen aanhalingstekens", ""
    return f'typ "{kort(raw)}", met aanhalingstekens', quoted(raw)


def _heeft_sleutel(problem: Problem) -> bool:
    return isinstance(problem.path[-1], str)


def jaar(problem: Problem, _veld: Veld) -> Raad:
    """Return what to type instead of what is no year."""
    raw = problem.facts["raw"] or ""
    if re.fullmatch(r"(19|20|21)\d\d", raw):
        return f"typ {raw}, zonder aanhalingstekens", raw
    if re.fullmatch(r"\d\d", raw):
        return f"typ 20{raw}, als je dat jaar bedoelt", ""
    if re.fullmatch(r"\d{4}", raw):
        grenzen = f"{EERSTE_DATUM.year} en {LAATSTE_DATUM.year}"
        return f"controleer het jaar: het ligt tussen {grenzen}", ""
    return "typ vier cijfers, zoals 2018", ""


_CIJFERS = {"1": "ja", "0": "nee"}
_ZEKER_JA_NEE = ("ja", "yes", "nee", "neen", "no")
"""A single letter or digit may stand for anything."""


def ja_nee(problem: Problem, _veld: Veld) -> Raad:
    """Return what to type instead of what is no ``true`` or ``false``."""
    woord = str(problem.facts["raw"]).casefold()
    if woord in ("true", "false"):
        return f"typ {woord}, zonder aanhalingstekens", woord
    if (bedoeld := ja_nee_uit(_CIJFERS.get(woord, woord))) is not None:
        typ = "true" if bedoeld else "false"
        return f"typ {typ}", typ if woord in _ZEKER_JA_NEE else ""
    return "typ `true` (ja) of `false` (nee)", ""


def sleutel(problem: Problem, _veld: Veld) -> Raad:
    """Return a key that is like what stands there."""
    raw = str(problem.facts["raw"] or "")
    woord = "_".join(re.findall(r"[a-z0-9]+", raw.lower()))[:40]
    if woord[:1].isalpha():
        is_ja_nee = woord == raw  # without quotes no text: `true`
        zo = f'typ "{woord}", met aanhalingstekens' if is_ja_nee else f"typ {woord}"
        return zo, quoted(woord) if is_ja_nee else ""
    return "typ kleine letters, cijfers en `_`, zoals samen_leren", ""


def kwartaal(problem: Problem, _veld: Veld) -> Raad:
    """Return the quarter that is meant."""
    kwartaal = kwartaal_uit(problem.facts["raw"] or "")
    return f"typ {kwartaal or 'het kwartaal als 2018-Q4'}", kwartaal or ""


def keuze(_problem: Problem, veld: Veld) -> Raad:
    """Return the words to choose from."""
    return f"kies {keuzes(veld.waarden)}", ""


MEESTE_WOORDEN = 20
"""Nobody reads more words in a sentence; a programme may have hundreds of areas."""


def keuzes(waarden: tuple[str, ...]) -> str:
    """Return words to choose from: ``a``, ``b`` of ``c``, each as code; of many the first."""
    genoemd = waarden if len(waarden) <= MEESTE_WOORDEN else waarden[:3]
    namen = opsomming((f"`{waarde}`" for waarde in genoemd), "of")
    return namen if genoemd is waarden else f"een van de {len(waarden)} woorden, zoals {namen}"


def altijd(zin: str) -> Callable[[Problem, Veld], Raad]:
    """Return the advice that is the same whatever stands there."""
    return lambda _problem, _veld: (zin, "")
