"""From plain data to a model, or the problems that stand in the way (2-schema, PK1xx).

pydantic finds what does not fit; here its errors become facts in our words, so
that its own texts never reach a user.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from pilotkit.dutch import zeker_bedoeld
from pilotkit.finding import Path
from pilotkit.model.types import Blok
from pilotkit.model.velden import open_blokken, plekken, veld_op, velden
from pilotkit.model.woordenschat import STANDAARD, Woordenschat
from pilotkit.problem import Problem, Veld, VeldDaar
from pilotkit.yaml.scalars import OtherInt

B = TypeVar("B", bound=Blok)


def read_model(
    data: Mapping[str, Any], model: type[B], schat: Woordenschat = STANDAARD
) -> tuple[B | None, tuple[Problem, ...]]:
    """Return the model of the data, or None and every problem, in the order of the data.

    ``schat`` are the words of the programme.
    """

    def veld_daar(path: Path) -> Veld | None:
        return veld_op(model, path, schat)

    let_op = (*_walk(data, (), veld_daar), *_slips(data, model))
    problems = {problem.path: problem for problem in let_op}
    try:
        value = model.model_validate(data, context=schat)
    except ValidationError as error:
        found = [
            _problem(fault["type"], fault["loc"], fault.get("ctx", {}), veld_daar, schat)
            for fault in error.errors(include_url=False, include_input=False)
        ]
        cut = _cut_amounts(found, data, veld_daar)
        for problem in found:
            if amount := cut.get(problem.path):
                problems[amount.path] = amount
            else:
                problems.setdefault(problem.path, problem)
        return None, tuple(problems.values())
    return (None if problems else value), tuple(problems.values())


def _slips(data: Mapping[str, Any], model: type[Blok]) -> Iterator[Problem]:
    """Find keys in open blocks that are one of its own but for a slip, where that one is not."""
    for path, blok in open_blokken(model):
        daar: Any = data
        for stap in path:
            daar = daar.get(stap) if isinstance(daar, dict) else None
        if not isinstance(daar, dict):
            continue
        bekend = tuple(velden(blok))
        for sleutel in daar:
            if sleutel not in bekend and zeker_bedoeld(str(sleutel), set(bekend) - set(daar)):
                facts = {"bekend": bekend}
                yield Problem("onbekende_sleutel", (*path, sleutel), facts=facts, at_key=True)


def _walk(data: Any, path: Path, veld_daar: VeldDaar) -> Iterator[Problem]:
    """Find what pydantic lets through: odd values, and the same thing twice in a list."""
    if isinstance(data, dict):
        for key, value in data.items():
            if isinstance(value, (dict, list)):
                yield from _walk(value, (*path, key), veld_daar)
            elif value is None or type(value) is OtherInt:
                yield from _odd(value, (*path, key), veld_daar((*path, key)))
    elif data:
        first: dict[Any, int] = {}
        for index, item in enumerate(data):
            if isinstance(item, (dict, list)):
                yield from _walk(item, (*path, index), veld_daar)
            elif item is None:
                yield from _odd(item, (*path, index), veld_daar((*path, index)))
                continue
            # by far most lists have one entry
            earlier = index if len(data) == 1 else first.setdefault(_identity(item, path), index)
            if earlier != index:
                yield Problem("dubbel", (*path, index), facts={"eerste": earlier})


def _odd(value: Any, path: Path, veld: Veld | None) -> Iterator[Problem]:
    """Find an empty value, and an amount that is not typed in digits: ``0x61A8``."""
    if value is None and (veld or isinstance(path[-1], int)):
        veld = veld or Veld("tekst")
        kind = "tekst_leeg" if veld.soort == "tekst" else "waarde_leeg"
        yield Problem(kind, path, facts={"veld": veld})
    elif value is not None and veld and veld.soort == "euro":
        yield Problem("euro", path, facts={"veld": veld})


_NAMED = {"partners": ("naam",), "mijlpalen": ("naam", "datum"), "pilots": ("id",)}
"""Lists in which an entry is the same as another when these agree, whatever the rest."""


def _identity(item: Any, path: Path) -> Any:
    keys = _NAMED.get(str(path[-1])) if path else None
    if keys and isinstance(item, dict) and isinstance(item.get(keys[0]), str):
        return tuple(" ".join(str(item.get(key)).split()).casefold() for key in keys)
    return _frozen(item)


def _frozen(item: Any) -> Any:
    if isinstance(item, dict):
        return frozenset((key, _frozen(value)) for key, value in item.items())
    if isinstance(item, list):
        return ("lijst", *map(_frozen, item))
    return type(item), item


_AFTER_COMMA = re.compile(r"\d{1,3}(?:,?-{1,2})?|-{1,2}")


def _cut_amounts(
    found: Iterable[Problem], data: Mapping[str, Any], veld_daar: VeldDaar
) -> dict[Path, Problem]:
    """Return by their paths the unknown keys that are the rest of an amount cut by commas.

    ``{bedrag: 1,250,000}`` is three keys to YAML.
    """
    unknown = [problem.path for problem in found if problem.kind == "onbekende_sleutel"]
    cut: dict[Path, Problem] = {}
    for ouder in {path[:-1] for path in unknown if _AFTER_COMMA.fullmatch(str(path[-1]))}:
        block: Any = data
        for step in ouder:
            block = block[step]
        amount: Problem | None = None
        for key, value in block.items():
            if amount and value is None and _AFTER_COMMA.fullmatch(key):
                amount.facts["na_komma"].append(key)
                cut[(*ouder, key)] = amount
                continue
            veld = veld_daar((*ouder, key))
            facts: dict[str, Any] = {"veld": veld, "na_komma": []}
            is_euro = veld is not None and veld.soort == "euro"
            amount = Problem("euro", (*ouder, key), facts=facts) if is_euro else None
    return cut


_TEXT_FAULTS = ("string_too_short", "string_pattern_mismatch")
_CHOICE_FAULTS = ("enum", "literal_error")
_OWN_FAULTS = ("euro", "datum")


def _problem(
    fault: str,
    path: Path,
    context: Mapping[str, Any],
    veld_daar: VeldDaar,
    schat: Woordenschat,
) -> Problem:
    facts: dict[str, Any]
    if fault == "extra_forbidden":
        parent = veld_daar(path[:-1])
        known = tuple(velden(parent.blok, schat)) if parent and parent.blok else ()
        top = veld_daar(())
        elders = plekken(top.blok, schat).get(str(path[-1]), ()) if top and top.blok else ()
        facts = {"bekend": known, "elders": elders}
        return Problem("onbekende_sleutel", path, facts=facts, at_key=True)
    veld = veld_daar(path) or Veld("tekst")
    facts = {"veld": veld}
    if fault == "missing":
        return Problem("ontbreekt", path, facts=facts)
    if fault == "string_too_long":
        return Problem("tekst_te_lang", path, facts={**facts, "most": context["max_length"]})
    if fault in _TEXT_FAULTS:
        return Problem("tekst_leeg", path, facts=facts)
    if fault in _CHOICE_FAULTS and veld.waarden:
        return Problem("niet_in_lijst", path, facts={**facts, "waarden": veld.waarden})
    return Problem(fault if fault in _OWN_FAULTS else "verkeerde_soort", path, facts=facts)
