"""A commented file out of a model: what is known as data, what may be added behind a #."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any

from pilotkit.begin.scalars import WIDTH, block, inline, sequence
from pilotkit.model.velden import velden
from pilotkit.rules.verwacht import ZOALS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from pydantic.fields import FieldInfo

    from pilotkit.finding import Path
    from pilotkit.model.types import Blok
    from pilotkit.problem import Veld

OPEN = "…"
"""Stands where a value belongs. No amount, date or choice: who forgets it hears so of `check`."""
_LONGEST_EXAMPLE = 40
_JA_NEE = ("true (ja)", "false (nee)")


def skeleton(
    model: type[Blok], data: Mapping[str, Any], belongs: Callable[[Path], bool]
) -> Iterator[str]:
    """Yield the lines of a file, in the order of the model.

    ``data`` are the values that count: texts, amounts, lists of texts, and blocks
    of these. Every other key for which ``belongs`` says so stands behind a #.
    """
    yield from _block(model, data, (), belongs)


def _block(
    model: type[Blok], data: Mapping[str, Any], path: Path, belongs: Callable[[Path], bool]
) -> Iterator[str]:
    margin = "  " * len(path)
    for sleutel, veld in velden(model).items():
        here = (*path, sleutel)
        info = model.model_fields[sleutel]
        if sleutel in data:
            yield from _live(sleutel, data[sleutel], _uitleg(info, veld), margin)
            if isinstance(data[sleutel], dict):
                assert veld.blok is not None  # noqa: S101 - a mapping stands at a block only
                yield from _block(veld.blok, data[sleutel], here, belongs)
        elif belongs(here):
            for line in _example(sleutel, info, veld, here, belongs):
                yield f"{margin}# {line}"


def _live(sleutel: str, value: Any, uitleg: str, margin: str) -> Iterator[str]:
    """Yield the lines of a value that counts."""
    if isinstance(value, dict):
        yield from _explained(f"{margin}{sleutel}:", uitleg, margin)
    elif isinstance(value, list):
        yield from _explained(f"{margin}{sleutel}: {sequence(tuple(value))}", uitleg, margin)
    elif isinstance(value, str) and (lines := block(value, len(margin))):
        head, *rest = lines
        yield from _explained(f"{margin}{sleutel}: {head}", uitleg, margin)
        yield from rest
    else:
        text = inline(value) if isinstance(value, str) else str(value)
        yield from _explained(f"{margin}{sleutel}: {text}", uitleg, margin)


def _example(
    sleutel: str, info: FieldInfo, veld: Veld, path: Path, belongs: Callable[[Path], bool]
) -> Iterator[str]:
    """Yield the lines of a key to fill in, as they are without their #."""
    uitleg = _uitleg(info, veld)
    item = veld.item
    if veld.blok:
        yield from _explained(f"{sleutel}:", uitleg)
        yield from _fields(veld.blok, "  ", path, belongs)
    elif item and item.blok:
        yield from _explained(f"{sleutel}:", uitleg)
        lines = list(_fields(item.blok, "    ", path, belongs))
        first = next(nr for nr, line in enumerate(lines) if not line.lstrip().startswith("#"))
        lines[first] = f"  - {lines[first].lstrip()}"
        yield from (*(line.removeprefix("  ") for line in lines[:first]), *lines[first:])
    elif item:
        yield from _explained(f"{sleutel}: []", uitleg)
    else:
        known = info.default if isinstance(info.default, str) else OPEN
        yield from _explained(f"{sleutel}: {known}", uitleg)


def _fields(
    blok: type[Blok], margin: str, path: Path, belongs: Callable[[Path], bool]
) -> Iterator[str]:
    for sleutel, veld in velden(blok).items():
        here = (*path, sleutel)
        if belongs(here):
            for line in _example(sleutel, blok.model_fields[sleutel], veld, here, belongs):
                yield margin + line


def _explained(line: str, uitleg: str, margin: str = "") -> Iterator[str]:
    """Yield a line with its comment: behind it where that fits, else above it."""
    whole = f"{line}  # {uitleg}" if uitleg else line
    if len(whole) <= WIDTH:
        yield whole
        return
    prefix = f"{margin}# "
    yield from textwrap.wrap(
        uitleg, WIDTH, initial_indent=prefix, subsequent_indent=prefix, break_on_hyphens=False
    )
    yield line


def _uitleg(info: FieldInfo, veld: Veld) -> str:
    """Return what belongs at a key, in one line: its meaning, how it is written, its choices."""
    tekst = info.description or info.title or ""
    waarden = _JA_NEE if veld.soort == "ja_nee" else (veld.item or veld).waarden
    if waarden:
        colon = "" if tekst.endswith("?") else ":"
        return f"{tekst.removesuffix('.')}{colon} {' | '.join(waarden)}"
    zoals = _zoals(info, veld)
    if zoals and "zoals" not in tekst and tekst.endswith("."):
        return f"{tekst.removesuffix('.')}{zoals}."
    return tekst


def _zoals(info: FieldInfo, veld: Veld) -> str:
    """Return how a value is written: that of its kind, or the example that the model gives."""
    if veld.soort in ZOALS:
        return ZOALS[veld.soort]
    for voorbeeld in info.examples or ():
        tekst = sequence(tuple(voorbeeld)) if isinstance(voorbeeld, list) else str(voorbeeld)
        if len(tekst) <= _LONGEST_EXAMPLE:
            return f", zoals {tekst}"
    return ""
