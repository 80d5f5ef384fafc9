"""A commented file out of a model: what is known as data, what may be added behind a #."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from pydantic.fields import FieldInfo

from pilotkit.finding import Path
from pilotkit.model.types import Blok
from pilotkit.model.velden import velden
from pilotkit.model.woordenschat import STANDAARD, Woordenschat
from pilotkit.problem import Veld
from pilotkit.waarden import soort_van
from pilotkit.yaml.blocks import WIDTH, block
from pilotkit.yaml.scalars import plain_or_quoted

OPEN = "…"
"""Stands where a value belongs. No amount, date or choice: who forgets it hears so of `check`."""
_LONGEST_EXAMPLE = 17
"""In characters: a name, an amount, a code. What is longer explains less than it takes."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line, what stands before it, and its comment. ``alone`` takes no comment behind it."""

    text: str
    uitleg: str = ""
    margin: str = ""
    alone: bool = False

    def within(self, margin: str) -> _Line:
        return replace(self, margin=margin + self.margin)

    def rendered(self) -> list[str]:
        """Return the line with its comment: behind it where that fits, else above it."""
        line = self.margin + self.text
        whole = f"{line}  # {self.uitleg}"
        if self.uitleg and not self.alone and len(whole) <= WIDTH:
            return [whole]
        prefix = f"{self.margin}# "
        above = textwrap.wrap(
            self.uitleg,
            WIDTH,
            initial_indent=prefix,
            subsequent_indent=prefix,
            break_on_hyphens=False,
        )
        return [*above, line]


def skeleton(
    model: type[Blok],
    data: Mapping[str, Any],
    belongs: Callable[[Path], bool],
    schat: Woordenschat = STANDAARD,
) -> list[str]:
    """Return the lines of a file, in the order of the model.

    ``data`` are the values that count: texts, amounts, lists of texts, and blocks
    of these. Every other key for which ``belongs`` says so stands behind a #.
    ``schat`` are the words of the programme.
    """
    lines = _block(model, data, (), belongs, schat)
    return [rendered for line in lines for rendered in line.rendered()]


def example(
    blok: type[Blok],
    path: Path,
    belongs: Callable[[Path], bool],
    schat: Woordenschat = STANDAARD,
    indent: int = 0,
) -> list[str]:
    """Return the lines of one key of a block to fill in, behind a # that is ``indent`` deep."""
    sleutel = str(path[-1])
    veld, info = velden(blok, schat)[sleutel], blok.model_fields[sleutel]
    lines = _example(info, veld, path, belongs, schat)
    return [text for line in lines for text in line.within(f"{' ' * indent}# ").rendered()]


def _block(
    model: type[Blok],
    data: Mapping[str, Any],
    path: Path,
    belongs: Callable[[Path], bool],
    schat: Woordenschat,
) -> Iterator[_Line]:
    for sleutel, veld in velden(model, schat).items():
        here = (*path, sleutel)
        info = model.model_fields[sleutel]
        if veld.blok and not velden(veld.blok, schat):
            continue  # a programme without conditions has nothing to say there
        if sleutel in data:
            yield from _live(sleutel, data[sleutel], _uitleg(info, veld), len(path) * 2)
            if veld.blok and isinstance(data[sleutel], dict):
                inner = _block(veld.blok, data[sleutel], here, belongs, schat)
                yield from (line.within("  ") for line in inner)
        elif belongs(here):
            yield from (line.within("# ") for line in _example(info, veld, here, belongs, schat))


def _live(sleutel: str, value: Any, uitleg: str, indent: int) -> Iterator[_Line]:
    """Yield the lines of a value that counts; of a block only its key."""
    if isinstance(value, dict):
        yield _Line(f"{sleutel}:", uitleg)
    elif isinstance(value, list):
        yield _Line(f"{sleutel}: {_sequence(value)}", uitleg)
    elif isinstance(value, str) and (lines := block(value, indent)):
        head, *rest = lines
        yield _Line(f"{sleutel}: {head}", uitleg, alone=True)
        yield from (_Line(line) for line in rest)
    else:
        text = plain_or_quoted(value, in_brackets=False) if isinstance(value, str) else str(value)
        yield _Line(f"{sleutel}: {text}", uitleg)


def _example(
    info: FieldInfo,
    veld: Veld,
    path: Path,
    belongs: Callable[[Path], bool],
    schat: Woordenschat,
) -> Iterator[_Line]:
    """Yield the lines of a key to fill in, as they are without their #."""
    sleutel, uitleg, item = path[-1], _uitleg(info, veld), veld.item
    if veld.blok and not veld.verkort:
        yield _Line(f"{sleutel}:", uitleg)
        yield from (line.within("  ") for line in _fields(veld.blok, path, belongs, schat))
    elif item and item.blok:
        yield _Line(f"{sleutel}:", uitleg)
        first, *rest = _fields(item.blok, path, belongs, schat)
        yield replace(first, text=f"- {first.text}").within("  ")
        yield from (line.within("    ") for line in rest)
    elif item:
        yield _Line(f"{sleutel}: []", uitleg)
    else:
        known = info.default if isinstance(info.default, str) else OPEN
        yield _Line(f"{sleutel}: {known}", uitleg)


def _fields(
    blok: type[Blok], path: Path, belongs: Callable[[Path], bool], schat: Woordenschat
) -> Iterator[_Line]:
    for sleutel, veld in velden(blok, schat).items():
        here = (*path, sleutel)
        if belongs(here):
            yield from _example(blok.model_fields[sleutel], veld, here, belongs, schat)


def _uitleg(info: FieldInfo, veld: Veld) -> str:
    """Return what belongs at a key, in one line: its meaning, how it is written, its choices."""
    tekst = veld.beschrijving or veld.titel
    vast = tuple(f"{woord} ({betekenis})" for woord, betekenis in soort_van(veld).woorden)
    waarden = vast or (veld.item or veld).waarden
    if veld.verkort and veld.blok:
        waarden = ("false", f"{{{', '.join(f'{naam}: …' for naam in velden(veld.blok))}}}")
    if waarden:
        colon = "" if tekst.endswith("?") else ":"
        return f"{tekst.removesuffix('.')}{colon} {' | '.join(waarden)}"
    zoals = _zoals(info, veld)
    if zoals and "zoals" not in tekst and tekst.endswith("."):
        return f"{tekst.removesuffix('.')}{zoals}."
    return tekst


def _zoals(info: FieldInfo, veld: Veld) -> str:
    """Return how a value is written: that of its kind, or the example that the model gives."""
    if zoals := soort_van(veld).zoals:
        return zoals
    for voorbeeld in info.examples or ():
        tekst = _sequence(voorbeeld) if isinstance(voorbeeld, list) else str(voorbeeld)
        if len(tekst) <= _LONGEST_EXAMPLE:
            return f", zoals {tekst}"
    return ""


def _sequence(texts: Iterable[str]) -> str:
    """Return texts as a list between brackets."""
    return f"[{', '.join(plain_or_quoted(text) for text in texts)}]"
